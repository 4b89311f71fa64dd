package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"rapporteur/intake"
)

// codeOptions is what `rapporteur code` is told.
type codeOptions struct {
	inputOptions
}

func newCode(s streams) *cobra.Command {
	var o codeOptions
	c := &cobra.Command{
		Use:   "code FILE...",
		Short: "Read reports, print what they say as JSON lines; keep nothing",
		Long: `A filter: reports in, entries out, one JSON object a line, and nothing is kept. For each report its article comes
first, then its events, statements, figures, votes, commitments and roles, each in the order of the text. Spans are
[start, end) in bytes of the article's text. What gave no article is a line of the kind skip.

` + inputsHelp,
		Example: `  rapporteur code report.txt
  rapporteur code reports/*.txt > entries.jsonl
  curl -s https://example.org/report.html | rapporteur code --outlet "Example Daily" -
  rapporteur code report.txt | jq 'select(.kind == "figure")'`,
		Args: atLeastOne("report, folder, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			o.Paths = args
			return runCode(c.Context(), o, s)
		},
	}
	o.flags(c)
	c.Flags().Bool("json", false, "JSON lines, which is what is printed in any case")
	return c
}

func runCode(ctx context.Context, o codeOptions, s streams) error {
	plan, err := o.plan(s, nil)
	if err != nil {
		return err
	}
	shown := s.ErrTerminal && !s.OutTerminal // on one terminal the two would be in each other's way
	b := newBar(s, shown, "coding", plan.Files)
	defer b.end()
	var k skips
	for outcome, err := range plan.Outcomes(ctx) {
		if err != nil {
			return err
		}
		if outcome.Skip != nil {
			k.note(b, outcome.Path, *outcome.Skip)
		}
		if err := writeOutcome(s, outcome); err != nil {
			return fmt.Errorf("coding %s: %w", outcome.Path, err)
		}
		b.passed(outcome)
	}
	return k.err()
}

// writeOutcome writes the lines of one outcome at once, so that whoever reads them gets whole reports.
func writeOutcome(s streams, o intake.Outcome) error {
	var lines bytes.Buffer
	if o.Skip != nil {
		if err := writeLine(&lines, *o.Skip); err != nil {
			return err
		}
	} else {
		if err := writeLine(&lines, o.Coding.Article); err != nil {
			return err
		}
		for _, e := range o.Coding.Entries() {
			if err := writeLine(&lines, e); err != nil {
				return err
			}
		}
	}
	if _, err := s.Out.Write(lines.Bytes()); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}
