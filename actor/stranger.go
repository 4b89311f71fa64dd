package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// compatriot takes a person of whom the article tells no office for one of those it is about.
func (c *Cast) compatriot(id identity) identity {
	if h, ok := c.home(); ok && id.typ == rapporteur.TypePerson && id.code.IsZero() && id.basis == "" {
		id.code, id.basis, id.own = h, "story", false
		if id.sector.IsZero() {
			id.sector = civil // who is told of without an office acts or suffers as a private person
		}
	}
	return id
}

// unknown reads a proper name that no table has: by its last word, else as somebody of whom no more is known.
func (c *Cast) unknown(s *parse.Sentence, m *mention) (identity, bool) {
	l := lexis()
	last := s.Tokens[m.last].Form
	if l.things[last] || l.things[s.Tokens[m.head].Form] {
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
	v, ok := l.endings[last]
	if m.last > m.first {
		if two, known := l.endings[c.text(s, m.last-1, m.last)]; known {
			v, ok = two, true // a news agency is no agency
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
		} else if h, ok := c.home(); ok {
			id.code, id.basis = h, "story"
		}
		if !v.code.IsZero() {
			id.code, id.basis = v.code, "role"
		}
		return id, true
	}
	if len(place.Sites(id.name)) > 0 {
		return identity{}, false // a town stands for nobody
	}
	if k := s.Find(m.head, "case"); k >= 0 && inPlace[strings.ToLower(s.Tokens[k].Lemma)] {
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
