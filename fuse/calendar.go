package fuse

import (
	"maps"
	"slices"

	"rapporteur"
	"rapporteur/plover"
)

// calendar finds the happenings that occurred on given days and share a trait with another one.
type calendar struct {
	kinds []trait
	found *finder[sign]
	days  map[plover.Type][]int // on which something of the type happened, sorted
}

// newCalendar puts down what occurred of the types of the askers, the only ones that will be asked for.
func newCalendar(happenings []happening, askers []int, kinds ...trait) calendar {
	c := calendar{kinds, newFinder[sign](), map[plover.Type][]int{}}
	asked := map[plover.Type]bool{}
	for _, i := range askers {
		asked[happenings[i].event()] = true
	}
	days := map[plover.Type]map[int]bool{}
	for i, h := range happenings {
		a := h.act()
		if a.status != rapporteur.Occurred || !asked[a.event] {
			continue
		}
		if days[a.event] == nil {
			days[a.event] = map[int]bool{}
		}
		for _, t := range h.versions {
			traits := t.traits(kinds...)
			c.found.add(i, a.of(inLineage, t.lineage, traits)...)
			if !t.days.precise() {
				continue
			}
			c.found.add(i, a.onDays(t.days, traits)...)
			for d := t.days.first; d <= t.days.last; d++ {
				days[a.event][d] = true
			}
		}
	}
	for t, set := range days {
		c.days[t] = slices.Sorted(maps.Keys(set))
	}
	return c
}

// near gives the happenings that share a trait with h and occurred within reach of one of its tellings, or are told in its
// lineage, in their order.
func (c calendar) near(h happening, reach func(*telling) days) []int {
	a := act{h.event(), rapporteur.Occurred}
	var signs []sign
	for _, t := range h.versions {
		traits := sought(t.traits(c.kinds...))
		signs = append(signs, a.of(inLineage, t.lineage, traits)...)
		r := reach(t)
		if !r.known {
			continue
		}
		all := c.days[a.event]
		at, _ := slices.BinarySearch(all, r.first)
		for ; at < len(all) && all[at] <= r.last; at++ {
			signs = append(signs, a.of(onDay, all[at], traits)...)
		}
	}
	return c.found.find(signs)
}

// withStatus lists the happenings of the status.
func withStatus(happenings []happening, s rapporteur.Status) []int {
	var out []int
	for i, h := range happenings {
		if h.act().status == s {
			out = append(out, i)
		}
	}
	return out
}
