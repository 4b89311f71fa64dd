package rapporteur_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/plover"
)

const told = "Kenya accused Sudan of shelling Élan on Monday. At least 20 people died."

func article() rapporteur.Article {
	return rapporteur.Article{Kind: rapporteur.KindArticle, ID: "a1", File: "a.txt", Version: "v", Text: told, Sentences: []rapporteur.Span{{Start: 0, End: 48}, {Start: 49, End: 73}}}
}

func entity(text string) rapporteur.Entity {
	at := strings.Index(told, text)
	return rapporteur.Entity{Text: text, Span: rapporteur.Span{Start: at, End: at + len(text)}}
}

func header(k rapporteur.Kind, id string) rapporteur.Header {
	return rapporteur.Header{Kind: k, ID: rapporteur.EntryID(id), Article: "a1", Version: "v"}
}

func event() rapporteur.Event {
	return rapporteur.Event{
		Header: header(rapporteur.KindEvent, "a1.e6"), Event: plover.Accuse, PLOVER: plover.Accuse, Quad: plover.Accuse.Quad(), Status: rapporteur.Occurred,
		Actor: []rapporteur.Entity{entity("Kenya")}, Recipient: []rapporteur.Entity{entity("Sudan")},
		Sentence: rapporteur.Span{Start: 0, End: 48}, Trigger: rapporteur.Span{Start: 6, End: 13},
	}
}

func figure() rapporteur.Figure {
	low := int64(20)
	return rapporteur.Figure{Header: header(rapporteur.KindFigure, "a1.f58"), Measure: rapporteur.Killed, Low: &low, Sentence: rapporteur.Span{Start: 49, End: 73}, Number: rapporteur.Span{Start: 58, End: 60}}
}

func TestAWholeCodingIsValid(t *testing.T) {
	c := rapporteur.Coding{Article: article(), Events: []rapporteur.Event{event()}, Figures: []rapporteur.Figure{figure()}}
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
}

func TestValidateRefuses(t *testing.T) {
	accent := strings.Index(told, "É")
	for name, c := range map[string]struct {
		spoil func(*rapporteur.Article, *rapporteur.Event, *rapporteur.Figure)
		field string
	}{
		"an entry without evidence": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Sentence = rapporteur.Span{} }, "sentence"},
		"a span outside the text":   {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Sentence.End = 4000 }, "sentence"},
		"a trigger outside the sentence": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Trigger = rapporteur.Span{Start: 50, End: 52}
		}, "trigger"},
		"a span that quotes something else": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Actor[0].Text = "Sudan" }, "actor"},
		"a span that splits a character": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Trigger = rapporteur.Span{Start: accent + 1, End: accent + 4}
		}, "trigger"},
		"a mode of another type": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Mode = plover.Assault.Modes()[:1]
		}, "mode"},
		"a quad that is not the type's": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Quad = 1 }, "quad"},
		"an unknown status":             {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Status = "done" }, "status"},
		"an impossible date":            {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Date.Start = "2012-02-30" }, "date"},
		"a date that ends before it begins": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Date.Start, e.Date.End = "2012-03", "2012-02"
		}, "date"},
		"a code without a basis": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Actor[0].Code, _ = plover.ParseCode("KEN")
		}, "actor"},
		"a figure without a number":   {func(_ *rapporteur.Article, _ *rapporteur.Event, f *rapporteur.Figure) { f.Low = nil }, "low"},
		"an identifier used twice":    {func(_ *rapporteur.Article, e *rapporteur.Event, f *rapporteur.Figure) { f.ID = e.ID }, "id"},
		"an entry of another article": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Article = "b2" }, "article"},
		"an entry without a version":  {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Version = "" }, "version"},
		"a text that is not UTF-8":    {func(a *rapporteur.Article, _ *rapporteur.Event, _ *rapporteur.Figure) { a.Text += "\xff" }, "text"},
		"sentences out of order": {func(a *rapporteur.Article, _ *rapporteur.Event, _ *rapporteur.Figure) {
			a.Sentences[0], a.Sentences[1] = a.Sentences[1], a.Sentences[0]
		}, "sentences"},
		"a publication day that never was": {func(a *rapporteur.Article, _ *rapporteur.Event, _ *rapporteur.Figure) {
			a.Published.Start = "2012-13-01"
		}, "published"},
		"a confidence that is no share": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) { e.Confidence = 1.5 }, "confidence"},
		"an entity that names nobody": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Recipient = []rapporteur.Entity{{}}
		}, "recipient"},
		"a cue that is not what stands there": {func(_ *rapporteur.Article, e *rapporteur.Event, _ *rapporteur.Figure) {
			e.Attribution = []rapporteur.Source{{Entity: entity("Kenya"), Cue: "said", Span: rapporteur.Span{Start: 6, End: 13}}}
		}, "attribution"},
	} {
		t.Run(name, func(t *testing.T) {
			a, e, f := article(), event(), figure()
			c.spoil(&a, &e, &f)
			err := rapporteur.Coding{Article: a, Events: []rapporteur.Event{e}, Figures: []rapporteur.Figure{f}}.Validate()
			var invalid *rapporteur.InvalidError
			if !errors.As(err, &invalid) || invalid.Field != c.field {
				t.Errorf("got %v, want a fault in %s", err, c.field)
			}
		})
	}
}

func TestLineHasNoNullListsAndReadsBack(t *testing.T) {
	e := event()
	e.Recipient = nil
	line, err := rapporteur.Line(e)
	if err != nil {
		t.Fatal(err)
	}
	if e.Recipient != nil {
		t.Error("writing a line changed the entry")
	}
	for _, want := range []string{`"recipient":[]`, `"mode":[]`, `"trigger":[6,13]`, `"kind":"event"`, `"quad":3`} {
		if !strings.Contains(string(line), want) {
			t.Errorf("%s lacks %s", line, want)
		}
	}
	var back rapporteur.Event
	if err := json.Unmarshal(line, &back); err != nil {
		t.Fatal(err)
	}
	again, err := rapporteur.Line(back)
	if err != nil || string(again) != string(line) {
		t.Errorf("reading a line back gives another:\n%s\n%s (%v)", line, again, err)
	}
}

func TestIdentifiersLeadToThePlace(t *testing.T) {
	n := rapporteur.NewNumberer("a1", "v")
	first, second := n.Head(rapporteur.KindEvent, 6), n.Head(rapporteur.KindEvent, 6)
	if first.ID != "a1.e6" || second.ID != "a1.e6.2" || first.Version != "v" || first.Article != "a1" {
		t.Errorf("%+v %+v", first, second)
	}
	if a, b := rapporteur.NewArticleID([]byte("x")), rapporteur.NewArticleID([]byte("y")); a == b || len(a) != 16 {
		t.Errorf("%s %s", a, b)
	}
}
