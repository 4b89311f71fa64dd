package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/article"
	"rapporteur/eval"
	"rapporteur/event"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
	"rapporteur/setting"
	"rapporteur/statement"
	"rapporteur/when"
)

// toldAct is a hand-coded event.
type toldAct struct {
	Article, Kind, Event, Status, Date, Place string
	Trigger                                   struct{ Span rapporteur.Span }
	Actor, Recipient                          []struct{ Text, Code string }
	Attribution                               []json.RawMessage
}

// settingLessons reads the hand-coded reports twice: with the acts as coded by hand, and with those that the program finds.
func settingLessons(dir string, chosen *regexp.Regexp) (map[string][]settingLesson, error) {
	told, err := readToldActs(filepath.Join(dir, "entries.jsonl"))
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("looking for hand-coded reports below %s: none found", dir)
	}
	all := map[string][]settingLesson{}
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".json")
		if !chosen.MatchString(id) {
			continue
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading a hand-coded report: %w", err)
		}
		var coded struct{ Text string }
		if err := json.Unmarshal(raw, &coded); err != nil {
			return nil, fmt.Errorf("reading hand-coded report %s: %w", id, err)
		}
		for item := range article.Read(file, bytes.NewReader(raw), article.Options{}) {
			if item.Article == nil {
				return nil, fmt.Errorf("reading hand-coded report %s: skipped: %s", id, item.Skip.Detail)
			}
			r := settingReport{id: id, coded: coded.Text}
			if err := r.study(*item.Article, told[id], all); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

func readToldActs(path string) (map[string][]toldAct, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading hand-coded entries: %w", err)
	}
	out := map[string][]toldAct{}
	for line := range bytes.Lines(b) {
		var kind struct{ Kind string }
		if json.Unmarshal(line, &kind) != nil || kind.Kind != "event" {
			continue // the others have shapes of their own
		}
		var e toldAct
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("reading a hand-coded event: %w", err)
		}
		out[e.Article] = append(out[e.Article], e)
	}
	return out, nil
}

// settingReport is one report that is learned from.
type settingReport struct {
	id, coded string // coded is the text as it was coded
}

func (r settingReport) study(a rapporteur.Article, told []toldAct, all map[string][]settingLesson) error {
	d := parse.Parse(a)
	sc := setting.Scene{Article: &a, Doc: d, Days: when.Read(a, d), Places: place.Read(a, d)}
	cast, ids := actor.Read(a, d), rapporteur.NewNumberer(a.ID, "lesson")
	said := statement.Read(a, d, cast, sc.Days, ids)
	own := event.Read(event.Scene{Doc: d, Published: a.Published, Cast: cast, Days: sc.Days, Places: sc.Places, Voices: said}, ids).Events

	var byHand []rapporteur.Event
	var kept []*toldAct
	for k := range told {
		e, ok, err := r.asEvent(sc, &told[k])
		if err != nil {
			return err
		}
		if ok {
			byHand, kept = append(byHand, e), append(kept, &told[k])
		}
	}
	note := func(own bool, events []rapporteur.Event, of func(int) *toldAct) {
		setting.Study(sc, events, func(n int, what string, choices []setting.Choice) {
			if g := of(n); g != nil {
				all[what] = append(all[what], r.lesson(own, what, choices, &events[n], g))
			}
		})
	}
	note(false, byHand, func(n int) *toldAct { return kept[n] })
	pairs := paired(own, byHand, kept)
	note(true, own, func(n int) *toldAct { return pairs[n] })
	return nil
}

// asEvent gives a hand-coded event as the program would have it, with the date and the place of the rules; false where its words are not
// in the text as read.
func (r settingReport) asEvent(sc setting.Scene, g *toldAct) (rapporteur.Event, bool, error) {
	typ, err := plover.ParseType(g.Event)
	if err != nil {
		return rapporteur.Event{}, false, fmt.Errorf("reading a hand-coded event of %s: %w", r.id, err)
	}
	e := rapporteur.Event{Event: typ, Status: rapporteur.Status(g.Status), Trigger: r.found(sc.Article.Text, g.Trigger.Span), Attribution: make([]rapporteur.Source, len(g.Attribution))}
	for side, list := range [][]struct{ Text, Code string }{g.Actor, g.Recipient} {
		for _, x := range list {
			code, _ := plover.ParseCode(x.Code) // none where the gold has none
			p := rapporteur.Entity{Text: x.Text, Code: code}
			if side == 0 {
				e.Actor = append(e.Actor, p)
			} else {
				e.Recipient = append(e.Recipient, p)
			}
		}
	}
	for i := range sc.Doc.Sentences {
		s := &sc.Doc.Sentences[i]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if e.Trigger.Overlaps(t.Span) && (t.Head < 0 || !e.Trigger.Overlaps(s.Tokens[t.Head].Span)) {
				e.Sentence, e.Date, e.Place = s.Span, sc.Days.Of(i, k), sc.Places.Of(i, k)
				return e, true, nil
			}
		}
	}
	return e, false, nil
}

// found gives the stretch of the text as read that has the words of a stretch of the text as coded, with some of what follows them: the
// nearest. The zero span where none has.
func (r settingReport) found(text string, span rapporteur.Span) rapporteur.Span {
	if text == r.coded {
		return span
	}
	const more = 20
	words := r.coded[span.Start:min(span.End+more, len(r.coded))]
	best, found := 0, false
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			break
		}
		if at := from + i; !found || max(at-span.Start, span.Start-at) < max(best-span.Start, span.Start-best) {
			best, found = at, true
		}
		from += i + 1
	}
	if !found {
		return rapporteur.Span{}
	}
	return rapporteur.Span{Start: best, End: best + span.Len()}
}

// paired gives for each event the one by hand of its type whose trigger it shares, else one of its type in its sentence; each once.
func paired(own, byHand []rapporteur.Event, told []*toldAct) []*toldAct {
	out := make([]*toldAct, len(own))
	taken := make([]bool, len(byHand))
	for _, same := range []func(a, b rapporteur.Event) bool{
		func(a, b rapporteur.Event) bool { return a.Trigger.Overlaps(b.Trigger) },
		func(a, b rapporteur.Event) bool { return a.Sentence.Overlaps(b.Sentence) },
	} {
		for n := range own {
			for k := range byHand {
				if out[n] == nil && !taken[k] && own[n].Event == byHand[k].Event && same(own[n], byHand[k]) {
					out[n], taken[k] = told[k], true
				}
			}
		}
	}
	return out
}

// lesson tells which choices the hand-coded event bears out.
func (r settingReport) lesson(own bool, what string, choices []setting.Choice, e *rapporteur.Event, g *toldAct) settingLesson {
	l := settingLesson{report: r.id, own: own}
	want, rule, same := g.Date, e.Date.Start, eval.SameDate
	if what == "places" {
		want, rule, same = g.Place, e.Place.Text, eval.SamePlace
	}
	for k, c := range choices {
		if c.Value == rule {
			l.ruled = k
		}
		l.choices, l.right = append(l.choices, c.Features), append(l.right, same(want, c.Value))
	}
	return l
}
