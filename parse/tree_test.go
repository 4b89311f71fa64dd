package parse_test

import (
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// family is the tree of "The old army of rebels left", set by hand.
func family() *parse.Sentence {
	s := &parse.Sentence{}
	at := 0
	for _, w := range []struct {
		form string
		head int
		rel  string
	}{{"The", 2, "det"}, {"old", 2, "amod"}, {"army", 5, "nsubj:outer"}, {"of", 4, "case"}, {"rebels", 2, "nmod"}, {"left", -1, "root"}} {
		s.Tokens = append(s.Tokens, parse.Token{Form: w.form, Head: w.head, Rel: w.rel, Span: rapporteur.Span{Start: at, End: at + len(w.form)}})
		at += len(w.form) + 1
	}
	return s
}

func TestTreeOfASentence(t *testing.T) {
	s := family()
	if got := s.Root(); got != 5 {
		t.Errorf("root %d, want 5", got)
	}
	if got := s.Children(2); !slices.Equal(got, []int{0, 1, 4}) {
		t.Errorf("children of army %v, want 0, 1, 4", got)
	}
	if first, last := s.Subtree(2); first != 0 || last != 4 {
		t.Errorf("army covers %d to %d, want 0 to 4", first, last)
	}
	if got := s.Stretch(0, 4); got != (rapporteur.Span{Start: 0, End: 22}) {
		t.Errorf("its bytes are %v, want 0 to 22", got)
	}
	for rel, want := range map[string]int{"nsubj": 2, "nsubj:outer": 2, "obj": -1, "nsub": -1} {
		if got := s.Find(5, rel); got != want {
			t.Errorf("%s of left is %d, want %d", rel, got, want)
		}
	}
	if !s.Governs(5, 3) || s.Governs(4, 2) || !s.Governs(2, 2) {
		t.Error("left governs of, rebels do not govern army, army governs itself")
	}
	if got := (&parse.Sentence{}).Root(); got != -1 {
		t.Errorf("root of no words is %d, want -1", got)
	}
}

// TestLinksAgreeWithHeads checks on parsed text that children are those whose head is the token, in order.
func TestLinksAgreeWithHeads(t *testing.T) {
	d := parse.Text("The envoy who met the rebels said on Friday that the army, which had left the town, would not come back. Nobody answered.")
	for n := range d.Sentences {
		s := &d.Sentences[n]
		for i := range s.Tokens {
			var want []int
			for k := range s.Tokens {
				if s.Tokens[k].Head == i {
					want = append(want, k)
				}
			}
			if got := s.Children(i); !slices.Equal(got, want) {
				t.Errorf("sentence %d: children of %q are %v, want %v", n, s.Tokens[i].Form, got, want)
			}
		}
	}
}

// TestNobodyIsCalledVisiting checks that a participle at the beginning of a sentence is no part of a name.
func TestNobodyIsCalledVisiting(t *testing.T) {
	for _, text := range []string{"Visiting Nairobi, the envoy warned the rebels.", "Leaving Bujumbura, the envoy warned the rebels."} {
		for _, n := range parse.Text(text).Sentences[0].Names {
			if n.First == 0 {
				t.Errorf("%q: the first word is part of a name, to word %d", text, n.Last)
			}
		}
	}
}

// TestAbbreviationsThatLookLikeWords checks that "IS" in capitals is a name where other words are small, and a verb where it is stressed.
func TestAbbreviationsThatLookLikeWords(t *testing.T) {
	for text, want := range map[string]string{
		"The army left after IS took the town.":  "PROPN",
		"IS fighters attacked the base.":         "PROPN",
		"This IS the plan, the minister said.":   "AUX",
		"THE PLAN IS READY, THE MINISTER SAYS.":  "AUX",
		"The plan is ready, the minister says. ": "AUX",
	} {
		got := ""
		for _, w := range parse.Text(text).Sentences[0].Tokens {
			if w.Form == "IS" || w.Form == "is" {
				got = w.UPOS
			}
		}
		if got != want {
			t.Errorf("%q: it is %s, want %s", text, got, want)
		}
	}
}
