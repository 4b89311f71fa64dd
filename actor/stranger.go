package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// compatriot takes a person of whom the article tells no office for one of those told in one list with them, else of those it is about.
func (c *Cast) compatriot(s *parse.Sentence, head int, id identity) identity {
	if t := &s.Tokens[head]; t.Is("conj") && t.Head >= 0 && t.Head < head && id.typ == rapporteur.TypePerson && id.code.IsZero() && id.basis == "" {
		from := c.hails(s, head)
		if of, ok := c.reading(s, t.Head); ok && of.typ == rapporteur.TypePerson {
			if id.sector.IsZero() {
				id.sector = of.sector // "judges Omar Haddad of Kenya and Jane Roe of Chad"
			}
			if from == "" || from == of.code.String() {
				id.code, id.basis, id.own = of.code, "phrase", false
				return id
			}
		}
	}
	if id.typ == rapporteur.TypePerson && id.code.IsZero() && (id.basis == "" || id.basis == "title") {
		of := c.hails(s, head)
		if of == "" {
			of = c.heralded(s, head)
		}
		if of != "" {
			id.code, id.basis, id.own = code(of), "phrase", true
			if id.sector.IsZero() && c.issuer == "UNO" && s.Find(head, "nmod", "nmod:poss", "appos") >= 0 {
				id.sector = government // who has a say in the meetings of the United Nations has it for a state
			} else if id.sector.IsZero() {
				id.sector = civil
			}
			if !c.sealed && c.people.has(id.name) {
				c.people.add(id.name, id)
			}
			return id
		}
	}
	if c.issuer == "UNO" && id.typ == rapporteur.TypePerson && id.code.IsZero() && id.basis == "" && speaks(s, head) {
		unite(&id) // who speaks in their own news without being told to be of somebody else
		id.basis, id.own = "story", false
		if !c.sealed && c.people.has(id.name) {
			c.people.add(id.name, id)
		}
		return id
	}
	if h, ok := c.home(); ok && id.typ == rapporteur.TypePerson && id.code.IsZero() && (id.basis == "" || id.basis == "title" && (id.sector == criminal || id.sector == civil)) {
		id.code, id.basis, id.own = c.native(id.name, h), "story", false
		if id.sector.IsZero() {
			id.sector = civil // who is told of without an office acts or suffers as a private person
		}
	}
	return id
}

// hails gives the state that somebody is told to come from behind their name: "Omar Haddad of Kenya", "Omar Haddad, 39, from Nairobi",
// "Omar Haddad (Kenya)"; or before it.
func (c *Cast) hails(s *parse.Sentence, head int) string {
	first, last := c.personName(s, head)
	if k := s.Find(head, "nmod:poss"); k >= 0 && k+2 == first && s.Tokens[k].UPOS == "PROPN" {
		return place.StateNamed(s.Tokens[k].Form) // "Kenya's Omar Haddad"
	}
	k := last + 1
	if k+2 < len(s.Tokens) && s.Tokens[k].Form == "(" {
		for end := k + 1; end < min(len(s.Tokens), k+6); end++ {
			if s.Tokens[end].Form == ")" {
				return place.StateNamed(c.text(s, k+1, end-1)) // "Omar Haddad (Kenya)"
			}
		}
	}
	if k+2 < len(s.Tokens) && s.Tokens[k].Form == "," {
		k++
		if s.Tokens[k].UPOS == "NUM" {
			k++
		}
		if k < len(s.Tokens) && s.Tokens[k].Form == "," {
			k++
		}
	}
	if k+1 >= len(s.Tokens) || s.Tokens[k].Form != "from" && !(s.Tokens[k].Form == "of" && k == last+1) {
		return ""
	}
	if n := s.Tokens[k].Head; n > k && n < k+5 && s.Tokens[n].UPOS == "PROPN" {
		return c.country(s, n)
	}
	return ""
}

