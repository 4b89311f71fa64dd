package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// candidate is a word that may tell an act, with the sense chosen for it.
type candidate struct {
	i       int // the token
	sense   *sense
	trigger rapporteur.Span
	covers  []int // tokens that belong to the predicate: none of them is one of its own
}

// lookUp lists the senses that a token may have, the most specific first; nil for most words.
func (t *table) lookUp(s *parse.Sentence, i int) []*sense {
	switch s.Tokens[i].UPOS {
	case "VERB":
		return t.known(verb, lemma(s, i), s.Tokens[i].Lower())
	case "NOUN", "PROPN":
		return t.known(noun, lemma(s, i), s.Tokens[i].Lower())
	case "ADJ":
		return t.senses[adjective][lemma(s, i)]
	}
	return nil
}

// tells reports whether a token has a sense that does not only tell an act now and then.
func (t *table) tells(s *parse.Sentence, i int) bool {
	return slices.ContainsFunc(t.lookUp(s, i), func(x *sense) bool { return !x.weighed })
}

// known gives the senses of a lemma. A word whose lemma the table does not hold may have been given a wrong one, as rare words
// are: then the dictionary forms that its ending may come from are tried ("rioted": riot, riote).
func (t *table) known(pos partOfSpeech, lemma, form string) []*sense {
	if list := t.senseOf(pos, lemma); list != nil {
		return list
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(form, e.inflected)
		if !ok || len(stem) < 3 {
			continue
		}
		if list := t.senseOf(pos, stem+e.plain); list != nil {
			return list
		}
		if n := len(stem); e.plain == "" && stem[n-1] == stem[n-2] { // "abetted": abet
			if list := t.senseOf(pos, stem[:n-1]); list != nil {
				return list
			}
		}
	}
	return nil
}

func (t *table) senseOf(pos partOfSpeech, lemma string) []*sense {
	if !t.sieve.MayHold(lemma) {
		return nil
	}
	return t.senses[pos][lemma]
}

