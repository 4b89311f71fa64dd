package eval

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/when"
)

// scoreDates scores date and time expressions against TIMEX3 annotations, as TempEval-3 does: a found expression is right by
// the strict measure when it has the very span of the annotated one, by the relaxed measure when the two overlap; the value
// is compared as written. f1, precision and recall count strict spans with their value.
func scoreDates(ctx context.Context, gold string, opts Options) (sheet, error) {
	chosen, err := choose(opts.IDs)
	if err != nil {
		return sheet{}, err
	}
	texts, err := readTimeML(gold)
	if err != nil {
		return sheet{}, err
	}
	texts = slices.DeleteFunc(texts, func(t timed) bool { return !chosen.MatchString(t.id) })
	if len(texts) == 0 {
		return sheet{}, fmt.Errorf("choosing texts: no name in %s begins with a match of %q", gold, opts.IDs)
	}
	found, err := inParallel(ctx, texts, opts.Workers, func(_ int, t timed) ([]timex, error) { return timexesIn(t), nil })
	if err != nil {
		return sheet{}, err
	}
	score := dateScore{rows: map[string]tally{}}
	for i, t := range texts {
		score.compare(t, found[i])
	}
	weigh(score.misses)
	return sheet{rows: score.rows, misses: score.misses, lines: []line{
		{tally: &score.exact}, {name: "value", tally: &score.value}, {name: "strict", tally: &score.strict}, {name: "relaxed", tally: &score.relaxed},
		{name: "type", ratio: &score.sort},
	}}, nil
}

// timexesIn gives the expressions that the program finds in the text, published on its day of creation.
func timexesIn(t timed) []timex {
	a := rapporteur.Article{Text: t.text, Published: rapporteur.Date{Start: within(t.created, 0, len("2006-01-02"))}}
	var out []timex
	for _, e := range when.Read(a, parse.Parse(a)).Expressions() {
		out = append(out, timex{span: e.Span, sort: string(e.Sort), value: e.Value})
	}
	return out
}

// dateScore counts expressions.
type dateScore struct {
	exact, value    tally // with the value: strict spans, overlapping spans
	strict, relaxed tally // spans alone
	sort            ratio // over the overlapping spans
	rows            map[string]tally
	misses          []Miss
}

// compare scores one text. Each annotated expression is paired with one that was found at most, the likest first.
func (d *dateScore) compare(t timed, found []timex) {
	n := tally{given: len(found), gold: len(t.timexes)}
	d.exact, d.value, d.strict, d.relaxed = d.exact.plus(n), d.value.plus(n), d.strict.plus(n), d.relaxed.plus(n)
	pairs := pairTimexes(t.timexes, found)
	taken := map[int]bool{}
	for i, want := range t.timexes {
		row := tally{gold: 1}
		j, paired := pairs[i]
		if !paired {
			d.miss(t, "missed", want, want.told(t.text))
			d.rows[want.sort] = d.rows[want.sort].plus(row)
			continue
		}
		taken[j] = true
		got := found[j]
		d.relaxed.hits++
		d.sort.note(want.sort == got.sort)
		if want.span == got.span {
			d.strict.hits++
		}
		if want.value == got.value {
			d.value.hits++
			if want.span == got.span {
				d.exact.hits++
				row.hits = 1
			}
		}
		if row.hits == 0 {
			d.miss(t, "other", want, want.told(t.text)+", found "+got.told(t.text))
		}
		row.given = 1
		d.rows[want.sort] = d.rows[want.sort].plus(row)
	}
	for j, got := range found {
		if !taken[j] {
			d.miss(t, "invented", got, got.told(t.text))
			d.rows[got.sort] = d.rows[got.sort].plus(tally{given: 1})
		}
	}
}

func (d *dateScore) miss(t timed, fault string, at timex, what string) {
	start, end := max(0, at.span.Start-80), min(len(t.text), at.span.End+60)
	d.misses = append(d.misses, Miss{Where: t.id, Fault: fault, What: what + " | " + squash(t.text[start:end]), Text: t.created})
}

// pairTimexes pairs expressions that overlap: those of one span first, then by what they share; the number of the found one
// by that of the annotated one.
func pairTimexes(want, got []timex) map[int]int {
	type candidate struct{ shared, w, g int }
	var all []candidate
	for i, w := range want {
		for j, g := range got {
			if !w.span.Overlaps(g.span) {
				continue
			}
			shared := min(w.span.End, g.span.End) - max(w.span.Start, g.span.Start)
			if w.span == g.span {
				shared = math.MaxInt
			}
			all = append(all, candidate{shared, i, j})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.w, b.w), cmp.Compare(a.g, b.g))
	})
	paired, used := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, done := paired[c.w]; !done && !used[c.g] {
			paired[c.w], used[c.g] = c.g, true
		}
	}
	return paired
}
