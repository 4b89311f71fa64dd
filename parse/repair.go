package parse

// stray gives a noun that was read as coordinated with a verb back to the verb that it is the subject of: in "fifty died and a
// hundred others were hurt" the parser, which decides from left to right, may join "others" to "died" before it sees "hurt".
func stray(tokens []Token) {
	for n := range tokens {
		t := &tokens[n]
		if t.Rel != "conj" || t.Head < 0 || tokens[t.Head].UPOS != "VERB" || (t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "PRON") {
			continue
		}
		v := bareVerb(tokens, n)
		if v < 0 {
			continue
		}
		for k := range tokens {
			if c := &tokens[k]; c.Head == n && c.Rel == "cc" {
				c.Head = v
			}
			if tokens[k].Head == v && tokens[k].Rel == "aux:pass" {
				t.Rel = "nsubj:pass"
			}
		}
		if t.Rel == "conj" {
			t.Rel = "nsubj"
		}
		t.Head = v
	}
}

// bareVerb gives the verb coordinated with the same verb as noun n, behind it, that has no subject and only auxiliaries,
// adverbs and what hangs on the noun between; -1 for none.
func bareVerb(tokens []Token, n int) int {
	for v := n + 1; v < len(tokens); v++ {
		t := &tokens[v]
		switch {
		case t.UPOS == "VERB" && t.Rel == "conj" && t.Head == tokens[n].Head:
			if first := (&Sentence{Tokens: tokens}).Find(v, "nsubj", "cc"); first >= 0 {
				return -1
			}
			return v
		case t.Rel == "aux" || t.Rel == "aux:pass" || t.Rel == "advmod" || t.Head == n || (t.Head > n && t.Head < v):
		default:
			return -1
		}
	}
	return -1
}

// unled takes the participle off the front of a person's name: at the beginning of a sentence, where every word is capitalised, the
// finder may take "Visiting Nairobi" for somebody.
func unled(tokens []Token, names []Name) []Name {
	for k := range names {
		n := &names[k]
		if t := &tokens[n.First]; n.Type == Person && n.First < n.Last && t.UPOS == "VERB" && t.XPOS == "VBG" {
			n.First++
		}
	}
	return names
}
