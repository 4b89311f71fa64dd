package parse

import (
	"strings"

	"rapporteur"
)

// Is reports whether the token's relation to its governor is one of rels; a relation without subtype stands for all of its
// subtypes: "nsubj" is also "nsubj:pass".
func (t *Token) Is(rels ...string) bool {
	for _, r := range rels {
		if n := len(r); (len(t.Rel) == n || len(t.Rel) > n && t.Rel[n] == ':') && t.Rel[:n] == r { // lengths first: most are told apart by them
			return true
		}
	}
	return false
}

// Case gives the preposition or other case marker of token i in lower case, the words of a fixed one joined by "_"
// ("because_of"); "" for none. A possessive marker is no preposition.
func (s *Sentence) Case(i int) string {
	for _, k := range s.governed(i) {
		if !s.Tokens[k].Is("case") || s.Tokens[k].XPOS == "POS" {
			continue
		}
		words := strings.ToLower(s.Tokens[k].Form)
		for _, f := range s.Children(k, "fixed") {
			words += "_" + strings.ToLower(s.Tokens[f].Form)
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
