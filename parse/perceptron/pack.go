package perceptron

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"
)

// The packed form, all numbers little-endian:
//
//	4 bytes  "RPW3"
//	4 bytes  number of classes
//	4 bytes  number of features
//	4 bytes  how many bits of a feature's hash are kept, the highest ones: its key
//	4 bytes  the largest weight, as float32
//	then for each feature, in the order of keys:
//	  uvarint  by how much its key is greater than that of the feature before
//	  entries  class and quantised weight, a byte each; the class of the last entry has its highest bit set
//
// Keys are long enough that a feature without weights is taken for one with weights once in thousands of times.
//
// A quantised weight q stands for sign(q)*(q/127)^2 of the largest weight: fine steps where most weights lie, and no
// clipping of the few large ones, which costs far more than coarse steps do.
const (
	magic  = "RPW3"
	header = 20
	last   = 0x80 // the bit that marks the last entry of a feature

	// MostClasses is the number of classes that a model can have.
	MostClasses = last
)

// keyBits gives how many bits of a hash tell so many features apart, and nearly always are two bytes more than the key before.
func keyBits(features int) int { return bits.Len(uint(features)) + 11 }

// Pack gives the averaged weights in packed form, in at most so many bytes: the smallest weights are left out until the rest
// fits. It also gives the size of the smallest weight that was kept.
func (t *Trainer) Pack(budget int) (packed []byte, smallest float64, err error) {
	means := t.means()
	for high := t.smallest(means, budget); high < 64; high *= 1.01 {
		b := t.pack(means, float32(high))
		if len(b) <= budget {
			return b, high, nil
		}
	}
	return nil, 0, fmt.Errorf("packing %d features: no weight fits into %d bytes; give a larger budget", t.Features(), budget)
}

// smallest gives about the size of the smallest weight that can be kept within the budget.
func (t *Trainer) smallest(means []float32, budget int) float64 {
	low, high := 0.0, 8.0 // too much is kept at low, unless all is; little enough at high
	if t.size(means, 1e-4) <= budget {
		high = 1e-4
	}
	for high-low > 1e-4 {
		if mid := (low + high) / 2; t.size(means, float32(mid)) <= budget {
			high = mid
		} else {
			low = mid
		}
	}
	return high
}

// means gives the averages of the weights, in step with hot.
func (t *Trainer) means() []float32 {
	out := make([]float32, len(t.hot))
	for i := range t.rows {
		r := &t.rows[i]
		for k := r.at; k < r.at+uint32(r.used); k++ {
			w := int32(t.hot[k]) >> 8
			out[k] = float32((float64(t.sums[k]) + float64(w)*float64(t.now-t.stamps[k])) / float64(t.now) / Unit)
		}
	}
	return out
}

// kept gives how many entries of a row are at least as large as prune.
func kept(r *row, means []float32, prune float32) int {
	n := 0
	for _, w := range means[r.at : r.at+uint32(r.used)] {
		if w >= prune || w <= -prune {
			n++
		}
	}
	return n
}

// size gives about the length of the packed form: most steps between keys take two bytes, and one in 64 takes three.
func (t *Trainer) size(means []float32, prune float32) int {
	features, entries := 0, 0
	for i := range t.rows {
		if n := kept(&t.rows[i], means, prune); n > 0 {
			features++
			entries += n
		}
	}
	return header + 2*features + features/64 + 2*entries
}

func (t *Trainer) pack(means []float32, prune float32) []byte {
	largest := 0.0
	var order []uint32
	for i := range t.rows {
		r := &t.rows[i]
		if kept(r, means, prune) > 0 {
			order = append(order, uint32(i))
		}
		for _, w := range means[r.at : r.at+uint32(r.used)] {
			largest = max(largest, math.Abs(float64(w)))
		}
	}
	slices.SortFunc(order, func(a, b uint32) int {
		x, y := t.rows[a].key, t.rows[b].key
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	width := keyBits(len(order))
	out := make([]byte, header, header+len(order)*5)
	features, before := 0, uint64(0)
	for _, i := range order {
		r := &t.rows[i]
		key := uint64(r.key) >> (64 - width)
		if features > 0 && key == before {
			continue // one of two features that share a key goes without weights
		}
		out = binary.AppendUvarint(out, key-before)
		before = key
		features++
		for k := r.at; k < r.at+uint32(r.used); k++ {
			if w := means[k]; w >= prune || w <= -prune {
				q := math.Copysign(math.Round(127*math.Sqrt(math.Abs(float64(w))/largest)), float64(w))
				out = append(out, uint8(t.hot[k]), byte(int8(q)))
			}
		}
		out[len(out)-2] |= last
	}
	copy(out, magic)
	for i, n := range []uint32{uint32(t.classes), uint32(features), uint32(width), math.Float32bits(float32(largest))} {
		binary.LittleEndian.PutUint32(out[4+4*i:], n)
	}
	return out
}
