package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// identity is who somebody is, as far as it could be told.
type identity struct {
	name    string
	person  string // for a person: one name for all the forms that the report writes
	code    plover.Code
	sector  plover.Sector
	typ     rapporteur.EntityType
	office  string
	basis   rapporteur.Basis
	own     bool // the phrase itself tells the code
	settled bool // the office told with it settles the sector
	place   bool // its name is one of a place, too
	gender  byte // 'm', 'f', or 0
}

var government = sector("GOV")
var police = sector("COP")
var partySector = sector("PTY")
var chamber = sector("LEG")
var elite = sector("ELI")
var civil = sector("CVL")
var soldiers = sector("MIL")
var rebelSector = sector("REB")
var clergy = sector("REL")
var business = sector("BUS")
var criminal = sector("CRM")
var militia = sector("PRM")
var judges = sector("JUD")
var obscure = sector("UNK")
var society = sector("SOC")
var healing = sector("MED")
var opposing = sector("OPP")
var unidentified = sector("UAF")
var farming = sector("AGR")

// read tells who the phrase with this head is.
func (c *Cast) read(sentence, head int) *mention {
	s := &c.doc.Sentences[sentence]
	t := &s.Tokens[head]
	m := &mention{sentence: sentence, head: head, first: head, last: head}
	m.plural = t.XPOS == "NNS" || t.XPOS == "NNPS" || strings.Contains(t.Feats, "Number=Plur")
	m.subject = t.Is("nsubj")
	if t.UPOS == "PRON" && t.Form != "US" {
		c.stand(s, m)
		return m
	}
	if number(s, head) {
		m.party, m.plural, m.typ = true, true, rapporteur.TypeGroup
		return m
	}
	if of, ok := counted(s, head); ok {
		// "dozens of villagers": the handbook names the villagers.
		counted := c.read(sentence, of)
		counted.head, counted.subject = head, m.subject
		return counted
	}
	if of, ok := c.enlisted(s, head); ok {
		group := *c.note(sentence, of)
		group.head, group.subject = head, m.subject
		return &group
	}
	if j, ok := c.joined(sentence, head); ok {
		return c.readJoint(s, m, j)
	} else if c.inTitle(sentence, head) {
		return m
	}
	m.first, m.last = c.extent(s, head)
	if t.UPOS == "VERB" || t.UPOS == "ADJ" {
		// "US-led strikes": the act is the leader's.
		if k := head - 2; backed("-"+t.Form) && strings.EqualFold(t.Form, "led") && k >= 0 && s.Tokens[head-1].Form == "-" {
			if id, ok := c.look(s.Tokens[k].Form); ok {
				m.first, m.last, m.head = k, k, k
				m.identity, m.party = id, true
				return m
			}
		}
	}
	if id, ok := c.nationality(s, head); ok {
		m.identity, m.party = id, true
		if m.first == head && c.twofold(s, head) != "" {
			m.first--
		}
		return m
	}
	m.called = strings.ToLower(singular(t.Form, t.Lemma))
	if id, from, last, ok := c.wholeName(s, m); ok {
		m.first, m.last = from, last
		m.identity, m.party = id, true
		return m
	}
	if m.first == m.last && shouted(t.Form) && c.strange(t.Form) {
		if id, ok := c.glossed(t.Form); ok {
			m.identity, m.party = id, true
			return m
		}
	}
	if t.UPOS == "PROPN" || t.Form == "IS" || capital(s.Tokens[m.first].Form) && t.UPOS != "ADJ" {
		if id, ok := c.byName(s, m.first, head, m.last); ok {
			if id.sector == partySector && m.plural && (c.inChamber(s, m) || c.leaning.legislative() && id.code.String() == "USA") {
				id.sector = chamber
			}
			m.identity, m.party = c.compatriot(s, head, id), true
			return m
		}
	}
	if name := s.Find(head, "appos"); name > head && name <= m.last {
		// "climate activist Greta Thunberg"
		if id, ok := c.byName(s, name, name, m.last); ok {
			m.identity, m.party = id, true
			return m
		}
	}
	if id, ok := c.byRole(s, m); ok {
		m.identity, m.party = id, true
		return m
	}
	if id, ok := c.worldBody(s, m); ok {
		m.identity, m.party = id, true
		return m
	}
	if t.UPOS == "PROPN" {
		m.identity, m.party = c.unknown(s, m)
		m.identity = c.compatriot(s, head, m.identity)
	}
	return m
}

