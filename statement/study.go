package statement

import (
	"slices"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/feature"
	"rapporteur/parse"
	"rapporteur/when"
)

// Lesson is a word that could be the cue of a statement, as it is seen when one decides whether it is, for the command that
// learns from annotated texts to decide.
type Lesson struct {
	Cue      rapporteur.Span
	Governor rapporteur.Span // of the cue, zero for none
	Lemma    string
	Class    string   // universal part of speech
	Features []string // of the cue
	Contents []Choice // what it may attribute
	Agents   []Choice // who may speak

	Endings func(content int) []Choice // where that content may end
}

// Choice is one of several ways to read a lesson.
type Choice struct {
	Features []string
	Spans    []rapporteur.Span
}

// Study reads the article as Read does and gives the teacher each verb, noun and adjective for which wanted reports true.
func Study(a rapporteur.Article, d *parse.Doc, cast *actor.Cast, days *when.Calendar, wanted func(lemma, class string) bool, teach func(Lesson)) {
	r := newReader(a, d, cast, days)
	for si := range d.Sentences {
		t := r.newTree(si)
		from := len(r.found)
		r.byRule(t)
		for i := range t.Tokens {
			class := t.Tokens[i].UPOS
			if !r.considered(t, i) || !wanted(t.lemmas[i], class) {
				continue
			}
			teach(r.lesson(t, i, r.found[from:]))
		}
	}
}

// Words gives each verb, noun and adjective with the word that governs it, its lemma, its part of speech, and whether
// frames.txt lists it.
func Words(d *parse.Doc, tell func(word, governor rapporteur.Span, lemma, class string, listed bool)) {
	frames := loadFrames()
	for si := range d.Sentences {
		s := &d.Sentences[si]
		for i := range s.Tokens {
			tok := &s.Tokens[i]
			if tok.UPOS != "VERB" && tok.UPOS != "NOUN" && tok.UPOS != "ADJ" {
				continue
			}
			var governor rapporteur.Span
			if tok.Head >= 0 {
				governor = s.Tokens[tok.Head].Span
			}
			tell(tok.Span, governor, lower(tok.Lemma), tok.UPOS, frames[lower(tok.UPOS)][lower(tok.Lemma)])
		}
	}
}

func (r *reader) lesson(t *tree, i int, found []statement) Lesson {
	c := r.candidate(t, i, found)
	l := Lesson{Cue: t.Tokens[i].Span, Lemma: t.lemmas[i], Class: t.Tokens[i].UPOS}
	if h := t.Tokens[i].Head; h >= 0 {
		l.Governor = t.Tokens[h].Span
	}
	f := &feature.List{Named: true}
	r.cueFeatures(f, t, i, c.rule)
	l.Features = slices.Clone(f.Names)
	for _, o := range c.agents {
		r.agentFeatures(f, t, i, o, c.agents)
		first, last := t.phrase(o.head)
		l.Agents = append(l.Agents, Choice{slices.Clone(f.Names), []rapporteur.Span{t.Stretch(first, last)}})
	}
	for _, o := range c.contents {
		r.contentFeatures(f, t, i, o, c.contents)
		l.Contents = append(l.Contents, r.choice(t, f, o))
	}
	l.Endings = func(content int) []Choice {
		var out []Choice
		whole := c.contents[content]
		for _, o := range r.endings(t, whole) {
			r.endingFeatures(f, t, i, whole, o)
			out = append(out, r.choice(t, f, o))
		}
		return out
	}
	return l
}

func (r *reader) choice(t *tree, f *feature.List, o option) Choice {
	c := Choice{Features: slices.Clone(f.Names)}
	for _, p := range r.pieces(t, o.tokens) {
		c.Spans = append(c.Spans, r.span(p))
	}
	return c
}
