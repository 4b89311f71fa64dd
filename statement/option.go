package statement

import (
	"slices"

	"rapporteur/feature"
)

// option is one way to read what a cue attributes, or who speaks.
type option struct {
	kind   string // how the tree, or the order of the words, leads from the cue to it
	head   int    // the word that heads it; -1 for none
	tokens []int  // in order; of a content
	rule   bool   // the grammar of frames.txt reads it so
}

// contents lists what the cue i may attribute, the tokens of an option never those of the cue itself.
func (r *reader) contents(t *tree, i, agent int, rule []int) []option {
	var out []option
	put := func(kind string, head int, tokens []int) {
		tokens = t.trimmed(tokens, i)
		if len(tokens) == 0 || agent >= 0 && slices.Contains(tokens, agent) && head >= 0 {
			return
		}
		for k := range out {
			if slices.Equal(out[k].tokens, tokens) {
				return
			}
		}
		out = append(out, option{kind: kind, head: head, tokens: tokens})
	}
	if told := t.trimmed(rule, i); len(told) > 0 {
		out = append(out, option{kind: "rule", head: -1, tokens: told, rule: true})
	}
	obj := -1
	hearers := known(r.cues["hearers"], t.lemmas[i], t.form(i)) != "" // "told the envoy that", read as who the envoy is
	for _, k := range t.Children(i) {
		tok := &t.Tokens[k]
		switch {
		case tok.Is("nsubj", "csubj") && t.Passive(i):
			put("undergoer", k, t.all(k))
			for _, c := range t.below(i, "xcomp", "ccomp", "advcl", "obl") {
				if c > i {
					put("undergoer+"+t.relation(c), c, union(t.all(k), t.all(c)))
				}
			}
			continue
		case tok.Is("nsubj", "aux", "cop", "punct", "mark", "cc", "det", "case", "fixed", "flat", "compound", "amod", "nummod", "expl", "discourse", "goeswith"), tok.Is("advmod") && k < i:
			continue
		case tok.Is("obj"):
			obj = k
		}
		side := ">"
		if k < i {
			side = "<"
		}
		put(side+t.relation(k), k, t.all(k))
		if !tok.Is("obj", "obl", "xcomp", "iobj", "nmod") {
			continue
		}
		for _, c := range t.Children(k) {
			if c > k && t.Tokens[c].Is("nmod", "acl", "ccomp", "xcomp", "obl", "advcl", "obj", "appos") && (hearers || !t.relativeClause(c)) && (!tok.Is("xcomp") || t.Tokens[c].Is("ccomp", "xcomp")) {
				put(tok.Rel+">"+t.relation(c), c, t.all(c))
			}
		}
	}
	if obj > i {
		for _, c := range t.below(i, "xcomp", "ccomp", "advcl", "obl", "advmod") {
			if c > obj {
				put("obj+"+t.relation(c), c, union(t.all(obj), t.all(c)))
			}
		}
	}
	first, last := i, i
	if agent >= 0 {
		a, b := t.stretch(agent)
		if t.governs(agent, i) {
			a, b = agent, agent
		}
		first, last = min(first, a), max(last, b)
	}
	if h := t.Tokens[i].Head; h >= 0 {
		put("above:"+t.Tokens[i].Rel, h, t.all(h, i))
		if t.Tokens[i].UPOS == "NOUN" && t.Tokens[i].Is("nsubj") { // "his view is that ..."
			put("said of", h, t.all(h, i))
			if c := t.first(h, "ccomp"); c >= 0 {
				put("said of:ccomp", c, t.all(c))
			}
		}
	}
	start := r.afterDateline(t)
	put("all before", -1, span(start, first))
	put("all behind", -1, span(max(last, i)+1, len(t.Tokens)))
	put("all else", -1, append(span(start, first), span(max(last, i)+1, len(t.Tokens))...))
	if agent >= 0 {
		if q := r.beside(t, i, agent); len(q) > 0 {
			put("quotation", -1, q)
		}
	}
	return out
}

// span lists the tokens from first up to, not including, end.
func span(first, end int) []int {
	if first >= end {
		return nil
	}
	out := make([]int, 0, end-first)
	for k := first; k < end; k++ {
		out = append(out, k)
	}
	return out
}

