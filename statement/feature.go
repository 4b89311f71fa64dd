package statement

import "strings"

// features are what is seen of a word or a choice, as hashes; with their names as well where they are to be learned from.
type features struct {
	hashes []uint64
	names  []string
	named  bool
}

func (f *features) reset() { f.hashes, f.names = f.hashes[:0], f.names[:0] }

// add puts one feature, the name of which is its parts with "|" between them.
func (f *features) add(parts ...string) {
	h := uint64(offset64)
	for k, p := range parts {
		if k > 0 {
			h = (h ^ '|') * prime64
		}
		h = hashed(h, p)
	}
	f.hashes = append(f.hashes, h)
	if f.named {
		f.names = append(f.names, strings.Join(parts, "|"))
	}
}

// FNV-1a.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func hashed(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}

// cueFeatures tells what is seen of word i as the cue of a statement.
func (r *reader) cueFeatures(f *features, t *tree, i int, rule *statement) {
	f.reset()
	tok, w := &t.Tokens[i], t.lemmas[i]
	f.add("w", w, tok.UPOS)
	f.add("x", tok.XPOS)
	f.add("r", tok.UPOS, tok.Rel)
	f.add("wx", w, tok.XPOS)
	f.add("wr", w, tok.Rel)
	clause, object := "-", "-"
	for _, k := range t.kids[i] {
		c := &t.Tokens[k]
		rel := t.relation(k)
		f.add("c", tok.UPOS, rel)
		f.add("wc", w, rel)
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
			f.add("wo", w, t.lemmas[k])
			f.add("o", t.lemmas[k])
		case c.Is("aux", "aux:pass", "cop"):
			f.add("aux", t.form(k))
			f.add("waux", w, t.lemmas[k])
		}
	}
	f.add("frame", tok.UPOS, clause, object)
	f.add("wframe", w, clause, object)
	who := r.agentType(t, t.doer(i))
	f.add("s", tok.UPOS, who)
	f.add("ws", w, who)
	f.add("sf", clause, object, who)
	if t.quote[i] {
		f.add("quoted")
		f.add("wq", w)
		f.add("sq", who)
	}
	if h := tok.Head; h >= 0 {
		f.add("h", tok.UPOS, tok.Rel, t.lemmas[h])
		f.add("wh", w, t.lemmas[h])
		if r.frames["verb"][t.lemmas[h]] {
			f.add("below", tok.Rel)
		}
	} else {
		f.add("top")
	}
	f.add("before", t.near(i-1))
	f.add("behind", t.near(i+1))
	f.add("wbehind", w, t.near(i+1))
	if r.denied(t, i) {
		f.add("denied")
		f.add("wd", w)
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
	f.add("marks", tok.UPOS, rest)
	switch {
	case rule == nil:
		f.add("norule", tok.UPOS, clause)
	default:
		f.add("rule", tok.UPOS)
		f.add("rulew", w)
		if rule.silent {
			f.add("rulesilent")
		}
		if rule.party {
			f.add("ruleparty")
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
