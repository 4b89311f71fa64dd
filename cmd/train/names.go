package main

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/parse/conll"
	"rapporteur/parse/name"
)

// namesBudget is the size of the weights of names in bytes.
const namesBudget = 1_700_000

// newsEvery says that of so many sentences marked by machine one is learned from; more of them add nothing.
const newsEvery = 2

// namesRounds is the number of rounds over the data.
const namesRounds = 3

// marked is a set of sentences with names, and which kinds its makers marked.
type marked struct {
	manner    string // the first is the one that texts are read in
	sentences []conll.Sentence
	kinds     []parse.NameType
	weight    int // how often each is seen in a round
	tried     int // models that are measured learn from so many first sentences, and are measured on the others; 0: none is

	tagged map[int]int // for sentences of the treebanks, their place among course.tagged
}

// kinds of names, and how each source calls them. What a source calls otherwise is no name to us.
var (
	allKinds = []parse.NameType{
		parse.Person, parse.Organisation, parse.Location, parse.Nationality, parse.OtherName,
		parse.EventName, parse.Weapon, parse.Platform, parse.Quantity, parse.Money, parse.Time, parse.Document,
	}
	ontoNotes = map[string]parse.NameType{
		"PERSON": parse.Person, "ORG": parse.Organisation, "GPE": parse.Location, "LOC": parse.Location, "FAC": parse.Location,
		"NORP": parse.Nationality, "EVENT": parse.EventName, "WORK_OF_ART": parse.OtherName, "PRODUCT": parse.OtherName,
		"LANGUAGE": parse.OtherName, "LAW": parse.Document, "MONEY": parse.Money, "QUANTITY": parse.Quantity,
		"DATE": parse.Time, "TIME": parse.Time,
	}
	re3d = map[string]parse.NameType{
		"Person": parse.Person, "Organisation": parse.Organisation, "Location": parse.Location, "Nationality": parse.Nationality,
		"DocumentReference": parse.Document, "MilitaryPlatform": parse.Platform, "Weapon": parse.Weapon, "Money": parse.Money,
		"Quantity": parse.Quantity, "Temporal": parse.Time,
	}
	coNLL = map[string]parse.NameType{
		"PER": parse.Person, "ORG": parse.Organisation, "LOC": parse.Location, "MISC": parse.OtherName,
	}
	gum = map[string]parse.NameType{
		"person": parse.Person, "organization": parse.Organisation, "place": parse.Location,
	}
)

// uner is the number of sentences of the UNER development set that models learn from which are measured on the rest. The
// models that are kept learn from all of them.
const uner = 1001

// named is the sources to learn from.
func (c *course) named() ([]marked, error) {
	three := []parse.NameType{parse.Person, parse.Organisation, parse.Location}
	wiki, err := c.iob("wikigold.iob", coNLL)
	if err != nil {
		return nil, err
	}
	ewt, err := c.iob("uner-ewt-dev.iob2", coNLL)
	if err != nil {
		return nil, err
	}
	if len(ewt) <= uner {
		return nil, fmt.Errorf("reading uner-ewt-dev.iob2: %d sentences, want more than %d", len(ewt), uner)
	}
	defence, err := c.iob("re3d-train.iob", re3d)
	if err != nil {
		return nil, err
	}
	defenceDev, err := c.iob("re3d-dev.iob", re3d)
	if err != nil {
		return nil, err
	}
	var hand, news []conll.Sentence
	handTags, newsTags := map[int]int{}, map[int]int{}
	for i, s := range c.corpora.gold[c.corpora.ewt:] {
		handTags[len(hand)] = c.corpora.ewt + i
		s.Names = gumNames(&s)
		hand = append(hand, s)
	}
	for i, s := range c.corpora.silver {
		if i%newsEvery != 0 {
			continue
		}
		newsTags[len(news)] = len(c.corpora.gold) + i
		s.Names = bare(renamed(s.Names, ontoNotes), s.Tokens)
		news = append(news, s)
	}
	most := []parse.NameType{parse.Person, parse.Organisation, parse.Location, parse.Nationality, parse.OtherName, parse.EventName, parse.Money, parse.Quantity, parse.Time}
	defended := []parse.NameType{parse.Person, parse.Organisation, parse.Location, parse.Nationality, parse.Weapon, parse.Platform, parse.Quantity, parse.Money, parse.Time, parse.Document}
	return []marked{
		{"news", news, most, 1, 0, newsTags},
		{"gum", hand, three, 2, 0, handTags},
		{"wiki", wiki, append(slices.Clone(three), parse.OtherName), 3, 0, nil},
		{"web", ewt, three, 8, uner, nil},
		{"defence", slices.Concat(defence, defenceDev), defended, 6, len(defence), nil},
	}, nil
}

func renamed(names []parse.Name, kinds map[string]parse.NameType) []parse.Name {
	var out []parse.Name
	for _, n := range names {
		if k, ok := kinds[string(n.Type)]; ok {
			n.Type = k
			out = append(out, n)
		}
	}
	return out
}

// bare cuts the article off the front of names and the possessive off their end, which OntoNotes takes in and others do not.
func bare(names []parse.Name, tokens []parse.Token) []parse.Name {
	for i := range names {
		n := &names[i]
		if f := tokens[n.First].Form; n.First < n.Last && (f == "the" || f == "The") {
			n.First++
		}
		if f := tokens[n.Last].Form; n.First < n.Last && (f == "'s" || f == "’s" || f == "'" || f == "’") {
			n.Last--
		}
	}
	return names
}

// lowerEvery says that of so many sentences one is also learned from in small letters: people write names so on the web.
const lowerEvery = 3

// lowered gives some of the sentences that have names in small letters.
func (n *naming) lowered(m *marked) []name.Example {
	var out []name.Example
	for i, s := range m.sentences {
		if i%lowerEvery != 0 || len(s.Names) == 0 {
			continue
		}
		s.Tokens = slices.Clone(s.Tokens)
		for k := range s.Tokens {
			s.Tokens[k].Form = strings.ToLower(s.Tokens[k].Form)
		}
		e := n.example(m, &s)
		e.Weight = 1
		out = append(out, e)
	}
	return out
}

// example gives a sentence as the finder and the judges learn from it, with tags as they will meet them.
func (n *naming) example(m *marked, s *conll.Sentence) name.Example {
	e := name.Example{Words: n.read(s), Tags: make([]uint8, len(s.Tokens)), Labels: make([]uint8, len(s.Tokens)), Weight: m.weight}
	n.tagger.Tag(e.Words, e.Tags)
	e.Manner = n.kinds.Manner(m.manner)
	if m.manner == "defence" {
		e.Tree = n.tree(&e)
	}
	for _, x := range s.Names {
		k := n.kinds.Index(string(x.Type))
		for i := x.First; i <= x.Last; i++ {
			e.Labels[i] = name.Inside(k)
		}
		e.Labels[x.First] = name.Begin(k)
	}
	return e
}
