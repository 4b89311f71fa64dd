package eval

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/plover"
)

// marked is a sentence in which a source and a target are marked.
type marked struct {
	text           string
	source, target rapporteur.Span // zero where none is marked
}

// unmark takes the marks <s>, </s>, <t> and </t> out of a sentence.
func unmark(s string) marked {
	var m marked
	var b strings.Builder
	for len(s) > 0 {
		switch {
		case strings.HasPrefix(s, "<s>"):
			m.source.Start, s = b.Len(), s[3:]
		case strings.HasPrefix(s, "</s>"):
			m.source.End, s = b.Len(), s[4:]
		case strings.HasPrefix(s, "<t>"):
			m.target.Start, s = b.Len(), s[3:]
		case strings.HasPrefix(s, "</t>"):
			m.target.End, s = b.Len(), s[4:]
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	m.text = b.String()
	return m
}

// names reports whether one of the parties is named within the span.
func names(parties []rapporteur.Entity, s rapporteur.Span) bool {
	return slices.ContainsFunc(parties, func(e rapporteur.Entity) bool { return e.Span.Overlaps(s) })
}

// act gives the event that tells best what the marked source does to the marked target: one that names both, then one that
// names one of them, then any; the first in the text among equals. False when the sentence has no event.
func (m marked) act(c rapporteur.Coding) (rapporteur.Event, bool) {
	best, parties := -1, -1
	for i, e := range c.Events {
		n := 0
		if names(e.Actor, m.source) {
			n++
		}
		if names(e.Recipient, m.target) {
			n++
		}
		if n > parties {
			best, parties = i, n
		}
	}
	if best < 0 {
		return rapporteur.Event{}, false
	}
	return c.Events[best], true
}

// scoreAct scores the PLOVER category of what a marked source does to a marked target: a table with the columns root, quad
// and marked_sentence. Where the gold's categories merge CONCEDE and RETREAT as YIELD, so do ours.
func scoreAct(ctx context.Context, path string, opts Options) (sheet, error) {
	t, err := readColumns(path, "root", "quad", "marked_sentence")
	if err != nil {
		return sheet{}, err
	}
	var pairs []marked
	var texts []string
	for _, s := range t.column("marked_sentence") {
		m := unmark(s)
		pairs, texts = append(pairs, m), append(texts, m.text)
	}
	codings, err := codeSentences(ctx, texts, opts.Workers)
	if err != nil {
		return sheet{}, err
	}
	gold := t.column("root")
	merged := slices.Contains(gold, "YIELD")
	var labels []label
	var quad ratio
	for i, q := range t.column("quad") {
		l := label{gold: gold[i], text: texts[i]}
		given := plover.Quad(0)
		if e, ok := pairs[i].act(codings[i]); ok {
			l.given, given = e.PLOVER.String(), e.Quad
			if merged && (e.PLOVER == plover.Concede || e.PLOVER == plover.Retreat) {
				l.given, given = "YIELD", plover.Retreat.Quad() // the class that the gold gives to all of it
			}
		}
		want, err := parseQuad(q)
		if err != nil {
			return sheet{}, fmt.Errorf("reading the quad class of row %d: %w", i+1, err)
		}
		quad.note(want == given)
		labels = append(labels, l)
	}
	s := compareLabels(labels)
	s.lines = append(s.lines, line{name: "quad_accuracy", ratio: &quad})
	return s, nil
}

func parseQuad(s string) (plover.Quad, error) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 || n > 4 {
		return 0, fmt.Errorf("%q is no quad class from 0 to 4", s)
	}
	return plover.Quad(n), nil
}

// scoreQuad scores the quad class of a sentence: a table with the columns sentence and quad, 0 for none. The program's is
// that of the first event that it does not read as negated.
func scoreQuad(ctx context.Context, path string, opts Options) (sheet, error) {
	t, err := readColumns(path, "sentence", "quad")
	if err != nil {
		return sheet{}, err
	}
	texts := t.column("sentence")
	codings, err := codeSentences(ctx, texts, opts.Workers)
	if err != nil {
		return sheet{}, err
	}
	var labels []label
	var quad ratio
	for i, q := range t.column("quad") {
		want, err := parseQuad(q)
		if err != nil {
			return sheet{}, fmt.Errorf("reading the quad class of row %d: %w", i+1, err)
		}
		given := firstQuad(codings[i])
		quad.note(want == given)
		labels = append(labels, label{quadName(want), quadName(given), texts[i]})
	}
	s := compareLabels(labels)
	s.lines = append(s.lines, line{name: "quad_accuracy", ratio: &quad})
	return s, nil
}

func firstQuad(c rapporteur.Coding) plover.Quad {
	for _, e := range c.Events {
		if e.Status != rapporteur.Negated {
			return e.Quad
		}
	}
	return 0
}

// quadName gives the words of a quad class, "" for none.
func quadName(q plover.Quad) string {
	if q == 0 {
		return ""
	}
	return q.String()
}
