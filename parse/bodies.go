package parse

import (
	_ "embed" // for the table

	"rapporteur/plaintext"
)

//go:embed bodies.txt
var bodiesText string

// A body may have two matters in its name: "the Security and Defence Council". It is one, where trees and name finders like to make two of it.
var (
	bodiesLists = plaintext.ReadLists(bodiesText)
	matters     = bodiesLists.Named("Matters")
	bodyNouns   = bodiesLists.Named("Bodies")
)

// body is the name of one: its first word and its last, the noun that says what it is.
type body struct{ first, last int }

// bodies makes one of each body with two matters: its noun governs the rest of the name and stands where the name stood.
func bodies(tokens []Token) []body {
	var out []body
	for k := 1; k+2 < len(tokens); k++ {
		if f := tokens[k].Form; f != "and" && f != "&" || !isMatter(&tokens[k-1]) {
			continue
		}
		b := k + 2
		if !isMatter(&tokens[b-1]) && b+1 < len(tokens) && capital(&tokens[b-1]) {
			b++ // "Health and Human Services Department"
		}
		if !isMatter(&tokens[b-1]) || !bodyNouns[tokens[b].Form] {
			continue
		}
		one := body{k - 1, b}
		for one.first > 0 && capital(&tokens[one.first-1]) && (isMatter(&tokens[one.first-1]) || one.first > 1 && tokens[one.first-1].Form == "National") {
			one.first--
		}
		head(tokens, one, k)
		out = append(out, one)
		k = b
	}
	return out
}

// head hangs the name of a body, whose two matters the word and joins, on its last word.
func head(tokens []Token, b body, and int) {
	top := b.first
	for k := b.first; k <= b.last; k++ {
		if h := tokens[k].Head; !b.has(h) && !b.above(tokens, h) {
			top = k
			break
		}
	}
	up, rel := tokens[top].Head, tokens[top].Rel
	if owner := b.first - 2; owner >= 0 && tokens[b.first-1].XPOS == "POS" { // "Peru's Security and Defence Council", whatever the tree makes of Peru
		if up == owner {
			up, rel = tokens[owner].Head, tokens[owner].Rel
		}
		if s := (&Sentence{Tokens: tokens}); !s.Governs(owner, up) { // else the tree would go round in a circle
			tokens[owner].Head, tokens[owner].Rel = b.last, "nmod:poss"
		}
	}
	for k := range tokens {
		switch h := tokens[k].Head; {
		case k >= b.first && k < b.last:
			tokens[k].Head, tokens[k].Rel = b.last, "compound"
		case k != b.last && h >= b.first && h < b.last:
			tokens[k].Head = b.last
		}
	}
	second := b.last - 1
	tokens[and].Head, tokens[and].Rel = second, "cc"
	tokens[second].Head, tokens[second].Rel = and-1, "conj"
	for k := and + 1; k < second; k++ {
		tokens[k].Head = second
	}
	tokens[b.last].Head, tokens[b.last].Rel = up, rel
}

// has reports whether token k is a word of the name.
func (b body) has(k int) bool { return k >= b.first && k <= b.last }

// above reports whether token k hangs, however far below, on a word of the name.
func (b body) above(tokens []Token, k int) bool {
	for k >= 0 && !b.has(k) {
		k = tokens[k].Head
	}
	return k >= 0
}

// asOne gives the names with each body as one of them, in place of those that overlap it.
func asOne(names []Name, all []body) []Name {
	for _, b := range all {
		one := Name{First: b.first, Last: b.last, Type: Organisation}
		var out []Name
		for _, n := range names {
			switch {
			case n.Last < one.First || n.First > b.last:
				out = append(out, n)
			case n.First < one.First && n.Type == Organisation:
				one.First = n.First
			}
		}
		at := 0
		for at < len(out) && out[at].First < one.First {
			at++
		}
		names = append(out[:at:at], append([]Name{one}, out[at:]...)...)
	}
	return names
}

func isMatter(t *Token) bool { return matters[t.Form] }

// capital recognises a word with a capital that is not all capitals.
func capital(t *Token) bool {
	return len(t.Form) > 1 && t.Form[0] >= 'A' && t.Form[0] <= 'Z' && t.Form[1] >= 'a' && t.Form[1] <= 'z'
}
