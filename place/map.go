package place

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// Map holds the places of one article. Its answers do not change, but it remembers some: it is not safe for use by several goroutines.
type Map struct {
	doc   *parse.Doc
	homes []string
	lands []Land // the same, weighed
	told  memory
}

// Read finds what an article's places are to be judged by. The doc must be the article's.
func Read(a rapporteur.Article, d *parse.Doc) *Map {
	lands := Lands(a, d)
	return &Map{doc: d, homes: codesOf(lands), lands: lands, told: newMemory()}
}

// Homes lists the countries that the article is about, the most named first.
func (m *Map) Homes() []string { return m.homes }

// Prefer sets the countries that the report is about, in the order in which names are taken for those of their places.
func (m *Map) Prefer(homes []string) { m.homes = homes }

// Lands lists the same, each with how much it is named.
func (m *Map) Lands() []Land { return m.lands }

// Of gives the place where the act told by the word happened, from the phrases of place that hang on the word, else on its
// clause; the zero Place when none is told. The indices are those of the doc's sentence and of its token.
func (m *Map) Of(sentence, token int) rapporteur.Place {
	if sentence < 0 || sentence >= len(m.doc.Sentences) {
		return rapporteur.Place{}
	}
	s := &m.doc.Sentences[sentence]
	if token < 0 || token >= len(s.Tokens) {
		return rapporteur.Place{}
	}
	if h, ok := m.below(s, token, token); ok {
		return m.read(sentence, h)
	}
	if h, ok := m.clausal(s, token); ok {
		return m.read(sentence, h)
	}
	if p, ok := m.climbing(sentence, token); ok {
		return p
	}
	if p := m.taken(s, sentence, token); !p.IsZero() {
		return p
	}
	if h, ok := m.alone(s, token); ok {
		return m.read(sentence, h)
	}
	return rapporteur.Place{}
}

// climbing looks on the words above the act in its clause.
func (m *Map) climbing(sentence, token int) (rapporteur.Place, bool) {
	s := &m.doc.Sentences[sentence]
	from, at := token, token
	for range 6 {
		up, ok := climb(s, at)
		if !ok {
			break
		}
		from, at = at, up
		if h, ok := m.below(s, at, from); ok {
			return m.read(sentence, h), true
		}
		if h, ok := m.clausal(s, at); ok {
			return m.read(sentence, h), true
		}
	}
	return rapporteur.Place{}, false
}

// farthest is how many sentences back an act may be taken up: more than reports have, so that a book costs no more for each
// of its sentences than they do.
const farthest = 200

// taken gives the place of the act that a noun takes up again: "the attack" after "attacked a checkpoint in Homs".
func (m *Map) taken(s *parse.Sentence, sentence, token int) rapporteur.Place {
	t := &s.Tokens[token]
	definite := false
	for _, k := range s.Children(token, "det") {
		switch s.Tokens[k].Lower() {
		case "the", "this", "that", "these", "those":
			definite = true
		}
	}
	if t.UPOS != "NOUN" || !definite {
		return rapporteur.Place{}
	}
	onslaught := kinds.onslaught
	violent := onslaught[t.LowerLemma()]
	for i := sentence - 1; i >= max(0, sentence-farthest); i-- {
		o := &m.doc.Sentences[i]
		for k := range o.Tokens {
			if before := o.Tokens[k].Lemma; !strings.EqualFold(t.Lemma, before) && !(violent && onslaught[strings.ToLower(before)]) {
				continue
			}
			if h, ok := m.below(o, k, k); ok {
				return m.read(i, h)
			}
			if p, ok := m.climbing(i, k); ok {
				return p
			}
		}
	}
	return rapporteur.Place{}
}

