package statement

import (
	"slices"

	"rapporteur"
)

// dayOf gives the day on which something was said, where the words of the cue tell it; none where the day that governs the cue is one of
// what is told, or of since when or until when it has been so.
func (r *reader) dayOf(st statement) rapporteur.Date {
	d := r.days.Of(st.sentence, st.cueToken)
	if d.Text == "" || slices.ContainsFunc(st.pieces, func(p piece) bool { return r.span(p).Overlaps(d.Span) }) {
		return rapporteur.Date{}
	}
	s := &r.doc.Sentences[st.sentence]
	if !s.Span.Contains(d.Span) {
		return d
	}
	word := s.At(d.Span)
	for k := word - 1; k >= 0 && k > word-12 && s.Tokens[k].UPOS != "PUNCT" && s.Tokens[k].UPOS != "VERB"; k-- {
		if w := lower(s.Tokens[k].Form); w == "since" || w == "until" {
			return rapporteur.Date{}
		}
	}
	for steps := 0; word >= 0 && steps < 8; steps++ {
		switch s.Case(word) {
		case "since", "until", "till", "before", "after", "by":
			return rapporteur.Date{}
		}
		tok := &s.Tokens[word]
		switch {
		case word == st.cueToken:
			return d
		case tok.UPOS != "VERB" && tok.UPOS != "AUX":
		case tok.Is("ccomp") && tok.Head == st.cueToken, !s.Governs(word, st.cueToken):
			return rapporteur.Date{}
		default:
			return d
		}
		word = tok.Head
	}
	return d
}
