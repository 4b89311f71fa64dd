package name

import (
	"testing"

	"rapporteur/parse/arc"
	"rapporteur/parse/lexicon"
)

func TestPhrases(t *testing.T) {
	labels := arc.NewLabels([]string{"root", "det", "amod", "nmod", "case", "nsubj"})
	on := func(head int, relation string) arc.Arc { return arc.Arc{Head: head, Label: labels.Index(relation)} }
	// the foreign ministers of Norland met
	tree := Tree{Bonds: NewBonds(labels), Arcs: []arc.Arc{
		on(2, "det"), on(2, "amod"), on(5, "nsubj"), on(4, "case"), on(2, "nmod"), on(-1, "root"),
	}}
	h := hearing{tree: tree, opinions: [][]opinion{make([]opinion, 6)}, sight: sight{words: make([]lexicon.Word, 6), tags: make([]uint8, 6), listed: make([]listing, 6)}}
	h.findPhrases()
	for _, c := range []struct {
		wider, word int
		want        phrase
	}{
		{0, 0, phrase{2, 0, 2}}, {0, 1, phrase{2, 0, 2}}, {0, 2, phrase{2, 0, 2}}, {0, 3, phrase{3, 3, 3}}, {0, 4, phrase{4, 4, 4}}, {0, 5, phrase{5, 5, 5}},
		{1, 0, phrase{2, 0, 4}}, {1, 3, phrase{2, 0, 4}}, {1, 4, phrase{2, 0, 4}}, {1, 5, phrase{5, 5, 5}},
	} {
		if got := h.phrases[c.wider][c.word]; got != c.want {
			t.Errorf("word %d stands in %v, want %v (wider: %d)", c.word, got, c.want, c.wider)
		}
	}
	if f := h.treeFeatures(3, nil); len(f) != 34 {
		t.Errorf("%d observations of the tree, want 4 and 15 for each of the two phrases", len(f))
	}
	h.tree = Tree{}
	h.findPhrases()
	if f := h.treeFeatures(3, nil); len(f) != 0 {
		t.Errorf("%d observations of no tree", len(f))
	}
}
