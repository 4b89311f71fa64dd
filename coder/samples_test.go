package coder_test

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
)

// samples reads the reports that come with the project, in the order of their names.
func samples(tb testing.TB) []rapporteur.Article {
	tb.Helper()
	files, err := filepath.Glob("../samples/*")
	if err != nil {
		tb.Fatal(err)
	}
	var all []rapporteur.Article
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		for item := range article.Read(name, bytes.NewReader(raw), article.Options{}) {
			if item.Article != nil {
				all = append(all, *item.Article)
			}
		}
	}
	if len(all) < 14 {
		tb.Fatalf("%d reports in ../samples, want 14 and more", len(all))
	}
	return all
}

func code(tb testing.TB, a rapporteur.Article) rapporteur.Coding {
	tb.Helper()
	c, err := coder.Code(a)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// lines gives a coding as `rapporteur code` prints it.
func lines(c rapporteur.Coding) ([]byte, error) {
	line, err := rapporteur.Line(c.Article)
	if err != nil {
		return nil, err
	}
	all := append(line, '\n')
	for _, e := range c.Entries() {
		if line, err = rapporteur.Line(e); err != nil {
			return nil, err
		}
		all = append(append(all, line...), '\n')
	}
	return all, nil
}

// coded gives the lines of an article, coded anew.
func coded(a rapporteur.Article) ([]byte, error) {
	c, err := coder.Code(a)
	if err != nil {
		return nil, err
	}
	return lines(c)
}

func TestSamplesHoldAllKindsOfEntry(t *testing.T) {
	count := map[rapporteur.Kind]int{}
	for _, a := range samples(t) {
		for _, e := range code(t, a).Entries() {
			count[e.Head().Kind]++
		}
	}
	for _, kind := range []rapporteur.Kind{rapporteur.KindEvent, rapporteur.KindStatement, rapporteur.KindFigure, rapporteur.KindVote, rapporteur.KindCommitment, rapporteur.KindRole} {
		if count[kind] == 0 {
			t.Errorf("no %s was read from the samples", kind)
		}
	}
}

func TestEntriesOfSamplesAreBorneOut(t *testing.T) {
	for _, a := range samples(t) {
		t.Run(a.File, func(t *testing.T) {
			c := code(t, a)
			if c.Article.Text != a.Text {
				t.Error("coding changed the text")
			}
			if c.Article.Version != coder.Version {
				t.Errorf("the article's version is %q, want %q", c.Article.Version, coder.Version)
			}
			if err := c.Validate(); err != nil {
				t.Error(err)
			}
			sentences := map[rapporteur.Span]bool{}
			for _, s := range c.Article.Sentences {
				sentences[s] = true
			}
			for _, e := range c.Entries() {
				if h := e.Head(); h.Version != coder.Version || h.Article != a.ID {
					t.Errorf("%s: of version %q and article %q, want %q and %q", h.ID, h.Version, h.Article, coder.Version, a.ID)
				}
				if err := rapporteur.ValidateEntry(c.Article, e); err != nil {
					t.Error(err)
				}
				if !sentences[e.Evidence()] {
					t.Errorf("%s: its evidence %v is no sentence of the article", e.Head().ID, e.Evidence())
				}
			}
		})
	}
}

func TestEntriesStandInTheOrderOfTheText(t *testing.T) {
	for _, a := range samples(t) {
		t.Run(a.File, func(t *testing.T) {
			last := map[rapporteur.Kind]int{}
			for _, e := range code(t, a).Entries() {
				kind, at := e.Head().Kind, e.Evidence().Start
				if at < last[kind] {
					t.Errorf("%s stands behind an entry of a later sentence", e.Head().ID)
				}
				last[kind] = at
			}
		})
	}
}

// Several codings at the same time share the models and tables, and nothing else.
func TestCodingIsAPureFunction(t *testing.T) {
	all := samples(t)
	if testing.Short() {
		all = all[:6]
	}
	want := make([][]byte, len(all))
	for i, a := range all {
		for range 2 {
			got, err := coded(a)
			if err != nil {
				t.Fatal(err)
			}
			if want[i] != nil && !bytes.Equal(got, want[i]) {
				t.Errorf("%s: coding it again gives other entries", a.File)
			}
			want[i] = got
		}
	}
	const crew = 8
	var done sync.WaitGroup
	for k := range crew {
		done.Go(func() {
			for n := range all {
				i := (n + k*len(all)/crew) % len(all) // each begins elsewhere
				if got, err := coded(all[i]); err != nil || !bytes.Equal(got, want[i]) {
					t.Errorf("%s: coding it beside others gives other entries (error: %v)", all[i].File, err)
				}
			}
		})
	}
	done.Wait()
}
