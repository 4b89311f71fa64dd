package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/store"
)

// listing is one answer of `rapporteur show`, as it is being written.
type listing struct {
	ctx    context.Context
	record *store.Store
	query  store.Query
	json   bool
	sheet  *sheet
}

// put writes one thing: as it is with --json, else its cells.
func (l *listing) put(v any, cells ...string) error {
	if l.json {
		l.sheet.n++
		return writeLine(l.sheet.Out, v)
	}
	return l.sheet.add(cells...)
}

// entries lists the entries of one kind, each by the cells that row gives for it and the article that tells it.
func entries[E rapporteur.Entry](l *listing, kind rapporteur.Kind, row func(rapporteur.Article, E) []string) error {
	q := l.query
	q.Kind = kind
	for told, err := range l.record.Entries(l.ctx, q) {
		if err != nil {
			return err
		}
		e, ok := told.Entry.(E)
		if !ok {
			return fmt.Errorf("listing entries of kind %s: the record gave %T %s", kind, told.Entry, told.Entry.Head().ID)
		}
		if err := l.put(e, row(told.Article, e)...); err != nil {
			return err
		}
	}
	return nil
}

var eventColumns = []string{"date", "type", "status", "actor", "recipient", "place", "according to", "outlet", "words"}

func listEvents(l *listing) error {
	return entries(l, rapporteur.KindEvent, func(a rapporteur.Article, e rapporteur.Event) []string {
		return []string{dateCell(e.Date), typeCell(e.Event.String(), e.Mode), string(e.Status), partiesCell(e.Actor), partiesCell(e.Recipient),
			placeCell(e.Place), sourcesCell(e.Attribution), outletCell(a), l.words(a, e.Sentence, e.Trigger)}
	})
}

var statementColumns = []string{"date", "speaker", "to", "through", "form", "outlet", "words"}

// wordsCell gives the words of a statement; records of older versions have only their place.
func wordsCell(a rapporteur.Article, e rapporteur.Statement) string {
	if e.Wording != "" {
		return e.Wording
	}
	return e.Content.In(a.Text)
}

func listStatements(l *listing) error {
	return entries(l, rapporteur.KindStatement, func(a rapporteur.Article, e rapporteur.Statement) []string {
		return []string{dateCell(e.Date), partyCell(e.Speaker), partiesCell(e.Addressee), partiesCell(e.Via), string(e.Form), outletCell(a), wordsCell(a, e)}
	})
}

var figureColumns = []string{"as of", "measure", "low", "high", "who", "place", "according to", "outlet", "words"}

func listFigures(l *listing) error {
	return entries(l, rapporteur.KindFigure, func(a rapporteur.Article, e rapporteur.Figure) []string {
		return []string{dateCell(e.AsOf), string(e.Measure), numberCell(e.Low), numberCell(e.High), e.Who, placeCell(e.Scope.Place),
			sourcesCell(e.Claimant), outletCell(a), l.words(a, e.Sentence, e.Number)}
	})
}

var voteColumns = []string{"date", "body", "ballot", "voter", "count", "status", "subject", "outlet", "words"}

func listVotes(l *listing) error {
	return entries(l, rapporteur.KindVote, func(a rapporteur.Article, e rapporteur.Vote) []string {
		return []string{dateCell(e.Date), e.Body, string(e.Ballot), partiesCell(e.Voter), numberCell(e.Count), string(e.Status), e.Subject,
			outletCell(a), l.words(a, e.Sentence, e.Trigger)}
	})
}

var commitmentColumns = []string{"date", "plan", "standing", "obligor", "action", "according to", "outlet", "words"}

func listCommitments(l *listing) error {
	return entries(l, rapporteur.KindCommitment, func(a rapporteur.Article, e rapporteur.Commitment) []string {
		return []string{dateCell(e.Date), e.Plan, string(e.Standing), partiesCell(e.Obligor), e.Action, sourcesCell(e.Attribution), outletCell(a), l.words(a, e.Sentence, e.Trigger)}
	})
}

var roleColumns = []string{"as of", "holder", "office", "of", "outlet", "words"}

func listRoles(l *listing) error {
	return entries(l, rapporteur.KindRole, func(a rapporteur.Article, e rapporteur.Role) []string {
		return []string{dateCell(e.AsOf), partyCell(e.Holder), e.Office, e.Of, outletCell(a), l.words(a, e.Sentence, e.Holder.Span)}
	})
}

// before is how many bytes of a sentence a table shows in front of the words that an entry was read from.
const before = 24

// words gives the sentence that an entry was read from. In a table, which has room for a few words, it begins shortly
// before the words that carry the entry.
func (l *listing) words(a rapporteur.Article, sentence, focus rapporteur.Span) string {
	from := focus.Start - before
	if !l.sheet.OutTerminal || focus.IsZero() || from <= sentence.Start {
		return sentence.In(a.Text)
	}
	space := strings.IndexByte(a.Text[from:focus.Start], ' ')
	if space < 0 { // one long word: it cannot be cut within a character
		from = focus.Start
	} else {
		from += space + 1
	}
	return "… " + a.Text[from:sentence.End]
}

func numberCell(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}
