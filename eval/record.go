package eval

import (
	"bytes"
	"context"
	"fmt"
)

// scoreRecord scores the events and figures of the folder's reports, which it codes unless it is given entries.
func scoreRecord(ctx context.Context, dir string, opts Options) (sheet, error) {
	chosen, err := choose(opts.IDs)
	if err != nil {
		return sheet{}, err
	}
	g, err := readGoldRecord(dir, chosen)
	if err != nil {
		return sheet{}, err
	}
	if len(g.reports) == 0 {
		return sheet{}, fmt.Errorf("choosing reports: no identifier in %s begins with a match of %q", dir, opts.IDs)
	}
	var s sheet
	var given []entry
	if opts.Entries != nil {
		given, err = readEntries(opts.Entries)
	} else {
		given, err = g.code(ctx, opts.Workers, &s)
	}
	if err != nil {
		return sheet{}, err
	}
	acts, counts, outside := g.place(given)
	if outside > 0 {
		s.notes = append(s.notes, fmt.Sprintf("%d entries could not be placed in the gold articles", outside))
	}
	score := recordScore{types: map[string]tally{}}
	score.acts(g.coded, acts)
	score.counts(g.counted, counts)
	s.lines, s.rows = score.lines(), score.types
	s.misses = g.misses(score.faults)
	return s, nil
}

// code has the program read the chosen reports.
func (g *goldRecord) code(ctx context.Context, workers int, s *sheet) ([]entry, error) {
	reports, err := readReports(ctx, g.files, workers)
	if err != nil {
		return nil, err
	}
	var all []entry
	for _, r := range reports {
		for _, skip := range r.skips {
			s.notes = append(s.notes, fmt.Sprintf("%s was skipped: %s: %s", skip.File, skip.Reason, skip.Detail))
		}
		entries, err := readEntries(bytes.NewReader(bytes.Join(r.lines, []byte("\n"))))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.path, err)
		}
		all = append(all, entries...)
	}
	return all, nil
}
