package store

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/copies"
)

// reprint gives the coding as another outlet's, of which nothing but the text is the same.
func reprint(c rapporteur.Coding, outlet string) rapporteur.Coding {
	c.Article.ID = rapporteur.NewArticleID([]byte(outlet + c.Article.Text))
	c.Article.File, c.Article.Outlet = outlet+".txt", outlet
	c.Article.URL = ""
	return rapporteur.Coding{Article: c.Article}
}

// printed gives a report of body paragraphs alone.
func printed(outlet, published string, paragraphs ...string) rapporteur.Coding {
	text := strings.Join(paragraphs, "\n\n")
	a := rapporteur.Article{Kind: rapporteur.KindArticle, ID: rapporteur.NewArticleID([]byte(outlet + published + text)), File: outlet + ".txt",
		Outlet: outlet, Language: "en", Version: "1.0.0", Text: text,
		Published: rapporteur.Date{Start: published, Precision: rapporteur.PrecisionDay, Basis: "stated"}}
	at := 0
	for _, p := range paragraphs {
		a.Parts = append(a.Parts, rapporteur.Part{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: at, End: at + len(p)}})
		at += len(p) + 2
	}
	return rapporteur.Coding{Article: a}
}

// paragraphs of fifteen words each, which stand under no other topic.
func paragraphs(topic string, from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		var words []string
		for w := range 15 {
			words = append(words, fmt.Sprintf("%s%dw%d", topic, i, w))
		}
		out = append(out, strings.Join(words, " ")+".")
	}
	return out
}

// versions are stories as several outlets print them: whole, cut, longer, mixed.
func versions(stories int) []rapporteur.Coding {
	var out []rapporteur.Coding
	for s := range stories {
		lake, hill := fmt.Sprintf("lake%dx", s), fmt.Sprintf("hill%dx", s)
		out = append(out,
			printed("Example Wire", "2031-05-06", paragraphs(lake, 0, 10)...),
			printed("Harbour Post", "2031-05-07", paragraphs(lake, 0, 10)...),
			printed("Morning Ledger", "2031-05-08", paragraphs(lake, 2, 6)...),
			printed("Night Owl", "2031-05-09", slices.Concat(paragraphs(lake, 0, 10), paragraphs(hill, 0, 9))...),
			printed("Reed Courier", "2031-05-10", slices.Concat(paragraphs(lake, 0, 5), paragraphs(hill, 20, 26))...),
			printed("Field Letter", "2031-05-10", paragraphs(hill, 30, 40)...))
	}
	return out
}

// relations lists all ties of the record as one text.
func relations(t *testing.T, s *Store, all []rapporteur.Coding) string {
	t.Helper()
	var out []string
	for _, c := range all {
		ties, err := s.Ties(t.Context(), c.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range ties {
			if x.Article == c.Article.ID {
				out = append(out, fmt.Sprintf("%+v", x))
			}
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func TestTies(t *testing.T) {
	s := mustOpen(t, fresh(t))
	all := versions(1)
	mustPut(t, s, true, all...)
	source := all[0].Article.ID
	got := map[rapporteur.ArticleID]copies.Relation{}
	ties, err := s.Ties(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range ties {
		if x.Of != source {
			t.Errorf("%+v: the source is the later of the two", x)
		}
		got[x.Article] = x.Relation
	}
	for i, want := range []copies.Relation{copies.None, copies.Same, copies.Shortened, copies.Extended, copies.Rewritten, copies.None} {
		if c := all[i].Article; got[c.ID] != want {
			t.Errorf("%s is %q of the source, want %q", c.Outlet, got[c.ID], want)
		}
	}
}

// The passages kept lead to the same words in both texts.
func TestPassagesOfTies(t *testing.T) {
	s := mustOpen(t, fresh(t))
	all := versions(1)
	mustPut(t, s, true, all...)
	text := map[rapporteur.ArticleID]string{}
	for _, c := range all {
		text[c.Article.ID] = c.Article.Text
	}
	n := 0
	for _, c := range all {
		ties, err := s.Ties(t.Context(), c.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range ties {
			for _, p := range x.Passages {
				if a, b := p.Span.In(text[x.Article]), p.Of.In(text[x.Of]); a != b {
					t.Errorf("%q in %s, %q in %s", a, x.Article, b, x.Of)
				}
				n++
			}
		}
	}
	if n == 0 {
		t.Error("no passages")
	}
}

// In whatever order, in one run or several, the record comes to the same relations.
func TestTheOrderOfAddingMakesNoTies(t *testing.T) {
	all := versions(8)
	want := ""
	for seed := range uint64(4) {
		mixed := slices.Clone(all)
		rng := rand.New(rand.NewPCG(seed, 4))
		rng.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		path := filepath.Join(t.TempDir(), "rapporteur.db")
		cut := rng.IntN(len(mixed))
		s := mustOpen(t, path)
		mustPut(t, s, true, mixed[:cut]...)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = mustOpen(t, path)
		mustPut(t, s, true, mixed[cut:]...)
		got := relations(t, s, all)
		if want = cmp.Or(want, got); got != want || got == "" {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func TestAnotherVersionIsNoCopy(t *testing.T) {
	s := mustOpen(t, fresh(t))
	c := versions(1)[0]
	mustPut(t, s, true, c, recoded(c, "2.0.0"))
	changed := recoded(c, "3.0.0")
	changed.Article.Title = "Read as a title now"
	changed.Article.Text = "Read as a title now\n\n" + changed.Article.Text
	for i := range changed.Article.Parts {
		changed.Article.Parts = slices.Clone(changed.Article.Parts)
		changed.Article.Parts[i].Span.Start += 21
		changed.Article.Parts[i].Span.End += 21
	}
	mustPut(t, s, true, changed)
	if ties, err := s.Ties(t.Context(), c.Article.ID); err != nil || len(ties) != 0 {
		t.Errorf("%+v, %v", ties, err)
	}
}

// Ties does not read what others are to one another: `add` asks for those of each article.
func TestTiesGoByIndexes(t *testing.T) {
	s := mustOpen(t, fresh(t))
	rows, err := s.read.Query("EXPLAIN QUERY PLAN "+tiesOf, "x")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(detail, "SCAN") && detail != "SCAN t" { // what was found for the article alone
			t.Errorf("the plan has %q", detail)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}
