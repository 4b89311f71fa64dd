package tag_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/tag"
)

// lines are the sentences that the tests learn: words with the numbers of their tags, in a language of three.
var lines = []string{
	"the/0 march/1 began/2", "they/1 march/2 home/1", "the/0 walk/1 ended/2", "they/1 walk/2 home/1", "the/0 home/1 fell/2", "they/1 fell/2",
}

func learned(t *testing.T) (*tag.Set, *lexicon.Lexicon, []tag.Example) {
	t.Helper()
	set, err := tag.ReadSet("DET DT\nNOUN NN\nVERB VBD\n")
	if err != nil {
		t.Fatal(err)
	}
	b := lexicon.NewBuilder()
	for range 5 {
		b.Count("the", 0, 100)
	}
	lex, err := lexicon.Open(b.Pack())
	if err != nil {
		t.Fatal(err)
	}
	var examples []tag.Example
	for _, line := range lines {
		var e tag.Example
		for _, f := range strings.Fields(line) {
			word, n, _ := strings.Cut(f, "/")
			e.Words = append(e.Words, lex.Read(word))
			e.Tags = append(e.Tags, n[0]-'0')
		}
		examples = append(examples, e)
	}
	return set, lex, examples
}

func quiet(int, int, int) {}

func wrong(tagger *tag.Tagger, examples []tag.Example) int {
	n := 0
	for _, e := range examples {
		got := make([]uint8, len(e.Tags))
		tagger.Tag(e.Words, got)
		for i := range got {
			if got[i] != e.Tags[i] {
				n++
			}
		}
	}
	return n
}

func TestTrainLearnsByHeart(t *testing.T) {
	set, lex, examples := learned(t)
	model := tag.Train(set, lex, examples, 60, 0, 0.05, rand.New(rand.NewPCG(1, 1)), quiet)
	if n := wrong(tag.New(set, lex, model), examples); n > 0 {
		t.Errorf("%d tags wrong", n)
	}
}

func TestReadSetRefuses(t *testing.T) {
	for _, bad := range []string{"NOUN\n", strings.Repeat("NOUN NN\n", 256)} {
		if _, err := tag.ReadSet(bad); err == nil {
			t.Errorf("no error for %.20q", bad)
		}
	}
}

func TestFeatureTable(t *testing.T) {
	l := tag.NewFeatureLearner()
	prp, nns := tag.Tag{UPOS: "PRON", XPOS: "PRP"}, tag.Tag{UPOS: "NOUN", XPOS: "NNS"}
	for range 3 {
		l.See("they", prp, "Number=Plur")
		l.See("It", prp, "Number=Sing")
		l.See("it", prp, "Number=Sing")
		l.See("talks", nns, "Number=Plur")
	}
	l.See("talks", nns, "Typo=Yes")
	table, err := tag.ReadFeatures(l.Text())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		form string
		pair tag.Tag
		want string
	}{{"They", prp, "Number=Plur"}, {"it", prp, "Number=Sing"}, {"we", prp, "Number=Sing"}, {"rebels", nns, "Number=Plur"}, {"x", tag.Tag{UPOS: "X", XPOS: "FW"}, ""}} {
		if got := table.Of(tt.form, tt.pair); got != tt.want {
			t.Errorf("features of %s are %q, want %q", tt.form, got, tt.want)
		}
	}
	if _, err := tag.ReadFeatures("NOUN\tNN\n"); err == nil {
		t.Error("a line of two columns was read")
	}
}
