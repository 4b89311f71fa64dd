package event

import (
	"rapporteur"
	"rapporteur/parse"
)

// row lists the heads of the parties that stand together at a head: those coordinated with it, those that it is said to include,
// each by its name where an apposition tells one.
func (r *reader) row(si int, s *parse.Sentence, h int) []int {
	var out []int
	add := func(k int) {
		for _, x := range out {
			if x == k {
				return
			}
		}
		out = append(out, k)
	}
	for _, k := range r.Cast.Expand(si, h) {
		if of := r.membership(si, s, k); len(of) > 0 {
			for _, m := range of {
				add(m)
			}
			continue
		}
		if namesFollow(s, k) {
			continue
		}
		add(called(s, k))
		for _, n := range s.Children(k, "nmod", "conj", "appos", "acl", "obl") {
			if including(s, n) {
				for _, m := range r.Cast.Expand(si, n) {
					if proper(s, m) {
						add(called(s, m))
					}
				}
			}
		}
	}
	return out
}

// namesFollow reports whether a noun is followed at once by the names of those meant, which the tree takes for others beside them:
// "its allies Peru and Chile", "the government and its ally Peru".
func namesFollow(s *parse.Sentence, k int) bool {
	n := k + 1
	if s.Tokens[k].UPOS != "NOUN" || n >= len(s.Tokens) || s.Tokens[n].UPOS != "PROPN" || !s.Tokens[n].Is("conj") {
		return false
	}
	return s.Tokens[n].Head == k || s.Tokens[k].Is("conj") && s.Tokens[n].Head == s.Tokens[k].Head
}

// membership gives the heads of those that a word for some of them tells: "a group of gunmen", "units of the army", "leaders of Peru
// and Chile".
func (r *reader) membership(si int, s *parse.Sentence, k int) []int {
	t := &s.Tokens[k]
	if t.UPOS != "NOUN" && t.UPOS != "DET" {
		return nil
	}
	some, several := r.table.classes["some"].words[lemma(s, k)], r.table.classes["several"].words[lemma(s, k)] && t.XPOS == "NNS"
	if t.UPOS == "DET" && r.table.classes["rest"].words[lemma(s, k)] {
		some = true // "many of the settlers"
	} else if t.UPOS != "NOUN" || !some && !several || s.Find(k, "nummod") >= 0 {
		return nil
	}
	for _, c := range s.Children(k, "nmod") {
		if s.Case(c) != "of" {
			continue
		}
		list := r.Cast.Expand(si, c)
		if several && len(list) < 2 {
			continue
		}
		for _, m := range list {
			if _, ok := r.Cast.Party(si, m); !ok {
				return nil
			}
		}
		return list
	}
	return nil
}

// called gives the head of the name in a pair of appositions: "their leader, Ivo Marek", "Ivo Marek, their leader".
func called(s *parse.Sentence, k int) int {
	t := &s.Tokens[k]
	if t.UPOS != "PROPN" {
		if t.Is("appos") && t.Head >= 0 && s.Tokens[t.Head].UPOS == "PROPN" {
			return t.Head
		}
		if n := s.Find(k, "appos"); n > 0 && s.Tokens[n].UPOS == "PROPN" && t.XPOS == "NN" && n < k+8 && (s.Tokens[n-1].Form != "(" || lemma(s, k) == "group") {
			return n
		}
	}
	return k
}

// proper reports whether a phrase names somebody: of "civilians, including children" and "allies, including Peru" only the second says
// of whom else it is told.
func proper(s *parse.Sentence, m int) bool {
	for _, k := range append(s.Children(m, "compound", "amod", "flat", "appos", "nmod:desc"), m) {
		if !parse.Small(s.Tokens[k].Form) {
			return true
		}
	}
	return false
}

// including reports whether token n stands behind "including" or "such as".
func including(s *parse.Sentence, n int) bool {
	for _, k := range s.Children(n, "case", "cc", "mark", "advmod") {
		if w := s.Tokens[k].Lower(); w == "including" || w == "such" {
			return true
		}
	}
	return false
}

// companions lists the heads of those who are told to do an act with its doer: "the army, backed by militiamen", "police together
// with guards".
func (r *reader) companions(s *parse.Sentence, doer, i int) []int {
	var out []int
	for _, c := range s.Children(doer, "acl") {
		if s.Tokens[c].XPOS == "VBN" && r.table.classes["backing"].words[lemma(s, c)] {
			for _, by := range s.Children(c, "obl") {
				if s.Case(by) == "by" {
					out = append(out, by)
				}
			}
		}
	}
	for _, at := range []int{doer, i} {
		for _, c := range s.Children(at, "nmod", "obl") {
			switch s.Case(c) {
			case "in":
				if r.table.classes["beside"].words[lemma(s, c)] { // "in cooperation with guards"
					for _, with := range s.Children(c, "nmod") {
						if s.Case(with) == "with" {
							out = append(out, with)
						}
					}
				}
			case "alongside", "along_with", "together_with", "in_cooperation_with", "in_coordination_with":
				out = append(out, c)
			case "with":
				for k := max(c-3, 0); k+1 < c; k++ { // "along with", which parsers do not make one
					if s.Tokens[k+1].Lemma == "with" && r.table.classes["beside"].words[lemma(s, k)] {
						out = append(out, c)
					}
				}
			}
		}
	}
	return out
}

// before gives the party that stands right before a finite verb for which the tree has no subject, as in headlines: "In an Ambush
// Syrian Forces Kill 35".
func (r *reader) before(si int, s *parse.Sentence, a *act) []rapporteur.Entity {
	t := &s.Tokens[a.i]
	if a.sense.pos != verb || a.i == 0 || s.Passive(a.i) || s.Find(a.i, "nsubj") >= 0 || t.XPOS != "VBZ" && t.XPOS != "VBP" && t.XPOS != "VBD" && t.XPOS != "VB" || infinitive(s, a.i) || t.Is("conj") {
		return nil
	}
	k := a.i - 1
	if u := s.Tokens[k].UPOS; u != "NOUN" && u != "PROPN" {
		return nil
	}
	if len(s.Children(k, "case")) > 0 || r.table.status["own"][lemma(s, k)] {
		return nil
	}
	for n := 0; n < 4 && s.Tokens[k].Is("flat", "compound") && s.Tokens[k].Head >= 0 && s.Tokens[k].Head < a.i; n++ {
		k = s.Tokens[k].Head
	}
	if s.Case(k) != "" {
		return nil
	}
	if e, ok := r.Cast.Party(si, k); ok && !r.platform(e) && e.Span.End <= t.Span.Start {
		return []rapporteur.Entity{e}
	}
	return nil
}
