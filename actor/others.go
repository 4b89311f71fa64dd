package actor

import (
	"rapporteur"
	"rapporteur/parse"
)

// remaining are words for some more, or some, of those told of before.
var remaining = lists.Named("remaining")

// others gives whom "others", "many", "several" are more of, or a part of: those named in the plural last before, in the sentence
// or the one before it: "killed three policemen and wounded five others".
func (c *Cast) others(m *mention) (identity, bool) {
	if !remaining[m.called] || m.first != m.head {
		return identity{}, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.sentence < m.sentence-1 {
			break
		}
		if o.party && (o.sentence < m.sentence || o.head < m.head) && (o.plural || o.sector == civil && o.sentence == m.sentence) && o.called != "" && !remaining[o.called] && (o.typ == rapporteur.TypeGroup || o.typ == rapporteur.TypePerson) && !o.sector.IsZero() {
			return taken(o.identity), true
		}
	}
	return identity{}, false
}

// quarter reports whether a name tells where something is rather than who: one that stands with a noun for a sort of place, "the Karam district",
// "neighbourhoods of Karam and Bab".
func quarter(s *parse.Sentence, m *mention) bool {
	if m.last+1 < len(s.Tokens) && placeNouns[s.Tokens[m.last+1].LowerLemma()] {
		return true
	}
	for k, n := m.head, 0; n < 6; n++ {
		t := &s.Tokens[k]
		if t.Head < 0 || !t.Is("nmod", "appos", "conj", "compound", "flat", "nmod:desc") {
			return false
		}
		if k = t.Head; placeNouns[s.Tokens[k].LowerLemma()] {
			return true
		}
	}
	return false
}

// placeNouns are nouns for sorts of places.
var placeNouns = lists.Named("placeNouns")

// fellow gives those told together with somebody as their colleagues the state and sector of that somebody: "Haddad and two associates".
func (c *Cast) fellow(s *parse.Sentence, m *mention, id *identity) bool {
	h := s.Tokens[m.head].Head
	if !fellows[m.called] || !s.Tokens[m.head].Is("conj") || h > m.head {
		return false
	}
	of, ok := c.reading(s, h)
	if ok {
		id.code, id.sector, id.basis = of.code, of.sector, "phrase"
	}
	return ok
}

var fellows = lists.Named("fellows")
