package place

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

// TestGold measures how many hand-coded events get their place, given their trigger. It needs RAPPORTEUR_GOLD, the folder
// that holds record/; RAPPORTEUR_IDS chooses articles by a pattern, RAPPORTEUR_SHOW=1 prints what is wrong.
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
	read := map[string]*Map{}
	var n, right, told, toldRight, given int
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<22)
	for scan.Scan() {
		var e struct {
			Kind, Article, Place string
			Trigger              struct {
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
		m := read[e.Article]
		if m == nil {
			m = goldMap(t, root, e.Article)
			read[e.Article] = m
		}
		i, k := tokenAt(m.doc, e.Trigger.Span)
		if i < 0 {
			continue
		}
		n++
		got := m.Of(i, k)
		ok := got.Text == "" && e.Place == "" || sameWords(got.Text, e.Place)
		if ok {
			right++
		}
		if got.Text != "" {
			given++
		}
		if e.Place != "" {
			told++
			if ok {
				toldRight++
			}
		}
		if !ok && os.Getenv("RAPPORTEUR_SHOW") != "" {
			t.Logf("%s want %q got %q %s %s | %s | %s", e.Article, e.Place, got.Text, got.Country, got.Basis, e.Trigger.Text, m.doc.Sentences[i].Span.In(m.doc.Text))
		}
	}
	if n == 0 {
		t.Fatalf("no event in %s for articles %s", root, pattern)
	}
	t.Logf("%d events: place right or rightly none %.3f; of %d told %.3f right; %d places given", n, float64(right)/float64(n), told, float64(toldRight)/float64(told), given)
}

func goldMap(t *testing.T, root, id string) *Map {
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

var wordPattern = regexp.MustCompile(`[\pL\pN_]+`)

// sameWords is the measure of the record's scorer: one holds the last word of the other, and half of the shorter is shared.
func sameWords(a, b string) bool {
	x, y := wordPattern.FindAllString(strings.ToLower(a), -1), wordPattern.FindAllString(strings.ToLower(b), -1)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	in, other := map[string]bool{}, map[string]bool{}
	for _, w := range x {
		in[w] = true
	}
	common := 0
	for _, w := range y {
		if in[w] && !other[w] {
			common++
		}
		other[w] = true
	}
	return common*2 >= min(len(in), len(other)) && (other[x[len(x)-1]] || in[y[len(y)-1]])
}
