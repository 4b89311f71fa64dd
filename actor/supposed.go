package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// supposed reads words as a party that no table and no rule takes for one, since whoever asks holds them to be one: "the island" for
// its government, "the economy" that it has. It goes by whose they are told to be, else by what the report is about.
func (c *Cast) supposed(sentence, first, head, last int) (*mention, bool) {
	s := &c.doc.Sentences[sentence]
	t := &s.Tokens[head]
	m := &mention{sentence: sentence, head: head, first: first, last: last, party: true}
	switch t.UPOS {
	case "PRON":
		want, ok := pronouns[t.Lower()]
		if !ok || want == me {
			return nil, false
		}
		of := c.referent(s, m, want, true, true)
		if of == nil {
			return nil, false
		}
		m.identity = of.identity
		m.own, m.basis, m.place = false, "antecedent", false
		return m, true
	case "NOUN", "PROPN", "ADJ", "VERB":
	default:
		return nil, false
	}
	if t.Is("compound", "amod", "flat") && first == last {
		return nil, false
	}
	if of, told := c.whose(s, first, head, head); told {
		m.identity = of
		m.basis, m.own, m.place = "phrase", false, false
		m.name, m.person, m.office = c.text(s, first, last), "", ""
		if of.typ == rapporteur.TypeState && agentive(t) {
			m.sector = civil // "bird watchers from Kenya"
		}
		return m, true
	}
	h, ok := c.home()
	if lands[t.LowerLemma()] {
		m.sector = government
	} else if mod, told := c.modifier(s, first, last+1); told {
		m.sector = mod
		if c.scene != "" {
			h, ok = code(c.scene), true
		}
	}
	if m.sector.IsZero() && (agentive(t) || t.XPOS == "NNS" && quantityNouns[t.LowerLemma()]) {
		m.sector = civil // "thousands marched"
	}
	if !ok || m.sector.IsZero() && t.UPOS != "NOUN" && t.UPOS != "PROPN" {
		return nil, false
	}
	m.code, m.basis = h, "story"
	return m, true
}

// lands are nouns that stand for a state, or a part of it, and its government.
var lands = lists.Named("lands")

// agentive reports whether a noun that no table has is made like those for people who do something: "meatpackers", "a beekeeper".
func agentive(t *parse.Token) bool {
	const shortest = 6
	w := t.LowerLemma()
	if t.UPOS != "NOUN" || len(w) < shortest || notAgents[w] {
		return false
	}
	for _, end := range [...]string{"er", "or", "ist", "man"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

var notAgents = lists.Named("notAgents")
