package perceptron

import "math"

// Unit is one in the fixed point of weights and scores.
const Unit = 1 << 15

// Margin is by how much the right class is to win; when it does not, something is learned.
const Margin = Unit

// step is how far a weight moves when it is first changed. The nth change moves it by step/sqrt(n) (AdaGrad, Duchi et al.
// 2011): what is seen often settles, what is seen seldom still learns fast.
const step = Unit / 16

// Trainer learns weights from decisions that were wrong or won by less than the margin, and averages them over its whole
// course. Features are kept only once they took part in a given number of these, which keeps the model small and costs no
// accuracy (Goldberg and Elhadad 2011).
type Trainer struct {
	classes int
	support uint8 // mistakes before a feature counts
	now     uint32
	thinned bool     // no weight is added any more
	slots   []uint32 // index of a row plus one, by hash; 0 for none
	rows    []row
	hot     []uint32 // class in the low byte, weight above it: the entries of all rows
	sums    []int64  // weight summed over time up to stamps, in step with hot
	stamps  []uint32
	changes []uint32 // how often the weight was changed
}

// row holds the entries of a feature: hot[at:at+used].
type row struct {
	key       Feature
	at        uint32
	used, cap uint8
	seen      uint8
}

// NewTrainer prepares a model of at most MostClasses classes.
func NewTrainer(classes int, support uint8) *Trainer {
	return &Trainer{classes: classes, support: support, slots: make([]uint32, 1<<16), now: 1}
}

// find gives the row of the feature, or nil.
func (t *Trainer) find(f Feature) *row {
	mask := uint64(len(t.slots) - 1)
	for i := uint64(f) & mask; ; i = (i + 1) & mask {
		n := t.slots[i]
		if n == 0 {
			return nil
		}
		if r := &t.rows[n-1]; r.key == f {
			return r
		}
	}
}

func (t *Trainer) make(f Feature) *row {
	if len(t.rows)*2 >= len(t.slots) {
		t.slots = make([]uint32, len(t.slots)*2)
		for i := range t.rows {
			t.settle(t.rows[i].key, uint32(i+1))
		}
	}
	t.rows = append(t.rows, row{key: f})
	t.settle(f, uint32(len(t.rows)))
	return &t.rows[len(t.rows)-1]
}

func (t *Trainer) settle(f Feature, n uint32) {
	mask := uint64(len(t.slots) - 1)
	i := uint64(f) & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = n
}

// Score implements Scorer with the weights of the moment.
func (t *Trainer) Score(features []Feature, scores *Scores) {
	clear(scores[:t.classes])
	for _, f := range features {
		if r := t.find(f); r != nil {
			for _, e := range t.hot[r.at : r.at+uint32(r.used)] {
				scores[uint8(e)] += int32(e) >> 8
			}
		}
	}
}

// Tick marks that one decision was taken; averages run over decisions.
func (t *Trainer) Tick() { t.now++ }

// Update moves the features' weights towards the class that was right and away from the one that was taken.
func (t *Trainer) Update(features []Feature, right, taken int) {
	for _, f := range features {
		r := t.find(f)
		if r == nil {
			if t.thinned {
				continue
			}
			r = t.make(f)
		}
		if r.seen < t.support {
			if r.seen++; r.seen < t.support {
				continue
			}
		}
		t.add(r, uint8(right), step)
		t.add(r, uint8(taken), -step)
	}
}

func (t *Trainer) add(r *row, class uint8, by float64) {
	for i := r.at; i < r.at+uint32(r.used); i++ {
		if uint8(t.hot[i]) == class {
			w := int32(t.hot[i]) >> 8
			t.sums[i] += int64(w) * int64(t.now-t.stamps[i])
			t.stamps[i] = t.now
			t.changes[i]++
			w += int32(by / math.Sqrt(float64(t.changes[i])))
			t.hot[i] = uint32(w)<<8 | uint32(class)
			return
		}
	}
	if t.thinned {
		return
	}
	if r.used == r.cap {
		size := min(255, max(2, int(r.cap)*2))
		at := uint32(len(t.hot))
		t.hot = append(t.hot, make([]uint32, size)...)
		t.sums = append(t.sums, make([]int64, size)...)
		t.stamps = append(t.stamps, make([]uint32, size)...)
		t.changes = append(t.changes, make([]uint32, size)...)
		copy(t.hot[at:], t.hot[r.at:r.at+uint32(r.used)])
		copy(t.sums[at:], t.sums[r.at:r.at+uint32(r.used)])
		copy(t.stamps[at:], t.stamps[r.at:r.at+uint32(r.used)])
		copy(t.changes[at:], t.changes[r.at:r.at+uint32(r.used)])
		r.at, r.cap = at, uint8(size)
	}
	i := r.at + uint32(r.used)
	r.used++
	t.hot[i] = uint32(int32(by))<<8 | uint32(class)
	t.sums[i], t.stamps[i], t.changes[i] = 0, t.now, 1
}

// Features gives the number of features that have weights.
func (t *Trainer) Features() int {
	n := 0
	for i := range t.rows {
		if t.rows[i].used > 0 {
			n++
		}
	}
	return n
}
