package fuse

import (
	"strings"
	"unicode"

	"rapporteur"
)

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
