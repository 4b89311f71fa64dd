package store

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/plover"
)

// generate gives the i-th coding of an endless invented record: every kind of entry, spans that quote the text, fields
// that are sometimes missing, letters of many scripts. The same i gives the same coding.
func generate(i int) rapporteur.Coding {
	rng := rand.New(rand.NewPCG(uint64(i), 12))
	return generateOf(i, 4+rng.IntN(12), rng)
}

func generateOf(i, sentences int, rng *rand.Rand) rapporteur.Coding {
	g := &generator{rng: rng}
	raw := fmt.Sprintf("invented report %d", i)
	g.id = rapporteur.NewArticleID([]byte(raw))
	g.ids = rapporteur.NewNumberer(g.id, "1.0.0")
	g.c.Article = rapporteur.Article{
		Kind: rapporteur.KindArticle, ID: g.id, File: fmt.Sprintf("report-%04d.txt", i), Outlet: g.one("Harbour Post", "Le Courrier", "Ведомости Горы", ""),
		URL: fmt.Sprintf("https://example.org/%d?a=1&b=<2>", i), Language: "en", Version: "1.0.0",
	}
	if g.rng.IntN(5) > 0 {
		g.c.Article.Published = rapporteur.Date{Start: fmt.Sprintf("2031-%02d-%02d", 1+i%12, 1+i%28), Precision: rapporteur.PrecisionDay, Basis: "stated"}
	}
	if g.rng.IntN(3) > 0 {
		g.c.Article.Wires = []string{"Reed Agency", "Ostwind"}
	}
	title := g.write(fmt.Sprintf("Talks on Vessaly, day %d", i))
	g.c.Article.Title = title.In(g.text.String())
	g.c.Article.Parts = append(g.c.Article.Parts, rapporteur.Part{Role: rapporteur.PartTitle, Span: title})
	g.text.WriteString("\n\n")
	begin := g.text.Len()
	for range sentences {
		[]func(){g.event, g.statement, g.figure, g.vote, g.commitment, g.role, g.nothing}[g.rng.IntN(7)]()
		g.text.WriteString(g.one(" ", "\n", " \u2028", "  "))
	}
	g.c.Article.Text = g.text.String()
	g.c.Article.Parts = append(g.c.Article.Parts, rapporteur.Part{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: begin, End: g.text.Len()}})
	return g.c
}

type generator struct {
	rng  *rand.Rand
	id   rapporteur.ArticleID
	ids  *rapporteur.Numberer
	c    rapporteur.Coding
	text strings.Builder
}

func (g *generator) one(words ...string) string { return words[g.rng.IntN(len(words))] }

func (g *generator) write(s string) rapporteur.Span {
	start := g.text.Len()
	g.text.WriteString(s)
	return rapporteur.Span{Start: start, End: g.text.Len()}
}

// close ends a sentence begun at the byte.
func (g *generator) close(start int) rapporteur.Span {
	g.write(g.one(" over \"terms\" & <conditions>.", " \u2014 in the \u202eend\u202c.", ", with much talk and little haste, as the delegates of both shores had expected."))
	s := rapporteur.Span{Start: start, End: g.text.Len()}
	g.c.Article.Sentences = append(g.c.Article.Sentences, s)
	return s
}

func (g *generator) entity() rapporteur.Entity {
	text := g.one("President Ana Vos", "rebels", "the Šárka Council", "U.N. envoy Lio Brandt", "متمردون", "政府军", "Zoë O'Hara", "Vessaly")
	e := rapporteur.Entity{Text: text, Span: g.write(text), Name: strings.TrimPrefix(text, "President "), Type: rapporteur.TypeGroup}
	if g.rng.IntN(2) == 0 {
		e.Code, e.Sector, e.Basis = mustCode(g.one("SYR", "RUS", "UNO", "USA")), mustSector(g.one("GOV", "REB", "")), "invented"
	}
	g.write(" ")
	return e
}

func (g *generator) date() rapporteur.Date {
	if g.rng.IntN(3) == 0 {
		return rapporteur.Date{}
	}
	text := g.one("on Monday", "last May", "in 2030")
	d := rapporteur.Date{Text: text, Span: g.write(text), Basis: "weekday"}
	switch text {
	case "on Monday":
		d.Start, d.Precision = "2031-03-03", rapporteur.PrecisionDay
	case "last May":
		d.Start, d.Precision = "2030-05", rapporteur.PrecisionMonth
	}
	return d // "in 2030" stays relative: words alone
}

func (g *generator) place() rapporteur.Place {
	if g.rng.IntN(3) == 0 {
		return rapporteur.Place{}
	}
	text := g.one("Łódź", "Port Halla", "San José")
	p := rapporteur.Place{Name: text, Text: text, Span: g.write(text), Precision: "city"}
	if text == "Łódź" {
		lat, lon := 51.759444, 19.457222
		p.Country, p.Lat, p.Lon = "POL", &lat, &lon
	}
	return p
}

