package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The program under test is this test binary under its own name, for the scripts and for the test that kills it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rapporteur": func() { os.Exit(program()) }})
}

// TestScripts plays whole command lines one after the other: testdata/script/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
		},
	})
}

// exits runs the program and holds that it exits with a code: "exits 3 rapporteur code -".
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program args...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("running %s: %v", args[1], err)
		}
		code = exit.ExitCode()
	}
	if want := args[0]; want != string(rune('0'+code)) {
		ts.Fatalf("%s exits with %d, want %s", strings.Join(args[1:], " "), code, want)
	}
}

// looking says who looks at the streams of a command.
type looking int

const (
	nobody     looking         = iota // both streams are pipes
	atTalk                            // standard error is a terminal, standard output a pipe
	atBoth                            // both are a terminal
	inColour                          // and it shows colours
	hourOfTest = 1_332_676_800        // 2012-03-25
)

// played is what came of a command line that was run in this process.
type played struct {
	out, err bytes.Buffer
	code     int
}

func run(t *testing.T, who looking, args ...string) *played {
	t.Helper()
	return runOn(t.Context(), who, "", args...)
}

func runOn(ctx context.Context, who looking, stdin string, args ...string) *played {
	var s played
	s.code = execute(ctx, args, streams{
		In: strings.NewReader(stdin), Out: &s.out, Err: &s.err,
		OutTerminal: who >= atBoth, ErrTerminal: who >= atTalk, Color: who == inColour, Width: 100,
		Now: func() time.Time { return time.Unix(hourOfTest, 0) },
	})
	return &s
}

// must fails the test unless it ended with the code.
func (s *played) must(t *testing.T, code int) *played {
	t.Helper()
	if s.code != code {
		t.Fatalf("exit code %d, want %d; standard error: %s", s.code, code, s.err.String())
	}
	return s
}

func lines(s string) []string {
	if s = strings.TrimSuffix(s, "\n"); s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}
