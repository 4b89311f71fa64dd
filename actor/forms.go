package actor

import (
	"maps"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/place"
	"rapporteur/plover"
)

// saw remembers a form of somebody's name, if it is fuller than those before: it has more words, or more letters.
func (p *people) saw(person, form string) {
	old, told := p.forms[person]
	if a, b := strings.Count(form, " "), strings.Count(old, " "); !told || a > b || a == b && len(form) > len(old) {
		p.forms[person] = form
	}
}

// same gives the person told before under another form of a folded name: with a name more or less, or with a letter changed.
func (p *people) same(key string) (identity, bool) {
	var of identity
	n := 0
	for _, full := range p.short[key[strings.LastIndexByte(key, ' ')+1:]] {
		if strings.Contains(full, " ") && strings.Contains(key, " ") && (oneName(full, key) || oneSpelling(full, key)) && p.full[full].person != of.person {
			of = p.full[full]
			n++
		}
	}
	if first, _, more := strings.Cut(key, " "); n == 0 && more {
		for _, full := range p.parts[first] {
			if (strings.HasPrefix(full, key+" ") || strings.HasPrefix(key, full+" ") && strings.Contains(full, " ")) && p.full[full].person != of.person {
				of = p.full[full] // "Omar Ali", "Omar Ali Haddad"
				n++
			}
		}
	}
	return of, n == 1
}

// share gives all forms of a person's name what is known of one of them.
func (p *people) share() {
	known := map[string]identity{}
	keys := slices.Sorted(maps.Keys(p.full))
	for _, key := range keys {
		if id := p.full[key]; !id.sector.IsZero() {
			if _, told := known[id.person]; !told {
				known[id.person] = id
			}
		}
	}
	for _, key := range keys {
		if id := p.full[key]; id.code.IsZero() && id.sector.IsZero() {
			if of, ok := known[id.person]; ok {
				id.code, id.sector, id.basis, id.settled = of.code, of.sector, of.basis, of.settled
				p.full[key] = id
			}
		}
	}
}

// holder gives the one person whom a report names, wherever, with this very office of this state; of several forms of their name the first in
// the alphabet, so that it is the same one each time.
func (p *people) holder(office string, of plover.Code) (identity, bool) {
	var found identity
	first := ""
	for key, id := range p.full {
		if id.person == "" || id.code != of || !strings.EqualFold(id.office, office) {
			continue
		}
		if found.person != "" && id.person != found.person {
			return identity{}, false
		}
		if first == "" || key < first {
			found, first = id, key
		}
	}
	if found.person != "" {
		found.name = found.person
	}
	return found, found.person != ""
}

// oneSpelling reports whether two folded names have the same words, but for a letter in one of them.
func oneSpelling(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	apart := 0
	for i := range x {
		if x[i] != y[i] {
			if apart++; apart > 1 || !oneApart(x[i], y[i]) {
				return false
			}
		}
	}
	return true
}

// met remembers the form of a name that was added as it is written.
func (p *people) met(name string) { p.saw(p.full[place.Fold(name)].person, name) }

// near gives the one person of the article whose short name is a letter away, as in a misprint.
func (p *people) near(name string) (identity, bool) {
	key := place.Fold(name)
	if len(key) < 6 || strings.Contains(key, " ") {
		return identity{}, false
	}
	found := ""
	for short := range p.short {
		if short != key && oneApart(short, key) {
			if found != "" {
				return identity{}, false
			}
			found = short
		}
	}
	if found == "" {
		return identity{}, false
	}
	return p.find(found)
}

// oneApart reports whether two words of at least six letters differ in one letter put in, left out or changed, the first apart.
func oneApart(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 6 || len(a)-len(b) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i < len(b) && a[i+1:] == b[i+1:]
	}
	return a[i+1:] == b[i:]
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

var female = lists.Named("female")
var male = lists.Named("male")

// recall gives an office told with its state the name of who held it before in the text: "the Russian president".
func (c *Cast) recall(m *mention, id *identity) {
	if m.plural || id.office == "" {
		return
	}
	s := &c.doc.Sentences[m.sentence]
	for k := m.first; k < m.head; k++ {
		if former[s.Tokens[k].Lower()] {
			return // who held it before is not who holds it
		}
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.party && o.typ == rapporteur.TypePerson && o.code == id.code && sameOffice(o.office, id.office) && c.people.has(o.name) {
			id.name, id.person, id.office, id.gender = o.name, o.person, o.office, o.gender
			return
		}
	}
	if of, ok := c.people.holder(id.office, id.code); ok {
		id.name, id.person, id.office, id.gender = of.name, of.person, of.office, of.gender
	}
}
