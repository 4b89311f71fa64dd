package figure

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/when"
)

// Voices tells who says what a word of the text tells.
type Voices interface {
	Sources(sentence, token int) []rapporteur.Source
}

// Scene is what the stages before have found in one article.
type Scene struct {
	Doc       *parse.Doc
	Published rapporteur.Date // the article's: figures are as of then, unless told otherwise
	Cast      *actor.Cast
	Days      *when.Calendar
	Places    *place.Map
	Voices    Voices
}

// Read finds the figures of the article.
func Read(sc Scene, ids *rapporteur.Numberer) []rapporteur.Figure {
	r := reader{Scene: sc, table: loadTable(), ids: ids}
	r.weak = map[rapporteur.Measure]bool{rapporteur.Protesters: true, rapporteur.Refugees: true, rapporteur.Troops: true, rapporteur.Abducted: true, rapporteur.Detained: true}
	var out []rapporteur.Figure
	for si := range sc.Doc.Sentences {
		out = append(out, r.sentence(si)...)
	}
	return out
}

type reader struct {
	Scene
	table *table
	ids   *rapporteur.Numberer
	at    int                         // the sentence
	tree  tree                        // of it
	last  *found                      // the figure before in the sentence
	weak  map[rapporteur.Measure]bool // measures of nouns that yield to what is done to those counted: "killed two hostages"
}

// sentence reads the figures of one sentence.
func (r *reader) sentence(si int) []rapporteur.Figure {
	s := &r.Doc.Sentences[si]
	r.at = si
	t := &r.tree
	t.grow(s)
	var out []rapporteur.Figure
	r.last = nil
	for _, n := range r.table.numbers(t) {
		f, ok := r.find(t, n)
		if !ok {
			if f, ok = r.likewise(t, n); !ok {
				continue
			}
		}
		out = append(out, r.figure(t, f))
		r.last = &f
	}
	return out
}

// found is a number with what it counts and what is told of them.
type found struct {
	number
	count
	reading
}

// find reads one number as a figure, if it counts people and the sentence tells what of them.
func (r *reader) find(t *tree, n number) (found, bool) {
	c, ok := r.counted(t, n)
	if !ok {
		return found{}, false
	}
	g := r.measure(t, n, c)
	if !g.ok() || !r.fits(t, n, c, g) || r.unreal(t, g) {
		return found{}, false
	}
	if before := t.form(n.from - 1); g.sort == "" && (before == "to" || before == "at") && r.toll(t, n, c).measure == g.measure { // "the toll rose to 42 dead"
		g.sort = rapporteur.Total
	}
	return found{n, c, g}, true
}

// likewise reads a number that stands for itself in a list, as the one before it was: "250,000 marched in New York, 100,000
// in London and 1.4 million in Germany".
func (r *reader) likewise(t *tree, n number) (found, bool) {
	last := r.last
	if last == nil || n.article || n.loose || last.number.article || n.first-last.number.last > 12 {
		return found{}, false
	}
	switch t.form(n.from - 1) {
	case ",", "and", ";":
	default:
		return found{}, false
	}
	switch t.form(n.to + 1) {
	case "in", "at", "near", "more", "others":
	case "of":
		if t.form(n.to+2) != "them" {
			return found{}, false
		}
	default:
		return found{}, false
	}
	if n.low != nil && *n.low >= 1900 && *n.low <= 2100 && n.first == n.last {
		return found{}, false
	}
	return found{n, count{head: n.last, first: 1, last: 0, bare: true}, last.reading}, true
}

// figure makes the entry.
func (r *reader) figure(t *tree, f found) rapporteur.Figure {
	n := f.number
	from, to := min(n.from, n.first), max(n.to, f.count.last)
	out := rapporteur.Figure{
		Measure: f.measure, Low: n.low, High: n.high, Wording: t.Stretch(from, to).In(r.Doc.Text), Unit: "people",
		Scope: rapporteur.Scope{Place: r.Places.Of(r.at, f.word)}, Claimant: r.Voices.Sources(r.at, n.first), AsOf: asOf(r.Published),
		Sentence: t.Span, Number: t.Stretch(n.first, n.last), Relation: f.sort, Unverified: r.unverified(r.at),
	}
	if d := r.claimed(t, f.word, out.Claimant); d.Start != "" {
		out.AsOf = d
	}
	if f.count.first <= f.count.last {
		out.Who = t.Stretch(f.count.first, f.count.last).In(r.Doc.Text)
	}
	switch {
	case n.more && (f.sort == "" || t.form(n.from) == "another"):
		out.Relation = rapporteur.InAddition
	case f.sort == "" && r.ofThose(t, n):
		out.Relation = rapporteur.PartOf
	}
	if d := r.Days.Of(r.at, f.word); d.Start != "" {
		out.Scope.Start, out.Scope.End = d.Start, d.End
	}
	out.Header = r.ids.Head(rapporteur.KindFigure, out.Number.Start)
	return out
}

// claimed gives the day on which somebody said, in the same sentence, what the word tells: "the body said last month that 5,400 had been killed". The
// zero Date where none is told.
func (r *reader) claimed(t *tree, word int, claimants []rapporteur.Source) rapporteur.Date {
	for k, n := word, 0; k >= 0 && n < 12 && len(claimants) > 0; n++ {
		up := t.Tokens[k].Head
		if up >= 0 && t.Tokens[k].Is("ccomp", "parataxis") && slices.ContainsFunc(claimants, func(c rapporteur.Source) bool { return c.Cue != "" && strings.Contains(c.Cue, t.Tokens[up].Form) }) {
			return r.Days.Of(r.at, up)
		}
		k = up
	}
	return rapporteur.Date{}
}

func asOf(published rapporteur.Date) rapporteur.Date {
	if published.Start == "" {
		return rapporteur.Date{}
	}
	return rapporteur.Date{Start: published.Start, End: published.End, Precision: published.Precision, Basis: "published"}
}
