package main

import (
	"math"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/eval"
)

// judged makes n events of a type and weight, of which so many are right, in as many reports.
func judged(typ string, weight float64, right, n int) []eval.Judged {
	var out []eval.Judged
	for k := range n {
		out = append(out, eval.Judged{Report: strings.Repeat("r", k%7+1), Type: typ, Weighing: rapporteur.Weighing{Sides: 2, Weight: weight}, Right: k < right})
	}
	return out
}

func TestFitConfidence(t *testing.T) {
	var all []eval.Judged
	all = append(all, judged("ASSAULT", .1, 50, 100)...)
	all = append(all, judged("ASSAULT", .4, 40, 100)...) // fewer than below: both are put together
	all = append(all, judged("ASSAULT", .95, 90, 100)...)
	f := fitConfidence(all, func(eval.Judged) bool { return true })
	if got, want := f.curveText(), "0.0  0.45  200\n0.9  0.90  100\n"; got != want {
		t.Errorf("the curve is\n%swant\n%s", got, want)
	}
	if f.all != .6 || f.unseen != 300 || math.Abs(f.shares["ASSAULT"][2]-.6) > 1e-9 || f.shares["AID"] != [3]float64{.6, .6, .6} {
		t.Errorf("all %v, of %d; shares %v", f.all, f.unseen, f.shares)
	}
	text := f.sharesText()
	if !strings.HasPrefix(text, "all         0.60\nadds        ") || len(strings.Split(strings.TrimSpace(text), "\n")) != 18 {
		t.Errorf("the table is\n%s", text)
	}
	if got := noteOf("# one\n# two\n1 # three\n"); got != "# one\n# two\n" {
		t.Errorf("the note is %q", got)
	}
}