// inChamber reports whether members of a party are told to be those in a parliament: "Senate Republicans", "Democrats on the committee".
func (c *Cast) inChamber(s *parse.Sentence, m *mention) bool {
	if v, ok := c.modifier(s, m.first, m.head); ok && v == chamber {
		return true
	}
	for _, k := range s.Children(m.head, "nmod") {
		if at := s.Case(k); k > m.head && (at == "on" || at == "in") {
			if id, ok := c.reading(s, k); ok && id.sector == chamber {
				return true
			}
		}
	}
	return false
}

// counted finds whom a noun of quantity counts: "dozens of villagers", "a number of rebels", "some of the hostages".
func counted(s *parse.Sentence, head int) (int, bool) {
	if !quantityNouns[s.Tokens[head].LowerLemma()] {
		return 0, false
	}
	for _, k := range s.Children(head, "nmod") {
		if of := s.Find(k, "case"); k > head && of >= 0 && strings.EqualFold(s.Tokens[of].Form, "of") && (s.Tokens[k].UPOS == "NOUN" || s.Tokens[k].UPOS == "PROPN") {
			return k, true
		}
	}
	return 0, false
}

var quantityNouns = lists.Named("quantityNouns")

// proper reports whether a token is a proper name by its tag, or by a capital that no sentence's start explains.
func proper(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.UPOS == "PROPN" || t.UPOS == "NOUN" && capital(t.Form) && (s.Find(k, "nmod:desc") >= 0 || s.Find(k, "flat") >= 0)
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// byName tells who it is by the name within the phrase, the whole of it first.
func (c *Cast) byName(s *parse.Sentence, first, head, last int) (identity, bool) {
	if s.Tokens[head].Form == "Europe" && head == last {
		return identity{name: "Europe", code: code("EUR"), typ: rapporteur.TypeOrganisation, basis: "named", place: true}, true
	}
	if proper(s, head) {
		for from := first; from < head; from++ {
			if e := c.known(c.text(s, from, last)); e != nil && e.typ == rapporteur.TypePerson && titled(s.Tokens[from].Form) {
				return c.identify(e), true // "King Hussein", who is not the other Hussein of the story
			}
		}
		if id, ok := c.byPerson(s, first, head, last); ok {
			return id, true
		}
	}
	if capital(s.Tokens[head].Form) && head == last {
		if id, ok := c.people.find(s.Tokens[head].Form); ok && id.typ == rapporteur.TypePerson && place.StateNamed(s.Tokens[head].Form) == "" && c.capitalOf(s.Tokens[head].Form) == "" {
			return id, true
		}
	}
	for to := last; to >= head; to-- {
		for from := first; from <= head; from++ {
			id, ok := c.look(c.text(s, from, to))
			if !ok || from == to && from > first && id.sector == partySector && democrats[s.Tokens[from-1].Lower()] || !proper(s, head) && from == to || from < to && place.StateOfPeople(s.Tokens[to].Form) != "" {
				continue
			}
			if of, told := c.stateIn(s, first, from); told && id.code.IsState() {
				if of.code != id.code && id.typ != rapporteur.TypeState {
					if id.typ == rapporteur.TypePerson {
						return id, true
					}
					id.code, id.name, id.basis = of.code, c.text(s, first, to), "phrase"
				}
			}
			if of, ok := c.provincial(s, first, from, to); ok && id.typ == rapporteur.TypeState {
				return of, true
			}
			if id.typ == rapporteur.TypeState && from == to && last > head {
				continue // the first word of a longer name: "Syria TV"
			}
			return id, true
		}
	}
	return identity{}, false
}

// democrats are words before "Democrats" in names of parties other than America's.
var democrats = lists.Named("democrats")

// look finds words in the tables as they stand.
func (c *Cast) look(words string) (identity, bool) {
	var room [64]byte
	key := place.AppendFold(room[:0], words)
	e := c.known(words)
	if e == nil && len(key) > 5 && key[len(key)-1] == 's' {
		if e = c.known(words[:len(words)-1]); e != nil {
			key = key[:len(key)-1] // a possessive that lost its apostrophe
		}
	}
	if e == nil && len(words) >= 4 && len(words) <= 7 && capital(words) && !strings.Contains(words, " ") {
		if a := lexis().names[strings.ToUpper(words)]; a != nil && a.typ != rapporteur.TypePerson {
			e = a // "Asean"
		}
	}
	if e != nil && !c.doubts(key, e) && cased(words, key) && (!parse.Small(words) || !c.bracketed(key, e)) {
		id := c.identify(e)
		if of, ok := c.namesake(key, e); ok {
			id.code, id.basis = of, "story"
		}
		return id, true
	}
	if of := place.StateNamed(words); of != "" && !(place.Doubtful(words) && !c.fits(of)) {
		return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, basis: "named", own: true, place: true}, true
	}
	if of := c.capitalOf(words); of != "" && !(place.Doubtful(words) && !c.fits(of)) {
		return identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, basis: "named", own: true, place: true}, true
	}
	return identity{}, false
}

