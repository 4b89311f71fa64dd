package eval

import (
	"context"
	"fmt"

	"rapporteur"
	"rapporteur/intake"
)

// report is what the program read from one file: the lines that `rapporteur code` prints of it.
type report struct {
	path  string
	lines [][]byte
	skips []rapporteur.Skip
}

// readReports reads and codes the files. Reports come in the order of intake.List, whatever the number of workers.
func readReports(ctx context.Context, paths []string, workers int) ([]report, error) {
	return carryOut(ctx, intake.Plan{Files: intake.List(paths, nil), Workers: workers})
}

// carryOut is readReports by a plan of one's own.
func carryOut(ctx context.Context, plan intake.Plan) ([]report, error) {
	var all []report
	for o, err := range plan.Outcomes(ctx) {
		if err != nil {
			return nil, fmt.Errorf("coding the reports: %w", err)
		}
		if len(all) == 0 || all[len(all)-1].path != o.Path {
			all = append(all, report{path: o.Path})
		}
		if err := all[len(all)-1].take(o); err != nil {
			return nil, fmt.Errorf("coding %s: %w", o.Path, err)
		}
	}
	return all, nil
}

func (r *report) take(o intake.Outcome) error {
	var values []any
	switch {
	case o.Skip != nil:
		r.skips = append(r.skips, *o.Skip)
		values = []any{*o.Skip}
	case o.Coding != nil:
		values = []any{o.Coding.Article}
		for _, e := range o.Coding.Entries() {
			values = append(values, e)
		}
		for _, x := range o.Coding.Explanations {
			values = append(values, x)
		}
	}
	for _, v := range values {
		line, err := rapporteur.Line(v)
		if err != nil {
			return err
		}
		r.lines = append(r.lines, line)
	}
	return nil
}
