package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func readTestFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// recordFigures is what the script that the gold of the record came with prints on testdata/record/reading.jsonl, by the
// reports chosen.
var recordFigures = map[string]string{
	"": `typed        P 0.700  R 0.875  F1 0.778   (7 of 8 gold, 10 given)
directed     P 0.500  R 0.625  F1 0.556   (5 of 8 gold, 10 given)
full         P 0.400  R 0.500  F1 0.444   (4 of 8 gold, 10 given)
actor        P 1.000  R 0.875  F1 0.933   (7 of 8 gold, 7 given)
recipient    P 0.500  R 0.667  F1 0.571   (2 of 3 gold, 4 given)
attribution  P 0.500  R 0.500  F1 0.500   (1 of 2 gold, 2 given)
entity code+sector 0.778   status 1.000   date 0.857   place 0.857   mode 0.571
figures      P 0.333  R 0.500  F1 0.400   (1 of 2 gold, 3 given)   claimant 1.000
2 entries could not be placed in the gold articles
  ACCUSE     P 0.667  R 1.000  F1 0.800   (2 of 2 gold, 3 given)
  ASSAULT    P 0.667  R 1.000  F1 0.800   (2 of 2 gold, 3 given)
  CONSULT    P 1.000  R 1.000  F1 1.000   (2 of 2 gold, 2 given)
  REJECT     P 0.000  R 0.000  F1 0.000   (0 of 1 gold, 1 given)
  SUPPORT    P 1.000  R 1.000  F1 1.000   (1 of 1 gold, 1 given)
`,
	"dev..[02468]": `typed        P 0.500  R 1.000  F1 0.667   (1 of 1 gold, 2 given)
directed     P 0.500  R 1.000  F1 0.667   (1 of 1 gold, 2 given)
full         P 0.500  R 1.000  F1 0.667   (1 of 1 gold, 2 given)
actor        P 1.000  R 1.000  F1 1.000   (2 of 2 gold, 2 given)
recipient    P 0.000  R 0.000  F1 0.000   (0 of 0 gold, 0 given)
attribution  P 0.000  R 0.000  F1 0.000   (0 of 0 gold, 0 given)
entity code+sector 1.000   status 1.000   date 1.000   place 1.000   mode 1.000
figures      P 0.000  R 0.000  F1 0.000   (0 of 0 gold, 0 given)   claimant 0.000
2 entries could not be placed in the gold articles
  REJECT     P 0.000  R 0.000  F1 0.000   (0 of 0 gold, 1 given)
  SUPPORT    P 1.000  R 1.000  F1 1.000   (1 of 1 gold, 1 given)
`,
	"alp2": `typed        P 1.000  R 1.000  F1 1.000   (2 of 2 gold, 2 given)
directed     P 0.500  R 0.500  F1 0.500   (1 of 2 gold, 2 given)
full         P 0.500  R 0.500  F1 0.500   (1 of 2 gold, 2 given)
actor        P 1.000  R 0.500  F1 0.667   (1 of 2 gold, 1 given)
recipient    P 0.000  R 0.000  F1 0.000   (0 of 0 gold, 1 given)
attribution  P 0.000  R 0.000  F1 0.000   (0 of 0 gold, 0 given)
entity code+sector 0.000   status 1.000   date 0.500   place 1.000   mode 0.000
figures      P 0.000  R 0.000  F1 0.000   (0 of 1 gold, 1 given)   claimant 0.000
1 entries could not be placed in the gold articles
  ACCUSE     P 1.000  R 1.000  F1 1.000   (2 of 2 gold, 2 given)
`,
}

