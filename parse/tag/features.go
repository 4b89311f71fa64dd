// Package tag decides the part of speech of each word: universal and Penn Treebank tag together, by an averaged linear model
// over the word, its neighbours and what the lexicon knows of them. It goes from the end of a sentence to its beginning: in
// English a word's tag is told more by what follows than by what goes before, and going this way a little more is right.
package tag

import (
	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Values that stand for what lies before and after a sentence.
const (
	before = 1
	after  = 2
)

// sight is a sentence as the tagger looks at it.
type sight struct {
	words   []lexicon.Word
	heading uint32 // 1 when nearly all words have capitals, 2 when all letters are capitals
}

// look tells what the tagger needs to know of the sentence as a whole.
func look(words []lexicon.Word) sight {
	letters, capitals, shouts := 0, 0, 0
	for i := range words {
		if w := &words[i]; w.Letter {
			letters++
			if w.Upper {
				capitals++
			}
			if w.Shout {
				shouts++
			}
		}
	}
	s := sight{words: words}
	switch {
	case shouts > 1 && shouts*4 >= letters*3:
		s.heading = 2
	case capitals > 2 && capitals*10 >= letters*6:
		s.heading = 1
	}
	return s
}

var (
	outsideLeft  = lexicon.Word{Form: before, Low: before, Shape: before}
	outsideRight = lexicon.Word{Form: after, Low: after, Shape: after}
)

func (s *sight) at(i int) *lexicon.Word {
	switch {
	case i < 0:
		return &outsideLeft
	case i >= len(s.words):
		return &outsideRight
	}
	return &s.words[i]
}

// Features is the number of observations made of one word.
const Features = 54

// features fills f with what is seen of word i, given the tags of the two words after it (0 for none, else one more than
// the tag's number).
func (s *sight) features(i int, t1, t2 uint32, f []perceptron.Feature) []perceptron.Feature {
	w, d1, d2, u1, u2 := s.at(i), s.at(i+1), s.at(i+2), s.at(i-1), s.at(i-2) // decided and undecided neighbours
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	upper := first | s.heading<<1
	if w.Upper {
		upper |= 8
	}
	seen, cased := uint32(w.Tags), uint32(w.Cased)
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	return append(f[:0],
		one(1, 0),
		one(2, w.Low), two(3, w.Form, upper),
		one(4, w.Head[0]), one(5, w.Head[1]), one(6, w.Head[2]),
		one(7, w.Tail[0]), one(8, w.Tail[1]), one(9, w.Tail[2]), one(10, w.Tail[3]), one(11, w.Tail[4]),
		two(12, w.Shape, upper), two(13, w.Tail[2], upper), two(14, w.Shape, w.Tail[1]),
		one(15, w.Near[0]), one(16, w.Near[1]), one(17, w.Near[2]),
		one(18, seen), three(19, seen, cased, upper),
		one(20, d1.Low), one(21, d2.Low), one(22, u1.Low), one(23, u2.Low),
		one(24, t1), two(25, t1, t2), two(26, t1, w.Low), three(27, t1, t2, w.Low),
		two(28, d1.Low, w.Low), two(29, w.Low, u1.Low), two(30, d1.Low, u1.Low),
		one(31, d1.Near[1]), one(32, u1.Near[1]), two(33, w.Near[1], u1.Near[1]), two(34, w.Near[1], d1.Near[1]),
		one(35, d1.Near[2]), one(36, u1.Near[2]),
		two(37, t1, seen), three(38, t1, seen, uint32(u1.Tags)), three(39, seen, uint32(u1.Tags), uint32(u2.Tags)),
		two(40, t1, uint32(u1.Tags)), two(41, w.Low, uint32(u1.Tags)), one(42, uint32(u1.Tags)), one(43, uint32(u2.Tags)),
		one(44, u1.Tail[2]), one(45, d1.Tail[2]), two(46, u1.Shape, upper), two(47, d1.Shape, w.Shape),
		two(48, t1, w.Tail[2]), three(49, t1, w.Near[1], uint32(u1.Tags)), three(50, t1, t2, seen),
		three(51, w.Low, uint32(u1.Tags), uint32(u2.Tags)), two(52, w.Near[0], t1), two(53, w.Tail[1], u1.Tail[1]),
		three(54, w.Shape, u1.Shape, upper),
	)
}
