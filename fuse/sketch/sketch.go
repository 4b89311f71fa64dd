// Package sketch writes codings by hand, for the tests of the packages that read codings. A sketch says in a line what an
// entry is; where its words stand in the text is looked up, so that every sketch passes Validate. What cannot be looked up
// panics: a sketch is part of a test, and a wrong one should not run.
package sketch

import (
	"fmt"
	"strings"

	"rapporteur"
	"rapporteur/plover"
)

// version is stamped on entries that no coder read.
const version = "sketch"

// Head is what an article says of itself.
type Head struct {
	File, Outlet, Title, Published string
	Wires                          []string
}

// Cast says who is meant by words in the texts: by what is written, "NAME|CODE|SECTOR|TYPE".
type Cast map[string]string

// Report is a coding in the making.
type Report struct {
	coding rapporteur.Coding
	cast   Cast
	ids    *rapporteur.Numberer
}

// New begins with an article whose title is its first sentence and whose paragraphs are one sentence each.
func New(h Head, cast Cast, paragraphs ...string) *Report {
	text := strings.Join(append([]string{h.Title}, paragraphs...), "\n\n")
	id := rapporteur.NewArticleID([]byte(h.File + text))
	a := rapporteur.Article{Kind: rapporteur.KindArticle, ID: id, File: h.File, Title: h.Title, Outlet: h.Outlet, Wires: h.Wires,
		Language: "en", Version: version, Text: text}
	if h.Published != "" {
		a.Published = rapporteur.Date{Start: h.Published, Precision: rapporteur.PrecisionDay, Basis: "given"}
	}
	at := 0
	for i, p := range append([]string{h.Title}, paragraphs...) {
		s := rapporteur.Span{Start: at, End: at + len(p)}
		role := rapporteur.PartBody
		if i == 0 {
			role = rapporteur.PartTitle
		}
		a.Sentences = append(a.Sentences, s)
		a.Parts = append(a.Parts, rapporteur.Part{Role: role, Span: s})
		at = s.End + len("\n\n")
	}
	return &Report{rapporteur.Coding{Article: a}, cast, rapporteur.NewNumberer(id, version)}
}

// Coding gives the coding, validated.
func (r *Report) Coding() rapporteur.Coding {
	if err := r.coding.Validate(); err != nil {
		panic(fmt.Sprintf("sketch of %s: %v", r.coding.Article.File, err))
	}
	return r.coding
}

// Act is an event in short. In is the number of its sentence, 0 the title; the words are looked up there.
type Act struct {
	In                       int
	Type, Mode, Trigger      string
	Status                   rapporteur.Status // occurred where not set
	Actor, Recipient, Source []string
	Cue                      string // of the source: "said"
	Date, Place, Country     string // an ISO day or month; words of the text
	Hedges                   []string
}

// Event adds an event.
func (r *Report) Event(a Act) *Report {
	typ, err := plover.ParseType(a.Type)
	if err != nil {
		panic(err)
	}
	s := r.sentence(a.In)
	e := rapporteur.Event{Event: typ, PLOVER: typ, Quad: typ.Quad(), Scale: typ.Score(), Status: a.Status, Sentence: s, Hedges: a.Hedges,
		Trigger: r.find(s, a.Trigger), Actor: r.parties(s, a.Actor), Recipient: r.parties(s, a.Recipient), Confidence: 0.9,
		Date: day(a.Date), Place: r.place(s, a.Place, a.Country), Attribution: r.sources(s, a.Source, a.Cue)}
	if e.Status == "" {
		e.Status = rapporteur.Occurred
	}
	if a.Mode != "" {
		m, err := plover.ParseMode(a.Mode)
		if err != nil {
			panic(err)
		}
		e.Mode = []plover.Mode{m}
	}
	e.Header = r.ids.Head(rapporteur.KindEvent, e.Trigger.Start)
	r.coding.Events = append(r.coding.Events, e)
	return r
}

// Count is a figure in short. A bound of 0 is none.
type Count struct {
	In                              int
	Measure                         rapporteur.Measure
	Low, High                       int64
	Wording, Who                    string
	Source                          []string
	Cue, Place, Country, Since, Day string // Since and Day: from and until when it counts; Day alone: one day
	AsOf                            string
}

// Figure adds a figure.
func (r *Report) Figure(c Count) *Report {
	s := r.sentence(c.In)
	f := rapporteur.Figure{Measure: c.Measure, Low: bound(c.Low), High: bound(c.High), Wording: c.Wording, Who: c.Who, Unit: "people",
		Sentence: s, Number: r.find(s, c.Wording), Claimant: r.sources(s, c.Source, c.Cue), AsOf: day(c.AsOf)}
	f.Scope = rapporteur.Scope{Place: r.place(s, c.Place, c.Country), Start: c.Since, End: c.Day}
	if c.Since == "" {
		f.Scope.Start = c.Day
	}
	f.Header = r.ids.Head(rapporteur.KindFigure, f.Number.Start)
	r.coding.Figures = append(r.coding.Figures, f)
	return r
}

