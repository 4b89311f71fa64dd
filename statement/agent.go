package statement

import (
	"slices"

	"rapporteur/feature"
)

// agents lists who may speak by cue i.
func (r *reader) agents(t *tree, i, rule int) []option {
	var out []option
	put := func(kind string, k int) {
		if k >= 0 && t.relative(k) {
			if a := t.antecedent(i, k); a >= 0 {
				k = a
			}
		}
		if k < 0 || k == i || slices.ContainsFunc(out, func(o option) bool { return o.head == k }) {
			return
		}
		switch t.Tokens[k].UPOS {
		case "NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET":
			out = append(out, option{kind: kind, head: k, rule: k == rule})
		}
	}
	put("subject", t.doer(i))
	for _, k := range t.Children(i) {
		tok := &t.Tokens[k]
		switch {
		case tok.Is("nmod:poss"), tok.Is("nsubj"), tok.Is("compound"):
			put(tok.Rel, k)
		case tok.Is("obl", "nmod"):
			put(t.relation(k), k)
		case tok.Is("obj", "iobj"):
			put(tok.Rel, k)
		}
	}
	put("rule", rule)
	h := t.Tokens[i].Head
	for step := 0; h >= 0 && step < 3; step++ {
		if t.Tokens[h].UPOS == "VERB" || t.Tokens[h].UPOS == "ADJ" {
			put("of "+t.Tokens[i].Rel, t.doer(h))
			break
		}
		if t.Tokens[i].Is("acl") || t.Tokens[i].Is("amod") {
			put("modified", h)
		}
		h = t.Tokens[h].Head
	}
	return out
}

// agentFeatures tells what is seen of a word as the one who speaks by cue i.
func (r *reader) agentFeatures(f *feature.List, t *tree, i int, o option, all []option) {
	f.Reset()
	w, u := t.lemmas[i], t.Tokens[i].UPOS
	who := r.agentType(t, o.head)
	f.Add("k", u, o.kind)
	f.Add("wk", w, o.kind)
	f.Add("xk", t.Tokens[i].XPOS, t.Tokens[i].Rel, o.kind)
	f.Add("who", o.kind, who)
	f.Add("who", who)
	f.Add("lemma", t.lemmas[o.head])
	side := "<"
	if o.head > i {
		side = ">"
	}
	f.Add("side", u, o.kind, side)
	d := max(i-o.head, o.head-i)
	switch {
	case d > 12:
		f.Add("far", side, "12")
	case d > 5:
		f.Add("far", side, "5")
	case d > 2:
		f.Add("far", side, "2")
	default:
		f.Add("far", side, "1")
	}
	if t.Passive(i) {
		f.Add("passive", o.kind)
	}
	if o.rule {
		f.Add("rule", u)
		f.Add("rule", o.kind)
	}
	for _, x := range all {
		if x.head != o.head {
			f.Add("versus", o.kind, x.kind)
			if x.rule {
				f.Add("rulewas", o.kind, x.kind)
			}
		}
	}
}
