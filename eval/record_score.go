package eval

import (
	"cmp"
	"maps"
	"slices"
)

// recordScore counts what is right in the sentences of a record.
type recordScore struct {
	typed, directed, full         tally // of all events
	actor, recipient, attribution tally // mentions, over the events paired by type
	entity                        ratio // code and sector, of the paired actors and recipients
	status, date, where, mode     ratio // over the paired events
	figures                       tally
	claimant                      ratio // over the figures that are right
	types                         map[string]tally
	curve                         curve // of all events given with a confidence
	faults                        []fault
}

func (s *recordScore) lines() []line {
	return []line{
		{name: "typed", tally: &s.typed}, {name: "directed", tally: &s.directed}, {name: "full", tally: &s.full},
		{name: "actor", tally: &s.actor}, {name: "recipient", tally: &s.recipient}, {name: "attribution", tally: &s.attribution},
		{name: "entity", ratio: &s.entity}, {name: "status", ratio: &s.status}, {name: "date", ratio: &s.date},
		{name: "place", ratio: &s.where}, {name: "mode", ratio: &s.mode},
		{name: "figures", tally: &s.figures}, {name: "claimant", ratio: &s.claimant},
		{name: "calibration_error", curve: &s.curve},
	}
}

// places lists the sentences of both, in order.
func places[T any](gold, given map[place][]T) []place {
	all := slices.AppendSeq(slices.Collect(maps.Keys(gold)), maps.Keys(given))
	slices.SortFunc(all, place.compare)
	return slices.Compact(all)
}

// acts compares the events of each sentence.
func (s *recordScore) acts(gold, given map[place][]act) {
	for _, p := range places(gold, given) {
		want, got := gold[p], given[p]
		var wantFree, gotFree = make([]bool, len(want)), make([]bool, len(got))
		for i, a := range want {
			wantFree[i] = true
			s.tellType(a.typ, tally{gold: 1})
		}
		for j, a := range got {
			gotFree[j] = true
			s.tellType(a.typ, tally{given: 1})
		}
		s.typed = s.typed.plus(tally{0, len(got), len(want)})
		for _, c := range couples(want, got) {
			if wantFree[c.gold] && gotFree[c.given] {
				wantFree[c.gold], gotFree[c.given] = false, false
				s.tellType(want[c.gold].typ, tally{hits: 1})
				s.typed.hits++
				s.compare(want[c.gold], got[c.given])
			}
		}
		for i, a := range want {
			if wantFree[i] {
				s.faults = append(s.faults, fault{p, "missed", a.String()})
			}
		}
		for j, a := range got {
			if gotFree[j] {
				s.faults = append(s.faults, fault{p, "invented", a.String()})
			}
			if a.confidence != nil {
				s.curve.note(*a.confidence, !gotFree[j])
			}
		}
	}
	s.directed.given, s.directed.gold = s.typed.given, s.typed.gold
	s.full.given, s.full.gold = s.typed.given, s.typed.gold
}

func (s *recordScore) tellType(typ string, t tally) { s.types[typ] = s.types[typ].plus(t) }

// couple is a gold event and a given one of the same type, by their places in their lists.
type couple struct {
	likeness    float64 // shared parties, and half a point for the same status
	gold, given int
}

// couples lists all events of one sentence that may be paired, the likest first; of equals, the last in the gold, then the
// last among the given.
func couples(want, got []act) []couple {
	var all []couple
	for i, a := range want {
		for j, b := range got {
			if a.typ != b.typ {
				continue
			}
			like := float64(len(pairs(a.actor, b.actor)) + len(pairs(a.recipient, b.recipient)))
			if a.status == b.status {
				like += .5
			}
			all = append(all, couple{like, i, j})
		}
	}
	slices.SortFunc(all, func(a, b couple) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(b.gold, a.gold), cmp.Compare(b.given, a.given))
	})
	return all
}

// compare scores an event against the gold event it was paired with.
func (s *recordScore) compare(want, got act) {
	actors, recipients := pairs(want.actor, got.actor), pairs(want.recipient, got.recipient)
	s.actor = s.actor.plus(tally{len(actors), len(got.actor), len(want.actor)})
	s.recipient = s.recipient.plus(tally{len(recipients), len(got.recipient), len(want.recipient)})
	for _, p := range slices.Concat(actors, recipients) {
		s.entity.note(p.gold.code == p.given.code && p.gold.sector == p.given.sector)
	}
	if want.status == got.status && all(actors, want.actor, got.actor) && all(recipients, want.recipient, got.recipient) {
		s.full.hits++
	}
	if some(actors, want.actor, got.actor) && some(recipients, want.recipient, got.recipient) {
		s.directed.hits++
	}
	s.status.note(want.status == got.status)
	s.date.note(SameDate(want.date, got.date))
	s.where.note(SamePlace(want.where, got.where))
	s.mode.note(sameModes(want.mode, got.mode))
	s.attribution = s.attribution.plus(tally{len(pairs(want.said, got.said)), len(got.said), len(want.said)})
}

// all reports that every mention on both sides is paired.
func all(paired []pair, want, got []mention) bool {
	return len(paired) == len(want) && len(paired) == len(got)
}

// some reports that a mention is paired, or that there is none on either side.
func some(paired []pair, want, got []mention) bool {
	return len(paired) > 0 || len(want)+len(got) == 0
}

// SameDate compares as finely as the gold tells the date, but never less finely than the year.
func SameDate(want, got string) bool {
	if want == "" {
		return got == ""
	}
	return want == within(got, 0, max(len("2006"), len(want)))
}

// SamePlace reports that two places are told in like words, or that neither is told.
func SamePlace(want, got string) bool {
	if want == "" {
		return got == ""
	}
	return sameWords(want, got)
}

// sameModes reports that the two share a mode, or that neither has one.
func sameModes(want, got []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	return slices.ContainsFunc(want, func(m string) bool { return slices.Contains(got, m) })
}

// counts compares the figures of each sentence: a figure is right when measure and both bounds are.
func (s *recordScore) counts(gold, given map[place][]count) {
	for _, p := range places(gold, given) {
		want, free := gold[p], slices.Clone(given[p])
		s.figures = s.figures.plus(tally{0, len(free), len(want)})
		for _, w := range want {
			i := slices.IndexFunc(free, w.equal)
			if i < 0 {
				s.faults = append(s.faults, fault{p, "missed", w.String()})
				continue
			}
			s.figures.hits++
			s.claimant.note(some(pairs(w.claimant, free[i].claimant), w.claimant, free[i].claimant))
			free = slices.Delete(free, i, i+1)
		}
		for _, f := range free {
			s.faults = append(s.faults, fault{p, "invented", f.String()})
		}
	}
}

func (c count) equal(o count) bool {
	return c.measure == o.measure && sameBound(c.low, o.low) && sameBound(c.high, o.high)
}

func sameBound(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
