package fuse

import (
	"cmp"
	"slices"
)

// finder finds things by the signs under which they were put: a sign is what two things have to share to be worth comparing.
// So nothing is ever compared with everything.
type finder[S comparable] struct {
	under map[S][]int
	put   map[filed[S]]bool
	seen  []int // by thing: the last search that came by it
	turn  int
}

type filed[S comparable] struct {
	sign  S
	thing int
}

func newFinder[S comparable]() *finder[S] {
	return &finder[S]{under: map[S][]int{}, put: map[filed[S]]bool{}}
}

// add puts a thing under signs, under each once.
func (f *finder[S]) add(thing int, signs ...S) {
	for _, s := range signs {
		if k := (filed[S]{s, thing}); !f.put[k] {
			f.put[k] = true
			f.under[s] = append(f.under[s], thing)
		}
	}
	for len(f.seen) <= thing {
		f.seen = append(f.seen, 0)
	}
}

// mostCandidates is how many things one is compared with at most. In 361 reports of one war the fullest search comes by 37;
// it is reached where thousands of reports tell of acts of the same few parties on one day.
const mostCandidates = 128

// find gives what stands under any of the signs, each once, in the order of things. The rarest signs, which say most, are
// followed first; where they lead to more than mostCandidates things, the rest are left.
func (f *finder[S]) find(signs []S) []int {
	f.turn++
	var lists [][]int
	for _, s := range signs {
		if list := f.under[s]; len(list) > 0 {
			lists = append(lists, list)
		}
	}
	slices.SortStableFunc(lists, func(a, b []int) int { return cmp.Compare(len(a), len(b)) })
	var out []int
	for _, list := range lists {
		for _, thing := range list[:min(len(list), mostCandidates)] {
			if f.seen[thing] != f.turn {
				f.seen[thing] = f.turn
				out = append(out, thing)
			}
		}
		if len(out) >= mostCandidates {
			out = out[:mostCandidates]
			break
		}
	}
	slices.Sort(out)
	return out
}
