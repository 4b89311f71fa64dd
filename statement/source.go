package statement

import "rapporteur"

// source gives the whole phrase that tells who speaks, with its article, its office and what it is of: "the envoy of the
// League". What a relative clause or an apposition says of the speaker is left out.
func (r *reader) source(t *tree, st statement) rapporteur.Span {
	first, last := t.phrase(st.agent)
	for first < last && t.Tokens[first].Is("case", "punct", "cc", "mark") {
		first++
	}
	for last > first && t.punct(last) {
		last--
	}
	span := t.Stretch(first, last).Cover(st.speaker.Span)
	if span.Overlaps(st.cue) {
		return st.speaker.Span
	}
	return span
}

// phrase gives the first and last token of the noun phrase of word i.
func (t *tree) phrase(i int) (first, last int) {
	first, last = i, i
	for _, k := range t.Children(i) {
		tok := &t.Tokens[k]
		if !tok.Is("det", "amod", "compound", "nummod", "nmod", "flat", "case", "conj", "cc", "fixed") || tok.Is("case") && tok.XPOS != "POS" {
			continue
		}
		a, b := t.phrase(k)
		for _, c := range t.below(k, "case") {
			a = min(a, c)
		}
		first, last = min(first, a), max(last, b)
	}
	return first, last
}
