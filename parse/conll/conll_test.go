package conll_test

import (
	"bytes"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/parse/conll"
)

const sample = `# sent_id = a-1
# newpar
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	VerbForm=Inf	3	aux	_	_
2	n't	not	PART	RB	Polarity=Neg	3	advmod	_	_
3	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
1	Kofi	Kofi	PROPN	NNP	Number=Sing	3	nsubj	_	Name=B-PER
2	Annan	Annan	PROPN	NNP	Number=Sing	1	flat	_	Name=I-PER
2.1	was	be	AUX	VBD	_	_	_	_	_
3	left	leave	VERB	VBD	Tense=Past	0	root	_	_

`

func read(t *testing.T, s string) []conll.Sentence {
	t.Helper()
	out, err := conll.Read(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestRead(t *testing.T) {
	s := read(t, sample)
	if len(s) != 2 {
		t.Fatalf("%d sentences, want 2", len(s))
	}
	if got, want := conll.Text(s), "Don't go.\n\nKofi Annan left "; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if got := s[0].Comment("sent_id"); got != "a-1" {
		t.Errorf("sent_id %q, want a-1", got)
	}
	if !s[0].Tokens[1].Joined || s[0].Tokens[0].Joined {
		t.Error("n't alone is to be joined to the word before it")
	}
	if got := s[1].Tokens[2]; got.Form != "left" || got.Head != -1 || got.Span != (rapporteur.Span{Start: 22, End: 26}) {
		t.Errorf("third word %+v, want left, the root, at 22-26", got)
	}
	if n := s[1].Names; len(n) != 1 || n[0] != (parse.Name{First: 0, Last: 1, Type: parse.Person}) {
		t.Errorf("names %v, want one person of two words", n)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, bad := range []string{"1\ta\n\n", strings.Replace(sample, "\t3\taux", "\tx\taux", 1), strings.Replace(sample, "\t3\taux", "\t9\taux", 1), "x" + sample[strings.Index(sample, "1\tDo"):]} {
		if _, err := conll.Read(strings.NewReader(bad)); err == nil {
			t.Errorf("no error for %.40q", bad)
		}
	}
}

func TestCompare(t *testing.T) {
	gold := conll.Plain(read(t, sample))
	same := conll.Compare(gold, gold)
	for name, f := range map[string]conll.F1{
		"tokens": same.Tokens, "sentences": same.Sentences, "words": same.Words, "upos": same.UPOS, "lemmas": same.Lemmas,
		"uas": same.UAS, "las": same.LAS, "strict las": same.StrictLAS, "nsubj": same.Relations["nsubj"],
	} {
		if f.Score() != 1 {
			t.Errorf("%s of the gold against itself: %+v, want 1", name, f)
		}
	}
	if same.Tokens.Gold != 6 || same.Words.Gold != 7 || same.StrictLAS.Gold != 6 {
		t.Errorf("%d tokens, %d words, %d without punctuation, want 6, 7, 6", same.Tokens.Gold, same.Words.Gold, same.StrictLAS.Gold)
	}

	other := conll.Plain(read(t, strings.NewReplacer("3\tnsubj", "3\tnsubj:pass", "1\tflat", "3\tflat").Replace(sample)))
	m := conll.Compare(gold, other)
	if m.LAS.Right != 6 || m.UAS.Right != 6 {
		t.Errorf("%d heads and %d relations right, want 6 and 6: a subtype does not count, a head does", m.UAS.Right, m.LAS.Right)
	}
	if m.StrictLAS.Right != 4 || m.StrictUAS.Right != 5 {
		t.Errorf("strictly %d heads and %d relations right, want 5 and 4", m.StrictUAS.Right, m.StrictLAS.Right)
	}

	one := gold[0]
	one.Tokens = append(append([]parse.Token{}, gold[0].Tokens...), gold[1].Tokens...)
	one.Span = one.Span.Cover(gold[1].Span)
	m = conll.Compare(gold, []parse.Sentence{one})
	if m.Sentences.Right != 0 || m.Sentences.System != 1 || m.Words.Score() != 1 {
		t.Errorf("sentences %+v and words %+v for two read as one", m.Sentences, m.Words)
	}
}

// told gives of a token what the format tells of it: not how wide a gap is, nor what a parser keeps beside it.
func told(t parse.Token) parse.Token {
	return parse.Token{Form: t.Form, Lemma: t.Lemma, UPOS: t.UPOS, XPOS: t.XPOS, Feats: t.Feats, Head: t.Head, Rel: t.Rel, Joined: t.Joined}
}

func TestWriteIsReadBack(t *testing.T) {
	d := parse.Text("\"We can't stay,\" Kofi Annan said.\nThe workers' march ended.")
	var b bytes.Buffer
	if err := conll.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	got := read(t, b.String())
	if len(got) != len(d.Sentences) {
		t.Fatalf("%d sentences were read back of %d", len(got), len(d.Sentences))
	}
	for i, s := range d.Sentences {
		for k, want := range s.Tokens {
			have, want := told(got[i].Tokens[k]), told(want)
			if have != want {
				t.Errorf("sentence %d: read back %+v, want %+v", i+1, have, want)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := conll.Read(strings.NewReader(s))
		if err == nil {
			conll.Compare(conll.Plain(got), conll.Plain(got))
		}
	})
}
