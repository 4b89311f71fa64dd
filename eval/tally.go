package eval

// tally counts what a gold set holds, what was given, and what of it was right.
type tally struct{ hits, given, gold int }

func (t tally) plus(o tally) tally {
	return tally{t.hits + o.hits, t.given + o.given, t.gold + o.gold}
}

// precision is the share of what was given that is right; 0 when nothing was given.
func (t tally) precision() float64 { return share(t.hits, t.given) }

// recall is the share of the gold that was found; 0 when there is none.
func (t tally) recall() float64 { return share(t.hits, t.gold) }

// f1 is the harmonic mean of precision and recall; 0 when both are.
func (t tally) f1() float64 {
	p, r := t.precision(), t.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// ratio counts how many of all were right.
type ratio struct{ right, all int }

func (r ratio) plus(o ratio) ratio { return ratio{r.right + o.right, r.all + o.all} }

func (r *ratio) note(right bool) {
	r.all++
	if right {
		r.right++
	}
}

func (r ratio) value() float64 { return share(r.right, r.all) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
