package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/brief"
	"rapporteur/fuse"
	"rapporteur/intake"
	"rapporteur/store"
)

// briefOptions is what `rapporteur brief` is told.
type briefOptions struct {
	inputOptions        // without paths: the record
	Actors       string // a table of the user's own for the reports; "" for none
	DB           string
	Title        string
	Format       string // md, html, json; "" to go by the output's ending
	Output       string // a file; "" or "-" for standard output
	JSON         bool
}

func newBrief(s streams) *cobra.Command {
	var o briefOptions
	c := &cobra.Command{
		Use:   "brief [PATH...]",
		Short: "Tell the record to a person",
		Long: `Tells what happened in order, with the sources and the quoted words of every line: the figures, the statements, the
votes, the commitments, where reports differ, and what was skipped. With paths it tells of those reports alone and
keeps nothing; without, of the record. Reports that hold nothing to tell, such as one in another language, stand in the
brief with the reason, and leave the exit code 0; an input that could not be read makes it 3.

` + inputsHelp,
		Example: `  rapporteur brief samples                       of a folder of reports, as Markdown
  rapporteur brief -o brief.html                 of the record, as one HTML file that needs no network
  rapporteur brief --db crisis.db --format json`,
		RunE: func(c *cobra.Command, args []string) error {
			if o.Paths = args; len(args) > 0 && c.Flags().Changed("db") {
				return wrongUsage("name either reports or --db: a brief tells of those reports alone, or of the record")
			}
			if len(args) == 0 && o.Actors != "" {
				return wrongUsage("--actors is for reports that are read: name some, or use it with add")
			}
			return runBrief(c.Context(), o, s)
		},
	}
	f := c.Flags()
	f.StringVar(&o.Format, "format", "", "`FORMAT`: md, html or json (default: by the ending of the output, else md)")
	f.StringVarP(&o.Output, "output", "o", "", "write to this `FILE`, which is replaced when the brief is whole")
	f.StringVar(&o.Title, "title", "", "the `TITLE` of the brief")
	f.BoolVar(&o.JSON, "json", false, "the same as --format json")
	dbFlag(c, &o.DB)
	o.flags(c)
	actorsFlag(c, &o.Actors)
	return c
}

func runBrief(ctx context.Context, o briefOptions, s streams) error {
	format, err := o.format()
	if err != nil {
		return err
	}
	in := brief.Input{Title: o.Title}
	var skipped error
	if len(o.Paths) > 0 {
		skipped, err = gatherReports(ctx, o, s, &in)
	} else {
		err = gatherRecord(ctx, o.DB, &in)
	}
	if err != nil {
		return err
	}
	in.Record = fuse.Fuse(in.Codings)
	write := func(w io.Writer) error { return brief.Write(w, format, in) }
	if o.Output == "" || o.Output == intake.Stdin {
		err = write(s.Out)
	} else {
		err = writeWhole(o.Output, write)
	}
	if err != nil {
		return err
	}
	return skipped
}

// format gives the format asked for, by whichever option.
func (o briefOptions) format() (brief.Format, error) {
	name := o.Format
	switch ending := strings.ToLower(filepath.Ext(o.Output)); {
	case o.JSON && name != "" && name != string(brief.JSON):
		return "", wrongUsage("--json and --format %s ask for two formats", name)
	case o.JSON:
		name = string(brief.JSON)
	case name != "":
	case ending == ".html" || ending == ".htm":
		name = string(brief.HTML)
	case ending == ".json":
		name = string(brief.JSON)
	default:
		name = string(brief.Markdown)
	}
	format, err := brief.ParseFormat(name)
	if err != nil {
		return "", usageError{err}
	}
	return format, nil
}

// gatherReports codes the reports into in. skipped counts those that gave no article.
func gatherReports(ctx context.Context, o briefOptions, s streams, in *brief.Input) (skipped, err error) {
	with, err := readActors(o.Actors, s)
	if err != nil {
		return nil, err
	}
	plan, err := o.plan(s, partOf(o.Output))
	if err != nil {
		return nil, err
	}
	plan.Code = with.Code
	b := newBar(s, s.ErrTerminal, "reading", plan.Files)
	defer b.end()
	var k skips
	faults := 0
	for outcome, err := range plan.Outcomes(ctx) {
		if err != nil {
			return nil, err
		}
		if outcome.Skip != nil {
			k.note(b, outcome.Path, *outcome.Skip)
			faults += faulty(outcome.Skip.Reason)
			in.Skips = append(in.Skips, *outcome.Skip)
		} else {
			in.Codings = append(in.Codings, *outcome.Coding)
		}
		b.passed(outcome)
	}
	if faults == 0 && len(in.Codings) > 0 {
		return nil, nil // the brief itself tells its reader what was passed over: nothing is amiss
	}
	return k.err(), nil
}

// faulty counts the skips that a reader of the brief cannot take as told: what could not be opened, or broke the program.
func faulty(r rapporteur.SkipReason) int {
	if r == rapporteur.SkipFailed || r == rapporteur.SkipInvalid {
		return 1
	}
	return 0
}

// gatherRecord reads the whole record into in.
func gatherRecord(ctx context.Context, db string, in *brief.Input) (err error) {
	record, err := store.OpenReadOnly(db)
	if err != nil {
		return err
	}
	defer closeRecord(record, &err)
	for c, err := range record.Codings(ctx, store.Query{}) {
		if err != nil {
			return err
		}
		in.Codings = append(in.Codings, c)
	}
	for k, err := range record.Skips(ctx) {
		if err != nil {
			return err
		}
		in.Skips = append(in.Skips, k)
	}
	return nil
}

// writeWhole writes a file so that whatever stops the program, the name holds what it held before or all that was to be
// written. What is no ordinary file, such as a pipe, is written to as it is.
func writeWhole(path string, write func(io.Writer) error) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("writing %s: %w", path, err)
		}
	}()
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".rapporteur-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails, as it should, once the file has its name
	if err := errors.Join(f.Chmod(0o644), write(f), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