// heralded gives the state of the one private person, not yet named, whom the sentences before tell of: "a Canadian tourist" before
// "Mary Leigh".
func (c *Cast) heralded(s *parse.Sentence, head int) string {
	if c.sealed {
		return ""
	}
	const back = 5
	at, found := c.index(s), ""
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.sentence < at-back {
			break
		}
		if o.sentence == at && o.head >= head || !o.party || o.plural || o.called == "" || !private[o.sector.String()] || o.basis != "phrase" || !o.own || !o.code.IsState() {
			continue
		}
		in := &c.doc.Sentences[o.sentence]
		if !c.describes(in, o) || in.Find(o.head, "appos") >= 0 || in.Tokens[o.head].Is("appos") {
			continue
		}
		of := o.code.String()
		if found != "" && of != found {
			return ""
		}
		found = of
	}
	return found
}

// private are the sectors of those who are told of by their nationality before their name.
var private = lists.Named("private")

// domestic reports whether a proper name of whom nothing is known is taken for one of the country that the article is about: a body's, or
// an abbreviation. Others may be places and things.
func (c *Cast) domestic(s *parse.Sentence, m *mention) bool {
	return len(c.homes) > 0 && m.typ != rapporteur.TypeState && m.name != "" && !m.place && s.Tokens[m.head].UPOS == "PROPN" &&
		(m.typ == rapporteur.TypeOrganisation || shouted(s.Tokens[m.head].Form) && m.first == m.last)
}

// seat reports whether a word is a lawmaker's party and state, as outlets put them behind names: "R-Texas".
func seat(form string) bool {
	return len(form) > 3 && form[1] == '-' && strings.Contains("RDI", form[:1]) && capital(form[2:])
}

// acting reads the name of a province that does something as its government: "California sued".
func (c *Cast) acting(s *parse.Sentence, m *mention, name string, sites []place.Site) (identity, bool) {
	if !s.Tokens[m.head].Is("nsubj", "obl:agent") || s.Tokens[m.head].Is("nsubj:pass") {
		return identity{}, false
	}
	for _, at := range sites {
		if at.Kind == "province" && c.fits(at.Country) {
			return identity{name: name, code: code(at.Country), sector: government, typ: rapporteur.TypeOrganisation, basis: "named", own: true, place: true}, true
		}
	}
	return identity{}, false
}

// provincial reads a province in whose name that of a state stands, from from on, as what it is: "New Mexico", "New South Wales".
func (c *Cast) provincial(s *parse.Sentence, first, from, to int) (identity, bool) {
	for ; first < from; first++ {
		if !capital(s.Tokens[first].Form) {
			continue
		}
		name := c.text(s, first, to)
		if at := place.Sites(name); len(at) > 0 && at[0].Kind == "province" {
			return identity{name: name, code: code(at[0].Country), sector: government, typ: rapporteur.TypeOrganisation, basis: "named", own: true, place: true}, true
		}
	}
	return identity{}, false
}

// ofProvince reports whether an attorney general is told to be that of a province, who prosecutes as no member of a government does: from the
// words from first to two behind at.
func ofProvince(s *parse.Sentence, first, at int) bool {
	if s.Tokens[at].LowerLemma() != "general" && s.Tokens[at].LowerLemma() != "attorney" {
		return false
	}
	for k := max(0, first-1); k < len(s.Tokens) && k <= at+3; k++ {
		if t := &s.Tokens[k]; t.UPOS == "PROPN" {
			if in := place.Sites(t.Form); len(in) > 0 && in[0].Kind == "province" && in[0].Country == "USA" {
				return true
			}
		}
	}
	return false
}

// worldBodies are the codes of bodies whose missions and offices bear their names in front.
var worldBodies = set("UNO EUR IGO")

// armyUnits are words before the number of a unit.
var armyUnits = lists.Named("armyUnits")

