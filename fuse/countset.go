package fuse

import (
	"fmt"
	"slices"

	"rapporteur"
)

// countSet holds claims that all count the same. Claims that are compared alike are compared once.
type countSet struct {
	claims   []claim
	versions []countVersion
	at       map[string]int // by claim.version
}

// countVersion is a claim as it is compared.
type countVersion struct {
	claim
	several bool // told in more than one lineage
}

func (s *countSet) add(c claim) {
	s.claims = append(s.claims, c)
	k := c.version()
	i, ok := s.at[k]
	switch {
	case ok:
		s.versions[i].several = s.versions[i].several || s.versions[i].lineage != c.lineage
	case len(s.versions) < mostVersions:
		s.at[k] = len(s.versions)
		s.versions = append(s.versions, countVersion{claim: c})
	}
}

// version is equal for claims between which no comparison tells a difference, but for who tells them.
func (c claim) version() string {
	return fmt.Sprint(c.claimants, "|", c.low, c.high, c.asOf, c.window, c.figure.Relation, c.place.key())
}

func (s *countSet) all(c claim, same func(a, b claim) bool) bool {
	return !slices.ContainsFunc(s.versions, func(v countVersion) bool { return !same(c, v.claim) })
}

// disputed reports that two of the claims speak against one another.
func (s *countSet) disputed() bool {
	for i, a := range s.versions {
		for _, b := range s.versions[:i] {
			two := a.several || b.several || a.from(b.claim)
			if two && a.excludes(b.claim) {
				return true
			}
		}
	}
	return false
}

// disputesAmong puts claims that count the same together, each with those that it counts the same as all of, and gives
// those sets in which two speak against one another. The signs are those that two claims share which count the same.
func disputesAmong(claims []claim, same func(a, b claim) bool, signs func(c claim, looking bool) []countSign) []Dispute {
	var sets []*countSet
	found := newFinder[countSign]()
	for _, c := range claims {
		at := len(sets)
		for _, i := range found.find(signs(c, true)) {
			if sets[i].all(c, same) {
				at = i
				break
			}
		}
		if at == len(sets) {
			sets = append(sets, &countSet{at: map[string]int{}})
			found.add(at, signs(c, false)...) // who fits the set fits its first claim
		}
		sets[at].add(c)
	}
	var out []Dispute
	for _, set := range sets {
		if !set.disputed() {
			continue
		}
		first := set.claims[0]
		d := Dispute{Field: string(first.figure.Measure), Who: first.who, Place: first.figure.Scope.Place, AsOf: first.figure.AsOf}
		for _, c := range set.claims {
			d.add(c.value(), c.figure.Article, c.figure.ID)
		}
		out = append(out, d)
	}
	return out
}

// countSign is what two claims share that count the same.
type countSign struct {
	measure rapporteur.Measure
	who     string
	day     int    // tolls alone
	place   string // tolls alone
	cell    square // tolls alone
}

func (c claim) countSigns(bool) []countSign {
	return []countSign{{measure: c.figure.Measure, who: c.who}}
}

// mostTollDays bounds the days under which a count that is made "this year" is put down.
const mostTollDays = 400

// tollSigns gives the days of a claim that belongs to no incident, each with its place; none where it can be compared with no
// other.
func (c claim) tollSigns(looking bool) []countSign {
	if !c.asOf.known || c.place.IsZero() {
		return nil
	}
	sign := countSign{measure: c.figure.Measure, who: c.who}
	named := sign
	named.place = fmt.Sprint(c.place.words)
	places := []countSign{named}
	if q, ok := c.place.square(); ok {
		cells := []square{q}
		if looking {
			cells = q.around()
		}
		for _, q := range cells {
			sign.cell, sign.place = q, "in a square"
			places = append(places, sign)
		}
	}
	first, last := c.asOf.first, c.asOf.last
	if looking {
		first, last = first-tollDays, last+tollDays
	}
	var out []countSign
	for d := max(first, last-mostTollDays); d <= last; d++ {
		for _, s := range places {
			s.day = d
			out = append(out, s)
		}
	}
	return out
}
