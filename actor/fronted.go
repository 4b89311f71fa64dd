package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/place"
)

// fronted gives the state in which a sentence tells at its beginning that something happens, where those whom it names are of no other:
// "In Nairobi, police fired at mourners", in a report on another country.
func (c *Cast) fronted(m *mention) string {
	of := c.front(m.sentence)
	if of == "" {
		return ""
	}
	s := &c.doc.Sentences[m.sentence]
	for k := range s.Tokens {
		if o := c.noted(m.sentence, k); o != nil && k != m.head && o.party && o.own && o.code.IsState() && o.code.String() != of && o.typ != rapporteur.TypeState {
			return ""
		}
	}
	return of
}

// front gives the state of the place that a sentence begins with.
func (c *Cast) front(sentence int) string {
	const reach = 5
	s := &c.doc.Sentences[sentence]
	if len(s.Tokens) == 0 || !strings.EqualFold(s.Tokens[0].Form, "in") && !strings.EqualFold(s.Tokens[0].Form, "near") {
		return ""
	}
	of := ""
	for k := 1; k < len(s.Tokens) && k <= reach && of == ""; k++ {
		switch t := &s.Tokens[k]; t.UPOS {
		case "PROPN":
			if k+1 < len(s.Tokens) && s.Tokens[k+1].UPOS == "PROPN" && t.Is("compound", "amod") {
				continue
			}
			if lexis().things[t.Form] || seats[t.Form] {
				return "" // "In March", "In New York"
			}
			if of = c.country(s, k); of == "" || !c.fits(of) && !paramount(t.Form) {
				return ""
			}
		case "DET", "ADJ", "NOUN", "ADP":
		default:
			return ""
		}
	}
	return of
}

// paramount reports whether a name is that of a state, or of a town by far larger than any other of that name.
func paramount(name string) bool {
	if place.StateNamed(name) != "" || place.StateOfCapital(name) != "" {
		return true
	}
	all := place.Sites(name)
	for _, at := range all {
		if at.Country != all[0].Country {
			return all[0].People > 4*at.People
		}
	}
	return len(all) > 0
}

// seats are the last words of the names of towns where bodies of many states sit: who speaks there is seldom of there.
var seats = lists.Named("seats")
