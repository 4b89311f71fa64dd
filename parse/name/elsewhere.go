package name

import "slices"

// vote is what the finder takes a word for in one place of a text.
type vote struct {
	sentence int32
	kind     uint8 // number of a kind; 0 for no name
}

const (
	// reach is how many sentences before and behind count as elsewhere.
	reach = 40
	// voted is the number of kinds that are voted on: persons, organisations and places, which all manners have and which
	// stand first among the kinds.
	voted = 3
)

// vote adds what the finder takes the words of sentence n for to the votes on all words, by word.
func (h *hearing) vote(n int, all map[uint32][]vote) {
	for i := range h.words {
		w := &h.words[i]
		if !w.Letter {
			continue
		}
		v, best := vote{sentence: int32(n)}, int32(0)
		for k := 1; k <= voted; k++ {
			sum := int32(0)
			for m := range h.opinions {
				s := &h.opinions[m][i].scores
				sum += max(s[Begin(k)], s[Inside(k)])
			}
			if sum > best {
				best, v.kind = sum, uint8(k)
			}
		}
		if v.kind > 0 || w.Upper || h.listed[i].sorts != 0 {
			all[w.Low] = append(all[w.Low], v)
		}
	}
}

// count notes, for the words of sentence n, what they are taken for in the sentences around it: 0 where they do not stand
// there, 1 where they are no name, else the kind that most of them are, how many (up to three), and what share.
func (h *hearing) count(n int, all map[uint32][]vote) {
	h.elsewhere = resize(h.elsewhere, len(h.words))
	for i := range h.words {
		votes := all[h.words[i].Low]
		from, _ := slices.BinarySearchFunc(votes, int32(n-reach), func(v vote, n int32) int { return int(v.sentence - n) })
		var counts [voted + 1]uint32
		for _, v := range votes[from:] {
			if v.sentence > int32(n+reach) {
				break
			}
			if v.sentence != int32(n) {
				counts[v.kind]++
			}
		}
		best := uint32(0)
		for k := uint32(1); k <= voted; k++ {
			if counts[k] > 0 && (best == 0 || counts[k] > counts[best]) {
				best = k
			}
		}
		switch {
		case best > 0:
			sum := counts[0] + counts[1] + counts[2] + counts[3]
			h.elsewhere[i] = best<<8 | min(counts[best], 3)<<4 | 4*counts[best]/sum
		case counts[0] > 0:
			h.elsewhere[i] = 1
		default:
			h.elsewhere[i] = 0
		}
	}
}
