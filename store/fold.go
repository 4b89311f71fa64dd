package store

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold gives the form in which names are compared: small letters without accents, each word between two single spaces, so
// that " annan " is found in " kofi annan " and " us " is not found in " russia ". Full stops are dropped ("U.N." is "un"),
// all other signs end a word. A name without a letter or digit folds to "".
func fold(name string) string {
	var b strings.Builder
	inWord := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inWord {
				b.WriteByte(' ')
				inWord = true
			}
			b.WriteRune(unicode.ToLower(r))
		case r == '.' || unicode.Is(unicode.Mn, r):
		default:
			inWord = false
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return b.String() + " "
}
