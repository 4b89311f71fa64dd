package setting

import (
	"rapporteur/parse"
	"rapporteur/when"
)

// elsewhen reports whether the words of a date tell when something else was than the act: the end of a term ("jailed until 1974"),
// another thing by its name ("the 1997 treaty"), what a clause tells of something ("the town, held by rebels since 2011"), or the main clause
// of a clause set before or after it ("after he was dismissed, the army moved on Monday"). Of a date at the end of
// its sentence the tree often says that it stands in a clause about a thing, and errs.
func (a *act) elsewhen(e *when.Expression) bool {
	s, i := a.s, a.token
	switch e.Lead() {
	case "until", "till":
		return true
	}
	head := dateHead(s, e)
	return named(s, i, head) || a.Date.Start != e.Date.Start && (head < i || e.Lead() == "since") && described(s, i, head) || setApart(s, i, head, e.Governor())
}

// dateHead gives the word of an expression that the others hang on.
func dateHead(s *parse.Sentence, e *when.Expression) int {
	for k := e.First; k <= e.Last; k++ {
		if h := s.Tokens[k].Head; h < e.First || h > e.Last {
			return k
		}
	}
	return e.First
}

// named reports whether the date is part of what another thing than the act is called, at which the act was not.
func named(s *parse.Sentence, act, date int) bool {
	t := &s.Tokens[date]
	h := t.Head
	if h <= date || s.Governs(h, act) || !t.Is("compound", "amod", "nummod", "nmod:poss") || s.Tokens[h].UPOS != "NOUN" {
		return false
	}
	if clauseApart[s.Case(h)] { // "before Friday's announcement"
		return true
	}
	switch s.Case(h) {
	case "in", "during", "at", "with":
		if s.Tokens[h].Head == act { // "meddled in the 2016 election"
			return false
		}
	}
	return lasting[s.Tokens[h].LowerLemma()]
}

// described reports whether the date stands in a clause about a thing, and the act outside of it.
func described(s *parse.Sentence, act, date int) bool {
	for k, n := date, 0; k >= 0 && n < 12; k, n = s.Tokens[k].Head, n+1 {
		t := &s.Tokens[k]
		if k == act {
			return false
		}
		if !t.Is("acl:relcl", "acl") || t.Head < 0 {
			continue
		}
		return s.Tokens[t.Head].UPOS != "VERB" && t.Head != act && !s.Governs(k, act) && (t.Head < act || s.Tokens[t.Head].Head != act)
	}
	return false
}

// setApart reports whether the act stands in a clause that lies before or after its main clause, and the date in the main clause.
func setApart(s *parse.Sentence, act, date, governor int) bool {
	for k, n := act, 0; k >= 0 && n < 12; k, n = s.Tokens[k].Head, n+1 {
		t := &s.Tokens[k]
		if s.Governs(k, date) || k == governor {
			return false
		}
		if !t.Is("advcl") || t.Head < 0 || s.Find(k, "nsubj") < 0 {
			continue
		}
		for _, m := range s.Children(k, "mark") {
			if clauseApart[s.Tokens[m].Lower()] {
				return m == 0 || !soon[s.Tokens[m-1].Lower()] // "hours after" is the same day
			}
		}
	}
	return false
}
