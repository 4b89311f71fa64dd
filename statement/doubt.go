package statement

import "slices"

// undergone reports whether the one taken for the speaker only undergoes what a verb of telling or believing tells: "the governor
// was accused of", "hundreds are believed to have fled", "the envoy is expected to". Somebody else says so.
func (r *reader) undergone(t *tree, i, agent int) bool {
	if t.Tokens[i].UPOS != "VERB" || t.Tokens[i].XPOS != "VBN" || !t.Passive(i) || agent == t.Agent(i) {
		return false
	}
	if t.first(i, "aux:pass") < 0 && t.first(i, "ccomp") > i {
		return false // "it reported that ...", taken for a participle
	}
	w := t.lemmas[i]
	return r.frames["verb"][w] || r.cues["says"][w] || r.cues["asserts"][w]
}

// passedOn reports whether verb i only passes on what a statement already found has another say: "the agency quoted him as saying".
func passedOn(found []statement, i int, t *tree) bool {
	return slices.ContainsFunc(found, func(st statement) bool { return st.cueToken == i && st.cue != t.Tokens[i].Span })
}

// noneOf reports whether the speaker is nobody: "neither the envoy nor his hosts mentioned".
func (r *reader) noneOf(t *tree, agent int) bool {
	for _, k := range t.below(agent, "det", "cc", "advmod", "cc:preconj") {
		switch t.form(k) {
		case "neither", "no", "nor":
			return true
		}
	}
	switch t.form(agent) {
	case "nobody", "none", "neither", "nothing":
		return true
	}
	return t.form(agent-1) == "neither"
}

// deedOnly reports whether a content read by what was learned alone is a bare thing that a verb which neither tells nor judges acts
// on: "carried flags", "vetoed the draft". Such a verb tells a deed, in nobody's words.
func (r *reader) deedOnly(t *tree, i int, o option) bool {
	if t.Tokens[i].UPOS != "VERB" || r.frames["verb"][t.lemmas[i]] || r.cues["says"][t.lemmas[i]] || r.cues["asserts"][t.lemmas[i]] {
		return false
	}
	if o.head < 0 || t.Tokens[o.head].UPOS == "VERB" || t.first(o.head, "cop") >= 0 {
		return false
	}
	return !slices.ContainsFunc(o.tokens, func(k int) bool { return t.quote[k] || isMark(t.Tokens[k].Form) })
}

// withSubject gives a content back the subject of its clause where the tree hung that on the verb of telling: "reported three
// buildings were damaged", read as reported whom.
func (r *reader) withSubject(t *tree, i, agent int, o option) option {
	if t.Tokens[i].UPOS != "VERB" || o.tokens[0] <= i+1 || agent > i || known(r.cues["hearers"], t.lemmas[i], t.form(i)) != "" || !r.frames["verb ccomp"][t.lemmas[i]] {
		return o
	}
	head := -1 // of the clause
	for _, k := range t.below(i, "ccomp", "parataxis", "xcomp", "advcl", "dep", "conj") {
		if slices.Contains(o.tokens, k) {
			head = k
			break
		}
	}
	if head < 0 || t.first(head, "nsubj", "csubj", "mark") >= 0 || !t.finite(head) {
		return o
	}
	for _, k := range t.kids[i] {
		if tok := &t.Tokens[k]; k > i && k < o.tokens[0] && tok.Is("obj", "iobj", "nsubj", "dep") && (tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "PRON" || tok.UPOS == "NUM") {
			first, last := t.stretch(k)
			if first <= i || last >= o.tokens[0] {
				continue
			}
			o.tokens = append(span(first, o.tokens[0]), o.tokens...)
			return o
		}
	}
	return o
}

// begins reports whether a list begins with another, shorter one: the tree hung the end of what was said ("on 3 April") on the verb of
// saying.
func begins(all, content []int) bool {
	return len(content) < len(all) && slices.Equal(all[:len(content)], content)
}

// finite reports whether the verb of a clause is one in a tense of its own.
func (t *tree) finite(i int) bool {
	switch t.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, k := range t.below(i, "aux", "cop") {
		switch t.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}
