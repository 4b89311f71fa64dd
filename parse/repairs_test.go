package parse

import (
	"math/rand/v2"
	"testing"
)

// TestRepairsKeepTrees checks on random trees that they are trees still, each with one root and no circle, after all that is mended in them.
func TestRepairsKeepTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, words := range []string{
		"On/ADP/0/x Monday/PROPN/0/x army/NOUN/0/x units/NOUN/0/x left/VERB/0/x ,/PUNCT/0/x he/PRON/0/x said/VERB/0/x",
		"Peru/PROPN/0/x 's/PART/0/x Security/PROPN/0/x and/CCONJ/0/x Defence/PROPN/0/x Council/PROPN/0/x met/VERB/0/x here/ADV/0/x",
		"In/ADP/0/x National/PROPN/0/x Food/PROPN/0/x and/CCONJ/0/x Drug/PROPN/0/x Administration/PROPN/0/x labs/NOUN/0/x Ruiz/PROPN/0/x died/VERB/0/x",
		"Ruiz/PROPN/0/x ,/PUNCT/0/x envoy/NOUN/0/x Marek/PROPN/0/x and/CCONJ/0/x Sato/PROPN/0/x have/AUX/0/x signed/VERB/0/x",
	} {
		for range 20000 {
			tokens := drawn(words)
			for k := range tokens {
				if tokens[k].UPOS == "PART" {
					tokens[k].XPOS = "POS"
				}
			}
			hang(tokens, 0, len(tokens), -1, r)
			mend(tokens)
			s := Sentence{Tokens: tokens}
			root := s.Root()
			for k := range tokens {
				if root < 0 || !s.Governs(root, k) {
					t.Fatalf("%s: %s does not hang on the root: %+v", words, tokens[k].Form, tokens)
				}
			}
		}
	}
}

// hang makes of the tokens from from to before to what hangs on head: a tree without crossings, as the parser makes them.
func hang(tokens []Token, from, to, head int, r *rand.Rand) {
	rels := []string{"nsubj", "compound", "conj", "cc", "nmod", "obj", "nummod", "acl", "advmod", "nmod:poss", "punct"}
	for from < to {
		end := from + 1 + r.IntN(to-from)
		rel := rels[r.IntN(len(rels))]
		if head < 0 {
			end, rel = to, "root"
		}
		k := from + r.IntN(end-from)
		tokens[k].Head, tokens[k].Rel = head, rel
		hang(tokens, from, k, k, r)
		hang(tokens, k+1, end, k, r)
		from = end
	}
}

// TestDues holds that what is due to be done is no thing that something is due to.
func TestDues(t *testing.T) {
	tokens := drawn("envoy/NOUN/4/nsubj:outer is/AUX/4/cop due/ADJ/4/mark to/PART/2/fixed meet/VERB/-1/root them/PRON/4/obj")
	tokens[4].XPOS = "VB"
	dues(tokens)
	for k, want := range []string{"due nsubj", "due cop", "- root", "meet mark", "due xcomp", "meet obj"} {
		got := "-"
		if h := tokens[k].Head; h >= 0 {
			got = tokens[h].Form
		}
		if got += " " + tokens[k].Rel; got != want {
			t.Errorf("%s hangs as %s, want %s", tokens[k].Form, got, want)
		}
	}
}
