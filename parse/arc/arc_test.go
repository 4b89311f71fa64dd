package arc

import (
	"math/rand/v2"
	"slices"
	"testing"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// tree gives the heads of a random tree without crossing arcs.
func tree(n int, random *rand.Rand) []int {
	heads := make([]int, n)
	var build func(first, last, head int)
	build = func(first, last, head int) {
		if first > last {
			return
		}
		root := first + random.IntN(last-first+1)
		heads[root] = head
		for a := first; a < root; {
			b := a + random.IntN(root-a)
			build(a, b, root)
			a = b + 1
		}
		for a := root + 1; a <= last; {
			b := a + random.IntN(last-a+1)
			build(a, b, root)
			a = b + 1
		}
	}
	build(0, n-1, -1)
	return heads
}

func ones(n int) []uint32 {
	out := make([]uint32, n)
	for i := range out {
		out[i] = 1
	}
	return out
}

func words(n int) Input {
	in := Input{Words: make([]lexicon.Word, n), Tags: make([]uint8, n)}
	for i := range n {
		in.Words[i].Low, in.Tags[i] = uint32(i+10), uint8(i%50)
	}
	return in
}

func TestOracleFindsEveryProjectiveTree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		heads := tree(1+random.IntN(20), random)
		n := len(heads)
		var s state
		s.fill(words(n), Forward, nil)
		g := newGold(heads, ones(n), Forward)
		for !s.done() {
			costs, allowed := g.costs(&s), s.allowed()
			moved := false
			for m := range moves {
				if allowed[m] && costs[m] == 0 {
					s.apply(m, 1)
					moved = true
					break
				}
			}
			if !moved {
				t.Fatalf("no move without cost in %v", heads)
			}
		}
		for i, h := range heads {
			if got := int(s.nodes[i+1].head) - 1; got != h {
				t.Fatalf("word %d hangs on %d, want %d in %v", i, got, h, heads)
			}
		}
	}
}

func TestTrainLearnsByHeart(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	labels := NewLabels([]string{"root", "parataxis", "nsubj"})
	var examples []Example
	for range 20 {
		heads := tree(8, random)
		e := Example{Input: words(8), Heads: heads, Labels: ones(8)}
		for i := range heads {
			e.Words[i].Low = random.Uint32()
			e.Labels[i] = 2 + uint32(i%2)
		}
		e.Labels[slices.Index(heads, -1)] = 1
		examples = append(examples, e)
	}
	var model *perceptron.Trainer
	err := Train(labels, Backward, examples, 60, random, func(_, _, _ int, m *perceptron.Trainer) error { model = m; return nil })
	if err != nil {
		t.Fatal(err)
	}
	p := New(labels, model, nil, none)
	_, family := families(labels)
	right, of := 0, 0
	for _, e := range examples {
		arcs := make([]Arc, len(e.Heads))
		p.Guide(e.Input, arcs)
		for i, a := range arcs {
			of++
			if a.Head == e.Heads[i] && a.Label == family[e.Labels[i]] {
				right++
			}
		}
	}
	if right*100 < of*95 {
		t.Errorf("%d of %d arcs were learned by heart", right, of)
	}
}

func TestSecondPassLearnsToFollow(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	labels := NewLabels([]string{"root", "parataxis", "nsubj"})
	draw := func() Example {
		heads := tree(9, random)
		e := Example{Input: Input{Words: make([]lexicon.Word, 9), Tags: make([]uint8, 9)}, Heads: heads, Labels: ones(9), Guide: make([]Arc, 9)}
		for i, h := range heads { // all words are alike: the guide alone tells
			e.Labels[i] = 2 + uint32(i%2)
			if h < 0 {
				e.Labels[i] = 1
			}
			e.Guide[i] = Arc{Head: h, Label: e.Labels[i]}
		}
		return e
	}
	var examples []Example
	for range 200 {
		examples = append(examples, draw())
	}
	var model *perceptron.Trainer
	err := Train(labels, Forward, examples, 5, random, func(_, _, _ int, m *perceptron.Trainer) error { model = m; return nil })
	if err != nil {
		t.Fatal(err)
	}
	p := New(labels, nil, model, none)
	right, of := 0, 0
	for range 50 {
		e, arcs := draw(), make([]Arc, 9)
		p.pass(&desk{}, e.Input, Forward, e.Guide, arcs)
		for i, a := range arcs {
			of++
			if a == e.Guide[i] {
				right++
			}
		}
	}
	if right*100 < of*97 {
		t.Errorf("%d of %d arcs are those of the guide", right, of)
	}
}

// none takes no tag for a leaf.
func none(uint8) bool { return false }

// constant prefers one class always.
type constant int

func (c constant) Score(_ []perceptron.Feature, s *perceptron.Scores) {
	clear(s[:])
	s[c] = 1
}

func TestAnythingGivesATree(t *testing.T) {
	labels := NewLabels([]string{"root", "parataxis", "nsubj"})
	for c := range labels.classes() {
		if c == 2 || c == 3 { // arcs without a relation
			continue
		}
		for _, n := range []int{1, 2, 3, 70, 400} {
			arcs := make([]Arc, n)
			New(labels, constant(c), constant(c), none).Parse(words(n), arcs)
			roots := 0
			for i := range arcs {
				at, steps := i, 0
				for arcs[at].Head >= 0 && steps <= n {
					at, steps = arcs[at].Head, steps+1
				}
				if steps > n {
					t.Fatalf("class %d, %d words: a circle", c, n)
				}
				if arcs[i].Head < 0 {
					roots++
				}
			}
			if roots != 1 {
				t.Errorf("class %d, %d words: %d roots", c, n, roots)
			}
		}
	}
}

func TestFamilies(t *testing.T) {
	labels := NewLabels([]string{"nsubj:pass", "acl:relcl", "vocative"})
	names, of := families(labels)
	for relation, want := range map[string]string{"nsubj:pass": "subject", "acl:relcl": "adclause", "vocative": "other"} {
		if got := names.Name(of[labels.Index(relation)]); got != want {
			t.Errorf("%s is of the family %q, want %q", relation, got, want)
		}
	}
}

func TestReadLabels(t *testing.T) {
	l, err := ReadLabels("nsubj\nnsubj:pass\n")
	if err != nil {
		t.Fatal(err)
	}
	if l.Index("nsubj:pass") != 2 || l.Name(1) != "nsubj" || l.Index("obj") != 0 || l.String() != "nsubj\nnsubj:pass\n" {
		t.Errorf("read %q", l.String())
	}
	if _, err := ReadLabels(" "); err == nil {
		t.Error("no relations were read without an error")
	}
}

func TestLeavesGovernNothing(t *testing.T) {
	labels := NewLabels([]string{"root", "parataxis", "punct"})
	leaf := func(tag uint8) bool { return tag%2 == 1 }
	for c := 4; c < labels.classes(); c++ {
		for _, n := range []int{1, 2, 3, 10} {
			in, arcs := words(n), make([]Arc, n)
			New(labels, constant(c), constant(c), leaf).Parse(in, arcs)
			for i, a := range arcs {
				if a.Head >= 0 && leaf(in.Tags[a.Head]) {
					t.Errorf("class %d: word %d of %d hangs on word %d, a leaf", c, i, n, a.Head)
				}
			}
		}
	}
}
