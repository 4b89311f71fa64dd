package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A program that adds reports is killed at random moments, in the midst of a transaction mostly. The record must open
// each time, hold whole codings alone, and in the end equal an undisturbed one.
func TestKilledWhileAdding(t *testing.T) {
	articles, kills := 2000, 20
	if testing.Short() {
		articles, kills = 200, 4
	}
	path := filepath.Join(t.TempDir(), "killed.db")
	rng := rand.New(rand.NewPCG(2031, 3))
	for k, there := 0, 0; k < kills; k++ {
		left := articles - there
		marks := 1 + rng.IntN(3*left/(2*(kills-k)+2)+1) // the first mark comes before the file is opened
		killAfter(t, path, articles, marks, time.Duration(rng.Int64N(int64(time.Millisecond))))
		there = checkWhole(t, path)
	}
	if err := addGenerated(path, articles, io.Discard); err != nil {
		t.Fatal(err)
	}
	undisturbed := filepath.Join(t.TempDir(), "undisturbed.db")
	if err := addGenerated(undisturbed, articles, io.Discard); err != nil {
		t.Fatal(err)
	}
	got, want := dump(t, mustOpen(t, path)), dump(t, mustOpen(t, undisturbed))
	if n := strings.Count(want, `"kind":"article"`); n != articles {
		t.Errorf("the undisturbed record holds %d articles, want %d", n, articles)
	}
	if got != want {
		t.Errorf("the record differs from an undisturbed one: %d bytes, want %d", len(got), len(want))
	}
	if got, want := index(t, path), index(t, undisturbed); got != want {
		t.Errorf("its index of copies differs from an undisturbed one: %s, want %s", got, want)
	}
}

// The same while the file is made: the child is killed when its WAL has grown to a random size.
func TestKilledWhileLaidOut(t *testing.T) {
	kills := 10
	if testing.Short() {
		kills = 3
	}
	whole := fresh(t)
	s := mustOpen(t, whole)
	laidOut, err := os.Stat(whole + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	mustPut(t, s, true, generate(1))
	rng := rand.New(rand.NewPCG(2031, 4))
	for range kills {
		path := fresh(t)
		wanted := rng.Int64N(laidOut.Size())
		cmd := childCommand(t, "add", path, "2000")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for {
			if wal, err := os.Stat(path + "-wal"); err == nil && wal.Size() >= wanted {
				break
			}
			runtime.Gosched()
		}
		kill(t, cmd)
		checkWhole(t, path)
		mustPut(t, mustOpen(t, path), true, generate(1999))
	}
}

// killAfter starts a child that adds, and kills it when it has made so many marks of its progress, a moment after the last:
// adding one article takes about half a millisecond.
func killAfter(t *testing.T, path string, articles, marks int, moment time.Duration) {
	t.Helper()
	cmd := childCommand(t, "add", path, strconv.Itoa(articles))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReaderSize(out, 1)
	for range marks {
		if _, err := r.ReadByte(); err != nil {
			t.Fatalf("the child ended before it was killed: %v", err)
		}
	}
	for last := time.Now(); time.Since(last) < moment; { // a timer would be too coarse
		runtime.Gosched()
	}
	kill(t, cmd)
}

func kill(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	err := cmd.Wait()
	if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		t.Fatalf("the child was not killed: %v", err)
	}
}

// index tells how much stands in the index of copies, and what was found.
func index(t *testing.T, path string) string {
	t.Helper()
	var out string
	err := mustOpen(t, path).read.QueryRow(`SELECT (SELECT count(*) FROM article_text) || ' texts, ' || (SELECT count(*) FROM traced) || ' traced, '
		|| (SELECT count(*) || ' prints ' || total(print % 1000003) FROM print) || ', ties ' || (SELECT group_concat(later || '-' || earlier || relation) FROM tie)`).Scan(&out)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// checkWhole opens the record and compares what it holds, coding by coding, with what was put. It counts them.
func checkWhole(t *testing.T, path string) (articles int) {
	t.Helper()
	read := 0 // a reader comes first, and finds what the killed program left
	r, err := OpenReadOnly(path)
	if err == nil {
		read = len(collect(t, r.Articles(t.Context(), Query{})))
		err = r.Close()
	}
	if err != nil && !errors.Is(err, Missing) && !errors.Is(err, Older) {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	for c, err := range s.Codings(t.Context(), Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		var i int
		if _, err := fmt.Sscanf(c.Article.File, "report-%d.txt", &i); err != nil {
			t.Fatal(err)
		}
		if lines(t, c) != lines(t, generate(i)) {
			t.Fatalf("after the kill %s is not what was put", c.Article.File)
		}
		articles++
	}
	if articles != read {
		t.Errorf("the record holds %d articles, but a reader found %d", articles, read)
	}
	t.Logf("%d articles are whole", articles)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return articles
}