func scoreReading(t *testing.T, reading, ids string) sheet {
	t.Helper()
	s, err := scoreRecord(context.Background(), "testdata/record", Options{IDs: ids, Entries: strings.NewReader(reading)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestScoreRecord(t *testing.T) {
	reading := readTestFile(t, "testdata/record/reading.jsonl")
	for ids, want := range recordFigures {
		if got := asScript(scoreReading(t, reading, ids)); got != want {
			t.Errorf("reports %q are scored\n%s\nwant\n%s", ids, got, want)
		}
	}
}

func TestScoreRecordAgainstItself(t *testing.T) {
	r, err := Run(context.Background(), "record", []string{"testdata/record"}, Options{Entries: strings.NewReader(readTestFile(t, "testdata/record/entries.jsonl")), Worst: -1})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Measures {
		if m.Value != 1 {
			t.Errorf("%s of the gold against itself is %v", m.Name, m.Value)
		}
	}
	if len(r.Misses) > 0 {
		t.Errorf("the gold against itself misses %v", r.Misses)
	}
}

func TestRecordMeasures(t *testing.T) {
	r, err := Run(context.Background(), "record", []string{"testdata/record"}, Options{Entries: strings.NewReader(readTestFile(t, "testdata/record/reading.jsonl"))})
	if err != nil {
		t.Fatal(err)
	}
	want := "typed typed_precision typed_recall directed directed_precision directed_recall full full_precision full_recall " +
		"actor actor_precision actor_recall recipient recipient_precision recipient_recall attribution attribution_precision attribution_recall " +
		"entity status date place mode figures figures_precision figures_recall claimant"
	var names []string
	for _, m := range r.Measures {
		names = append(names, m.Name)
	}
	if got := strings.Join(names, " "); got != want {
		t.Errorf("the measures are %s\nwant %s", got, want)
	}
	for name, want := range map[string]float64{"typed": 7. / 9, "typed_precision": .7, "typed_recall": .875, "status": 1, "figures": .4, "mode": 4. / 7} {
		if got, ok := r.Measures.Value(name); !ok || got-want > 1e-12 || want-got > 1e-12 {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}

// TestRecordMisses also holds that no sentence of a report that is kept for measuring is shown, even when it is chosen.
func TestRecordMisses(t *testing.T) {
	reading := readTestFile(t, "testdata/record/reading.jsonl")
	misses := func(ids string, worst int) string {
		s := scoreReading(t, reading, ids)
		var b strings.Builder
		if err := s.result("record", "", worst).WriteMisses(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := `alp1 2: Activists said that army shells killed at least 20 people.
    invented ASSAULT negated "killed": [] -> ["people"]
    invented wounded 20 to ? "at least"
alp1 3: The minister denied the shelling.
    missed   REJECT occurred "denied": ["minister"] -> []
    invented ACCUSE occurred "denied": ["minister"] -> []
alp2 2: About 300 people fled.
    missed   displaced 300 to 300 "About 300 people"
    invented displaced 300 to ? "300"
`
	if got := misses("", -1); got != want {
		t.Errorf("misses are\n%s\nwant\n%s", got, want)
	}
	if got := misses("", 2); got != want[:strings.Index(want, "alp1 3")] {
		t.Errorf("the worst two are\n%s", got)
	}
	if got := misses("dev", -1) + misses("", 0); got != "" {
		t.Errorf("shown:\n%s", got)
	}
}

func TestRecordErrors(t *testing.T) {
	broken := t.TempDir()
	if err := os.CopyFS(broken, os.DirFS("testdata/record")); err != nil {
		t.Fatal(err)
	}
	far := `{"article": "alp1", "kind": "coded", "sentences": [[0, 9999]]}`
	if err := os.WriteFile(filepath.Join(broken, "entries.jsonl"), []byte(far), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		gold []string
		opts Options
		says string
	}{
		{nil, Options{}, "no gold set given"},
		{[]string{t.TempDir()}, Options{}, "a folder with articles/*.json and entries.jsonl"},
		{[]string{"testdata/record"}, Options{IDs: "("}, "regular expression"},
		{[]string{"testdata/record"}, Options{IDs: "p1"}, `no identifier in testdata/record begins with a match of "p1"`},
		{[]string{"testdata/record"}, Options{Entries: strings.NewReader("{}\nno\n")}, "line 2"},
		{[]string{"testdata/record", "testdata/record"}, Options{Entries: strings.NewReader("")}, "against one gold set"},
		{[]string{broken}, Options{}, "outside the text"},
	} {
		_, err := Run(context.Background(), "record", c.gold, c.opts)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v: error is %v, want one that says %q", c.gold, err, c.says)
		}
	}
	unknown := new(UnknownTaskError)
	if _, err := Run(context.Background(), "recrod", []string{"x"}, Options{}); !errors.As(err, &unknown) || !strings.Contains(err.Error(), "samples, record") {
		t.Errorf("an unknown task gives %v, want an error that lists the tasks", err)
	}
}

// TestRunCodesReports scores what the program itself reads from the gold's reports: the same with any number of workers.
func TestRunCodesReports(t *testing.T) {
	var first []byte
	for _, workers := range []int{1, 4} {
		r, err := Run(context.Background(), "record", []string{"testdata/record", "testdata/record"}, Options{Workers: workers, Worst: -1})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Notes) > 0 {
			t.Errorf("notes: %v", r.Notes)
		}
		var b bytes.Buffer
		if err := errors.Join(json.NewEncoder(&b).Encode(r), r.WriteRows(&b), r.WriteMisses(&b)); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = b.Bytes()
		}
		if !bytes.Equal(first, b.Bytes()) {
			t.Errorf("with %d workers the result is\n%s\nwith one\n%s", workers, b.Bytes(), first)
		}
		row := slices.IndexFunc(r.Rows, func(r Row) bool { return r.Name == "CONSULT" })
		if row < 0 || r.Rows[row].Gold != 4 {
			t.Errorf("rows are %v: two gold sets with two meetings each have four", r.Rows)
		}
	}
}
