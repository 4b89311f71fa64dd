package statement

import "rapporteur/feature"

// cueFeatures tells what is seen of word i as the cue of a statement.
func (r *reader) cueFeatures(f *feature.List, t *tree, i int, rule *statement) {
	f.Reset()
	tok, w := &t.Tokens[i], t.lemmas[i]
	f.Add("w", w, tok.UPOS)
	f.Add("x", tok.XPOS)
	f.Add("r", tok.UPOS, tok.Rel)
	f.Add("wx", w, tok.XPOS)
	f.Add("wr", w, tok.Rel)
	clause, object := "-", "-"
	for _, k := range t.Children(i) {
		c := &t.Tokens[k]
		rel := t.relation(k)
		f.Add("c", tok.UPOS, rel)
		f.Add("wc", w, rel)
		side := "<"
		if k > i {
			side = ">"
		}
		switch {
		case c.Is("ccomp"):
			clause = "ccomp" + side
		case c.Is("xcomp", "advcl", "acl", "parataxis") && clause == "-":
			clause = rel + side
		case c.Is("obj"):
			object = c.UPOS
			f.Add("wo", w, t.lemmas[k])
			f.Add("o", t.lemmas[k])
		case c.Is("aux", "aux:pass", "cop"):
			f.Add("aux", t.form(k))
			f.Add("waux", w, t.lemmas[k])
		}
	}
	f.Add("frame", tok.UPOS, clause, object)
	f.Add("wframe", w, clause, object)
	who := r.agentType(t, t.doer(i))
	f.Add("s", tok.UPOS, who)
	f.Add("ws", w, who)
	f.Add("sf", clause, object, who)
	if t.quote[i] {
		f.Add("quoted")
		f.Add("wq", w)
		f.Add("sq", who)
	}
	if h := tok.Head; h >= 0 {
		f.Add("h", tok.UPOS, tok.Rel, t.lemmas[h])
		f.Add("wh", w, t.lemmas[h])
		if r.frames["verb"][t.lemmas[h]] {
			f.Add("below", tok.Rel)
		}
	} else {
		f.Add("top")
	}
	f.Add("before", t.near(i-1))
	f.Add("behind", t.near(i+1))
	f.Add("wbehind", w, t.near(i+1))
	if r.denied(t, i) {
		f.Add("denied")
		f.Add("wd", w)
	}
	rest := "-"
	for k := i + 1; k < len(t.Tokens) && k < i+4; k++ {
		if isMark(t.Tokens[k].Form) {
			rest = "mark"
		}
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if isMark(t.Tokens[k].Form) {
			rest += "mark"
			break
		}
	}
	f.Add("marks", tok.UPOS, rest)
	switch {
	case rule == nil:
		f.Add("norule", tok.UPOS, clause)
	default:
		f.Add("rule", tok.UPOS)
		f.Add("rulew", w)
		if rule.silent {
			f.Add("rulesilent")
		}
		if rule.party {
			f.Add("ruleparty")
		}
	}
}

// relation names how word k hangs on its governor, with its preposition or the word that opens it.
func (t *tree) relation(k int) string {
	tok := &t.Tokens[k]
	switch {
	case tok.Is("obl", "nmod"):
		return tok.Rel + ":" + t.preposition(k)
	case tok.Is("ccomp", "xcomp", "advcl", "acl"):
		m := "-"
		if x := t.first(k, "mark", "case"); x >= 0 {
			m = t.form(x)
		}
		return tok.Rel + ":" + m
	}
	return tok.Rel
}

// near gives a word beside another: a mark or small word itself, of others the tag.
func (t *tree) near(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return "-"
	}
	switch tok := &t.Tokens[i]; tok.UPOS {
	case "NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X":
		return tok.UPOS
	}
	return t.form(i)
}

// agentType tells what sort of somebody a word names, "-" for none.
func (r *reader) agentType(t *tree, i int) string {
	if i < 0 {
		return "-"
	}
	if t.Tokens[i].UPOS == "PRON" {
		switch f := t.form(i); f {
		case "i", "we", "you", "it", "that", "this", "which", "who":
			return f
		}
		return "pron"
	}
	kind := t.Tokens[i].UPOS
	if e, ok := r.cast.Party(t.sentence, i); ok {
		return kind + ":" + string(e.Type)
	}
	return kind + "-thing"
}
