package statement

import (
	"slices"

	"rapporteur"
)

// quoting reads "Interfax quoted Gatilov as saying that ..." and reports whether it was one.
func (r *reader) quoting(t *tree, i int) bool {
	who := t.Object(i)
	for _, k := range t.below(i, "nsubj") { // "Interfax quoted Gatilov": the tree may take both for subjects
		if who < 0 && k > i {
			who = k
		}
	}
	if who < 0 {
		return false
	}
	saying := -1
	for _, c := range t.below(i, "advcl", "xcomp", "ccomp", "obl") {
		if known(r.cues["says"], t.lemmas[c], t.form(c)) != "" && t.Tokens[c].XPOS == "VBG" {
			saying = c
		}
	}
	if saying < 0 {
		return false
	}
	content := r.clause(t, saying, "say", who)
	if len(content) == 0 { // "...", Interfax quoted him as saying
		content = r.clause(t, i, "say", who)
	}
	content = slices.DeleteFunc(content, func(k int) bool { return k == who || k == i || t.governs(saying, k) && k <= saying })
	speaker, party := r.speaker(t, who)
	if speaker.Text == "" || len(content) == 0 {
		return false
	}
	st := statement{speaker: speaker, agent: who, sentence: t.sentence, cue: t.Tokens[saying].Span, cueToken: i, pieces: r.pieces(t, content), party: party}
	if a := t.doer(i); a >= 0 && a != who {
		if e, _ := r.speaker(t, a); e.Text != "" {
			st.via = append(st.via, e)
		}
	}
	r.add(t, st)
	return true
}

// citedBy gives whom the speaker of a statement cites behind it: "the agency reported ten deaths, citing officials".
func (r *reader) citedBy(st statement) rapporteur.Entity {
	s := &r.doc.Sentences[st.sentence]
	for k := range s.Tokens {
		tok := &s.Tokens[k]
		if tok.XPOS != "VBG" || !r.cues["quotes"][lower(tok.Lemma)] || !s.Governs(st.cueToken, k) || r.marks[st.sentence].inside[k] {
			continue
		}
		t := r.newTree(st.sentence)
		if o := t.first(k, "obj"); o > k {
			if e, party := r.speaker(t, o); party {
				return e
			}
		}
	}
	return rapporteur.Entity{}
}
