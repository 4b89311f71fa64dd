package rank

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"
)

// Linear is a linear model over features: for each feature a weight for each class. It is safe for use by several
// goroutines.
//
// The packed form, numbers little-endian: "RPA1", the number of classes and of features (4 bytes each), the features' hashes
// in ascending order (4 bytes each), then for each feature, and last for what is common to all, the weight that 127 stands
// for (float32) and its weight for each class (a signed byte).
type Linear struct {
	classes, n int
	rows       index
	common     []byte // the row of what is common to all
}

const (
	magic  = "RPA1"
	header = 12
)

// Open reads a model in packed form.
func Open(b []byte) (*Linear, error) {
	if len(b) < header || string(b[:4]) != magic {
		return nil, fmt.Errorf("opening weights of %d bytes: want %q at the beginning; train them again", len(b), magic)
	}
	m := &Linear{classes: int(binary.LittleEndian.Uint32(b[4:])), n: int(binary.LittleEndian.Uint32(b[8:]))}
	if m.classes < 2 || m.classes > 64 || m.n > mostKeys || len(b) != header+4*m.n+(m.n+1)*m.width() {
		return nil, fmt.Errorf("opening weights of %d bytes: the header tells of %d classes and %d features; train them again", len(b), m.classes, m.n)
	}
	rows := b[header+4*m.n:]
	m.rows, m.common = newIndex(b[header:header+4*m.n], rows, m.width()), rows[m.n*m.width():]
	return m, nil
}

func (m *Linear) width() int { return 4 + m.classes }

// Probabilities gives the probability of each class.
func (m *Linear) Probabilities(f *Features) []float64 {
	scores := m.begin()
	m.add(scores, f)
	return softmax(scores)
}

// begin gives for each class the weight that is common to all.
func (m *Linear) begin() []float64 {
	scores := make([]float64, m.classes)
	addRow(scores, m.common, scale(m.common))
	return scores
}

// add adds to the scores of the classes the weights of what is seen.
func (m *Linear) add(scores []float64, f *Features) {
	// Several are looked for, then their rows are added: so the memory is asked for many rows at a time.
	var found [32]struct {
		row []byte
		by  float64
	}
	for from := 0; from < len(f.Keys); from += len(found) {
		keys := f.Keys[from:min(from+len(found), len(f.Keys))]
		maybe := m.rows.maybe(keys)
		n := 0
		for ; maybe != 0; maybe &= maybe - 1 {
			i := bits.TrailingZeros32(maybe)
			if row := m.rows.find(keys[i]); row != nil {
				found[n].row, found[n].by = row, float64(f.Values[from+i])*scale(row)
				n++
			}
		}
		for _, one := range found[:n] {
			addRow(scores, one.row, one.by)
		}
	}
}

// scale gives what a step of a row's weights stands for.
func scale(row []byte) float64 {
	return float64(math.Float32frombits(binary.LittleEndian.Uint32(row))) / 127
}

// addRow adds a row's weights to the scores of the classes.
func addRow(scores []float64, row []byte, by float64) {
	row = row[4 : 4+len(scores)]
	for c := range scores {
		scores[c] += by * float64(int8(row[c]))
	}
}

// dense is a part of a Linear: the weights of features that always come together, side by side.
type dense struct {
	scales  [dimensions]float64
	weights []float64 // for each dimension those of the classes
}

// dense takes out the weights of these features. One without weights has zeros.
func (m *Linear) dense(keys [dimensions]uint32) dense {
	d := dense{weights: make([]float64, len(keys)*m.classes)}
	for i, k := range keys {
		if row := m.rows.find(k); row != nil {
			d.scales[i] = scale(row)
			addRow(d.weights[i*m.classes:(i+1)*m.classes], row, 1)
		}
	}
	return d
}

// add adds to the scores what a direction comes to.
func (d *dense) add(scores []float64, along direction) {
	if len(along) == 0 {
		return
	}
	var by [dimensions]float64
	for i, x := range along {
		by[i] = float64(x) * d.scales[i]
	}
	n, c := len(scores), 0
	for ; c+4 <= n; c += 4 { // four classes at a time: their sums wait for nothing
		s0, s1, s2, s3 := scores[c], scores[c+1], scores[c+2], scores[c+3]
		rest := d.weights[c:]
		for _, x := range by {
			s0 += x * rest[0]
			s1 += x * rest[1]
			s2 += x * rest[2]
			s3 += x * rest[3]
			rest = rest[min(n, len(rest)):]
		}
		scores[c], scores[c+1], scores[c+2], scores[c+3] = s0, s1, s2, s3
	}
	for ; c < n; c++ {
		for i, x := range by {
			scores[c] += x * d.weights[i*n+c]
		}
	}
}

// Fit is a model as training leaves it.
type Fit struct {
	classes int
	keys    []uint32  // in ascending order
	weights []float64 // of each key, then of what is common to all
}

// Features gives how many features have weights.
func (m *Fit) Features() int { return len(m.keys) }

// Pack gives the model in packed form, with the weights of at most so many features: those whose weights differ most from
// class to class.
func (m *Fit) Pack(most int) []byte {
	order := make([]int, len(m.keys))
	size := make([]float64, len(m.keys))
	for i := range order {
		row := m.row(i)
		order[i], size[i] = i, slices.Max(row)-slices.Min(row)
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	order = order[:min(most, len(order))]
	slices.Sort(order)
	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, uint32(m.classes))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(order)))
	for _, i := range order {
		out = binary.LittleEndian.AppendUint32(out, m.keys[i])
	}
	for _, i := range append(order, len(m.keys)) {
		row := m.row(i)
		top := 1e-9
		for _, w := range row {
			top = max(top, math.Abs(w))
		}
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(top)))
		for _, w := range row {
			out = append(out, byte(int8(math.Round(w/top*127))))
		}
	}
	return out
}

// Weights gives the weights of each feature for each class, by the feature's key.
func (m *Fit) Weights() map[uint32][]float64 {
	out := map[uint32][]float64{}
	for i, k := range m.keys {
		out[k] = m.row(i)
	}
	return out
}

// Common gives what is common to all, for each class.
func (m *Fit) Common() []float64 { return m.row(len(m.keys)) }

func (m *Fit) row(i int) []float64 { return m.weights[i*m.classes : (i+1)*m.classes] }
