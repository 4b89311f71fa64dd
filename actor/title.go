package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// title reads the office told with a name: before it, or in an apposition.
func (c *Cast) title(s *parse.Sentence, first, k int) (identity, bool) {
	from := first
	for from > 0 && c.belongs(s, from-1, k) {
		from--
	}
	if j, ok := c.joined(c.index(s), k); ok && j.name <= first {
		from = min(from, j.first)
	}
	if from < first {
		// "Kremlin spokesman", "Russian Foreign Minister", "Secretary of State"
		for at := first - 1; at >= from; at-- {
			r, lead, ok := c.roleAt(s, from, at)
			if !ok || at < first-1 && !strings.EqualFold(s.Tokens[at+1].Form, "of") {
				continue
			}
			id := identity{settled: r.weight == "own", typ: rapporteur.TypePerson, sector: r.sector, office: c.text(s, lead, first-1), gender: gender(strings.ToLower(s.Tokens[at].Form))}
			mod, modified := c.modifier(s, from, lead)
			if r.weight != "own" && modified {
				id.sector = mod
			}
			of, told := c.stateIn(s, from, lead)
			if !told {
				of, told = c.namedIn(s, from, lead)
			}
			if !told {
				if poss := s.Find(k, "nmod:poss"); poss >= 0 && poss < first {
					if pe, ok := c.look(c.text(s, poss, poss)); ok {
						of, told = pe, true
					}
				}
			}
			if told {
				c.belong(&id, r, of, modified)
			}
			id.basis = "title"
			if !told && !possessed(s, from) {
				c.guess(&id, r, s, lead, at)
			}
			return id, true
		}
	}
	_, last := c.personName(s, k)
	for _, a := range slices.Concat(s.Children(k, "appos"), governorOf(s, k), c.aside(s, last)) {
		t := &s.Tokens[a]
		if t.UPOS != "NOUN" && !titled(t.Form) {
			continue
		}
		lead, _ := c.extent(s, a)
		r, from, ok := c.roleAt(s, lead, a)
		if !ok || r.typ == rapporteur.TypeOrganisation {
			continue
		}
		id := identity{settled: r.weight == "own", typ: rapporteur.TypePerson, sector: r.sector, office: c.text(s, from, a), basis: "title", gender: gender(strings.ToLower(t.Lemma))}
		mod, modified := c.modifier(s, lead, from)
		if r.weight != "own" && modified {
			id.sector = mod
		}
		if of, told := c.whose(s, lead, from, a); told {
			c.belong(&id, r, of, modified)
		} else {
			c.guess(&id, r, s, from, a)
		}
		return id, true
	}
	return identity{}, false
}

// aside reads an apposition by its words where the tree has none: "Alex Copson, managing director of a firm", "Gadio, 61, a former
// minister", "Yermak, one of the president's aides".
func (c *Cast) aside(s *parse.Sentence, last int) []int {
	at := last + 1
	if at >= len(s.Tokens) || s.Tokens[at].Form != "," {
		return nil
	}
	at++
	if at+1 < len(s.Tokens) && s.Tokens[at].UPOS == "NUM" && s.Tokens[at+1].Form == "," {
		at += 2
	}
	if at+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[at].Form, "one") && s.Tokens[at+1].Form == "of" {
		at += 2
	}
	for k := at; k < len(s.Tokens) && k < at+10; k++ {
		t := &s.Tokens[k]
		switch t.UPOS {
		case "NOUN":
			if k+1 < len(s.Tokens) && (s.Tokens[k+1].UPOS == "NOUN" || s.Tokens[k+1].UPOS == "PART") {
				continue
			}
			return []int{k}
		case "DET", "ADJ", "PROPN", "ADV", "PART", "NUM":
		case "PUNCT":
			if t.Form != "-" && t.Form != "." {
				return nil
			}
		case "VERB":
			if t.XPOS != "VBN" && t.XPOS != "VBG" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// governorOf gives the noun that a name stands in apposition to: "the group's leader, Omar Haddad".
func governorOf(s *parse.Sentence, k int) []int {
	if s.Tokens[k].Is("appos") && s.Tokens[k].Head >= 0 {
		return []int{s.Tokens[k].Head}
	}
	return nil
}

// guess gives the state of an office told without one: American by its name, else the article's.
func (c *Cast) guess(id *identity, r role, s *parse.Sentence, from, at int) {
	if c.american(s, from, at) {
		id.code, id.basis, id.own = code("USA"), "title", true
		return
	}
	switch {
	case r.state == "none", fromElsewhere[strings.ToLower(s.Tokens[at].Lemma)]:
	case r.state != "story":
		id.code, id.basis = code(r.state), "role"
	default:
		if h, ok := c.home(); ok {
			id.code, id.basis = h, "story"
		}
	}
}

// possessed reports whether a pronoun tells whose an office is: "his spokesman Omar Haddad".
func possessed(s *parse.Sentence, from int) bool {
	return from > 0 && s.Tokens[from-1].UPOS == "PRON" && s.Tokens[from-1].Is("nmod:poss") || s.Tokens[from].UPOS == "PRON"
}

// american reports whether an office is one that only the United States have by that name, in an article about them.
func (c *Cast) american(s *parse.Sentence, first, at int) bool {
	if !c.fits("USA") {
		return false
	}
	for from := first; from <= at; from++ {
		if americanOffices[place.Fold(strings.ToLower(c.text(s, from, from)))] || americanOffices[place.Fold(strings.ToLower(c.text(s, from, at)))] {
			return true
		}
	}
	return at+2 < len(s.Tokens) && americanOffices[place.Fold(strings.ToLower(c.text(s, at, at+2)))]
}

var americanOffices = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range []string{"senator", "secretary of state", "defense secretary", "special counsel", "congressman", "congresswoman", "treasury secretary",
		"commerce secretary", "secretary of defense", "attorney general", "representative", "energy secretary", "house speaker", "district attorney", "sen", "rep", "congressional", "senators", "special counsel"} {
		m[w] = true
	}
	return m
}()
