package eval

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"rapporteur"
	"rapporteur/coder"
	"rapporteur/intake"
)

// Judged is an event that the program gave in a coded sentence: what its confidence was made of, and whether the coder has one
// of its type there.
type Judged struct {
	Report   string
	Type     string
	Weighing rapporteur.Weighing
	Right    bool
}

// Judge has the program read the chosen reports of a folder of hand-coded ones, and gives its events in the order of the reports and
// sentences. It is for training the judge of events. Of an event whose evidence has the word part, it is right where the coder has
// one of its type more than the others account for.
func Judge(ctx context.Context, dir, ids string, by coder.Options) ([]Judged, error) {
	chosen, err := choose(ids)
	if err != nil {
		return nil, err
	}
	g, err := readGoldRecord(dir, chosen)
	if err != nil {
		return nil, err
	}
	by.Explain = true
	reports, err := carryOut(ctx, intake.Plan{Files: intake.List(g.files, nil), Code: by.Code})
	if err != nil {
		return nil, err
	}
	var all []entry
	weighings := map[string]*rapporteur.Weighing{}
	for _, r := range reports {
		entries, err := readEntries(bytes.NewReader(bytes.Join(r.lines, []byte("\n"))))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.path, err)
		}
		for _, e := range entries {
			if e.Kind == rapporteur.KindExplanation {
				weighings[e.Of] = e.Weighing
			}
		}
		all = append(all, entries...)
	}
	for i := range all {
		if all[i].Kind == rapporteur.KindEvent {
			all[i].Weighing = weighings[all[i].ID]
		}
	}
	acts, _, _ := g.place(all)
	var judged []Judged
	for _, p := range places(g.coded, acts) {
		judged = append(judged, judge(p, g.coded[p], acts[p])...)
	}
	return judged, nil
}

// judge tells which of the events given in a sentence are right.
func judge(p place, want, given []act) []Judged {
	wantFree, right := make([]bool, len(want)), make([]bool, len(given))
	for i := range want {
		wantFree[i] = true
	}
	part := func(a act) bool {
		return a.weighing != nil && slices.ContainsFunc(a.weighing.Evidence, func(e rapporteur.Evidence) bool { return e.What == "part" })
	}
	for _, c := range couples(want, given) {
		if wantFree[c.gold] && !right[c.given] && !part(given[c.given]) {
			wantFree[c.gold], right[c.given] = false, true
		}
	}
	var out []Judged
	for j, a := range given {
		if part(a) {
			for i := range want {
				right[j] = right[j] || wantFree[i] && want[i].typ == a.typ
			}
		}
		if a.weighing != nil {
			out = append(out, Judged{p.report, a.typ, *a.weighing, right[j]})
		}
	}
	return out
}
