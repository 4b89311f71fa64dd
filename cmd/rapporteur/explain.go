package main

import (
	"fmt"
	"io"
	"strings"

	"rapporteur"
)

// explainHelp is said of --explain.
const explainHelp = `

With --explain, what is printed is not the entries, but why each is what it is: the table's line, the cue, the path
through the sentence's tree from the predicate to each party (">nsubj x": x hangs on the word before as its subject;
"<obj x": the word before hangs on x as its object), and what the confidence is made of. With --json the entries are
printed as ever, each with a line of the kind explanation behind it.`

// writeExplained writes the entries of a coding, each with its reasons.
func writeExplained(w io.Writer, c rapporteur.Coding, json bool) error {
	why := map[rapporteur.EntryID]rapporteur.Explanation{}
	for _, x := range c.Explanations {
		why[x.Of] = x
	}
	if json {
		if err := writeLine(w, c.Article); err != nil {
			return err
		}
	} else if err := say(w, "%s: %s\n", visible(c.Article.File), visible(c.Article.Title)); err != nil {
		return err
	}
	for _, e := range c.Entries() {
		x, explained := why[e.Head().ID]
		var err error
		switch {
		case !json && explained:
			err = tellReasons(w, c.Article, e, x)
		case json:
			if err = writeLine(w, e); err == nil && explained {
				err = writeLine(w, x)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tellReasons writes a headline and one line for each reason.
func tellReasons(w io.Writer, a rapporteur.Article, e rapporteur.Entry, x rapporteur.Explanation) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s %s: %s\n", e.Head().Kind, x.Of, visible(e.Evidence().In(a.Text)))
	for _, r := range x.Reasons {
		words := r.What
		for _, more := range []string{r.Path, r.Why} {
			if more != "" {
				words += " | " + more
			}
		}
		fmt.Fprintf(&b, "  %-11s %s\n", r.About, visible(words))
	}
	return say(w, "%s", b.String())
}

func say(w io.Writer, format string, args ...any) error {
	if _, err := fmt.Fprintf(w, format, args...); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}
