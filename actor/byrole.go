package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// byRole tells who a common noun names: the sector by the word and by those before it, the state by the words of the phrase,
// by a fuller mention before, or by what the article is about.
func (c *Cast) byRole(s *parse.Sentence, m *mention) (identity, bool) {
	r, from, ok := c.roleAt(s, m.first, m.head)
	if !ok {
		return identity{}, false
	}
	of, told := c.whose(s, m.first, from, m.head)
	if r.weight == "bare" && !told && from == m.first && s.Tokens[m.head].UPOS != "PROPN" {
		if prev, ok, _ := c.before(m); ok {
			return prev, true
		}
		return identity{}, false
	}
	id := identity{typ: r.typ, sector: r.sector, gender: gender(m.called)}
	if m.plural && id.typ == rapporteur.TypePerson {
		id.typ = rapporteur.TypeGroup
	}
	if m.last > m.first || s.Tokens[m.head].UPOS == "PROPN" {
		id.name = c.text(s, m.first, m.last)
	}
	if r.typ == rapporteur.TypePerson {
		id.office = c.text(s, from, m.head)
	}
	mod, modified := c.modifier(s, m.first, from)
	if r.weight != "own" && modified && !(r.sector == soldiers && mod == government) {
		id.sector = mod
	}
	switch {
	case c.several(s, m.head):
	case told:
		c.belong(&id, r, of, modified)
		c.recall(m, &id)
	case r.state == "none":
		if of, ok := c.theCountry(s, m); ok {
			return of, true
		}
	case r.state != "story":
		id.code, id.basis, id.own = code(r.state), "role", r.state == "UNO" && from < m.head
		if prev, ok, _ := c.before(m); ok && !c.describes(s, m) && m.first == m.head {
			return prev, true
		}
	default:
		prev, ok, rivals := c.before(m)
		if ok && (m.first == m.head || m.first == from && r.typ == rapporteur.TypePerson && !modified) && !c.describes(s, m) && (r.sector.IsZero() || r.weight != "own" || prev.sector == r.sector) {
			return prev, true
		}
		if rivals && m.first == m.head {
			return id, true // two may be meant
		}
		if c.american(s, m.first, m.head) {
			id.code, id.basis = code("USA"), "role"
		} else if !modified && c.aloof(s, m) {
			return id, true
		} else if c.scene != "" && (onScene[r.sector.String()] || besideFoe(s, m.head)) {
			id.code, id.basis = code(c.scene), "story"
		} else if h, ok := c.local(s, m); ok {
			id.code, id.basis = h, "story"
		}
	}
	return id, true
}

// recall gives an office told with its state the name of who held it before in the text: "the Russian president".
func (c *Cast) recall(m *mention, id *identity) {
	if m.plural || id.office == "" {
		return
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.party && o.typ == rapporteur.TypePerson && o.code == id.code && lastWord(o.office) == m.called && c.people.has(o.name) {
			id.name, id.office, id.gender = o.name, o.office, o.gender
			return
		}
	}
}

// onScene are the sectors of those who are where things happen, rather than where the article's states are.
var onScene = set("REB OPP CVL UAF REF PRM")

// besideFoe reports whether a noun stands together with one for those who fight or oppose a state: "the government and the
// opposition".
func besideFoe(s *parse.Sentence, head int) bool {
	for _, k := range append(s.Children(head, "conj"), s.Tokens[head].Head) {
		if k >= 0 && (s.Tokens[k].Head == head || s.Tokens[head].Is("conj")) && foes[strings.ToLower(s.Tokens[k].Lemma)] {
			return true
		}
	}
	return false
}

var foes = set("opposition rebel insurgent militant protester rebellion guerrilla separatist")

// theCountry reads "the country" and its like: the state named last, else the one that the article is about.
func (c *Cast) theCountry(s *parse.Sentence, m *mention) (identity, bool) {
	if m.plural || !countryWords[m.called] || c.describes(s, m) {
		return identity{}, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		if o := c.order[i]; o.typ == rapporteur.TypeState && o.code.IsState() && o.sentence >= m.sentence-1 && (o.sentence < m.sentence || o.head < m.head) {
			id := o.identity
			id.basis, id.own, id.place = "antecedent", false, true
			return id, true
		}
	}
	h, ok := c.home()
	return identity{name: place.UsualName(h.String()), code: h, sector: government, typ: rapporteur.TypeState, basis: "story", place: true}, ok
}

var countryWords = set("country nation")

