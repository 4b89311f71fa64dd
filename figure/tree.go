package figure

import (
	"strings"

	"rapporteur/parse"
)

// tree is a sentence with what stands directly below each of its words, so that asking for it does not walk the sentence.
type tree struct {
	*parse.Sentence
	lower []string // forms in lower case
	kids  [][]int
}

func newTree(s *parse.Sentence) *tree {
	n := len(s.Tokens)
	t := &tree{Sentence: s, lower: make([]string, n), kids: make([][]int, n)}
	count := make([]int, n)
	for i := range s.Tokens {
		t.lower[i] = strings.ToLower(s.Tokens[i].Form)
		if h := s.Tokens[i].Head; h >= 0 {
			count[h]++
		}
	}
	room := make([]int, 0, n)
	for i, c := range count {
		at := len(room)
		room = room[:at+c]
		t.kids[i] = room[at : at : at+c]
	}
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

// below lists the words that word i governs by one of the relations, in order.
func (t *tree) below(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if t.Tokens[k].Is(rels...) {
			out = append(out, k)
		}
	}
	return out
}

// first gives the first word that word i governs by one of the relations, or -1.
func (t *tree) first(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if t.Tokens[k].Is(rels...) {
			return k
		}
	}
	return -1
}

// form gives word i in lower case, "" where there is none.
func (t *tree) form(i int) string {
	if i < 0 || i >= len(t.lower) {
		return ""
	}
	return t.lower[i]
}

// lemma gives the dictionary form of word i in lower case, "" where there is none.
func (t *tree) lemma(i int) string {
	if i < 0 {
		return ""
	}
	return strings.ToLower(t.Tokens[i].Lemma)
}

// preposition gives the case marker of word i, its fixed parts joined by "_"; "" for none.
func (t *tree) preposition(i int) string {
	for _, k := range t.kids[i] {
		if !t.Tokens[k].Is("case") || t.Tokens[k].XPOS == "POS" {
			continue
		}
		out := t.lower[k]
		for _, f := range t.below(k, "fixed") {
			out += "_" + t.lower[f]
		}
		return out
	}
	return ""
}
