package fuse

import (
	"slices"
	"strings"

	"rapporteur"
)

// Point is one point of a plan, with how it stood each time it was told.
type Point struct {
	Plan        string               `json:"plan"`   // as named, "" where it has no name
	Action      string               `json:"action"` // in the words of the first telling
	Obligor     []rapporteur.Entity  `json:"obligor"`
	Commitments []rapporteur.EntryID `json:"commitments"` // by day (undated last), then by article and text
}

// pointAlike is how much of what is to be done has to be the same for two tellings to be of one point.
const pointAlike = 0.5

// pointSign is what two tellings of one point share: the plan, and a word of what is to be done.
type pointSign struct{ plan, word string }

// pointSet is a point in the making.
type pointSet struct {
	point   Point
	obligor []party
	actions [][]string // that differ, at most mostVersions
	dates   []rapporteur.Date
}

func (s *pointSet) add(m rapporteur.Commitment, action []string) {
	i := len(s.dates)
	for i > 0 && byDay(m.Date, s.dates[i-1]) < 0 {
		i--
	}
	s.dates = slices.Insert(s.dates, i, m.Date)
	s.point.Commitments = slices.Insert(s.point.Commitments, i, m.ID)
	if len(s.actions) < mostVersions && !slices.ContainsFunc(s.actions, func(a []string) bool { return slices.Equal(a, action) }) {
		s.actions = append(s.actions, action)
	}
	if len(s.point.Obligor) == 0 {
		s.point.Obligor = m.Obligor
		s.obligor = named(partiesOf(m.Obligor))
	}
}

// points puts commitments together that speak of one point: the same plan, the same action, and obligors who agree.
func points(codings []rapporteur.Coding) []Point {
	var sets []*pointSet
	found := newFinder[pointSign]()
	for _, c := range codings {
		for _, m := range c.Commitments {
			action := stems(wordsOf(m.Action))
			plan := strings.Join(wordsOf(m.Plan), " ")
			var signs []pointSign
			for _, w := range action {
				signs = append(signs, pointSign{plan, w})
			}
			if len(action) == 0 {
				signs = []pointSign{{plan, ""}}
			}
			obligor := named(partiesOf(m.Obligor))
			at := len(sets)
			for _, i := range found.find(signs) {
				if s := sets[i]; compareSides(s.obligor, obligor) != conflict &&
					!slices.ContainsFunc(s.actions, func(a []string) bool { return !samePoint(a, action) }) {
					at = i
					break
				}
			}
			if at == len(sets) {
				sets = append(sets, &pointSet{point: Point{Plan: m.Plan, Action: m.Action}})
				found.add(at, signs...)
			}
			sets[at].add(m, action)
		}
	}
	var out []Point
	for _, s := range sets {
		out = append(out, s.point)
	}
	return out
}

func samePoint(a, b []string) bool { return slices.Equal(a, b) || alike(a, b) >= pointAlike }

// stems gives the stems of the words that say something, sorted, each once.
func stems(words []string) []string {
	var out []string
	for _, w := range words {
		if len(w) > 2 && !emptyWords[w] {
			out = append(out, stem(w))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
