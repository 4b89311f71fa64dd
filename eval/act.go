package eval

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/event/rank"
	"rapporteur/parse"
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

// class gives the PLOVER category of what the marked source does to the marked target, as the ranker weighs it, with its quad
// class. Where the gold does not merge CONCEDE and RETREAT, the table's event tells which of them it is.
func (m marked) class(c rapporteur.Coding, merged bool) (string, plover.Quad) {
	class, _ := rank.Load().Between(rank.Pair{Doc: parse.Text(m.text), Source: m.source, Target: m.target, Events: c.Events})
	quad := plover.Quad(rank.QuadOf(class))
	if class != rank.Yield || merged {
		return class, quad
	}
	if e, ok := m.act(c); ok && e.PLOVER == plover.Concede {
		return e.PLOVER.String(), e.Quad
	}
	return plover.Retreat.String(), plover.Retreat.Quad()
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
	merged := slices.Contains(gold, rank.Yield)
	var labels []label
	var quad ratio
	for i, q := range t.column("quad") {
		want, err := parseQuad(q)
		if err != nil {
			return sheet{}, fmt.Errorf("reading the quad class of row %d: %w", i+1, err)
		}
		class, given := pairs[i].class(codings[i], merged)
		quad.note(want == given)
		labels = append(labels, label{gold: gold[i], given: class, text: texts[i]})
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

// scoreQuad scores the quad class of a sentence: a table with the columns sentence and quad, 0 for none.
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
		given, _ := rank.Load().Quad(rank.Sentence{Doc: parse.Text(texts[i]), Events: codings[i].Events})
		quad.note(want == given)
		labels = append(labels, label{want.String(), given.String(), texts[i]})
	}
	s := compareLabels(labels)
	s.lines = append(s.lines, line{name: "quad_accuracy", ratio: &quad})
	return s, nil
}
