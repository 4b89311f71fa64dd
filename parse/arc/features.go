package arc

import "rapporteur/parse/perceptron"

// Features is the greatest number of observations made of one state.
const Features = 96

// view is what both passes look at in a state.
type view struct {
	s0, s1, n0, n1, n2     *node // the top of the stack, the word under it, the next three words
	h                      *node // governor of the top
	l, r, r2, m, m2        *node // outermost dependents of the top, and on the left of the next word
	before, behind         *node // the neighbours of the next word and of the top, between the two
	distance               uint32
	lefts, rights, waiting uint32 // numbers of dependents of the top, and on the left of the next word
}

func (s *state) view() view {
	root := s.root()
	at := func(i int32) *node { return &s.nodes[min(i, root)] }
	t, b := s.top(), s.next
	none := &s.nodes[0]
	v := view{s0: at(t), s1: at(s.under(1)), n0: at(b), n1: none, n2: none, before: none, behind: none}
	if b < root {
		v.n1 = at(b + 1)
		if b+1 < root {
			v.n2 = at(b + 2)
		}
	}
	v.h = at(v.s0.head)
	v.l, v.r, v.r2 = at(v.s0.left[0]), at(v.s0.right[0]), at(v.s0.right[1])
	v.m, v.m2 = at(v.n0.left[0]), at(v.n0.left[1])
	if b > 1 && t != b-1 {
		v.before = at(b - 1)
		if t > 0 {
			v.behind = at(t + 1)
		}
	}
	if t > 0 {
		d := uint32(min(b-t, 10))
		if d > 5 {
			d = 6 + (d-6)/3
		}
		v.distance = d
	}
	v.rights, v.lefts, v.waiting = min(v.s0.rights, 6), min(v.s0.lefts, 6), min(v.n0.lefts, 6)
	return v
}

// features fills f with what is seen of the state. The first pass looks at less than the second one, which is guided by it.
func (s *state) features(f []perceptron.Feature) []perceptron.Feature {
	v := s.view()
	if s.guided {
		return s.hints(v.second(f[:0]))
	}
	return v.first(f[:0])
}

// first appends the observations of the first pass.
func (v *view) first(f []perceptron.Feature) []perceptron.Feature {
	one, two, three, four := perceptron.One, perceptron.Two, perceptron.Three, perceptron.Four
	h, r, r2, m, before, behind := v.h, v.r, v.r2, v.m, v.before, v.behind
	s0, s1, n0, n1, n2, d, vl, vr := v.s0, v.s1, v.n0, v.n1, v.n2, v.distance, v.lefts, v.rights
	w, p, x, q := s0.word, s0.tag, n0.word, n0.tag
	return append(f,
		// single words
		two(2, w, p), one(3, w), one(4, p), two(5, x, q), two(8, n1.word, n1.tag), one(9, n1.word),
		// pairs
		four(14, w, p, x, q), three(15, w, p, x), three(16, w, x, q), three(17, w, p, q), three(18, p, x, q), two(19, w, x),
		two(20, p, q), two(21, q, n1.tag),
		// three words
		three(22, q, n1.tag, n2.tag), three(23, p, q, n1.tag), three(24, h.tag, p, q),
		three(26, p, r.tag, q), three(27, p, q, m.tag),
		// distance
		three(32, w, x, d), three(33, p, q, d),
		// numbers of dependents
		two(34, w, vr), two(35, p, vr), two(36, w, vl),
		// governors and dependents
		two(46, r.word, r.label), two(47, r.tag, p), one(48, r.label),
		three(65, p, r.tag, r2.tag),
		// which relations are there already
		two(69, p, s0.rightSet), two(70, w, s0.leftSet), two(72, x, n0.leftSet), three(74, p, s0.rightSet, q),
		// the word under the top
		three(79, s1.tag, p, q), three(80, s1.word, p, q), two(82, s1.tag, x),
		// clusters
		two(89, s0.fine, x), two(90, w, n0.fine),
		three(92, p, n0.near, d), one(94, n0.fine),
		// what else a word might be, where its tag is wrong
		two(114, s0.seen, q), two(115, p, n0.seen), two(118, s0.tail, q),
		// what lies between, and around
		three(101, before.tag, q, p), three(102, behind.tag, p, q), two(103, before.word, q),
		three(106, p, q, r.label), four(107, p, q, n1.tag, n2.tag), three(110, w, q, n1.tag), three(111, p, x, n1.tag),
		four(112, r.tag, r.label, p, q),
	)
}

// second appends the observations of the second pass, but for those of its guide.
func (v *view) second(f []perceptron.Feature) []perceptron.Feature {
	one, two, three, four := perceptron.One, perceptron.Two, perceptron.Three, perceptron.Four
	h, l, r, r2, m, m2, before, behind := v.h, v.l, v.r, v.r2, v.m, v.m2, v.before, v.behind
	s0, s1, n0, n1, n2, d, vr, wl := v.s0, v.s1, v.n0, v.n1, v.n2, v.distance, v.rights, v.waiting
	w, p, x, q := s0.word, s0.tag, n0.word, n0.tag
	return append(f,
		// single words
		two(2, w, p), one(3, w), two(5, x, q), one(6, x), one(7, q), two(8, n1.word, n1.tag), one(9, n1.word),
		one(10, n1.tag), one(13, n2.tag),
		// pairs
		four(14, w, p, x, q), three(15, w, p, x), three(16, w, x, q), three(18, p, x, q), two(19, w, x),
		two(20, p, q),
		// three words
		three(22, q, n1.tag, n2.tag), three(23, p, q, n1.tag), three(24, h.tag, p, q), three(25, p, l.tag, q),
		three(27, p, q, m.tag),
		// distance
		two(29, p, d), two(31, q, d), three(32, w, x, d), three(33, p, q, d),
		// numbers of dependents
		two(34, w, vr), two(35, p, vr), two(38, x, wl), two(39, q, wl),
		// governors and dependents
		two(43, l.word, l.label), one(45, l.label), two(49, m.word, m.label),
		two(50, m.tag, q), one(51, m.label), one(58, r2.word),
		one(61, m2.word), one(62, m2.tag), one(63, m2.label),
		three(65, p, r.tag, r2.tag), three(67, q, m.tag, m2.tag),
		// which relations are there already
		two(68, w, s0.rightSet), two(69, p, s0.rightSet), two(72, x, n0.leftSet),
		two(73, q, n0.leftSet), three(74, p, s0.rightSet, q), three(75, p, s0.leftSet, q), three(76, s0.label, p, q),
		three(77, p, q, n0.leftSet),
		// the word under the top
		two(78, s1.word, s1.tag), three(79, s1.tag, p, q), two(82, s1.tag, x),
		three(83, s1.label, s0.label, q), two(84, s1.near, q),
		// clusters
		two(85, s0.near, n0.near), two(86, s0.near, q), two(87, p, n0.near), three(91, s0.near, q, d),
		three(92, p, n0.near, d), one(93, s0.fine), three(96, s0.near, n0.near, n1.tag),
		three(98, h.near, s0.near, n0.near), three(99, s0.label, s0.near, n0.near),
		// what else a word might be, where its tag is wrong
		two(113, s0.seen, n0.seen), two(114, s0.seen, q), two(115, p, n0.seen),
		two(118, s0.tail, q), two(119, p, n0.tail),
		// what lies between, and around
		three(101, before.tag, q, p), three(102, behind.tag, p, q), two(103, before.word, q), two(104, behind.word, p),
		four(108, h.tag, p, q, n1.tag), three(110, w, q, n1.tag),
	)
}
