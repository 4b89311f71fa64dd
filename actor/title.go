package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// title reads the office told with a name: before it, or in an apposition.
func (c *Cast) title(s *parse.Sentence, first, k int) (identity, bool) {
	begin, last := c.personName(s, k)
	if id, ok := c.ofOwner(s, begin); ok {
		return id, true
	}
	from := min(first, k)
	for from > 0 && (from-1 == k || c.belongs(s, from-1, k)) {
		from-- // the head itself, where the tree takes the office for it
	}
	if j, ok := c.joined(c.index(s), k); ok && j.name <= first {
		from = min(from, j.first)
	}
	if from < first {
		// "Kremlin spokesman", "Russian Foreign Minister", "Secretary of State"
		first := c.plain(s, from, first)
		for at := first - 1; at >= from; at-- {
			r, lead, ok := c.roleAt(s, from, at)
			if ok && r.typ != rapporteur.TypePerson && s.Tokens[at].UPOS == "PROPN" && (r.weight != "own" || c.bodyNamed(s, max(from, at-1), at)) {
				continue // "the National Council Omar Haddad": a body's name is no title
			}
			if relational[s.Tokens[at].LowerLemma()] && place.StateNamed(s.Tokens[k].Form)+place.StateOfCapital(s.Tokens[k].Form) != "" {
				continue // "Peru's ally Chile" is Chile
			}
			if !ok || at < first-1 && !ofOffice[s.Tokens[at+1].Lower()] || r.typ == rapporteur.TypeOrganisation && s.Tokens[at].UPOS == "NOUN" && c.servedBefore(s, from, at) {
				continue
			}
			id := identity{settled: r.weight == "own", typ: rapporteur.TypePerson, sector: r.sector, office: c.text(s, lead, first-1), gender: gender(s.Tokens[at].Lower())}
			mod, modified := c.modifier(s, from, lead)
			if r.weight != "own" && modified {
				id.sector = mod
			} else if r.sector == soldiers && r.weight == "weak" && stem(s.Tokens[at].Form) == "officer" && c.policed(c.index(s)) {
				id.sector = police
			}
			if !modified || mod != soldiers {
				id.sector = c.uniform(s, at, k, id.sector)
			}
			if (id.sector == government || id.sector == partySector) && strings.EqualFold(s.Tokens[at].Form, "representative") && at == first-1 && c.american(s, at, at) {
				id.sector = chamber
			}
			if id.sector == government && c.bygone(s, from, lead, at) {
				id.sector, id.settled = elite, true
			} else if id.sector == government && ofProvince(s, from, at) {
				id.sector = judges
			}
			if of, ok := c.suspected(s, from, lead); ok && (id.sector == civil || id.sector == business) {
				id.sector, id.settled = of, true
			}
			of, told := c.stateIn(s, from, lead)
			if !told {
				of, told = c.namedIn(s, from, lead)
			}
			if !told {
				of, told = c.sited(s, from, lead)
			}
			if !told {
				of, told = c.parenthetic(s, lead)
			}
			if !told {
				of, told = c.company(s, from, lead)
			}
			if b := from - 1; !told && b >= 0 && s.Tokens[b].UPOS == "PROPN" {
				if of, told = c.look(s.Tokens[b].Form); told && of.typ != rapporteur.TypeOrganisation {
					told = false // "Huawei executive Omar Haddad", torn by the tree
				}
			}
			if !told && at < first-1 {
				if body, ok := c.namedIn(s, at+2, first); ok && (body.typ == rapporteur.TypeOrganisation || body.typ == rapporteur.TypeGroup) {
					of, told = body, true
				}
			}
			if !told && r.typ == rapporteur.TypePerson {
				if of, told = c.ofBody(s, last); told && r.sector == soldiers && of.sector == rebelSector {
					id.sector = rebelSector // "Commander Omar Haddad of the Liberation Army"
				}
			}
			if !told {
				if poss := s.Find(k, "nmod:poss"); poss >= 0 && poss < first {
					if pe, ok := c.look(c.text(s, poss, poss)); ok {
						of, told = pe, true
					}
				}
			}
			if told {
				c.belong(&id, r, s.Tokens[at].LowerLemma(), of, modified)
			}
			id.basis = "title"
			if id.sector == rebelSector && c.seceding(s, from, at) {
				id.sector = opposing
			}
			if home := c.hails(s, k); !told && home != "" {
				id.code, id.own = code(home), true
			} else if of, ok := c.toldBehind(s, k); !told && ok {
				c.belong(&id, r, s.Tokens[at].LowerLemma(), of, modified)
				id.basis = "title"
			} else if !told && !possessed(s, from) {
				c.guess(&id, r, s, lead, at, k)
			}
			if capital(s.Tokens[at].Form) && at == first-1 && clerics[s.Tokens[at].Form] && id.sector == civil {
				id.sector = clergy // "Father Omar Haddad", who is nobody's
			}
			if honorifics[strings.ToLower(strings.TrimSuffix(s.Tokens[at].Form, "."))] {
				id.office = ""
				if sheikhdoms[id.code.String()] {
					id.sector = government // a sheikh of the Gulf is of a ruling house, elsewhere a cleric
				}
			}
			return id, true
		}
	}
	if id, ok := c.ofBody(s, last); ok {
		return id, true
	}
	for _, a := range slices.Concat(s.Children(k, "appos"), governorOf(s, k), predicate(s, k), s.Children(k, "acl:relcl"), identified(s, k), serving(s, k), c.aside(s, last), c.foreside(s, begin)) {
		t := &s.Tokens[a]
		if t.UPOS != "NOUN" && !titled(t.Form) || t.Is("acl:relcl") && s.Find(a, "cop") < 0 {
			continue
		}
		lead, _ := c.extent(s, a)
		r, from, ok := c.roleAt(s, lead, a)
		if !ok || r.typ == rapporteur.TypeOrganisation {
			continue
		}
		id := identity{settled: r.weight == "own", typ: rapporteur.TypePerson, sector: r.sector, office: c.text(s, from, a), basis: "title", gender: gender(t.LowerLemma())}
		mod, modified := c.modifier(s, lead, from)
		if r.weight != "own" && modified {
			id.sector = mod
		}
		if of, told := c.whose(s, lead, from, a); told {
			c.belong(&id, r, t.LowerLemma(), of, modified)
		} else if home := c.hails(s, k); home != "" && r.state != "UNO" && !c.united(s, a) {
			id.code, id.own = code(home), true
		} else {
			c.guess(&id, r, s, from, a, k)
		}
		if id.sector == government && c.bygone(s, lead, from, a) {
			id.sector, id.settled = elite, true
		}
		if id.sector == rebelSector && c.seceding(s, lead, a) {
			id.sector = opposing
		}
		return id, true
	}
	if id, ok := c.heading(s, k); ok {
		return id, true
	}
	if id, ok := c.longOffice(s, begin, k); ok {
		return id, true
	}
	return c.alike(s, k)
}

