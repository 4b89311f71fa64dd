package place

import (
	"strings"

	"rapporteur/parse"
)

// toldName gives, of the tokens [first, last] of a phrase of place with this head, those that name it: "Rastan" of "the besieged city of Rastan",
// "eastern Aleppo" of "rebel-held eastern Aleppo". What the place is to its teller belongs to no name. A phrase without a name stays whole.
func (m *Map) toldName(s *parse.Sentence, head, first, last int) (int, int) {
	if c := m.called(s, head, first); c >= 0 && c <= last {
		if from, to := phrase(s, c); from > head {
			head, first = c, from
			last = max(to, c)
		}
	}
	from := first
	for from < head && !named(s, from) && !kinds.part[strings.ToLower(s.Tokens[from].Form)] {
		from++
	}
	for k := from; k <= head; k++ {
		if named(s, k) {
			return from, last
		}
	}
	return first, last
}

// called gives the name behind "of" that a place is called by, -1 for none: "city of Rastan", not "suburbs of Damascus", "Hama region of Syria"
// or "north of Syria", which are parts of what is named.
func (m *Map) called(s *parse.Sentence, head, first int) int {
	if !kinds.called[strings.ToLower(s.Tokens[head].Lemma)] {
		return -1
	}
	if k := head - 1; k >= first && named(s, k) && StateOfPeople(s.Tokens[k].Form) == "" {
		return -1
	}
	for _, c := range s.Children(head, "nmod") {
		if c > head && s.Tokens[c].UPOS == "PROPN" && s.Case(c) == "of" {
			if at, ok := m.site(s, c); ok && at.Kind == "country" {
				return -1
			}
			return c
		}
	}
	return -1
}

// named reports whether a token is of a name, or of a word as names have it.
func named(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.UPOS == "PROPN" || t.Form[0] >= 'A' && t.Form[0] <= 'Z'
}
