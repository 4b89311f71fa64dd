package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// whose tells whom somebody belongs to: by the words before, the possessor, or what it is of, from or in.
func (c *Cast) whose(s *parse.Sentence, first, from, head int) (identity, bool) {
	if k := s.Find(head, "nmod:poss"); k >= 0 && posted[s.Tokens[head].LowerLemma()] {
		if id, ok := c.reading(s, k); ok {
			return id, true // "Russia's U.S. ambassador" is Russia's
		}
	}
	if k := s.Find(head, "nmod:poss"); k >= 0 && k < from && s.Tokens[k].UPOS == "NOUN" && !c.stated(s, k+1, from) {
		if id, ok := c.reading(s, k); ok && id.typ != rapporteur.TypeState && !relational[s.Tokens[head].LowerLemma()] {
			return id, true // "the Kenyan company's president"
		}
	}
	if id, ok := c.headed(s, head); ok {
		return id, true
	}
	if id, ok := c.lent(s, head); ok {
		return id, true
	}
	if id, ok := c.armedBody(s, first, from); ok {
		return id, true
	}
	if id, ok := c.stateIn(s, first, from); ok {
		return id, true
	}
	if relational[s.Tokens[head].LowerLemma()] {
		id, ok := c.namedIn(s, first, from)
		return id, ok && worldBodies[id.code.String()] // Moscow's ally is not Russian, but NATO's is NATO's
	}
	if k := s.Find(head, "nmod:poss"); k >= 0 {
		if id, ok := c.reading(s, k); ok {
			return id, true
		}
	}
	if id, ok := c.namedIn(s, first, from); ok {
		return id, true
	}
	if first < from && from < head && capital(s.Tokens[head-1].Form) {
		if id, ok := c.look(c.text(s, first, head-1)); ok && id.typ == rapporteur.TypeOrganisation {
			return id, true // "Metropolitan Police officers"
		}
	}
	if id, ok := c.sited(s, first, from); ok {
		return id, true
	}
	if c.issuer == "UNO" {
		for k := first; k < from; k++ {
			if w := s.Tokens[k].Form; w == "Council" || w == "Assembly" || w == "Secretariat" {
				id := identity{typ: rapporteur.TypeOrganisation}
				unite(&id)
				return id, true // "the Council delegation"
			}
		}
	}
	if k := first - 3; k >= 0 && s.Tokens[k].Form == "(" && s.Tokens[k+2].Form == ")" && s.Tokens[head].XPOS == "NNS" && capital(s.Tokens[k+1].Form) {
		if id, ok := c.look(s.Tokens[k+1].Form); ok && (shouted(s.Tokens[k+1].Form) || id.sector == rebelSector) {
			return id, true // "Free Syrian Army (FSA) fighters"
		}
	}
	if id, ok := c.parenthetic(s, first); ok {
		return id, true
	}
	if id, ok := basedIn(s, first, from); ok {
		return id, true
	}
	if id, ok := c.company(s, first, from); ok {
		return id, true
	}
	return c.ofWhom(s, head)
}

// basedIn finds the state in which the words from first to before at tell somebody to be: "a Lebanon-based channel".
func basedIn(s *parse.Sentence, first, at int) (identity, bool) {
	for k := first; k < at; k++ {
		name, ok := strings.CutSuffix(s.Tokens[k].Form, "-based")
		if k+2 < at && s.Tokens[k+1].Form == "-" && strings.EqualFold(s.Tokens[k+2].Form, "based") {
			name, ok = s.Tokens[k].Form, true
		}
		if !ok {
			continue
		}
		of := place.StateNamed(name)
		if of == "" {
			of = place.StateOfCapital(name)
		}
		if of != "" && !place.Doubtful(name) {
			return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, own: true}, true
		}
	}
	return identity{}, false
}

// armedBody finds an armed group, or one of no state, whose name begins with that of a people among the tokens from first to before at: an
// "Irish Republican Army suspect" is not the Irish state's.
func (c *Cast) armedBody(s *parse.Sentence, first, at int) (identity, bool) {
	for k := first; k+1 < at; k++ {
		if !capital(s.Tokens[k].Form) || place.StateOfPeople(s.Tokens[k].Form) == "" {
			continue
		}
		if e, last := c.longestName(s, k); e != nil && last > k && last < at && e.typ != rapporteur.TypePerson && (e.sector == rebelSector || !e.code.IsState()) {
			return c.identify(e), true
		}
	}
	return identity{}, false
}

