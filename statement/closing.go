package statement

import "rapporteur"

// closing reads the outlet at the end of a sentence that goes on to it without a comma, whatever the tree makes of its verb: "ten were
// killed on Friday Example Daily reports."
func (r *reader) closing(t *tree) {
	cue := len(t.Tokens) - 1
	for cue > 0 && (t.punct(cue) && !isMark(t.form(cue)) || r.cues["times"][t.form(cue)] || t.form(cue) == "on") {
		cue--
	}
	if !r.cues["closing"][t.form(cue)] || cue < 6 || t.quote[cue] || byCue(r.found, t, cue) >= 0 {
		return
	}
	first := cue
	for k := cue - 1; k > 4; k-- {
		tok := &t.Tokens[k]
		if r.cues["times"][t.form(k)] || tok.UPOS != "PROPN" && !r.cues["media"][t.form(k)] && !(t.form(k) == "-" && tok.Span.Start == t.Tokens[k-1].Span.End) {
			break
		}
		first = k
	}
	if first == cue || t.Tokens[first].UPOS != "PROPN" || r.opening(t, first-1) {
		return
	}
	verb := false
	start := r.afterDateline(t)
	for k := start; k < first; k++ {
		verb = verb || t.Tokens[k].UPOS == "VERB" || t.Tokens[k].UPOS == "AUX"
		if t.quote[k] || isMark(t.form(k)) || t.form(k) == "," && k == first-1 {
			return // told by others, or with a comma, which the rest of the grammar reads
		}
	}
	if !verb {
		return
	}
	name := t.Stretch(first, cue-1)
	who := rapporteur.Entity{Text: name.In(r.doc.Text), Span: name, Name: name.In(r.doc.Text)}
	for k := cue - 1; k >= first; k-- {
		if e, ok := r.cast.Party(t.sentence, k); ok && e.Span.Start <= name.Start && e.Span.End >= name.End {
			who = e
			break
		}
	}
	st := statement{speaker: who, agent: cue - 1, sentence: t.sentence, cue: t.Tokens[cue].Span, cueToken: cue, party: true, whole: true, pieces: r.pieces(t, span(start, first))}
	r.add(t, st)
}
