package perceptron

// Thin leaves the weights that Pack would keep within the budget, and no others from now on. A round of training after it
// teaches the weights that are left to do without the rest, which costs far less accuracy than leaving them out at the end.
func (t *Trainer) Thin(budget int) {
	means := t.means()
	prune := float32(t.smallest(means, budget))
	old := *t
	t.rows, t.hot, t.sums, t.stamps, t.changes = nil, nil, nil, nil, nil
	for i := range old.rows {
		r := old.rows[i]
		at := uint32(len(t.hot))
		for k := r.at; k < r.at+uint32(r.used); k++ {
			if w := means[k]; w >= prune || w <= -prune {
				t.hot = append(t.hot, old.hot[k])
				t.sums, t.stamps = append(t.sums, old.sums[k]), append(t.stamps, old.stamps[k])
				t.changes = append(t.changes, old.changes[k])
			}
		}
		if n := uint8(uint32(len(t.hot)) - at); n > 0 {
			t.rows = append(t.rows, row{key: r.key, at: at, used: n, cap: n, seen: r.seen})
		}
	}
	clear(t.slots)
	for i := range t.rows {
		t.settle(t.rows[i].key, uint32(i+1))
	}
	t.thinned = true
}
