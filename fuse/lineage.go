package fuse

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/copies"
)

// Relation says what became of a text in a copy of it.
type Relation = copies.Relation

// The relations of copies to their sources.
const (
	Same      = copies.Same
	Shortened = copies.Shortened
	Extended  = copies.Extended
	Rewritten = copies.Rewritten
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

// How much of the words of content two reports have to share that rest on one agency, published within wireDays of one
// another, for one to be taken for the other told anew. On the same articles, of pairs of one day with no regard to
// agencies, copies share 0.75 and more, one in two reports of one happening 0.35, one in ten of different things 0.42.
const (
	retoldOverlap = 0.42
	retoldWords   = 40 // a shorter text has too few words to tell
	wireDays      = 1
)

// trace finds the lineages of the sorted codings, and for each coding the index of the article that its text goes back to
// (itself where it is no copy).
//
// An article is traced to the one earlier version that it comes closest to, not to all that it shares words with: a
// round-up of two stories must not make the two stories copies of one another.
func trace(codings []rapporteur.Coding) ([]Lineage, []int) {
	reports := make([]copies.Report, len(codings))
	for i, c := range codings {
		reports[i] = copies.Read(c.Article)
	}
	credited := creditedBy(codings)
	retold := newRetellings(codings, credited)
	order := likelySourcesFirst(codings, reports, credited)
	shelf := copies.NewShelf() // of the articles before, in the order
	root := make([]int, len(codings))
	copied := map[int][]Copy{} // by root
	for r, i := range order {
		root[i] = i
		prints := reports[i].Prints()
		c, of := closest(reports, i, shelf.Near(prints), order[:r])
		shelf.Add(prints)
		if of < 0 {
			c, of = retold.of(i)
		}
		retold.add(i)
		if of < 0 {
			continue
		}
		root[i] = root[of]
		c.Article, c.Of = codings[i].Article.ID, codings[of].Article.ID
		c.Wires = copies.Agencies(reports[i], reports[of])
		copied[root[i]] = append(copied[root[i]], c)
	}
	return lineagesOf(codings, root, copied), root
}

// closest gives the candidate that report i shares most of its text with, and how it relates to it; -1 where it is a copy
// of none. The candidates are ranks among those before it.
func closest(reports []copies.Report, i int, candidates, before []int) (Copy, int) {
	var best copies.Tie
	rank := -1
	slices.Sort(candidates)
	for _, r := range candidates {
		t := copies.Judge(reports[i], reports[before[r]])
		if t.Relation.IsCopy() && (t.Overlap > best.Overlap || t.Overlap == best.Overlap && t.Shared > best.Shared || rank < 0) {
			best, rank = t, r
		}
	}
	if rank < 0 {
		return Copy{}, -1
	}
	return Copy{Relation: best.Relation, Basis: ByText, Overlap: best.Overlap}, before[rank]
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
func likelySourcesFirst(codings []rapporteur.Coding, reports []copies.Report, credited map[string]bool) []int {
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
			cmp.Compare(reports[j].Len(), reports[i].Len()), cmp.Compare(a.ID, b.ID))
	})
	return order
}

func lineagesOf(codings []rapporteur.Coding, root []int, copied map[int][]Copy) []Lineage {
	wires := map[int][]string{} // by root
	for i, c := range codings {
		wires[root[i]] = append(wires[root[i]], c.Article.Wires...)
	}
	var out []Lineage
	for i, c := range codings {
		if len(copied[i]) > 0 {
			slices.Sort(wires[i])
			out = append(out, Lineage{Source: c.Article.ID, Copies: copied[i], Wires: slices.Compact(wires[i])})
		}
	}
	return out
}

// agencies lists who may have written the article: the wires that it credits, and its outlet.
func agencies(a rapporteur.Article) []string {
	if a.Outlet == "" {
		return a.Wires
	}
	return append(slices.Clone(a.Wires), a.Outlet)
}
