package figure

import (
	"rapporteur/parse"
)

// tree is a sentence with its words in lower case, which numbers are looked for in.
type tree struct {
	*parse.Sentence
	lower []string
}

// grow makes a tree of another sentence, in the room of the one that it was.
func (t *tree) grow(s *parse.Sentence) {
	t.Sentence, t.lower = s, t.lower[:0]
	for i := range s.Tokens {
		t.lower = append(t.lower, s.Tokens[i].Lower())
	}
}

// below lists the words that word i governs by one of the relations, in order.
func (t *tree) below(i int, rels ...string) []int { return t.Children(i, rels...) }

// first gives the first word that word i governs by one of the relations, or -1.
func (t *tree) first(i int, rels ...string) int { return t.Find(i, rels...) }

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
	return t.Tokens[i].LowerLemma()
}

// preposition gives the case marker of word i, its fixed parts joined by "_"; "" for none.
func (t *tree) preposition(i int) string {
	for _, k := range t.Children(i) {
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
