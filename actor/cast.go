package actor

import (
	"sort"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// Cast holds who is named in one article. It is not changed after Read returned it.
type Cast struct {
	doc       *parse.Doc
	places    *place.Map
	homes     []string         // the countries the article is about
	lands     []place.Land     // the same with their weight
	scene     string           // the one where what it tells happens, "" when that is not told
	embattled func() bool      // see warlike; found out once, where it is asked for
	section   string           // the one of which a part of the report tells that is being read (see sections), "" for none
	glimpse   string           // the one of which a single place is told, at the start, where no scene is told; "" for none
	issuer    string           // the state at home in which the outlet is, or UNO, "" when not known
	day       string           // of publication, "2012-07-15", "" when not known
	own       *Register        // the user's, nil for none
	record    *Roles           // of earlier reports, nil for none
	locals    []*Register      // of the states that the article is about
	dialect   *dialect         // of the first of them, nil for none
	glosses   map[string]gloss // abbreviations that the article explains
	people    *people
	joints    [][]joint
	kin       kin
	leaning   leaning
	rallies   []string     // by sentence: the state in which it tells that a crowd is; "" for none
	citing    []bool       // by sentence: it begins between marks of quotation
	at        [][]*mention // by sentence, by head; nil where nothing was read
	order     []*mention   // of all, as they stand in the text
	sealed    bool         // read through: nothing is remembered any more
}

// mention is one noun phrase read as somebody.
type mention struct {
	sentence, head int
	first, last    int // its tokens
	party          bool
	identity
	plural  bool
	subject bool
	called  string // the lemma of its head, for a common noun
}

// Knowledge is what is known of people beside the article and the tables. The zero value is none.
type Knowledge struct {
	Own    *Register  // the user's, whose names go before those of the tables
	Record *Roles     // from earlier reports, for people of whom neither the article nor a table tells anything
	Places *place.Map // of the same article; nil: it is read
}

// Read is Knowledge{}.Read.
func Read(a rapporteur.Article, d *parse.Doc) *Cast { return Knowledge{}.Read(a, d) }

// Read finds who is named in an article. The doc must be the article's.
func (k Knowledge) Read(a rapporteur.Article, d *parse.Doc) *Cast {
	c := &Cast{doc: d, own: k.Own, record: k.Record, places: k.Places, at: make([][]*mention, len(d.Sentences))}
	c.embattled = sync.OnceValue(c.warlike)
	if c.places == nil {
		c.places = place.Read(a, d)
	}
	lands := c.nationwide(c.places.Lands())
	c.lands = lands
	for _, l := range lands {
		c.homes = append(c.homes, l.Code)
	}
	c.issuer = lexis().outlets[place.Fold(strings.ToLower(a.Outlet))]
	if len(c.homes) == 0 && c.issuer != "" && code(c.issuer).IsState() {
		c.homes = []string{c.issuer} // nobody tells readers at home which country they are in
	}
	if len(a.Published.Start) >= len("2012-07") {
		c.day = a.Published.Start[:min(len(a.Published.Start), len("2012-07-15"))]
	}
	c.settle()
	if c.day == "" {
		c.day = c.dating()
	}
	c.glosses = c.findGlosses()
	c.people = newPeople()
	c.leaning = c.lean()
	c.kin = c.census()
	if h, ok := c.kin.home(); ok && len(c.homes) == 0 {
		c.homes = []string{h} // nor in which country those are whom everybody knows
	}
	c.scene, c.glimpse = c.scenery(lands, place.Datelined(a.Dateline))
	c.places.Prefer(c.homes)
	c.settle() // the scenery may have put the countries into another order
	c.citing = c.citations()
	c.rallies = make([]string, len(d.Sentences))
	for i := range c.at { // all at once: a pronoun is read with who speaks in the next sentence
		c.at[i] = make([]*mention, len(d.Sentences[i].Tokens))
	}
	for i := range d.Sentences {
		c.joints = append(c.joints, c.findJoints(&d.Sentences[i]))
	}
	for i := range d.Sentences {
		c.meet(&d.Sentences[i], false)
	}
	for i := range d.Sentences {
		c.meet(&d.Sentences[i], true)
	}
	c.deeds()
	sections := c.sections(a.Dateline)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		leave := func() {}
		if sections != nil {
			leave = c.enter(sections[i])
		}
		for k := range s.Tokens {
			if nominal(s, k) {
				c.note(i, k)
			}
		}
		leave()
	}
	c.sealed = true
	return c
}

