package actor

import (
	"slices"
	"sort"

	"rapporteur"
	"rapporteur/place"
)

// staging weighs which country an article is about: whose police "the police" are. Beside how often a country is named, the places of the first
// sentences tell it ("in Bishkek"), and where the report was sent from: a country that readers take for granted may be named but once.
type staging struct {
	weight map[string]float64
	homes  []string
}

// Found by trying on reports coded by hand, on a plateau: half as much more or less of any changes little.
const (
	lead       = 3    // how many sentences tell what an article is about
	sentFrom   = 3    // the weight of a dateline, beside that in place.Lands
	acquainted = 1    // of somebody or something of it that the tables know: its president, its police, its parliament
	mostKnown  = 2    // how many of those count
	issuedIn   = 1    // of the outlet's own country
	leadPlace  = 1    // of a place in the lead, beside that of its name
	otherPlace = 0.25 // of one elsewhere
	visitor    = -1   // of somebody who is in another country than theirs
	decisive   = 1.2  // how many times as heavy as the country named most another must be to take its place
	contenders = near // how many of the countries named most may be the one
)

func (c *Cast) stage(lands []place.Land, sent []string) *staging {
	st := &staging{weight: map[string]float64{}}
	for i, l := range lands[:min(len(lands), contenders)] {
		st.weight[l.Code] = l.Weight - float64(i)*1e-6
		st.homes = append(st.homes, l.Code)
	}
	for i, of := range sent {
		if !slices.Contains(sent[:i], of) {
			st.add(of, sentFrom)
		}
	}
	st.add(c.issuer, issuedIn)
	for of, n := range c.kin.named {
		st.add(of, acquainted*float64(min(n, mostKnown)))
	}
	return st
}

func (st *staging) add(of string, weight float64) {
	if _, ok := st.weight[of]; ok {
		st.weight[of] += weight
	}
}

// see weighs the name of a place, which a token of a sentence heads.
func (st *staging) see(c *Cast, sentence, k int) {
	if len(st.homes) < 2 {
		return
	}
	s := &c.doc.Sentences[sentence]
	t := &s.Tokens[k]
	if t.Is("flat") || seats[t.Form] || t.Head >= 0 && speech[s.Tokens[t.Head].LowerLemma()] {
		return // where many meet, or somebody spoke, need not be where it happened
	}
	of := c.landAt(s, k)
	if of == "" {
		of = place.StateOfCapital(t.Form)
	}
	if of == "" && t.UPOS == "PROPN" && !t.Is("compound") && !c.personal(s, k) {
		if at, ok := place.Likeliest(t.Form, st.homes); ok && at.People > 100 {
			of = at.Country
		}
	}
	st.happens(c, of, sentence)
}

// happens weighs a country that a sentence tells as where something is.
func (st *staging) happens(c *Cast, of string, sentence int) {
	st.add(of, otherPlace)
	if sentence < lead || sentence == lead && c.doc.Sentences[0].Part == rapporteur.PartTitle {
		st.add(of, leadPlace)
	}
}

// visiting are nouns for those who are told of where they are not at home: "the Kenyan embassy", "two Kenyan tourists".
var visiting = lists.Named("visiting")

// set puts the countries that the article is about into their order.
func (st *staging) set(c *Cast) {
	if len(st.homes) < 2 {
		return
	}
	was := st.weight[st.homes[0]]
	ordered := slices.Clone(st.homes)
	sort.SliceStable(ordered, func(i, k int) bool { return st.weight[ordered[i]] > st.weight[ordered[k]] })
	if st.weight[ordered[0]] < was*decisive {
		return
	}
	st.homes = ordered
	c.homes = append(st.homes, c.homes[min(len(c.homes), len(st.homes)):]...)
}
