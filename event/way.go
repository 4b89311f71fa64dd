package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// way writes the path through the tree over these tokens: ">rel" to a word that hangs on the one before, "<rel" to the one that
// it hangs on, with the preposition behind the relation: "met >obl:with envoys".
func way(s *parse.Sentence, tokens ...int) string {
	var b strings.Builder
	b.WriteString(s.Tokens[tokens[0]].Form)
	for n := 1; n < len(tokens); n++ {
		step(&b, s, tokens[n-1], tokens[n])
	}
	return b.String()
}

// wayOf is way where there is one to tell.
func wayOf(s *parse.Sentence, from, to int, told bool) string {
	if !told || from == to {
		return ""
	}
	return way(s, from, to)
}

// step writes the path from one token to another.
func step(b *strings.Builder, s *parse.Sentence, from, to int) {
	up, down := lineage(s, from), lineage(s, to)
	for len(up) > 1 && len(down) > 1 && up[len(up)-2] == down[len(down)-2] {
		up, down = up[:len(up)-1], down[:len(down)-1]
	}
	if up[len(up)-1] != down[len(down)-1] {
		return // no tree
	}
	for _, i := range up[1:] {
		from := up[slices.Index(up, i)-1]
		b.WriteString(" <" + relation(s, from) + " " + s.Tokens[i].Form)
	}
	for k := len(down) - 2; k >= 0; k-- {
		b.WriteString(" >" + relation(s, down[k]) + " " + s.Tokens[down[k]].Form)
	}
}

// lineage lists a token and all that it hangs on, up to the root.
func lineage(s *parse.Sentence, i int) []int {
	out := []int{i}
	for s.Tokens[i].Head >= 0 && len(out) <= len(s.Tokens) {
		i = s.Tokens[i].Head
		out = append(out, i)
	}
	return out
}

func relation(s *parse.Sentence, i int) string {
	rel := s.Tokens[i].Rel
	if p := s.Case(i); p != "" && s.Tokens[i].Is("obl", "nmod") {
		rel += ":" + p
	}
	return rel
}

// headOf gives the token of the span on which its others hang; the sentence's root where the span lies outside.
func headOf(s *parse.Sentence, span rapporteur.Span) int {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if span.Contains(t.Span) && (t.Head < 0 || !span.Contains(s.Tokens[t.Head].Span)) {
			return i
		}
	}
	return s.Root()
}
