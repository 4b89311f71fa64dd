package fuse

import (
	"slices"
	"strings"

	"rapporteur"
)

// retellings finds reports that rest on one agency and tell the same matter on the same day in other words, as an outlet
// does that rewrites what the wire sent.
type retellings struct {
	codings  []rapporteur.Coding
	credited map[string]bool // agencies that any report credits, in small letters
	words    [][]string      // stems of the words of content of each article, sorted
	found    *finder[retold]
}

// retold is what a retelling shares with what it retells.
type retold struct {
	agency string
	day    int
	word   string
}

func newRetellings(codings []rapporteur.Coding, credited map[string]bool) retellings {
	r := retellings{codings, credited, make([][]string, len(codings)), newFinder[retold]()}
	for i, c := range codings {
		if len(r.agencies(c.Article)) > 0 && c.Article.Published.Start != "" {
			if words := stems(wordsOf(strings.Join(toldTexts(c.Article), " "))); len(words) >= retoldWords {
				r.words[i] = words
			}
		}
	}
	return r
}

// agencies lists who may stand behind the article and behind another one as well, in small letters.
func (r retellings) agencies(a rapporteur.Article) []string {
	var out []string
	for _, w := range agencies(a) {
		if w = strings.ToLower(w); r.credited[w] && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// signs lists the words of article i under its agencies and the days.
func (r retellings) signs(i, first, last int) []retold {
	var out []retold
	for _, agency := range r.agencies(r.codings[i].Article) {
		for d := first; d <= last; d++ {
			for _, w := range r.words[i] {
				out = append(out, retold{agency, d, w})
			}
		}
	}
	return out
}

// add makes article i one that later ones may retell.
func (r retellings) add(i int) {
	if days := daysOf(r.codings[i].Article.Published); days.precise() {
		r.found.add(i, r.signs(i, days.first, days.first)...)
	}
}

// of gives the article added before that article i shares most words of content with, if those are enough; else -1.
func (r retellings) of(i int) (Copy, int) {
	days := daysOf(r.codings[i].Article.Published)
	if !days.precise() {
		return Copy{}, -1
	}
	best, of := 0.0, -1
	for _, j := range r.found.find(r.signs(i, days.first-wireDays, days.last+wireDays)) {
		if outlet := r.codings[i].Article.Outlet; outlet != "" && strings.EqualFold(outlet, r.codings[j].Article.Outlet) {
			continue
		}
		if a := alike(r.words[i], r.words[j]); a >= retoldOverlap && a > best {
			best, of = a, j
		}
	}
	return Copy{Relation: Rewritten, Basis: ByWire, Overlap: best}, of
}
