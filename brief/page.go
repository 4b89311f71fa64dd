package brief

import (
	"fmt"
	"slices"

	"rapporteur"
	"rapporteur/fuse"
)

// page is a brief, ready to be written in any format. Its words are those of reports as they stand; each writer makes them
// harmless in its own way.
type page struct {
	Title     string
	Generated string // RFC 3339, "" for none
	Summary   []string
	Sections  []section
	Sources   []source
	facts     summary
}

// section is one kind of thing told.
type section struct {
	ID, Title string
	Note      string // what a reader has to know of it, "" for nothing
	Short     bool   // a compact format quotes one line alone
	Groups    []group
}

// size counts the lines of a section.
func (s section) size() int {
	n := 0
	for _, g := range s.Groups {
		n += len(g.Lines)
	}
	return n
}

// group is a run of lines under one small heading; the heading may be empty.
type group struct {
	Title string
	Lines []line
}

// line is one thing told, with its sources and the words that tell it.
type line struct {
	Lead    string // how it is told, before the text: "denied"; "" for nothing
	Text    string
	Quoted  bool     // Text itself is a quotation
	Notes   []string // "2 independent sources"
	Sources []int
	Quotes  []quote // the most telling first, those that say the same once
	Shown   int     // how many of the quotes a compact format shows
	Open    bool    // whether a format that folds quotations shows them at once

	Weight int // of more lines than a compact format has room for those with most weight are shown

	passing string // what is mentioned, where neither who nor where is told

	item  any    // the entry behind the line, for JSON
	parts []line // the lines that were put together in this one; then item is nil
}

// quote is a sentence of one or several sources, with the words that entries were read from: Marks are ranges of bytes
// of Text, in order, without overlap.
type quote struct {
	Sources []int
	Text    string
	Marks   []rapporteur.Span
}

// source is one report in the numbered list at the end.
type source struct {
	Number    int                   `json:"number"`
	Article   rapporteur.ArticleID  `json:"article"`
	Outlet    string                `json:"outlet"`
	Title     string                `json:"title"`
	Basis     rapporteur.TitleBasis `json:"title_basis,omitempty"` // "lead": it has no headline, its first sentence stands in
	Published rapporteur.Date       `json:"published"`
	Wires     []string              `json:"wires"`
	URL       string                `json:"url"`
	File      string                `json:"file"`
	Entries   int                   `json:"entries"`
}

// book looks up what lies behind identifiers while a page is put together.
type book struct {
	codings   []rapporteur.Coding // in the order of their numbers
	record    fuse.Record
	number    map[rapporteur.ArticleID]int // from 1
	entry     map[rapporteur.EntryID]rapporteur.Entry
	incidents map[rapporteur.IncidentID]rapporteur.Incident
	common    map[string]bool // words that some report writes with a small letter
}

func newPage(in Input) page {
	b := newBook(in)
	p := page{Title: in.Title, facts: b.summary(in.Skips)}
	if p.Title == "" {
		p.Title = "The record of " + plural(len(b.codings), "report")
	}
	if !in.Generated.IsZero() {
		p.Generated = in.Generated.UTC().Format("2006-01-02T15:04:05Z")
	}
	p.Summary = p.facts.sentences()
	p.Sections = append(b.happened(), b.counts(), b.said(), b.votes(), b.plans(), b.differences(), b.copies(), b.offices(), skipped(in.Skips))
	p.Sections = slices.DeleteFunc(p.Sections, func(s section) bool { return len(s.Groups) == 0 })
	unfold(p.Sections)
	p.facts.count(p.Sections)
	p.facts.Parties = b.mostNamed()
	if g := b.glance(p.facts); len(g.Groups) > 0 {
		p.Sections = slices.Insert(p.Sections, 0, g)
	}
	p.Sources = b.sources()
	return p
}

// unfold shows the quotations of the sections that are told at length; of lines that rest on the same words, at the last.
func unfold(sections []section) {
	for _, s := range sections {
		for _, g := range s.Groups {
			for i := range g.Lines {
				repeated := i+1 < len(g.Lines) && sameQuotes(g.Lines[i], g.Lines[i+1])
				g.Lines[i].Open = !s.Short && g.Lines[i].Shown > 0 && !repeated
			}
		}
	}
}

func newBook(in Input) book {
	b := book{codings: fuse.Sorted(in.Codings), record: in.Record, number: map[rapporteur.ArticleID]int{}, entry: map[rapporteur.EntryID]rapporteur.Entry{}}
	b.common = commonWords(b.codings)
	b.incidents = map[rapporteur.IncidentID]rapporteur.Incident{}
	for _, i := range in.Record.Incidents {
		b.incidents[i.ID] = i
	}
	for i, c := range b.codings {
		b.number[c.Article.ID] = i + 1
		for _, e := range c.Entries() {
			b.entry[e.Head().ID] = e
		}
	}
	return b
}

func (b book) article(id rapporteur.ArticleID) rapporteur.Article {
	return b.codings[b.number[id]-1].Article
}

// numbers gives the numbers of the articles of the entries, in order, each once.
func (b book) numbers(entries []rapporteur.Entry) []int {
	var out []int
	for _, e := range entries {
		out = append(out, b.number[e.Head().Article])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// independent says how many sources are left of several articles, "" where that goes without saying.
func (b book) independent(numbers []int) string {
	if len(numbers) < 2 {
		return ""
	}
	return plural(b.record.Independent(b.articles(numbers)), "independent source")
}

func (b book) articles(numbers []int) []rapporteur.ArticleID {
	var ids []rapporteur.ArticleID
	for _, n := range numbers {
		ids = append(ids, b.codings[n-1].Article.ID)
	}
	return ids
}

// entries gives the entries of identifiers; those that are not in the codings are left out.
func (b book) entries(ids []rapporteur.EntryID) []rapporteur.Entry {
	var out []rapporteur.Entry
	for _, id := range ids {
		if e, ok := b.entry[id]; ok {
			out = append(out, e)
		}
	}
	return out
}

func (b book) sources() []source {
	var out []source
	for i, c := range b.codings {
		a := c.Article
		out = append(out, source{i + 1, a.ID, a.Outlet, a.Title, a.TitleBasis, a.Published, a.Wires, a.URL, a.File, len(c.Entries())})
	}
	return out
}

// plural writes a number with its noun; the many are told by an s unless given.
func plural(n int, noun string, many ...string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case len(many) > 0:
		return fmt.Sprintf("%d %s", n, many[0])
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// leadRunes is how much of a first sentence stands for a headline that is missing.
const leadRunes = 70

// titleText writes the headline of a report in quotation marks, or says that it has none and how it begins.
func titleText(s source) string {
	t := head(plain(s.Title), titleRunes)
	switch {
	case t == "":
		return "without a headline"
	case s.Basis == rapporteur.TitleLead:
		return "no headline, begins “" + head(t, leadRunes) + "”"
	}
	return "“" + t + "”"
}

// Name names a report: its outlet so far as it is stated, its headline, its day.
func (s source) Name() string {
	text := titleText(s) + ", " + publishedText(s.Published)
	if o := plain(s.Outlet); o != "" {
		text = o + ", " + text
	}
	return text
}

func publishedText(d rapporteur.Date) string {
	if d.Start == "" {
		return "date not stated"
	}
	return dateText(d)
}
