package setting

import (
	"slices"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/when"
)

// Scene is one article with what was read of it.
type Scene struct {
	Article *rapporteur.Article
	Doc     *parse.Doc
	Days    *when.Calendar
	Places  *place.Map
}

// Settle gives the events, each with the date and the place that most speaks for, which may be none. The events given stay as they are.
func Settle(sc Scene, events []rapporteur.Event) []rapporteur.Event {
	r := newReader(sc, events)
	dates, places := loadWeights("dates"), loadWeights("places")
	out := slices.Clone(events)
	var o options
	for n := range r.acts {
		if d := out[n].Date; d.Start != "" || d.Text == "" { // else its words wait for a day of publication
			r.dates(n, &o)
			out[n].Date = o.best(dates).date
		}
		r.wheres(n, &o)
		out[n].Place = o.best(places).place
	}
	return out
}

// reader settles the acts of one article.
type reader struct {
	Scene
	acts      []act
	lead      int              // the first sentence of the body
	leadDate  string           // of the first act in headline or lead that has one by the rules
	leadPlace string           // the same
	found     [][]place.Phrase // phrases of place of each sentence; nil where not looked for yet
	sentFrom  rapporteur.Place // the place of the dateline
	published time.Time        // zero when the day is not known

	kinds map[toldKind]bool
}

// toldKind is a PLOVER type that a sentence tells.
type toldKind struct {
	sentence int
	kind     string
}

func newReader(sc Scene, events []rapporteur.Event) *reader {
	r := &reader{Scene: sc, acts: actsOf(sc.Doc, events), found: make([][]place.Phrase, len(sc.Doc.Sentences)), sentFrom: sentFrom(sc.Article)}
	if on, err := time.Parse(time.DateOnly, sc.Article.Published.Start); err == nil {
		r.published = on
	}
	for i := range sc.Doc.Sentences {
		if sc.Doc.Sentences[i].Part == rapporteur.PartBody {
			r.lead = i
			break
		}
	}
	r.kinds = make(map[toldKind]bool, len(r.acts))
	for k := range r.acts {
		a := &r.acts[k]
		r.kinds[toldKind{a.sentence, a.kind}] = true
		a.loose = looseness(r.Days.Loose(a.sentence), a.token)
		if a.sentence <= r.lead+1 {
			if r.leadDate == "" {
				r.leadDate = a.Date.Start
			}
			if r.leadPlace == "" {
				r.leadPlace = a.Place.Text
			}
		}
	}
	return r
}

// sentFrom gives the place that an article's dateline names; the zero Place for none.
func sentFrom(a *rapporteur.Article) rapporteur.Place {
	if a.Dateline == "" {
		return rapporteur.Place{}
	}
	for _, p := range a.Parts {
		if p.Role != rapporteur.PartDateline {
			continue
		}
		if at := strings.Index(p.Span.In(a.Text), a.Dateline); at >= 0 {
			start := p.Span.Start + at
			return place.At(a.Dateline, rapporteur.Span{Start: start, End: start + len(a.Dateline)})
		}
	}
	return rapporteur.Place{}
}

// phrases gives the phrases of place of a sentence, found once.
func (r *reader) phrases(sentence int) []place.Phrase {
	if r.found[sentence] == nil {
		all := r.Places.Phrases(sentence)
		r.found[sentence] = append([]place.Phrase{}, all[:min(len(all), crowd)]...)
	}
	return r.found[sentence]
}
