package eval

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
)

// scoreAttribution scores statements against annotated attributions. A statement has the content of an attribution when
// the two have at least half of the characters in common that either has; it is right when it has the source as well, that
// is, when the two sources overlap or neither has one. Source and cue on their own are counted over the statements that
// have the content.
func scoreAttribution(ctx context.Context, gold string, opts Options) (sheet, error) {
	chosen, err := choose(opts.IDs)
	if err != nil {
		return sheet{}, err
	}
	texts, err := readBrat(gold)
	if err != nil {
		return sheet{}, err
	}
	texts = slices.DeleteFunc(texts, func(a annotated) bool { return !chosen.MatchString(a.id) })
	if len(texts) == 0 {
		return sheet{}, fmt.Errorf("choosing texts: no path in %s begins with a match of %q", gold, opts.IDs)
	}
	read, err := inParallel(ctx, texts, opts.Workers, func(_ int, a annotated) ([]attribution, error) { return statementsIn(a) })
	if err != nil {
		return sheet{}, err
	}
	s := sheet{rows: map[string]tally{}}
	var right, content, source, cue tally
	for i, a := range texts {
		var want []attribution
		for _, x := range a.attributions {
			want = append(want, x.squeezed(a.text))
		}
		got := read[i]
		right = right.plus(tally{0, len(got), len(want)})
		content = content.plus(tally{0, len(got), len(want)})
		paired := pairContents(want, got)
		for _, k := range slices.Sorted(maps.Keys(paired)) {
			w, g := want[k], got[paired[k]]
			content.hits++
			if overlap(w.source, g.source) > 0 || len(w.source)+len(g.source) == 0 {
				right.hits++
			}
			source = source.plus(tally{one(overlap(w.source, g.source)), one(len(g.source)), one(len(w.source))})
			cue = cue.plus(tally{one(overlap(w.cue, g.cue)), one(len(g.cue)), one(len(w.cue))})
		}
		s.misses = append(s.misses, missedContents(a.id, want, got, paired)...)
	}
	weigh(s.misses)
	s.lines = []line{{tally: &right}, {name: "content", tally: &content}, {name: "source", tally: &source}, {name: "cue", tally: &cue}}
	return s, nil
}

// one counts whether there is anything.
func one(n int) int { return min(n, 1) }

// statementsIn gives the statements that the program reads in the text, as attributions with their places in the squeezed
// text of the gold. Text that is skipped has none.
func statementsIn(a annotated) ([]attribution, error) {
	gold := squeeze(a.text)
	var out []attribution
	for item := range article.Read(a.id+".txt", strings.NewReader(a.text), article.Options{}) {
		if item.Article == nil {
			continue
		}
		c, err := coder.Code(*item.Article)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", a.id, err)
		}
		for _, s := range c.Statements {
			text := c.Article.Text
			out = append(out, attribution{
				source:  gold.place(text, s.Speaker.Span),
				cue:     gold.place(text, s.Cue),
				content: gold.place(text, s.Content),
				told:    tellAttribution(s.Speaker.Text, s.Cue.In(text), s.Content.In(text)),
			})
		}
	}
	return out, nil
}

// place finds a stretch of another edition of the text, by what follows its beginning; nothing when that stands nowhere.
func (s squeezed) place(text string, at rapporteur.Span) []rapporteur.Span {
	if at.IsZero() {
		return nil
	}
	near := length(text[:at.Start])
	start, ok := s.nearest(within(text, at.Start, at.Start+400), near) // 400 bytes hold the 60 characters that are looked at
	if !ok {
		start, ok = s.nearest(at.In(text), near)
	}
	if !ok {
		return nil
	}
	return []rapporteur.Span{{Start: start, End: start + length(at.In(text))}}
}

// squeezed gives the attribution with places in the squeezed text.
func (a attribution) squeezed(text string) attribution {
	move := func(spans []rapporteur.Span) []rapporteur.Span {
		var out []rapporteur.Span
		for _, s := range spans {
			start := length(text[:s.Start])
			out = append(out, rapporteur.Span{Start: start, End: start + length(s.In(text))})
		}
		return out
	}
	return attribution{move(a.source), move(a.cue), move(a.content), a.told}
}

// pairContents pairs attributions that have their content in common, the likest first, each used once: the number of the
// given one by that of the gold one.
func pairContents(want, got []attribution) map[int]int {
	type candidate struct {
		likeness float64
		w, g     int
	}
	var all []candidate
	for i, w := range want {
		for j, g := range got {
			both := overlap(w.content, g.content)
			if either := size(w.content) + size(g.content) - both; both > 0 && both*2 >= either {
				all = append(all, candidate{float64(both)/float64(either) + float64(one(overlap(w.cue, g.cue))), i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.w, b.w), cmp.Compare(a.g, b.g))
	})
	paired, used := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, done := paired[c.w]; !done && !used[c.g] {
			paired[c.w], used[c.g] = c.g, true
		}
	}
	return paired
}

// overlap counts the characters that two lists of stretches share.
func overlap(a, b []rapporteur.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

func size(spans []rapporteur.Span) int { return overlap(spans, spans) }

// missedContents tells the attributions without a pair.
func missedContents(id string, want, got []attribution, paired map[int]int) []Miss {
	var out []Miss
	used := map[int]bool{}
	tell := func(fault string, a attribution) { out = append(out, Miss{Where: id, Fault: fault, What: a.told}) }
	for i, w := range want {
		if g, ok := paired[i]; ok {
			used[g] = true
			continue
		}
		tell("missed", w)
	}
	for j, g := range got {
		if !used[j] {
			tell("invented", g)
		}
	}
	return out
}
