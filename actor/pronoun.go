package actor

import (
	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// stand reads a pronoun: as the word it stands for where that is clear, else as written.
func (c *Cast) stand(s *parse.Sentence, m *mention) {
	w := s.Tokens[m.head].Lower()
	if relative[w] {
		if g := s.Tokens[m.head].Head; g >= 0 && s.Tokens[g].Is("acl") && s.Tokens[g].Head >= 0 {
			if of := c.note(m.sentence, s.Tokens[g].Head); of.head != m.head {
				*m = *of
			}
		}
		return
	}
	want, ok := pronouns[w]
	if w == "you" || w == "your" {
		m.party = true // whoever is spoken to
		return
	}
	if !ok {
		if r, _, known := c.roleAt(s, m.head, m.head); known { // "others", "many", "some"
			m.party = true
			m.identity = identity{sector: r.sector, typ: r.typ}
		}
		return
	}
	m.party = true
	if want == me {
		if by, ok := c.speaker(m.sentence); ok {
			m.identity = by.identity
			m.own, m.basis = false, "antecedent"
			if w != "i" && w != "me" && w != "my" && by.code.IsState() && by.typ == rapporteur.TypePerson && by.sector == government {
				m.name, m.person, m.typ, m.office = "", "", rapporteur.TypeState, ""
			}
		}
		return
	}
	of := c.referent(s, m, want, false, false)
	switch {
	case want == man || want == woman:
		m.gender = genderOf[want]
	case of != nil:
		m.party = of.party // a thing is no party
	case want == thing:
		m.party = speaks(s, m.head)
	}
	if of == nil || !of.party {
		return
	}
	g := m.gender
	m.identity = of.identity
	if g != 0 {
		m.gender = g
	}
	m.own, m.basis, m.place = false, "antecedent", false
	if m.name == "" && (want == thing || want == them) {
		m.name = c.text(&c.doc.Sentences[of.sentence], of.first, of.last)
	}
	if want == them {
		c.together(m, of)
	}
}

// together leaves of whom "they" stands for what those have in common who are named with the first: "Kenya and Norway", which are two states.
func (c *Cast) together(m, of *mention) {
	s := &c.doc.Sentences[of.sentence]
	for _, k := range s.Children(of.head, "conj") {
		o := c.note(of.sentence, k)
		if !o.party || o.code.IsZero() && o.sector.IsZero() {
			continue
		}
		m.name, m.person, m.office, m.typ = c.text(s, of.first, max(of.last, o.last)), "", "", rapporteur.TypeGroup
		if o.code != m.code {
			m.code = plover.Code{}
		}
		if o.sector != m.sector {
			m.sector = plover.Sector{}
		}
	}
}

type standIn int

const (
	man standIn = iota
	woman
	thing
	them
	me
)

var pronouns = map[string]standIn{"he": man, "him": man, "his": man, "himself": man, "she": woman, "her": woman, "hers": woman, "herself": woman,
	"it": thing, "its": thing, "itself": thing, "they": them, "them": them, "their": them, "theirs": them, "themselves": them,
	"i": me, "me": me, "my": me, "we": me, "us": me, "our": me, "ours": me}

// genderOf are the genders that pronouns tell.
var genderOf = map[standIn]byte{man: 'm', woman: 'f'}

var relative = lists.Named("relative")

// possessive reports whether the pronoun is one like "his".
func possessive(s *parse.Sentence, k int) bool { return s.Tokens[k].Is("nmod:poss") }
