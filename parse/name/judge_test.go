package name_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/name"
	"rapporteur/parse/perceptron"
)

// trade is a finder that knows two manners, and examples of a third in which the title is part of a name.
func trade(t *testing.T) (k *name.Kinds, f *name.Finder, third []name.Example, read func(string) []lexicon.Word) {
	t.Helper()
	k, err := name.ReadKinds("PER ORG LOC\nnews PER ORG LOC\nweb PER ORG LOC\n")
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Open(lexicon.NewBuilder().Pack())
	if err != nil {
		t.Fatal(err)
	}
	read = func(text string) (words []lexicon.Word) {
		for _, w := range strings.Fields(text) {
			words = append(words, lex.Read(w))
		}
		return words
	}
	b := name.NewLoreBuilder(k, [3]string{"PER", "ORG", "LOC"})
	b.List(read("Port Sudan"), name.City)
	var examples []name.Example
	for _, who := range []string{"Annan", "Putin", "Lavrov", "Assad", "Clinton", "Rice"} {
		words := read("Mr. " + who + " visited Port Sudan")
		e := name.Example{Manner: k.Manner("news"), Words: words, Tags: make([]uint8, len(words)), Labels: []uint8{0, 1, 0, 5, 6}, Weight: 1}
		b.See(e.Words, e.Labels)
		examples = append(examples, e)
		e.Manner, e.Labels = k.Manner("web"), []uint8{1, 2, 0, 5, 6}
		third = append(third, e)
	}
	lore, err := name.OpenLore(b.Pack())
	if err != nil {
		t.Fatal(err)
	}
	model := name.Train(k, lore, examples, 60, 0, rand.New(rand.NewPCG(1, 1)), func(int, int, int) {})
	return k, name.New(model, lore), third, read
}

func TestJudgeLearnsAnotherManner(t *testing.T) {
	k, finder, examples, read := trade(t)
	heard := []*name.Manner{k.Manner("news")}
	study := name.Study{Rounds: 40, Rate: 0.2, Decay: 0.01, Keep: 0.8, Least: 2}
	learn := func() []byte {
		b, _, err := name.TrainJudge(k.Manner("web"), finder, heard, examples, study, rand.New(rand.NewPCG(1, 1))).Pack(1 << 20)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	packed := learn()
	if !slices.Equal(packed, learn()) {
		t.Error("the same examples and seed give other weights")
	}
	model, err := perceptron.Open(packed)
	if err != nil {
		t.Fatal(err)
	}
	j := name.NewJudge(k.Manner("web"), finder, heard, model)
	words := read("Mr. Blair visited Port Sudan")
	got := j.Find([]name.Sentence{{}, {Words: words, Tags: make([]uint8, len(words))}})
	if want := []uint8{1, 2, 0, 5, 6}; len(got) != 2 || len(got[0]) != 0 || !slices.Equal(got[1], want) {
		t.Errorf("labels %v, want none and %v", got, want)
	}
}

func TestJudgeLeans(t *testing.T) {
	k, finder, examples, read := trade(t)
	heard := []*name.Manner{k.Manner("news")}
	words := read("a word of no note and another")
	found := func(mean int, lean float64) (n int) {
		study := name.Study{Rounds: 4, Rate: 0.05, Decay: 0.01, Keep: 0.8, Least: 2, Mean: mean, Lean: lean}
		b, _, err := name.TrainJudge(k.Manner("web"), finder, heard, examples, study, rand.New(rand.NewPCG(1, 1))).Pack(1 << 20)
		if err != nil {
			t.Fatal(err)
		}
		model, err := perceptron.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range name.NewJudge(k.Manner("web"), finder, heard, model).Find([]name.Sentence{{Words: words, Tags: make([]uint8, len(words))}})[0] {
			n += int(l & 1)
		}
		return n
	}
	if few, many := found(2, -20), found(2, 20); few != 0 || many != len(words) {
		t.Errorf("%d names with a lean against them and %d with one towards them, want none and %d", few, many, len(words))
	}
}

func TestOpenLoreRefuses(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("RPK1"), []byte("RPK1\x02\x00\x00\x00abc"), []byte("RPK2\x01\x00\x00\x00abc")} {
		if _, err := name.OpenLore(b); err == nil {
			t.Errorf("%q was opened", b)
		}
	}
}
