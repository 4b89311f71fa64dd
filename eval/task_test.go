package eval

import (
	"bytes"
	"compress/gzip"
	"context"
	"strings"
	"testing"
)

// someTree is a sentence in CoNLL-U format.
const someTree = `# text = Envoys met rebels.
1	Envoys	envoy	NOUN	NNS	Number=Plur	2	nsubj	_	_
2	met	meet	VERB	VBD	Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin	0	root	_	_
3	rebels	rebel	NOUN	NNS	Number=Plur	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

`

func packed(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestTasksMeasure holds that the measures have the names that other programs ask for, in their order.
func TestTasksMeasure(t *testing.T) {
	trees := goldFile(t, "a.conllu", someTree)
	for _, c := range []struct {
		task, gold string
		opts       Options
		measures   string
		full       string // measures that must be 1
	}{
		{"parse", trees, Options{}, "uas las upos xpos lemma feats conll18_uas conll18_las tokens words sentences", ""},
		{"parse", trees, Options{GoldTokens: true}, "uas las upos xpos lemma feats conll18_uas conll18_las tokens words sentences", "tokens words sentences"},
		{"parse", goldFile(t, "a.conllu.gz", packed(t, someTree)), Options{GoldTokens: true}, "uas las upos xpos lemma feats conll18_uas conll18_las tokens words sentences", "words"},
		{"names", goldFile(t, "a.iob", "Ada\tB-PER\nmet\tO\nrebels\tO\n"), Options{}, "f1 precision recall macro_f1", ""},
		{"attribution", writeTree(t, annotatedFiles), Options{}, "f1 precision recall source source_precision source_recall source_exact " +
			"cue cue_precision cue_recall cue_exact content content_precision content_recall content_exact direct", ""},
		{"figures", goldFile(t, "a.jsonl", toldLossesOfOurs), Options{}, "min_killed min_captured both", "min_killed min_captured both"},
	} {
		r, err := Run(context.Background(), c.task, []string{c.gold, c.gold}, c.opts)
		if err != nil {
			t.Errorf("%s: %v", c.task, err)
			continue
		}
		var names []string
		for _, m := range r.Measures {
			names = append(names, m.Name)
			if m.Value < 0 || m.Value > 1 {
				t.Errorf("%s: %s is %v", c.task, m.Name, m.Value)
			}
		}
		if got := strings.Join(names, " "); got != c.measures {
			t.Errorf("%s measures %s\nwant %s", c.task, got, c.measures)
		}
		for _, name := range strings.Fields(c.full) {
			wantMeasure(t, r, name, 1)
		}
	}
}

func TestTasksRefuse(t *testing.T) {
	for _, c := range []struct {
		task, gold string
		opts       Options
		says       string
	}{
		{"parse", goldFile(t, "a.conllu", ""), Options{}, "no sentence"},
		{"parse", goldFile(t, "a.conllu", "1\tx\n"), Options{}, "line 1"},
		{"parse", goldFile(t, "a.gz", "no such thing"), Options{}, "unpacking"},
		{"parse", "nowhere.conllu", Options{}, "nowhere.conllu"},
		{"parse", "x", Options{IDs: "dev"}, "no reports to choose from"},
		{"names", goldFile(t, "a.iob", "x\tB-S\n"), Options{}, "labels.txt"},
		{"names", "x", Options{Entries: strings.NewReader("")}, "takes no entries"},
		{"record", "x", Options{Update: true}, "not ours to write"},
		{"attribution", t.TempDir(), Options{}, "no .ann"},
		{"figures", goldFile(t, "b.jsonl", "{\"text\": 1}"), Options{}, "line 1"},
		{"attribution", writeTree(t, annotatedFiles), Options{IDs: "train"}, "begins with a match"},
	} {
		if _, err := Run(context.Background(), c.task, []string{c.gold}, c.opts); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error is %v, want one that says %q", c.task, err, c.says)
		}
	}
}

func TestRunStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	gold := goldFile(t, "quad.tsv", "sentence\tquad\nThe envoy condemned the army.\t3\n")
	if _, err := Run(ctx, "quad", []string{gold}, Options{}); err == nil {
		t.Error("a task goes on although it was called off")
	}
}
