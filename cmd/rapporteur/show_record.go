package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/fuse"
	"rapporteur/store"
)

var articleColumns = []string{"published", "outlet", "wires", "title", "file", "id", "copy of"}

func listArticles(l *listing) error {
	for a, err := range l.record.Articles(l.ctx, l.query) {
		if err != nil {
			return err
		}
		ties, err := l.earlier(a.ID)
		if err != nil {
			return err
		}
		copyOf := "" // the nearest
		if at := slices.IndexFunc(ties, func(t store.Tie) bool { return t.Relation.IsCopy() }); at >= 0 {
			copyOf = fmt.Sprintf("%s (%s)", ties[at].Of, ties[at].Relation)
		}
		if err := l.put(a, dateCell(a.Published), a.Outlet, strings.Join(a.Wires, ", "), a.Title, a.File, string(a.ID), copyOf); err != nil {
			return err
		}
	}
	return nil
}

// earlier gives what the article is to those published before it.
func (l *listing) earlier(id rapporteur.ArticleID) ([]store.Tie, error) {
	ties, err := l.record.Ties(l.ctx, id)
	return slices.DeleteFunc(ties, func(t store.Tie) bool { return t.Article != id }), err
}

var copyColumns = []string{"published", "outlet", "title", "relation", "share", "of", "id"}

func listCopies(l *listing) error {
	q := l.query
	q.Limit = 0 // of articles
	for a, err := range l.record.Articles(l.ctx, q) {
		if err != nil {
			return err
		}
		ties, err := l.earlier(a.ID)
		if err != nil {
			return err
		}
		for _, t := range ties {
			if l.full() {
				return nil
			}
			line := struct {
				Kind string `json:"kind"`
				store.Tie
			}{"copy", t}
			if err := l.put(line, dateCell(a.Published), a.Outlet, a.Title, string(t.Relation), fmt.Sprintf("%.0f%%", 100*t.Overlap), string(t.Of), string(a.ID)); err != nil {
				return err
			}
		}
	}
	return nil
}

var skipColumns = []string{"file", "reason", "detail"}

func listSkips(l *listing) error {
	for k, err := range l.record.Skips(l.ctx) {
		if err != nil {
			return err
		}
		if l.full() {
			return nil
		}
		if err := l.put(k, k.File, string(k.Reason), k.Detail); err != nil {
			return err
		}
	}
	return nil
}

var incidentColumns = []string{"date", "type", "status", "actor", "recipient", "place", "sources", "outlets", "differ on"}

func listIncidents(l *listing) error {
	fused, wanted, err := l.fused(rapporteur.KindEvent)
	if err != nil {
		return err
	}
	for _, i := range fused.Incidents {
		if l.full() {
			return nil
		}
		if !slices.ContainsFunc(i.Events, wanted) {
			continue
		}
		typ := i.Event
		for _, m := range i.Mode {
			typ += " " + m
		}
		var fields []string
		for _, d := range i.Disagreements {
			fields = append(fields, d.Field)
		}
		if err := l.put(i, dateCell(i.Date), typ, string(i.Status), partiesCell(i.Actor), partiesCell(i.Recipient), placeCell(i.Place),
			strconv.Itoa(i.Independent), strings.Join(i.Outlets, ", "), strings.Join(fields, ", ")); err != nil {
			return err
		}
	}
	return nil
}

var disagreementColumns = []string{"as of", "on", "who", "place", "values, with the reports that tell them"}

func listDisagreements(l *listing) error {
	fused, wanted, err := l.fused("")
	if err != nil {
		return err
	}
	for _, d := range fused.Disagreements {
		if l.full() {
			return nil
		}
		if !slices.ContainsFunc(d.Values, func(v fuse.Told) bool { return slices.ContainsFunc(v.Entries, wanted) }) {
			continue
		}
		var values []string
		for _, v := range d.Values {
			values = append(values, fmt.Sprintf("%s (%d)", v.Value, len(v.Articles)))
		}
		line := struct {
			Kind string `json:"kind"`
			fuse.Dispute
		}{"disagreement", d}
		if err := l.put(line, dateCell(d.AsOf), d.Field, d.Who, placeCell(d.Place), strings.Join(values, " | ")); err != nil {
			return err
		}
	}
	return nil
}

// full reports that as many were listed as were asked for.
func (l *listing) full() bool { return l.query.Limit > 0 && l.sheet.n >= l.query.Limit }

// fused puts together what the reports tell that the question allows (by day of publication and by text), and gives a
// function that chooses the entries of the kind ("" for all) that match the rest of the question.
func (l *listing) fused(kind rapporteur.Kind) (fuse.Record, func(rapporteur.EntryID) bool, error) {
	var codings []rapporteur.Coding
	for c, err := range l.record.Codings(l.ctx, store.Query{AsOf: l.query.AsOf, Match: l.query.Match}) {
		if err != nil {
			return fuse.Record{}, nil, err
		}
		codings = append(codings, c)
	}
	q := l.query
	q.Limit, q.Kind = 0, kind
	wanted := map[rapporteur.EntryID]bool{}
	for told, err := range l.record.Entries(l.ctx, q) {
		if err != nil {
			return fuse.Record{}, nil, err
		}
		wanted[told.Entry.Head().ID] = true
	}
	return fuse.Fuse(codings), func(id rapporteur.EntryID) bool { return wanted[id] }, nil
}
