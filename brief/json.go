package brief

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"rapporteur"
)

// document is the JSON brief. Names are a contract: lists may gain fields, none is renamed. Every item holds the entry as
// it stands in the record, and what is told of it with its sources and quotations.
type document struct {
	Title         string   `json:"title"`
	Generated     string   `json:"generated,omitempty"`
	Summary       summary  `json:"summary"`
	Reports       []source `json:"reports"`
	Incidents     []item   `json:"incidents"`
	Figures       []item   `json:"figures"`
	Statements    []item   `json:"statements"`
	Votes         []item   `json:"votes"`
	Commitments   []item   `json:"commitments"`
	Roles         []item   `json:"roles"`
	Disagreements []item   `json:"disagreements"`
	Lineages      []item   `json:"lineages"`
	Skips         []item   `json:"skips"`
}

// item is one line of the brief.
type item struct {
	Section string          `json:"section"` // of the brief: "happened", "undated", "expected", ...
	Heading string          `json:"heading"`
	Text    string          `json:"text"`
	Notes   []string        `json:"notes"`
	Sources []int           `json:"sources"` // numbers of reports
	Quotes  []jsonQuote     `json:"quotes"`
	Entry   json.RawMessage `json:"entry"`
}

// jsonQuote is a quoted sentence; Focus are the bytes of Text that the entry was read from, null for none.
type jsonQuote struct {
	Sources []int           `json:"sources"`
	Text    string          `json:"text"`
	Focus   rapporteur.Span `json:"focus"`
}

func writeJSON(w io.Writer, p page) error {
	d := document{Title: p.Title, Generated: p.Generated, Summary: p.facts, Reports: p.Sources}
	lists := map[string]*[]item{"happened": &d.Incidents, "background": &d.Incidents, "undated": &d.Incidents,
		"expected": &d.Incidents, "negated": &d.Incidents,
		"possible": &d.Incidents, "figures": &d.Figures, "statements": &d.Statements, "votes": &d.Votes, "commitments": &d.Commitments,
		"roles": &d.Roles, "differences": &d.Disagreements, "copies": &d.Lineages, "skipped": &d.Skips}
	for _, s := range p.Sections {
		list := lists[s.ID]
		if list == nil { // the glance, which tells nothing that the lists do not
			continue
		}
		for _, g := range s.Groups {
			lines := apart(g.Lines)
			if s.ID == "differences" || s.ID == "copies" { // a group is one entry of the record
				lines = []line{whole(g)}
			}
			for _, l := range lines {
				i, err := itemOf(s, g, l)
				if err != nil {
					return err
				}
				*list = append(*list, i)
			}
		}
	}
	line, err := rapporteur.Line(d)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, line, "", "  "); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err = w.Write(b.Bytes())
	return err
}

// apart gives the lines as they were before any were put together.
func apart(lines []line) []line {
	var out []line
	for _, l := range lines {
		if len(l.parts) > 0 {
			out = append(out, l.parts...)
		} else {
			out = append(out, l)
		}
	}
	return out
}

// told gives what a line says, with how it is told.
func (l line) told() string {
	if l.Lead == "" {
		return l.Text
	}
	text := l.Text
	if l.Quoted {
		text = "“" + text + "”"
	}
	return l.Lead + ": " + text
}

// whole puts the lines of a group into one.
func whole(g group) line {
	l := line{item: g.Lines[0].item}
	var texts []string
	for _, m := range g.Lines {
		texts = append(texts, m.Text)
		l.Notes = append(l.Notes, m.Notes...)
		l.Sources = append(l.Sources, m.Sources...)
		l.Quotes = append(l.Quotes, m.Quotes...)
	}
	l.Text = strings.Join(texts, " ")
	slices.Sort(l.Sources)
	l.Sources = slices.Compact(l.Sources)
	return l
}

func itemOf(s section, g group, l line) (item, error) {
	entry, err := rapporteur.Line(l.item)
	i := item{Section: s.ID, Heading: g.Title, Text: l.told(), Notes: slices.Clone(l.Notes), Sources: l.Sources, Entry: entry}
	for _, q := range l.Quotes {
		j := jsonQuote{Sources: q.Sources, Text: q.Text}
		if len(q.Marks) > 0 {
			j.Focus = q.Marks[0]
		}
		i.Quotes = append(i.Quotes, j)
	}
	return i, err
}
