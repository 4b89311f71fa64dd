package when

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// TestGold measures how many hand-coded events get their date, given their trigger. It needs RAPPORTEUR_GOLD, the folder that
// holds record/; RAPPORTEUR_IDS chooses articles by a pattern, RAPPORTEUR_SHOW=1 prints what is wrong.
func TestGold(t *testing.T) {
	root := os.Getenv("RAPPORTEUR_GOLD")
	if root == "" {
		t.Skip("RAPPORTEUR_GOLD is not set: no hand-coded record to measure with")
	}
	pattern := os.Getenv("RAPPORTEUR_IDS")
	if pattern == "" {
		pattern = "dev..[02468]"
	}
	ids := regexp.MustCompile("^(?:" + pattern + ")$")
	f, err := os.Open(filepath.Join(root, "record", "entries.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	read := map[string]*Calendar{}
	var n, right, dated, datedRight, given int
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<22)
	for scan.Scan() {
		var e struct {
			Kind, Article, Date string
			Trigger             struct {
				Text string
				Span [2]int
			}
		}
		if !strings.Contains(scan.Text(), `"kind": "event"`) {
			continue
		}
		if err := json.Unmarshal(scan.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		if !ids.MatchString(e.Article) {
			continue
		}
		c := read[e.Article]
		if c == nil {
			c = goldCalendar(t, root, e.Article)
			read[e.Article] = c
		}
		i, k := tokenAt(c.doc, e.Trigger.Span)
		if i < 0 {
			continue
		}
		n++
		got := c.Of(i, k)
		ok := got.Start == "" && e.Date == "" || e.Date != "" && len(got.Start) >= len(e.Date) && got.Start[:max(4, len(e.Date))] == e.Date
		if ok {
			right++
		}
		if got.Start != "" {
			given++
		}
		if e.Date != "" {
			dated++
			if ok {
				datedRight++
			}
		}
		if !ok && os.Getenv("RAPPORTEUR_SHOW") != "" {
			t.Logf("%s %s want %q got %q %q %s | %s | %s", e.Article, c.published.Format("2006-01-02 Mon"), e.Date, got.Start, got.Text, got.Basis, e.Trigger.Text, c.doc.Sentences[i].Span.In(c.doc.Text))
		}
	}
	if n == 0 {
		t.Fatalf("no event in %s for articles %s", root, pattern)
	}
	t.Logf("%d events: date right or rightly none %.3f; of %d dated %.3f right; %d dates given", n, float64(right)/float64(n), dated, float64(datedRight)/float64(dated), given)
}

func goldCalendar(t *testing.T, root, id string) *Calendar {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, "record", "articles", id+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var in struct{ Text, Published string }
	if err := json.Unmarshal(data, &in); err != nil {
		t.Fatal(err)
	}
	a := rapporteur.Article{Text: in.Text, Published: rapporteur.Date{Start: in.Published}}
	at := 0
	for line := range strings.SplitSeq(in.Text, "\n") {
		if strings.TrimSpace(line) != "" {
			a.Parts = append(a.Parts, rapporteur.Part{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: at, End: at + len(line)}})
		}
		at += len(line) + 1
	}
	return Read(a, parse.Parse(a))
}

// tokenAt finds the token of the span that its other tokens hang on.
func tokenAt(d *parse.Doc, span [2]int) (sentence, token int) {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Span.Start > span[0] || s.Span.End < span[1] {
			continue
		}
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if t.Span.Start >= span[0] && t.Span.End <= span[1] && (t.Head < 0 || s.Tokens[t.Head].Span.Start < span[0] || s.Tokens[t.Head].Span.End > span[1]) {
				return i, k
			}
		}
	}
	return -1, 0
}