// belong gives an identity the code of those whose it is, and their sector where its own word is weak.
func (c *Cast) belong(id *identity, r role, of identity, modified bool) {
	id.code, id.basis, id.own = of.code, "phrase", true
	switch of.code.String() {
	case "UNO", "IGO", "NGO":
		if r.sector != soldiers || of.code.String() != "IGO" {
			id.sector = of.sector
		}
		return
	case "EUR":
		if r.weight != "own" || r.typ != rapporteur.TypePerson {
			id.sector = of.sector
		}
		return
	}
	if r.state == "none" && r.sector == government {
		if r.typ == rapporteur.TypeGroup && of.typ != rapporteur.TypeState && of.typ != rapporteur.TypePerson && !of.sector.IsZero() && of.sector != civil {
			id.sector = of.sector // "leaders of the opposition movement"
		}
		return
	}
	weak := r.weight != "own" && !modified
	switch {
	case of.typ == rapporteur.TypeGroup && of.sector == rebelSector && (r.typ != rapporteur.TypeOrganisation || r.weight != "own"):
		if r.sector != civil || weak {
			id.sector = of.sector
		}
	case weak && of.typ != rapporteur.TypeState && of.typ != rapporteur.TypePerson && !of.sector.IsZero():
		if r.sector == soldiers && of.sector == government {
			return // "government forces"
		}
		id.sector = of.sector
	case weak && of.typ == rapporteur.TypePerson && of.sector != government && !of.sector.IsZero():
		id.sector = of.sector
	case id.sector.IsZero() && of.typ != rapporteur.TypeState:
		id.sector = of.sector
	}
}

// describes reports whether the phrase says something new of somebody, so that it is no second mention: an indefinite or a
// number before it.
func (c *Cast) describes(s *parse.Sentence, m *mention) bool {
	for _, k := range s.Children(m.head, "det", "nummod") {
		switch strings.ToLower(s.Tokens[k].Form) {
		case "a", "an", "another", "some", "any":
			return true
		}
	}
	return false
}

// before finds the fuller mention that a bare noun takes up: "the envoy" after "UN envoy Kofi Annan", "officials" after
// "U.S. officials". Where bodies of different states or organisations bear names that end so, it is the Security Council if that is
// one of them, as a story of the United Nations calls it, else nobody: then it reports rivals.
func (c *Cast) before(m *mention) (found identity, ok, rivals bool) {
	if m.called == "" {
		return identity{}, false, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if !o.party || !o.own || o.sentence == m.sentence && o.head >= m.head {
			continue
		}
		same := o.called == m.called && o.plural == m.plural
		if !same && o.typ == rapporteur.TypePerson && !m.plural {
			same = lastWord(o.office) == m.called
		}
		body := (o.typ == rapporteur.TypeOrganisation || o.typ == rapporteur.TypeGroup) && !m.plural && lastWord(o.name) == m.called && c.doc.Sentences[o.sentence].Tokens[o.head].UPOS == "PROPN"
		switch {
		case (same || body) && !ok:
			found, ok = taken(o.identity), true
			if !body {
				return found, true, false
			}
		case body && o.code != found.code:
			if security(o.name) {
				return taken(o.identity), true, false
			}
			rivals = !security(found.name)
		}
	}
	return found, ok && !rivals, rivals
}

// security reports whether a name is that of the Security Council.
func security(name string) bool { return strings.HasSuffix(name, "Security Council") }

func lastWord(name string) string {
	f := strings.Fields(strings.ToLower(name))
	if len(f) == 0 {
		return ""
	}
	for i, w := range f {
		if i > 0 && (w == "of" || w == "for" || w == "to") {
			return f[i-1]
		}
	}
	return f[len(f)-1]
}

// whose tells whom somebody belongs to: by the words before, the possessor, or what it is of, from or in.
func (c *Cast) whose(s *parse.Sentence, first, from, head int) (identity, bool) {
	if id, ok := c.stateIn(s, first, from); ok {
		return id, true
	}
	if relational[strings.ToLower(s.Tokens[head].Lemma)] {
		return identity{}, false // Moscow's ally is not Russian
	}
	if k := s.Find(head, "nmod:poss"); k >= 0 {
		if id, ok := c.reading(s, k); ok {
			return id, true
		}
	}
	if id, ok := c.namedIn(s, first, from); ok {
		return id, true
	}
	return c.ofWhom(s, head)
}

// relational are nouns of somebody who stands opposite or beside another.
var relational = set("ally counterpart foe enemy rival opponent critic neighbor neighbour partner adversary detractor attacker assailant killer assassin supporter backer customer")

