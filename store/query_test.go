package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/plover"
)

// told is a small article with one entry, as the tables of the queries need it.
type told struct {
	file, published, title, text string
	entry                        func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry
}

func (a told) coding(t *testing.T) rapporteur.Coding {
	t.Helper()
	id := rapporteur.NewArticleID([]byte(a.file))
	text := a.title + "\n\n" + a.text
	at := rapporteur.Span{Start: len(a.title) + 2, End: len(text)}
	c := rapporteur.Coding{Article: rapporteur.Article{Kind: rapporteur.KindArticle, ID: id, File: a.file, Title: a.title, Text: text, Version: "1.0.0",
		Published: rapporteur.Date{Start: a.published}}}
	switch e := a.entry(rapporteur.Header{ID: rapporteur.EntryID(a.file), Article: id, Version: "1.0.0"}, at).(type) {
	case rapporteur.Event:
		e.Kind = rapporteur.KindEvent
		c.Events = append(c.Events, e)
	case rapporteur.Statement:
		e.Kind = rapporteur.KindStatement
		c.Statements = append(c.Statements, e)
	case rapporteur.Figure:
		e.Kind = rapporteur.KindFigure
		c.Figures = append(c.Figures, e)
	case rapporteur.Vote:
		e.Kind = rapporteur.KindVote
		c.Votes = append(c.Votes, e)
	case rapporteur.Commitment:
		e.Kind = rapporteur.KindCommitment
		c.Commitments = append(c.Commitments, e)
	case rapporteur.Role:
		e.Kind = rapporteur.KindRole
		c.Roles = append(c.Roles, e)
	}
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
	return c
}

// party names somebody by the whole of the sentence's first words.
func party(at rapporteur.Span, text, name, code string) rapporteur.Entity {
	e := rapporteur.Entity{Text: text, Span: rapporteur.Span{Start: at.Start, End: at.Start + len(text)}, Name: name}
	if code != "" {
		e.Code, e.Basis = mustCode(code), "invented"
	}
	return e
}

var library = []told{
	{"met.txt", "2031-03-04", "Envoy in the capital", "Zoë Brandt met the president of Vessaly in Łódź on Monday.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			return rapporteur.Event{Header: h, Event: plover.Consult, PLOVER: plover.Consult, Quad: plover.Consult.Quad(), Status: rapporteur.Occurred, Sentence: at, Trigger: at,
				Actor: []rapporteur.Entity{party(at, "Zoë Brandt", "Zoë Maria Brandt", "UNO")}, Recipient: []rapporteur.Entity{{Text: "president of Vessaly", Span: rapporteur.Span{Start: at.Start + 20, End: at.Start + 40}}},
				Date: rapporteur.Date{Start: "2031-03-03"}, Place: rapporteur.Place{Name: "Łódź", Country: "POL"}}
		}},
	{"shelled.txt", "2031-03-05", "Shelling of the port", "U.S. forces shelled Port Halla in February.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			return rapporteur.Event{Header: h, Event: plover.Assault, PLOVER: plover.Assault, Quad: plover.Assault.Quad(), Status: rapporteur.Occurred, Sentence: at, Trigger: at,
				Actor: []rapporteur.Entity{party(at, "U.S. forces", "United States", "USA")}, Date: rapporteur.Date{Start: "2031-02"}, Place: rapporteur.Place{Name: "Port Halla"}}
		}},
	{"said.txt", "2031-04-01", "Words", "Russian officials said that the lake was calm.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			return rapporteur.Statement{Header: h, Form: rapporteur.Indirect, Speaker: party(at, "Russian officials", "", "RUS"), Content: at, Sentence: at}
		}},
	{"toll.txt", "2031-04", "The toll", "Medics counted 12 dead in Port Halla.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			low := int64(12)
			return rapporteur.Figure{Header: h, Measure: rapporteur.Killed, Low: &low, Number: at, Sentence: at, Scope: rapporteur.Scope{Start: "2031-03-20", End: "2031-03-25", Place: rapporteur.Place{Name: "Port Halla"}},
				Claimant: []rapporteur.Source{{Entity: party(at, "Medics", "", "")}}}
		}},
	{"veto.txt", "", "Veto", "Vessaly vetoed the draft.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			return rapporteur.Vote{Header: h, Ballot: rapporteur.Veto, Status: rapporteur.Occurred, Voter: []rapporteur.Entity{party(at, "Vessaly", "", "")}, Trigger: at, Sentence: at}
		}},
	{"plan.txt", "2031-04-02", "The plan", "Rebels accepted to leave the hills.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			return rapporteur.Commitment{Header: h, Action: "leave the hills", Standing: rapporteur.Accepted, Obligor: []rapporteur.Entity{party(at, "Rebels", "", "")}, Trigger: at, Sentence: at}
		}},
	{"office.txt", "2030", "Office", "Harbour Master Ilo Penn spoke.",
		func(h rapporteur.Header, at rapporteur.Span) rapporteur.Entry {
			return rapporteur.Role{Header: h, Office: "Harbour Master", Holder: party(at, "Harbour Master Ilo Penn", "Ilo Penn", ""), AsOf: rapporteur.Date{Start: "2030-06-01"}, Sentence: at}
		}},
}

