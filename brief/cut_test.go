package brief

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

func TestCutKeepsTheWeightiestInOrder(t *testing.T) {
	most := mostLines["happened"]
	s := section{ID: "happened"}
	for i := range 2 * most {
		s.add(fmt.Sprint("day ", i/10), line{Text: fmt.Sprint(i), Weight: i % 2})
	}
	var got []string
	for _, g := range weightiest(s).Groups {
		for _, l := range g.Lines {
			got = append(got, l.Text)
		}
	}
	var want []string
	for i := range 2 * most {
		if i%2 == 1 {
			want = append(want, fmt.Sprint(i))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("kept %v, want those of weight, in their order", got)
	}
	if s.size() != 2*most {
		t.Error("cutting changed the section")
	}
}

// TestWhatIsCutStandsInTheOtherFormats: only Markdown is cut, and it says by how much.
func TestWhatIsCutStandsInTheOtherFormats(t *testing.T) {
	var sentences []string
	n := 2 * mostLines["possible"]
	for i := range n {
		sentences = append(sentences, fmt.Sprintf("Peru accused Chile of closing pier %d.", i))
	}
	r := sketch.New(sketch.Head{Outlet: "Example Wire", Title: "Piers"}, cast, sentences...)
	for i := range n {
		r.Event(sketch.Act{In: i + 1, Type: "ACCUSE", Trigger: "accused", Actor: []string{"Peru"}, Status: rapporteur.Hypothetical,
			Date: fmt.Sprintf("2014-05-%02d", i+1)})
	}
	in := input([]rapporteur.Coding{r.Coding()})
	if len(in.Record.Incidents) != n {
		t.Fatalf("%d incidents, want %d", len(in.Record.Incidents), n)
	}
	if md, want := written(t, Markdown, in), fmt.Sprintf("… and %d more: see --format html or --format json.", n-mostLines["possible"]); !strings.Contains(md, want) {
		t.Errorf("Markdown does not say %q", want)
	}
	total := 0
	for _, l := range linesOf(in, "possible") {
		total += max(1, len(l.parts))
	}
	if total != len(in.Record.Incidents) {
		t.Errorf("%d of %d incidents stand on the page", total, len(in.Record.Incidents))
	}
	if got := strings.Count(written(t, JSON, in), `"kind": "incident"`); got != len(in.Record.Incidents) {
		t.Errorf("%d incidents in JSON, want %d", got, len(in.Record.Incidents))
	}
}

func TestASentenceIsQuotedOnce(t *testing.T) {
	md := written(t, Markdown, lakeStory())
	before, _, _ := strings.Cut(md, "\n## Where reports differ")
	_, before, _ = strings.Cut(before, "\n## What happened")
	for _, words := range []string{"families left the town", "met** President Ana Quispe", "**shelled** the market"} {
		if n := strings.Count(before, words); n > 1 {
			t.Errorf("%q is quoted %d times", words, n)
		}
	}
	if !strings.Contains(before, "**shelled** the market") {
		t.Error("the shelling is not quoted at all")
	}
}
