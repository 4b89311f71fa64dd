package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// joint is a title and the name right behind it, found by the words alone, whatever the tree makes of them: "U.S. Secretary of
// State Hillary Clinton", "envoy to Syria Kofi Annan".
type joint struct {
	first      int // of the title, its nationality or organisation with it
	role       int // of the words for the office
	name, last int // of the name
}

// findJoints looks for the joints of a sentence.
func (c *Cast) findJoints(s *parse.Sentence) []joint {
	var out []joint
	for k := 1; k < len(s.Tokens); k++ {
		last, ok := c.fullName(s, k)
		if !ok {
			continue
		}
		if role, ok := c.officeBefore(s, k); ok {
			out = append(out, joint{c.bearing(s, role), role, k, last})
			k = last
		}
	}
	return out
}

// fullName gives the last token of the person's name of two words or more that begins with token k.
func (c *Cast) fullName(s *parse.Sentence, k int) (int, bool) {
	for _, n := range s.Names {
		if n.Type == parse.Person && n.First == k && n.Last > k && capital(s.Tokens[k].Form) {
			last := n.Last
			for last > k && s.Tokens[last].UPOS == "PUNCT" {
				last--
			}
			return last, last > k
		}
	}
	if !capital(s.Tokens[k].Form) || s.Tokens[k].UPOS != "PROPN" {
		return 0, false
	}
	for _, n := range s.Names {
		if n.Type == parse.Organisation && n.First < k && k < n.Last && c.bodyNamed(s, n.First, k-1) {
			return n.Last, true // the tagger ran a body and its officer together
		}
	}
	for last := min(k+4, len(s.Tokens)-1); last > k; last-- {
		if e := c.known(c.text(s, k, last)); e != nil && e.typ == rapporteur.TypePerson {
			return last, true
		}
	}
	return 0, false
}

// officeBefore gives the first token of the words for an office that end right before token k: "envoy", "Secretary of State", "envoy
// to Syria".
func (c *Cast) officeBefore(s *parse.Sentence, k int) (int, bool) {
	for at := k - 1; at >= max(0, k-6); at-- {
		f := s.Tokens[at].Form
		if f == "," || f == ";" || f == ":" || s.Tokens[at].UPOS == "VERB" && !capital(f) || s.Tokens[at].UPOS == "AUX" {
			return 0, false
		}
		r, from, ok := c.roleAt(s, max(0, at-4), at)
		if !ok || r.typ != rapporteur.TypePerson && !(at == k-1 && r.typ == rapporteur.TypeGroup && s.Tokens[at].XPOS == "NN") {
			continue
		}
		switch {
		case at == k-1:
			return from, true
		case k-at >= 3 && s.Tokens[at+1].UPOS == "ADP" && capital(s.Tokens[k-1].Form) && s.Tokens[k-1].UPOS == "PROPN" &&
			(strings.EqualFold(c.text(s, from, k-1), "secretary of state") || place.StateNamed(c.text(s, at+2, k-1)) != ""),
			k-at >= 3 && strings.EqualFold(s.Tokens[at+1].Form, "of") && c.bodyNamed(s, at+2, k-1):
			return from, true // "envoy to Syria", "vice president of the Syrian National Council"
		}
		return 0, false
	}
	return 0, false
}

// bodyNamed reports whether tokens are the name of a body or a group, with or without an article.
func (c *Cast) bodyNamed(s *parse.Sentence, first, last int) bool {
	if s.Tokens[first].UPOS == "DET" {
		first++
	}
	if first > last {
		return false
	}
	id, ok := c.look(c.text(s, first, last))
	return ok && (id.typ == rapporteur.TypeOrganisation || id.typ == rapporteur.TypeGroup)
}

// bearing goes left from an office over the words that belong to it: nationalities, organisations, "special", "deputy".
func (c *Cast) bearing(s *parse.Sentence, role int) int {
	first := role
	for first > 0 {
		t := &s.Tokens[first-1]
		if t.UPOS == "PUNCT" && t.Form != "-" {
			return first
		}
		from := first - 1
		for back := min(5, first); back >= 1; back-- { // a name of several words: "United Nations-Arab League"
			if e := c.known(c.text(s, first-back, first-1)); e != nil && e.typ != rapporteur.TypePerson && capital(s.Tokens[first-back].Form) {
				from = first - back
				break
			}
		}
		_, mod := lexis().modifiers[place.Fold(t.Lower())]
		switch {
		case from < first-1, capital(t.Form) && (c.isState(t.Form) || c.known(t.Form) != nil):
		case t.Form == "-" && first > 1 && capital(s.Tokens[first-2].Form):
		case mod && t.UPOS != "VERB", besideOffice[t.Lower()]:
		default:
			return first
		}
		first = from
	}
	return first
}

// besideOffice are words that stand between a nationality and an office.
var besideOffice = lists.Named("besideOffice")

// joined gives the joint that a token heads or belongs to: with its name or with a part of it that hangs on a word outside.
func (c *Cast) joined(sentence, k int) (joint, bool) {
	s := &c.doc.Sentences[sentence]
	for _, j := range c.joints[sentence] {
		if k < j.first || k > j.last {
			continue
		}
		up := s.Tokens[k].Head
		return j, k >= j.name || up < j.first || up > j.last
	}
	return joint{}, false
}

// inTitle reports whether a token is a part of a title and nobody by itself: "State" in "Secretary of State", "U.N." in "U.N.-Arab
// League envoy".
func (c *Cast) inTitle(sentence, k int) bool {
	s := &c.doc.Sentences[sentence]
	for _, j := range c.joints[sentence] {
		if k >= j.first && k < j.name {
			return !c.isState(s.Tokens[k].Form) && k >= j.role || s.Tokens[k+1].Form == "-"
		}
	}
	return false
}

// readJoint reads a title and a name as one person.
func (c *Cast) readJoint(s *parse.Sentence, m *mention, j joint) *mention {
	m.first, m.last, m.party, m.plural = j.first, j.last, true, false
	if first, _ := c.extent(s, j.name); first < m.first && !strings.Contains(c.text(s, first, m.first), ",") {
		m.first = first
	}
	m.first = trim(s, m.first, j.name)
	if id, ok := c.byName(s, m.first, j.name, j.last); ok {
		m.identity = id
		c.ofHolder(s, m, j)
		return m
	}
	m.identity = identity{typ: rapporteur.TypePerson}
	if id, ok := c.title(s, j.name, j.name); ok {
		m.identity = id
	}
	m.name = c.text(s, j.name, j.last)
	return m
}

// ofHolder gives somebody without a state of their own that of whom a pronoun before the title stands for: "his spokesman Omar Haddad".
func (c *Cast) ofHolder(s *parse.Sentence, m *mention, j joint) {
	k := j.first - 1
	if !m.code.IsZero() || k < 0 || !s.Tokens[k].Is("nmod:poss") || s.Tokens[k].UPOS != "PRON" {
		return
	}
	if by, ok := c.reading(s, k); ok {
		m.code, m.sector, m.basis, m.own = by.code, by.sector, "title", true
		c.people.add(m.name, m.identity)
	}
}
