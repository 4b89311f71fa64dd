package actor

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/parse"
)

// goldParty is a party of the hand-coded record, as one event names it.
type goldParty struct {
	Text   string
	Span   [2]int
	Code   string
	Sector string
}

type goldEvent struct {
	Kind, Article    string
	Actor, Recipient []goldParty
}

// goldMention is one hand-coded party, in the report that names it.
type goldMention struct {
	Article string
	goldParty
}

// TestGold measures how many of the hand-coded parties get their code and sector, given where they stand. It needs the
// environment variable RAPPORTEUR_GOLD, the folder that holds record/; RAPPORTEUR_IDS chooses articles by a pattern
// ("dev..[02468]" for those that are for measuring only) and RAPPORTEUR_SHOW=1 prints what is wrong. RAPPORTEUR_PARTIES names
// instead of that record a table of parties, see goldTable; then all reports are measured unless RAPPORTEUR_IDS chooses.
func TestGold(t *testing.T) {
	root, table, pattern := os.Getenv("RAPPORTEUR_GOLD"), os.Getenv("RAPPORTEUR_PARTIES"), os.Getenv("RAPPORTEUR_IDS")
	if root == "" && table == "" || testing.Short() {
		t.Skip("RAPPORTEUR_GOLD is not set, or tests are to be short: no hand-coded record to measure with")
	}
	var mentions []goldMention
	cast := func(id string) *Cast { return goldCast(t, filepath.Join(root, "record", "articles", id+".json")) }
	switch {
	case table != "":
		var reports map[string]string
		mentions, reports = goldTable(t, table)
		cast = func(id string) *Cast { return castOf(t, []byte(reports[id])) }
	default:
		mentions = goldMentions(t, root)
		if pattern == "" {
			pattern = "dev..[02468]"
		}
	}
	if pattern == "" {
		pattern = ".*"
	}
	ids := regexp.MustCompile("^(?:" + pattern + ")$")
	show := os.Getenv("RAPPORTEUR_SHOW") != ""
	var n, party, codeRight, both, words int
	casts := map[string]*Cast{}
	for _, p := range mentions {
		if !ids.MatchString(p.Article) {
			continue
		}
		c, ok := casts[p.Article]
		if !ok {
			c = cast(p.Article)
			casts[p.Article] = c
		}
		i, head := headOf(c.doc, p.Span)
		if i < 0 {
			continue
		}
		n++
		got, ok := c.At(rapporteur.Span{Start: p.Span[0], End: p.Span[1]})
		if ok {
			party++
		}
		if got.Code.String() == p.Code {
			codeRight++
			if got.Sector.String() == p.Sector {
				both++
			}
		}
		if sameWords(got.Text, p.Text) {
			words++
		}
		if show && (!ok || got.Code.String() != p.Code || got.Sector.String() != p.Sector || !sameWords(got.Text, p.Text)) {
			t.Logf("%s %q %s %s | %v %q %s %s (%s) | %s %s <- %s | home %v", p.Article, p.Text, p.Code, p.Sector, ok, got.Text, got.Code, got.Sector, got.Basis,
				c.doc.Sentences[i].Tokens[head].Form, c.doc.Sentences[i].Tokens[head].Rel, around(c.doc, i, head), c.homes[:min(3, len(c.homes))])
		}
	}
	if n == 0 {
		t.Fatalf("no party in %s%s for articles %s", root, table, pattern)
	}
	t.Logf("%d parties: taken as party %.3f, code %.3f, code and sector %.3f, words %.3f", n, share(party, n), share(codeRight, n), share(both, n), share(words, n))
}

func share(k, n int) float64 { return float64(k) / float64(n) }

func around(d *parse.Doc, i, head int) string {
	s := &d.Sentences[i]
	return s.Stretch(max(0, head-6), min(len(s.Tokens)-1, head+4)).In(d.Text)
}

