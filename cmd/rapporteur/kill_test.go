package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"rapporteur/store"
)

// TestKilledWhileAdding kills the command at random moments of adding 2,000 reports. Each time the record must open and be
// whole; in the end a further add completes it, and it equals the record of an undisturbed run.
//
// The reports come through the standard input, so that the test sees how far the command has come: the pipe takes a report
// only when the ones before it have been taken, less what the pipe and the reader hold. Padding keeps that to a few dozen
// reports. The input is held open, so that the command cannot end before it is killed.
func TestKilledWhileAdding(t *testing.T) {
	reports, kills := 2000, 20
	if testing.Short() {
		reports, kills = 300, 3
	}
	const held, padded = 128 << 10, 4 << 10 // bytes
	padding := strings.Repeat(" ", padded)
	var input [][]byte
	for n := range reports {
		line, err := json.Marshal(map[string]string{"title": fmt.Sprintf("Round %d", n), "text": smallReport(n), "outlet": "Harbour Post", "published": "2031-04-08", "unread": padding})
		if err != nil {
			t.Fatal(err)
		}
		input = append(input, append(line, '\n'))
	}
	killed := filepath.Join(t.TempDir(), "killed.db")
	rng := rand.New(rand.NewPCG(2031, 5))
	there := 0
	for k := range kills {
		// Beyond those that are there already, up to twice the share of this kill in what is left, so that all of them
		// fall within the work.
		fed := there + held/padded + rng.IntN(2*(reports-there)/(kills-k)+1)
		addAndKill(t, killed, input[:min(fed, reports)])
		now := wholeArticles(t, killed)
		if now < there {
			t.Fatalf("kill %d: %d reports are in the record, %d were before", k, now, there)
		}
		there = now
	}
	t.Logf("%d of %d reports were added before the last kill", there, reports)
	if there == 0 || there == reports {
		t.Errorf("%d of %d reports were added before the last kill: it came at no moment of the work", there, reports)
	}

	undisturbed := filepath.Join(t.TempDir(), "undisturbed.db")
	for _, db := range []string{killed, undisturbed} {
		s := runOn(t.Context(), nobody, string(bytes.Join(input, nil)), "add", "--db", db, "-").must(t, exitDone)
		if want := fmt.Sprintf("%d already known, 0 skipped", there); db == killed && !strings.Contains(s.err.String(), want) {
			t.Errorf("the add that completes the record says %q, want %q", s.err.String(), want)
		}
	}
	for _, kind := range kindNames() {
		if kind == "incidents" || kind == "disagreements" {
			continue // they are not in the record but made of it, in far more time
		}
		want := run(t, nobody, "show", kind, "--json", "--db", undisturbed).must(t, exitDone).out.String()
		if got := run(t, nobody, "show", kind, "--json", "--db", killed).must(t, exitDone).out.String(); got != want {
			t.Errorf("the %s differ from those of an undisturbed run: %d bytes, want %d", kind, len(got), len(want))
		}
		if n := len(lines(want)); kind == "articles" && n != reports {
			t.Errorf("the undisturbed record holds %d articles, want %d", n, reports)
		}
	}
}

// addAndKill starts the command, gives it the input, and kills it at once when it has taken all of it.
func addAndKill(t *testing.T, db string, input [][]byte) {
	t.Helper()
	cmd := exec.Command("rapporteur", "add", "--db", db, "-")
	var talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &talk, &talk
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := in.Write(bytes.Join(input, nil)); err != nil && err != io.ErrShortWrite {
		t.Errorf("the command ended before it was killed: %v", err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		t.Fatalf("the command was not killed: %v, saying %s", err, talk.String())
	}
}

// wholeArticles opens a record as a killed program left it, holds that it is whole, and counts its articles.
func wholeArticles(t *testing.T, db string) (n int) {
	t.Helper()
	s, err := store.Open(db)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	for c, err := range s.Codings(context.Background(), store.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Validate(); err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}