// identify makes an identity of somebody whom the tables know, as of the day of publication.
func (c *Cast) identify(e *entry) identity {
	code, sector := e.as(c.day)
	if o, ok := e.ahead(c.day); ok && sector == government && code.IsState() && (atHead(o.title) || c.leaning.electoral()) {
		sector = partySector // who is to head a government leads a party first
	}
	sex, person := byte(0), ""
	if e.typ == rapporteur.TypePerson {
		sex, person = sexOf(e.name), e.name
	}
	return identity{gender: sex, person: person, name: e.name, code: code, sector: sector, typ: e.typ, office: e.at(c.day), basis: "named", own: true}
}

// near is how many of the states that an article names most are those it is about.
const near = 4

// nearest is how many of them are those whose bodies it calls by the names they have at home: abbreviations, for the most part, which
// others bear in other states.
const nearest = 2

// fits reports whether the state is among those that the article is about.
func (c *Cast) fits(of string) bool {
	for i, h := range c.homes {
		if h == of {
			return i < near
		}
	}
	return !code(of).IsState()
}

// local gives the state that a bare noun ("police", "the government") is of: that of the one people or body of a state named
// before it in the sentence, else the article's. A foreign ministry is that of the state whose diplomats the article names.
func (c *Cast) local(s *parse.Sentence, m *mention, id identity) (plover.Code, bool) {
	if m.head > 0 && strings.EqualFold(s.Tokens[m.head-1].Form, "foreign") {
		if of, ok := prevailing(c.kin.foreign); ok {
			return code(of), true // "the Foreign Ministry", in a story told by one state's diplomats
		}
	}
	if of, ok := c.listening(s, m, id.sector); ok {
		return of, true
	}
	if id.sector == rebelSector {
		for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
			if o := c.order[i]; o.sector == rebelSector && o.code.IsState() && o.called == m.called {
				return o.code, true // "the rebels", whoever speaks of them
			}
		}
	}
	var only plover.Code
	for k := range s.Tokens {
		o := c.noted(m.sentence, k)
		if o == nil || !o.party || !o.own || !o.code.IsState() || o.typ == rapporteur.TypeState || o.sector == rebelSector && (id.sector == soldiers || id.sector == government) || o.sector == soldiers && id.sector != soldiers && id.sector != government {
			continue
		}
		if !only.IsZero() && o.code != only {
			return c.homeOf(id.sector, id.typ)
		}
		only = o.code
	}
	if !only.IsZero() && c.fits(only.String()) {
		return only, true
	}
	return c.homeOf(id.sector, id.typ)
}

// longest is how many mentions are looked back through for what one takes up: more than reports have, so that a book costs no
// more for each of its names than they do.
const longest = 2000

// shortened finds the body named in full before that one word of its name, or its initials, stand for: "Mahan" after "Mahan Air".
func (c *Cast) shortened(word string) (identity, bool) {
	if len(word) < 2 {
		return identity{}, false
	}
	capitals := capital(word) && word == strings.ToUpper(word)
	if !capitals && len(place.Sites(word)) > 0 {
		return identity{}, false
	}
	people := place.StateOfPeople(word) != ""
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if !o.party || o.typ == rapporteur.TypePerson || o.typ == rapporteur.TypeState || !capitals && !strings.Contains(o.name, word) {
			continue
		}
		initials, n, capitalised := "", 0, 0
		final := ""
		named := false
		for w := range strings.FieldsSeq(o.name) {
			n++
			final = w
			if capital(w) {
				capitalised++
			}
			named = named || w == word && !people && capitalised == 1
			if capitals && len(initials) <= len(word) && capital(w) {
				initials += w[:1]
			}
		}
		if (named || final == word && !people && o.typ == rapporteur.TypeOrganisation) && n > 1 || capitals && initials == word {
			return taken(o.identity), true
		}
	}
	return identity{}, false
}

// taken marks an identity as one that the article told elsewhere.
func taken(id identity) identity {
	id.basis, id.own = "article", false
	return id
}
