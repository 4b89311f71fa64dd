package actor

import (
	"bytes"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// people holds the persons that an article names, by their folded names and short names.
type people struct {
	full  map[string]identity
	short map[string][]string // short name -> folded full names
	forms map[string]string   // person -> the fullest form of the name that the report writes
	parts map[string][]string // any word of a name -> folded full names, of those of which more is known than the name
}

func newPeople() *people {
	return &people{full: map[string]identity{}, short: map[string][]string{}, parts: map[string][]string{}, forms: map[string]string{}}
}

// add remembers a person, or what is told of one more.
func (p *people) add(name string, id identity) {
	key := place.Fold(name)
	old, known := p.full[key]
	if known {
		if old.code.IsZero() || old.basis == "record" && !id.code.IsZero() {
			old.code, old.sector, old.basis = id.code, id.sector, id.basis
		}
		if old.office == "" {
			old.office = id.office
		}
		if old.gender == 0 {
			old.gender = id.gender
		}
		p.full[key] = old
		return
	}
	if of, ok := p.same(key); ok && id.person == "" {
		if id.code.IsZero() && !of.code.IsZero() {
			id.code, id.sector, id.basis, id.settled = of.code, of.sector, of.basis, of.settled
		}
		id.person = of.person
	}
	if id.person == "" {
		id.person = name
	}
	id.name, id.typ, id.own = name, rapporteur.TypePerson, true
	if id.gender == 0 {
		id.gender = sexOf(name)
	}
	p.full[key] = id
	for _, s := range append(shortNames(key, id.code.String()), withoutMiddle(key)) {
		if s != key && s != "" {
			p.short[s] = append(p.short[s], key)
		}
	}
	for _, w := range strings.Fields(key) {
		p.parts[w] = append(p.parts[w], key)
	}
}

// sexOf tells whether the forename of a full name is a man's or a woman's; 0 where it tells neither.
func sexOf(name string) byte {
	forename, _, more := strings.Cut(name, " ")
	if !more {
		return 0
	}
	return forenames()[place.Fold(forename)]
}

// partly gives the one person of the article whose name has this word in it, other than as the name they go by: "Bernie", "Rosselló"
// for Ricardo Rosselló Nevares.
func (p *people) partly(word string) (identity, bool) {
	key := place.Fold(word)
	full := p.parts[key]
	if len(full) == 0 || len(key) < 3 || particle[key] || titled(word) {
		return identity{}, false
	}
	for _, other := range full[1:] {
		if p.full[other].person != p.full[full[0]].person {
			return identity{}, false
		}
	}
	return p.full[full[0]], true
}

// has reports whether a person of the article bears this name in full.
func (p *people) has(name string) bool {
	var room [64]byte
	_, ok := p.full[string(place.AppendFold(room[:0], name))]
	return ok
}

func withoutMiddle(key string) string {
	if w := strings.Fields(key); len(w) == 3 {
		return w[0] + " " + w[2]
	}
	return ""
}

// withoutInitials drops from a name in full what outlets write and leave out at will: "Joseph R. Biden Jr." is Joseph Biden.
func withoutInitials(name string) string {
	w := strings.Fields(name)
	kept := w[:0:0]
	for i, word := range w {
		bare := strings.TrimSuffix(word, ".")
		if i == 0 || len(bare) > 1 && !generations[bare] {
			kept = append(kept, word)
		}
	}
	return strings.TrimSuffix(strings.Join(kept, " "), ",")
}

var generations = set("Jr Sr II III IV")

// find gives the person of the article who is meant by a full or a short name; where two share it, whom the text knows by
// an office comes first, and two alike are nobody.
func (p *people) find(name string) (identity, bool) {
	var room [64]byte
	key := place.AppendFold(room[:0], name)
	shorts := p.short[string(key)]
	if id, ok := p.full[string(key)]; ok && (!id.code.IsZero() || len(shorts) == 0) {
		return id, true
	}
	if bare, ok := bytes.CutSuffix(key, []byte("s")); ok && len(bare) > 3 && len(shorts) == 0 {
		// a possessive that lost its apostrophe
		if id, ok := p.full[string(bare)]; ok {
			return id, true
		}
		shorts = p.short[string(bare)]
	}
	var best identity
	n := 0
	for _, full := range shorts {
		id := p.full[full]
		switch {
		case n > 0 && id.code == best.code && id.sector == best.sector:
		case n == 0 || best.code.IsZero() && !id.code.IsZero():
			best = id
			n = 1
		case !id.code.IsZero():
			n++
		}
	}
	return best, n == 1
}

// meet looks through a sentence for persons: those named in full, or, where short, those named by one name and a title.
func (c *Cast) meet(s *parse.Sentence, short bool) {
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.UPOS != "PROPN" || t.Is("flat", "compound", "goeswith") {
			continue
		}
		from, to := c.personName(s, k)
		if (from == to) != short || from == to && s.Find(k, "nmod:desc") < 0 && s.Find(k, "appos") < 0 {
			continue
		}
		from += titles(s, from, to)
		name := c.text(s, from, to)
		if place.StateNamed(name) != "" || place.StateOfPeople(name) != "" || from < to && place.StateOfCapital(name) != "" || k > 0 && place.StateNamed(c.text(s, k-1, k)) != "" || c.bodily(s, k, to) {
			continue
		}
		told, titled := c.title(s, from, k)
		e := c.known(name)
		if bare, ok := strings.CutSuffix(name, "s"); ok && e == nil {
			e = c.known(bare) // a possessive that lost its apostrophe
		}
		if bare := withoutInitials(name); e == nil && bare != name {
			e = c.known(bare)
		}
		if e != nil {
			if e.typ == rapporteur.TypePerson {
				c.acquaint(e, name, told)
			}
			continue
		}
		if short {
			if of, known := c.people.find(name); known {
				e, holds := c.surname(place.Fold(name))
				switch {
				case !titled || !of.code.IsZero():
				case holds && told.sector == e.sector && !told.own:
					c.acquaint(e, name, told) // "President Obama", whose other name here was a word of the headline
				default:
					c.people.add(of.name, told)
				}
				continue
			}
			if e, ok := c.surname(place.Fold(name)); ok && !(told.own && told.code != e.code) {
				c.acquaint(e, name, told)
				continue
			}
		}
		switch {
		case titled:
			c.people.add(name, told)
			c.people.met(name)
		case !short && c.humanly(s, k):
			id := identity{}
			if of, ok := c.record.of(name, c.day); ok {
				id.code, id.sector, id.basis = of.code, of.sector, "record"
			}
			c.people.add(name, id)
			c.people.met(name)
		}
	}
}

