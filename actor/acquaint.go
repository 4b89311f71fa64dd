package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// titles counts the words of office that a name begins with where the tree takes them for a part of it: "Chancellor Omar Haddad". A
// first name that is an office to others is none, nor what stands behind another office: "Minister Shah Omar Haddad".
func titles(s *parse.Sentence, from, to int) int {
	if from > 0 && titled(s.Tokens[from-1].Form) {
		return 0
	}
	n := 0
	for from+n < to && forenames()[place.Fold(s.Tokens[from+n].Form)] == 0 {
		form := s.Tokens[from+n].Form
		if r, ok := lexis().roles[place.Fold(strings.ToLower(form))]; !titled(form) || ok && r.typ != rapporteur.TypePerson {
			break
		}
		n++
	}
	return n
}

// acquaint remembers somebody whom the tables know, with the office that the article tells.
func (c *Cast) acquaint(e *entry, name string, told identity) {
	id := c.identify(e)
	if told.office != "" {
		if id.office == "" || !toAnother[lastWord(told.office)] {
			id.office = told.office // not "his counterpart", of whom the tables know the office
		}
		if told.settled && told.own && !told.sector.IsZero() && told.sector != civil && told.sector != elite && told.sector != partySector && e.code.IsState() {
			id.sector = told.sector
		} else if told.settled && id.code.IsState() && (id.sector == partySector && told.sector == chamber || runners[lastWord(told.office)] && !atHead(e.at(c.day))) {
			id.sector = told.sector // "presidential candidate Omar Haddad", who is a mayor
		} else if told.sector == elite && lastWord(told.office) == "minister" && id.sector == government && c.day != "" && e.held != "" && !e.holds(c.day) {
			id.sector = elite // "former prime minister Omar Haddad", who holds no other office
		} else if _, ahead := e.ahead(c.day); ahead && told.sector == government && e.sector == government {
			id.sector = government // in an office that the tables have not
		} else if c.day != "" && e.held != "" && !e.holds(c.day) && id.code.IsState() && political[told.sector.String()] && !(e.sector == chamber && told.sector == partySector) && (told.code == id.code || !told.own) {
			id.sector = told.sector // who will be a minister, or was one, is told to lead the opposition
		}
	}
	c.people.saw(e.name, strings.TrimSuffix(name, "'s"))
	c.people.add(e.name, id)
	c.people.add(name, id)
}

// political are the sectors of offices that those hold who are out of government.
var political = set("PTY OPP LEG MIL REB")

// runners are offices of those who want one.
var runners = lists.Named("runners")
