package copies

import (
	"slices"

	"rapporteur"
)

// shingleWords is how many words in a row make a shingle. Sweep over 367 articles of 15 outlets on one war, with copies
// marked by hand: with 3, unrelated reports by one outlet share up to 0.5 of their shingles by turns of phrase, with 5 the
// unrelated reports of different outlets stay below 0.25 and the copies, save those told anew, lie above 0.37.
const shingleWords = 5

// shingle is the hash of a run of words in its upper 63 bits; the last bit is set where all of them stand between quotation
// marks. Zero is none.
type shingle uint64

const quotedBit shingle = 1

func (s shingle) hash() uint64 { return uint64(s >> 1) }

// Text is the words of an article, ready to be compared. It is not changed once read.
type Text struct {
	words    []word
	shingles []shingle // by word: that of the run that begins with it
	set      []shingle // by hash, each once
	digest   uint64    // of all words in their order
}

// newText reads the told parts of an article less its titles: the body as one stream, whatever stands between its
// paragraphs, and each caption as one of its own. Where the parts are not known, all of the text is body.
func newText(a rapporteur.Article) Text {
	parts := a.Parts
	if len(parts) == 0 {
		parts = []rapporteur.Part{{Role: rapporteur.PartBody, Span: rapporteur.Span{End: len(a.Text)}}}
	}
	var s scanner
	first, cut := true, false
	for _, p := range parts {
		if p.Role == rapporteur.PartBody {
			s.scan(a.Text, p.Span, first, cut)
			first = false
		}
		cut = p.Role != rapporteur.PartBody
	}
	for _, p := range parts {
		if p.Role == rapporteur.PartCaption {
			s.scan(a.Text, p.Span, true, true)
		}
	}
	return s.text()
}

func (s *scanner) text() Text {
	t := Text{words: s.words, shingles: make([]shingle, len(s.words)), digest: fnvOffset}
	run, quoted := 0, 0 // words up to here in the stream, and between quotation marks
	for i, w := range t.words {
		t.digest = mix(t.digest*fnvPrime + s.hashes[i])
		if w.fresh {
			run, quoted = 0, 0
		}
		if run++; !w.quoted {
			quoted = 0
		} else {
			quoted++
		}
		if run < shingleWords {
			continue
		}
		at := i - shingleWords + 1
		h := uint64(fnvOffset)
		for _, one := range s.hashes[at : i+1] {
			h = (h ^ one) * fnvPrime
			h ^= h >> 29
		}
		t.shingles[at] = shingle(mix(h)) &^ quotedBit
		if quoted >= shingleWords {
			t.shingles[at] |= quotedBit
		}
	}
	t.set = make([]shingle, 0, len(t.shingles))
	for _, h := range t.shingles {
		if h.hash() != 0 {
			t.set = append(t.set, h)
		}
	}
	slices.Sort(t.set)
	kept := t.set[:0]
	for _, h := range t.set {
		if n := len(kept); n > 0 && kept[n-1].hash() == h.hash() {
			kept[n-1] |= h
			continue
		}
		kept = append(kept, h)
	}
	t.set = kept
	return t
}

// mix spreads the bits of a hash, so that its least ones are drawn evenly (the finalizer of MurmurHash3, public domain).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Len gives the number of different shingles.
func (t Text) Len() int { return len(t.set) }

// common counts the shingles that stand in both, and those of them that one of the two has between quotation marks.
func common(a, b []shingle) (both, quoted int) {
	for len(a) > 0 && len(b) > 0 {
		switch x, y := a[0].hash(), b[0].hash(); {
		case x < y:
			a = a[1:]
		case x > y:
			b = b[1:]
		default:
			both++
			if (a[0]|b[0])&quotedBit != 0 {
				quoted++
			}
			a, b = a[1:], b[1:]
		}
	}
	return both, quoted
}

// has reports whether the shingle stands in the sorted set.
func has(set []shingle, s shingle) bool {
	_, found := slices.BinarySearchFunc(set, s, func(a, b shingle) int {
		switch {
		case a.hash() < b.hash():
			return -1
		case a.hash() > b.hash():
			return 1
		}
		return 0
	})
	return found
}
