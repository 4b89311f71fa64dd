// Package lexicon turns a word's characters into the numbers that taggers and parsers look at: hashes of its form, its
// beginning and end, its shape, the cluster of words used like it, and the tags that it was seen with.
package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// Word is what is known of a form by itself.
type Word struct {
	Form  uint32    // hash of the form as written, digits as 0
	Low   uint32    // hash of the form in lower case, digits as 0, quotation marks made straight
	Head  [3]uint32 // hashes of the first 1, 2 and 3 bytes of the lower-case form
	Tail  [5]uint32 // hashes of its last 1 to 5 bytes
	Shape uint32    // runs of capitals, small letters, digits and other signs
	Near  [3]uint32 // coarse, middle and fine cluster of words used alike; 0 when not known
	Tags  uint16    // index of the list of tags seen with the lower-case form; 0 when not known
	Cased uint16    // the same for the form as written, when it has capitals

	Upper  bool // begins with a capital
	Letter bool // has a letter
	Shout  bool // has two or more letters, all of them capitals
}

const (
	fnvSeed  = 2166136261
	fnvPrime = 16777619
	longest  = 48 // bytes of a form that are looked at
)

// hash is FNV-1a.
func hash(b []byte) uint32 {
	h := uint32(fnvSeed)
	for _, c := range b {
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h
}

// Hash gives the hash that Word.Low has for a form that is in lower case already.
func Hash(low string) uint32 {
	w := Word{}
	w.read(low)
	return w.Low
}

// read fills in all that the characters tell.
func (w *Word) read(form string) {
	var low, cased [longest + 4]byte
	var shape [16]byte
	n, m, k := 0, 0, 0
	var kind, before byte
	letters, capitals := 0, 0
	for i, r := range form {
		if n >= longest || m >= longest {
			break
		}
		lower := r
		switch {
		case r >= 'a' && r <= 'z':
			kind = 'x'
		case r >= 'A' && r <= 'Z':
			kind, lower = 'X', r+0x20
		case r >= '0' && r <= '9':
			kind, lower, r = '0', '0', '0'
		case r == '’' || r == '‘' || r == '`':
			kind, lower, r = '\'', '\'', '\''
		case r == '“' || r == '”':
			kind, lower, r = '"', '"', '"'
		case r == '–' || r == '—':
			kind, lower, r = '-', '-', '-'
		case r < 0x80:
			kind = byte(r)
		case unicode.IsUpper(r):
			kind, lower = 'X', unicode.ToLower(r)
		case unicode.IsLetter(r):
			kind = 'x'
		default:
			kind = '*'
		}
		if kind == 'X' || kind == 'x' {
			letters++
			if kind == 'X' {
				capitals++
			}
		}
		if i == 0 {
			w.Upper = kind == 'X'
		}
		if kind != before && k < len(shape) {
			shape[k] = kind
			k++
		}
		before = kind
		n += utf8.EncodeRune(low[n:], lower)
		m += utf8.EncodeRune(cased[m:], r)
	}
	w.Letter = letters > 0
	w.Shout = capitals > 1 && capitals == letters
	w.Low, w.Form, w.Shape = hash(low[:n]), hash(cased[:m]), hash(shape[:k])
	for i := range w.Head {
		w.Head[i] = hash(low[:min(n, i+1)])
	}
	for i := range w.Tail {
		w.Tail[i] = hash(low[max(0, n-i-1):n])
	}
}

// Strange gives the word as it would look to one who never saw it: its spelling alone. Training shows some words so, lest
// models lean on words that they know.
func (w Word) Strange() Word {
	w.Low, w.Form, w.Tags, w.Cased = w.Shape, w.Shape, 0, 0
	w.Near = [3]uint32{}
	return w
}
