package eval

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"rapporteur/coder"
	"rapporteur/plaintext"
)

// reportsList is the file of a gold folder of the task samples that names the reports its entries were read from: one path
// a line, relative to the folder.
const reportsList = "reports.txt"

// scoreSamples compares the program's record of the reports, entry by entry and exactly, with the one in the folder: a file
// NAME.jsonl for each report NAME, as `rapporteur code` prints it, less the version stamps. With opts.Update it writes
// these files anew first, so that a person reads the difference and accepts it or not.
func scoreSamples(ctx context.Context, dir string, opts Options) (sheet, error) {
	chosen, err := choose(opts.IDs)
	if err != nil {
		return sheet{}, err
	}
	paths, err := readReportsList(dir)
	if err != nil {
		return sheet{}, err
	}
	reports, err := readReports(ctx, paths, opts.Workers)
	if err != nil {
		return sheet{}, err
	}
	got := map[string][]string{}
	for _, r := range reports {
		if name := filepath.Base(r.path); chosen.MatchString(name) {
			got[name] = append(got[name], r.unstamped()...)
		}
	}
	if opts.Update {
		if err := writeExpected(dir, chosen, got); err != nil {
			return sheet{}, err
		}
	}
	want, err := readExpected(dir)
	if err != nil {
		return sheet{}, err
	}
	maps.DeleteFunc(want, func(name string, _ []string) bool { return !chosen.MatchString(name) })
	return compareSamples(want, got), nil
}

// unstamped gives the lines less the version of the coder: it says by what an entry was read, and would hide, in a diff,
// which entries a new version reads otherwise.
func (r report) unstamped() []string {
	stamp, err := json.Marshal(coder.Version)
	if err != nil {
		panic(err) // a string is always JSON
	}
	var out []string
	for _, l := range r.lines {
		out = append(out, string(bytes.Replace(l, append([]byte(`,"version":`), stamp...), nil, 1)))
	}
	return out
}

func readReportsList(dir string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, reportsList))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("looking for the reports: %s holds no %s that names them; the gold of this task is a folder of expected entries, such as eval/testdata/samples", dir, reportsList)
	} else if err != nil {
		return nil, fmt.Errorf("looking for the reports: %w", err)
	}
	var paths []string
	for _, l := range plaintext.Lines(string(b)) {
		path := filepath.Join(dir, filepath.FromSlash(l))
		if _, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("looking for the reports that %s names: %w", filepath.Join(dir, reportsList), err)
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// readExpected gives the expected lines of each report.
func readExpected(dir string) (map[string][]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("looking for expected entries: %w", err)
	}
	want := map[string][]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, fmt.Errorf("reading expected entries: %w", err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".jsonl")
		want[name] = nil
		for l := range strings.Lines(string(b)) {
			want[name] = append(want[name], strings.TrimSuffix(l, "\n"))
		}
	}
	return want, nil
}

// writeExpected writes the lines of each report that is read, and removes the files of chosen reports that are no more.
func writeExpected(dir string, chosen *regexp.Regexp, got map[string][]string) error {
	old, err := readExpected(dir)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(old)) {
		if _, still := got[name]; !still && chosen.MatchString(name) {
			if err := os.Remove(filepath.Join(dir, name+".jsonl")); err != nil {
				return fmt.Errorf("removing the expected entries of %s, which is no more: %w", name, err)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		text := strings.Join(got[name], "\n") + "\n"
		if err := os.WriteFile(filepath.Join(dir, name+".jsonl"), []byte(text), 0o644); err != nil {
			return fmt.Errorf("writing the expected entries of %s: %w", name, err)
		}
	}
	return nil
}

// compareSamples counts the lines of each kind that are the same to the letter, and the reports all of whose lines are.
func compareSamples(want, got map[string][]string) sheet {
	s := sheet{rows: map[string]tally{}}
	var sum tally
	var exact ratio
	for _, name := range slices.Compact(slices.Sorted(slices.Values(slices.AppendSeq(slices.Collect(maps.Keys(want)), maps.Keys(got))))) {
		exact.note(slices.Equal(want[name], got[name]))
		var missed []string
		free := slices.Clone(got[name])
		for _, l := range want[name] {
			t := tally{gold: 1}
			if i := slices.Index(free, l); i >= 0 {
				free = slices.Delete(free, i, i+1)
				t = tally{1, 1, 1}
			} else {
				missed = append(missed, l)
			}
			sum = sum.plus(t)
			s.rows[kindOf(l)] = s.rows[kindOf(l)].plus(t)
		}
		for _, l := range free {
			sum = sum.plus(tally{given: 1})
			s.rows[kindOf(l)] = s.rows[kindOf(l)].plus(tally{given: 1})
		}
		s.misses = append(s.misses, differences(name, missed, free)...)
	}
	s.lines = []line{{tally: &sum}, {name: "exact", ratio: &exact}}
	return s
}

// fields gives the fields of a line of JSON as they are written; nil for a line that is no object.
func fields(line string) map[string]json.RawMessage {
	var f map[string]json.RawMessage
	if json.Unmarshal([]byte(line), &f) != nil {
		return nil
	}
	return f
}

// kindOf gives the kind of an entry; "?" where the line is none.
func kindOf(line string) string {
	var kind string
	if json.Unmarshal(fields(line)["kind"], &kind) != nil {
		return "?"
	}
	return kind
}

// differences tells what is missed and invented in a report; of an entry that both have under one identifier, only the
// fields that changed.
func differences(report string, missed, invented []string) []Miss {
	var out []Miss
	for _, l := range missed {
		f := fields(l)
		i := slices.IndexFunc(invented, func(o string) bool {
			g := fields(o)
			return f["id"] != nil && bytes.Equal(f["id"], g["id"]) && bytes.Equal(f["kind"], g["kind"])
		})
		if i < 0 {
			out = append(out, Miss{Where: report, Fault: "missed", What: l, weight: 1})
			continue
		}
		out = append(out, Miss{Where: report, Fault: "changed", What: changes(f, fields(invented[i])), weight: 1})
		invented = slices.Delete(slices.Clone(invented), i, i+1)
	}
	for _, l := range invented {
		out = append(out, Miss{Where: report, Fault: "invented", What: l, weight: 1})
	}
	return out
}

// changes lists the fields that differ between two entries of one identifier.
func changes(want, got map[string]json.RawMessage) string {
	names := slices.AppendSeq(slices.Collect(maps.Keys(want)), maps.Keys(got))
	slices.Sort(names)
	list := []string{fmt.Sprintf("%s %s", want["kind"], want["id"])}
	for _, n := range slices.Compact(names) {
		if !bytes.Equal(want[n], got[n]) {
			list = append(list, fmt.Sprintf("%s: %s, not %s", n, cmp.Or(string(got[n]), "none"), cmp.Or(string(want[n]), "none")))
		}
	}
	return strings.Join(list, "; ")
}