func libraryStore(t *testing.T) *Store {
	t.Helper()
	s := mustOpen(t, fresh(t))
	for _, a := range library {
		mustPut(t, s, true, a.coding(t))
	}
	return s
}

func TestQueries(t *testing.T) {
	s := libraryStore(t)
	const everything = "office met shelled toll said plan veto" // by publication; none last
	for _, c := range []struct {
		q        Query
		entries  string
		articles string // "" as entries
	}{
		{Query{}, everything, ""},
		{Query{Limit: 2}, "office met", ""},
		{Query{Kind: rapporteur.KindEvent}, "met shelled", ""},
		{Query{Kind: rapporteur.KindRole}, "office", ""},
		{Query{Actor: "zoe brandt"}, "met", ""},
		{Query{Actor: "maria"}, "met", ""},
		{Query{Actor: "BRANDT"}, "met", ""},
		{Query{Actor: "brand"}, "", ""},           // whole words
		{Query{Actor: "brandt zoe"}, "", ""},      // not across two forms of a name
		{Query{Actor: "Vessaly"}, "met veto", ""}, // as recipient, as voter
		{Query{Actor: "us"}, "shelled", ""},       // "U.S.", and not within "Russian"
		{Query{Actor: "U.S."}, "shelled", ""},
		{Query{Actor: "usa"}, "shelled", ""},
		{Query{Actor: "rus"}, "said", ""},
		{Query{Actor: "medics"}, "toll", ""},
		{Query{Actor: "rebels"}, "plan", ""},
		{Query{Actor: "penn"}, "office", ""},
		{Query{Actor: "..."}, "", ""},
		{Query{Actor: "' OR 1=1 --"}, "", ""},
		{Query{Type: "consult"}, "met", ""},
		{Query{Type: "killed"}, "toll", ""},
		{Query{Type: "VETO"}, "veto", ""},
		{Query{Type: "accepted"}, "plan", ""},
		{Query{Type: "indirect"}, "said", ""},
		{Query{Type: "harbour master"}, "office", ""},
		{Query{Place: "Port Halla"}, "shelled toll", ""},
		{Query{Place: "halla"}, "shelled toll", ""},
		{Query{Place: "pol"}, "met", ""},
		{Query{Place: "łodz"}, "met", ""},
		{Query{Since: "2031-03-01"}, "met toll said plan", "met shelled toll said plan"},
		{Query{Until: "2031-02"}, "office shelled", "office"},
		{Query{Since: "2031-02-28", Until: "2031-03-03"}, "met shelled", " "},
		{Query{Since: "2031-03-26"}, "said plan", "toll said plan"},
		{Query{Since: "2031", Until: "2031", Kind: rapporteur.KindEvent}, "met shelled", ""},
		{Query{AsOf: "2031-03-04"}, "office met", ""},
		{Query{AsOf: "2031-04-15"}, "office met shelled said plan", ""}, // some day in April is not yet known to be past
		{Query{AsOf: "2031-04"}, "office met shelled toll said plan", ""},
		{Query{Match: "shelling"}, "shelled", ""},
		{Query{Match: "shell"}, "shelled", ""}, // by the stem
		{Query{Match: "lodz"}, "", ""},         // ł is a letter of its own
		{Query{Match: "zoe"}, "met", ""},
		{Query{Match: `"port halla" NOT shelled`}, "toll", ""},
		{Query{Match: "veto OR plan"}, "plan veto", ""},
		{Query{Match: "ha*", Actor: "medics"}, "toll", ""},
		{Query{Version: "0.9.0"}, "", ""},
	} {
		t.Run(fmt.Sprintf("%+v", c.q), func(t *testing.T) {
			var entries, articles []string
			for _, e := range collect(t, s.Entries(t.Context(), c.q)) {
				entries = append(entries, strings.TrimSuffix(e.Article.File, ".txt"))
				if e.Entry.Head().Article != e.Article.ID {
					t.Errorf("entry %s stands beside article %s", e.Entry.Head().ID, e.Article.ID)
				}
				if quoted := e.Entry.Evidence().In(e.Article.Text); !strings.HasSuffix(e.Article.Text, quoted) || quoted == "" {
					t.Errorf("entry %s quotes %q", e.Entry.Head().ID, quoted)
				}
			}
			for _, a := range collect(t, s.Articles(t.Context(), c.q)) {
				articles = append(articles, strings.TrimSuffix(a.File, ".txt"))
			}
			if got := strings.Join(entries, " "); got != c.entries {
				t.Errorf("entries %q, want %q", got, c.entries)
			}
			if c.articles == "" {
				c.articles = c.entries
			}
			if got := strings.Join(articles, " "); got != strings.TrimSpace(c.articles) {
				t.Errorf("articles %q, want %q", got, c.articles)
			}
			codings := collect(t, s.Codings(t.Context(), c.q))
			if !slices.EqualFunc(codings, articles, func(c rapporteur.Coding, a string) bool { return c.Article.File == a+".txt" && len(c.Entries()) == 1 }) {
				t.Errorf("codings and articles differ")
			}
		})
	}
}

