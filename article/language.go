package article

import (
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"
)

// english is the code, in ISO 639-1, of the language that is read.
const english = "en"

// The bounds within which a text counts as English. In the English sets this was built with the words of english.txt are
// 0.15 to 0.45 of a text, headlines alone 0 to 0.3; in Dutch, German, French and Spanish news 0 to 0.03.
const (
	surelyEnglish = 0.10
	fewWords      = 12 // of a text shorter than this the words tell little
)

var englishWords = readEnglish()

func readEnglish() map[string]bool {
	words := map[string]bool{}
	for _, row := range rows("english.txt", 1) {
		for _, w := range strings.Fields(row[0]) {
			words[w] = true
		}
	}
	return words
}

// foreign names the language of a text that is not English, "" where it is, or where nothing speaks against it.
func foreign(text string) string {
	const most = 12_000
	sample := text
	if len(sample) > most { // its beginning and its middle: a page may open in another language than it goes on in
		middle := len(text) / 2
		sample = strings.ToValidUTF8(text[:most/2], "") + " " + strings.ToValidUTF8(text[middle:middle+most/2], "")
	}
	latin, other := 0, 0
	for _, r := range sample {
		switch {
		case r < 0x250 && unicode.IsLetter(r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	words, known := 0, 0
	for _, w := range strings.FieldsFunc(strings.ToLower(sample), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		words++
		if englishWords[w] {
			known++
		}
	}
	switch {
	case latin+other == 0:
		return ""
	case other <= latin && float64(known) >= surelyEnglish*float64(words):
		return ""
	case other <= latin && words < fewWords && known > 0:
		return ""
	}
	found := whatlanggo.Detect(sample)
	switch {
	case other > latin:
		if name := found.Lang.String(); found.Confidence > 0 && name != "" && found.Lang != whatlanggo.Eng {
			return name
		}
		return "a language not written in Latin letters"
	case found.Lang < 0 || found.Lang == whatlanggo.Eng:
		return ""
	case words < fewWords && (found.Confidence < 1 || !marked(sample)):
		return ""
	case found.Confidence < 0.5 && known*50 >= words:
		return ""
	}
	if found.Confidence == 0 { // two languages are as likely, and the library names now one, now the other
		return "a language other than English"
	}
	return found.Lang.String()
}

// marked reports whether a text has letters that English has only in foreign names.
func marked(s string) bool {
	n := 0
	for _, r := range s {
		if r >= 0xc0 && unicode.IsLetter(r) {
			n++
		}
	}
	return n > 0
}
