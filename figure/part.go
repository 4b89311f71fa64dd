package figure

import "rapporteur"

// part reads those told to be among the ones counted before: "72 people, including 15 children".
func (r *reader) part(t *tree, n number, c count) reading {
	if r.last == nil || n.first-r.last.number.last > 25 {
		return reading{}
	}
	if end := max(r.last.number.to, r.last.count.last); r.last.sort == rapporteur.PartOf && n.from == end+2 && (t.form(end+1) == "and" || t.form(end+1) == ",") && !n.more &&
		(c.bare || r.person(t, c.noun())) && r.measureState(t, max(n.to, c.last)+1) == "" { // "including seven children and two women"
		return reading{measure: r.last.measure, word: r.last.word, sort: rapporteur.PartOf}
	}
	within := ""
	switch t.form(n.from - 1) {
	case "including", "included", "includes":
		within = "including"
	case "them":
		if w := t.form(n.from - 2); w == "of" || w == "among" {
			within = "them"
		}
	}
	if _, _, ok := r.ofThem(t, n); ok && within == "" && !n.article {
		return reading{measure: r.last.measure, word: r.last.word, sort: rapporteur.PartOf}
	}
	if within == "" || t.Tokens[c.head].Is("nsubj") && within == "them" && r.measureState(t, t.Tokens[c.head].Head) != "" {
		return reading{}
	}
	if c.bare || r.person(t, c.noun()) {
		if at := max(n.to, c.last) + 1; r.measureState(t, at) != "" {
			return reading{}
		}
		return reading{measure: r.last.measure, word: r.last.word, sort: rapporteur.PartOf}
	}
	return reading{}
}

// ofThem reads "five children, four of them girls", "two of whom were soldiers": it gives the phrase that tells who these are.
func (r *reader) ofThem(t *tree, n number) (first, last int, ok bool) {
	first = n.last + 3
	if t.form(first-2) != "of" || t.form(first-1) != "them" && t.form(first-1) != "whom" {
		return 0, 0, false
	}
	for f := t.form(first); f == "were" || f == "are" || f == "was" || f == "a" || f == "an"; f = t.form(first) {
		first++
	}
	last = r.nounBehind(t, first)
	return first, last, last >= 0 && r.person(t, last) && r.measureState(t, last) == ""
}

// ofThose reports whether the number tells some of those told before: "ten of those killed", "six of the dead".
func (r *reader) ofThose(t *tree, n number) bool {
	if t.form(n.to+1) != "of" {
		return false
	}
	if part, ok := r.table.value(t.form(n.to + 2)); ok && n.high != nil && part > float64(*n.high) { // "one of two men captured"
		return true
	}
	return t.form(n.to+2) == "those" || t.form(n.to+2) == "the" && (r.measureState(t, n.to+3) != "" || t.form(n.to+3) == "victims")
}

// along reads a passive behind those counted that the tree left without its subject: "he fled and two others along with a driver were
// wounded".
func (r *reader) along(t *tree, n number, c count) reading {
	at, most := max(n.to, c.last)+1, n.last+12
	for ; at < len(t.Tokens) && at < most; at++ {
		if tok := &t.Tokens[at]; tok.UPOS == "AUX" && at+1 < len(t.Tokens) && t.Tokens[at+1].XPOS == "VBN" {
			break
		} else if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" && tok.UPOS != "ADJ" && tok.UPOS != "DET" && tok.UPOS != "ADP" && tok.UPOS != "NUM" && tok.UPOS != "CCONJ" && tok.XPOS != "PRP$" {
			return reading{}
		}
	}
	if at < most && at+1 < len(t.Tokens) && t.Tokens[at+1].Head == c.head && t.Tokens[at+1].Is("conj") { // "a commander and four fighters were killed"
		return reading{measure: r.done(t, at+1), word: at + 1}
	}
	if at >= most || at+1 >= len(t.Tokens) || !t.Tokens[c.head].Is("conj", "obl", "nmod") || t.first(at+1, "nsubj") >= 0 {
		return reading{}
	}
	return reading{measure: r.done(t, at+1), word: at + 1}
}
