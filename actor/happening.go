package actor

import (
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// happening gives the state in which what is told of somebody happens, where they are of where they are told of (police, courts, crowds), as a
// word of the sentence tells it, or one with whose place a sentence shortly before began. Of others that tells nothing: they are sent there, live
// there or flee to it.
func (c *Cast) happening(s *parse.Sentence, m *mention, sector plover.Sector) string {
	local := resident[sector.String()] || inhabitants[m.called]
	if len(c.homes) < 2 || fromElsewhere[m.called] || !local && !organs[sector.String()] || c.front(m.sentence) != "" {
		return ""
	}
	if up := s.Tokens[m.head].Head; local && up >= 0 {
		p := c.places.Of(m.sentence, up)
		if of := c.sure(p.Name, p.Country); of != "" && slices.Contains(c.homes[:min(near, len(c.homes))], of) {
			return of
		}
	}
	for i := m.sentence - 1; i >= max(0, m.sentence-carried) && !c.parted(i); i-- {
		if of := c.front(i); of != "" {
			return of
		}
		if of := c.rallies[i]; of != "" && (local || inhabitants[m.called]) {
			return of
		}
	}
	return ""
}

// parted reports whether a paragraph ends with a sentence.
func (c *Cast) parted(sentence int) bool {
	all := c.doc.Sentences
	return strings.Contains(c.doc.Text[all[sentence].Span.End:all[sentence+1].Span.Start], "\n")
}

// rallied remembers in which state a crowd is told to be.
func (c *Cast) rallied(s *parse.Sentence, m *mention, of string) {
	if v := s.Tokens[m.head].Head; !c.sealed && v >= 0 && protesting[s.Tokens[v].LowerLemma()] && s.Tokens[m.head].Is("nsubj") {
		c.rallies[m.sentence] = of
	}
}

// protesting are verbs for what crowds do.
var protesting = lists.Named("protesting")

// carried is for how many sentences a place that one begins with holds.
const carried = 3

// sure gives the state of a place whose name leaves no doubt of it: that of the article, another state or its capital, or a large town or a province
// of another of whose name the article's own state has none.
func (c *Cast) sure(name, country string) string {
	if country == "" || country == c.homes[0] || place.StateNamed(name) == country || place.StateOfCapital(name) == country {
		return country
	}
	sites := place.Sites(name)
	for i, at := range sites {
		if at.Country == c.homes[0] || i == 0 && (at.Country != country || at.Kind == "city" && at.People < known || at.Kind != "city" && len(sites) > 1) {
			return ""
		}
	}
	if len(sites) == 0 {
		return ""
	}
	return country
}

// known is how many thousands of people a town has that need not be told apart from smaller ones of its name.
const known = 500

// resident are the sectors of those who are of where they are told of, and inhabitants the nouns for others of whom the same is true.
var (
	resident    = set("COP JUD UAF")
	organs      = set("GOV LEG OPP PTY LAB")
	inhabitants = lists.Named("inhabitants")
)

// told gives the one state in which what somebody does or suffers is told to happen: "students protested in Belgium".
func (c *Cast) told(s *parse.Sentence, head int) string {
	t := &s.Tokens[head]
	if t.Is("nmod") && t.Head >= 0 && quantityNouns[s.Tokens[t.Head].LowerLemma()] {
		t = &s.Tokens[t.Head] // "thousands of people protested in Belgium"
	}
	if t.Head < 0 || !t.Is("nsubj", "nsubj:pass", "obj", "obl:agent") {
		return ""
	}
	only := ""
	places := s.Children(t.Head, "obl")
	for _, k := range places {
		if s.Tokens[k].UPOS == "NOUN" && (!t.Is("nsubj") || besides[s.Case(k)]) {
			places = append(places, s.Children(k, "nmod")...) // "killed in a bombing in Mali", "marched outside the embassy in Mali"
		}
	}
	for _, k := range places {
		if at := s.Case(k); at != "in" && at != "inside" && at != "across" && at != "off" || s.Tokens[k].UPOS != "PROPN" {
			continue
		}
		if lexis().things[s.Tokens[k].Form] {
			continue // "in March"
		}
		of := c.country(s, k)
		if of == "" || only != "" && of != only {
			return ""
		}
		only = of
	}
	return only
}

// besides are words between crowds and the building before which they stand.
var besides = lists.Named("besides")
