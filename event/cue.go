package event

import (
	"strings"

	"rapporteur/parse"
)

// cue says that words in a sentence, or near a predicate, tell a mode or a context.
type cue[T any] struct {
	value T
	only  string // the event type it is for, "" for all
	words map[string]bool
}

// readCues reads a table of lines "value : lemmas" or "TYPE value : lemmas"; the words of a compound are joined by "_".
func readCues[T any](file string, read func(string) (T, error)) []cue[T] {
	var all []cue[T]
	for n, line := range lines(file) {
		head, words, ok := strings.Cut(line, ":")
		fields := strings.Fields(head)
		if !ok || len(fields) == 0 || len(fields) > 2 {
			badLine(file, n, "want \"value : words\"")
		}
		value, err := read(fields[len(fields)-1])
		if err != nil {
			badLine(file, n, "%v", err)
		}
		c := cue[T]{value: value, words: map[string]bool{}}
		if len(fields) == 2 {
			c.only = fields[0]
		}
		for _, w := range strings.Fields(words) {
			c.words[w] = true
		}
		all = append(all, c)
	}
	return all
}

// in reports whether one of the words, as wording gives them, is the cue's.
func (c cue[T]) in(words []string) bool {
	for _, w := range words {
		if c.words[w] {
			return true
		}
	}
	return false
}

// wording lists what cues are looked for among: the lemma of each token, or the compound of cues that it ends.
func (t *table) wording(s *parse.Sentence, tokens []int) []string {
	out := make([]string, 0, len(tokens)+4)
	for _, i := range tokens {
		w, compound := t.wordings(s, i)
		if compound != "" {
			w = compound // a suicide bomber is no bomber
		}
		out = append(out, w)
	}
	return out
}

// wordings gives the lemma of a token, and the compound of cues that it ends, "" for none.
func (t *table) wordings(s *parse.Sentence, i int) (word, compound string) {
	word = lemma(s, i)
	if ending := t.compounds[word]; i > 0 && ending != nil {
		var room [64]byte
		compound = ending[string(append(append(append(room[:0], lemma(s, i-1)...), '_'), word...))]
	}
	return word, compound
}

// compound notes those words of a cue that are two joined by "_", under the second.
func (t *table) compound(words map[string]bool) {
	for w := range words {
		if _, last, ok := strings.Cut(w, "_"); ok {
			if t.compounds[last] == nil {
				t.compounds[last] = map[string]string{}
			}
			t.compounds[last][w] = w
		}
	}
}

// lemma gives the token's lemma in lower case. Nouns that the treebanks hold to be plural in themselves ("troops") are
// written in the singular in the tables.
func lemma(s *parse.Sentence, i int) string {
	t := &s.Tokens[i]
	w := t.LowerLemma()
	if t.XPOS == "NNS" && len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && strings.EqualFold(w, t.Form) {
		return w[:len(w)-1]
	}
	return w
}
