package brief

import (
	"fmt"
	"strings"

	"rapporteur"
	"rapporteur/fuse"
)

// copies gives which report is a version of which.
func (b book) copies() section {
	s := section{ID: "copies", Title: "Copies", Note: "Reports that share much of their text. They count as one source."}
	for _, lineage := range b.record.Lineages {
		g := group{Title: "Likely source: " + b.sourceTitle(lineage.Source)}
		for _, c := range lineage.Copies {
			a := b.article(c.Article)
			l := line{Text: fmt.Sprintf("%s: %s, %.0f%% of the shorter text's %s stand in both.",
				strings.Join(append(outletOf(a), publishedText(a.Published)), ", "), relationText(c.Relation), 100*c.Overlap, overlapText(c.Basis)), Sources: []int{b.number[c.Article]}, item: lineage}
			if c.Of != lineage.Source {
				l.Notes = append(l.Notes, fmt.Sprintf("closest to [%d]", b.number[c.Of]))
			}
			if len(c.Wires) > 0 {
				l.Notes = append(l.Notes, "behind both: "+listed(plainAll(c.Wires)))
			}
			g.Lines = append(g.Lines, l)
		}
		s.Groups = append(s.Groups, g)
	}
	return s
}

// sourceTitle names a report by its number, outlet and headline.
func (b book) sourceTitle(id rapporteur.ArticleID) string {
	a := b.article(id)
	parts := append(outletOf(a), titleText(source{Title: a.Title, Basis: a.TitleBasis}))
	return fmt.Sprintf("[%d] %s", b.number[id], strings.Join(parts, ", "))
}

// outletOf gives the outlet of an article; nothing where it is not stated.
func outletOf(a rapporteur.Article) []string {
	if o := plain(a.Outlet); o != "" {
		return []string{o}
	}
	return nil
}

func overlapText(b rapporteur.Basis) string {
	if b == fuse.ByWire {
		return "words of content"
	}
	return "runs of five words"
}

func relationText(r fuse.Relation) string {
	switch r {
	case fuse.Same:
		return "the same text"
	case fuse.Shortened:
		return "a shortened version"
	case fuse.Extended:
		return "an extended version"
	}
	return "a rewritten version"
}

func plainAll(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, plain(s))
	}
	return out
}
