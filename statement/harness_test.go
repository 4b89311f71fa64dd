package statement_test

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/article"
	"rapporteur/parse"
	"rapporteur/statement"
	"rapporteur/when"
)

// told is a text with what is said in it.
type told struct {
	article rapporteur.Article
	doc     *parse.Doc
	record  *statement.Record
}

// tell reads a text as one report.
func tell(t testing.TB, text string) told {
	t.Helper()
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{}) {
		if item.Article == nil {
			t.Fatalf("skipped: %s %s", item.Skip.Reason, item.Skip.Detail)
		}
		a := *item.Article
		d := parse.Parse(a)
		cast, days := actor.Read(a, d), when.Read(a, d)
		return told{a, d, statement.Read(a, d, cast, days, rapporteur.NewNumberer(a.ID, "test"))}
	}
	t.Fatal("no article")
	return told{}
}

// content gives the words of a statement, its parts joined by " ... ".
func (x told) content(s rapporteur.Statement) string {
	if len(s.Parts) == 0 {
		return s.Content.In(x.article.Text)
	}
	var out []string
	for _, p := range s.Parts {
		out = append(out, p.In(x.article.Text))
	}
	return strings.Join(out, " ... ")
}

// sources names who vouches for the first token with this form.
func (x told) sources(t testing.TB, word string) string {
	t.Helper()
	for si := range x.doc.Sentences {
		for k := range x.doc.Sentences[si].Tokens {
			if x.doc.Sentences[si].Tokens[k].Form == word {
				var out []string
				for _, s := range x.record.Sources(si, k) {
					out = append(out, s.Entity.Text)
				}
				return strings.Join(out, ", ")
			}
		}
	}
	t.Fatalf("no word %q", word)
	return ""
}