// climb gives the word whose circumstances hold for token i too: the verb of its clause, not what that clause is told in.
func climb(s *parse.Sentence, i int) (int, bool) {
	t := &s.Tokens[i]
	if t.Head < 0 {
		return 0, false
	}
	switch {
	case t.Is("obj", "nsubj", "xcomp", "conj", "compound", "amod", "appos", "iobj", "nmod:desc"):
		return t.Head, true
	case t.Is("advcl") && t.XPOS == "VBG" && i > t.Head && s.Find(i, "mark", "nsubj") < 0:
		return t.Head, true // "arrived in Beijing, seeking help"
	case t.Is("advcl") && i > t.Head && t.XPOS == "VB" && (kinds.arrival[s.Tokens[t.Head].Lemma] || kinds.visit[s.Tokens[t.Head].Lemma]):
		return t.Head, true // "arrived in Manila to attend a meeting"
	}
	return 0, false
}

// found is a phrase of place with what speaks for it.
type found struct {
	head  int
	depth int
	rank  int // 0 names with a preposition of place, 1 a town taken or shelled, 2 descriptions of a place, 3 within the subject
	wide  int // how much land it is: 0 a town or less, 1 a province or region, 2 a country
	far   int // tokens away
}

// below looks through what token i governs within its clause, leaving out the branch that was seen already.
func (m *Map) below(s *parse.Sentence, i, seen int) (int, bool) {
	var all []found
	spoken := kinds.spoken[s.Tokens[i].LowerLemma()] // "condemned the attack in Homs" was not said there
	var walk func(at, depth, rank int)
	walk = func(at, depth, rank int) {
		for _, c := range s.Children(at) {
			t := &s.Tokens[c]
			if c == seen && seen != i || t.Is("ccomp", "parataxis", "acl:relcl", "cop", "aux", "case", "mark", "punct", "det", "cc", "nmod:poss") {
				continue
			}
			if t.Is("advcl") || t.Is("conj") && t.UPOS == "VERB" && s.Tokens[at].UPOS == "VERB" {
				continue
			}
			r := rank
			if t.Is("nsubj") && !t.Is("nsubj:pass") {
				r = 3
			}
			if m.located(s, c) {
				if _, ok := m.site(s, c); !ok && s.Tokens[c].UPOS != "PROPN" {
					r = max(r, 2)
				} else if at, ok := m.site(s, c); ok && at.Kind == "country" && depth > 1 && !kinds.occasion[s.Tokens[s.Tokens[c].Head].LowerLemma()] {
					continue
				}
				all = append(all, found{c, depth, r, m.wide(s, c), max(c-i, i-c)})
				if r == 2 {
					walk(c, depth+1, r)
				}
				continue
			}
			if t.Is("obj", "nsubj:pass") && (m.town(s, c) || kinds.visit[s.Tokens[at].Lemma] && m.placeName(s, c)) || t.Is("nmod") && s.Find(c, "case") >= 0 && s.Tokens[s.Find(c, "case")].Lemma == "of" && m.town(s, c) && depth == 0 {
				all = append(all, found{c, depth, 1, m.wide(s, c), max(c-i, i-c)})
			}
			if depth < 4 && !(spoken && c > i) {
				walk(c, depth+1, r)
			}
		}
	}
	walk(i, 0, 0)
	if m.compoundTown(s, i) >= 0 && len(all) == 0 {
		return m.compoundTown(s, i), true
	}
	if len(all) == 0 {
		return 0, false
	}
	return slices.MinFunc(all, func(a, b found) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		if a.wide != b.wide {
			return a.wide - b.wide
		}
		if a.depth != b.depth {
			return a.depth - b.depth
		}
		return a.far - b.far
	}).head, true
}

// wide tells how much land the place of a phrase is; see found.
func (m *Map) wide(s *parse.Sentence, c int) int {
	at, _ := m.site(s, c)
	switch at.Kind {
	case "country":
		return 2
	case "province", "region", "sea":
		return 1
	}
	return 0
}