func union(a, b []int) []int {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// relativeClause reports whether a clause only tells more of the noun that it stands behind.
func (t *tree) relativeClause(i int) bool {
	if t.Tokens[i].Rel != "acl:relcl" {
		return false
	}
	for k := t.Tokens[i].Head + 1; k < i; k++ {
		switch t.Tokens[k].XPOS {
		case "WDT", "WP", "WP$", "WRB":
			return true
		}
		if t.form(k) == "that" {
			return true
		}
	}
	return false
}

// trimmed leaves out the cue, marks at the ends, and a preposition at the beginning that ties the content to its cue.
func (t *tree) trimmed(tokens []int, cue int) []int {
	if slices.Contains(tokens, cue) {
		tokens = slices.DeleteFunc(slices.Clone(tokens), func(k int) bool { return k == cue })
	}
	for len(tokens) > 0 && (t.punct(tokens[0]) && !isMark(t.Tokens[tokens[0]].Form) || t.opener(tokens)) {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && t.punct(tokens[len(tokens)-1]) && !isMark(t.Tokens[tokens[len(tokens)-1]].Form) {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// opener reports whether the first of the words only ties them all to their cue: a preposition, or a conjunction but "that" and
// its like. "At" of "at least ten were killed" ties nothing.
func (t *tree) opener(tokens []int) bool {
	tok := &t.Tokens[tokens[0]]
	if tok.Rel == "cc" {
		return true
	}
	if !tok.Is("case", "mark") || tok.XPOS == "TO" || tok.XPOS == "POS" {
		return false
	}
	h := tok.Head
	if slices.Contains(tokens, t.Tokens[h].Head) {
		return false
	}
	for _, k := range tokens { // "at two, he left": a phrase beside a clause
		if !t.governs(h, k) && (t.Tokens[k].UPOS == "VERB" || t.Tokens[k].UPOS == "ADJ") && t.finite(k) && !t.quote[k] {
			return false
		}
	}
	switch t.form(tokens[0]) {
	case "of", "for", "about", "on", "with", "as", "at", "against", "over", "in", "from", "into", "regarding", "by", "to":
		return true
	}
	return false
}

// contentFeatures tells what is seen of a content as that of cue i.
func (r *reader) contentFeatures(f *feature.List, t *tree, i int, o option, all []option) {
	f.Reset()
	w, u := t.lemmas[i], t.Tokens[i].UPOS
	first, last := o.tokens[0], o.tokens[len(o.tokens)-1]
	f.Add("k", o.kind)
	f.Add("uk", u, o.kind)
	f.Add("wk", w, o.kind)
	f.Add("xk", t.Tokens[i].XPOS, o.kind)
	n := "1"
	switch {
	case len(o.tokens) > 25:
		n = "25"
	case len(o.tokens) > 12:
		n = "12"
	case len(o.tokens) > 5:
		n = "5"
	case len(o.tokens) > 2:
		n = "2"
	}
	f.Add("n", o.kind, n)
	f.Add("un", u, n)
	if o.head >= 0 {
		f.Add("hu", o.kind, t.Tokens[o.head].UPOS)
		sub := "nosubj"
		if t.first(o.head, "nsubj") >= 0 {
			sub = "subj"
		}
		f.Add("sub", o.kind, sub)
		f.Add("hl", w, t.lemmas[o.head])
	}
	f.Add("first", o.kind, t.near(first))
	f.Add("wfirst", w, t.near(first))
	f.Add("pre", o.kind, t.near(first-1))
	f.Add("post", o.kind, t.near(last+1))
	side := "around"
	switch {
	case last < i:
		side = "before"
	case first > i:
		side = "behind"
		gap := first - i - 1
		switch {
		case gap > 5:
			f.Add("gap", u, "far")
		case gap > 1:
			f.Add("gap", u, "some")
		default:
			f.Add("gap", u, "none")
		}
	}
	f.Add("side", u, side)
	f.Add("wside", w, side)
	end := "inner"
	if last >= len(t.Tokens)-2 {
		end = "end"
	}
	f.Add("end", o.kind, end)
	in := 0
	for _, k := range o.tokens {
		if t.quote[k] || isMark(t.Tokens[k].Form) {
			in++
		}
	}
	switch {
	case in == len(o.tokens):
		f.Add("inside", o.kind)
		f.Add("inside")
	case in > 0:
		f.Add("mixed", o.kind)
		f.Add("mixed")
	default:
		f.Add("plain", o.kind)
	}
	for _, x := range all {
		if x.kind != o.kind {
			f.Add("versus", o.kind, x.kind)
		}
		if x.rule && x.kind != o.kind {
			m := common(x.tokens, o.tokens)
			switch {
			case m == 0:
				f.Add("rule", o.kind, "apart")
			case m*10 > 8*max(len(x.tokens), len(o.tokens)):
				f.Add("rule", o.kind, "like")
			case len(o.tokens) > len(x.tokens):
				f.Add("rule", o.kind, "larger")
			default:
				f.Add("rule", o.kind, "smaller")
			}
		}
	}
}

// common counts the members of two ordered lists that both have.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}
