package fuse

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur"
)

// Record is what several codings tell together. Its lists are in a fixed order: articles by day of publication (undated
// last) and identifier, incidents by day (undated last), lineages, points of plans and disagreements by their first
// article.
type Record struct {
	Articles      []rapporteur.ArticleID `json:"articles"`
	Incidents     []rapporteur.Incident  `json:"incidents"`
	Lineages      []Lineage              `json:"lineages"`
	Points        []Point                `json:"points"`
	Disagreements []Dispute              `json:"disagreements"`

	sources map[rapporteur.ArticleID]source
}

// source says on whom an article rests: two articles with the same lineage or the same outlet are no two sources.
type source struct {
	lineage int    // index of the root article among all
	outlet  string // lower case, to compare by
	name    string
}

// Fuse puts the codings together. An article that is given twice counts once. The codings are not changed, and their order
// does not matter.
func Fuse(codings []rapporteur.Coding) Record {
	codings = Sorted(codings)
	lineages, root := trace(codings)
	r := Record{Lineages: lineages, sources: map[rapporteur.ArticleID]source{}}
	for i, c := range codings {
		r.Articles = append(r.Articles, c.Article.ID)
		outlet := strings.TrimSpace(c.Article.Outlet)
		r.sources[c.Article.ID] = source{root[i], strings.ToLower(outlet), outlet}
	}
	happenings := gather(tell(codings, root))
	for _, h := range happenings {
		r.Incidents = append(r.Incidents, r.incident(h))
	}
	linkPlans(happenings, r.Incidents)
	r.Points = points(codings)
	r.Disagreements = settle(codings, root, happenings, r.Incidents)
	return r
}

// Sorted gives the codings by day of publication (undated last), then article identifier, each article once: the order in
// which the record counts its sources.
func Sorted(codings []rapporteur.Coding) []rapporteur.Coding {
	out := slices.Clone(codings)
	slices.SortStableFunc(out, func(a, b rapporteur.Coding) int {
		return cmp.Or(byDay(a.Article.Published, b.Article.Published),
			cmp.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Article.File, b.Article.File))
	})
	return slices.CompactFunc(out, func(a, b rapporteur.Coding) bool { return a.Article.ID == b.Article.ID })
}

// byDay compares two dates by their first days, then their last ones; what has no day comes last.
func byDay(a, b rapporteur.Date) int {
	first, aOK := a.First()
	other, bOK := b.First()
	switch {
	case aOK && !bOK:
		return -1
	case !aOK && bOK:
		return 1
	case !aOK:
		return 0
	}
	if c := first.Compare(other); c != 0 {
		return c
	}
	last, _ := a.Last()
	end, _ := b.Last()
	return last.Compare(end)
}

// Independent counts the sources among the articles: copies of one text count as one, and so do reports by one outlet.
// Articles whose outlet is not known count by their texts alone. Articles that are not in the record count one each.
func (r Record) Independent(articles []rapporteur.ArticleID) int {
	group := newClasses(len(articles))
	lineages, outlets := map[int]int{}, map[string]int{}
	for i, id := range articles {
		s, ok := r.sources[id]
		if !ok {
			continue
		}
		if j, seen := lineages[s.lineage]; seen {
			group.join(i, j)
		}
		lineages[s.lineage] = i
		if s.outlet == "" {
			continue
		}
		if j, seen := outlets[s.outlet]; seen {
			group.join(i, j)
		}
		outlets[s.outlet] = i
	}
	return group.count()
}
