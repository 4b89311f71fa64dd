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
		if len(d.actor) > 0 && len(d.target) > 0 && !slices.ContainsFunc(list, d.same) {
			list = append(list, d)
		}
	}
	return list
}

func (d deed) same(o deed) bool {
	return d.class == o.class && slices.Equal(d.actor, o.actor) && slices.Equal(d.target, o.target)
}

// className is the category of a type in a gold set, which may merge CONCEDE and RETREAT as YIELD.
func className(t plover.Type, merged bool) string {
	if merged && (t == plover.Concede || t == plover.Retreat) {
		return rank.Yield
	}
	return t.String()
}

// by reports whether the deed is done by the marked source to the marked target.
func (m marked) by(d deed) bool { return m.finds(d.actor, m.source) && m.finds(d.target, m.target) }

// finds reports whether one of the places names the same as the marked words, where they stand.
func (m marked) finds(places []rapporteur.Span, want rapporteur.Span) bool {
	return slices.ContainsFunc(places, func(s rapporteur.Span) bool { return s.Overlaps(want) && sameWords(s.In(m.text), want.In(m.text)) })
}

// scoreDeeds scores relations from the raw sentence on: type, source and target all right. The gold has one relation a
// row; what else a sentence tells counts as invented. The rows of a relation that is lost say at which step: no party of
// ours is the source or the target anywhere in the sentence, no event has the type, or all are there and not together.
func scoreDeeds(ctx context.Context, t columns, opts Options) (sheet, error) {
	gold := t.column("root")
	merged := slices.Contains(gold, rank.Yield)
	var rows []marked
	var texts []string
	for _, s := range t.column("marked_sentence") {
		m := unmark(s)
		rows, texts = append(rows, m), append(texts, m.text)
	}
	codings, err := codeSentences(ctx, texts, opts.Workers)
	if err != nil {
		return sheet{}, err
	}
	s := sheet{rows: map[string]tally{}}
	var sum tally
	free := map[string][]deed{}
	for i, m := range rows {
		if _, seen := free[m.text]; !seen {
			free[m.text] = deeds(codings[i], merged)
			for _, d := range free[m.text] {
				s.note(&sum, d.class, tally{given: 1})
			}
		}
		s.note(&sum, gold[i], tally{gold: 1})
		hit := slices.IndexFunc(free[m.text], func(d deed) bool {
			return d.class == gold[i] && m.by(d)
		})
		if hit >= 0 {
			s.note(&sum, gold[i], tally{hits: 1})
			free[m.text] = slices.Delete(free[m.text], hit, hit+1)
			continue
		}
		step := m.lost(codings[i], gold[i], merged)
		s.rows[step] = s.rows[step].plus(tally{gold: 1})
		s.misses = append(s.misses, Miss{Where: fmt.Sprintf("row %d", i+1), Fault: "missed", Text: m.text,
			What: fmt.Sprintf("%s %s -> %s (%s)", gold[i], m.source.In(m.text), m.target.In(m.text), step)})
	}
	s.lines = []line{{tally: &sum}}
	return s, nil
}

// lost names the step at which a relation was lost.
func (m marked) lost(c rapporteur.Coding, class string, merged bool) string {
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
	case !m.finds(parties, m.source):
		return "no source"
	case !m.finds(parties, m.target):
		return "no target"
	case !typed:
		return "no such act"
	}
	return "wrong roles"
}
