package main

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/parse/conll"
	"rapporteur/parse/name"
	"rapporteur/parse/perceptron"
	"rapporteur/parse/tag"
)

// namesBudget is the size of the weights of names in bytes.
const namesBudget = 1_900_000

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

// uner is the number of sentences of the UNER development set that may be learned from; the rest measures.
const uner = 1001

// named is the sources to learn from, and those that measure.
func (c *course) named() (train, dev []marked, err error) {
	three := []parse.NameType{parse.Person, parse.Organisation, parse.Location}
	wiki, err := c.iob("wikigold.iob", coNLL)
	if err != nil {
		return nil, nil, err
	}
	ewt, err := c.iob("uner-ewt-dev.iob2", coNLL)
	if err != nil {
		return nil, nil, err
	}
	if len(ewt) < uner {
		return nil, nil, fmt.Errorf("reading uner-ewt-dev.iob2: %d sentences, want more than %d", len(ewt), uner)
	}
	defence, err := c.iob("re3d-train.iob", re3d)
	if err != nil {
		return nil, nil, err
	}
	defenceDev, err := c.iob("re3d-dev.iob", re3d)
	if err != nil {
		return nil, nil, err
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
	train = []marked{
		{"news", news, most, 1, newsTags},
		{"gum", hand, three, 2, handTags},
		{"wiki", wiki, append(slices.Clone(three), parse.OtherName), 3, nil},
		{"web", ewt[:uner], three, 8, nil},
		{"defence", defence, defended, 6, nil},
	}
	dev = []marked{{"web", ewt[uner:], three, 1, nil}, {"defence", defenceDev, defended, 1, nil}}
	return train, dev, nil
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

func (c *course) trainNames() error {
	train, dev, err := c.named()
	if err != nil {
		return err
	}
	var names []string
	for _, k := range allKinds {
		names = append(names, string(k))
	}
	kinds := name.NewKinds(names)
	for _, m := range train {
		names = names[:0:0]
		for _, k := range m.kinds {
			names = append(names, string(k))
		}
		kinds.Add(m.manner, names)
	}
	if err := c.write("names.txt", []byte(kinds.String())); err != nil {
		return err
	}
	tagger, err := c.tagger()
	if err != nil {
		return err
	}
	examples := map[string][]name.Example{} // by manner
	for _, m := range train {
		for i := range m.sentences {
			e := c.nameExample(kinds, tagger, &m, &m.sentences[i])
			if at, ok := m.tagged[i]; ok {
				copy(e.Tags, c.tagged()[at].Tags)
			}
			examples[m.manner] = append(examples[m.manner], e)
		}
	}
	many := slices.Concat(examples["news"], examples["gum"], examples["wiki"])
	lore, err := c.trainLore(kinds, many)
	if err != nil {
		return err
	}
	few := slices.Concat(examples["web"], examples["defence"])
	for _, m := range train {
		small := c.lowered(kinds, tagger, &m)
		switch m.manner {
		case "gum", "wiki":
			many = append(many, small...)
		case "web":
			few = append(few, small...)
		}
	}
	// The judges are taught with a finder that did not see what they learn from; what they hear later is one that saw all.
	teacher := make(chan *perceptron.Trainer, 1)
	go func() {
		teacher <- name.Train(kinds, lore, many, namesRounds, namesBudget, c.random(5), c.report("names, teacher of judges"))
	}()
	trained := name.Train(kinds, lore, slices.Concat(many, few), namesRounds, namesBudget, c.random(5), c.report("names"))
	model, err := c.writeModel("names.bin", trained, namesBudget)
	if err != nil {
		return err
	}
	finder := name.New(model, lore)
	packed, _, err := (<-teacher).Pack(namesBudget)
	if err != nil {
		return err
	}
	if model, err = perceptron.Open(packed); err != nil {
		return err
	}
	j := judges{kinds: kinds, teacher: name.New(model, lore), finder: finder}
	news := dev[0]
	news.manner = "news"
	c.measureNames(kinds, finderOf(kinds, finder), tagger, &news)
	for _, m := range dev {
		judge, err := c.trainJudge(&j, m.manner, examples[m.manner])
		if err != nil {
			return err
		}
		c.measureNames(kinds, func(_ string, text []name.Sentence) [][]uint8 { return judge.Find(text) }, tagger, &m)
	}
	return nil
}

// finderOf gives what finds the labels of sentences in a manner, one by one.
func finderOf(kinds *name.Kinds, f *name.Finder) func(string, []name.Sentence) [][]uint8 {
	return func(manner string, text []name.Sentence) [][]uint8 {
		out := make([][]uint8, len(text))
		for i, s := range text {
			out[i] = make([]uint8, len(s.Words))
			f.Find(kinds.Manner(manner), s.Words, s.Tags, out[i])
		}
		return out
	}
}

// lowerEvery says that of so many sentences one is also learned from in small letters: people write names so on the web.
const lowerEvery = 3

// lowered gives some of the sentences that have names in small letters.
func (c *course) lowered(kinds *name.Kinds, tagger *tag.Tagger, m *marked) []name.Example {
	var out []name.Example
	for i, s := range m.sentences {
		if i%lowerEvery != 0 || len(s.Names) == 0 {
			continue
		}
		s.Tokens = slices.Clone(s.Tokens)
		for k := range s.Tokens {
			s.Tokens[k].Form = strings.ToLower(s.Tokens[k].Form)
		}
		e := c.nameExample(kinds, tagger, m, &s)
		e.Weight = 1
		out = append(out, e)
	}
	return out
}

func (c *course) nameExample(kinds *name.Kinds, tagger *tag.Tagger, m *marked, s *conll.Sentence) name.Example {
	e := name.Example{Words: c.read(s), Tags: make([]uint8, len(s.Tokens)), Labels: make([]uint8, len(s.Tokens)), Weight: m.weight}
	tagger.Tag(e.Words, e.Tags)
	e.Manner = kinds.Manner(m.manner)
	for _, n := range s.Names {
		k := kinds.Index(string(n.Type))
		for i := n.First; i <= n.Last; i++ {
			e.Labels[i] = name.Inside(k)
		}
		e.Labels[n.First] = name.Begin(k)
	}
	return e
}

// measureNames tells how many names are found with kind and both ends right, of the kinds that the source marks.
func (c *course) measureNames(kinds *name.Kinds, find func(string, []name.Sentence) [][]uint8, tagger *tag.Tagger, m *marked) {
	right, found, of := map[parse.NameType]int{}, map[parse.NameType]int{}, map[parse.NameType]int{}
	var text []name.Sentence
	for i := range m.sentences {
		e := c.nameExample(kinds, tagger, m, &m.sentences[i])
		text = append(text, name.Sentence{Words: e.Words, Tags: e.Tags})
	}
	for i, labels := range find(m.manner, text) {
		s := &m.sentences[i]
		got := namesOf(kinds, labels)
		for _, n := range s.Names {
			of[n.Type]++
			for _, g := range got {
				if g == n {
					right[n.Type]++
				}
			}
		}
		for _, g := range got {
			found[g.Type]++
		}
	}
	r, n, o := 0, 0, 0
	for _, k := range m.kinds {
		r, n, o = r+right[k], n+found[k], o+of[k]
		c.say("  %-8s %s: f1 %.3f of %d", m.manner, k, 2*float64(right[k])/float64(max(1, found[k]+of[k])), of[k])
	}
	c.say("%s: names precision %.3f recall %.3f f1 %.3f", m.manner, float64(r)/float64(max(1, n)), float64(r)/float64(max(1, o)), 2*float64(r)/float64(max(1, n+o)))
}

func namesOf(kinds *name.Kinds, labels []uint8) []parse.Name {
	var out []parse.Name
	for i, l := range labels {
		kind, begins := kinds.Kind(l)
		switch {
		case l == 0:
		case begins:
			out = append(out, parse.Name{First: i, Last: i, Type: parse.NameType(kind)})
		default:
			out[len(out)-1].Last = i
		}
	}
	return out
}
