package event

import (
	"rapporteur"
	"rapporteur/parse"
)

// again adds the acts that a comparison tells with their verb left out to those that only lie ahead: "would block the draft as it has two
// others", "will march, as they did in May".
func (r *reader) again(si int, s *parse.Sentence, all []*act) []*act {
	for _, a := range all {
		if a.sense.pos != verb || a.status == rapporteur.Occurred {
			continue
		}
		for _, c := range s.Children(a.i, "advcl") {
			if c < a.i || !elided(s, c) {
				continue
			}
			b := *a
			b.i, b.trigger, b.covers = c, s.Tokens[c].Span, []int{c}
			b.status, b.date, b.place = rapporteur.Occurred, r.day(si, s, c), rapporteur.Place{}
			if told := r.modes(s, &b); len(told) > 0 {
				b.mode = told // "as it has two resolutions", while what it would block was called a measure
			}
			all = append(all, &b)
		}
	}
	return all
}

// elided reports whether a clause of comparison has only "has" or "did" for the verb that it is about.
func elided(s *parse.Sentence, c int) bool {
	if t := &s.Tokens[c]; t.XPOS != "VBZ" && t.XPOS != "VBP" && t.XPOS != "VBD" {
		return false
	}
	h := s.Find(c, "nsubj")
	if h < 0 || s.Tokens[h].UPOS != "PRON" || childLemma(s, c, "as", "mark", "case", "advmod") < 0 || s.Find(c, "aux", "xcomp", "ccomp") >= 0 {
		return false
	}
	switch lemma(s, c) {
	case "have":
		return s.Find(c, "obj") > c
	case "do":
		return s.Find(c, "obj") < 0
	}
	return false
}
