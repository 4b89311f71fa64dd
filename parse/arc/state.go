package arc

// node is a word in a tree that is being built. Nodes are numbered from 1; 0 stands for none, and the root comes last.
type node struct {
	word, tag  uint32 // hash of the lower-case form; number of the tag plus one
	near, fine uint32 // clusters
	seen, tail uint32 // list of tags seen with the word; its last three bytes
	head       int32
	label      uint32 // of the arc from its head, plus one; 0 for none
	left       [2]int32
	right      [2]int32 // outermost and second outermost dependents on either side
	lefts      uint32   // number of dependents
	rights     uint32
	leftSet    uint32 // labels of dependents, one bit each, hashed
	rightSet   uint32

	// What the guide says: governor and relation, outermost dependents on either side.
	guide       int32
	guideLabel  uint32
	first, last int32
}

// state is a tree that is being built: words before next are on the stack or done.
type state struct {
	nodes []node
	stack []int32
	next  int32 // first word not looked at; len(nodes)-1 is the root

	guided bool // there is a guide
}

// fill begins a pass over a sentence; the guide, if there is one, is the tree of another pass.
func (s *state) fill(in Input, way Way, guide []Arc) {
	n := len(in.Words)
	s.reset(n)
	for i := range in.Words {
		w, nd := &in.Words[i], &s.nodes[way.at(i, n)+1]
		nd.word, nd.tag, nd.near, nd.fine = w.Low, uint32(in.Tags[i])+1, w.Near[1], w.Near[2]
		nd.seen, nd.tail = uint32(w.Tags), w.Tail[2]
	}
	s.follow(guide)
}

// reset prepares the state for a sentence of n words; their nodes are to be filled in by the caller.
func (s *state) reset(n int) {
	if cap(s.nodes) < n+2 {
		s.nodes = make([]node, n+2, (n+2)*2)
	}
	s.nodes = s.nodes[:n+2]
	clear(s.nodes)
	s.nodes[0] = node{word: 3, tag: 253}
	s.nodes[n+1] = node{word: 4, tag: 254}
	s.stack = s.stack[:0]
	s.next = 1
}

func (s *state) root() int32 { return int32(len(s.nodes) - 1) }

// top gives the word on top of the stack, or 0.
func (s *state) top() int32 { return s.under(0) }

// under gives the word i below the top of the stack, or 0.
func (s *state) under(i int) int32 {
	if i >= len(s.stack) {
		return 0
	}
	return s.stack[len(s.stack)-1-i]
}

// done reports whether all words were shifted.
func (s *state) done() bool { return s.next >= s.root() }

func (s *state) attach(head, dependent int32, label uint32) {
	d, h := &s.nodes[dependent], &s.nodes[head]
	d.head, d.label = head, label
	bit := uint32(1) << (label % 31)
	if dependent < head {
		h.left = [2]int32{dependent, h.left[0]}
		h.lefts++
		h.leftSet |= bit
	} else {
		h.right = [2]int32{dependent, h.right[0]}
		h.rights++
		h.rightSet |= bit
	}
}

// Kinds of transitions.
type move uint8

const (
	shift move = iota
	reduce
	leftArc
	rightArc
	moves
)

// allowed tells which moves the state admits.
func (s *state) allowed() [moves]bool {
	t := s.top()
	if t == 0 {
		return [moves]bool{shift: true}
	}
	headed := s.nodes[t].head != 0
	return [moves]bool{shift: true, reduce: headed, leftArc: !headed, rightArc: true}
}

// apply makes a move; the label counts for arcs only.
func (s *state) apply(m move, label uint32) {
	switch m {
	case shift:
		s.stack = append(s.stack, s.next)
		s.next++
	case reduce:
		s.stack = s.stack[:len(s.stack)-1]
	case leftArc:
		s.attach(s.next, s.top(), label)
		s.stack = s.stack[:len(s.stack)-1]
	case rightArc:
		s.attach(s.top(), s.next, label)
		s.stack = append(s.stack, s.next)
		s.next++
	}
}
