package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/intake"
	"rapporteur/intake/fetch"
)

// inputsHelp is said of all verbs that read reports.
const inputsHelp = `Reports are plain text, HTML, PDF (by pdftotext, where it is installed), the items of RSS and Atom feeds, and JSON:
objects {id, title, text, outlet, published, url}, ninjs, and what crawlers write; one in a file, one a line, or a list.
They may lie in zip, tar, gzip, bzip2 and WARC files, and in those within one another. What a file holds is told by its
bytes, not by its name. A folder stands for all files below it, save those whose names begin with a dot, a pattern such
as 'news/*.html' for the files that match; - stands for standard input.
Inputs are read in the order of their names, wherever they lie and in whatever order they were given.`

// fetchHelp is said of the verbs that may fetch.
const fetchHelp = `

With --fetch, an address (http or https) is an input too: the page is got from the web, nothing else is, and only
from hosts of the public internet. Without it, nothing is ever fetched.`

// inputOptions is what all verbs that read reports are told.
type inputOptions struct {
	Paths     []string
	Outlet    string
	Published string
	Workers   int
	Fetch     bool // addresses of the web may be fetched
}

// flags adds the options to a verb.
func (o *inputOptions) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.Outlet, "outlet", "", "who published the reports (`NAME`), whatever they say themselves")
	f.StringVar(&o.Published, "published", "", "when the reports were published (`DATE`, as in 2012-03-25), whatever they say themselves")
	f.IntVar(&o.Workers, "workers", 0, "`N` reports coded at the same time, which changes no output (default: one for each processor)")
}

// fetchFlag adds the option to fetch to a verb that may.
func (o *inputOptions) fetchFlag(c *cobra.Command) {
	c.Flags().BoolVar(&o.Fetch, "fetch", false, "fetch the inputs that are addresses of the web; without it nothing is ever fetched")
}

// addresses checks that addresses of the web are named only where they are to be fetched.
func (o inputOptions) addresses() error {
	for _, p := range o.Paths {
		if fetch.IsURL(p) && !o.Fetch {
			return wrongUsage("%s is an address of the web, and nothing is fetched unless that is asked for: use --fetch with code or add, or save the page and name the file", p)
		}
	}
	return nil
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
	if err := o.addresses(); err != nil {
		return intake.Plan{}, err
	}
	p := intake.Plan{
		Files:   intake.List(o.Paths, omit),
		Stdin:   s.In,
		Article: article.Options{Outlet: o.Outlet, Published: o.Published},
		Workers: o.Workers,
	}
	if o.Fetch {
		p.Fetch = &fetch.Client{Agent: "rapporteur/" + programVersion}
	}
	return p, nil
}

// skips counts the inputs that were skipped and names each one.
type skips struct{ count int }

// note tells of a skip: with the path of its input, and where the input holds many records, the one that it is of.
func (k *skips) note(b *bar, path string, skip rapporteur.Skip) {
	k.count++
	folder := ""
	if path != intake.Stdin && !fetch.IsURL(path) {
		folder, _ = filepath.Split(path)
	}
	b.tell(fmt.Sprintf("skipped %s: %s: %s", visible(folder+skip.File), skip.Reason, visible(skip.Detail)))
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