// servedBefore reports whether a body is one that an office before it, from token from on, is of: "secretary of the party's committee".
func (c *Cast) servedBefore(s *parse.Sentence, from, body int) bool {
	for k := from; k+1 < body; k++ {
		if ofOffice[s.Tokens[k+1].Lower()] {
			if r, _, ok := c.roleAt(s, from, k); ok && r.typ == rapporteur.TypePerson {
				return true
			}
		}
	}
	return false
}

// alike gives a name the office that stands in the plural before the first of several names: "Senators Ann Lee, John Roe and Tim Poe".
func (c *Cast) alike(s *parse.Sentence, k int) (identity, bool) {
	h := s.Tokens[k].Head
	if !s.Tokens[k].Is("conj") || h < 0 || s.Tokens[h].UPOS != "PROPN" {
		return identity{}, false
	}
	first, _ := c.personName(s, h)
	if first == 0 || s.Tokens[first-1].XPOS != "NNS" && s.Tokens[first-1].XPOS != "NNPS" {
		return identity{}, false
	}
	id, ok := c.title(s, first, h)
	if of, told := c.ofWhom(s, k); told && ok && of.code.IsState() {
		id.code, id.own = of.code, true
	}
	return id, ok
}

// ofOffice are words between an office and what it is for: "envoy to Syria", "chief of staff".
var ofOffice = set("of to for")

