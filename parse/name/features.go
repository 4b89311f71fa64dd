package name

import (
	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// sight is a sentence as the finder looks at it.
type sight struct {
	words   []lexicon.Word
	tags    []uint8
	manner  uint32
	heading uint32    // 1 when nearly all words have capitals
	listed  []listing // what the lists tell, by word
}

var outside = lexicon.Word{Form: 1, Low: 1, Shape: 1}

// newSight looks at a sentence; listed is memory that may be used.
func newSight(m *Manner, lore *Lore, words []lexicon.Word, tags []uint8, listed []listing) sight {
	letters, capitals := 0, 0
	for i := range words {
		if words[i].Letter {
			letters++
			if words[i].Upper {
				capitals++
			}
		}
	}
	s := sight{words: words, tags: tags, manner: m.number, listed: resize(listed, len(words))}
	lore.listed(words, s.listed)
	if capitals > 2 && capitals*10 >= letters*6 {
		s.heading = 1
	}
	return s
}

func (s *sight) at(i int) (*lexicon.Word, uint32) {
	if i < 0 || i >= len(s.words) {
		return &outside, 0
	}
	return &s.words[i], uint32(s.tags[i]) + 1
}

// run gives the number of words with capitals that stand around word i without a gap, up to four on either side.
func (s *sight) run(i int) uint32 {
	a, b := i, i
	for a > 0 && i-a < 4 && s.words[a-1].Upper {
		a--
	}
	for b+1 < len(s.words) && b-i < 4 && s.words[b+1].Upper {
		b++
	}
	return uint32((i-a)*8 + b - i)
}

// list gives what the lists tell of word i in one number.
func (s *sight) list(i int) uint32 {
	if i < 0 || i >= len(s.words) {
		return 1 << 10
	}
	return uint32(s.listed[i].sorts)<<2 | uint32(s.listed[i].place)
}

// Features is the number of observations made of one word.
const Features = 69

// features fills f with what is seen of word i, given the labels of the words before it.
func (s *sight) features(i int, labels []uint8, f []perceptron.Feature) []perceptron.Feature {
	w, p := s.at(i)
	l1, p1 := s.at(i - 1)
	l2, p2 := s.at(i - 2)
	r1, q1 := s.at(i + 1)
	r2, q2 := s.at(i + 2)
	t1, t2 := uint32(0), uint32(0)
	if i > 0 {
		t1 = uint32(labels[i-1]) + 1
	}
	if i > 1 {
		t2 = uint32(labels[i-2]) + 1
	}
	first := s.heading << 1
	if i == 0 {
		first |= 1
	}
	if w.Upper {
		first |= 4
	}
	run := s.run(i)
	m := s.manner
	list, listL, listR := s.list(i), s.list(i-1), s.list(i+1)
	one, two, three, four := perceptron.One, perceptron.Two, perceptron.Three, perceptron.Four
	return append(f[:0],
		two(1, 0, t1), one(2, w.Low), two(3, w.Form, first), two(4, w.Low, t1), one(5, p), two(6, p, t1),
		one(7, w.Tail[1]), one(8, w.Tail[2]), one(9, w.Tail[3]), one(10, w.Head[1]), one(11, w.Head[2]),
		two(12, w.Shape, first), three(13, w.Shape, t1, first), two(14, w.Shape, run),
		one(15, w.Near[0]), one(16, w.Near[1]), one(17, w.Near[2]), two(18, w.Near[1], first), two(19, w.Near[2], t1),
		one(20, uint32(w.Tags)), two(21, uint32(w.Tags), uint32(w.Cased)),
		one(22, l1.Low), one(23, l2.Low), one(24, r1.Low), one(25, r2.Low),
		two(26, l1.Low, w.Low), two(27, w.Low, r1.Low), two(28, l1.Low, r1.Low), two(29, l1.Low, first), two(30, r1.Low, first),
		two(31, l1.Near[2], first), two(32, r1.Near[2], first), two(33, l1.Near[1], w.Near[1]), two(34, w.Near[1], r1.Near[1]),
		two(35, l2.Low, l1.Low), two(36, r1.Low, r2.Low), two(37, r1.Shape, r2.Shape), two(38, l1.Shape, w.Shape), two(39, w.Shape, r1.Shape),
		three(40, p1, p, q1), three(41, p2, p1, p), three(42, p, q1, q2), two(43, t1, t2), three(44, t1, t2, p),
		three(45, t1, r1.Near[1], first), three(46, t1, w.Near[1], r1.Near[1]), two(47, run, t1), two(48, w.Tail[2], first),
		two(49, w.Near[2], r1.Near[2]), two(50, l1.Near[2], w.Near[2]), three(51, l1.Low, w.Shape, r1.Low), three(52, t1, w.Low, r1.Low),
		// what each manner does apart
		two(53, m, t1), three(54, m, w.Low, t1), three(55, m, w.Near[1], first), three(56, m, p, t1), two(57, m, l1.Low), two(58, m, r1.Low),
		two(59, m, w.Tail[2]), two(60, m, w.Near[2]), three(61, m, w.Shape, first), four(62, m, p1, p, q1),
		three(63, list, first, p), two(64, list, listR), two(65, listL, list), three(66, list, t1, first), three(67, m, list, first), two(68, list, run), three(69, list, w.Shape, q1),
	)
}