// bodily reports whether a name is one of a body or a thing, by the tables or its last word.
func (c *Cast) bodily(s *parse.Sentence, k, last int) bool {
	first, end := c.extent(s, k)
	for from := first; from < k || from == k && end > k; from++ {
		if e := c.known(c.text(s, from, end)); e != nil && e.typ != rapporteur.TypePerson {
			return true
		}
	}
	if e := c.known(s.Tokens[k].Form); s.Tokens[k].XPOS == "NNPS" && e != nil && e.typ != rapporteur.TypePerson {
		return true // "DG Rangers"
	}
	l := lexis()
	form := s.Tokens[last].Form
	if last > k && armyUnits[s.Tokens[last-1].Form] && s.Tokens[last].UPOS == "NUM" {
		return true
	}
	_, ending := l.endings[form]
	return ending || l.things[form]
}

// humanly reports whether a name's use or kind says that it is a person's.
func (c *Cast) humanly(s *parse.Sentence, k int) bool {
	for _, n := range s.Names {
		if n.First <= k && k <= n.Last && (n.Type == parse.Person || n.Type == parse.Organisation) {
			first, last := c.personName(s, k)
			return n.Type == parse.Person || first < last && s.Find(k, "det") < 0 && forenames()[place.Fold(s.Tokens[first].Form)] != 0
		}
	}
	return s.Find(k, "flat") >= 0
}

// personal reports whether the tagger of names takes a token for part of a person's name.
func (c *Cast) personal(s *parse.Sentence, k int) bool {
	for _, n := range s.Names {
		if n.First <= k && k <= n.Last {
			return n.Type == parse.Person
		}
	}
	return false
}