// Said adds a statement; form is that of the words.
func (r *Report) Said(in int, speaker, cue, content string, form rapporteur.Form) *Report {
	s := r.sentence(in)
	st := rapporteur.Statement{Speaker: r.parties(s, []string{speaker})[0], Form: form, Cue: r.find(s, cue), Content: r.find(s, content), Sentence: s}
	st.Header = r.ids.Head(rapporteur.KindStatement, st.Content.Start)
	r.coding.Statements = append(r.coding.Statements, st)
	return r
}

// Vote adds ballots of one sort in a body.
func (r *Report) Vote(in int, trigger, body string, ballot rapporteur.Ballot, voters []string, subject, date string) *Report {
	s := r.sentence(in)
	v := rapporteur.Vote{Body: body, Instrument: "resolution", Ballot: ballot, Voter: r.parties(s, voters), Status: rapporteur.Occurred,
		Date: day(date), Subject: subject, Sentence: s, Trigger: r.find(s, trigger)}
	v.Header = r.ids.Head(rapporteur.KindVote, v.Trigger.Start)
	r.coding.Votes = append(r.coding.Votes, v)
	return r
}

// Commitment adds a point of a plan.
func (r *Report) Commitment(in int, plan, action string, obligor []string, standing rapporteur.Standing, date string) *Report {
	s := r.sentence(in)
	c := rapporteur.Commitment{Plan: plan, Action: action, Obligor: r.parties(s, obligor), Standing: standing, Date: day(date),
		Sentence: s, Trigger: r.find(s, action)}
	c.Header = r.ids.Head(rapporteur.KindCommitment, c.Trigger.Start)
	r.coding.Commitments = append(r.coding.Commitments, c)
	return r
}

// Role adds an office.
func (r *Report) Role(in int, holder, office, of, asOf string) *Report {
	s := r.sentence(in)
	e := r.parties(s, []string{holder})[0]
	role := rapporteur.Role{Holder: e, Office: office, Of: of, AsOf: day(asOf), Sentence: s}
	role.Header = r.ids.Head(rapporteur.KindRole, e.Span.Start)
	r.coding.Roles = append(r.coding.Roles, role)
	return r
}

func (r *Report) sentence(in int) rapporteur.Span { return r.coding.Article.Sentences[in] }

func (r *Report) find(s rapporteur.Span, words string) rapporteur.Span {
	at := strings.Index(s.In(r.coding.Article.Text), words)
	if at < 0 || words == "" {
		panic(fmt.Sprintf("sketch of %s: no %q in %q", r.coding.Article.File, words, s.In(r.coding.Article.Text)))
	}
	return rapporteur.Span{Start: s.Start + at, End: s.Start + at + len(words)}
}

func (r *Report) parties(s rapporteur.Span, texts []string) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, t := range texts {
		e := rapporteur.Entity{Text: t, Span: r.find(s, t), Name: t}
		if who := strings.Split(r.cast[t], "|"); len(who) == 4 {
			code, err := plover.ParseCode(who[1])
			sector, err2 := plover.ParseSector(who[2])
			if err != nil || err2 != nil {
				panic(fmt.Sprintf("sketch: cast of %q: %v %v", t, err, err2))
			}
			e.Name, e.Code, e.Sector, e.Type, e.Basis = who[0], code, sector, rapporteur.EntityType(who[3]), "given"
		}
		out = append(out, e)
	}
	return out
}

func (r *Report) sources(s rapporteur.Span, texts []string, cue string) []rapporteur.Source {
	var out []rapporteur.Source
	for _, e := range r.parties(s, texts) {
		src := rapporteur.Source{Entity: e}
		if cue != "" {
			src.Cue, src.Span = cue, r.find(s, cue)
		}
		out = append(out, src)
	}
	return out
}

// place looks the words up; a place without a country of its own is that country.
func (r *Report) place(s rapporteur.Span, words, country string) rapporteur.Place {
	if words == "" {
		return rapporteur.Place{}
	}
	p := rapporteur.Place{Name: words, Country: country, Precision: "city", Text: words, Span: r.find(s, words)}
	if code, err := plover.ParseCode(country); err == nil && code.Name() == words {
		p.Precision = "country"
	}
	return p
}

func day(iso string) rapporteur.Date {
	switch len(iso) {
	case 0:
		return rapporteur.Date{}
	case len("2006-01"):
		return rapporteur.Date{Start: iso, Precision: rapporteur.PrecisionMonth, Basis: "stated"}
	}
	return rapporteur.Date{Start: iso, Precision: rapporteur.PrecisionDay, Basis: "stated"}
}

func bound(n int64) *int64 {
	if n == 0 {
		return nil
	}
	return &n
}
