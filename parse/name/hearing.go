package name

import "rapporteur/parse/perceptron"

// hearing is a sentence as a judge looks at it.
type hearing struct {
	sight
	opinions  [][]opinion  // of the finder in the heard manners, by manner and word
	spans     [][]span     // the names that it finds in each manner, by word
	also      [2][]opinion // of the finder in the judge's own manner and in what all share, by word
	lore      [][4]uint8   // by word, in the order of the first four sections of the lore
	elsewhere []uint32     // by word; see count
	tree      Tree
	phrases   [2][]phrase // inner and wider ones, by word
}

// span is the name that a word stands in; first is -1 for none.
type span struct{ first, last int32 }

// hear gathers what is to be known of a sentence by itself.
func (h *hearing) hear(f *Finder, manners []*Manner, s *Sentence) {
	words, tags := s.Words, s.Tags
	h.tree = s.Tree
	h.findPhrases()
	h.sight = newSight(manners[0], f.lore, words, tags, h.listed)
	h.opinions, h.spans = resize(h.opinions, len(manners)), resize(h.spans, len(manners))
	for m, manner := range manners {
		h.opinions[m], h.spans[m] = resize(h.opinions[m], len(words)), resize(h.spans[m], len(words))
		f.consider(manner, words, tags, h.opinions[m])
		mark(h.opinions[m], h.spans[m])
	}
	h.lore = resize(h.lore, len(words))
	for i := range words {
		low, form := words[i].Low, words[i].Form
		h.lore[i] = [4]uint8{
			f.lore.of(perceptron.Two(loreLow, 0, low)), f.lore.of(perceptron.Two(loreForm, 0, form)),
			f.lore.of(perceptron.Two(loreFirst, 0, low)), f.lore.of(perceptron.Two(loreLast, 0, low)),
		}
	}
}

// mark gives each word the name that it stands in.
func mark(opinions []opinion, spans []span) {
	for i := 0; i < len(opinions); {
		k, s := i+1, span{-1, -1}
		if l := opinions[i].given; l != 0 {
			for k < len(opinions) && opinions[k].given == Inside(kindOf(l)) {
				k++
			}
			s = span{int32(i), int32(k - 1)}
		}
		for ; i < k; i++ {
			spans[i] = s
		}
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}

// beyond stands for what is known of words before and behind the sentence.
const beyond = 1 << 12

// form gives what the lore knows of word i as written.
func (h *hearing) form(i int) uint32 {
	if i < 0 || i >= len(h.words) {
		return beyond
	}
	return uint32(h.lore[i][1])
}

// other gives what word i is taken for elsewhere.
func (h *hearing) other(i int) uint32 {
	if i < 0 || i >= len(h.words) {
		return beyond
	}
	return h.elsewhere[i]
}

// heard gives the opinion in manner m on word i: the label and how sure it is, and the label that was given.
func (h *hearing) heard(m, i int) (fine, given uint32) {
	if i < 0 || i >= len(h.words) {
		return beyond << 8, beyond << 8
	}
	o := &h.opinions[m][i]
	return uint32(o.label)<<8 | uint32(uint8(o.sure)), uint32(o.given)
}
