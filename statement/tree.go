package statement

import (
	"slices"

	"rapporteur/parse"
)

// tree is a sentence in which it costs nothing to ask whether a word stands below another.
type tree struct {
	*parse.Sentence
	in, out  []int // word k stands at or below word i when in[i] <= in[k] && out[k] <= out[i]
	quote    []bool
	lemmas   []string
	sentence int
}

func (r *reader) newTree(si int) *tree {
	t := &tree{}
	r.grow(t, si)
	return t
}

// grow makes a tree of another sentence, in the room of the one that it was.
func (r *reader) grow(t *tree, si int) {
	s := &r.doc.Sentences[si]
	n := len(s.Tokens)
	*t = tree{Sentence: s, in: slices.Grow(t.in[:0], n)[:n], out: slices.Grow(t.out[:0], n)[:n], lemmas: slices.Grow(t.lemmas[:0], n)[:n], quote: r.marks[si].inside, sentence: si}
	for i := range s.Tokens {
		t.in[i], t.out[i], t.lemmas[i] = 0, 0, s.Tokens[i].LowerLemma()
	}
	clock := 0
	type visit struct{ word, next int }
	var room [32]visit
	for top := range s.Tokens {
		if s.Tokens[top].Head >= 0 {
			continue
		}
		stack := append(room[:0], visit{top, 0})
		clock++
		t.in[top] = clock
		for len(stack) > 0 {
			v := &stack[len(stack)-1]
			if below := s.Children(v.word); v.next < len(below) {
				k := below[v.next]
				v.next++
				clock++
				t.in[k] = clock
				stack = append(stack, visit{k, 0})
				continue
			}
			t.out[v.word] = clock
			stack = stack[:len(stack)-1]
		}
	}
}

// governs reports whether word k is word i or stands below it.
func (t *tree) governs(i, k int) bool { return t.in[i] <= t.in[k] && t.out[k] <= t.out[i] }

// below lists the words that word i governs by one of the relations, in order.
func (t *tree) below(i int, rels ...string) []int { return t.Children(i, rels...) }

// first gives the first word that word i governs by one of the relations, or -1.
func (t *tree) first(i int, rels ...string) int { return t.Find(i, rels...) }

// stretch gives the first and last word of all that word i governs.
func (t *tree) stretch(i int) (first, last int) {
	first, last = i, i
	for _, k := range t.Children(i) {
		a, b := t.stretch(k)
		first, last = min(first, a), max(last, b)
	}
	return first, last
}

// all lists what word i governs, in order, less what those of the words of except govern that stand below it.
func (t *tree) all(i int, except ...int) []int {
	out := make([]int, 0, t.out[i]-t.in[i]+1)
	for k := range t.Tokens {
		if !t.governs(i, k) {
			continue
		}
		left := true
		for _, e := range except {
			left = left && (t.governs(e, i) || !t.governs(e, k))
		}
		if left {
			out = append(out, k)
		}
	}
	return out
}

// preposition gives the case marker or subordinating word of word i, its fixed parts joined by "_"; "" for none.
func (t *tree) preposition(i int) string {
	for _, k := range t.below(i, "case", "mark") {
		if t.Tokens[k].XPOS == "POS" {
			continue
		}
		w := t.Tokens[k].Lower()
		for _, f := range t.below(k, "fixed") {
			w += "_" + t.Tokens[f].Lower()
		}
		return w
	}
	return ""
}

// form gives word i in lower case, "" where there is none.
func (t *tree) form(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[i].Lower()
}

// punct reports whether word i is a mark.
func (t *tree) punct(i int) bool { return t.Tokens[i].UPOS == "PUNCT" || isMark(t.Tokens[i].Form) }

// told gives the clause that verb i attributes, -1 for none. Where the parser hung several on it, a bare noun is who is spoken to
// and no clause, and a clause with a conjunction of its own ("even as ...", "while ...") only stands beside what is told.
func (t *tree) told(i int) int {
	all := t.below(i, "ccomp")
	if len(all) < 2 {
		return t.first(i, "ccomp")
	}
	for _, c := range all {
		if tok := &t.Tokens[c]; tok.UPOS != "VERB" && t.first(c, "nsubj", "cop") < 0 {
			continue
		}
		if m := t.first(c, "mark"); m < 0 || t.form(m) == "that" || t.form(m) == "whether" || t.form(m) == "if" {
			return c
		}
	}
	return all[0]
}
