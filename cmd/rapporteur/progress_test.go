package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"rapporteur/intake"
)

// aFolder makes a folder of files with the texts, and gives its path.
func aFolder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestBarTellsShareRateAndWhatRemains(t *testing.T) {
	root := aFolder(t, map[string]string{"a.txt": strings.Repeat("x", 1000), "b.txt": strings.Repeat("y", 3000)})
	files := intake.List([]string{root}, nil)
	synctest.Test(t, func(t *testing.T) { // its clock moves on at once when all wait for it
		var talk bytes.Buffer
		b := newBar(streams{Err: &talk, Width: 120, Now: time.Now}, true, "adding", files)
		time.Sleep(9100 * time.Millisecond)
		for range 27 {
			b.passed(intake.Outcome{Known: "0123456789abcdef", Read: 3000})
		}
		b.tell("skipped b.txt: empty")
		time.Sleep(time.Second)
		b.end()
		for _, part := range []string{"75.00% [#####", " [3.00KB in 9.25s; remaining: 3s]  adding: 27 reports, 3/s", "skipped b.txt: empty\n", "adding: 27 reports, 3/s  done [3.00KB in 10.1s]\n"} {
			if !strings.Contains(talk.String(), part) {
				t.Errorf("the bar shows %q, want %q in it", talk.String(), part)
			}
		}
	})
}

func TestNoBarWhereNobodyLooks(t *testing.T) {
	root := aFolder(t, map[string]string{"a.txt": smallReport(1), "b.txt": ""})
	db := filepath.Join(t.TempDir(), "r.db")
	for who, bar := range map[looking]bool{nobody: false, atTalk: true, atBoth: true} {
		s := run(t, who, "add", "--db", db, root).must(t, exitSkipped)
		if got := strings.Contains(s.err.String(), "\x1b["); got != bar {
			t.Errorf("terminal %d: a bar was shown: %v, want %v: %q", who, got, bar, s.err.String())
		}
		if !strings.Contains(s.err.String(), "skipped "+filepath.Join(root, "b.txt")+": empty: ") {
			t.Errorf("terminal %d: the skip is not told: %q", who, s.err.String())
		}
		if !strings.HasSuffix(s.err.String(), " already known, 1 skipped\n") {
			t.Errorf("terminal %d: no summary at the end: %q", who, s.err.String())
		}
	}
	if s := run(t, atBoth, "code", root).must(t, exitSkipped); strings.Contains(s.err.String(), "\x1b[") {
		t.Errorf("code on a terminal shows a bar among its output: %q", s.err.String())
	}
}

func TestInterrupted(t *testing.T) {
	root := aFolder(t, map[string]string{"a.txt": smallReport(1)})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, verb := range []string{"code", "add", "brief"} {
		args := []string{verb, root}
		if verb == "add" {
			args = append(args, "--db", filepath.Join(t.TempDir(), "r.db"))
		}
		s := runOn(ctx, nobody, "", args...)
		if s.code != exitFailed || !strings.Contains(s.err.String(), "interrupted; run it again to finish") {
			t.Errorf("%s: exit code %d saying %q", verb, s.code, s.err.String())
		}
	}
}
