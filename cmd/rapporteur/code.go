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
	Actors  string // a table of the user's own; "" for none
	Explain bool
	JSON    bool // with Explain: entries and explanations as JSON lines
}

func newCode(s streams) *cobra.Command {
	var o codeOptions
	c := &cobra.Command{
		Use:   "code FILE...",
		Short: "Read reports, print what they say as JSON lines; keep nothing",
		Long: `A filter: reports in, entries out, one JSON object a line, and nothing is kept. For each report its article comes
first, then its events, statements, figures, votes, commitments and roles, each in the order of the text. Spans are
[start, end) in bytes of the article's text. What gave no article is a line of the kind skip.

` + inputsHelp + fetchHelp + actorsHelp + explainHelp,
		Example: `  rapporteur code report.txt
  rapporteur code reports/*.txt > entries.jsonl
  rapporteur code crawl.warc.gz feed.xml reports.zip
  rapporteur code --explain report.txt
  rapporteur code --fetch https://example.org/report.html
  curl -s https://example.org/report.html | rapporteur code --outlet "Example Daily" -
  rapporteur code report.txt | jq 'select(.kind == "figure")'`,
		Args: atLeastOne("report, folder, archive, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			o.Paths = args
			return runCode(c.Context(), o, s)
		},
	}
	o.flags(c)
	o.fetchFlag(c)
	actorsFlag(c, &o.Actors)
	c.Flags().BoolVar(&o.Explain, "explain", false, "say why each entry is what it is, instead of printing the entries")
	c.Flags().BoolVar(&o.JSON, "json", false, "JSON lines, which is what is printed in any case but with --explain")
	return c
}

func runCode(ctx context.Context, o codeOptions, s streams) error {
	with, err := readActors(o.Actors, s)
	if err != nil {
		return err
	}
	plan, err := o.plan(s, nil)
	if err != nil {
		return err
	}
	with.Explain = o.Explain
	plan.Code = with.Code
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
		if err := writeOutcome(s, o, outcome); err != nil {
			return fmt.Errorf("coding %s: %w", outcome.Path, err)
		}
		b.passed(outcome)
	}
	return k.err()
}

// writeOutcome writes the lines of one outcome at once, so that whoever reads them gets whole reports.
func writeOutcome(s streams, o codeOptions, got intake.Outcome) error {
	var lines bytes.Buffer
	switch {
	case got.Skip != nil:
		if o.Explain && !o.JSON {
			return nil // it has been named
		}
		if err := writeLine(&lines, *got.Skip); err != nil {
			return err
		}
	case o.Explain:
		if err := writeExplained(&lines, *got.Coding, o.JSON); err != nil {
			return err
		}
	default:
		if err := writeLine(&lines, got.Coding.Article); err != nil {
			return err
		}
		for _, e := range got.Coding.Entries() {
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
