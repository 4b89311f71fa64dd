package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
	gazetteer "rapporteur/place"
	"rapporteur/when"
)

// TestGivenTriggers measures how many hand-coded events get their date and their place when their trigger is known, so apart from what
// the reading of events misses. It needs the gold data; RAPPORTEUR_IDS chooses reports by a pattern, else those kept for measuring,
// and RAPPORTEUR_SHOW=1 prints what is wrong of the others.
func TestGivenTriggers(t *testing.T) {
	root := os.Getenv(goldFolder)
	if root == "" {
		t.Skipf("%s is not set: no hand-coded record to measure with", goldFolder)
	}
	ids := os.Getenv("RAPPORTEUR_IDS")
	if ids == "" {
		ids = heldOut.String()
	}
	chosen, err := choose(ids)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(root, "record")
	g, err := readGoldRecord(dir, chosen)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := readEntriesFile(filepath.Join(dir, "entries.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]*setting{}
	date, where := aspect{name: "date"}, aspect{name: "place"}
	for _, e := range entries {
		r := g.reports[e.Article]
		if r == nil || e.Kind != rapporteur.KindEvent {
			continue
		}
		if read[r.id] == nil {
			read[r.id] = readSetting(t, dir, r)
		}
		s := read[r.id]
		i, k := headOfSpan(s.doc, e.Trigger.span)
		if i < 0 {
			continue
		}
		on, at := s.days.Of(i, k).Start, s.places.Of(i, k).Text
		for _, x := range []struct {
			aspect    *aspect
			want, got string
			ok        bool
		}{{&date, string(e.Date), on, SameDate(string(e.Date), on)}, {&where, e.Place.text, at, SamePlace(e.Place.text, at)}} {
			x.aspect.note(x.want, x.got, x.ok)
			if !x.ok && os.Getenv("RAPPORTEUR_SHOW") != "" && !heldOut.MatchString(r.id) {
				t.Logf("%s %s: want %q, got %q for %q in: %s", x.aspect.name, r.id, x.want, x.got, e.Trigger.text, squash(s.doc.Sentences[i].Span.In(r.text)))
			}
		}
	}
	if date.all.all == 0 {
		t.Fatalf("no event in %s of reports %s", dir, ids)
	}
	t.Log(date)
	t.Log(where)
}

// setting is what is read of one report.
type setting struct {
	doc    *parse.Doc
	days   *when.Calendar
	places *gazetteer.Map
}

// readSetting reads a report as the record has it, each line of it as body: the spans of the gold hold.
func readSetting(t *testing.T, dir string, r *goldReport) *setting {
	t.Helper()
	a := rapporteur.Article{Text: r.text, Published: rapporteur.Date{Start: publishedIn(t, filepath.Join(dir, "articles", r.id+".json"))}}
	at := 0
	for line := range strings.SplitSeq(r.text, "\n") {
		if strings.TrimSpace(line) != "" {
			a.Parts = append(a.Parts, rapporteur.Part{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: at, End: at + len(line)}})
		}
		at += len(line) + 1
	}
	d := parse.Parse(a)
	return &setting{d, when.Read(a, d), gazetteer.Read(a, d)}
}

// publishedIn gives the day of publication that a report's file tells.
func publishedIn(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var a struct{ Published string }
	if err := json.Unmarshal(b, &a); err != nil {
		t.Fatal(err)
	}
	return a.Published
}

// headOfSpan finds the token of the span that its other tokens hang on.
func headOfSpan(d *parse.Doc, span rapporteur.Span) (sentence, token int) {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if !s.Span.Contains(span) {
			continue
		}
		k := slices.IndexFunc(s.Tokens, func(t parse.Token) bool {
			return span.Contains(t.Span) && (t.Head < 0 || !span.Contains(s.Tokens[t.Head].Span))
		})
		if k >= 0 {
			return i, k
		}
	}
	return -1, 0
}

// aspect counts how often one thing about events is right.
type aspect struct {
	name      string
	all, told ratio // of all events, or rightly none; of those of which the gold tells it
	given     int
}

func (a *aspect) note(want, got string, ok bool) {
	a.all.note(ok)
	if want != "" {
		a.told.note(ok)
	}
	if got != "" {
		a.given++
	}
}

func (a aspect) String() string {
	return fmt.Sprintf("%d events: %s right or rightly none %.3f; of %d told %.3f right; %d given", a.all.all, a.name, a.all.value(), a.told.all, a.told.value(), a.given)
}
