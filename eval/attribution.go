package eval

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"rapporteur/article"
	"rapporteur/coder"
)

// scoreAttribution scores statements against annotated attributions. An attribution is found by the statement whose cue has
// a word in common with its cue, where it has one, and whose content has a token F1 of at least one half with its content;
// f1, precision and recall count these. The three roles are then scored each for itself, over all attributions and
// statements: by tokens, as far as pairs of both share them, and by spans with the very same tokens. direct is the share
// of the attributions wholly in quotation marks whose words are given to the right source.
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
	read, err := inParallel(ctx, texts, opts.Workers, func(_ int, a annotated) (telling, error) { return statementsIn(a) })
	if err != nil {
		return sheet{}, err
	}
	var all attributionScore
	s := sheet{rows: map[string]tally{}}
	for _, t := range read {
		s.misses = append(s.misses, all.add(t)...)
	}
	weigh(s.misses)
	s.lines = all.lines()
	return s, nil
}

// telling is a text's attributions, as annotated and as read, with their places in the same tokens.
type telling struct {
	id        string
	want, got []attribution
}

// statementsIn gives the statements that the program reads in the text beside the attributions of the gold. Text that is
// skipped has none.
func statementsIn(a annotated) (telling, error) {
	gold := tokenize(a.text)
	out := telling{id: a.id}
	for _, x := range a.attributions {
		out.want = append(out.want, attribution{gold.own(x.source), gold.own(x.cue), gold.own(x.content), x.told, x.direct})
	}
	for item := range article.Read(a.id+".txt", strings.NewReader(a.text), article.Options{}) {
		if item.Article == nil {
			continue
		}
		c, err := coder.Code(*item.Article)
		if err != nil {
			return telling{}, fmt.Errorf("reading %s: %w", a.id, err)
		}
		for _, s := range c.Statements {
			text := c.Article.Text
			x := attribution{
				source: gold.find(text, s.Source),
				cue:    gold.find(text, s.Cue),
				told:   tellAttribution(s.Source.In(text), s.Cue.In(text), s.Wording),
			}
			for _, p := range s.Parts {
				x.content = append(x.content, gold.find(text, p)...)
			}
			out.got = append(out.got, x)
		}
	}
	return out, nil
}

// attributionScore adds up what the texts yield.
type attributionScore struct {
	found  tally
	tokens [3]tally // source, cue, content
	exact  [3]tally
	direct ratio
}

func (s *attributionScore) add(t telling) []Miss {
	s.found = s.found.plus(tally{0, len(t.got), len(t.want)})
	for _, w := range t.want {
		s.count(w, func(n *tally, tokens int) { n.gold += tokens })
	}
	for _, g := range t.got {
		s.count(g, func(n *tally, tokens int) { n.given += tokens })
	}
	paired := pairAttributions(t.want, t.got)
	var misses []Miss
	used := map[int]bool{}
	for i, w := range t.want {
		s.noteDirect(w, t.got)
		j, ok := paired[i]
		if ok {
			s.pair(w, t.got[j])
		}
		if !ok || !found(w, t.got[j]) {
			misses = append(misses, Miss{Where: t.id, Fault: "missed", What: w.told})
			continue
		}
		used[j] = true
		s.found.hits++
	}
	for j, g := range t.got {
		if !used[j] {
			misses = append(misses, Miss{Where: t.id, Fault: "invented", What: g.told})
		}
	}
	return misses
}

func (s *attributionScore) count(a attribution, add func(*tally, int)) {
	for k, role := range a.roles() {
		add(&s.tokens[k], size(role))
		add(&s.exact[k], min(1, len(role)))
	}
}

func (s *attributionScore) pair(w, g attribution) {
	have := g.roles()
	for k, role := range w.roles() {
		s.tokens[k].hits += overlap(role, have[k])
		if len(role) > 0 && slices.Equal(joined(role), joined(have[k])) {
			s.exact[k].hits++
		}
	}
}

// noteDirect counts a direct quotation: who, by the statement that has most of its words, says it.
func (s *attributionScore) noteDirect(w attribution, got []attribution) {
	if !w.direct || len(w.source) == 0 {
		return
	}
	most, best := 0, -1
	for j, g := range got {
		if n := overlap(w.content, g.content); n > most {
			most, best = n, j
		}
	}
	s.direct.note(best >= 0 && most*2 >= size(w.content) && overlap(w.source, got[best].source) > 0)
}

func (s *attributionScore) lines() []line {
	out := []line{{tally: &s.found}}
	for k, role := range []string{"source", "cue", "content"} {
		out = append(out, line{name: role, tally: &s.tokens[k]}, line{name: role + "_exact", tally: &s.exact[k], brief: true})
	}
	return append(out, line{name: "direct", ratio: &s.direct})
}

func (a attribution) roles() [3][]stretch { return [3][]stretch{a.source, a.cue, a.content} }

// found reports whether an attribution is found by a statement.
func found(w, g attribution) bool {
	return likeness(w.content, g.content) >= .5 && (overlap(w.cue, g.cue) > 0 || len(w.cue)+len(g.cue) == 0)
}

// likeness is the token F1 of two lists of stretches.
func likeness(a, b []stretch) float64 {
	return tally{overlap(a, b), size(a), size(b)}.f1()
}

// pairAttributions pairs attributions that are found, then those that share half of their content or their cue, the likest
// first, each used once: the number of the given one by that of the gold one.
func pairAttributions(want, got []attribution) map[int]int {
	type candidate struct {
		likeness float64
		w, g     int
	}
	var all []candidate
	for i, w := range want {
		for j, g := range got {
			like, cue := likeness(w.content, g.content), overlap(w.cue, g.cue) > 0
			if like < .5 && !cue {
				continue
			}
			if cue {
				like++
			}
			if found(w, g) {
				like++
			}
			all = append(all, candidate{like, i, j})
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
