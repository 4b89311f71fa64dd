package segment

import (
	"unicode"
	"unicode/utf8"
)

// Word is one syntactic word: a half-open range of bytes of the text. Joined words continue the written word before them,
// as "n't" does in "won't".
type Word struct {
	Start, End int
	Joined     bool
}

// blank reports whether the rune separates words and belongs to none: space, controls, zero-width and direction marks.
func blank(r rune) bool {
	switch {
	case r < 0x80:
		return r <= ' ' || r == 0x7f
	case r < 0x200b:
		return r == 0x85 || r == 0xa0 || (r >= 0x80 && r < 0xa0) || unicode.IsSpace(r)
	case r <= 0x200f: // zero-width space, joiners and direction marks
		return true
	case r >= 0x2028 && r <= 0x202f, r >= 0x205f && r <= 0x206f:
		return true
	}
	return r == 0x3000 || r == 0xfeff
}

// wordly reports whether the rune may stand inside a word.
func wordly(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 0xad
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }
func isLower(b byte) bool { return 'a' <= b && b <= 'z' }
func isAlpha(b byte) bool { return isUpper(b) || isLower(b) }

// apostrophe gives the length in bytes of the apostrophe or right single quotation mark, or backtick used as one, that
// text[at:end] begins with; 0 when there is none.
func apostrophe(text string, at, end int) int {
	if at >= end {
		return 0
	}
	switch text[at] {
	case '\'', '`':
		return 1
	case 0xe2:
		if at+3 <= end && text[at+1] == 0x80 && text[at+2] == 0x99 {
			return 3
		}
	}
	return 0
}

// runeAt decodes the rune at the offset; width 0 at the end.
func runeAt(text string, at, end int) (rune, int) {
	if at >= end {
		return 0, 0
	}
	if b := text[at]; b < 0x80 {
		return rune(b), 1
	}
	r, n := utf8.DecodeRuneInString(text[at:end])
	return r, n
}

// upperAt reports whether a capital letter stands at the offset.
func upperAt(text string, at, end int) bool {
	r, n := runeAt(text, at, end)
	return n > 0 && unicode.IsUpper(r)
}

// lowerAt reports whether a small letter stands at the offset.
func lowerAt(text string, at, end int) bool {
	r, n := runeAt(text, at, end)
	return n > 0 && unicode.IsLower(r)
}
