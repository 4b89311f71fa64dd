package name

import (
	"strings"

	"rapporteur/parse/arc"
	"rapporteur/parse/perceptron"
)

// Tree is the tree of a sentence: an arc for each word, or none when there is no tree.
type Tree struct {
	Arcs  []arc.Arc
	Bonds *Bonds
}

// Bonds tells, by the number of a relation, which phrases it holds together: 1 all, 2 the wider ones, 0 none.
type Bonds [256]uint8

// Relations that hold the words of a phrase together, and those that do so in the wider sense: of a name with what is
// coordinated with it, depends on it or stands beside it.
const (
	innerBonds = "det det:predet amod advmod compound nummod nmod:poss nmod:unmarked flat goeswith"
	widerBonds = "nmod nmod:desc case cc conj appos punct acl acl:relcl dep"
)

// NewBonds gives the bonds of numbered relations.
func NewBonds(labels *arc.Labels) *Bonds {
	b := &Bonds{}
	for i, relations := range []string{innerBonds, widerBonds} {
		for r := range strings.FieldsSeq(relations) {
			if n := labels.Index(r); n > 0 && int(n) < len(b) {
				b[n] = uint8(i + 1)
			}
		}
	}
	return b
}

// phrase is what hangs together around a word: its head, first and last word.
type phrase struct{ head, first, last int32 }

// findPhrases finds the phrases that the sentence's words stand in.
func (h *hearing) findPhrases() {
	n := len(h.tree.Arcs)
	for w := range h.phrases {
		p := resize(h.phrases[w], n)
		h.phrases[w] = p
		for i := range p {
			p[i] = phrase{int32(h.tree.head(i, uint8(w+1))), int32(i), int32(i)}
		}
		for i := range p {
			t := &p[p[i].head] // the head stands for the phrase, until its ends are known
			t.first, t.last = min(t.first, int32(i)), max(t.last, int32(i))
		}
		for i := range p {
			t := &p[p[i].head]
			p[i].first, p[i].last = t.first, t.last
		}
	}
}

// head gives the head of the phrase that word i stands in; bonds up to the given number count.
func (t *Tree) head(i int, widest uint8) int {
	for range t.Arcs {
		a := t.Arcs[i]
		if bond := t.Bonds[uint8(a.Label)]; a.Head < 0 || bond == 0 || bond > widest {
			break
		}
		i = a.Head
	}
	return i
}

// treeFeatures appends what is seen of the tree around word i: its governor, and the phrases that it stands in.
func (h *hearing) treeFeatures(i int, f []perceptron.Feature) []perceptron.Feature {
	if len(h.tree.Arcs) == 0 {
		return f
	}
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	a := h.tree.Arcs[i]
	g, gp := h.at(a.Head)
	f = append(f, one(210, a.Label), two(211, a.Label, g.Low), two(212, a.Label, g.Near[1]), two(213, a.Label, gp))
	for w := range h.phrases {
		p := h.phrases[w][i]
		at := h.place(w, i)
		head, tag := h.at(int(p.head))
		first, _ := h.at(int(p.first))
		before, _ := h.at(int(p.first) - 1)
		up := h.tree.Arcs[p.head]
		governor, _ := h.at(up.Head)
		_, given := h.heard(0, int(p.head))
		f = append(f, one(220, at), two(221, at, head.Low), two(222, at, head.Near[1]), two(223, at, head.Near[2]), two(224, at, tag),
			three(225, at, head.Low, first.Low), two(226, at, up.Label), two(227, at, h.list(int(p.head))), two(228, at, given), two(229, at, first.Low),
			two(230, at, uint32(min(p.last-p.first, 6))), three(231, at, up.Label, governor.Low), three(232, at, head.Near[1], first.Low),
			two(233, at, before.Low), three(234, at, up.Label, head.Near[0]))
	}
	return f
}

// place tells which phrase, where in it word i stands, and on which side of the head.
func (h *hearing) place(w, i int) uint32 {
	p := h.phrases[w][i]
	at := uint32(w) << 8
	if i == int(p.first) {
		at |= 1
	}
	if i == int(p.last) {
		at |= 2
	}
	switch {
	case i == int(p.head):
		at |= 4
	case i > int(p.head):
		at |= 8
	}
	return at
}
