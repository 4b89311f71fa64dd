package perceptron

import "math"

// Learned gives weights that were learned elsewhere, so that they can be packed: for each feature its weights, one for each
// class.
func Learned(classes int, features []Feature, weights [][]float64) *Trainer {
	t := NewTrainer(classes, 1)
	for i, f := range features {
		r := t.make(f)
		r.at = uint32(len(t.hot))
		for class, w := range weights[i] {
			if n := int32(math.Round(w * Unit)); n != 0 {
				t.hot = append(t.hot, uint32(n)<<8|uint32(class))
				r.used++
			}
		}
		r.cap = r.used
	}
	t.sums, t.stamps, t.changes = make([]int64, len(t.hot)), make([]uint32, len(t.hot)), make([]uint32, len(t.hot))
	return t
}
