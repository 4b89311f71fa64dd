package statement

import "slices"

// edged leaves out at the edges of a content what tells how it was said: "on Monday" behind the cue of what stands before it, whoever
// says it, and the words that lead up to a quotation ("wrote on the web, ...").
func (r *reader) edged(t *tree, i, agent int, o option) option {
	from, to := t.stretch(agent)
	if to-from > 25 || from <= i && i <= to {
		from, to = agent, agent
	}
	at, found := slices.BinarySearch(o.tokens, i)
	if found || len(o.tokens) == 0 {
		return o
	}
	before, behind := o.tokens[:at], r.uncited(t, o.tokens[at:])
	if len(before)+len(behind) < len(o.tokens) && len(before)+len(behind) > 0 {
		o.tokens = slices.Concat(before, behind)
	}
	if len(before) > 0 && len(behind) > 0 && r.leadsUp(t, i, before, behind) {
		o.tokens = behind
		return o
	}
	if len(before) > 0 && len(behind) > 0 && r.manner(t, i, from, to, behind) {
		o.tokens = before
		return o
	}
	if len(before) > 0 || len(behind) == 0 {
		return o
	}
	for n, k := range behind {
		if isMark(t.Tokens[k].Form) {
			if q := r.marks[t.sentence].quote[k]; n > 0 && q >= 0 && r.marks[t.sentence].quote[behind[len(behind)-1]] == q && (t.form(k-1) == "," || t.form(k-1) == ":") {
				o.tokens = behind[n:]
			}
			break
		}
		if u := t.Tokens[k].UPOS; n > 8 || u == "VERB" || u == "AUX" || u == "PRON" {
			break
		}
	}
	return o
}

// manner reports whether words behind cue i tell nothing but who says it, when and how.
func (r *reader) manner(t *tree, i, from, to int, behind []int) bool {
	for _, k := range behind {
		tok := &t.Tokens[k]
		if t.quote[k] || tok.UPOS == "VERB" || tok.UPOS == "AUX" {
			return false
		}
		if from <= k && k <= to || slices.Contains(behind, tok.Head) {
			continue
		}
		if tok.Head != i || !tok.Is("obl", "advmod", "nsubj", "punct", "case", "nmod") {
			return false
		}
	}
	return true
}

// uncited leaves out of the words behind a cue whom the speaker goes by: "the agency reported, citing officials".
func (r *reader) uncited(t *tree, behind []int) []int {
	for n, k := range behind {
		if tok := &t.Tokens[k]; tok.XPOS == "VBG" && r.cues["quotes"][t.lemmas[k]] && !t.quote[k] && n > 0 && t.first(k, "obj") > k {
			return behind[:n]
		}
	}
	return behind
}

// quotedFrom reports whether words begin with a quotation mark, a comma apart.
func (t *tree) quotedFrom(tokens []int) bool {
	if len(tokens) > 1 && t.form(tokens[0]) == "," {
		tokens = tokens[1:]
	}
	return len(tokens) > 0 && isMark(t.Tokens[tokens[0]].Form)
}

// leadsUp reports whether the words before cue i only tell where or when what stands behind it was said: "In a letter to the court, the
// envoy affirmed his will to go". What was said goes on behind a cue that is set into it between commas.
func (r *reader) leadsUp(t *tree, i int, before, behind []int) bool {
	set := behind[0] > 0 && t.form(behind[0]-1) == "," && behind[0]-1 > i || t.form(i+1) == ","
	if t.quote[before[0]] || t.quotedFrom(before) || set && !t.quotedFrom(behind) {
		return false
	}
	for _, k := range t.Children(i) {
		if tok := &t.Tokens[k]; k < i && tok.Is("obl", "advcl", "advmod", "parataxis", "nmod") && t.governs(k, before[0]) {
			_, last := t.stretch(k)
			return last >= before[len(before)-1]
		}
	}
	return false
}
