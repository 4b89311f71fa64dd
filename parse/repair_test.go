package parse

import (
	"strings"
	"testing"
)

// TestRows joins what the parser hung side by side on one verb. Words stand as form/tag/head/relation, heads counted from 0.
func TestRows(t *testing.T) {
	for _, c := range []struct{ name, words, word, want string }{
		{"a row told in pieces", "Ruiz/PROPN/6/nsubj ,/PUNCT/2/punct Marek/PROPN/6/nsubj and/CCONJ/4/cc Sato/PROPN/2/conj have/AUX/6/aux signed/VERB/-1/root", "Marek", "Ruiz conj"},
		{"all of it hangs on the first", "Ruiz/PROPN/6/nsubj ,/PUNCT/2/punct Marek/PROPN/6/nsubj and/CCONJ/4/cc Sato/PROPN/2/conj have/AUX/6/aux signed/VERB/-1/root", "Sato", "Ruiz conj"},
		{"what a name is", "governor/NOUN/2/nsubj Ruiz/PROPN/2/nsubj resigned/VERB/-1/root", "governor", "Ruiz nmod:desc"},
		{"those counted before", "civilians/NOUN/6/nsubj ,/PUNCT/3/punct mostly/ADV/3/advmod women/NOUN/6/nsubj and/CCONJ/5/cc children/NOUN/3/conj died/VERB/-1/root", "women", "civilians appos"},
		{"a name between commas", "third/NOUN/4/nsubj ,/PUNCT/2/punct Ruiz/PROPN/4/nsubj ,/PUNCT/2/punct voted/VERB/-1/root", "Ruiz", "third appos"},
		{"two clauses stay two", "Ruiz/PROPN/3/nsubj ,/PUNCT/0/punct she/PRON/3/nsubj left/VERB/-1/root", "she", "left nsubj"},
	} {
		tokens := drawn(c.words)
		rows(tokens)
		for k := range tokens {
			if tk := &tokens[k]; tk.Form == c.word {
				if got := tokens[tk.Head].Form + " " + tk.Rel; got != c.want {
					t.Errorf("%s: %s hangs as %s, want %s", c.name, c.word, got, c.want)
				}
			}
		}
	}
}

func TestWeekdays(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"On/ADP/3/case Monday/PROPN/3/compound army/NOUN/3/compound units/NOUN/4/nsubj left/VERB/-1/root", "left obl"},
		{"Monday/PROPN/1/compound tanks/NOUN/2/nsubj left/VERB/-1/root", "left obl"},
		{"Monday/PROPN/1/compound evening/NOUN/2/nsubj came/VERB/-1/root", "evening compound"},
		{"The/DET/2/det Monday/PROPN/2/compound strike/NOUN/3/nsubj failed/VERB/-1/root", "strike compound"},
	} {
		tokens := drawn(c.words)
		weekdays(tokens)
		for k := range tokens {
			if tk := &tokens[k]; tk.Form == "Monday" && tokens[tk.Head].Form+" "+tk.Rel != c.want {
				t.Errorf("%s: Monday hangs as %s %s, want %s", c.words, tokens[tk.Head].Form, tk.Rel, c.want)
			}
		}
	}
}

// drawn reads words with their tags, heads and relations.
func drawn(words string) []Token {
	var tokens []Token
	for _, w := range strings.Fields(words) {
		f := strings.Split(w, "/")
		head := -1
		if f[2] != "-1" {
			head = int(f[2][0] - '0')
		}
		xpos := map[string]string{"NOUN": "NN", "PROPN": "NNP"}[f[1]]
		tokens = append(tokens, Token{Form: f[0], UPOS: f[1], XPOS: xpos, Head: head, Rel: f[3]})
	}
	return tokens
}

// TestGerundAndPerfect holds who does what verbs tell that a word misleads about: "of sending", done by those accused; "spoken by
// telephone", done by its subject.
func TestGerundAndPerfect(t *testing.T) {
	s := &Sentence{Tokens: drawn("Ruiz/PROPN/1/nsubj accuses/VERB/-1/root Chad/PROPN/1/iobj of/SCONJ/4/mark sending/VERB/1/advcl troops/NOUN/4/obj")}
	s.Tokens[4].XPOS = "VBG"
	if got := s.Agent(4); got != 2 {
		t.Errorf("sending is done by token %d, want 2, whom the accusation names", got)
	}
	s = &Sentence{Tokens: drawn("Ruiz/PROPN/2/nsubj had/AUX/2/aux spoken/VERB/-1/root by/ADP/4/case telephone/NOUN/2/obl:agent")}
	s.Tokens[1].Lemma = "have"
	if s.Passive(2) || s.Agent(2) != 0 {
		t.Errorf("spoken is passive: %t, done by token %d; want active, done by 0", s.Passive(2), s.Agent(2))
	}
}
