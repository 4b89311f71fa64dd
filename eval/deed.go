package eval

import (
	"context"
	"fmt"
	"slices"

	"rapporteur"
	"rapporteur/event/rank"
	"rapporteur/plover"
)

// deed is what somebody does to somebody: one relation of a sentence. Of a reciprocal act all sides are actors and targets.
type deed struct {
	class         string
	actor, target []rapporteur.Span
}

// deeds lists the events that name two sides, each once: an act told twice of the same two is one.
func deeds(c rapporteur.Coding, merged bool) []deed {
	var list []deed
	for _, e := range c.Events {
		d := deed{className(e.PLOVER, merged), addParties(nil, e.Actor), addParties(nil, e.Recipient)}
		if len(d.target) == 0 && len(d.actor) > 1 {
			d.target = d.actor
		}
		if len(d.actor) > 0 && len(d.target) > 0 && !slices.ContainsFunc(list, func(o deed) bool { return d.class == o.class && d.between(o) }) {
			list = append(list, d)
		}
	}
	return list
}

// between reports whether the sides are those of the other.
func (d deed) between(o deed) bool {
	return slices.Equal(d.actor, o.actor) && slices.Equal(d.target, o.target)
}

// Told counts the different twos between whom a coding of the text tells an act, and reports whether source and target are one of them.
func (m Marked) Told(c rapporteur.Coding) (twos int, found bool) {
	var list []deed
	for _, d := range deeds(c, false) {
		found = found || m.by(d)
		if !slices.ContainsFunc(list, d.between) {
			list = append(list, d)
		}
	}
	return len(list), found
}

// className is the category of a type in a gold set, which may merge CONCEDE and RETREAT as YIELD.
func className(t plover.Type, merged bool) string {
	if merged && (t == plover.Concede || t == plover.Retreat) {
		return rank.Yield
	}
	return t.String()
}

// by reports whether the deed is done by the marked source to the marked target.
func (m Marked) by(d deed) bool { return m.finds(d.actor, m.Source) && m.finds(d.target, m.Target) }

// finds reports whether one of the places names the same as the marked words, where they stand.
func (m Marked) finds(places []rapporteur.Span, want rapporteur.Span) bool {
	return slices.ContainsFunc(places, func(s rapporteur.Span) bool { return s.Overlaps(want) && sameWords(s.In(m.Text), want.In(m.Text)) })
}

// scoreDeeds scores relations from the raw sentence on: type, source and target all right. The gold has one relation a
// row; what else a sentence tells counts as invented. The rows of a relation that is lost say at which step: no party of
// ours is the source or the target anywhere in the sentence, no event has the type, or all are there and not together. What is measured as ranked takes the sides from the events and the type from the ranker,
// which knows the classes of such sets.
func scoreDeeds(ctx context.Context, path string, opts Options) (sheet, error) {
	rows, codings, err := codeMarked(ctx, path, opts)
	if err != nil {
		return sheet{}, err
	}
	merged := mergesYield(rows)
	s := sheet{rows: map[string]tally{}}
	var sum, ranked tally
	free := map[string][]deed{}
	for i, m := range rows {
		twos, found := m.Told(codings[i])
		ranked.gold++
		if found {
			if class, _ := m.class(codings[i], merged); class == m.Class {
				ranked.hits++
			}
		}
		if _, seen := free[m.Text]; !seen {
			ranked.given += twos
			free[m.Text] = deeds(codings[i], merged)
			for _, d := range free[m.Text] {
				s.note(&sum, d.class, tally{given: 1})
			}
		}
		s.note(&sum, m.Class, tally{gold: 1})
		hit := slices.IndexFunc(free[m.Text], func(d deed) bool {
			return d.class == m.Class && m.by(d)
		})
		if hit >= 0 {
			s.note(&sum, m.Class, tally{hits: 1})
			free[m.Text] = slices.Delete(free[m.Text], hit, hit+1)
			continue
		}
		step := m.lost(codings[i], m.Class, merged)
		s.rows[step] = s.rows[step].plus(tally{gold: 1})
		s.misses = append(s.misses, Miss{Where: fmt.Sprintf("row %d", i+1), Fault: "missed", Text: m.Text,
			What: fmt.Sprintf("%s %s -> %s (%s)", m.Class, m.Source.In(m.Text), m.Target.In(m.Text), step)})
	}
	s.lines = []line{{tally: &sum}, {name: "ranked", tally: &ranked}}
	return s, nil
}

// lost names the step at which a relation was lost.
func (m Marked) lost(c rapporteur.Coding, class string, merged bool) string {
	var parties []rapporteur.Span
	typed := false
	for _, e := range c.Events {
		parties = addParties(addParties(parties, e.Actor), e.Recipient)
		typed = typed || className(e.PLOVER, merged) == class
	}
	switch {
	case len(c.Events) == 0:
		return "no event"
	case slices.ContainsFunc(deeds(c, merged), m.by):
		return "wrong type"
	case !m.finds(parties, m.Source):
		return "no source"
	case !m.finds(parties, m.Target):
		return "no target"
	case !typed:
		return "no such act"
	}
	return "wrong roles"
}
