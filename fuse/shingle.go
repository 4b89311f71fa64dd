package fuse

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
)

// shingleWords is how many words in a row make a shingle. Sweep over 367 articles of 15 outlets on one war, with copies
// marked by hand: with 3, unrelated reports by one outlet share up to 0.5 of their shingles by turns of phrase, with 5 the
// unrelated reports of different outlets stay below 0.25 and the copies, save those told anew, lie above 0.37.
const shingleWords = 5

// shingles gives the hashes of every run of shingleWords words within one told part of the article, sorted, each once.
func shingles(a rapporteur.Article) []uint64 {
	var out []uint64
	for _, text := range toldTexts(a) {
		words := wordsOf(text)
		for i := 0; i+shingleWords <= len(words); i++ {
			h := fnv.New64a()
			for _, w := range words[i : i+shingleWords] {
				h.Write([]byte(w))
				h.Write([]byte{0})
			}
			out = append(out, h.Sum64())
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// toldTexts gives the parts of the article that tell something; all of its text where its parts are not known.
func toldTexts(a rapporteur.Article) []string {
	if len(a.Parts) == 0 {
		return []string{a.Text}
	}
	var out []string
	for _, p := range a.Parts {
		if p.Told() {
			out = append(out, p.Span.In(a.Text))
		}
	}
	return out
}

// wordsOf cuts a text into lower-case words of letters and digits.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// shared counts the hashes that stand in both sorted lists.
func shared(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
