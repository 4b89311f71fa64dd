package event

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
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
		return t.known(verb, lemma(s, i), strings.ToLower(s.Tokens[i].Form))
	case "NOUN", "PROPN":
		return t.known(noun, lemma(s, i), strings.ToLower(s.Tokens[i].Form))
	case "ADJ":
		return t.senses[adjective][lemma(s, i)]
	}
	return nil
}

// known gives the senses of a lemma. A word whose lemma the table does not hold may have been given a wrong one, as rare words
// are: then the dictionary forms that its ending may come from are tried ("rioted": riot, riote).
func (t *table) known(pos partOfSpeech, lemma, form string) []*sense {
	if list := t.senses[pos][lemma]; list != nil {
		return list
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(form, e.inflected)
		if !ok || len(stem) < 3 {
			continue
		}
		if list := t.senses[pos][stem+e.plain]; list != nil {
			return list
		}
		if n := len(stem); e.plain == "" && stem[n-1] == stem[n-2] { // "abetted": abet
			if list := t.senses[pos][stem[:n-1]]; list != nil {
				return list
			}
		}
	}
	return nil
}

// endings are the regular inflections of English, with what stands in their place in the dictionary.
var endings = []struct{ inflected, plain string }{
	{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"},
}

// fit reports whether the words that the sense asks for stand there, and gives the candidate.
func (t *table) fit(s *parse.Sentence, i int, x *sense) (candidate, bool) {
	c := candidate{i: i, sense: x, trigger: s.Tokens[i].Span, covers: []int{i}}
	take := func(j int) {
		c.covers = append(c.covers, j)
		if d := j - i; d >= -4 && d <= 4 {
			c.trigger = c.trigger.Cover(s.Tokens[j].Span)
		}
	}
	if x.before != "" {
		first, ok := precededBy(s, i, strings.Split(strings.TrimSuffix(x.before, "_"), "_"))
		if !ok {
			return c, false
		}
		for j := first; j < i; j++ {
			take(j)
		}
	}
	if x.particle != "" {
		p := childLemma(s, i, x.particle, "compound:prt", "advmod", "obl", "xcomp")
		if p < 0 {
			return c, false
		}
		take(p)
	}
	if x.with != "" {
		w := complement(s, i, x.with)
		if w < 0 {
			return c, false
		}
		if s.Tokens[w].Is("case") {
			take(w)
		} else {
			c.covers = append(c.covers, w)
		}
	}
	if x.object != "" {
		o := objectNoun(s, i, x.object)
		if o < 0 {
			return c, false
		}
		take(o)
	}
	return c, true
}

// precededBy reports whether these words stand just before token i, hyphens passed over, and where they begin.
func precededBy(s *parse.Sentence, i int, words []string) (int, bool) {
	j := i
	for k := len(words) - 1; k >= 0; k-- {
		j--
		for j >= 0 && s.Tokens[j].Form == "-" {
			j--
		}
		if j < 0 || (lemma(s, j) != words[k] && strings.ToLower(s.Tokens[j].Form) != words[k]) {
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
func complement(s *parse.Sentence, i int, word string) int {
	prep, head, compound := strings.Cut(word, "_")
	for _, c := range s.Children(i, "obl", "nmod", "advcl") {
		if compound && (s.Case(c) != prep || lemma(s, c) != head) {
			continue
		}
		for _, k := range s.Children(c, "case", "mark") {
			if f := strings.ToLower(s.Tokens[k].Form); f == word || (compound && f == prep) {
				return k
			}
		}
	}
	return childLemma(s, i, word, "xcomp", "advmod", "ccomp")
}

// objectNoun finds the object of verb i if its words end in, or begin with, the given ones, joined by "_".
func objectNoun(s *parse.Sentence, i int, words string) int {
	o := s.Object(i)
	if o < 0 {
		return -1
	}
	for _, j := range append([]int{o}, s.Children(o, "conj")...) {
		if lemma(s, j) == words {
			return j
		}
		if parts := strings.Split(words, "_"); len(parts) > 1 {
			last := len(parts) - 1
			if lemma(s, j) == parts[last] {
				if _, ok := precededBy(s, j, parts[:last]); ok {
					return j
				}
			}
			if k := j + last; lemma(s, j) == parts[0] && k < len(s.Tokens) && lemma(s, k) == parts[last] {
				return j
			}
		}
	}
	return -1
}
