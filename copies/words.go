package copies

import (
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// word is where a word stands, in bytes of the text.
type word struct {
	start, end int32
	quoted     bool // between double quotation marks
	fresh      bool // begins a stream: no shingle goes over from the word before
	cut        bool // something that is not told stands before it: no passage goes over
}

// scanner cuts a text into words. Two texts give the same hashes of words when they differ in case, spaces, quotation marks
// and punctuation alone: apostrophes within words ("Assad's", "Assads"), stops after initials ("U.S.", "US") and commas in
// numbers ("17,000") count for nothing, hyphens and all other signs end a word.
type scanner struct {
	words  []word
	hashes []uint64
}

// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// scan adds the words of one part of the text. fresh and cut are those of its first word.
func (s *scanner) scan(text string, part rapporteur.Span, fresh, cut bool) {
	var (
		at, last        = part.Start, part.Start // of the word: its first byte, the byte after its last letter
		hash            uint64
		letters, digits int // of the word, since its last stop
		inWord, quoted  bool
		opened          bool // the word began within quotation marks
	)
	end := func() {
		if inWord {
			s.words = append(s.words, word{int32(at), int32(last), opened, fresh, cut})
			s.hashes = append(s.hashes, hash)
			inWord, fresh, cut = false, false, false
		}
	}
	for i := part.Start; i < part.End; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:part.End])
		}
		i += n
		switch {
		case isLetter(r), isDigit(r):
			if !inWord {
				at, hash, letters, digits, inWord, opened = i-n, fnvOffset, 0, 0, true, quoted
			}
			for lower := unicode.ToLower(r); lower > 0; lower >>= 8 {
				hash = (hash ^ uint64(lower&0xff)) * fnvPrime
			}
			last = i
			if letters++; isDigit(r) {
				digits++
			}
		case inWord && silent(r, letters, digits, next(text[i:part.End])):
			if r == '.' {
				letters, digits = 0, 0
			}
		default:
			end()
			quoted = quotedAfter(r, quoted)
		}
	}
	end()
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

func next(rest string) rune {
	r, _ := utf8.DecodeRuneInString(rest)
	return r
}

// silent reports whether the sign r within a word counts for nothing, after so many letters (of them digits), before the
// rune after.
func silent(r rune, letters, digits int, after rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´':
		return isLetter(after)
	case '.':
		return letters == 1 && digits == 0 && isLetter(after)
	case ',':
		return letters == digits && isDigit(after)
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff': // shown by no one: soft hyphens, joiners
		return true
	}
	return false
}

// quotedAfter reports whether the words after the sign r stand between quotation marks. A line's end ends a quotation whose
// closing mark was forgotten.
func quotedAfter(r rune, quoted bool) bool {
	switch r {
	case '"':
		return !quoted
	case '“', '«', '„':
		return true
	case '”', '»', '\n':
		return false
	}
	return quoted
}
