package eval

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sampleFolder makes a gold folder for two reports, one of them empty.
func sampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("reports/one.txt", "Envoy meets rebels\n\nThe envoy met rebel leaders in Harbour Town on 3 May 2031.\n\nThe envoy said that the talks would go on until Sunday evening.\n")
	write("reports/two.txt", "")
	write("gold/reports.txt", "# where they lie\n../reports\n")
	return filepath.Join(dir, "gold")
}

func runSamples(t *testing.T, gold string, opts Options) Result {
	t.Helper()
	opts.Worst = -1
	r, err := Run(context.Background(), "samples", []string{gold}, opts)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func wantMeasure(t *testing.T, r Result, name string, want float64) {
	t.Helper()
	if got, ok := r.Measures.Value(name); !ok || math.Abs(got-want) > 1e-12 {
		t.Errorf("%s is %v, want %v", name, got, want)
	}
}

func TestSamples(t *testing.T) {
	gold := sampleFolder(t)
	stale := filepath.Join(gold, "gone.txt.jsonl")
	if err := os.WriteFile(stale, []byte("{\"kind\":\"event\",\"id\":\"x.e1\"}\n"), 0o644); err != nil {
		t.Fatal(err)
	}

	r := runSamples(t, gold, Options{})
	wantMeasure(t, r, "recall", 0)
	wantMeasure(t, r, "exact", 0)

	r = runSamples(t, gold, Options{Update: true})
	wantMeasure(t, r, "f1", 1)
	wantMeasure(t, r, "exact", 1)
	if _, err := os.Stat(stale); err == nil {
		t.Error("the entries of a report that is no more were kept")
	}
	if two := readTestFile(t, filepath.Join(gold, "two.txt.jsonl")); !strings.Contains(two, `"kind":"skip"`) {
		t.Errorf("an empty report is expected to give %q, want a skip", two)
	}

	path := filepath.Join(gold, "one.txt.jsonl")
	text := readTestFile(t, path)
	if strings.Contains(text, `"version"`) {
		t.Errorf("the expected entries carry a version:\n%s", text)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(text, `"title":"Envoy`, `"title":"Envoys`, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	r = runSamples(t, gold, Options{})
	wantMeasure(t, r, "exact", .5)
	if f1, _ := r.Measures.Value("f1"); f1 >= 1 {
		t.Errorf("a changed title gives f1 %v", f1)
	}
	if len(r.Misses) != 1 || r.Misses[0].Fault != "changed" || !strings.Contains(r.Misses[0].What, `title: "Envoy meets rebels", not "Envoys meets rebels"`) {
		t.Errorf("a changed title is told as %v", r.Misses)
	}
	wantMeasure(t, runSamples(t, gold, Options{IDs: "two"}), "exact", 1)
}

func TestCompareSamples(t *testing.T) {
	a, b, c := `{"kind":"event","id":"1","status":"future"}`, `{"kind":"event","id":"2","status":"future"}`, `{"kind":"figure","id":"1"}`
	a2 := `{"kind":"event","id":"1","status":"occurred","hedges":[]}`
	s := compareSamples(map[string][]string{"r": {a, b, c}, "gone": {c}, "same": {c}}, map[string][]string{"r": {b, a2, c, c}, "new": {a}, "same": {c}})
	r := s.result("samples", "", -1)
	for name, want := range map[string]tally{"event": {1, 3, 2}, "figure": {2, 3, 3}} {
		if s.rows[name] != want {
			t.Errorf("%s: %v, want %v", name, s.rows[name], want)
		}
	}
	wantMeasure(t, r, "exact", .25)
	wantMeasure(t, r, "precision", .5)
	wantMeasure(t, r, "recall", .6)
	var told []string
	for _, m := range r.Misses {
		told = append(told, m.Where+" "+m.Fault+" "+m.What)
	}
	want := []string{
		"gone missed " + c,
		"new invented " + a,
		`r changed "event" "1"; hedges: [], not none; status: "occurred", not "future"`,
		"r invented " + c,
	}
	if got := strings.Join(told, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("told:\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	// The same entries in another order are right one by one, but not to the letter.
	s = compareSamples(map[string][]string{"r": {a, b}}, map[string][]string{"r": {b, a}})
	wantMeasure(t, s.result("samples", "", 0), "f1", 1)
	wantMeasure(t, s.result("samples", "", 0), "exact", 0)
}

func TestSamplesErrors(t *testing.T) {
	lost := t.TempDir()
	if err := os.WriteFile(filepath.Join(lost, "reports.txt"), []byte("nowhere\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		gold, says string
		opts       Options
	}{
		{t.TempDir(), "holds no reports.txt", Options{}},
		{lost, "nowhere", Options{}},
		{lost, "takes no entries", Options{Entries: strings.NewReader("")}},
	} {
		if _, err := Run(context.Background(), "samples", []string{c.gold}, c.opts); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("error is %v, want one that says %q", err, c.says)
		}
	}
}

func TestResultPrints(t *testing.T) {
	r := Result{Task: "parse", Gold: "a.conllu", Measures: Measures{{"uas", .91249}, {"las", 2. / 3}, {"none", 0}}, Rows: []Row{{"nsubj", 10, 8, 6, .75, .6, 2. / 3}}}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"task":"parse","gold":"a.conllu","measures":{"uas":0.91249,"las":0.666667,"none":0}}`; string(b) != want {
		t.Errorf("as JSON: %s, want %s", b, want)
	}
	var lines, rows strings.Builder
	if err := r.WriteMeasures(&lines); err != nil {
		t.Fatal(err)
	}
	if want := "uas 0.912\nlas 0.667\nnone 0.000\n"; lines.String() != want {
		t.Errorf("as lines: %s, want %s", lines.String(), want)
	}
	if err := r.WriteRows(&rows); err != nil {
		t.Fatal(err)
	}
	want := "             precision recall     f1   hits  given   gold\nnsubj            0.750  0.600  0.667      6      8     10\n"
	if rows.String() != want {
		t.Errorf("as a table:\n%s\nwant\n%s", rows.String(), want)
	}
}
