package eval

import (
	"cmp"
	"maps"
	"slices"
)

// sheet is what scoring one gold set yields. Sheets of one task have the same lines in the same order, so that the counts
// of several gold sets can be added up.
type sheet struct {
	lines  []line
	rows   map[string]tally
	misses []Miss
	notes  []string
}

// line is one thing that is measured: a tally gives F1, precision and recall; a ratio one share; a curve its error, where anything was given with a confidence; macro the mean F1 of the
// rows that have gold.
type line struct {
	name  string
	tally *tally
	ratio *ratio
	curve *curve
	macro bool
	brief bool // of a tally, F1 alone
}

func (s *sheet) add(o sheet) {
	if s.lines == nil {
		s.lines = slices.Clone(o.lines)
	} else {
		for i, l := range o.lines {
			switch {
			case l.tally != nil:
				sum := s.lines[i].tally.plus(*l.tally)
				s.lines[i].tally = &sum
			case l.ratio != nil:
				sum := s.lines[i].ratio.plus(*l.ratio)
				s.lines[i].ratio = &sum
			case l.curve != nil:
				sum := s.lines[i].curve.plus(*l.curve)
				s.lines[i].curve = &sum
			}
		}
	}
	if s.rows == nil {
		s.rows = map[string]tally{}
	}
	for name, t := range o.rows {
		s.rows[name] = s.rows[name].plus(t)
	}
	s.misses = append(s.misses, o.misses...)
	s.notes = append(s.notes, o.notes...)
}

func (s *sheet) result(task, gold string, worst int) Result {
	r := Result{Task: task, Gold: gold, Notes: s.notes}
	for _, l := range s.lines {
		switch {
		case l.ratio != nil:
			r.Measures = append(r.Measures, Measure{l.name, l.ratio.value()})
		case l.curve != nil:
			if r.Curve = l.curve.bins(); len(r.Curve) > 0 {
				r.Measures = append(r.Measures, Measure{l.name, l.curve.deviation()})
			}
		case l.macro:
			r.Measures = append(r.Measures, Measure{l.name, macroF1(s.rows)})
		case l.brief:
			r.Measures = append(r.Measures, Measure{l.name, l.tally.f1()})
		default:
			f, p, c := l.names()
			r.Measures = append(r.Measures, Measure{f, l.tally.f1()}, Measure{p, l.tally.precision()}, Measure{c, l.tally.recall()})
		}
	}
	for name, t := range s.rows {
		r.Rows = append(r.Rows, Row{name, t.gold, t.given, t.hits, t.precision(), t.recall(), t.f1()})
	}
	slices.SortFunc(r.Rows, func(a, b Row) int { return cmp.Compare(a.Name, b.Name) })
	r.Misses = slices.Clone(s.misses)
	slices.SortStableFunc(r.Misses, func(a, b Miss) int { return cmp.Compare(b.weight, a.weight) })
	if worst >= 0 && len(r.Misses) > worst {
		r.Misses = r.Misses[:worst]
	}
	return r
}

// names gives the names of a tally's three measures; the only tally of a task is called precision, recall and f1.
func (l line) names() (f1, precision, recall string) {
	if l.name == "" {
		return "f1", "precision", "recall"
	}
	return l.name, l.name + "_precision", l.name + "_recall"
}

// macroF1 is the mean F1 of the rows that have gold, each counting as much as any other; 0 when none has.
func macroF1(rows map[string]tally) float64 {
	sum, n := 0.0, 0
	for _, name := range slices.Sorted(maps.Keys(rows)) { // in order, since a sum of floats depends on it
		if rows[name].gold > 0 {
			sum += rows[name].f1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// weigh makes each miss weigh as much as there are misses in its place.
func weigh(misses []Miss) {
	n := map[string]int{}
	for _, m := range misses {
		n[m.Where]++
	}
	for i := range misses {
		misses[i].weight = n[misses[i].Where]
	}
}
