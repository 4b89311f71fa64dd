package statement

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/feature"
	"rapporteur/parse"
	"rapporteur/when"
)

// Read finds the statements of the article.
func Read(a rapporteur.Article, d *parse.Doc, cast *actor.Cast, days *when.Calendar, ids *rapporteur.Numberer) *Record {
	r := newReader(a, d, cast, days)
	t := &tree{}
	for si := range d.Sentences {
		r.grow(t, si)
		r.noteAsides(t)
		from := len(r.found)
		r.byRule(t)
		r.judge(t, from)
	}
	r.signed()
	r.quoteAll()
	r.ownWords()
	r.nameAll()
	r.rec.Statements = make([]rapporteur.Statement, 0, len(r.found))
	for _, st := range r.found {
		r.keep(st)
	}
	slices.SortStableFunc(r.rec.Statements, func(x, y rapporteur.Statement) int { return x.Content.Start - y.Content.Start })
	for k := range r.rec.Statements {
		st := &r.rec.Statements[k]
		st.Header = ids.Head(rapporteur.KindStatement, st.Content.Start)
	}
	return r.rec
}

func newReader(a rapporteur.Article, d *parse.Doc, cast *actor.Cast, days *when.Calendar) *reader {
	r := &reader{doc: d, cast: cast, days: days, cues: loadCues(), frames: loadFrames()}
	r.rec = &Record{voices: make([][]voice, len(d.Sentences)), performed: map[place]bool{}, asides: make([][]stretch, len(d.Sentences))}
	r.all, r.marks = quotations(a, d)
	r.outlet = letters(a.Outlet)
	return r
}

// itself reports whether a speaker is the outlet that tells the report, which vouches for all of it.
func (r *reader) itself(e rapporteur.Entity) bool {
	if len(r.outlet) < 4 {
		return false
	}
	name := letters(e.Text)
	return strings.HasPrefix(name, r.outlet) || len(name) > 3 && strings.HasPrefix(r.outlet, name)
}

// letters gives the letters of a name in lower case: "Al-Example" and "alexample" are one outlet.
func letters(name string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, name)
}

// byRule reads the statements of one sentence by the grammar of frames.txt.
func (r *reader) byRule(t *tree) {
	r.heading(t)
	for i := range t.Tokens {
		switch t.Tokens[i].UPOS {
		case "VERB":
			r.verb(t, i)
			r.performs(t, i)
		case "NOUN":
			r.noun(t, i)
		case "ADJ":
			r.adjective(t, i)
		}
		r.phrase(t, i)
	}
	r.closing(t)
	r.captioned(t)
}

type reader struct {
	doc    *parse.Doc
	cast   *actor.Cast
	days   *when.Calendar
	cues   cues
	frames frames
	all    []quotation
	marks  []marking
	found  []statement
	rec    *Record
	told   []bool // by sentence: somebody is found to say something in it
	outlet string
	seen   feature.List // of what is judged just now

	rule, kept []statement // room for those of a sentence that is judged
}

// statement is a statement as it is found.
type statement struct {
	speaker   rapporteur.Entity
	agent     int // the token that names the speaker, in the sentence of the cue
	source    rapporteur.Span
	party     bool // the speaker is known as somebody
	addressee []rapporteur.Entity
	via       []rapporteur.Entity
	sentence  int // of the cue
	cue       rapporteur.Span
	cueToken  int
	pieces    []piece
	cited     rapporteur.Entity // whom the speaker cites: "reported, citing officials"
	named     rapporteur.Entity // the speaker by name, where a pronoun stands for them
	own       bool              // "I", said in the words of somebody whose statement was found
	whole     bool              // read by the order of the words: nothing that was learned mends it
	silent    bool              // it tells what the speaker thinks of something, not that it happened
}

// add keeps a statement as found, if anything is left of its content.
func (r *reader) add(t *tree, st statement) {
	if len(st.pieces) > 0 {
		st.source = r.source(t, st)
		r.found = append(r.found, st)
	}
}

// keep writes a statement into the record.
func (r *reader) keep(st statement) {
	if !st.silent && !(st.whole && r.itself(st.speaker)) {
		st.cited = r.citedBy(st)
		r.vouch(st)
	}
	if what, ok := r.owed(st); ok {
		st.pieces = append([]piece{what}, st.pieces...)
	}
	out := rapporteur.Statement{
		Speaker: st.speaker, Addressee: st.addressee, Via: st.via, Form: r.formOf(st.pieces), Cue: st.cue, Source: st.source,
		Date: r.dayOf(st), Sentence: r.doc.Sentences[st.sentence].Span,
	}
	for k, p := range st.pieces {
		span := r.span(p)
		out.Content = out.Content.Cover(span)
		out.Parts = append(out.Parts, span)
		if k > 0 {
			out.Wording += " … "
		}
		out.Wording += span.In(r.doc.Text)
	}
	r.rec.Statements = append(r.rec.Statements, out)
}

// performs notes the verbs that are themselves the act when "I" or "we" say them: who says so is who does it.
func (r *reader) performs(t *tree, i int) {
	if t.Tokens[i].XPOS == "VBN" && t.first(i, "aux") < 0 || known(r.cues["performs"], t.lemmas[i], t.form(i)) == "" {
		return
	}
	if s := t.first(i, "nsubj"); s >= 0 && (t.form(s) == "we" || t.form(s) == "i") {
		r.rec.performed[place{t.sentence, i}] = true
	}
}

func lower(s string) string { return strings.ToLower(s) }