// ofBody reads a name behind which the body stands that somebody is of: "Omar Haddad, of the provincial council, ...".
func (c *Cast) ofBody(s *parse.Sentence, last int) (identity, bool) {
	at := last + 1
	if at < len(s.Tokens) && s.Tokens[at].Form == "," {
		at++
	}
	if at+1 >= len(s.Tokens) || !ofBodies[s.Tokens[at].Lower()] || at == last+1 && !strings.EqualFold(s.Tokens[at].Form, "of") {
		return identity{}, false
	}
	for k := at + 1; k < len(s.Tokens) && k < at+10; k++ {
		t := &s.Tokens[k]
		switch t.UPOS {
		case "NOUN", "PROPN":
			if s.Find(k, "case") != at {
				continue
			}
			m := c.note(c.index(s), k)
			id := m.identity
			if !m.party || id.code.IsZero() || id.typ == rapporteur.TypeState || id.typ == rapporteur.TypePerson || id.basis == "story" && id.sector.IsZero() {
				return identity{}, false
			}
			id.typ, id.office, id.basis, id.name = rapporteur.TypePerson, "", "title", ""
			return id, true
		case "DET", "ADJ", "PART", "PUNCT":
			if t.Form == "," {
				return identity{}, false
			}
		default:
			return identity{}, false
		}
	}
	return identity{}, false
}

// ofBodies are words between somebody and the body they are of.
var ofBodies = lists.Named("ofBodies")

// guess gives the state of an office told without one: American by its name, else the one of the article's that the name which token k heads
// is at home in.
func (c *Cast) guess(id *identity, r role, s *parse.Sentence, from, at, k int) {
	if c.american(s, from, at) {
		id.code, id.basis, id.own = code("USA"), "title", true
		return
	}
	switch {
	case r.state == "none", r.state == "story" && c.kin.worldly() && fromElsewhere[s.Tokens[at].LowerLemma()]:
	case r.state != "story":
		id.code, id.basis = code(r.state), "role"
	case c.united(s, at) && !c.otherBody(s, &mention{first: max(0, from-2), head: at}):
		unite(id)
	default:
		if id.sector == government && firmOffices[s.Tokens[at].LowerLemma()] && c.leaning.businesslike() {
			id.sector = business
		}
		if broke, ok := c.leaning.outlaws(); ok && id.sector == government && chieftains[s.Tokens[at].LowerLemma()] && c.leaning[broke] > 2*c.leaning[government] {
			id.sector = broke // "the group's leader Omar Haddad"
		}
		h, ok := c.homeOf(r.sector, r.typ)
		if ok && h.String() == "USA" && r.sector == government && notAmerican[s.Tokens[at].Form] && !(at > 0 && s.Tokens[at-1].Form == "Vice") {
			h, ok = c.abroad()
		}
		if ok {
			begin, last := c.personName(s, k)
			if of := c.native(c.text(s, begin, last), h); of.String() != "USA" || !notAmerican[s.Tokens[at].Form] {
				h = of
			}
			id.code, id.basis = h, "story"
		}
	}
}

// notAmerican are offices that the United States have not, and that of a president, whom the tables have for them.
var notAmerican = lists.Named("notAmerican")

// abroad gives the first state that the article is about which is not the United States, and them where there is none.
func (c *Cast) abroad() (plover.Code, bool) {
	for _, h := range c.homes[:min(len(c.homes), near)] {
		if h != "USA" {
			return code(h), true
		}
	}
	return c.home()
}

// clerics are titles that, with a capital letter before a name, are those of priests, monks and nuns.
var clerics = lists.Named("clerics")

// sheikhdoms are the states whose ruling houses bear the title of sheikh.
var sheikhdoms = lists.Named("sheikhdoms")

// firmOffices are offices that firms have as well as states.
var firmOffices = lists.Named("firmOffices")

// possessed reports whether a pronoun tells whose an office is: "his spokesman Omar Haddad".
func possessed(s *parse.Sentence, from int) bool {
	return from > 0 && s.Tokens[from-1].UPOS == "PRON" && s.Tokens[from-1].Is("nmod:poss") || s.Tokens[from].UPOS == "PRON"
}
