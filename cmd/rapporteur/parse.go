package main

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/parse/conll"
)

// parseOptions is what `rapporteur parse` is told.
type parseOptions struct {
	inputOptions
	JSON bool
}

func newParse(s streams) *cobra.Command {
	var o parseOptions
	c := &cobra.Command{
		Use:   "parse FILE...",
		Short: "Print the grammar of reports, as CoNLL-U",
		Long: `Prints the sentences of reports with their words, lemmas, tags, trees and names, as the coder sees them: titles,
captions and body, without what is navigation, credit or byline. The form is CoNLL-U after the conventions of Universal
Dependencies 2 for English; the last column has the bytes of the report's text that a word stands at (Span), and names.

` + inputsHelp,
		Example: `  rapporteur parse report.txt
  echo "The envoy met ministers in Geneva." | rapporteur parse -
  rapporteur parse reports/ --json`,
		Args: atLeastOne("report, folder, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			o.Paths = args
			return runParse(c.Context(), o, s)
		},
	}
	o.flags(c)
	c.Flags().BoolVar(&o.JSON, "json", false, "one JSON object a report")
	return c
}

func runParse(ctx context.Context, o parseOptions, s streams) error {
	plan, err := o.plan(s, nil)
	if err != nil {
		return err
	}
	plan.Code = uncoded
	b := newBar(s, s.ErrTerminal && !s.OutTerminal, "parsing", plan.Files)
	defer b.end()
	var k skips
	for outcome, err := range plan.Outcomes(ctx) {
		if err != nil {
			return err
		}
		if outcome.Skip != nil {
			k.note(b, outcome.Path, *outcome.Skip)
		} else if err := writeParsed(s.Out, outcome.Coding.Article, o.JSON); err != nil {
			return fmt.Errorf("parsing %s: %w", outcome.Path, err)
		}
		b.passed(outcome)
	}
	return k.err()
}

// uncoded reads no entries.
func uncoded(a rapporteur.Article) (rapporteur.Coding, error) {
	return rapporteur.Coding{Article: a}, nil
}

// writeParsed writes one report at once.
func writeParsed(w io.Writer, a rapporteur.Article, asJSON bool) error {
	var lines bytes.Buffer
	doc := parse.Parse(a)
	var err error
	if asJSON {
		err = writeLine(&lines, newParsed(a, doc))
	} else {
		fmt.Fprintf(&lines, "# newdoc id = %s\n# file = %s\n", a.ID, visible(a.File))
		err = conll.Write(&lines, doc)
	}
	if err != nil {
		return err
	}
	if _, err := w.Write(lines.Bytes()); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}

// parsed is a parsed report as --json gives it.
type parsed struct {
	Kind      string               `json:"kind"`
	Article   rapporteur.ArticleID `json:"article"`
	File      string               `json:"file"`
	Sentences []parsedSentence     `json:"sentences"`
	Text      string               `json:"text"`
}

type parsedSentence struct {
	Part  rapporteur.PartRole `json:"part"`
	Span  rapporteur.Span     `json:"span"`
	Words []parsedWord        `json:"words"`
	Names []parsedName        `json:"names"`
}

// parsedWord is a word; Head counts the sentence's words from 0, and is -1 for the root.
type parsedWord struct {
	Form  string          `json:"form"`
	Lemma string          `json:"lemma"`
	UPOS  string          `json:"upos"`
	XPOS  string          `json:"xpos"`
	Feats string          `json:"feats"`
	Head  int             `json:"head"`
	Rel   string          `json:"rel"`
	Span  rapporteur.Span `json:"span"`
}

// parsedName is a name, from the first to the last of its words.
type parsedName struct {
	Type  parse.NameType `json:"type"`
	First int            `json:"first"`
	Last  int            `json:"last"`
}

func newParsed(a rapporteur.Article, doc *parse.Doc) parsed {
	p := parsed{Kind: "parse", Article: a.ID, File: a.File, Text: a.Text}
	for _, s := range doc.Sentences {
		out := parsedSentence{Part: s.Part, Span: s.Span}
		for _, t := range s.Tokens {
			out.Words = append(out.Words, parsedWord{t.Form, t.Lemma, t.UPOS, t.XPOS, t.Feats, t.Head, t.Rel, t.Span})
		}
		for _, n := range s.Names {
			out.Names = append(out.Names, parsedName{n.Type, n.First, n.Last})
		}
		p.Sentences = append(p.Sentences, out)
	}
	return p
}
