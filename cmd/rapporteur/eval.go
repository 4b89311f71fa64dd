package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/eval"
	"rapporteur/intake"
)

// How many of the worst misses are listed when no number is asked for.
const (
	usualWorst   = 5
	verboseWorst = 20
)

// evalOptions is what `rapporteur eval` is told.
type evalOptions struct {
	Task    string
	Gold    []string
	Worst   int
	Verbose bool
	JSON    bool
	Entries string // a file, or "-"
	Update  bool
	IDs     string
	Tokens  bool
	Workers int
}

func newEval(s streams) *cobra.Command {
	var o evalOptions
	c := &cobra.Command{
		Use:   "eval TASK GOLD...",
		Short: "Score the program against a gold set",
		Long: `Scores the program against one or more gold files or folders of a task's format, and prints one line a measure,
from 0 to 1; the more the better, but of calibration_error. The counts of several gold sets are added up.

` + tasks(),
		Example: `  rapporteur eval record gold/record                  the measures
  rapporteur eval record gold/record --worst 50       and the fifty worst misses
  rapporteur eval record gold/record --json           one object {task, gold, measures}
  rapporteur code reports/ | rapporteur eval record gold/record --entries -`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return wrongUsage("name a task and at least one gold file or folder")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			o.Task, o.Gold = args[0], args[1:]
			return runEval(c.Context(), o, s)
		},
	}
	f := c.Flags()
	f.IntVar(&o.Worst, "worst", usualWorst, "list the `N` worst misses on standard error")
	f.BoolVarP(&o.Verbose, "verbose", "v", false, fmt.Sprintf("tell the counts by kind, how far confidences can be relied on and the %d worst misses on standard error", verboseWorst))
	f.BoolVar(&o.JSON, "json", false, "one JSON object {task, gold, measures}")
	f.StringVar(&o.Entries, "entries", "", "score the entries in this `FILE` (- for standard input) instead of reading the reports")
	f.StringVar(&o.IDs, "ids", "", "only reports whose identifiers begin with a match of this regular `EXPRESSION`")
	f.BoolVar(&o.Update, "update", false, "take what is read now as the expected record (task samples); read the difference before you keep it")
	f.BoolVar(&o.Tokens, "gold-tokens", false, "give the parser the gold's words instead of their text (task parse)")
	f.IntVar(&o.Workers, "workers", 0, "`N` reports read at the same time (default: one for each processor)")
	return c
}

// tasks lists the tasks for the help.
func tasks() string {
	var b strings.Builder
	b.WriteString("Tasks:\n")
	for _, t := range eval.Tasks() {
		fmt.Fprintf(&b, "  %-12s %s;\n  %-12s gold: %s\n", t.Name, t.About, "", t.Gold)
	}
	return strings.TrimRight(b.String(), "\n")
}

func runEval(ctx context.Context, o evalOptions, s streams) error {
	opts := eval.Options{Workers: o.Workers, Worst: o.Worst, IDs: o.IDs, GoldTokens: o.Tokens, Update: o.Update}
	if o.Verbose && opts.Worst == usualWorst {
		opts.Worst = verboseWorst
	}
	if o.Entries != "" {
		entries, err := openEntries(o.Entries, s.In)
		if err != nil {
			return err
		}
		defer entries.Close()
		opts.Entries = entries
	}
	result, err := eval.Run(ctx, o.Task, o.Gold, opts)
	if unknown := new(eval.UnknownTaskError); errors.As(err, &unknown) {
		return usageError{err}
	}
	if err != nil {
		return err
	}
	return tellResult(o, result, s)
}

func openEntries(path string, stdin io.Reader) (io.ReadCloser, error) {
	if path == intake.Stdin {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the entries to score: %w", err)
	}
	return f, nil
}

// tellResult prints the measures as data, and what explains them as talk.
func tellResult(o evalOptions, r eval.Result, s streams) error {
	for _, n := range r.Notes {
		fmt.Fprintln(s.Err, visible(n))
	}
	if o.Verbose {
		if err := r.WriteRows(s.Err); err != nil {
			return err
		}
	}
	if o.Verbose {
		if err := r.WriteCurve(s.Err); err != nil {
			return err
		}
	}
	if err := r.WriteMisses(s.Err); err != nil {
		return err
	}
	if !o.JSON {
		return r.WriteMeasures(s.Out)
	}
	if err := json.NewEncoder(s.Out).Encode(r); err != nil {
		return fmt.Errorf("printing the measures of %s: %w", r.Task, err)
	}
	return nil
}