func (g *generator) sources() []rapporteur.Source {
	if g.rng.IntN(2) == 0 {
		return nil
	}
	s := rapporteur.Source{Entity: g.entity()}
	if g.rng.IntN(2) == 0 {
		s.Cue, s.Span = "said", g.write("said")
	}
	return []rapporteur.Source{s}
}

func (g *generator) event() {
	start := g.text.Len()
	typ := plover.Types()[g.rng.IntN(len(plover.Types()))]
	e := rapporteur.Event{Header: g.ids.Head(rapporteur.KindEvent, start), Event: typ, PLOVER: typ, Quad: typ.Quad(), Scale: typ.Score(), CAMEO: typ.CAMEO(plover.Mode{}),
		Status: rapporteur.Occurred, Confidence: float64(g.rng.IntN(1000)) / 1000}
	if m := typ.Modes(); len(m) > 0 && g.rng.IntN(2) == 0 {
		e.Mode = m[:1]
	}
	if g.rng.IntN(2) == 0 {
		e.Context, e.Hedges = plover.Contexts()[:1+g.rng.IntN(3)], []string{"reportedly"}
	}
	e.Actor = []rapporteur.Entity{g.entity()}
	e.Trigger = g.write("acted upon")
	g.write(" ")
	if g.rng.IntN(2) == 0 {
		e.Recipient = []rapporteur.Entity{g.entity(), g.entity()}
	}
	e.Date, e.Place, e.Attribution = g.date(), g.place(), g.sources()
	e.Sentence = g.close(start)
	g.c.Events = append(g.c.Events, e)
}

func (g *generator) statement() {
	start := g.text.Len()
	s := rapporteur.Statement{Header: g.ids.Head(rapporteur.KindStatement, start), Form: rapporteur.Indirect, Speaker: g.entity(), Cue: g.write("held that")}
	g.write(" ")
	s.Content = g.write(g.one("the lake is deep", "Ünity comes first", "no boat \U0001F6A3 may leave"))
	s.Date = g.date()
	if g.rng.IntN(2) == 0 {
		s.Via = []rapporteur.Entity{g.entity()}
	}
	s.Sentence = g.close(start)
	g.c.Statements = append(g.c.Statements, s)
}

func (g *generator) figure() {
	start := g.text.Len()
	low := int64(g.rng.IntN(10000))
	f := rapporteur.Figure{Header: g.ids.Head(rapporteur.KindFigure, start), Measure: rapporteur.Killed, Low: &low, Wording: fmt.Sprintf("at least %d people", low), Who: "people", Unit: "people"}
	f.Number = g.write(f.Wording)
	if g.rng.IntN(2) == 0 {
		high := low + 5
		f.High = &high
		f.Scope.Start, f.Scope.End = "2030-01", "2030-12-31"
	}
	f.Scope.Place, f.Claimant, f.AsOf = g.place(), g.sources(), g.date()
	f.Sentence = g.close(start)
	g.c.Figures = append(g.c.Figures, f)
}

func (g *generator) vote() {
	start := g.text.Len()
	v := rapporteur.Vote{Header: g.ids.Head(rapporteur.KindVote, start), Body: "Lake Council", Ballot: rapporteur.Veto, Status: rapporteur.Future, Voter: []rapporteur.Entity{g.entity()},
		Trigger: g.write("vetoed"), Subject: "the draft"}
	if g.rng.IntN(2) == 0 {
		n := int64(13)
		v.Count = &n
	}
	v.Date = g.date()
	v.Sentence = g.close(start)
	g.c.Votes = append(g.c.Votes, v)
}

func (g *generator) commitment() {
	start := g.text.Len()
	c := rapporteur.Commitment{Header: g.ids.Head(rapporteur.KindCommitment, start), Plan: "Lake Plan", Action: "open the port", Standing: rapporteur.Accepted,
		Obligor: []rapporteur.Entity{g.entity()}, Trigger: g.write("agreed to open the port"), Attribution: g.sources(), Date: g.date()}
	c.Sentence = g.close(start)
	g.c.Commitments = append(g.c.Commitments, c)
}

func (g *generator) role() {
	start := g.text.Len()
	r := rapporteur.Role{Header: g.ids.Head(rapporteur.KindRole, start), Office: "Harbour Master", Of: "POL", Holder: g.entity(), AsOf: g.date()}
	r.Sentence = g.close(start)
	g.c.Roles = append(g.c.Roles, r)
}

func (g *generator) nothing() {
	start := g.text.Len()
	g.write("The weather kept fair")
	g.close(start)
}

func mustCode(s string) plover.Code {
	c, err := plover.ParseCode(s)
	if err != nil {
		panic(err)
	}
	return c
}

func mustSector(s string) plover.Sector {
	c, err := plover.ParseSector(s)
	if err != nil {
		panic(err)
	}
	return c
}

func TestGeneratedCodingsAreValid(t *testing.T) {
	for i := range 300 {
		if err := generate(i).Validate(); err != nil {
			t.Fatal(err)
		}
	}
}
