package eval

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur"
)

// scorePair scores who does something to whom. Of a table with the columns political and marked_sentence it scores whether
// the marked source does something to the marked target at all; with the column root also what, from the raw sentence on; of
// a file in IOB format, the stretches tagged S (source) and T (target), found where an actor or recipient names the same in
// the same place; of an act done together, all of whose sides are actors, see sides.
func scorePair(ctx context.Context, path string, opts Options) (sheet, error) {
	if strings.HasPrefix(filepath.Ext(strings.TrimSuffix(path, ".gz")), ".iob") {
		return scoreSourceTarget(ctx, path, opts)
	}
	t, err := readColumns(path, "marked_sentence")
	switch {
	case err != nil:
		return sheet{}, err
	case t.has("root"):
		return scoreDeeds(ctx, path, opts)
	case t.has("political"):
		return scoreRelation(ctx, t, opts)
	}
	return sheet{}, fmt.Errorf("reading a table: its first line names neither a column political nor root, only %q", t.names)
}

func scoreRelation(ctx context.Context, t columns, opts Options) (sheet, error) {
	var pairs []Marked
	var texts []string
	for _, s := range t.column("marked_sentence") {
		m := Unmark(s)
		pairs, texts = append(pairs, m), append(texts, m.Text)
	}
	codings, err := codeSentences(ctx, texts, opts.Workers)
	if err != nil {
		return sheet{}, err
	}
	var out []label
	for i, yes := range t.column("political") {
		if yes != "0" && yes != "1" {
			return sheet{}, fmt.Errorf("reading row %d: political is %q, want 0 or 1", i+1, yes)
		}
		l := label{text: texts[i]}
		if yes == "1" {
			l.gold = "relation"
		}
		if pairs[i].related(codings[i]) {
			l.given = "relation"
		}
		out = append(out, l)
	}
	s := compareLabels(out)
	s.lines = s.lines[:1] // there is one class only
	return s, nil
}

// related reports whether an event has the source as actor and the target as recipient.
func (m Marked) related(c rapporteur.Coding) bool {
	return slices.ContainsFunc(c.Events, func(e rapporteur.Event) bool { return names(e.Actor, m.Source) && names(e.Recipient, m.Target) })
}

func scoreSourceTarget(ctx context.Context, path string, opts Options) (sheet, error) {
	sentences, err := readIOB(path)
	if err != nil {
		return sheet{}, err
	}
	var texts []string
	for i, s := range sentences {
		sentences[i] = s.written()
		texts = append(texts, sentences[i].text)
	}
	codings, err := codeSentences(ctx, texts, opts.Workers)
	if err != nil {
		return sheet{}, err
	}
	s := sheet{rows: map[string]tally{}}
	var sum tally
	for i, g := range sentences {
		given := map[string][]rapporteur.Span{}
		for _, e := range codings[i].Events {
			source, target := sides(e)
			given["S"] = addParties(given["S"], source)
			given["T"] = addParties(given["T"], target)
		}
		for _, role := range []string{"S", "T"} {
			t, missed := g.find(role, given[role])
			sum = sum.plus(t)
			s.rows[role] = s.rows[role].plus(t)
			for _, m := range missed {
				s.misses = append(s.misses, Miss{Where: fmt.Sprintf("sentence %d", i+1), Fault: "missed", What: role + " " + m.In(g.text), Text: g.text})
			}
		}
	}
	weigh(s.misses)
	s.lines = []line{{tally: &sum}}
	return s, nil
}

// sides gives source and target of an event as sets of pairs tell them: of an act done together, all of whose sides are its actors, those
// behind the words that tell it are whom the others met.
func sides(e rapporteur.Event) (source, target []rapporteur.Entity) {
	if len(e.Recipient) > 0 || len(e.Actor) < 2 {
		return e.Actor, e.Recipient
	}
	for _, p := range e.Actor {
		if p.Span.Start < e.Trigger.Start {
			source = append(source, p)
		} else {
			target = append(target, p)
		}
	}
	if len(source) == 0 {
		return e.Actor, nil
	}
	return source, target
}

// addParties adds the places of the parties that are not listed yet: one party of several events counts once.
func addParties(list []rapporteur.Span, parties []rapporteur.Entity) []rapporteur.Span {
	for _, p := range parties {
		if !slices.Contains(list, p.Span) {
			list = append(list, p.Span)
		}
	}
	return list
}

// find matches the stretches of a label, in order, each with the first given one that overlaps it and names the same.
func (t tagged) find(name string, given []rapporteur.Span) (counts tally, missed []rapporteur.Span) {
	free := slices.Clone(given)
	counts.given = len(given)
	for _, s := range t.spans {
		if s.label != name {
			continue
		}
		counts.gold++
		i := slices.IndexFunc(free, func(g rapporteur.Span) bool { return g.Overlaps(s.span) && sameWords(g.In(t.text), s.span.In(t.text)) })
		if i < 0 {
			missed = append(missed, s.span)
			continue
		}
		counts.hits++
		free = slices.Delete(free, i, i+1)
	}
	return counts, missed
}
