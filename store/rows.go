package store

import (
	"fmt"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/copies"
)

// rows are a coding as the tables take it.
type rows struct {
	article, version, title, text, published, publishedLast, body string
	entries                                                       []entryRow
	report                                                        copies.Report
}

type entryRow struct {
	id, kind, typ, first, last, place, country, body string
	parties                                          []partyRow
}

type partyRow struct{ part, code, sector, words string }

func layOut(c rapporteur.Coding) (rows, error) {
	a := c.Article
	r := rows{article: string(a.ID), version: a.Version, title: a.Title, text: a.Text, published: a.Published.Start, report: copies.Read(a)}
	_, r.publishedLast = days(a.Published)
	a.Text = "" // kept in its own column, for the search
	body, err := rapporteur.Line(a)
	if err != nil {
		return rows{}, err
	}
	r.body = string(body)
	for _, e := range c.Entries() {
		row, err := entryColumns(e)
		if err != nil {
			return rows{}, err
		}
		r.entries = append(r.entries, row)
	}
	return r, nil
}

func entryColumns(e rapporteur.Entry) (entryRow, error) {
	h := e.Head()
	r := entryRow{id: string(h.ID), kind: string(h.Kind)}
	switch e := e.(type) {
	case rapporteur.Event:
		r.typ = e.Event.String()
		r.when(e.Date)
		r.where(e.Place)
		r.who("actor", e.Actor...)
		r.who("recipient", e.Recipient...)
	case rapporteur.Statement:
		r.typ = string(e.Form)
		r.when(e.Date)
		r.who("speaker", e.Speaker)
		r.who("addressee", e.Addressee...)
	case rapporteur.Figure:
		r.typ = string(e.Measure)
		r.when(e.AsOf)
		if r.first == "" {
			r.when(rapporteur.Date{Start: e.Scope.Start, End: e.Scope.End})
		}
		r.where(e.Scope.Place)
		for _, s := range e.Claimant {
			r.who("claimant", s.Entity)
		}
	case rapporteur.Vote:
		r.typ = string(e.Ballot)
		r.when(e.Date)
		r.who("voter", e.Voter...)
	case rapporteur.Commitment:
		r.typ = string(e.Standing)
		r.when(e.Date)
		r.who("obligor", e.Obligor...)
	case rapporteur.Role:
		r.typ = e.Office
		r.when(e.AsOf)
		r.who("holder", e.Holder)
	default:
		return entryRow{}, fmt.Errorf("entry %s: the record has no columns for a %T", h.ID, e)
	}
	body, err := rapporteur.Line(e)
	r.body = string(body)
	return r, err
}

func (r *entryRow) when(d rapporteur.Date) { r.first, r.last = days(d) }

func (r *entryRow) where(p rapporteur.Place) {
	r.country = p.Country
	r.place = foldAll(p.Name, p.Text)
}

func (r *entryRow) who(part string, list ...rapporteur.Entity) {
	for _, e := range list {
		r.parties = append(r.parties, partyRow{part, e.Code.String(), e.Sector.String(), foldAll(e.Name, e.Text)})
	}
}

// days gives the first and the last day of a date as ISO 8601, which sorts as it stands; "" where it has none.
func days(d rapporteur.Date) (first, last string) {
	f, ok := d.First()
	l, known := d.Last()
	if !ok || !known {
		return "", ""
	}
	return f.Format(time.DateOnly), l.Format(time.DateOnly)
}

// foldAll folds several forms of a name; the bar keeps a phrase from matching across two of them.
func foldAll(forms ...string) string {
	var kept []string
	for _, f := range forms {
		if w := fold(f); w != "" && (len(kept) == 0 || kept[0] != w) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, "|")
}
