package actor

import (
	"rapporteur"
	"rapporteur/parse"
)

// heading gives who a person is by the body that they are told to head: "Omar Haddad, who leads the UN mission", "the rebel army, led by Omar
// Haddad".
func (c *Cast) heading(s *parse.Sentence, k int) (identity, bool) {
	for _, v := range s.Children(k, "acl:relcl") {
		if who := s.Find(v, "nsubj"); headingVerbs[s.Tokens[v].Lemma] && who >= 0 && s.Tokens[who].Lower() == "who" {
			if of := s.Find(v, "obj"); of > v {
				return c.headOf(s, of)
			}
		}
	}
	if v := s.Tokens[k].Head; v >= 0 && s.Tokens[k].Is("obl:agent", "obl") && s.Case(k) == "by" && s.Tokens[v].Is("acl") && s.Tokens[v].Head >= 0 && headingVerbs[s.Tokens[v].Lemma] {
		if of, ok := c.headOf(s, nameBefore(s, v)); ok {
			return of, true
		}
		return c.headOf(s, s.Tokens[v].Head)
	}
	return identity{}, false
}

// nameBefore gives the last word of what stands before a participle, commas and a name's abbreviation apart: "the Kenyan army (KA), led by".
func nameBefore(s *parse.Sentence, v int) int {
	k := v - 1
	for k > 0 && (s.Tokens[k].Form == "," || s.Tokens[k].Form == ")") {
		k--
	}
	return max(0, k)
}

// headOf makes whoever heads a body one of it.
func (c *Cast) headOf(s *parse.Sentence, body int) (identity, bool) {
	m := c.note(c.index(s), body)
	id := m.identity
	if !m.party || id.code.IsZero() || id.typ == rapporteur.TypeState || id.typ == rapporteur.TypePerson || id.basis == "story" || id.sector == civil {
		return identity{}, false
	}
	id.typ, id.office, id.name, id.person, id.basis = rapporteur.TypePerson, "", "", "", "title"
	return id, true
}

var headingVerbs = lists.Named("headingVerbs")

// toldBehind gives the body of several states that an office behind a name is told to be of, where the one before it tells none: "General Omar
// Haddad, the UN mission's force commander".
func (c *Cast) toldBehind(s *parse.Sentence, k int) (identity, bool) {
	_, last := c.personName(s, k)
	if of, ok := c.ofBody(s, last); ok && worldBodies[of.code.String()] {
		return of, true // "Director Omar Haddad of the UN Children's Fund"
	}
	for _, a := range append(s.Children(k, "appos"), c.aside(s, last)...) {
		if t := &s.Tokens[a]; a <= last || t.UPOS != "NOUN" && !titled(t.Form) {
			continue
		}
		lead, _ := c.extent(s, a)
		if r, from, ok := c.roleAt(s, lead, a); ok && r.typ != rapporteur.TypeOrganisation {
			if of, told := c.whose(s, lead, from, a); told && worldBodies[of.code.String()] {
				return of, true
			}
		}
	}
	return identity{}, false
}

// longOffice reads an office of many words that stands before a name, however the tree hangs: "Minister of State for Planning Omar Haddad".
func (c *Cast) longOffice(s *parse.Sentence, begin, k int) (identity, bool) {
	const longest = 10
	from := begin
	for from > 0 && begin-from < longest && (capital(s.Tokens[from-1].Form) || inOffices[s.Tokens[from-1].Lower()]) {
		from--
	}
	for at := begin - 2; at >= from; at-- {
		if !capital(s.Tokens[at].Form) || !inOffices[s.Tokens[at+1].Lower()] || s.Tokens[at+1].UPOS == "CCONJ" {
			continue
		}
		r, lead, ok := c.roleAt(s, from, at)
		if !ok || r.typ != rapporteur.TypePerson {
			continue
		}
		id := identity{settled: r.weight == "own", typ: rapporteur.TypePerson, sector: r.sector, office: c.text(s, lead, begin-1), basis: "title"}
		if of, told := c.stateIn(s, from, lead); told {
			c.belong(&id, r, s.Tokens[at].LowerLemma(), of, false)
		} else if of, told := c.namedIn(s, from, begin); told && of.typ != rapporteur.TypePerson {
			c.belong(&id, r, s.Tokens[at].LowerLemma(), of, false)
		} else {
			c.guess(&id, r, s, lead, at, k)
		}
		id.basis = "title"
		return id, true
	}
	return identity{}, false
}

// inOffices are the small words within the names of offices.
var inOffices = set("of for and the on to in &")

// ofOwner makes somebody one of the body whose name stands before theirs as an owner's: "Labour's Omar Haddad". A state is no such body.
func (c *Cast) ofOwner(s *parse.Sentence, begin int) (identity, bool) {
	b := begin - 2
	if b < 0 || s.Tokens[begin-1].XPOS != "POS" && !s.Tokens[begin-1].Is("case") || s.Find(b, "case") != begin-1 || s.Tokens[b].UPOS != "PROPN" {
		return identity{}, false
	}
	for n := 0; s.Tokens[b].Is("flat", "compound") && s.Tokens[b].Head >= 0 && s.Tokens[b].Head < begin && n < 4; n++ {
		b = s.Tokens[b].Head
	}
	of := c.note(c.index(s), b)
	id := of.identity
	if !of.party || id.code.IsZero() || id.typ != rapporteur.TypeOrganisation && id.typ != rapporteur.TypeGroup || id.sector == civil || id.basis == "story" && id.sector.IsZero() {
		return identity{}, false
	}
	id.typ, id.office, id.name, id.person, id.basis = rapporteur.TypePerson, "", "", "", "title"
	return id, true
}
