package arc

import "rapporteur/parse/perceptron"

// follow notes what the guide, a tree that may be wrong, says of each word.
func (s *state) follow(guide []Arc) {
	s.guided = guide != nil
	root := s.root()
	for i, a := range guide {
		h, k := int32(a.Head+1), int32(i+1)
		if h == 0 {
			h = root
		}
		s.nodes[k].guide, s.nodes[k].guideLabel = h, a.Label
		g := &s.nodes[h]
		if k < h && (g.first == 0 || k < g.first) {
			g.first = k
		}
		if k > h {
			g.last = k
		}
	}
}

// hints appends what the guide says of the state.
func (s *state) hints(f []perceptron.Feature) []perceptron.Feature {
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	root := s.root()
	t, b := s.top(), s.next
	s0, n0 := &s.nodes[t], &s.nodes[b]
	n1 := &s.nodes[0]
	if b < root {
		n1 = &s.nodes[b+1]
	}
	// The arc between the two, if the guide has one.
	arc := uint32(0)
	switch {
	case t == 0:
	case n0.guide == t:
		arc = 1 | n0.guideLabel<<2
	case s0.guide == b:
		arc = 2 | s0.guideLabel<<2
	}
	// Where the governor of the top is, and what it still waits for.
	top := uint32(0)
	switch {
	case t == 0:
	case s0.guide == root:
		top = 1
	case s0.guide == b:
		top = 2
	case s0.guide > b:
		top = 3
	case s0.guide == s0.head:
		top = 4
	default:
		top = 5
	}
	waits := uint32(0)
	if t != 0 {
		if s0.last == b {
			waits = 1
		} else if s0.last > b {
			waits = 2
		}
	}
	top |= waits << 3
	if s0.head != 0 {
		top |= 32
	}
	// Where the governor of the next word is, and whether dependents wait on the left.
	next := uint32(0)
	switch {
	case n0.guide == root:
		next = 1
	case n0.guide > b:
		next = 2
	case t == 0:
		next = 3
	case n0.guide == t:
		next = 4
	case n0.guide < t:
		next = 5
	default:
		next = 6
	}
	if n0.first != 0 && n0.first < b && s.nodes[n0.first].head == 0 {
		next |= 8
		if n0.first == t {
			next |= 16
		}
	}
	follows := uint32(0)
	switch n1.guide {
	case b:
		follows = 1
	case t:
		follows = 2
	}
	p, q, w, x := s0.tag, n0.tag, s0.word, n0.word
	all := top | next<<8
	return append(f,
		one(130, arc), three(132, arc, w, q), one(135, all), two(136, all, arc),
		three(139, n0.guideLabel, q, next), three(140, s0.guideLabel, p, top),
		three(144, follows, n1.guideLabel, all), three(146, all, s0.label, s0.guideLabel),
		three(147, x, next, n0.guideLabel), three(148, w, top, s0.guideLabel), two(150, w, all),
	)
}
