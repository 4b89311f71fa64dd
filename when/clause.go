package when

import (
	"time"

	"rapporteur"
	"rapporteur/parse"
)

// takesPlace are verbs that say of an act no more than that it was.
var takesPlace = lists.Named("takesPlace")

// described gives the date in a clause that describes the act: "the bombing that happened on June 27", "the operation launched on
// Sunday".
func (c *Calendar) described(s *parse.Sentence, sentence, k int) (Expression, bool) {
	if s.Tokens[k].UPOS != "NOUN" {
		return Expression{}, false
	}
	for _, v := range s.Children(k, "acl") {
		if takesPlace[s.Tokens[v].Lemma] {
			if e, ok := c.hanging(s, sentence, v, -1, k); ok {
				return e, true
			}
		}
	}
	return Expression{}, false
}

// leading gives the expression with which a sentence begins, whatever it hangs on, where k is its first verb or root: "In 2017, the
// court said". So does a clause without a subject before the main one: "Visiting Seoul last week, he warned".
func (c *Calendar) leading(s *parse.Sentence, sentence, k int) (Expression, bool) {
	for _, e := range c.at[sentence] {
		if e.First > 1 && !wordless(s, e.First-1) || bounds[e.lead] || e.lead == "since" || k < e.Last || e.part {
			continue
		}
		if subject := s.Find(k, "nsubj"); subject > e.Last || s.Tokens[k].Head < 0 {
			return e, true
		}
	}
	for _, v := range s.Children(k, "advcl") {
		if v < k && s.Tokens[v].XPOS == "VBG" && s.Find(v, "mark", "nsubj") < 0 {
			if e, ok := c.hanging(s, sentence, v, -1, k); ok {
				return e, true
			}
		}
	}
	return Expression{}, false
}

// wordless reports whether the first n tokens of a sentence hold no word of it: a sign, or a code in brackets.
func wordless(s *parse.Sentence, n int) bool {
	inside := false
	for i := range n {
		switch f := s.Tokens[i].Form; {
		case f == "[" || f == "(":
			inside = true
		case f == "]" || f == ")":
			inside = false
		case !inside && s.Tokens[i].UPOS != "PUNCT" && s.Tokens[i].UPOS != "SYM":
			return false
		}
	}
	return !inside
}

// cameOut gives the day on which the paper came out that is the subject of a verb: "a report released on Wednesday accused them".
func (c *Calendar) cameOut(s *parse.Sentence, sentence, k int) (Expression, bool) {
	subject := s.Find(k, "nsubj")
	if subject < 0 || s.Tokens[subject].UPOS != "NOUN" {
		return Expression{}, false
	}
	for _, v := range s.Children(subject, "acl") {
		if bringsOut[s.Tokens[v].Lemma] {
			if e, ok := c.hanging(s, sentence, v, -1, v); ok {
				return e, true
			}
		}
	}
	return Expression{}, false
}

// bringsOut are verbs of making words known.
var bringsOut = lists.Named("bringsOut")

// since gives the day from which on something has gone on: "have been killed since the conflict began in 2011".
func (c *Calendar) since(s *parse.Sentence, sentence, k int) (Expression, bool) {
	if !perfect(s, k) {
		return Expression{}, false
	}
	for _, v := range s.Children(k, "advcl") {
		if s.Find(v, "mark") < 0 || s.Tokens[s.Find(v, "mark")].Lemma != "since" {
			continue
		}
		if e, ok := c.hanging(s, sentence, v, -1, k); ok {
			return e, true
		}
	}
	return Expression{}, false
}

// perfect reports whether a verb tells of what has gone on up to now: "have been killed".
func perfect(s *parse.Sentence, k int) bool {
	for _, a := range s.Children(k, "aux") {
		if s.Tokens[a].Lemma == "have" && s.Tokens[a].XPOS != "VBD" {
			return true
		}
	}
	return false
}

// dated gives the date of an act by an expression that hangs on token k: a range where it is "since".
func (c *Calendar) dated(s *parse.Sentence, e Expression, k int) rapporteur.Date {
	if e.lead != "since" {
		return e.Date
	}
	if s.Tokens[k].UPOS == "VERB" && narrated(s, k) {
		return rapporteur.Date{} // "since April" is when a state began, not when one act was done
	}
	return c.ranging(e)
}

// ranging makes the date of an expression the start of a range up to the day of publication.
func (c *Calendar) ranging(e Expression) rapporteur.Date {
	d := e.Date
	if first, ok := d.First(); ok && first.Before(c.published) {
		d.End, d.Precision = c.published.Format(time.DateOnly), rapporteur.PrecisionRange
	}
	return d
}

// newest gives the one expression of a sentence, a day of the last week told at its end, where the tree hangs it on a clause that
// describes something: "backed sanctions on banks that trade with the North on Tuesday".
func (c *Calendar) newest(s *parse.Sentence, sentence, k int) (Expression, bool) {
	if len(c.at[sentence]) != 1 || !narrated(s, k) || s.Tokens[k].Head >= 0 && !s.Tokens[k].Is("parataxis") {
		return Expression{}, false
	}
	e := c.at[sentence][0]
	if e.Date.Basis != "weekday" || bounds[within(s, e, k)] || e.First < k {
		return Expression{}, false
	}
	for u, n := e.head, 0; u >= 0 && u != k && n < 12; n++ {
		if s.Tokens[u].Is("ccomp", "advcl", "conj", "parataxis") || s.Tokens[u].Is("acl") && narrated(s, u) {
			return Expression{}, false
		}
		u = s.Tokens[u].Head
	}
	return e, true
}
