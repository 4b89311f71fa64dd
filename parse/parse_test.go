package parse_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// sound fails unless every sentence is a tree of words that lead back to the text.
func sound(t *testing.T, d *parse.Doc) {
	t.Helper()
	at := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if len(s.Tokens) == 0 || s.Span != s.Stretch(0, len(s.Tokens)-1) {
			t.Fatalf("sentence %d covers %v, its %d words something else", i, s.Span, len(s.Tokens))
		}
		roots := 0
		for k := range s.Tokens {
			w := &s.Tokens[k]
			if w.Span.Start < at || w.Span.Len() < 1 || w.Span.In(d.Text) != w.Form {
				t.Fatalf("word %q at %v after offset %d", w.Form, w.Span, at)
			}
			at = w.Span.End
			if w.Head == -1 {
				roots++
			}
			if w.Head < -1 || w.Head >= len(s.Tokens) || w.UPOS == "" || w.XPOS == "" || w.Rel == "" || w.Lemma == "" {
				t.Fatalf("word %d of %d is not analysed: %+v", k, len(s.Tokens), *w)
			}
			if (w.Rel == "root") != (w.Head == -1) {
				t.Fatalf("word %q has the head %d as %s", w.Form, w.Head, w.Rel)
			}
			if !s.Governs(s.Root(), k) {
				t.Fatalf("word %q does not hang on the root", w.Form)
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in sentence %d", roots, i)
		}
		last := -1
		for _, n := range s.Names {
			if n.First <= last || n.Last < n.First || n.Last >= len(s.Tokens) {
				t.Fatalf("name %+v after word %d of %d", n, last, len(s.Tokens))
			}
			last = n.Last
		}
	}
}

func TestTree(t *testing.T) {
	tests := []struct {
		text              string
		word, head, rel   string
		lemma, upos, xpos string
	}{
		{"Russia vetoed the resolution.", "Russia", "vetoed", "nsubj", "Russia", "PROPN", "NNP"},
		{"Russia vetoed the resolution.", "resolution", "vetoed", "obj", "resolution", "NOUN", "NN"},
		{"Troops shelled the city on Monday.", "shelled", "", "root", "shell", "VERB", "VBD"},
		{"The village was attacked by rebels.", "village", "attacked", "nsubj:pass", "village", "NOUN", "NN"},
		{"The village was attacked by rebels.", "rebels", "attacked", "obl:agent", "rebel", "NOUN", "NNS"},
		{"The village was attacked by rebels.", "was", "attacked", "aux:pass", "be", "AUX", "VBD"},
		{"The minister said that the talks had failed.", "failed", "said", "ccomp", "fail", "VERB", "VBN"},
		{"The envoy wants to meet the president.", "meet", "wants", "xcomp", "meet", "VERB", "VB"},
		{"The soldiers who fled the town were arrested.", "fled", "soldiers", "acl:relcl", "flee", "VERB", "VBD"},
		{"The army's shells hit two cities.", "army", "shells", "nmod:poss", "army", "NOUN", "NN"},
		{"The government did not sign the deal.", "not", "sign", "advmod", "not", "PART", "RB"},
	}
	for _, tt := range tests {
		d := parse.Text(tt.text)
		sound(t, d)
		s := &d.Sentences[0]
		for _, w := range s.Tokens {
			if w.Form != tt.word {
				continue
			}
			head := ""
			if w.Head >= 0 {
				head = s.Tokens[w.Head].Form
			}
			if head != tt.head || w.Rel != tt.rel || w.Lemma != tt.lemma || w.UPOS != tt.upos || w.XPOS != tt.xpos {
				t.Errorf("%q: %s is %s of %q, %s %s %s; want %s of %q, %s %s %s",
					tt.text, tt.word, w.Rel, head, w.Lemma, w.UPOS, w.XPOS, tt.rel, tt.head, tt.lemma, tt.upos, tt.xpos)
			}
		}
	}
}

