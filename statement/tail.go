package statement

import "strings"

// tail reads "..., the ministry said on Monday." at the end of a sentence by its words alone: what stands before is what was
// said, however the tree ties it together. It gives the word that names who speaks and the tokens of what was said; -1 when
// the sentence does not end so.
func (r *reader) tail(t *tree, i int, w string) (agent int, content []int) {
	x := t.Tokens[i].XPOS
	if !r.cues["says"][w] || t.quote[i] || x == "VBG" || x == "VB" || i < 5 {
		return -1, nil
	}
	first, comma := r.nounPhraseBefore(t, i)
	if first < 4 || !r.ends(t, i) {
		return -1, nil
	}
	agent = r.headOf(t, first, i)
	if agent < 0 || !comma && (!r.named(t, agent) || t.first(i, "obj", "xcomp") >= 0 && w != "tell" || r.opening(t, first-1)) {
		return -1, nil
	}
	if o := t.first(i, "nsubj", "obj"); !comma && o > i && o < i+5 && known(r.cues["hearers"], t.lemmas[i], t.form(i)) == "" {
		if _, party := r.cast.Party(t.sentence, o); party && t.form(i+1) == "the" { // "... near a police station said the Observatory"
			agent, first = o, i
		}
	}
	start, verb := r.afterDateline(t), false
	for k := start; k < first; k++ {
		if t.form(k) == ":" && !t.quote[k] {
			return -1, nil
		}
		verb = verb || t.Tokens[k].UPOS == "VERB" || t.Tokens[k].UPOS == "AUX"
		content = append(content, k)
	}
	if !verb || len(content) < 3 || r.dependent(t, start) {
		return -1, nil
	}
	return agent, content
}

// opening reports whether a word opens a clause of its own: "what they called".
func (r *reader) opening(t *tree, k int) bool {
	switch t.Tokens[k].XPOS {
	case "WP", "WDT", "WRB", "IN", "CC":
		return true
	}
	return false
}

// nounPhraseBefore finds where the noun phrase right before verb i begins, and whether a comma or a quotation mark stands
// before it.
func (r *reader) nounPhraseBefore(t *tree, i int) (first int, comma bool) {
	k := i - 1
	for k >= 0 && (t.Tokens[k].UPOS == "AUX" || t.Tokens[k].UPOS == "ADV") {
		k--
	}
	end := k
	for ; k >= 0 && end-k < 16; k-- {
		switch tok := &t.Tokens[k]; tok.UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART", "SYM":
		case "PRON":
			if k != end || tok.XPOS != "PRP" {
				if tok.XPOS != "PRP$" {
					return r.begin(t, k+1, end), false
				}
			}
		case "PUNCT":
			if f := t.form(k); f == "," || isMark(f) {
				return k + 1, k+1 <= end
			} else if o := t.bracket(k); o >= 0 { // "the Observatory (OBS) said"
				k = o
			} else if f != "-" && f != "." {
				return -1, false
			}
		default:
			return r.begin(t, k+1, end), false
		}
	}
	return r.begin(t, max(0, k+1), end), false
}

// begin gives the first word of the phrase that token end closes, where no comma tells, by the tree; -1 for none.
func (r *reader) begin(t *tree, from, end int) int {
	if from > end {
		return -1
	}
	first := end
	for k := end; k >= from; k-- {
		switch t.Tokens[k].UPOS {
		case "DET":
			return k
		case "PRON":
			if k == end {
				return k
			}
		case "PROPN", "NOUN", "ADJ":
			first = k
			continue
		case "PUNCT":
			if o := t.bracket(k); o >= 0 {
				k = o
			}
			continue
		case "PART", "SYM":
			continue
		}
		if t.form(k) == "for" || t.form(k) == "of" {
			continue
		}
		break
	}
	return first
}

// headOf gives the word of the phrase [first, i) that names somebody.
func (r *reader) headOf(t *tree, first, i int) int {
	last := -1
	for k := first; k < i; k++ {
		switch t.Tokens[k].UPOS {
		case "NOUN", "PROPN", "PRON":
			if h := t.Tokens[k].Head; h < first || h >= i {
				return k
			}
			last = k
		case "ADP":
			if last >= 0 {
				return last
			}
		}
	}
	return last
}

// named reports whether a word is known as somebody, or is one that speaks for others.
func (r *reader) named(t *tree, k int) bool {
	_, ok := r.cast.Party(t.sentence, k)
	return ok || r.media(t.Sentence, k)
}

// ends reports whether nothing that could be said stands behind verb i.
func (r *reader) ends(t *tree, i int) bool {
	if c := t.first(i, "ccomp"); c > i {
		return false
	}
	for k := i + 1; k < len(t.Tokens); k++ {
		switch f := t.form(k); {
		case f == "that" && k <= i+6 || f == ":" || r.marks[t.sentence].quote[k] >= 0 || f == "whether":
			return false
		case f == "," && k > i+1, f == ",":
			// what follows a comma comes on top: "said, without naming the company", "said, adding that ..."
			x := t.Tokens[min(k+1, len(t.Tokens)-1)]
			return x.UPOS != "NOUN" && x.UPOS != "PROPN" && x.UPOS != "PRON" && x.UPOS != "DET" && x.UPOS != "CCONJ"
		}
		switch t.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			if t.Tokens[k].UPOS != "AUX" || t.Tokens[k].Head != i {
				return false
			}
		case "TO":
			return false
		}
	}
	return true
}

// afterDateline gives the first token behind "BEIJING (Reuters) - " or "BEIJING: ".
func (r *reader) afterDateline(t *tree) int {
	for k := 0; k < len(t.Tokens) && k < 6; k++ {
		if t.form(k) == ":" && k > 0 && strings.ToUpper(t.Tokens[0].Form) == t.Tokens[0].Form {
			return k + 1
		}
		if t.Tokens[k].UPOS != "PROPN" && !t.punct(k) {
			break
		}
	}
	for k := 1; k < len(t.Tokens) && k < 14; k++ {
		switch t.form(k) {
		case "-", "–", "—", "--":
			if t.form(k-1) == ")" {
				return k + 1
			}
		}
	}
	return 0
}

// dependent reports whether a sentence opens with a clause or phrase that only leads up to what somebody does: "Asked about it, he said".
func (r *reader) dependent(t *tree, start int) bool {
	switch t.form(start) {
	case "asked", "when", "speaking", "after", "while", "as", "although", "though", "if", "pressed", "responding", "quoting", "citing", "before":
		root := t.Root()
		return root < 0 || !t.Tokens[root].Is("root") || t.governs(root, start) && t.lemmas[root] != "" && r.cues["says"][t.lemmas[root]]
	}
	return false
}

// bracket gives the word that opens the bracket that word k closes, where it stands a few words before it; -1 where there is none.
func (t *tree) bracket(k int) int {
	for o := k; t.form(k) == ")" && o >= 0 && o > k-5; o-- {
		if t.form(o) == "(" {
			return o
		}
	}
	return -1
}
