package actor

import (
	"bytes"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// gloss is where an abbreviation is explained: the last token of the name that it stands behind, in parentheses.
type gloss struct{ sentence, token int }

// findGlosses looks for abbreviations in parentheses behind a name, and for names in parentheses behind an abbreviation: "the Tunisian labour
// union (UGTT)", "CEI (Italian Episcopal Conference)". The first one counts.
func (c *Cast) findGlosses() map[string]gloss {
	var out map[string]gloss
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := 1; k+2 < len(s.Tokens); k++ {
			if s.Tokens[k].Form != "(" {
				continue
			}
			short, full := k+1, k-1
			if s.Tokens[k+2].Form != ")" {
				short, full = k-1, bracketEnd(s, k)-1
			}
			f := s.Tokens[short].Form
			if len(f) < 2 || len(f) > 10 || !shouted(f) || full < 0 || s.Tokens[full].UPOS != "PROPN" && (s.Tokens[full].UPOS != "NOUN" || full > k) || full > k && !(capital(s.Tokens[k+1].Form) && s.Tokens[short].UPOS == "PROPN") {
				continue
			}
			if out == nil {
				out = map[string]gloss{}
			}
			if _, told := out[f]; !told {
				out[f] = gloss{i, full}
			}
		}
	}
	return out
}

// bracketEnd gives the token of the bracket that closes the one that token k opens, 0 for none near.
func bracketEnd(s *parse.Sentence, k int) int {
	for j := k + 1; j < len(s.Tokens) && j < k+10; j++ {
		if s.Tokens[j].Form == ")" {
			return j
		}
	}
	return 0
}

// glossed gives whom an abbreviation stands for that the article explains.
func (c *Cast) glossed(word string) (identity, bool) {
	g, ok := c.glosses[word]
	if !ok {
		return identity{}, false
	}
	s := &c.doc.Sentences[g.sentence]
	k := g.token
	for n := 0; n < widest && s.Tokens[k].Is("flat", "compound", "goeswith", "fixed", "nmod") && s.Tokens[k].Head >= 0; n++ {
		if up := s.Tokens[k].Head; s.Tokens[up].UPOS == "PROPN" || s.Tokens[up].UPOS == "NOUN" {
			k = up
			continue
		}
		break
	}
	m := c.note(g.sentence, k)
	if !m.party || m.code.IsZero() || m.typ == rapporteur.TypeState || m.typ == rapporteur.TypePerson {
		return identity{}, false
	}
	return taken(m.identity), true
}

// strange reports whether the tables know an abbreviation for a body of a state that the article is not about.
func (c *Cast) strange(word string) bool {
	if _, told := c.glosses[word]; !told {
		return false
	}
	e := c.known(word)
	return e != nil && e.code.IsState() && !c.fits(e.code.String())
}

// again gives what the article told before of a body by the same name.
func (c *Cast) again(name string) (identity, bool) {
	var room, other [64]byte
	key := place.AppendFold(room[:0], name)
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		if o := c.order[i]; o.party && !o.code.IsZero() && o.typ != rapporteur.TypePerson && o.typ != rapporteur.TypeState && len(o.name) >= len(name) && bytes.Equal(place.AppendFold(other[:0], o.name), key) {
			return taken(o.identity), true
		}
	}
	return identity{}, false
}

// described reads what the article calls a body that no table has: before its name ("the rebel group Fajr Foo") or behind it ("Foo, the
// Russian space agency,"). An office makes nobody a body.
func (c *Cast) described(s *parse.Sentence, m *mention) (identity, bool) {
	name := m.head
	for name > m.first && s.Tokens[name-1].UPOS == "PROPN" {
		name--
	}
	if name > m.first && s.Tokens[name-1].UPOS == "NOUN" {
		if id, ok := c.body(s, m.first, name-1); ok {
			id.name = c.text(s, name, m.last)
			return id, true
		}
	}
	for _, k := range append(s.Children(m.head, "appos"), c.aside(s, m.last)...) {
		if s.Tokens[k].UPOS != "NOUN" {
			continue
		}
		first, _ := c.extent(s, k)
		if id, ok := c.body(s, first, k); ok {
			id.name = c.text(s, m.first, m.last)
			return id, true
		}
	}
	return identity{}, false
}

// body reads words that end with token at as what a body is called.
func (c *Cast) body(s *parse.Sentence, first, at int) (identity, bool) {
	r, from, ok := c.roleAt(s, first, at)
	if !ok || r.typ == rapporteur.TypePerson || s.Tokens[at].XPOS == "NNS" {
		return identity{}, false
	}
	id := identity{typ: rapporteur.TypeOrganisation, sector: r.sector}
	mod, modified := c.modifier(s, first, from)
	if r.weight != "own" && modified {
		id.sector = mod
	}
	if id.sector.IsZero() && r.state == "story" || r.weight == "bare" && !modified {
		return identity{}, false
	}
	switch of, told := c.whose(s, first, from, at); {
	case told:
		c.belong(&id, r, "", of, modified)
	case r.state == "none":
	case r.state != "story":
		id.code, id.basis, id.own = code(r.state), "role", true
	default:
		var h plover.Code
		if h, ok = c.homeOf(id.sector, id.typ); ok {
			id.code, id.basis = h, "story"
		}
	}
	switch id.sector.String() {
	case "REB", "PRM", "OPP":
		id.typ = rapporteur.TypeGroup
	}
	return id, !id.code.IsZero()
}