func TestFeats(t *testing.T) {
	tests := []struct{ text, word, want string }{
		{"The rebels were killed.", "killed", "Tense=Past|VerbForm=Part|Voice=Pass"},
		{"They fled the town.", "fled", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"},
		{"He fled the town.", "fled", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"},
		{"We demand an inquiry.", "demand", "Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin"},
	}
	for _, tt := range tests {
		for _, w := range parse.Text(tt.text).Sentences[0].Tokens {
			if w.Form == tt.word && w.Feats != tt.want {
				t.Errorf("%q: %s has %s, want %s", tt.text, tt.word, w.Feats, tt.want)
			}
		}
	}
}

func TestNames(t *testing.T) {
	d := parse.Text("The United Nations sent Kofi Annan to Damascus, where Syrian officials met him.")
	s := &d.Sentences[0]
	got := map[string]parse.NameType{}
	for _, n := range s.Names {
		got[s.Stretch(n.First, n.Last).In(d.Text)] = n.Type
	}
	want := map[string]parse.NameType{"Kofi Annan": parse.Person, "Damascus": parse.Location, "Syrian": parse.Nationality}
	for name, kind := range want {
		if got[name] != kind {
			t.Errorf("%s is %q, want %q; found %v", name, got[name], kind, got)
		}
	}
	if got["United Nations"] != parse.Organisation && got["The United Nations"] != parse.Organisation {
		t.Errorf("the United Nations were not found as an organisation in %v", got)
	}
}

func TestParts(t *testing.T) {
	text := "Envoy Visits Moscow\nBy Our Reporter\nThe envoy met leaders"
	a := rapporteur.Article{Text: text, Parts: []rapporteur.Part{
		{Role: rapporteur.PartTitle, Span: rapporteur.Span{Start: 0, End: 19}},
		{Role: rapporteur.PartByline, Span: rapporteur.Span{Start: 20, End: 35}},
		{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: 36, End: len(text)}},
	}}
	d := parse.Parse(a)
	sound(t, d)
	var got []string
	for _, s := range d.Sentences {
		got = append(got, string(s.Part)+": "+s.Span.In(text))
	}
	if want := []string{"title: Envoy Visits Moscow", "body: The envoy met leaders"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	a.Parts = nil
	if d := parse.Parse(a); len(d.Sentences) != 3 || d.Sentences[0].Part != rapporteur.PartBody {
		t.Errorf("an article without parts gave %d sentences, want 3 of one body", len(d.Sentences))
	}
}

// TestHeadlineSource checks that who says so behind a headline that has lost its punctuation is a sentence apart, and no other end is cut off.
func TestHeadlineSource(t *testing.T) {
	for text, want := range map[string][]string{
		"Air strikes kill 32 in northern Norland Monitor":   {"Air strikes kill 32 in northern Norland", "Monitor"},
		"Bomb kills ten in a suburb of Oslo state TV":       {"Bomb kills ten in a suburb of Oslo", "state TV"},
		"Norwegian police arrest ten human rights Monitors": {"Norwegian police arrest ten human rights Monitors"},
		"Air Strikes Kill Ten Monitors":                     {"Air Strikes Kill Ten Monitors"},
		"Rebels release all of the Monitors":                {"Rebels release all of the Monitors"},
	} {
		a := rapporteur.Article{Text: text, Parts: []rapporteur.Part{{Role: rapporteur.PartTitle, Span: rapporteur.Span{Start: 0, End: len(text)}}}}
		d := parse.Parse(a)
		sound(t, d)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, s.Span.In(text))
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestOddTexts(t *testing.T) {
	for _, text := range []string{
		"", " ", "\x00\x00", ".", "'", "\u200b", "\u202e(x", strings.Repeat("a", 100_000), strings.Repeat("a ", 5_000), strings.Repeat("(", 3_000),
		strings.Repeat("I said that ", 2_000), strings.Repeat("'s", 3_000), strings.Repeat("\n", 1_000) + "x", "\u0301", "🙂🙂 🙂", "٣٫٥ مليون",
	} {
		sound(t, parse.Text(text))
	}
}

func TestSameFromManyGoroutines(t *testing.T) {
	text := "Russia and China vetoed the draft on Saturday. \"We can't accept it,\" the envoy said in New York."
	want := parse.Text(text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				if got := parse.Text(text); !reflect.DeepEqual(got, want) {
					t.Error("another result from another goroutine")
				}
			}
		})
	}
	wg.Wait()
}

func TestTreeLeavesItsArgument(t *testing.T) {
	in := []parse.Token{{Form: "Troops"}, {Form: "left"}}
	out := parse.Tree(in)
	if in[0].UPOS != "" || out[0].UPOS != "NOUN" || out[0].Head != 1 {
		t.Errorf("in %+v, out %+v", in, out)
	}
	if got := parse.Tree(nil); len(got) != 0 {
		t.Errorf("%d words of none", len(got))
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"Troops left.", "\"Don't,\" he said.\n\nU.S.", "\x00\xff", "a\u202eb", "((((", "1. 2. 3."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { sound(t, parse.Text(text)) })
}
