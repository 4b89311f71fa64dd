package brief

import (
	"strings"

	"rapporteur"
	"rapporteur/fuse"
)

// differences gives the fields on which reports differ, one group each, one line a value.
func (b book) differences() section {
	s := section{ID: "differences", Title: "Where reports differ", Note: "Who tells what; copies of one text count as one source."}
	for _, d := range b.record.Disagreements {
		g := group{Title: b.disputed(d)}
		for _, v := range d.Values {
			entries := b.entries(v.Entries)
			l := line{Text: valueText(v.Value) + ".", Sources: b.numbers(entries), Quotes: b.quotes(entries), Shown: 1, item: d}
			if note := b.independent(l.Sources); note != "" {
				l.Notes = append(l.Notes, note)
			}
			g.Lines = append(g.Lines, l)
		}
		s.Groups = append(s.Groups, g)
	}
	return s
}

// disputed names what the reports differ on: "Killed, Cusco, 2014-05-06: troops attacked people".
func (b book) disputed(d fuse.Dispute) string {
	parts := []string{upperFirst(fieldText(d.Field))}
	if d.Who != "" && d.Who != "people" {
		parts[0] += " (" + plain(d.Who) + ")"
	}
	if p := placeText(d.Place); p != "" && d.Incident == "" {
		parts = append(parts, p)
	}
	if t := dateText(d.AsOf); t != "" {
		parts = append(parts, t)
	}
	title := strings.Join(parts, ", ")
	if i, ok := b.incidents[d.Incident]; ok {
		title += ": " + b.act(i, b.fullestFirst(i))
	}
	return title
}

// valueText writes a value for a person.
func valueText(value string) string {
	switch value {
	case string(rapporteur.Occurred):
		return "It happened"
	case string(rapporteur.Negated):
		return "It did not happen"
	}
	return upperFirst(plain(value))
}
