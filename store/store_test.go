package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

func fresh(t testing.TB) string { return filepath.Join(t.TempDir(), "rapporteur.db") }

func mustOpen(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func mustPut(t testing.TB, s *Store, want bool, all ...rapporteur.Coding) {
	t.Helper()
	for _, c := range all {
		added, err := s.Put(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		if added != want {
			t.Fatalf("%s: added %v, want %v", c.Article.File, added, want)
		}
	}
}

func collect[T any](t testing.TB, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var all []T
	for v, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

// lines writes a coding as other programs see it: the article, then its entries.
func lines(t testing.TB, c rapporteur.Coding) string {
	t.Helper()
	var b bytes.Buffer
	write := func(v any) {
		line, err := rapporteur.Line(v)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	write(c.Article)
	for _, e := range c.Entries() {
		write(e)
	}
	return b.String()
}

// dump writes the whole record.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	var b strings.Builder
	for _, c := range collect(t, s.Codings(t.Context(), Query{})) {
		b.WriteString(lines(t, c))
	}
	for _, k := range collect(t, s.Skips(t.Context())) {
		fmt.Fprintf(&b, "%+v\n", k)
	}
	return b.String()
}

// recoded gives the coding as another version of the coder would stamp it.
func recoded(c rapporteur.Coding, version string) rapporteur.Coding {
	c.Article.Version = version
	c.Events = slices.Clone(c.Events)
	for i := range c.Events {
		c.Events[i].Version = version
	}
	return c
}

func TestWhatWasPutIsRead(t *testing.T) {
	s := mustOpen(t, fresh(t))
	want := map[rapporteur.ArticleID]string{}
	for i := range 200 {
		c := generate(i)
		c.Article.Text += "\x00 after a NUL, \xef\xbb\xbf and a mark"
		mustPut(t, s, true, c)
		want[c.Article.ID] = lines(t, c)
	}
	for _, c := range collect(t, s.Codings(t.Context(), Query{})) {
		if got := lines(t, c); got != want[c.Article.ID] {
			t.Fatalf("read\n%s\nput\n%s", got, want[c.Article.ID])
		}
		if err := c.Validate(); err != nil {
			t.Error(err)
		}
		delete(want, c.Article.ID)
	}
	if len(want) > 0 {
		t.Errorf("%d codings are lost", len(want))
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestTheOrderOfAddingDoesNotShow(t *testing.T) {
	var dumps []string
	for range 3 {
		s := mustOpen(t, fresh(t))
		for _, i := range rand.New(rand.NewPCG(uint64(len(dumps)), 5)).Perm(40) {
			mustPut(t, s, true, generate(i))
			if err := s.PutSkip(t.Context(), skip(i)); err != nil {
				t.Fatal(err)
			}
		}
		dumps = append(dumps, dump(t, s))
	}
	if dumps[0] != dumps[1] || dumps[0] != dumps[2] {
		t.Error("records of the same articles differ by the order in which they were added")
	}
	if n := strings.Count(dumps[0], `"kind":"article"`); n != 40 {
		t.Errorf("%d articles in the dump, want 40", n)
	}
}

func skip(i int) rapporteur.Skip {
	return rapporteur.Skip{Kind: rapporteur.KindSkip, File: fmt.Sprintf("empty-%d.txt", i), Reason: rapporteur.SkipEmpty, Detail: "no text in it"}
}

func TestAgainChangesNothing(t *testing.T) {
	s := mustOpen(t, fresh(t))
	c := generate(1)
	if there, err := s.Has(t.Context(), c.Article.ID, "1.0.0"); err != nil || there {
		t.Fatalf("Has before Put: %v, %v", there, err)
	}
	mustPut(t, s, true, c)
	before := dump(t, s)
	changed := c
	changed.Article.File = "the-same-bytes-elsewhere.txt"
	mustPut(t, s, false, c, changed)
	if dump(t, s) != before {
		t.Error("adding the same article again changed the record")
	}
	if there, err := s.Has(t.Context(), c.Article.ID, "1.0.0"); err != nil || !there {
		t.Fatalf("Has after Put: %v, %v", there, err)
	}
	for range 2 {
		if err := s.PutSkip(t.Context(), skip(7)); err != nil {
			t.Error(err)
		}
	}
	if got := collect(t, s.Skips(t.Context())); len(got) != 1 || got[0] != skip(7) {
		t.Errorf("skips: %+v", got)
	}
}

func TestTheVersionAddedLastIsRead(t *testing.T) {
	s := mustOpen(t, fresh(t))
	c := generate(3)
	mustPut(t, s, true, c, generate(4), recoded(c, "2.0.0"), recoded(c, "1.5.0"))
	mustPut(t, s, false, recoded(c, "2.0.0"))
	for _, q := range []struct {
		version, want string
	}{{"", "1.5.0"}, {"1.0.0", "1.0.0"}, {"2.0.0", "2.0.0"}} {
		found := 0
		for _, got := range collect(t, s.Codings(t.Context(), Query{Version: q.version})) {
			if got.Article.ID != c.Article.ID {
				continue
			}
			found++
			if lines(t, got) != lines(t, recoded(c, q.want)) {
				t.Errorf("version %q reads\n%s", q.version, lines(t, got))
			}
		}
		if found != 1 {
			t.Errorf("version %q: the article is read %d times, want once", q.version, found)
		}
	}
	versions, err := s.Versions(t.Context(), c.Article.ID)
	if err != nil || !slices.Equal(versions, []string{"1.0.0", "2.0.0", "1.5.0"}) {
		t.Errorf("versions %v, %v", versions, err)
	}
	var texts int
	if err := s.read.QueryRow("SELECT count(*) FROM article_text").Scan(&texts); err != nil || texts != 2 {
		t.Errorf("%d texts are kept for two articles: %v", texts, err)
	}
}

func TestNothingIsEverChangedOrTakenAway(t *testing.T) {
	s := mustOpen(t, fresh(t))
	mustPut(t, s, true, generate(1), generate(2), reprint(generate(1), "Reprint"))
	if err := s.PutSkip(t.Context(), skip(1)); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"article_text", "coding", "entry", "party", "skip", "traced", "print", "tie"} {
		col := map[string]string{"article_text": "title", "coding": "body", "entry": "body", "party": "words", "skip": "detail",
			"traced": "prints", "print": "text", "tie": "relation"}[table]
		for _, statement := range []string{"DELETE FROM " + table, "UPDATE " + table + " SET " + col + " = " + col} {
			if _, err := s.write.db.Exec(statement); err == nil || !strings.Contains(err.Error(), "only ever added to") {
				t.Errorf("%s: %v", statement, err)
			}
		}
	}
}

func TestAnInvalidCodingIsRefused(t *testing.T) {
	s := mustOpen(t, fresh(t))
	c := generate(5)
	c.Events = append(slices.Clone(c.Events), rapporteur.Event{Header: rapporteur.Header{Kind: rapporteur.KindEvent, ID: "x", Article: c.Article.ID, Version: "1.0.0"}})
	_, err := s.Put(t.Context(), c)
	var invalid *rapporteur.InvalidError
	if !errors.As(err, &invalid) {
		t.Fatalf("error is %v, want a *rapporteur.InvalidError", err)
	}
	if got := dump(t, s); got != "" {
		t.Errorf("the record holds %s", got)
	}
}

func TestACancelledPutAddsNothing(t *testing.T) {
	s := mustOpen(t, fresh(t))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if added, err := s.Put(ctx, generate(5)); added || !errors.Is(err, context.Canceled) {
		t.Fatalf("%v, %v", added, err)
	}
	mustPut(t, s, true, generate(5))
}

func TestIterationMayStopAndNest(t *testing.T) {
	s := mustOpen(t, fresh(t))
	for i := range 10 {
		mustPut(t, s, true, generate(i))
	}
	n := 0
	for c, err := range s.Codings(t.Context(), Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		mustPut(t, s, true, generate(100+n)) // what is added meanwhile is not in this iteration
		if there, err := s.Has(t.Context(), c.Article.ID, "1.0.0"); err != nil || !there {
			t.Fatal(there, err)
		}
		if n++; n == 5 {
			break
		}
	}
	if all := collect(t, s.Articles(t.Context(), Query{})); len(all) != 15 {
		t.Errorf("%d articles, want 15", len(all))
	}
	if open := s.read.Stats().InUse; open != 0 {
		t.Errorf("%d connections are still in use", open)
	}
}