// headed gives the body that somebody is told to lead or speak for, where it is not of a government: "the Turkish head of Amnesty
// International" speaks for that.
func (c *Cast) headed(s *parse.Sentence, head int) (identity, bool) {
	if !heads[s.Tokens[head].LowerLemma()] {
		return identity{}, false
	}
	for _, k := range s.Children(head, "nmod") {
		if w := s.Case(k); k < head || w != "of" && w != "for" || s.Tokens[k].UPOS != "PROPN" {
			continue
		}
		if id, ok := c.reading(s, k); ok && id.basis == "named" && (id.typ == rapporteur.TypeOrganisation || id.typ == rapporteur.TypeGroup) && id.sector != government {
			return id, true
		}
	}
	return identity{}, false
}

var heads = lists.Named("heads")

// relational are nouns of somebody who stands opposite or beside another.
var relational = lists.Named("relational")

// presides are offices that bodies have as well as states.
var presides = lists.Named("presides")

// envoys are nouns for those who act for the state they are told to be of.
var envoys = lists.Named("envoys")

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
		if aboutState(s, to, at) || s.Tokens[to].Form == "-" {
			continue
		}
		for from := max(first, to-3); from <= to; from++ {
			if from > first && s.Tokens[from-1].Form == "-" || !capital(s.Tokens[from].Form) || ofRegion(s, from) {
				continue
			}
			words := c.text(s, from, to)
			of := c.peopleOf(words)
			if of == "" {
				of = place.StateNamed(words)
			}
			if of == "" {
				of = lexis().provinces[words]
			}
			if of == "" && (to < at-1 || s.Tokens[to].Is("compound", "nmod:poss", "nmod")) {
				of = c.capitalOf(words)
			}
			if of == "" || place.Doubtful(words) && !c.fits(of) {
				continue
			}
			return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, own: true}, true
		}
	}
	return identity{}, false
}

// ofRegion reports whether an adjective is part of that of a region: "South American" is no state's, nor is an "ethnic Albanian" Albania's.
func ofRegion(s *parse.Sentence, k int) bool {
	return k > 0 && (s.Tokens[k].Form == "American" && ofAmerica[s.Tokens[k-1].Lower()] || s.Tokens[k-1].Lower() == "ethnic")
}

var ofAmerica = set("south central latin north")

// aboutState reports whether the name that ends with token k only says what the next word of a phrase is about: "an Iraq War
// veteran" is not Iraqi.
func aboutState(s *parse.Sentence, k, at int) bool {
	return k+1 < at && s.Tokens[k].UPOS == "PROPN" && concerns[s.Tokens[k+1].LowerLemma()]
}

// concerns are nouns of what a state's name before them is about, so that it tells of nobody's being of it.
var concerns = lists.Named("concerns")

// stated reports whether a state is named among the tokens from first to before at, or by an adjective.
func (c *Cast) stated(s *parse.Sentence, first, at int) bool {
	_, ok := c.stateIn(s, first, at)
	return ok
}

// backed reports whether a word only tells who stands behind something: "US-backed" in one token.
func backed(form string) bool {
	_, end, ok := strings.Cut(strings.ToLower(form), "-")
	return ok && standsBehind[end]
}

var standsBehind = lists.Named("standsBehind")

// namedIn finds an organisation, group or person among the tokens from first to before at: "Taliban fighters", "Trump aides".
func (c *Cast) namedIn(s *parse.Sentence, first, at int) (identity, bool) {
	for from := first; from < at; from++ {
		for to := at - 1; to >= from; to-- {
			if !capital(s.Tokens[from].Form) || s.Tokens[to].Form == "-" || to+1 < len(s.Tokens) && s.Tokens[to+1].Form == "-" && to+1 < at && !strings.EqualFold(s.Tokens[min(to+2, at)].Form, "led") {
				continue
			}
			if id, ok := c.look(c.text(s, from, to)); ok && !(id.typ == rapporteur.TypeState && aboutState(s, to, at)) {
				return id, true
			}
			if id, ok := c.people.find(c.text(s, from, to)); ok {
				return id, true
			}
			if from == to && s.Tokens[from].UPOS == "PROPN" && !capital(s.Tokens[from+1].Form) {
				if id, ok := c.bySurname(s.Tokens[from].Form); ok && !id.code.IsZero() {
					return id, true
				}
			}
		}
	}
	return identity{}, false
}

