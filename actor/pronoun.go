package actor

import (
	"rapporteur"
	"rapporteur/parse"
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
	var of *mention
	if want == thing || want == them {
		var inert bool
		of, inert = c.clear(s, m, want)
		m.party = !inert && (of != nil || want != thing || s.Tokens[m.head].Is("nsubj", "nmod:poss")) // a thing is no party
		if of == nil && m.party {
			of, _ = c.antecedent(s, m, want)
		}
	} else {
		of, _ = c.whom(s, m, want)
		m.gender = genderOf[want]
	}
	if of != nil {
		g := m.gender
		m.identity = of.identity
		if g != 0 {
			m.gender = g
		}
		m.own, m.basis, m.place = false, "antecedent", false
		if m.name == "" && (want == thing || want == them) {
			m.name = c.text(&c.doc.Sentences[of.sentence], of.first, of.last)
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

var notOne = lists.Named("notOne")

var relative = lists.Named("relative")

// antecedent finds the nearest mention before that fits, subjects first, in this sentence and the two before.
func (c *Cast) antecedent(s *parse.Sentence, m *mention, want standIn) (*mention, bool) {
	return c.nearest(s, m, want, 2)
}

// nearest is antecedent with so many sentences before.
func (c *Cast) nearest(s *parse.Sentence, m *mention, want standIn, most int) (*mention, bool) {
	for back := 0; back <= most; back++ {
		var near *mention
		for i := len(c.order) - 1; i >= 0; i-- {
			o := c.order[i]
			if o.sentence < m.sentence-back {
				break
			}
			if o.sentence != m.sentence-back || back == 0 && o.head >= m.head || !o.party || o.name == "" && o.called == "" || !fits(o, want) || o.plural && o.typ == rapporteur.TypeUnknown {
				continue
			}
			if back == 0 && c.sameClause(s, o.head, m.head) && !possessive(s, m.head) {
				continue
			}
			if o.subject {
				return o, true
			}
			if near == nil {
				near = o
			}
		}
		if near != nil {
			return near, true
		}
	}
	return nil, false
}

// possessive reports whether the pronoun is one like "his".
func possessive(s *parse.Sentence, k int) bool { return s.Tokens[k].Is("nmod:poss") }

// sameClause reports whether two tokens are arguments of one verb, so that one cannot stand for the other.
func (c *Cast) sameClause(s *parse.Sentence, a, b int) bool {
	return s.Tokens[a].Head == s.Tokens[b].Head && s.Tokens[a].Head >= 0
}

func fits(o *mention, want standIn) bool {
	switch want {
	case man, woman:
		if o.typ != rapporteur.TypePerson && !(o.typ == rapporteur.TypeUnknown && !o.plural && o.called == "") {
			return o.typ == rapporteur.TypeGroup && !o.plural && o.called != "" && !notOne[o.called]
		}
		return o.gender == 0 || o.gender == 'm' == (want == man)
	case thing:
		return !o.plural && (o.typ == rapporteur.TypeState || o.typ == rapporteur.TypeOrganisation || o.typ == rapporteur.TypeGroup && o.called == "")
	case them:
		return o.plural || o.typ == rapporteur.TypeGroup
	}
	return false
}