// endings are the regular inflections of English, with what stands in their place in the dictionary.
var endings = []struct{ inflected, plain string }{
	{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"},
}

// fit reports whether the words that the sense asks for stand there, and gives the candidate. The objects are those of the
// trigger, see objects.
func (t *table) fit(s *parse.Sentence, i int, x *sense, objects []object) (candidate, bool) {
	object, first, particle, with := -1, i, -1, -1
	if x.object != "" {
		if object = objectNoun(s, objects, x.object); object < 0 {
			return candidate{}, false
		}
	}
	if x.particle != "" {
		if particle = childLemma(s, i, x.particle, "compound:prt", "advmod", "obl", "xcomp"); particle < 0 {
			return candidate{}, false
		}
	}
	if x.before != "" {
		var ok bool
		if first, ok = precededBy(s, i, strings.TrimSuffix(x.before, "_")); !ok {
			return candidate{}, false
		}
	}
	if x.with != "" {
		with = t.complement(s, i, x.with)
		if with < 0 && x.typ == plover.Protest { // "gathered to demand", whose purpose trees hang as a clause of its own
			if c := childLemma(s, i, x.with, "advcl"); c >= 0 && infinitive(s, c) {
				with = c
			}
		}
		if with < 0 {
			return candidate{}, false
		}
	}
	c := candidate{i: i, sense: x, trigger: s.Tokens[i].Span, covers: []int{i}}
	for j := first; j < i; j++ {
		c.cover(s, j)
	}
	if particle >= 0 {
		c.cover(s, particle)
	}
	switch {
	case with < 0:
	case s.Tokens[with].Is("case"):
		c.cover(s, with)
	default:
		c.covers = append(c.covers, with)
	}
	if object >= 0 {
		c.cover(s, object)
		if object > i+4 && s.Tokens[object].Is("nmod") {
			c.trigger = s.Tokens[object].Span // "conducted dozens of tests of missiles"
		}
	}
	return c, true
}

// cover takes token j into the predicate, and where it is near, into the trigger.
func (c *candidate) cover(s *parse.Sentence, j int) {
	c.covers = append(c.covers, j)
	if d := j - c.i; d >= -4 && d <= 4 {
		c.trigger = c.trigger.Cover(s.Tokens[j].Span)
	}
}

// precededBy reports whether these words, joined by "_", stand just before token i, hyphens passed over, and where they
// begin.
func precededBy(s *parse.Sentence, i int, words string) (int, bool) {
	j := i
	for words != "" {
		at := strings.LastIndexByte(words, '_')
		word := words[at+1:]
		words = words[:max(at, 0)]
		j--
		for j >= 0 && s.Tokens[j].Form == "-" {
			j--
		}
		if j < 0 || (lemma(s, j) != word && s.Tokens[j].Lower() != word) {
			return 0, false
		}
	}
	return j, true
}

func childLemma(s *parse.Sentence, i int, word string, rels ...string) int {
	for _, c := range s.Children(i, rels...) {
		if lemma(s, c) == word {
			return c
		}
	}
	return -1
}

// complement finds what a "/word" asks for: the preposition of a phrase, or the head of a complement.
func (t *table) complement(s *parse.Sentence, i int, word string) int {
	prep, head, compound := strings.Cut(word, "_")
	for _, c := range s.Children(i, "obl", "nmod", "advcl") {
		if compound && !headed(s, c, prep, head) {
			continue
		}
		if c < i && s.Tokens[i].UPOS == "VERB" && s.Tokens[c].UPOS != "PRON" && s.Tokens[c].UPOS != "DET" && s.Tokens[c].Is("obl") {
			continue // "for months they called", "the president for talks called"
		}
		for _, k := range s.Children(c, "case", "mark") {
			if f := s.Tokens[k].Lower(); (f == word || compound && f == prep) && !t.dated(s, c) {
				return k
			}
		}
	}
	for _, c := range s.Children(i, "ccomp") {
		if k := childLemma(s, c, word, "mark"); k >= 0 {
			return k
		}
	}
	return childLemma(s, i, word, "xcomp", "advmod", "ccomp")
}

// headed reports whether a phrase is one in the preposition with these words, joined by "_", at its end: "on hunger strike", "out of the deal".
func headed(s *parse.Sentence, c int, prep, words string) bool {
	before, last := "", words
	if at := strings.LastIndexByte(words, '_'); at >= 0 {
		before, last = words[:at], words[at+1:]
	}
	if lemma(s, c) != last || s.Case(c) != prep && !slices.ContainsFunc(s.Children(c, "case"), func(k int) bool { return s.Tokens[k].Lower() == prep }) {
		return false
	}
	_, ok := precededBy(s, c, before)
	return ok
}

// dated reports whether a phrase tells a day, "on Monday", "on 4 May", which no predicate asks for.
func (t *table) dated(s *parse.Sentence, c int) bool {
	first, last := s.Subtree(c)
	for k := first; k <= last && k < first+4; k++ {
		if s.Tokens[k].UPOS == "PROPN" && t.classes["calendar"].words[strings.TrimSuffix(lemma(s, k), ".")] {
			return last < first+5
		}
	}
	return false
}

// object is an object of a verb, with its lemma.
type object struct {
	i    int
	noun string
}

// objects gives the object of verb i and what is joined to it, and of a number of things the things: "launched a series of attacks".
func (t *table) objects(s *parse.Sentence, i int) []object {
	o := s.Object(i)
	if o < 0 {
		return nil
	}
	out := []object{{o, lemma(s, o)}}
	for n, k := 0, o; n < 2 && t.classes["bundle"].words[lemma(s, k)]; n++ { // "dozens of rounds of artillery"
		of := k
		for _, c := range s.Children(k, "nmod") {
			if s.Case(c) == "of" {
				of = c
				out = append(out, object{c, lemma(s, c)})
			}
		}
		k = of
	}
	for _, c := range s.Children(o, "conj") {
		out = append(out, object{c, lemma(s, c)})
	}
	return out
}

// objectNoun finds the one of the objects whose words end in, or begin with, the given ones, joined by "_".
func objectNoun(s *parse.Sentence, objects []object, words string) int {
	if len(objects) == 0 {
		return -1
	}
	before, last := "", words
	if at := strings.LastIndexByte(words, '_'); at >= 0 {
		before, last = words[:at], words[at+1:]
	}
	for _, o := range objects {
		if o.noun == last {
			if _, ok := precededBy(s, o.i, before); ok {
				return o.i
			}
		}
		if before == "" {
			continue
		}
		if first, _, _ := strings.Cut(before, "_"); o.noun == first {
			if k := o.i + strings.Count(words, "_"); k < len(s.Tokens) && lemma(s, k) == last {
				return o.i
			}
		}
	}
	return -1
}
