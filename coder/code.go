// Package coder takes one article from end to end.
package coder

import (
	"fmt"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/event"
	"rapporteur/figure"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/setting"
	"rapporteur/statement"
	"rapporteur/when"
)

// Longest is how many bytes the text of an article that is coded should have at most: more than a day's newspaper. Where
// every few words tell an act, entries take up to 0.6 KiB of memory for each byte of text.
const Longest = 1 << 20

// Options is what a user brings to the reading.
type Options struct {
	Actors  *actor.Register // their own table of names, which goes before ours; nil for none
	Record  *actor.Roles    // what earlier reports said of people, for those of whom neither the report nor a table tells anything; nil for none
	Explain bool            // fill Coding.Explanations; it changes no entry

	Rehearsal *event.Rehearsal // for the training of the judge of events; nil else
}

// Version names the way entries are read with the options: Version, a digest of what the user brings, and that they may rest on the
// record. What the record held is not in it, so that a report is not coded anew whenever another has been added.
func (o Options) Version() string {
	v := Version
	if o.Actors != nil {
		v += "+actors." + o.Actors.Digest()
	}
	if o.Record != nil {
		v += "+record"
	}
	return v
}

// Code is Options{}.Code.
func Code(a rapporteur.Article) (rapporteur.Coding, error) { return Options{}.Code(a) }

// Code reads all entries of one article. It returns them validated and stamped with o.Version(); an error is a
// *rapporteur.InvalidError and means a fault of this program, not of the report.
func (o Options) Code(a rapporteur.Article) (rapporteur.Coding, error) {
	return o.read(a, parse.Parse(a))
}

// read does all that comes behind parsing.
func (o Options) read(a rapporteur.Article, doc *parse.Doc) (rapporteur.Coding, error) {
	a.Version = o.Version()
	ids := rapporteur.NewNumberer(a.ID, a.Version)

	places := place.Read(a, doc)
	cast := actor.Knowledge{Own: o.Actors, Record: o.Record, Places: places}.Read(a, doc)
	days := when.Read(a, doc)
	said := statement.Read(a, doc, cast, days, ids)
	done := event.Read(event.Scene{Doc: doc, Published: a.Published, Cast: cast, Days: days, Places: places, Voices: said, Explain: o.Explain, Rehearsal: o.Rehearsal}, ids)
	done.Events = setting.Settle(setting.Scene{Article: &a, Doc: doc, Days: days, Places: places}, done.Events)
	done.Votes = setting.Votes(done.Votes, done.Events)
	figures := figure.Read(figure.Scene{Doc: doc, Published: a.Published, Cast: cast, Days: days, Places: places, Voices: said}, ids)

	a.Title, a.TitleBasis = title(a, doc)
	for i := range doc.Sentences {
		a.Sentences = append(a.Sentences, doc.Sentences[i].Span)
	}
	c := rapporteur.Coding{
		Article: a, Events: done.Events, Statements: said.Statements, Figures: figures,
		Votes: done.Votes, Commitments: done.Commitments, Roles: done.Roles,
	}
	if o.Explain {
		c.Explanations = explained(c, done.Explanations)
	}
	if err := c.Validate(); err != nil {
		return rapporteur.Coding{}, fmt.Errorf("coding %s: %w", a.File, err)
	}
	return c, nil
}

// title gives the article's headline; of a text that has none, the first sentence of its body.
func title(a rapporteur.Article, doc *parse.Doc) (string, rapporteur.TitleBasis) {
	if a.Title != "" {
		return a.Title, rapporteur.TitleHeadline
	}
	for i := range doc.Sentences {
		if s := &doc.Sentences[i]; s.Part == rapporteur.PartBody {
			return s.Span.In(a.Text), rapporteur.TitleLead
		}
	}
	return "", ""
}
