package fuse

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur"
)

// Relation says what became of a text in a copy of it.
type Relation string

// The relations of copies to their sources.
const (
	Same      Relation = "same"      // word for word, but for little
	Shortened Relation = "shortened" // nothing in it but a part of the source
	Extended  Relation = "extended"  // the whole source, and more
	Rewritten Relation = "rewritten" // much of the source in it, told anew or mixed with other things
)

// Lineage is a group of articles that are versions of one text. The likely source is the one published first; of those of
// one day, the one of the agency that the others credit, then the longest.
type Lineage struct {
	Source rapporteur.ArticleID `json:"source"`
	Wires  []string             `json:"wires"` // credited by any of them, sorted
	Copies []Copy               `json:"copies"`
}

// Copy is an article of a lineage that is not its source.
type Copy struct {
	Article  rapporteur.ArticleID `json:"article"`
	Of       rapporteur.ArticleID `json:"of"` // the version it comes closest to among those before it
	Relation Relation             `json:"relation"`
	Basis    rapporteur.Basis     `json:"basis"`   // ByText or ByWire
	Overlap  float64              `json:"overlap"` // share of the shorter text that stands in both, 0 to 1: its five-word runs, or its words
	Wires    []string             `json:"wires"`   // agencies behind both: credited, or the outlet of one
}

// On what an article is taken for a copy.
const (
	ByText rapporteur.Basis = "text" // runs of words stand in both
	ByWire rapporteur.Basis = "wire" // the same agency behind both, within a day, on much the same matter in other words
)

// Articles lists the lineage's articles, the likely source first.
func (l Lineage) Articles() []rapporteur.ArticleID {
	out := []rapporteur.ArticleID{l.Source}
	for _, c := range l.Copies {
		out = append(out, c.Article)
	}
	return out
}

// How much of the shorter text has to stand in the other. Chosen on the same 367 articles as shingleWords: reports of
// different outlets that are no copies share at most 0.25; with a wire that both credit, 0.12; reports of one outlet that
// are about different things share up to 0.53, by paragraphs of background that it prints again and again.
const (
	copyOverlap   = 0.25
	wireOverlap   = 0.12
	outletOverlap = 0.60
	leastShared   = 8 // shingles; below, a stock phrase is enough to look like a copy
)

// How much of the words of content two reports have to share that rest on one agency, published within wireDays of one
// another, for one to be taken for the other told anew. On the same articles, of pairs of one day with no regard to
// agencies, copies share 0.75 and more, one in two reports of one happening 0.35, one in ten of different things 0.42.
const (
	retoldOverlap = 0.42
	retoldWords   = 40 // a shorter text has too few words to tell
	wireDays      = 1
)

// wholeOverlap is the share of a text that has to stand in the other for the other to hold "the whole of it".
const wholeOverlap = 0.8

// trace finds the lineages of the sorted codings, and for each coding the index of the article that its text goes back to
// (itself where it is no copy).
//
// An article is traced to the one earlier version that it comes closest to, not to all that it shares words with: a
// round-up of two stories must not make the two stories copies of one another.
func trace(codings []rapporteur.Coding) ([]Lineage, []int) {
	texts := make([][]uint64, len(codings))
	for i, c := range codings {
		texts[i] = shingles(c.Article)
	}
	credited := creditedBy(codings)
	order := likelySourcesFirst(codings, texts, credited)
	candidates := overlapping(texts, order)
	retold := newRetellings(codings, credited)
	root := make([]int, len(codings))
	copies := map[int][]Copy{} // by root
	for _, i := range order {
		root[i] = i
		c, of := closest(codings, texts, i, candidates[i])
		if of < 0 {
			c, of = retold.of(i)
		}
		retold.add(i)
		if of < 0 {
			continue
		}
		root[i] = root[of]
		c.Article, c.Of = codings[i].Article.ID, codings[of].Article.ID
		c.Wires = sharedWires(codings[i].Article, codings[of].Article)
		copies[root[i]] = append(copies[root[i]], c)
	}
	return lineagesOf(codings, root, copies), root
}

