package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// clear finds whom "it", "they" and their like stand for: the nearest subject before that agrees in number, in the sentence, else in the
// one before. Where that is a thing ("The statement ... It ..."), the word stands for the thing and for nobody, which it reports; an
// owner ("its") is looked for among the parties of the sentence then.
func (c *Cast) clear(s *parse.Sentence, m *mention, want standIn) (of *mention, inert bool) {
	if k := c.ruler(s, m); k >= 0 {
		if o := c.note(m.sentence, k); o.party && fits(o, want) {
			return o, false
		}
	}
	if o := c.teller(s, m, want); o != nil {
		return o, false
	}
	for i := m.sentence; i >= 0 && i >= m.sentence-1; i-- {
		by, lifeless := c.subject(s, m, i, want)
		if by != nil {
			return by, false
		}
		if i == m.sentence && (!lifeless || possessive(s, m.head)) {
			if o, ok := c.nearest(s, m, want, 0); ok {
				return o, false
			}
		}
		if lifeless {
			return nil, true
		}
	}
	if want == them {
		if o, ok := c.antecedent(s, m, want); ok {
			return o, false
		}
	}
	return nil, false
}

// teller gives who says what the pronoun is the subject of, where they may speak of themselves: "the United Nations said it would
// investigate", "the ministry's spokesman said they back it". nil where they cannot, or where somebody else named before may be meant.
func (c *Cast) teller(s *parse.Sentence, m *mention, want standIn) *mention {
	v := s.Tokens[m.head].Head
	if v < 0 || !s.Tokens[m.head].Is("nsubj") || !s.Tokens[v].Is("ccomp") || s.Tokens[v].Head < 0 || !speech[s.Tokens[s.Tokens[v].Head].LowerLemma()] {
		return nil
	}
	k := s.Find(s.Tokens[v].Head, "nsubj")
	if k < 0 || k > m.head || s.Tokens[k].UPOS == "PRON" {
		return nil
	}
	o := c.note(m.sentence, k)
	name := s.Tokens[k].UPOS == "PROPN"
	switch {
	case !o.party || len(s.Children(k, "conj")) > 0 && want != them:
	case want == thing && o.typ == rapporteur.TypePerson, want == them && o.typ == rapporteur.TypePerson:
	case want == thing && (name || fits(o, want)), want == them && (fits(o, want) || o.plural):
		return o
	}
	return nil
}

// subject finds the subject in sentence i that the pronoun may stand for; where it is a thing, or several, it reports that.
func (c *Cast) subject(s *parse.Sentence, m *mention, i int, want standIn) (by *mention, lifeless bool) {
	o := &c.doc.Sentences[i]
	end := len(o.Tokens)
	if i == m.sentence {
		end = m.head
	}
	for n := range end {
		k := end - 1 - n // nearest first
		if i < m.sentence {
			k = n // of another sentence, what it is about comes first
		}
		if !o.Tokens[k].Is("nsubj") || i == m.sentence && c.sameClause(s, k, m.head) && !possessive(s, m.head) || !agrees(o, k, want) {
			continue
		}
		by := c.note(i, k)
		switch {
		case by.party && by.typ == rapporteur.TypePerson && want == thing:
		case !by.party, len(o.Children(k, "conj")) > 0:
			return nil, !by.party
		case fits(by, want):
			return by, false
		}
	}
	return nil, false
}

// ruler gives whom an infinitive with the pronoun is asked of: "urged Kenya to withdraw its troops"; -1 for none.
func (c *Cast) ruler(s *parse.Sentence, m *mention) int {
	for k, n := s.Tokens[m.head].Head, 0; k >= 0 && n < 4; n++ {
		t := &s.Tokens[k]
		if t.Is("xcomp", "advcl", "ccomp") && t.Head >= 0 && s.Find(k, "mark") >= 0 && strings.EqualFold(s.Tokens[s.Find(k, "mark")].Form, "to") {
			for _, o := range s.Children(t.Head, "obj", "iobj", "obl") {
				if o < k && s.Find(k, "nsubj") < 0 && (s.Tokens[o].Is("obj", "iobj") || s.Case(o) == "on") {
					return o
				}
			}
			if o := s.Find(k, "nsubj"); o >= 0 && o != m.head {
				return o
			}
		}
		k = t.Head
	}
	return -1
}

// agrees reports whether a subject has the number that the pronoun asks for.
func agrees(s *parse.Sentence, k int, want standIn) bool {
	t := &s.Tokens[k]
	if t.XPOS == "NNPS" && want == thing && len(s.Children(k, "conj")) == 0 {
		return true // "the United Nations"
	}
	plural := t.XPOS == "NNS" || t.XPOS == "NNPS" || len(s.Children(k, "conj")) > 0
	w := t.Lower()
	switch t.UPOS {
	case "PRON":
		return want == thing && w == "it" || want == them && w == "they"
	case "NOUN", "PROPN":
		return plural == (want == them)
	}
	return false
}
