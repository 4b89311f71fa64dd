package eval

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/event/rank"
	"rapporteur/plover"
)

// Marked is a sentence in which a source and a target are marked, with what the one does to the other.
type Marked struct {
	Text           string
	Source, Target rapporteur.Span // zero where none is marked
	Class          string          // of PLOVER, CONCEDE and RETREAT merged as YIELD in some sets; "" where the set tells none
	Quad           plover.Quad
}

// Unmark takes the marks <s>, </s>, <t> and </t> out of a sentence.
func Unmark(s string) Marked {
	var m Marked
	var b strings.Builder
	for len(s) > 0 {
		switch {
		case strings.HasPrefix(s, "<s>"):
			m.Source.Start, s = b.Len(), s[3:]
		case strings.HasPrefix(s, "</s>"):
			m.Source.End, s = b.Len(), s[4:]
		case strings.HasPrefix(s, "<t>"):
			m.Target.Start, s = b.Len(), s[3:]
		case strings.HasPrefix(s, "</t>"):
			m.Target.End, s = b.Len(), s[4:]
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	m.Text = b.String()
	return m
}

// ReadMarked reads a table with the columns quad and root and marked_sentence, or quad and sentence.
func ReadMarked(path string) ([]Marked, error) {
	t, err := readColumns(path, "quad")
	if err != nil {
		return nil, err
	}
	sentences := "marked_sentence"
	if !t.has(sentences) {
		sentences = "sentence"
	}
	if !t.has(sentences) || (sentences == "marked_sentence" && !t.has("root")) {
		return nil, fmt.Errorf("reading a table: its first line names neither root and marked_sentence nor sentence, only %q", t.names)
	}
	out := make([]Marked, len(t.rows))
	for i, s := range t.column(sentences) {
		out[i] = Unmark(s)
	}
	for i, q := range t.column("quad") {
		if out[i].Quad, err = parseQuad(q); err != nil {
			return nil, fmt.Errorf("reading the quad class of row %d: %w", i+1, err)
		}
	}
	if t.has("root") {
		for i, class := range t.column("root") {
			out[i].Class = class
		}
	}
	return out, nil
}

// codeMarked reads a table of marked sentences and codes them.
func codeMarked(ctx context.Context, path string, opts Options) ([]Marked, []rapporteur.Coding, error) {
	pairs, err := ReadMarked(path)
	if err != nil {
		return nil, nil, err
	}
	texts := make([]string, len(pairs))
	for i, m := range pairs {
		texts[i] = m.Text
	}
	codings, err := codeSentences(ctx, texts, opts.Workers)
	return pairs, codings, err
}

// mergesYield reports whether a set merges CONCEDE and RETREAT.
func mergesYield(pairs []Marked) bool {
	return slices.ContainsFunc(pairs, func(m Marked) bool { return m.Class == rank.Yield })
}