// nominal reports whether token k heads a phrase that may name somebody.
func nominal(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	switch t.UPOS {
	case "NOUN", "PROPN", "PRON":
	default:
		return false
	}
	return !t.Is("flat", "compound", "goeswith", "fixed", "nmod:desc")
}

// note reads the phrase with this head and remembers it.
func (c *Cast) note(sentence, head int) *mention {
	if m := c.noted(sentence, head); m != nil {
		return m
	}
	if c.sealed {
		return c.read(sentence, head)
	}
	c.at[sentence][head] = beingRead
	m := c.read(sentence, head)
	c.at[sentence][head] = m
	c.order = append(c.order, m)
	return m
}

// beingRead stands for a phrase while it is read. It may be asked for then ("my father": whose father?), and is known by its head alone.
var beingRead = &mention{}

// noted gives what was read with this head, nil where nothing was.
func (c *Cast) noted(sentence, head int) *mention {
	m := c.at[sentence][head]
	if m == beingRead {
		return &mention{sentence: sentence, head: head, first: head, last: head}
	}
	return m
}

// Party gives the party whose noun phrase has token head of the sentence as its head, written as the handbook wants it. It
// reports false for a thing, and for the name of a place after a preposition of place.
func (c *Cast) Party(sentence, head int) (rapporteur.Entity, bool) {
	m, ok := c.mention(sentence, head)
	if !ok || !m.party || c.locative(sentence, m) {
		return rapporteur.Entity{}, false
	}
	return c.entity(m), true
}

// At gives whom a stretch of the text names, taken for a party: the one whose phrase has as its head the word that the others of the
// stretch hang on. A place stands for whoever governs it, also after a preposition of place; words that no phrase reads as
// somebody are looked up as they stand, and at last supposed to be of whom the words around them tell. It reports false for a
// stretch that is a part of another's phrase, and for one without a word.
func (c *Cast) At(span rapporteur.Span) (rapporteur.Entity, bool) {
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		if s.Span.End <= span.Start {
			continue
		}
		first, last, head := -1, -1, -1
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if !t.Span.Overlaps(span) {
				continue
			}
			if first < 0 {
				first = k
			}
			last = k
			if t.UPOS != "PUNCT" && (t.Head < 0 || !s.Tokens[t.Head].Span.Overlaps(span)) && (head < 0 || leads(s, head, k)) {
				head = k
			}
		}
		if head < 0 {
			return rapporteur.Entity{}, false
		}
		m, ok := c.mention(i, head)
		if ok && m.party && m.basis == "" && m.code.IsZero() && pronominal(s, head) {
			if by, told := c.supposed(i, first, head, last); told {
				m = by
			}
		}
		if ok && !m.party {
			m, ok = c.within(i, first, head, last)
			if !ok {
				m, ok = c.supposed(i, first, head, last)
			}
		}
		if !ok {
			return rapporteur.Entity{}, false
		}
		return c.entity(m), true
	}
	return rapporteur.Entity{}, false
}

// pronominal reports whether a word stands for somebody named elsewhere.
func pronominal(s *parse.Sentence, k int) bool {
	want, ok := pronouns[s.Tokens[k].Lower()]
	return ok && want != me && s.Tokens[k].UPOS == "PRON"
}

// leads reports whether of two words of a stretch that hang on words outside it the later one is what the stretch names, the tree being
// wrong: "Kenya's police" in "Kenya's police nab ten", taken for one word on top of the other.
func leads(s *parse.Sentence, head, k int) bool {
	if t := &s.Tokens[k]; t.UPOS != "NOUN" && t.UPOS != "PROPN" || t.Is("flat", "compound") || s.Find(k, "case") >= head && s.Find(k, "case") < k {
		return false
	}
	return s.Tokens[head].Is("nmod:poss", "compound", "amod", "nmod:desc") || s.Tokens[head].UPOS == "ADJ" || s.Tokens[head].UPOS == "VERB"
}

