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

// names reports whether one of the parties is named within the span.
func names(parties []rapporteur.Entity, s rapporteur.Span) bool {
	return slices.ContainsFunc(parties, func(e rapporteur.Entity) bool { return e.Span.Overlaps(s) })
}

// act gives the event that tells best what the marked source does to the marked target: one that names both, then one that
// names one of them, then any; the first in the text among equals. False when the sentence has no event.
func (m Marked) act(c rapporteur.Coding) (rapporteur.Event, bool) {
	best, parties := -1, -1
	for i, e := range c.Events {
		n := 0
		if names(e.Actor, m.Source) {
			n++
		}
		if names(e.Recipient, m.Target) {
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
func (m Marked) class(c rapporteur.Coding, merged bool) (string, plover.Quad) {
	class, _ := rank.Load().Between(rank.Pair{Doc: parse.Parse(c.Article), Source: m.Source, Target: m.Target, Events: c.Events})
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
	pairs, codings, err := codeMarked(ctx, path, opts)
	if err != nil {
		return sheet{}, err
	}
	merged := mergesYield(pairs)
	var labels []label
	var quad ratio
	for i, m := range pairs {
		class, given := m.class(codings[i], merged)
		quad.note(m.Quad == given)
		labels = append(labels, label{gold: m.Class, given: class, text: m.Text})
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
	sentences, codings, err := codeMarked(ctx, path, opts)
	if err != nil {
		return sheet{}, err
	}
	var labels []label
	var quad ratio
	for i, m := range sentences {
		given, _ := rank.Load().Quad(rank.Sentence{Doc: parse.Parse(codings[i].Article), Events: codings[i].Events})
		quad.note(m.Quad == given)
		labels = append(labels, label{m.Quad.String(), given.String(), m.Text})
	}
	s := compareLabels(labels)
	s.lines = append(s.lines, line{name: "quad_accuracy", ratio: &quad})
	return s, nil
}