// compoundTown gives the town's name before a noun that tells an act ("the Homs bombing", "Istanbul talks"), or -1.
func (m *Map) compoundTown(s *parse.Sentence, i int) int {
	if s.Tokens[i].UPOS != "NOUN" {
		return -1
	}
	journey := kinds.journey[s.Tokens[i].LowerLemma()]
	for _, c := range s.Children(i, "compound", "nmod:poss") {
		if journey && s.Tokens[c].Is("compound") && s.Tokens[c].UPOS == "PROPN" && m.placeName(s, c) {
			return c
		}
		if m.town(s, c) && StateOfCapital(s.Stretch(c, c).In(m.doc.Text)) == "" {
			return c
		}
	}
	return -1
}

// located reports whether token c heads a phrase of place: a preposition of place with the name or the description of one.
func (m *Map) located(s *parse.Sentence, c int) bool {
	if s.Find(c, "case") < 0 {
		return false
	}
	return recall(m.told.located, &s.Tokens[c], func() bool { return m.findLocated(s, c) })
}

// findLocated is located, not remembered.
func (m *Map) findLocated(s *parse.Sentence, c int) bool {
	t := &s.Tokens[c]
	if !t.Is("obl", "nmod", "advmod", "root", "conj", "acl", "appos", "dep") && t.Head >= 0 {
		return false
	}
	cases := s.Children(c, "case")
	if m.ofName(s, c) {
		return false
	}
	for _, k := range cases {
		w := s.Tokens[k].Lower()
		switch {
		case kinds.in[w]:
			return m.placeName(s, c) || kinds.locality[s.Tokens[c].LowerLemma()]
		case w == "on":
			return kinds.on[s.Tokens[c].LowerLemma()] || t.Is("nmod", "obl") && (m.town(s, c) || t.Head >= 0 && kinds.blow[s.Tokens[t.Head].LowerLemma()] && m.placeName(s, c))
		case w == "of" && len(cases) > 1: // "outside of", "north of"
			return m.placeName(s, c)
		case w == "from" && t.Head >= 0 && kinds.direction[s.Tokens[t.Head].LowerLemma()]:
			return m.placeName(s, c)
		case w == "to" && t.Head >= 0 && kinds.arrival[s.Tokens[t.Head].LowerLemma()]:
			return m.placeName(s, c)
		}
	}
	return false
}

// placeName reports whether the phrase of token c is the name of a place.
func (m *Map) placeName(s *parse.Sentence, c int) bool {
	t := &s.Tokens[c]
	if s.Find(c, "nmod:desc") >= 0 && !kinds.locality[s.Tokens[s.Find(c, "nmod:desc")].LowerLemma()] {
		return false
	}
	if t.UPOS != "PROPN" && !(t.UPOS == "NOUN" && kinds.locality[t.LowerLemma()]) {
		return false
	}
	if kinds.other[t.Lower()] || inBody(s, c) {
		return false
	}
	if _, ok := m.site(s, c); ok {
		return true
	}
	for _, n := range s.Names {
		if n.First <= c && c <= n.Last {
			return n.Type == parse.Location
		}
	}
	// An unknown name after "in" or "near" is taken for a place where nothing says that it is somebody.
	if t.UPOS == "PROPN" && s.Find(c, "flat", "nmod:desc", "appos") < 0 {
		if k := s.Find(c, "case"); k >= 0 {
			w := s.Tokens[k].Lower()
			return (w == "in" || w == "near" || w == "outside") && strings.ToUpper(t.Form) != t.Form
		}
	}
	return false
}

// town reports whether token c names a town or region (and no state).
func (m *Map) town(s *parse.Sentence, c int) bool {
	if s.Tokens[c].UPOS != "PROPN" && !kinds.locality[s.Tokens[c].LowerLemma()] {
		return false
	}
	if kinds.mission[s.Tokens[c].LowerLemma()] || inBody(s, c) {
		return false
	}
	at, ok := m.site(s, c)
	return ok && at.Kind != "country" && at.Kind != "sea" && (at.People > 0 || at.Country != "") && StateOfCapital(at.Name) == ""
}
