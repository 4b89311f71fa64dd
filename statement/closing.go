package statement

import "rapporteur"

// captioned reads the one who tells a headline, named behind it: "Ten killed in northern raid: police".
func (r *reader) captioned(t *tree) {
	last := len(t.Tokens) - 1
	if last < 4 || last > 24 || r.shares(t.sentence) {
		return
	}
	mark := last - 1
	for mark > 2 && mark > last-6 && nominal(t.Tokens[mark].UPOS) {
		mark--
	}
	if f := t.form(mark); f != ":" && !(isDash(f) && t.Tokens[mark-1].Span.End < t.Tokens[mark].Span.Start) || !nominal(t.Tokens[last].UPOS) || t.quote[mark] {
		return
	}
	verb := false
	for k := range mark {
		verb = verb || t.Tokens[k].UPOS == "VERB" || t.Tokens[k].UPOS == "AUX"
		if t.form(k) == ":" {
			return
		}
	}
	agent := r.headOf(t, mark+1, last+1)
	if !verb || agent < 0 {
		return
	}
	e, ok := r.cast.Party(t.sentence, agent)
	if !ok && (r.cues["media"][t.lemmas[agent]] || r.cues["writing"][t.lemmas[agent]]) {
		e, ok = r.phraseOf(t, agent), true
	}
	if ok && e.Span.Start <= t.Tokens[mark+1].Span.Start {
		r.add(t, statement{speaker: e, agent: agent, sentence: t.sentence, cue: t.Tokens[mark].Span, cueToken: mark, party: true, whole: true, pieces: r.pieces(t, span(0, mark))})
	}
}

// nominal reports whether a part of speech is one of which a name is made.
func nominal(upos string) bool {
	switch upos {
	case "PROPN", "NOUN", "ADJ", "DET":
		return true
	}
	return false
}

// shares reports whether another sentence stands in the same part of the article.
func (r *reader) shares(si int) bool {
	part := r.marks[si].part
	return si > 0 && r.marks[si-1].part == part || si+1 < len(r.marks) && r.marks[si+1].part == part
}

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