func (c *Cast) isState(form string) bool {
	return place.StateNamed(form) != "" || place.StateOfPeople(form) != ""
}

// surname gives the office holder known by a surname alone: whoever was in office when the article was published, else who
// last was, else whom alone the tables have. Where people of two countries have equal claims it is nobody.
func (c *Cast) surname(key string) (*entry, bool) {
	var best *entry
	rank, shared := "", false
	if c.own != nil && len(c.own.surnames[key]) == 1 {
		return c.own.surnames[key][0], true
	}
	for _, e := range lexis().surnames[key] {
		r := "0"
		if since, ok := e.last(c.day); ok {
			r = "1" + since
		}
		if e.holds(c.day) {
			r = "2"
		}
		switch {
		case best == nil || r > rank:
			best, rank, shared = e, r, false
		case r == rank && (e.code != best.code || e.sector != best.sector):
			shared = true
		}
	}
	if best == nil || shared || best.staff && !c.global() || rank != "2" && commonWords[key] || (rank != "2" || commonWords[key]) && len(c.homes) > 0 && !c.fits(best.code.String()) {
		return nil, false
	}
	return best, true
}

// commonWords are surnames of the tables that are words or common names first.
var commonWords = lists.Named("commonWords")

// byPerson tells who it is by the article's persons and by the surnames of the tables.
func (c *Cast) byPerson(s *parse.Sentence, first, head, last int) (identity, bool) {
	from, to := c.personName(s, head)
	to = min(to, last)
	for from < to && titled(s.Tokens[from].Form) {
		from++ // "Envoy Annan", where the tree takes the title for a name
	}
	for _, lead := range []int{from, max(from, head)} {
		name := c.text(s, lead, to)
		if id, ok := c.people.find(name); ok {
			if place.StateNamed(name) != "" || lead == to && c.capitalOf(name) != "" && s.Find(head, "nmod:desc") < 0 {
				continue
			}
			if id.code.IsZero() {
				if e := c.known(name); e != nil && e.typ == rapporteur.TypePerson {
					of := c.identify(e)
					id.code, id.sector, id.basis = of.code, of.sector, of.basis
				}
			}
			return id, true
		}
	}
	if from == to && !(commonWords[place.Fold(s.Tokens[head].Form)] && c.capitalled(s, head)) {
		return c.bySurname(s.Tokens[head].Form)
	}
	return identity{}, false
}

// capitalled reports whether a word with a capital that is no title stands right before a token: "Girl Power".
func (c *Cast) capitalled(s *parse.Sentence, k int) bool {
	return k > 0 && capital(s.Tokens[k-1].Form) && s.Tokens[k-1].UPOS != "PUNCT" && s.Tokens[k-1].Is("compound", "amod") && !titled(s.Tokens[k-1].Form)
}

// bySurname tells who is meant by a surname alone, of those whom the tables know.
func (c *Cast) bySurname(form string) (identity, bool) {
	if !capital(form) || form == strings.ToUpper(form) || lexis().things[form] || c.known(form) != nil || c.isState(form) || place.StateOfCapital(form) != "" {
		return identity{}, false
	}
	if id, ok := c.people.partly(form); ok {
		return id, true
	}
	e, ok := c.surname(place.Fold(form))
	if bare, cut := strings.CutSuffix(form, "s"); !ok && cut && len(bare) > 4 && !titled(bare) {
		e, ok = c.surname(place.Fold(bare)) // a possessive that lost its apostrophe
	}
	if !ok || c.nearby(form) {
		return identity{}, false
	}
	if of, short := c.shortened(form); short && of.sector == business {
		return of, true // the Ford that makes cars, in its story
	}
	id := c.identify(e)
	c.people.saw(id.person, form)
	return id, true
}

// nearby reports whether a word is the name of a town in a state that the article is about.
func (c *Cast) nearby(word string) bool {
	return slices.ContainsFunc(place.Sites(word), func(s place.Site) bool { return s.Country != "USA" && c.fits(s.Country) && s.People > 20 })
}
