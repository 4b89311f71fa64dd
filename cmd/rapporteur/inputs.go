package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/intake"
)

// inputsHelp is said of all verbs that read reports.
const inputsHelp = `Reports are plain text, HTML, or JSON objects {id, title, text, outlet, published, url}, one in a file or one a line.
A folder stands for all files below it, save those whose names begin with a dot; - stands for standard input.
Inputs are read in the order of their names, wherever they lie and in whatever order they were given.`

// inputOptions is what all verbs that read reports are told.
type inputOptions struct {
	Paths     []string
	Outlet    string
	Published string
	Workers   int
}

// flags adds the options to a verb.
func (o *inputOptions) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.Outlet, "outlet", "", "who published the reports (`NAME`), whatever they say themselves")
	f.StringVar(&o.Published, "published", "", "when the reports were published (`DATE`, as in 2012-03-25), whatever they say themselves")
	f.IntVar(&o.Workers, "workers", 0, "`N` reports coded at the same time, which changes no output (default: one for each processor)")
}

// plan gives the plan to bring the reports in; omit is as in intake.List.
func (o inputOptions) plan(s streams, omit func(path string) bool) (intake.Plan, error) {
	if o.Workers < 0 {
		return intake.Plan{}, wrongUsage("--workers %d: name a number of workers from 1 up", o.Workers)
	}
	if o.Published != "" {
		if _, err := article.ParseDate(o.Published); err != nil {
			return intake.Plan{}, wrongUsage("--published %s: %w", o.Published, err)
		}
	}
	return intake.Plan{
		Files:   intake.List(o.Paths, omit),
		Stdin:   s.In,
		Article: article.Options{Outlet: o.Outlet, Published: o.Published},
		Workers: o.Workers,
	}, nil
}

// skips counts the inputs that were skipped and names each one.
type skips struct{ count int }

// note tells of a skip: with the path of its input, and where the input holds many records, the one that it is of.
func (k *skips) note(b *bar, path string, skip rapporteur.Skip) {
	k.count++
	if path != intake.Stdin {
		path = filepath.Join(filepath.Dir(path), skip.File)
	} else {
		path = skip.File
	}
	b.tell(fmt.Sprintf("skipped %s: %s: %s", visible(path), skip.Reason, visible(skip.Detail)))
}

// err gives the error that says how many were skipped; nil for none.
func (k *skips) err() error {
	if k.count == 0 {
		return nil
	}
	return skippedError{k.count}
}

// writeLine writes an article, skip, entry or incident as a line of JSON.
func writeLine(w io.Writer, v any) error {
	line, err := rapporteur.Line(v)
	if err != nil {
		return err
	}
	if _, err := w.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}
