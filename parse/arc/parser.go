package arc

import (
	"fmt"
	"strings"
	"sync"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Labels numbers the relations of a model from 1; at most 126.
type Labels struct {
	names []string // names[0] is none
	index map[string]uint32
}

// NewLabels numbers the relations in the order given.
func NewLabels(names []string) *Labels {
	l := &Labels{names: append([]string{""}, names...), index: map[string]uint32{}}
	for i, n := range l.names {
		l.index[n] = uint32(i)
	}
	return l
}

// ReadLabels reads relations from text, one a line.
func ReadLabels(text string) (*Labels, error) {
	names := strings.Fields(text)
	if len(names) == 0 || len(names) > 126 {
		return nil, fmt.Errorf("reading the relations of a model: %d of them, want 1 to 126", len(names))
	}
	return NewLabels(names), nil
}

// String gives the text that ReadLabels reads.
func (l *Labels) String() string { return strings.Join(l.names[1:], "\n") + "\n" }

// Name gives the relation of a number.
func (l *Labels) Name(i uint32) string { return l.names[i] }

// Index gives the number of a relation, 0 when the model has none.
func (l *Labels) Index(name string) uint32 { return l.index[name] }

// classes gives the number of transitions: shift, reduce, and two for each relation.
func (l *Labels) classes() int { return 2 * len(l.names) }

// Way is the direction in which a pass goes over a sentence.
type Way uint8

// The first pass goes Backward, the second one Forward.
const (
	Forward Way = iota
	Backward
)

// at gives the place, from 0, of the word that a pass meets as number i of n, and the other way round.
func (w Way) at(i, n int) int {
	if w == Backward {
		return n - 1 - i
	}
	return i
}

// Parser builds trees. It is safe for use by several goroutines.
type Parser struct {
	labels      [2]*Labels // by Way
	back, forth perceptron.Scorer
	leaf        func(tag uint8) bool
	desks       sync.Pool
}

// New puts a parser together from the models of its two passes; forth may be nil for a parser that only guides. Words whose
// tag is a leaf govern nothing: punctuation.
func New(labels *Labels, back, forth perceptron.Scorer, leaf func(tag uint8) bool) *Parser {
	coarse, _ := families(labels)
	p := &Parser{labels: [2]*Labels{Forward: labels, Backward: coarse}, back: back, forth: forth, leaf: leaf}
	p.desks.New = func() any { return &desk{} }
	return p
}

// desk holds what one parse works with.
type desk struct {
	state  state
	scores perceptron.Scores
	buf    [Features]perceptron.Feature
	sizes  []int32 // how many words each governs, see finish
	guide  []Arc
}

// Arc is the governor of a word, -1 for the root, and the relation's number.
type Arc struct {
	Head  int
	Label uint32
}

// Input is a sentence: its words and the numbers of their tags.
type Input struct {
	Words []lexicon.Word
	Tags  []uint8
}

// Parse writes the tree to arcs, which has the length of the sentence.
func (p *Parser) Parse(in Input, arcs []Arc) {
	k := p.desks.Get().(*desk)
	defer p.desks.Put(k)
	k.guide = append(k.guide[:0], make([]Arc, len(arcs))...)
	p.pass(k, in, Backward, nil, k.guide)
	p.pass(k, in, Forward, k.guide, arcs)
}

// Guide writes to arcs the tree of the first pass alone, with families of relations, numbered in their own way.
func (p *Parser) Guide(in Input, arcs []Arc) {
	k := p.desks.Get().(*desk)
	defer p.desks.Put(k)
	p.pass(k, in, Backward, nil, arcs)
}

// pass goes over the sentence once.
func (p *Parser) pass(k *desk, in Input, way Way, guide, arcs []Arc) {
	model, labels := p.forth, p.labels[way]
	if way == Backward {
		model = p.back
	}
	s := &k.state
	s.fill(in, way, guide)
	for !s.done() {
		model.Score(s.features(k.buf[:]), &k.scores)
		allowed := s.allowed()
		if t := s.top(); t > 0 && p.leafAt(s, t) {
			allowed[rightArc] = false
		}
		if p.leafAt(s, s.next) {
			allowed[leftArc] = false
		}
		m, label := labels.best(allowed, &k.scores)
		s.apply(m, label)
	}
	p.finish(k, way, arcs)
}

// leafAt reports whether the word of a node governs nothing.
func (p *Parser) leafAt(s *state, node int32) bool { return p.leaf(uint8(s.nodes[node].tag - 1)) }

// best gives the transition with the highest score among those allowed. Classes are: shift, reduce, then for each relation
// a left and a right arc.
func (l *Labels) best(allowed [moves]bool, scores *perceptron.Scores) (move, uint32) {
	best, at := scores[0], 0 // shift is always allowed
	if allowed[reduce] && scores[1] > best {
		best, at = scores[1], 1
	}
	left, right := allowed[leftArc], allowed[rightArc]
	for c := 2; c < l.classes(); c++ {
		if scores[c] > best && (c&1 == 0 && left || c&1 == 1 && right) {
			best, at = scores[c], c
		}
	}
	return transition(at)
}

// transition gives what a class stands for.
func transition(class int) (move, uint32) {
	switch {
	case class < 2:
		return move(class), 0
	case class&1 == 0:
		return leftArc, uint32(class / 2)
	}
	return rightArc, uint32(class / 2)
}

// class gives the number of a transition.
func class(m move, label uint32) int {
	switch m {
	case leftArc:
		return int(2 * label)
	case rightArc:
		return int(2*label + 1)
	}
	return int(m)
}

// finish makes one tree of what was built: of the words left without a governor the one that governs most becomes the root,
// and governs the others.
func (p *Parser) finish(k *desk, way Way, arcs []Arc) {
	n, s, labels := len(arcs), &k.state, p.labels[way]
	size := append(k.sizes[:0], make([]int32, n+2)...)
	k.sizes = size
	for i := 1; i <= n; i++ {
		for k, depth := int32(i), 0; k != 0 && depth < 64; k, depth = s.nodes[k].head, depth+1 { // deep enough to tell
			size[k]++
		}
	}
	root := int32(0)
	for i := int32(1); i <= int32(n); i++ {
		if s.nodes[i].head != 0 {
			continue
		}
		if p.leafAt(s, i) {
			size[i] = 0 // the root only when there is nothing else
		}
		if root == 0 || size[i] > size[root] {
			root = i
		}
	}
	for i := range int32(n) {
		nd, arc := &s.nodes[i+1], &arcs[way.at(int(i), n)]
		switch {
		case i+1 == root:
			*arc = Arc{Head: -1, Label: labels.Index("root")}
		case nd.head == 0:
			label := labels.Index("parataxis")
			if p.leafAt(s, i+1) {
				label = labels.Index("punct")
			}
			*arc = Arc{Head: way.at(int(root)-1, n), Label: max(1, label)} // the first family is the one of all others
		default:
			*arc = Arc{Head: way.at(int(nd.head)-1, n), Label: nd.label}
		}
	}
}
