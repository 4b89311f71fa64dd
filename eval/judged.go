package eval

import (
	"bytes"
	"context"
	"fmt"

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
// sentences. It is for fitting confidences.
func Judge(ctx context.Context, dir, ids string, workers int) ([]Judged, error) {
	chosen, err := choose(ids)
	if err != nil {
		return nil, err
	}
	g, err := readGoldRecord(dir, chosen)
	if err != nil {
		return nil, err
	}
	reports, err := carryOut(ctx, intake.Plan{Files: intake.List(g.files, nil), Workers: workers, Code: coder.Options{Explain: true}.Code})
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
	score := recordScore{types: map[string]tally{}}
	score.acts(g.coded, acts)
	return score.judged, nil
}

// rely notes whether an event that was given is right, and how sure of it the program was.
func (s *recordScore) rely(p place, a act, right bool) {
	if a.confidence != nil {
		s.curve.note(*a.confidence, right)
	}
	if a.weighing != nil {
		s.judged = append(s.judged, Judged{p.report, a.typ, *a.weighing, right})
	}
}