func TestABadQueryIsExplained(t *testing.T) {
	s := libraryStore(t)
	for _, c := range []struct {
		q    Query
		want string
	}{
		{Query{Since: "March"}, `since: "March" is no ISO 8601`},
		{Query{Until: "2031-02-30"}, `until: "2031-02-30" is no`},
		{Query{AsOf: "1"}, `as-of: "1" is no`},
		{Query{Match: `"port`}, `search for words, "phrases in double quotes"`},
		{Query{Match: "port AND"}, "search for words"},
		{Query{Match: "nosuchcolumn: port"}, "search for words"},
		{Query{Kind: rapporteur.KindArticle}, `kind "article" is none of`},
	} {
		var last error
		n := 0
		for _, err := range s.Entries(t.Context(), c.q) {
			last = err
			n++
		}
		if n != 1 || !errors.Is(last, BadQuery) || !strings.Contains(fmt.Sprint(last), c.want) || !strings.Contains(fmt.Sprint(last), s.file) {
			t.Errorf("%+v: %d results, last error %v, want %q", c.q, n, last, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"Kofi Annan": " kofi annan ", "U.N.-Arab League": " un arab league ", "Zoë O’Hara": " zoe o hara ", "Assad's": " assad s ",
		"ÇIRAĞAN": " ciragan ", "  ": "", "...": "", "": "", "政府军": " 政府军 ", "St. Petersburg": " st petersburg ", "7 March": " 7 march ",
	} {
		if got := fold(name); got != want {
			t.Errorf("fold(%q) = %q, want %q", name, got, want)
		}
	}
	if got := foldAll("Ana Vos", "ana vos", "President Vos", ""); got != " ana vos | president vos " {
		t.Errorf("foldAll gives %q", got)
	}
}