// selfTold reports whether somebody tells of themselves as "he" or "she", which no town does: "Marek said he would not go".
func (c *Cast) selfTold(s *parse.Sentence, head int) bool {
	v := s.Tokens[head].Head
	if v < head || !s.Tokens[head].Is("nsubj") || !speech[s.Tokens[v].LowerLemma()] {
		return false
	}
	told := s.Find(v, "ccomp")
	if told < v {
		return false
	}
	k := s.Find(told, "nsubj")
	return k > v && (s.Tokens[k].Lower() == "he" || s.Tokens[k].Lower() == "she")
}

// unknown reads a proper name that no table has: by its last word, else as somebody of whom no more is known.
func (c *Cast) unknown(s *parse.Sentence, m *mention) (identity, bool) {
	l := lexis()
	last := s.Tokens[m.last].Form
	if l.things[last] || l.things[s.Tokens[m.head].Form] || seat(c.text(s, m.first, m.last)) {
		return identity{}, false
	}
	id := identity{name: c.text(s, m.first, m.last)}
	if of, ok := c.again(id.name); ok {
		return of, true
	}
	if m.first == m.last {
		if of, ok := c.glossed(id.name); ok {
			return of, true
		}
		if of, ok := c.shortened(id.name); ok {
			return of, true
		}
		if of, ok := c.people.near(id.name); ok {
			return taken(of), true
		}
	}
	if !c.personal(s, m.head) {
		if of, ok := c.described(s, m); ok {
			return of, true
		}
	}
	if of, ok := c.namedIn(s, m.first, m.head); ok && m.first < m.head && worldBodies[of.code.String()] {
		id.code, id.typ, id.basis, id.own = of.code, rapporteur.TypeOrganisation, "phrase", true
		return id, true // "the UN Support Mission"
	}
	v, ok := l.endings[last]
	if s.Tokens[m.last].UPOS == "NUM" && armyUnits[s.Tokens[m.last-min(1, m.last-m.first)].Form] {
		v, ok = ending{sector: soldiers}, true // "Division 17"
	}
	if m.last > m.first {
		if two, known := l.endings[c.text(s, m.last-1, m.last)]; known {
			v, ok = two, true // a news agency is no agency
		}
	}
	if m.last > m.first {
		head := s.Tokens[m.head].Form
		for _, said := range l.anywhere {
			if strings.Contains(id.name, said.words) && (l.endings[head].sector != government || strings.HasSuffix(said.words, head)) {
				v, ok = said.ending, true
				break
			}
		}
	}
	if ok && m.last > m.first {
		id.sector, id.typ = v.sector, rapporteur.TypeOrganisation
		if of, told := c.stateIn(s, m.first, m.head); told {
			id.code, id.basis, id.own = of.code, "phrase", true
		} else if of, told := c.sited(s, m.first, m.last); told {
			id.code, id.basis, id.own = of.code, "phrase", true
		} else if of, ok := c.ofWhom(s, m.head); ok && of.code.IsState() {
			id.code, id.basis, id.own = of.code, "phrase", true
		} else if h, ok := c.homeOf(v.sector, id.typ); ok {
			id.code, id.basis = h, "story"
		}
		if !v.code.IsZero() {
			id.code, id.basis = v.code, "role"
		}
		return id, true
	}
	if c.selfTold(s, m.head) {
		id.typ = rapporteur.TypePerson
		return id, true
	}
	sites := place.Sites(id.name)
	if of, ok := c.acting(s, m, id.name, sites); ok {
		return of, true
	}
	if len(sites) > 0 || quarter(s, m) {
		return identity{}, false // a town stands for nobody
	}
	if k := s.Find(m.head, "case"); k >= 0 && inPlace[s.Tokens[k].LowerLemma()] {
		id.place = true
	}
	for _, n := range s.Names {
		if n.First <= m.head && m.head <= n.Last {
			switch n.Type {
			case parse.Location:
				if k := s.Find(m.head, "case"); k >= 0 && inPlace[s.Tokens[k].Lemma] {
					return identity{}, false
				}
			case parse.Person:
				id.typ = rapporteur.TypePerson
			case parse.Organisation:
				id.typ = rapporteur.TypeOrganisation
			}
		}
	}
	return id, true
}
