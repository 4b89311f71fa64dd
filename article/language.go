package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

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

// maxFrequent is how many letters the longest of the frequent words may have: the bytes of a number.
const maxFrequent = 8

// frequent are words of ASCII letters in lower case, each as the bytes of a number, in a table that is mostly free: of most
// words that are not in it, one slot tells so.
type frequent [1024]uint64

var englishWords = readEnglish()

func readEnglish() *frequent {
	t := &frequent{}
	for _, row := range rows("english.txt", 1) {
		for _, w := range strings.Fields(row[0]) {
			if len(w) > maxFrequent || letters(w) != len(w) {
				panic(fmt.Sprintf("article: table english.txt: %q is no word of up to %d letters", w, maxFrequent))
			}
			var word uint64
			for i := range len(w) {
				word = word<<8 | uint64(w[i])
			}
			t[t.slot(word)] = word
		}
	}
	return t
}

// slot finds where a word is, or the free slot where it would be.
func (t *frequent) slot(word uint64) int {
	i := int(word * 0x9e3779b97f4a7c15 >> 54) // Fibonacci hashing, to ten bits
	for t[i] != 0 && t[i] != word {
		i = (i + 1) % len(t)
	}
	return i
}

// has reports whether a word, which is not 0, is in the table.
func (t *frequent) has(word uint64) bool { return t[t.slot(word)] == word }

// foreign names the language of a text that is not English, "" where it is, or where nothing speaks against it.
func foreign(text string) string {
	const most = 12_000
	if surelyEnglishText(text) {
		return ""
	}
	sample := text
	if len(sample) > most { // its beginning and its middle: a page may open in another language than it goes on in
		middle := len(text) / 2
		sample = strings.ToValidUTF8(text[:most/2], "") + " " + strings.ToValidUTF8(text[middle:middle+most/2], "")
	}
	latin, other := countLetters(sample)
	words, known := countFrequent(sample)
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

// countLetters counts the letters of the Latin alphabet, and those of others.
func countLetters(s string) (latin, other int) {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if asciiLetter(byte(r)) {
				latin++
			}
		case !unicode.IsLetter(r):
		case r < 0x250:
			latin++
		default:
			other++
		}
	}
	return latin, other
}

// countFrequent counts the words of s, of letters and apostrophes, and those that are in the table of frequent words.
func countFrequent(s string) (words, known int) {
	var word uint64
	n := 0 // its letters
	for at := 0; at <= len(s); {
		r, size := rune(' '), 1
		if at < len(s) {
			r, size = utf8.DecodeRuneInString(s[at:])
		}
		at += size
		switch {
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || r == '’'):
			n += maxFrequent + 1
			continue
		case r < utf8.RuneSelf && (asciiLetter(byte(r)) || r == '\''):
			word = word<<8 | uint64(small(byte(r)))
			n++
			continue
		}
		if n > 0 {
			words++
			if n <= maxFrequent && englishWords.has(word) {
				known++
			}
		}
		word, n = 0, 0
	}
	return words, known
}

// surelyEnglishText reports whether so many of the words at a text's beginning and in its middle are of English that nothing
// else needs to be looked at.
func surelyEnglishText(text string) bool {
	const (
		window = 400  // bytes
		share  = 0.15 // of the words
		least  = 30   // words
	)
	if len(text) <= 2*window {
		words, known := countEnglish(text)
		return words >= least && float64(known) >= share*float64(words)
	}
	for _, from := range []int{0, len(text) / 2} {
		words, known := countEnglish(text[from : from+window])
		if words < least || float64(known) < share*float64(words) {
			return false
		}
	}
	return true
}

// countEnglish counts the words of s, and those that are in the table of frequent words. Letters beyond ASCII count as a word
// each, so that a text in another script has many words and none that is known.
func countEnglish(s string) (words, known int) {
	var word uint64
	n := 0 // its letters
	for i := 0; i <= len(s); i++ {
		c := byte(' ')
		if i < len(s) {
			c = s[i] | 0x20 // a letter in lower case
		}
		if 'a' <= c && c <= 'z' {
			word = word<<8 | uint64(c)
			n++
			continue
		}
		if c >= utf8.RuneSelf {
			words++
		}
		if n > 0 {
			words++
			if n <= maxFrequent && englishWords.has(word) {
				known++
			}
			word, n = 0, 0
		}
	}
	return words, known
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