// closest gives the candidate that article i shares most of its text with, and how it relates to it; -1 where it is a
// copy of none.
func closest(codings []rapporteur.Coding, texts [][]uint64, i int, candidates []int) (Copy, int) {
	best, bestShared, of := 0.0, 0, -1
	for _, j := range candidates {
		n := shared(texts[i], texts[j])
		overlap := float64(n) / float64(min(len(texts[i]), len(texts[j])))
		if isCopy(codings[i].Article, codings[j].Article, n, overlap) && (overlap > best || overlap == best && n > bestShared) {
			best, bestShared, of = overlap, n, j
		}
	}
	if of < 0 {
		return Copy{}, of
	}
	return Copy{Relation: relation(len(texts[i]), len(texts[of]), bestShared), Basis: ByText, Overlap: best}, of
}

// creditedBy gives the agencies that any of the articles credits, in small letters.
func creditedBy(codings []rapporteur.Coding) map[string]bool {
	out := map[string]bool{}
	for _, c := range codings {
		for _, w := range c.Article.Wires {
			out[strings.ToLower(w)] = true
		}
	}
	return out
}

// likelySourcesFirst orders the articles so that each comes after those it may be a copy of.
func likelySourcesFirst(codings []rapporteur.Coding, texts [][]uint64, credited map[string]bool) []int {
	agency := func(i int) int {
		if credited[strings.ToLower(codings[i].Article.Outlet)] {
			return 0
		}
		return 1
	}
	order := make([]int, len(codings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := codings[i].Article, codings[j].Article
		return cmp.Or(byDay(a.Published, b.Published), cmp.Compare(agency(i), agency(j)),
			cmp.Compare(len(texts[j]), len(texts[i])), cmp.Compare(a.ID, b.ID))
	})
	return order
}

// crowded is the number of articles beyond which a shingle is followed to the first of them only: else a story that a
// thousand outlets print would cost half a million pairs for each of its words.
const crowded = 12

// overlapping lists for each article those before it in the order that share enough shingles to be worth comparing, by
// an index from shingle to articles; texts are never compared pair by pair.
func overlapping(texts [][]uint64, order []int) [][]int {
	index := map[uint64][]int{}
	rank := make([]int, len(texts))
	out := make([][]int, len(texts))
	for r, i := range order {
		rank[i] = r
		hits := map[int]int{}
		for _, s := range texts[i] {
			before := index[s]
			for k, j := range before {
				if k > 0 && len(before) > crowded {
					break
				}
				hits[j]++
			}
			index[s] = append(before, i)
		}
		for j, n := range hits {
			if n >= leastShared {
				out[i] = append(out[i], j)
			}
		}
		slices.SortFunc(out[i], func(j, k int) int { return cmp.Compare(rank[j], rank[k]) })
	}
	return out
}

func isCopy(a, b rapporteur.Article, n int, overlap float64) bool {
	switch {
	case n < leastShared:
		return false
	case a.Outlet != "" && strings.EqualFold(a.Outlet, b.Outlet):
		return overlap >= outletOverlap
	case len(sharedWires(a, b)) > 0:
		return overlap >= wireOverlap
	}
	return overlap >= copyOverlap
}

func relation(copied, source, both int) Relation {
	ofCopy, ofSource := float64(both)/float64(copied), float64(both)/float64(source)
	switch {
	case ofCopy >= wholeOverlap && ofSource >= wholeOverlap:
		return Same
	case ofCopy >= wholeOverlap:
		return Shortened
	case ofSource >= wholeOverlap:
		return Extended
	}
	return Rewritten
}

func lineagesOf(codings []rapporteur.Coding, root []int, copies map[int][]Copy) []Lineage {
	wires := map[int][]string{} // by root
	for i, c := range codings {
		wires[root[i]] = append(wires[root[i]], c.Article.Wires...)
	}
	var out []Lineage
	for i, c := range codings {
		if len(copies[i]) > 0 {
			slices.Sort(wires[i])
			out = append(out, Lineage{Source: c.Article.ID, Copies: copies[i], Wires: slices.Compact(wires[i])})
		}
	}
	return out
}

// sharedWires lists the agencies that stand behind both articles, sorted, each once: credited by both, or credited by one
// and the outlet of the other.
func sharedWires(a, b rapporteur.Article) []string {
	var out []string
	for _, w := range agencies(a) {
		if slices.ContainsFunc(agencies(b), func(v string) bool { return strings.EqualFold(v, w) }) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// agencies lists who may have written the article: the wires that it credits, and its outlet.
func agencies(a rapporteur.Article) []string {
	if a.Outlet == "" {
		return a.Wires
	}
	return append(slices.Clone(a.Wires), a.Outlet)
}
