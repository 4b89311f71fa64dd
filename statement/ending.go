package statement

import "rapporteur/feature"

// endings lists the ways to end a content: as it stands, or before one of its commas or dashes, since the tree often hangs on
// a clause what is the reporter's next thought. The first is the content as it stands.
func (r *reader) endings(t *tree, o option) []option {
	out := []option{o}
	for n := len(o.tokens) - 2; n >= 2 && len(out) < 6; n-- {
		k := o.tokens[n]
		if t.quote[k] || !breaks(t.Tokens[k].Form) || t.Tokens[k].UPOS != "PUNCT" {
			continue
		}
		if o.tokens[n+1] != k+1 || o.tokens[n-1] != k-1 {
			continue
		}
		cut := option{kind: o.kind, head: o.head, tokens: o.tokens[:n]}
		if t.infinitiveGoesOn(o.tokens[n+1:], k) {
			continue
		}
		if n := len(cut.tokens) - 1; t.punct(cut.tokens[n]) && !isMark(t.Tokens[cut.tokens[n]].Form) {
			continue
		}
		out = append(out, cut)
	}
	return out
}

// infinitiveGoesOn reports whether the words behind a break go on with an infinitive before it: "to build schools, hire teachers".
func (t *tree) infinitiveGoesOn(rest []int, at int) bool {
	for _, k := range rest {
		if h := t.Tokens[k].Head; t.Tokens[k].Is("conj") && t.Tokens[k].XPOS == "VB" && h >= 0 && h < at && t.Tokens[h].XPOS == "VB" && t.first(k, "nsubj") < 0 {
			return true
		}
	}
	return false
}

func breaks(form string) bool {
	switch form {
	case ",", ";", ":", "-", "--", "–", "—", "(":
		return true
	}
	return false
}

// endingFeatures tells what is seen of a way to end the content of cue i: what it would leave out.
func (r *reader) endingFeatures(f *feature.List, t *tree, i int, whole, o option) {
	f.Reset()
	if len(o.tokens) == len(whole.tokens) {
		f.Add("whole")
		f.Add("whole", whole.kind)
		f.Add("whole", t.lemmas[i])
		return
	}
	rest := whole.tokens[len(o.tokens):]
	last := o.tokens[len(o.tokens)-1]
	mark, first := t.form(rest[0]), t.near(rest[1])
	f.Add("cut")
	f.Add("mark", mark)
	f.Add("kind", whole.kind)
	f.Add("first", first)
	f.Add("mark", mark, first)
	if len(rest) > 2 {
		f.Add("second", first, t.near(rest[2]))
	}
	f.Add("form", t.form(rest[1]))
	switch n := len(rest); {
	case n > 15:
		f.Add("n", "15")
	case n > 7:
		f.Add("n", "7")
	case n > 3:
		f.Add("n", "3")
	default:
		f.Add("n", "1")
	}
	if len(o.tokens) < 5 {
		f.Add("short", mark)
	}
	for _, k := range rest[1:] {
		if h := t.Tokens[k].Head; h > last && h != whole.head || h == i {
			continue
		}
		tok := &t.Tokens[k]
		own := "-"
		if t.first(k, "nsubj") >= 0 {
			own = "subj"
		}
		f.Add("top", tok.Rel, tok.XPOS)
		f.Add("topown", tok.Rel, own)
		f.Add("topfirst", tok.Rel, first)
		if r.cues["says"][t.lemmas[k]] {
			f.Add("topsays", tok.Rel, tok.XPOS)
		}
		if h := tok.Head; h == whole.head || h < 0 {
			f.Add("tophead", tok.Rel)
		}
		break
	}
	for _, k := range rest {
		if t.quote[k] {
			f.Add("quoted")
			break
		}
	}
	if t.punct(rest[len(rest)-1]) {
		f.Add("closed")
	}
	next := rest[len(rest)-1] + 1
	if next < len(t.Tokens) {
		f.Add("next", t.near(next))
	} else {
		f.Add("next", "end")
	}
}
