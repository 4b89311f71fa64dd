package rank

import (
	"math"
	"slices"
)

// Features are observations by the hash of their names, each with its value.
type Features struct {
	Keys   []uint32
	Values []float32

	group int // where the group that is being gathered begins
}

const (
	fnvSeed  = 2166136261
	fnvPrime = 16777619
)

// hash is FNV-1a over the words, a zero byte behind each.
func hash(words ...string) uint32 {
	h := uint32(fnvSeed)
	for _, w := range words {
		for i := 0; i < len(w); i++ {
			h = (h ^ uint32(w[i])) * fnvPrime
		}
		h *= fnvPrime
	}
	return h ^ h>>15
}

// see notes an observation, named by its kind and words.
func (f *Features) see(words ...string) { f.weigh(1, words...) }

// weigh notes an observation with its value.
func (f *Features) weigh(value float64, words ...string) {
	f.Keys = append(f.Keys, hash(words...))
	f.Values = append(f.Values, float32(value))
}

// close ends a group of observations and gives it the length weight, so that a long sentence says no more than a short one.
// Observations made twice count once.
func (f *Features) close(weight float64) {
	var seen map[uint32]bool // of a long group; a short one is looked through
	if len(f.Keys)-f.group > 48 {
		seen = make(map[uint32]bool, len(f.Keys)-f.group)
	}
	n := f.group
	var sum float64
	for i := f.group; i < len(f.Keys); i++ {
		if seen == nil && slices.Contains(f.Keys[f.group:n], f.Keys[i]) || seen[f.Keys[i]] {
			continue
		}
		if seen != nil {
			seen[f.Keys[i]] = true
		}
		f.Keys[n], f.Values[n] = f.Keys[i], f.Values[i]
		sum += float64(f.Values[i]) * float64(f.Values[i])
		n++
	}
	f.Keys, f.Values = f.Keys[:n], f.Values[:n]
	if sum > 0 {
		by := float32(weight / math.Sqrt(sum))
		for i := f.group; i < n; i++ {
			f.Values[i] *= by
		}
	}
	f.group = n
}

// clear takes out all observations and keeps their room.
func (f *Features) clear() { f.Keys, f.Values, f.group = f.Keys[:0], f.Values[:0], 0 }

// leave ends a group of observations and leaves their values as they are.
func (f *Features) leave() { f.group = len(f.Keys) }
