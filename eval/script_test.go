package eval

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// goldFolder names the environment variable that holds the folder of the gold data.
const goldFolder = "RAPPORTEUR_GOLD"

// recordScript is the scorer that the record's gold came with; its figures are the ones that count.
type recordScript struct{ python, script, gold string }

func findRecordScript(t *testing.T) recordScript {
	t.Helper()
	dir := os.Getenv(goldFolder)
	if dir == "" {
		t.Skipf("%s is not set to the folder of the gold data: the scorer of the record is not compared with the gold's own", goldFolder)
	}
	s := recordScript{script: filepath.Join(dir, "..", "tools", "score_record.py"), gold: filepath.Join(dir, "record")}
	var err error
	if s.python, err = exec.LookPath("python3"); err != nil {
		t.Skipf("no python3: the scorer of the record is not compared with the gold's own: %v", err)
	}
	for _, f := range []string{s.script, s.gold} {
		if _, err := os.Stat(f); err != nil {
			t.Skipf("the scorer of the record is not compared with the gold's own: %v", err)
		}
	}
	return s
}

// run gives what the script prints on the entries, less its list of misses.
func (s recordScript) run(t *testing.T, ids string, entries []byte) string {
	t.Helper()
	args := []string{s.script, s.gold, "-v"}
	if ids != "" {
		args = append(args, "--ids", ids)
	}
	cmd := exec.Command(s.python, args...)
	cmd.Stdin = bytes.NewReader(entries)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, err, stderr.String())
	}
	var kept strings.Builder
	for l := range strings.Lines(string(out)) {
		if !strings.HasPrefix(l, "missed ") && !strings.HasPrefix(l, "invented ") {
			kept.WriteString(l)
		}
	}
	return kept.String()
}

// asScript prints a sheet of the task record as the script prints its figures.
func asScript(s sheet) string {
	var b strings.Builder
	by := map[string]line{}
	for _, l := range s.lines {
		by[l.name] = l
	}
	prf := func(t tally) string {
		return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (%d of %d gold, %d given)", t.precision(), t.recall(), t.f1(), t.hits, t.gold, t.given)
	}
	for _, n := range []string{"typed", "directed", "full", "actor", "recipient", "attribution"} {
		fmt.Fprintf(&b, "%-12s %s\n", n, prf(*by[n].tally))
	}
	fmt.Fprintf(&b, "entity code+sector %.3f   status %.3f   date %.3f   place %.3f   mode %.3f\n", by["entity"].ratio.value(),
		by["status"].ratio.value(), by["date"].ratio.value(), by["place"].ratio.value(), by["mode"].ratio.value())
	fmt.Fprintf(&b, "%-12s %s   claimant %.3f\n", "figures", prf(*by["figures"].tally), by["claimant"].ratio.value())
	for _, n := range s.notes {
		if strings.HasSuffix(n, "could not be placed in the gold articles") {
			fmt.Fprintln(&b, n)
		}
	}
	for _, typ := range slices.Sorted(maps.Keys(s.rows)) {
		fmt.Fprintf(&b, "  %-10s %s\n", typ, prf(s.rows[typ]))
	}
	return b.String()
}

// TestRecordAgainstScript proves that the task's figures are those of the script that the gold came with: on readings that
// resemble the gold more or less, in its own shape and in the program's.
func TestRecordAgainstScript(t *testing.T) {
	script := findRecordScript(t)
	gold := readGoldLines(t, script.gold)
	for _, ids := range []string{"", "dev..[02468]", "trn|dev..[13579]", "dev007"} {
		for seed := range uint64(1) {
			for _, shape := range []string{"gold", "program"} {
				d := newDistorter(seed)
				var lines []map[string]any
				if shape == "gold" {
					lines = d.goldShaped(gold)
				} else {
					lines = d.programShaped(gold)
				}
				compareWithScript(t, fmt.Sprintf("%s-shaped reading %d of %q", shape, seed, ids), script, ids, encode(t, lines))
			}
		}
	}
	compareWithScript(t, "no entries", script, "", nil)
	compareWithScript(t, "the gold itself", script, "", encode(t, gold.entries))
}

// TestRecordAgainstScriptOnOwnCoding does the same with what the program reads from the gold's reports.
func TestRecordAgainstScriptOnOwnCoding(t *testing.T) {
	script := findRecordScript(t)
	if testing.Short() {
		t.Skip("codes all reports of the gold")
	}
	files, err := filepath.Glob(filepath.Join(script.gold, "articles", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports in %s: %v", script.gold, err)
	}
	reports, err := readReports(context.Background(), files, 2)
	if err != nil {
		t.Fatal(err)
	}
	var entries []byte
	for _, r := range reports {
		entries = append(append(entries, bytes.Join(r.lines, []byte("\n"))...), '\n')
	}
	compareWithScript(t, "what the program reads", script, "", entries)
	own, err := scoreRecord(context.Background(), script.gold, Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := asScript(own), script.run(t, "", entries); got != want {
		t.Errorf("what the task codes itself is scored\n%s\nwant\n%s", got, want)
	}
}

func compareWithScript(t *testing.T, what string, script recordScript, ids string, entries []byte) {
	t.Helper()
	s, err := scoreRecord(context.Background(), script.gold, Options{IDs: ids, Entries: bytes.NewReader(entries)})
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if got, want := asScript(s), script.run(t, ids, entries); got != want {
		t.Errorf("%s is scored\n%s\nwant\n%s", what, got, want)
	}
}

// goldLines is a gold record as it stands in its files.
type goldLines struct{ articles, entries []map[string]any }

func readGoldLines(t *testing.T, dir string) goldLines {
	t.Helper()
	var g goldLines
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(files, filepath.Join(dir, "entries.jsonl")) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for dec := json.NewDecoder(bytes.NewReader(b)); ; {
			var v map[string]any
			if err := dec.Decode(&v); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			if strings.HasSuffix(f, ".jsonl") {
				g.entries = append(g.entries, v)
			} else {
				g.articles = append(g.articles, v)
			}
		}
	}
	return g
}

func encode(t *testing.T, lines []map[string]any) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, l := range lines {
		if err := enc.Encode(l); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// spanOf reads a span of decoded JSON.
func spanOf(v any) rapporteur.Span {
	list := v.([]any)
	return rapporteur.Span{Start: int(list[0].(float64)), End: int(list[1].(float64))}
}

// textOf gives the words of a decoded mention.
func textOf(v any) string {
	m, _ := v.(map[string]any)
	s, _ := m["text"].(string)
	return cmp.Or(s, fmt.Sprint(v))
}