// within reads a stretch of tokens that is no phrase's as somebody by the longest name that the tables have in it.
func (c *Cast) within(sentence, first, head, last int) (*mention, bool) {
	s := &c.doc.Sentences[sentence]
	for n := last - first; n >= 0; n-- {
		for from := first; from+n <= last; from++ {
			if !capital(s.Tokens[from].Form) {
				continue
			}
			id, ok := c.look(c.text(s, from, from+n))
			if !ok {
				id, ok = c.people.find(c.text(s, from, from+n))
			}
			if ok {
				return &mention{sentence: sentence, head: head, first: from, last: from + n, party: true, identity: id}, true
			}
		}
	}
	if id, ok := c.stateIn(s, first, last+1); ok {
		id.basis = "phrase"
		if agentive(&s.Tokens[head]) {
			id.sector, id.typ = civil, rapporteur.TypeGroup // "American bird watchers"
		}
		return &mention{sentence: sentence, head: head, first: first, last: last, party: true, identity: id}, true
	}
	return nil, false
}

// mention finds the reading of a phrase by its head or by a word within its name.
func (c *Cast) mention(sentence, head int) (*mention, bool) {
	if sentence < 0 || sentence >= len(c.at) {
		return nil, false
	}
	s := &c.doc.Sentences[sentence]
	if head < 0 || head >= len(s.Tokens) {
		return nil, false
	}
	asked := head
	for n := 0; s.Tokens[head].Is("flat", "goeswith", "fixed", "nmod:desc") && s.Tokens[head].Head >= 0 && n < 5; n++ {
		head = s.Tokens[head].Head
	}
	if m := c.noted(sentence, head); m != nil {
		if asked > m.last && m.last >= head {
			return c.read(sentence, asked), true // left out of the name as another's
		}
		return m, true
	}
	return c.read(sentence, head), true // a word that heads no phrase: an adjective of nationality, a compound's first noun
}

func (c *Cast) entity(m *mention) rapporteur.Entity {
	s := &c.doc.Sentences[m.sentence]
	span := s.Stretch(m.first, m.last)
	e := rapporteur.Entity{Text: span.In(c.doc.Text), Span: span, Name: m.name, Code: m.code, Sector: m.sector, Type: m.typ, Office: m.office, Basis: m.basis}
	if form := c.people.forms[m.person]; m.person != "" && form != "" {
		e.Name = form
	}
	if e.Name == "" {
		e.Name = e.Text
	}
	if e.Sector == civil && e.Code.String() == "IMG" {
		e.Sector = rebelSector // an armed group has no civilians
	}
	if e.Code.IsZero() && e.Basis == "" && c.domestic(s, m) {
		e.Code, e.Basis = code(c.homes[0]), "story"
	}
	e.Code = c.asOf(e.Code)
	return e
}

// Entities lists all parties that the article names, in the order of the text.
func (c *Cast) Entities() []rapporteur.Entity {
	all := make([]*mention, 0, len(c.order))
	for _, m := range c.order {
		if m.party && !c.locative(m.sentence, m) {
			all = append(all, m)
		}
	}
	sort.SliceStable(all, func(i, k int) bool {
		a, b := all[i], all[k]
		return a.sentence < b.sentence || a.sentence == b.sentence && a.first < b.first
	})
	out := make([]rapporteur.Entity, 0, len(all))
	for _, m := range all {
		if e := c.entity(m); !c.nameless(m) && (len(out) == 0 || out[len(out)-1].Span != e.Span) {
			out = append(out, e)
		}
	}
	return out
}

// nameless reports whether a mention names nobody: a pronoun that stands for nobody known, or an office without its holder.
func (c *Cast) nameless(m *mention) bool {
	if c.doc.Sentences[m.sentence].Tokens[m.head].UPOS == "PRON" {
		return m.name == "" || m.typ == rapporteur.TypeUnknown && m.code.IsZero() || m.typ == rapporteur.TypePerson && !c.people.has(m.name)
	}
	return m.typ == rapporteur.TypePerson && m.called != "" && m.basis != "named" && !c.people.has(m.name)
}

// locative reports whether a phrase names a place where something is, and not whoever governs there: "in Moscow".
func (c *Cast) locative(sentence int, m *mention) bool {
	if !m.place {
		return false
	}
	s := &c.doc.Sentences[sentence]
	for _, k := range s.Children(m.head, "case") {
		if inPlace[s.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

var inPlace = lists.Named("inPlace")
