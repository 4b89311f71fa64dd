package parse

import (
	"strings"
	"unicode"

	"rapporteur"
)

// Is reports whether the token's relation to its governor is one of rels; a relation without subtype stands for all of its
// subtypes: "nsubj" is also "nsubj:pass".
func (t *Token) Is(rels ...string) bool {
	for _, r := range rels {
		// lengths and last letters first: nearly all are told apart by them
		if n := len(r); (len(t.Rel) == n || len(t.Rel) > n && t.Rel[n] == ':') && t.Rel[n-1] == r[n-1] && t.Rel[:n] == r {
			return true
		}
	}
	return false
}

// Lower gives the form in lower case.
func (t *Token) Lower() string {
	if t.low != "" {
		return t.low
	}
	return strings.ToLower(t.Form)
}

// LowerLemma gives the lemma in lower case: that of a proper noun, too.
func (t *Token) LowerLemma() string {
	if t.lowLemma != "" {
		return t.lowLemma
	}
	return strings.ToLower(t.Lemma)
}

// Small reports whether words are in small letters throughout.
func Small(words string) bool {
	for _, r := range words {
		if unicode.ToLower(r) != r {
			return false
		}
	}
	return true
}

// lower keeps the forms and lemmas of a text in lower case, since rules ask for them again and again.
func (d *Doc) lower() {
	low := []byte(d.Text) // in one piece of memory for all words but those with other letters than a to z
	for i, ch := range low {
		if ch >= 'A' && ch <= 'Z' {
			low[i] = ch + 'a' - 'A'
		}
	}
	text := string(low)
	for i := range d.Sentences {
		for k := range d.Sentences[i].Tokens {
			t := &d.Sentences[i].Tokens[k]
			if t.low = t.Span.In(text); !ascii(t.low) {
				t.low = strings.ToLower(t.Form)
			}
			if t.lowLemma = t.low; t.Lemma != t.low && t.Lemma != t.Form {
				t.lowLemma = strings.ToLower(t.Lemma)
			}
		}
	}
}

// ascii reports whether a word has no letters but those that take one byte.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Case gives the preposition or other case marker of token i in lower case, the words of a fixed one joined by "_"
// ("because_of"); "" for none. A possessive marker is no preposition.
func (s *Sentence) Case(i int) string {
	for _, k := range s.governed(i) {
		if !s.Tokens[k].Is("case") || s.Tokens[k].XPOS == "POS" {
			continue
		}
		words := s.Tokens[k].Lower()
		for _, f := range s.Children(k, "fixed") {
			words += "_" + s.Tokens[f].Lower()
		}
		return words
	}
	return ""
}

// Has reports whether the token has the feature, written as Universal Dependencies does: "Tense=Past".
func (t *Token) Has(feature string) bool {
	for rest := t.Feats; rest != ""; {
		var one string
		if one, rest, _ = strings.Cut(rest, "|"); one == feature {
			return true
		}
	}
	return false
}

// SpanOf gives the span that covers these tokens; the zero span for none.
func (s *Sentence) SpanOf(tokens ...int) rapporteur.Span {
	var span rapporteur.Span
	for _, i := range tokens {
		span = span.Cover(s.Tokens[i].Span)
	}
	return span
}
