package perceptron

import (
	"encoding/binary"
	"fmt"
	"math"
)

// The packed form, all numbers little-endian:
//
//	4 bytes  "RPW2"
//	4 bytes  number of classes
//	4 bytes  number of slots
//	4 bytes  length of the rows in bytes
//	4 bytes  the largest weight, as float32
//	slots    4 bytes each: high byte of the fingerprint, then the row's offset in units of two bytes; 0 for an empty slot
//	rows     number of entries, low byte of the fingerprint; then class and quantised weight, a byte each, per entry
//
// A quantised weight q stands for sign(q)*(q/127)^2 of the largest weight: fine steps where most weights lie, and no
// clipping of the few large ones, which costs far more than coarse steps do.
const (
	magic  = "RPW2"
	header = 20
	// farthest is the greatest offset of a row, in units of two bytes.
	farthest = 1<<24 - 1
)

// place gives the slot at which the search for a feature begins, of n.
func place(f Feature, n uint32) uint32 { return uint32(uint64(f) >> 32 * uint64(n) >> 32) }

// mark gives the part of the fingerprint that is kept in the slot.
func mark(f Feature) uint32 { return uint32(f>>8&0xff) << 24 }

// Pack gives the averaged weights in packed form, in at most so many bytes: the smallest weights are left out until the rest
// fits. It also gives the size of the smallest weight that was kept.
func (t *Trainer) Pack(budget int) (packed []byte, smallest float64, err error) {
	means := t.means()
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
	b, err := t.pack(means, float32(high))
	return b, high, err
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

// size gives the length of the packed form.
func (t *Trainer) size(means []float32, prune float32) int {
	features, entries := 0, 0
	for i := range t.rows {
		if n := kept(&t.rows[i], means, prune); n > 0 {
			features++
			entries += n
		}
	}
	return header + 4*slotsFor(features) + 2 + 2*features + 2*entries
}

func slotsFor(features int) int { return features*4/3 + 1 }

func (t *Trainer) pack(means []float32, prune float32) ([]byte, error) {
	largest := 0.0
	features := 0
	for i := range t.rows {
		r := &t.rows[i]
		if kept(r, means, prune) > 0 {
			features++
		}
		for _, w := range means[r.at : r.at+uint32(r.used)] {
			largest = max(largest, math.Abs(float64(w)))
		}
	}
	n := uint32(slotsFor(features))
	slots := make([]uint32, n)
	rows := make([]byte, 2)
	for i := range t.rows {
		r := &t.rows[i]
		count := kept(r, means, prune)
		if count == 0 {
			continue
		}
		if len(rows)/2 > farthest {
			return nil, fmt.Errorf("packing %d features: their rows take more than 32 MB; give a smaller budget", features)
		}
		at := place(r.key, n)
		for slots[at] != 0 {
			at = (at + 1) % n
		}
		slots[at] = mark(r.key) | uint32(len(rows)/2)
		rows = append(rows, uint8(count), uint8(r.key))
		for k := r.at; k < r.at+uint32(r.used); k++ {
			if w := means[k]; w >= prune || w <= -prune {
				q := math.Copysign(math.Round(127*math.Sqrt(math.Abs(float64(w))/largest)), float64(w))
				rows = append(rows, uint8(t.hot[k]), byte(int8(q)))
			}
		}
	}
	out := make([]byte, 0, header+4*len(slots)+len(rows))
	out = append(out, magic...)
	for _, n := range []uint32{uint32(t.classes), n, uint32(len(rows)), math.Float32bits(float32(largest))} {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	for _, s := range slots {
		out = binary.LittleEndian.AppendUint32(out, s)
	}
	return append(out, rows...), nil
}
