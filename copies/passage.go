package copies

import (
	"rapporteur"
)

// Passage is a run of words that stands in both of two texts: the same but for case, spaces, quotation marks and
// punctuation.
type Passage struct {
	Span rapporteur.Span `json:"span"` // in the later text
	Of   rapporteur.Span `json:"of"`   // in the earlier text
}

// mostPlaces is how many places of one shingle in the earlier text are looked at; what a text says more often is a refrain.
const mostPlaces = 8

// Passages gives the longest runs of words of the later text that stand in the earlier one, in the order of the later text
// and without overlap there. Each is at least a shingle long, but where something that is not told stands amid it, it comes
// in pieces.
func Passages(later, earlier Text) []Passage {
	places := make(map[uint64][]int, len(earlier.set))
	for i, s := range earlier.shingles {
		if h := s.hash(); h != 0 && len(places[h]) < mostPlaces {
			places[h] = append(places[h], i)
		}
	}
	var out []Passage
	for i := 0; i < len(later.words); {
		from, n := 0, 0
		if h := later.shingles[i].hash(); h != 0 {
			for _, j := range places[h] {
				if k := run(later, earlier, i, j); k > n {
					from, n = j, k
				}
			}
		}
		if n == 0 {
			i++
			continue
		}
		out = append(out, pieces(later, earlier, i, from, n)...)
		i += n
	}
	return out
}

// run counts the words from i in a and from j in b on that are the same.
func run(a, b Text, i, j int) int {
	n := 0
	for i+n < len(a.words) && j+n < len(b.words) && a.shingles[i+n].hash() != 0 && a.shingles[i+n].hash() == b.shingles[j+n].hash() {
		n++
	}
	return n + shingleWords - 1 // the words of the last shingle
}

// pieces gives the run of n words as passages, cut where something that is not told stands amid it in either text.
func pieces(a, b Text, i, j, n int) []Passage {
	var out []Passage
	from := 0
	for k := 1; k <= n; k++ {
		if k < n && !a.words[i+k].cut && !b.words[j+k].cut {
			continue
		}
		out = append(out, Passage{span(a.words[i+from : i+k]), span(b.words[j+from : j+k])})
		from = k
	}
	return out
}

func span(words []word) rapporteur.Span {
	return rapporteur.Span{Start: int(words[0].start), End: int(words[len(words)-1].end)}
}
