package arc

import "rapporteur/parse/perceptron"

// Features is the number of observations made of one state.
const Features = 122

// features fills f with what is seen of the state.
func (s *state) features(f []perceptron.Feature) []perceptron.Feature {
	one, two, three, four := perceptron.One, perceptron.Two, perceptron.Three, perceptron.Four
	root := s.root()
	at := func(i int32) *node { return &s.nodes[min(i, root)] }
	t, b := s.top(), s.next
	t1 := s.under(1)
	s0, s1, n0 := at(t), at(t1), at(b)
	n1, n2 := &s.nodes[0], &s.nodes[0]
	if b < root {
		n1 = at(b + 1)
		if b+1 < root {
			n2 = at(b + 2)
		}
	}
	h := at(s0.head)
	h2 := at(h.head)
	l, l2, r, r2 := at(s0.left[0]), at(s0.left[1]), at(s0.right[0]), at(s0.right[1])
	m, m2 := at(n0.left[0]), at(n0.left[1])
	before, behind := &s.nodes[0], &s.nodes[0] // the neighbours of n0 and s0 between the two
	if b > 1 && t != b-1 {
		before = at(b - 1)
		if t > 0 {
			behind = at(t + 1)
		}
	}
	d := uint32(0)
	if t > 0 {
		d = uint32(min(b-t, 10))
		if d > 5 {
			d = 6 + (d-6)/3
		}
	}
	w, p, x, q := s0.word, s0.tag, n0.word, n0.tag
	vr, vl, wl := min(s0.rights, 6), min(s0.lefts, 6), min(n0.lefts, 6)
	return append(f[:0],
		one(1, 0),
		// single words
		two(2, w, p), one(3, w), one(4, p),
		two(5, x, q), one(6, x), one(7, q),
		two(8, n1.word, n1.tag), one(9, n1.word), one(10, n1.tag),
		two(11, n2.word, n2.tag), one(12, n2.word), one(13, n2.tag),
		// pairs
		four(14, w, p, x, q), three(15, w, p, x), three(16, w, x, q), three(17, w, p, q), three(18, p, x, q),
		two(19, w, x), two(20, p, q), two(21, q, n1.tag),
		// three words
		three(22, q, n1.tag, n2.tag), three(23, p, q, n1.tag), three(24, h.tag, p, q), three(25, p, l.tag, q),
		three(26, p, r.tag, q), three(27, p, q, m.tag),
		// distance
		two(28, w, d), two(29, p, d), two(30, x, d), two(31, q, d), three(32, w, x, d), three(33, p, q, d),
		// numbers of dependents
		two(34, w, vr), two(35, p, vr), two(36, w, vl), two(37, p, vl), two(38, x, wl), two(39, q, wl),
		// governors and dependents
		one(40, h.word), one(41, h.tag), one(42, s0.label), two(43, l.word, l.label), two(44, l.tag, p), one(45, l.label),
		two(46, r.word, r.label), two(47, r.tag, p), one(48, r.label), two(49, m.word, m.label), two(50, m.tag, q), one(51, m.label),
		one(52, h2.word), one(53, h2.tag), one(54, h.label), one(55, l2.word), one(56, l2.tag), one(57, l2.label),
		one(58, r2.word), one(59, r2.tag), one(60, r2.label), one(61, m2.word), one(62, m2.tag), one(63, m2.label),
		three(64, p, l.tag, l2.tag), three(65, p, r.tag, r2.tag), three(66, p, h.tag, h2.tag), three(67, q, m.tag, m2.tag),
		// which relations are there already
		two(68, w, s0.rightSet), two(69, p, s0.rightSet), two(70, w, s0.leftSet), two(71, p, s0.leftSet),
		two(72, x, n0.leftSet), two(73, q, n0.leftSet), three(74, p, s0.rightSet, q), three(75, p, s0.leftSet, q),
		three(76, s0.label, p, q), three(77, p, q, n0.leftSet),
		// the word under the top
		two(78, s1.word, s1.tag), three(79, s1.tag, p, q), three(80, s1.word, p, q), three(81, s1.tag, w, q), two(82, s1.tag, x),
		three(83, s1.label, s0.label, q), two(84, s1.near, q),
		// clusters
		two(85, s0.near, n0.near), two(86, s0.near, q), two(87, p, n0.near), two(88, s0.fine, n0.fine), two(89, s0.fine, x),
		two(90, w, n0.fine), three(91, s0.near, q, d), three(92, p, n0.near, d), one(93, s0.fine), one(94, n0.fine), one(95, n1.fine),
		three(96, s0.near, n0.near, n1.tag), two(97, h.near, n0.near), three(98, h.near, s0.near, n0.near),
		three(99, s0.label, s0.near, n0.near), two(100, n0.near, n1.near),
		// what else a word might be, where its tag is wrong
		two(113, s0.seen, n0.seen), two(114, s0.seen, q), two(115, p, n0.seen), one(116, n1.seen), three(117, p, n0.seen, n1.seen),
		two(118, s0.tail, q), two(119, p, n0.tail), two(120, s0.tail, n0.tail), two(121, n0.tail, n1.seen), three(122, s0.seen, n0.seen, n1.tag),
		// what lies between, and around
		three(101, before.tag, q, p), three(102, behind.tag, p, q), two(103, before.word, q), two(104, behind.word, p),
		three(105, x, n1.word, p), three(106, p, q, r.label), four(107, p, q, n1.tag, n2.tag), four(108, h.tag, p, q, n1.tag),
		four(109, s1.tag, p, q, n1.tag), three(110, w, q, n1.tag), three(111, p, x, n1.tag), four(112, r.tag, r.label, p, q),
	)
}