// goldMentions lists the parties of the record's events.
func goldMentions(t *testing.T, root string) []goldMention {
	t.Helper()
	f, err := os.Open(filepath.Join(root, "record", "entries.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []goldMention
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<22)
	for scan.Scan() {
		if !strings.Contains(scan.Text(), `"kind": "event"`) {
			continue
		}
		var e goldEvent
		if err := json.Unmarshal(scan.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		for _, p := range append(append([]goldParty{}, e.Actor...), e.Recipient...) {
			out = append(out, goldMention{e.Article, p})
		}
	}
	return out
}

// goldTable reads parties coded by hand from a table, a line for each: file, id of the report, start and end in bytes of the report's
// text, the words there, code, sector; tabs between, "-" for no code or sector. The files, a report a line, stand beside the table.
func goldTable(t *testing.T, table string) (mentions []goldMention, reports map[string]string) {
	t.Helper()
	raw, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	reports = map[string]string{}
	files := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 7 || strings.HasPrefix(line, "#") {
			continue
		}
		m := goldMention{Article: f[1], goldParty: goldParty{Text: f[4], Code: strings.Trim(f[5], "-"), Sector: strings.Trim(f[6], "-")}}
		if _, err := fmt.Sscan(f[2]+" "+f[3], &m.Span[0], &m.Span[1]); err != nil {
			t.Fatalf("%s: %q: %v", table, line, err)
		}
		mentions = append(mentions, m)
		if files[f[0]] {
			continue
		}
		files[f[0]] = true
		all, err := os.ReadFile(filepath.Join(filepath.Dir(table), f[0]))
		if err != nil {
			t.Fatal(err)
		}
		for one := range strings.Lines(string(all)) {
			var of struct{ ID string }
			if err := json.Unmarshal([]byte(one), &of); err != nil {
				t.Fatal(err)
			}
			if _, ok := reports[of.ID]; !ok {
				reports[of.ID] = one
			}
		}
	}
	return mentions, reports
}

func goldCast(t *testing.T, path string) *Cast {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return castOf(t, data)
}

// castOf reads a report as the program does, where that leaves its text as it stands; else by its lines.
func castOf(t *testing.T, data []byte) *Cast {
	t.Helper()
	var in struct{ Title, Text, Published string }
	if err := json.Unmarshal(data, &in); err != nil {
		t.Fatal(err)
	}
	for item := range article.Read("report.json", bytes.NewReader(data), article.Options{}) {
		if a := item.Article; a != nil && a.Text == in.Text {
			return Read(*a, parse.Parse(*a))
		}
	}
	a := rapporteur.Article{Title: in.Title, Text: in.Text, Published: rapporteur.Date{Start: in.Published}}
	at := 0
	for line := range strings.SplitSeq(in.Text, "\n") {
		if strings.TrimSpace(line) != "" {
			a.Parts = append(a.Parts, rapporteur.Part{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: at, End: at + len(line)}})
		}
		at += len(line) + 1
	}
	return Read(a, parse.Parse(a))
}

// headOf finds the token of the span that its other tokens hang on.
func headOf(d *parse.Doc, span [2]int) (sentence, head int) {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Span.Start > span[0] || s.Span.End < span[1] {
			continue
		}
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if t.Span.Start < span[0] || t.Span.End > span[1] || t.UPOS == "PUNCT" {
				continue
			}
			if t.Head < 0 || s.Tokens[t.Head].Span.Start < span[0] || s.Tokens[t.Head].Span.End > span[1] {
				return i, k
			}
		}
	}
	return -1, 0
}

var wordPattern = regexp.MustCompile(`[\pL\pN_]+`)

// sameWords is the measure of the record's scorer: one holds the last word of the other, and half of the shorter is shared.
func sameWords(a, b string) bool {
	x, y := content(a), content(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	has := map[string]bool{}
	for _, w := range x {
		has[w] = true
	}
	common := 0
	other := map[string]bool{}
	for _, w := range y {
		if has[w] && !other[w] {
			common++
		}
		other[w] = true
	}
	return common*2 >= min(len(has), len(other)) && (other[x[len(x)-1]] || has[y[len(y)-1]])
}

func content(s string) []string {
	var out []string
	all := wordPattern.FindAllString(strings.ToLower(s), -1)
	for _, w := range all {
		if !set("the a an of in on at to and s by for with his her its their")[w] {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}
