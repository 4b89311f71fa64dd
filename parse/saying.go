package parse

import (
	_ "embed" // for the table
	"slices"

	"rapporteur/plaintext"
)

//go:embed sayings.txt
var sayingsText string

var (
	sayingsLists = plaintext.ReadLists(sayingsText)
	tells        = sayingsLists.Named("tells")
	goesOn       = sayingsLists.Named("goesOn")
)

// sayings gives a verb of saying back to who says what is told before it: in "the envoy said the rebels had fled and called for talks" the
// parser, which decides from left to right, may have the rebels call. What had been done and what was said then differ in their tense.
func sayings(tokens []Token) {
	for v := range tokens {
		t := &tokens[v]
		h := t.Head
		if t.Rel != "conj" || t.XPOS != "VBD" || h < 0 || h > v || !goesOn[t.LowerLemma()] || tokens[h].Rel != "ccomp" || goesOn[tokens[h].LowerLemma()] {
			continue
		}
		g := tokens[h].Head
		if g < 0 || g > h || tokens[g].XPOS != "VBD" || !tells[tokens[g].LowerLemma()] {
			continue
		}
		s := Sentence{Tokens: tokens}
		if s.Find(v, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") >= 0 || s.Find(g, "nsubj") < 0 {
			continue
		}
		if slices.ContainsFunc(tokens[v+1:], func(o Token) bool { return o.Head == h && o.Rel != "punct" }) {
			continue
		}
		had := slices.ContainsFunc(s.Children(h, "aux"), func(k int) bool { return tokens[k].LowerLemma() == "have" })
		if had || tokens[g].LowerLemma() == "deny" {
			t.Head = g
		}
	}
}