// reading gives the identity behind another phrase of the sentence, however it is used.
func (c *Cast) reading(s *parse.Sentence, k int) (identity, bool) {
	m := c.note(c.index(s), k)
	return m.identity, m.party && !m.code.IsZero()
}

// index gives the number of a sentence of the doc.
func (c *Cast) index(s *parse.Sentence) int {
	for i := range c.doc.Sentences {
		if &c.doc.Sentences[i] == s {
			return i
		}
	}
	return 0
}

// stateIn finds a state's name or adjective among the tokens from first to before at, the one next to at first. "Russian-backed"
// tells of no membership.
func (c *Cast) stateIn(s *parse.Sentence, first, at int) (identity, bool) {
	for to := at - 1; to >= first; to-- {
		if to+2 < len(s.Tokens) && s.Tokens[to+1].Form == "-" && !strings.EqualFold(s.Tokens[to+2].Form, "led") || backed(s.Tokens[to].Form) {
			continue
		}
		for from := max(first, to-3); from <= to; from++ {
			if from > first && s.Tokens[from-1].Form == "-" || !capital(s.Tokens[from].Form) {
				continue
			}
			words := c.text(s, from, to)
			of := place.StateOfPeople(words)
			if of == "" {
				of = place.StateNamed(words)
			}
			if of == "" && (to < at-1 || s.Tokens[to].Is("compound", "nmod:poss", "nmod")) {
				of = place.StateOfCapital(words)
			}
			if of == "" || place.Doubtful(words) && !c.fits(of) {
				continue
			}
			return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, own: true}, true
		}
	}
	return identity{}, false
}

// backed reports whether a word only tells who stands behind something: "US-backed" in one token.
func backed(form string) bool {
	_, end, ok := strings.Cut(strings.ToLower(form), "-")
	return ok && standsBehind[end]
}

var standsBehind = set("backed led made linked brokered sponsored supported held controlled born based run owned trained funded allied occupied ruled administered")

// namedIn finds an organisation, group or person among the tokens from first to before at: "Taliban fighters", "Trump aides".
func (c *Cast) namedIn(s *parse.Sentence, first, at int) (identity, bool) {
	for from := first; from < at; from++ {
		for to := at - 1; to >= from; to-- {
			if !capital(s.Tokens[from].Form) || to+1 < len(s.Tokens) && s.Tokens[to+1].Form == "-" && to+1 < at {
				continue
			}
			if id, ok := c.look(c.text(s, from, to)); ok {
				return id, true
			}
			if id, ok := c.people.find(c.text(s, from, to)); ok {
				return id, true
			}
		}
	}
	return identity{}, false
}

// ofWhom tells whom somebody belongs to by a phrase after it: "president of Chad", "spokesman for the army", "rebels in Homs".
func (c *Cast) ofWhom(s *parse.Sentence, head int) (identity, bool) {
	for _, k := range s.Children(head, "nmod") {
		of := s.Find(k, "case")
		if k < head || of < 0 {
			continue
		}
		w := strings.ToLower(s.Tokens[of].Form)
		switch w {
		case "of", "for", "from", "at", "with", "within":
			if id, ok := c.reading(s, k); ok {
				return id, true
			}
			fallthrough
		case "in", "near":
			if of := c.country(s, k); of != "" {
				return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState}, true
			}
		}
	}
	return identity{}, false
}

// country gives the state in which the place that a phrase names lies; "" where it names none.
func (c *Cast) country(s *parse.Sentence, k int) string {
	first, last := c.extent(s, k)
	words := c.text(s, first, last)
	for _, w := range []string{words, s.Tokens[k].Form} {
		if of := place.StateNamed(w); of != "" && !place.Doubtful(w) {
			return of
		}
	}
	if s.Tokens[k].UPOS != "PROPN" {
		if of, ok := c.stateIn(s, first, k); ok {
			return of.code.String()
		}
		return ""
	}
	for _, at := range place.Sites(words) {
		for i, h := range c.homes {
			if at.Country == h && i < 4 {
				return h
			}
		}
	}
	if at := place.Sites(words); len(at) > 0 && at[0].People > 100 {
		return at[0].Country
	}
	return ""
}

// gender tells whether a word is of a man or a woman.
func gender(word string) byte {
	switch {
	case strings.HasSuffix(word, "woman"), female[word]:
		return 'f'
	case strings.HasSuffix(word, "man"), male[word]:
		return 'm'
	}
	return 0
}

var female = set("queen princess mother sister daughter wife girl lady actress widow duchess nun")
var male = set("king prince father brother son husband boy lord duke monk pope")
