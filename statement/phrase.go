package statement

import (
	"slices"
	"strings"

	"rapporteur"
)

// phrase reads "according to X": the rest of the clause is X's.
func (r *reader) phrase(t *tree, i int) {
	tok := &t.Tokens[i]
	if tok.Head < 0 || tok.Rel == "nmod:poss" || !tok.Is("obl", "nmod", "advmod", "parataxis", "advcl", "dep") {
		return
	}
	cue, word := r.phraseCue(t, i)
	if word < 0 || t.form(i) == "i" || t.form(i) == "me" {
		return
	}
	who, party := r.speaker(t, i)
	if who.Text == "" || t.form(word) == "per" && (!party || tok.UPOS != "PROPN") { // "per person"
		return
	}
	head, content := tok.Head, []int(nil)
	switch {
	case r.leads(t, word):
		_, last := t.stretch(i)
		last = t.pastName(last)
		for k := last + 1; k < len(t.Tokens); k++ {
			content = append(content, k)
		}
	default:
		for h := t.Tokens[head].Head; h >= 0; h = t.Tokens[head].Head {
			if t.Tokens[head].UPOS == "VERB" && !r.trailing(t, i) || t.Tokens[head].Is("ccomp", "parataxis") && r.speaks(t, h) && !r.trailing(t, i) {
				break
			}
			head = h
		}
		content = t.all(head, i)
	}
	content = slices.DeleteFunc(content, func(k int) bool { return k < r.afterDateline(t) })
	r.add(t, statement{speaker: who, agent: i, sentence: t.sentence, cue: cue, cueToken: head, pieces: r.pieces(t, content), party: party})
}

// pastName gives the end of a name that stands between commas behind word last: "According to the mayor, Ivo Marek, ten were hurt".
func (t *tree) pastName(last int) int {
	k := last + 1
	if t.form(k) == "," {
		k++
	}
	first, subject := k, false
	for k < len(t.Tokens) && k < first+8 && t.form(k) != "," {
		switch t.Tokens[k].UPOS {
		case "PROPN", "NOUN", "ADJ", "DET", "PART":
		case "ADP":
			if k == first {
				return last // another phrase: "in a letter"
			}
		default:
			return last
		}
		subject = subject || t.Tokens[k].Is("nsubj")
		k++
	}
	if k == first || t.form(k) != "," || k+1 >= len(t.Tokens) {
		return last
	}
	if subject { // it tells more of the name only where another subject follows
		switch t.Tokens[k+1].UPOS {
		case "PROPN", "PRON", "DET", "NUM", "NOUN":
		default:
			return last
		}
	}
	return k
}

// leads reports whether a phrase opens its sentence.
func (r *reader) leads(t *tree, word int) bool {
	for k := r.afterDateline(t); k < word; k++ {
		if !t.punct(k) && t.Tokens[k].UPOS != "CCONJ" && t.Tokens[k].UPOS != "ADV" {
			return false
		}
	}
	return true
}

func (r *reader) speaks(t *tree, i int) bool {
	return known(r.frames["verb"], t.lemmas[i], t.form(i)) != ""
}

// trailing reports whether the phrase stands at the end of its sentence.
func (r *reader) trailing(t *tree, i int) bool {
	_, last := t.stretch(i)
	for k := last + 1; k < len(t.Tokens); k++ {
		if !t.punct(k) {
			return false
		}
	}
	return true
}

// phraseCue gives the words of the preposition, and the first of them; -1 for none.
func (r *reader) phraseCue(t *tree, i int) (rapporteur.Span, int) {
	for _, k := range t.below(i, "case", "mark") {
		fixed := t.below(k, "fixed")
		words := t.form(k)
		for _, f := range fixed {
			words += "_" + t.form(f)
		}
		if r.cues["phrase"][words] {
			return t.Tokens[k].Span.Cover(t.SpanOf(fixed...)), k
		}
		// "according" is also parsed as a preposition with "to" beside it.
		if t.form(k) == "according" && t.form(k+1) == "to" {
			return t.Stretch(k, k+1), k
		}
	}
	if k := i - 1; k >= 1 && t.form(k) == "to" && t.form(k-1) == "according" {
		return t.Stretch(k-1, k), k - 1
	}
	return rapporteur.Span{}, -1
}

// heading reads "Opposition: 1,300 killed in attack" and the speeches of a transcript: who speaks, a colon, what is said.
func (r *reader) heading(t *tree) {
	if r.behindHeading(t) {
		return
	}
	if t.sentence > 0 && r.marks[t.sentence-1].part == r.marks[t.sentence].part {
		return
	}
	colon := -1
	for k := 1; k < len(t.Tokens) && k <= 8; k++ {
		if t.form(k) == ":" {
			colon = k
			break
		}
		switch t.Tokens[k].UPOS {
		case "PROPN", "NOUN", "ADJ", "DET", "ADP":
		default:
			if !t.punct(k) || isMark(t.Tokens[k].Form) {
				return
			}
		}
	}
	if colon < 0 || colon+2 >= len(t.Tokens) {
		return
	}
	head := -1
	for k := 0; k < colon; k++ {
		if h := t.Tokens[k].Head; (h < 0 || h >= colon) && !t.punct(k) {
			head = k
		}
	}
	if head < 0 {
		return
	}
	e, ok := r.cast.Party(t.sentence, head)
	if !ok || e.Type != rapporteur.TypePerson && e.Type != rapporteur.TypeOrganisation && e.Type != rapporteur.TypeGroup {
		return
	}
	var content []int
	verb := false
	for k := colon + 1; k < len(t.Tokens); k++ {
		content = append(content, k)
		verb = verb || t.Tokens[k].UPOS == "VERB" || t.Tokens[k].UPOS == "AUX"
	}
	if !verb || strings.Contains(e.Text, ",") {
		return
	}
	r.add(t, statement{speaker: e, agent: head, sentence: t.sentence, cue: t.Tokens[colon].Span, cueToken: head, pieces: r.pieces(t, content), party: true})
}

// behindHeading reads a source that stands behind a headline on its line, as a sentence of its own: "Air strikes kill 32", "Monitor".
func (r *reader) behindHeading(t *tree) bool {
	if t.sentence == 0 || len(t.Tokens) > 2 || t.Part != rapporteur.PartTitle {
		return false
	}
	before := &r.doc.Sentences[t.sentence-1]
	if before.Part != rapporteur.PartTitle || before.Span.End+1 < t.Span.Start || len(before.Tokens) < 4 {
		return false
	}
	head := t.Root()
	if head < 0 || t.Tokens[head].UPOS != "NOUN" && t.Tokens[head].UPOS != "PROPN" {
		return false
	}
	e, party := r.cast.Party(t.sentence, head)
	if !party {
		e = r.phraseOf(t, head)
	}
	all := piece{place{t.sentence - 1, 0}, place{t.sentence - 1, len(before.Tokens) - 1}}
	r.add(t, statement{speaker: e, agent: head, sentence: t.sentence, cueToken: head, pieces: []piece{all}, party: party, whole: true})
	return true
}
