package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/coder"
	"rapporteur/plover"
	"rapporteur/store"
)

// smallReport is a report of its own for each number.
func smallReport(n int) string {
	return fmt.Sprintf("Envoy Lio Brandt opens round %d of the talks\n\nThe envoy met ministers in Geneva on Monday, round %d of the talks, officials said.\n", n, n)
}

// teller writes a coding by hand, word by word of its text.
type teller struct {
	t   *testing.T
	c   rapporteur.Coding
	ids *rapporteur.Numberer
}

// tell begins an article with the text, published by the outlet on the day.
func tell(t *testing.T, outlet, day, text string) *teller {
	id := rapporteur.NewArticleID([]byte(text))
	a := rapporteur.Article{Kind: rapporteur.KindArticle, ID: id, File: strings.ToLower(outlet) + ".txt", Title: "Of " + day, Outlet: outlet, Language: "en", Version: coder.Version, Text: text}
	if day != "" {
		a.Published = rapporteur.Date{Start: day, Precision: rapporteur.PrecisionDay, Basis: "stated"}
	}
	return &teller{t: t, c: rapporteur.Coding{Article: a}, ids: rapporteur.NewNumberer(id, coder.Version)}
}

// span finds words in the text.
func (w *teller) span(words string) rapporteur.Span {
	at := strings.Index(w.c.Article.Text, words)
	if at < 0 {
		w.t.Fatalf("%q does not stand in %q", words, w.c.Article.Text)
	}
	return rapporteur.Span{Start: at, End: at + len(words)}
}

func (w *teller) whole() rapporteur.Span {
	return rapporteur.Span{Start: 0, End: len(w.c.Article.Text)}
}

// party names somebody as the text does, with a code where there is one.
func (w *teller) party(words, code string) rapporteur.Entity {
	e := rapporteur.Entity{Text: words, Span: w.span(words), Name: words}
	if code != "" {
		c, err := plover.ParseCode(code)
		if err != nil {
			w.t.Fatal(err)
		}
		e.Code, e.Basis = c, "by hand"
	}
	return e
}

func (w *teller) event(typ, day, trigger string, actor, recipient rapporteur.Entity) {
	kind, err := plover.ParseType(typ)
	if err != nil {
		w.t.Fatal(err)
	}
	e := rapporteur.Event{Header: w.ids.Head(rapporteur.KindEvent, w.span(trigger).Start), Event: kind, PLOVER: kind, Quad: kind.Quad(), Scale: kind.Score(), CAMEO: kind.CAMEO(plover.Mode{}),
		Status: rapporteur.Occurred, Actor: []rapporteur.Entity{actor}, Recipient: []rapporteur.Entity{recipient}, Sentence: w.whole(), Trigger: w.span(trigger), Confidence: 0.5}
	if day != "" {
		e.Date = rapporteur.Date{Start: day, Precision: rapporteur.PrecisionDay, Basis: "by hand"}
	}
	w.c.Events = append(w.c.Events, e)
}

func (w *teller) killed(low int64, number, claimant, place string) {
	f := rapporteur.Figure{Header: w.ids.Head(rapporteur.KindFigure, w.span(number).Start), Measure: rapporteur.Killed, Low: &low, Wording: number, Who: "people", Unit: "people",
		Claimant: []rapporteur.Source{{Entity: w.party(claimant, ""), Cue: "say", Span: w.span("say")}}, Sentence: w.whole(), Number: w.span(number)}
	f.Scope.Place = rapporteur.Place{Name: place, Country: "SYR", Precision: "country", Basis: "by hand", Text: place, Span: w.span(place)}
	w.c.Figures = append(w.c.Figures, f)
}

func (w *teller) statement(speaker, cue, content string) {
	w.c.Statements = append(w.c.Statements, rapporteur.Statement{Header: w.ids.Head(rapporteur.KindStatement, w.span(content).Start), Speaker: w.party(speaker, ""),
		Form: rapporteur.Indirect, Cue: w.span(cue), Content: w.span(content), Sentence: w.whole()})
}

// aRecord keeps a small record written by hand, and gives its file.
func aRecord(t *testing.T) string {
	t.Helper()
	met := tell(t, "Harbour Post", "2012-03-26", "Envoy Lio Brandt met Dmitry Medvedev in Moscow.")
	met.event("CONSULT", "2012-03-25", "met", met.party("Envoy Lio Brandt", "UNO"), met.party("Dmitry Medvedev", "RUS"))
	condemned := tell(t, "Morning Ledger", "2012-07-14", "France condemned Syria, where activists say more than 220 people died.")
	condemned.event("ACCUSE", "2012-07-13", "condemned", condemned.party("France", "FRA"), condemned.party("Syria", "SYR"))
	condemned.killed(220, "220 people", "activists", "Syria")
	condemned.statement("activists", "say", "more than 220 people died")
	hostile := tell(t, "Night\x1b[2J Owl\u202e", "", "Rebels shelled troops\tat\nnight.")
	hostile.event("ASSAULT", "", "shelled", hostile.party("Rebels", ""), hostile.party("troops", ""))

	path := filepath.Join(t.TempDir(), "record.db")
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []*teller{met, condemned, hostile} {
		if added, err := s.Put(t.Context(), w.c); err != nil || !added {
			t.Fatalf("added %v: %v", added, err)
		}
	}
	for _, k := range []rapporteur.Skip{
		{Kind: rapporteur.KindSkip, File: "empty.txt", Reason: rapporteur.SkipEmpty, Detail: "nothing in it"},
		{Kind: rapporteur.KindSkip, File: "photo.jpg", Reason: rapporteur.SkipBinary, Detail: "a picture"},
	} {
		if err := s.PutSkip(t.Context(), k); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
