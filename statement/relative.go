package statement

// owed gives the noun phrase of which a content tells that stands behind its cue without a subject, in a clause that begins with a relative
// pronoun: "a massacre" of "a massacre that witnesses said killed ten"; false for any other content. The way goes by the order of the words,
// as trees of such clauses are often wrong.
func (r *reader) owed(st statement) (piece, bool) {
	if st.agent < 0 || st.agent >= st.cueToken || len(st.pieces) == 0 || st.whole {
		return piece{}, false
	}
	first := st.pieces[0].from
	if first.sentence != st.sentence || first.token <= st.cueToken || r.marks[st.sentence].inside[first.token] {
		return piece{}, false
	}
	switch r.doc.Sentences[st.sentence].Tokens[first.token].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
	default:
		return piece{}, false
	}
	t := r.newTree(st.sentence)
	for _, k := range t.below(first.token, "nsubj", "expl") {
		if k > st.cueToken {
			return piece{}, false
		}
	}
	k := st.agent
	for k > 0 && t.Tokens[k-1].Head >= k && t.Tokens[k-1].Head <= st.agent {
		k--
	}
	k--
	if k < 1 || t.form(k) != "that" && t.form(k) != "which" && t.form(k) != "who" {
		return piece{}, false
	}
	if k--; t.form(k) == "," {
		k--
	}
	if k < 0 || t.Tokens[k].UPOS != "NOUN" && t.Tokens[k].UPOS != "PROPN" {
		return piece{}, false
	}
	head := k
	for h := t.Tokens[head].Head; h >= 0 && h < head && t.Tokens[head].Is("flat", "compound"); h = t.Tokens[head].Head {
		head = h
	}
	if h := t.Tokens[head].Head; t.form(k+1) != "who" && h >= 0 && h < head && t.Tokens[head].Is("nmod") && t.Tokens[head].UPOS == "PROPN" && t.Tokens[h].UPOS == "NOUN" {
		head = h // "a meeting with the envoy that": people are told of with "who"
	}
	from := head
	for _, c := range t.below(head, "det", "amod", "compound", "nummod", "nmod:poss") {
		a, _ := t.stretch(c)
		from = min(from, a)
	}
	return piece{place{t.sentence, from}, place{t.sentence, k}}, true
}