// sited finds the state of a town or a province among the tokens from first to before at: "Chicago police", "Florida delegate".
func (c *Cast) sited(s *parse.Sentence, first, at int) (identity, bool) {
	for to := at - 1; to >= first; to-- {
		if aboutState(s, to, at) {
			continue
		}
		for from := max(first, to-3); from <= to; from++ {
			if s.Tokens[to].UPOS != "PROPN" || !capital(s.Tokens[from].Form) || to+1 < len(s.Tokens) && s.Tokens[to+1].Form == "-" || c.personal(s, to) {
				continue
			}
			of, known := c.seat(c.text(s, from, to))
			if of != "" {
				return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, own: true}, true
			}
			if known {
				break // York is not asked for where New York is named
			}
		}
	}
	return identity{}, false
}

// seat gives the state in which a town or a province of that name lies: one that the article is about, else that of the first that
// the tables have; "" where all are small towns. It reports false where there is none of that name.
func (c *Cast) seat(words string) (state string, known bool) {
	if lexis().things[words] {
		return "", false
	}
	all := place.Sites(words)
	for _, at := range all {
		if at.Kind == "country" || at.Country == "" || at.Kind == "city" && at.People > 0 && at.People <= 100 {
			continue
		}
		if c.fits(at.Country) {
			return at.Country, true
		}
		if state == "" {
			state = at.Country
		}
	}
	return state, len(all) > 0
}

// ofWhom tells whom somebody belongs to by a phrase after it: "president of Chad", "spokesman for the army", "rebels in Homs".
func (c *Cast) ofWhom(s *parse.Sentence, head int) (identity, bool) {
	for _, k := range s.Children(head, "nmod") {
		of := s.Find(k, "case")
		if k < head || of < 0 {
			continue
		}
		w := s.Tokens[of].Lower()
		if w == "to" && servant[s.Tokens[head].LowerLemma()] {
			w = "of"
		}
		if sentTo(s.Tokens[head].LowerLemma(), w) && c.country(s, k) != "" {
			continue
		}
		switch w {
		case "of", "for", "from", "at", "with", "within":
			if branches[s.Tokens[k].LowerLemma()] {
				if id, ok := c.ofWhom(s, k); ok && !id.code.IsState() {
					return id, true
				}
			}
			if id, ok := c.reading(s, k); ok {
				return id, true
			}
			if id, ok := c.nameAfter(s, of); ok {
				return id, true
			}
			if s.Tokens[k].UPOS == "NOUN" {
				first, _ := c.extent(s, k)
				if id, ok := c.namedIn(s, first, k); ok && worldBodies[id.code.String()] {
					return id, true // "troops from the UN peacekeeping operation"
				}
			}
			if portfolios[s.Tokens[k].LowerLemma()] {
				if id, ok := c.ofWhom(s, k); ok {
					return id, true // "minister of foreign affairs of Jordan"
				}
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

// portfolios are what ministers are of.
var portfolios = lists.Named("portfolios")

// posted are those who are sent to the state before them by the one before that.
var posted = lists.Named("posted")

// servant are those who serve whom they are told to be "to".
var servant = lists.Named("servant")

// country gives the state in which the place that a phrase names lies; "" where it names none.
func (c *Cast) country(s *parse.Sentence, k int) string {
	first, last := c.extent(s, k)
	words := c.text(s, first, last)
	for _, w := range []string{words, s.Tokens[k].Form} {
		if of := place.StateNamed(w); of != "" && !place.Doubtful(w) {
			return of
		}
		if at := place.Sites(words); w == words && first < k && len(at) > 0 && at[0].Kind == "province" {
			return at[0].Country // "New Mexico"
		}
	}
	if s.Tokens[k].UPOS != "PROPN" {
		if of, ok := c.stateIn(s, first, k); ok {
			return of.code.String()
		}
		return ""
	}
	homes := c.homes[:min(len(c.homes), 4)]
	if at, ok := place.Likeliest(words, homes); ok && (slices.Contains(homes, at.Country) || at.People > 100 || at.Kind == "province") {
		return at.Country
	}
	return ""
}
