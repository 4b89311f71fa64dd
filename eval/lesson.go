package eval

import "rapporteur"

// Lesson is an annotated text to learn from. Places of any edition of the text are compared as stretches of its tokens.
type Lesson struct {
	ID, Text     string
	Attributions []Told
	tokens       tokens
}

// Told is one attribution of a lesson.
type Told struct{ Source, Cue, Content Place }

// Place is some of a text's tokens.
type Place struct{ stretches []stretch }

// Lessons reads the texts of a folder or archive in brat's format, as the task attribution does.
func Lessons(gold string) ([]Lesson, error) {
	texts, err := readBrat(gold)
	if err != nil {
		return nil, err
	}
	var all []Lesson
	for _, a := range texts {
		l := Lesson{ID: a.id, Text: a.text, tokens: tokenize(a.text)}
		for _, x := range a.attributions {
			l.Attributions = append(l.Attributions, Told{Place{l.tokens.own(x.source)}, Place{l.tokens.own(x.cue)}, Place{l.tokens.own(x.content)}})
		}
		all = append(all, l)
	}
	return all, nil
}

// Find gives the place of spans of another edition of the text, which may differ in its white space and lack parts.
func (l Lesson) Find(text string, spans ...rapporteur.Span) Place {
	var p Place
	for _, s := range spans {
		p.stretches = append(p.stretches, l.tokens.find(text, s)...)
	}
	return p
}

// Meets reports whether two places share a token.
func (p Place) Meets(o Place) bool { return overlap(p.stretches, o.stretches) > 0 }

// Likeness is the token F1 of two places.
func (p Place) Likeness(o Place) float64 { return likeness(p.stretches, o.stretches) }
