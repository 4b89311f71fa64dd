package copies

import (
	"cmp"
	"slices"
)

// Crowd is the number of texts that a print is followed to, the first that bear it. A story that a thousand outlets print,
// or a notice that an outlet prints a thousand times, would else cost a thousand comparisons for each new one.
const Crowd = 12

// MostCandidates is how many texts one is compared with, those that it shares most prints with.
const MostCandidates = 16

// Candidate is a text that shares prints with another.
type Candidate[K cmp.Ordered] struct {
	Key    K
	Hits   int // prints that it shares
	Prints int // prints that it has
}

// Choose gives the keys of the candidates worth comparing with a text of so many prints, the likeliest first: one print in
// common is a turn of phrase, unless the shorter of the two has few.
func Choose[K cmp.Ordered](prints int, found []Candidate[K]) []K {
	share := func(c Candidate[K]) float64 { return float64(c.Hits) / float64(max(1, min(prints, c.Prints))) }
	found = slices.DeleteFunc(slices.Clone(found), func(c Candidate[K]) bool { return c.Hits < 2 && share(c) < leastShare })
	slices.SortFunc(found, func(a, b Candidate[K]) int {
		return cmp.Or(cmp.Compare(share(b), share(a)), cmp.Compare(b.Hits, a.Hits), cmp.Compare(a.Key, b.Key))
	})
	var out []K
	for _, c := range found[:min(len(found), MostCandidates)] {
		out = append(out, c.Key)
	}
	return out
}

// leastShare is the share of the shorter text's prints that one print has to be for it to be enough.
const leastShare = 0.1

// Shelf is an index of texts by their prints, in memory. The record on disk keeps the same in tables.
type Shelf struct {
	bearers map[Print][]int32
	prints  []int // by text: how many it has
}

// NewShelf gives an empty shelf.
func NewShelf() *Shelf { return &Shelf{bearers: map[Print][]int32{}} }

// Near gives the texts on the shelf that are worth comparing with one that has these prints, the likeliest first, by the
// order in which they were added, from 0.
func (s *Shelf) Near(prints []Print) []int {
	hits := map[int32]int{}
	for _, p := range prints {
		for _, t := range s.bearers[p] {
			hits[t]++
		}
	}
	var found []Candidate[int]
	for t, n := range hits {
		found = append(found, Candidate[int]{int(t), n, s.prints[t]})
	}
	return Choose(len(prints), found)
}

// Add puts a text on the shelf, behind those that are there.
func (s *Shelf) Add(prints []Print) {
	t := int32(len(s.prints))
	for _, p := range prints {
		if b := s.bearers[p]; len(b) < Crowd {
			s.bearers[p] = append(b, t)
		}
	}
	s.prints = append(s.prints, len(prints))
}
