package fuse

import (
	"slices"

	"rapporteur"
)

// countDisputes finds counts of the same thing that differ: those of incidents, by index of the happening, and those that
// belong to none.
func countDisputes(claims []claim, happenings []happening) (map[int][]Dispute, []Dispute) {
	own := newOutcomeFinder(happenings)
	counted := map[int][]claim{}
	var loose []claim
	var before []placed // those of the same article that count something that happened
	for _, c := range claims {
		if len(before) > 0 && before[0].article != c.article {
			before = nil
		}
		i, ok := own.of(c)
		if at := slices.IndexFunc(before, c.recounts); !ok && at >= 0 {
			i, ok = before[at].happening, true
		}
		if !ok {
			loose = append(loose, c)
			continue
		}
		counted[i] = append(counted[i], c)
		before = slices.Insert(before, 0, placed{c, i})
	}
	of := map[int][]Dispute{}
	for i := range counted {
		of[i] = disputesAmong(counted[i], sameCount, claim.countSigns)
	}
	return of, disputesAmong(loose, sameToll, claim.tollSigns)
}

// placed is a claim with the happening whose outcome it counts.
type placed struct {
	claim
	happening int
}

// recounts reports that a count whose sentence tells no act of its own counts again what one before it did ("Hospitals
// spoke of at least 20 dead"): the same measure and people, no other place or time, one order of size.
func (c claim) recounts(before placed) bool {
	return sameCount(c, before.claim) && !c.window.known &&
		comparePlaces(c.place, before.place) != conflict &&
		within(c, before.claim, tollRatio)
}

// sameCount reports that two counts belonging to one incident may count the same. What is told as a part of another count,
// or on top of one, is compared with none.
func sameCount(a, b claim) bool {
	return a.whole() && b.whole() && a.figure.Measure == b.figure.Measure && a.who == b.who && within(a, b, countRatio)
}

func (c claim) whole() bool {
	return c.figure.Relation != rapporteur.PartOf && c.figure.Relation != rapporteur.InAddition
}

// within reports that neither count is more than so many times the other.
func within(a, b claim, ratio float64) bool { return a.low <= b.low*ratio && b.low <= a.low*ratio }

const (
	tollDays   = 1   // how far apart two counts that go on growing may be made
	windowDays = 31  // how far apart the days may lie from which they count: "since March", "for a year"
	countRatio = 50  // beyond it one of two counts of an incident is of something larger, such as the whole war
	tollRatio  = 4.0 // beyond it two counts without a stated window count different things
)

// sameToll reports that two counts belonging to no incident count the same: same measure, same people, same place, made
// within a day, counting from about the same time. Where no such time is told, only counts of one order of size are compared.
func sameToll(a, b claim) bool {
	switch {
	case !sameCount(a, b):
		return false
	case !a.asOf.known || !b.asOf.known || a.asOf.first-b.asOf.last > tollDays || b.asOf.first-a.asOf.last > tollDays:
		return false
	case comparePlaces(a.place, b.place) != sure:
		return false
	case a.window.known != b.window.known:
		return false
	case a.window.known:
		return abs(a.window.first-b.window.first) <= windowDays
	}
	return within(a, b, tollRatio)
}

func abs(n int) int { return max(n, -n) }

// outcomeFinder finds the incident whose outcome a figure counts.
type outcomeFinder struct {
	byArticle map[rapporteur.ArticleID][]outcome
}

// outcome is a telling of an act that happened.
type outcome struct {
	happening int
	telling   *telling
}

func newOutcomeFinder(happenings []happening) outcomeFinder {
	f := outcomeFinder{map[rapporteur.ArticleID][]outcome{}}
	for i, h := range happenings {
		for _, t := range h.tellings {
			if t.event.Status == rapporteur.Occurred {
				f.byArticle[t.event.Article] = append(f.byArticle[t.event.Article], outcome{i, t})
			}
		}
	}
	return f
}

// of gives the happening whose outcome the claim counts: the act of its own sentence that can have it, the nearest where
// there are several; else the one act of its article in the same place on the same day. A count over weeks or months
// belongs to none.
func (f outcomeFinder) of(c claim) (int, bool) {
	if c.window.known && !c.window.precise() {
		return 0, false
	}
	var inSentence, inPlace []outcome
	for _, o := range f.byArticle[c.figure.Article] {
		e := o.telling.event
		if !slices.Contains(outcomes[c.figure.Measure], e.Event) {
			continue
		}
		switch {
		case e.Sentence == c.figure.Sentence:
			inSentence = append(inSentence, o)
		case c.window.overlap(o.telling.days) && o.telling.days.precise() &&
			comparePlaces(c.place, o.telling.place) == sure && !wide(e.Place):
			inPlace = append(inPlace, o)
		}
	}
	if len(inSentence) > 0 {
		nearest := slices.MinFunc(inSentence, func(a, b outcome) int {
			return abs(a.telling.event.Trigger.Start-c.figure.Number.Start) - abs(b.telling.event.Trigger.Start-c.figure.Number.Start)
		})
		return nearest.happening, true
	}
	for _, o := range inPlace {
		if o.happening != inPlace[0].happening {
			return 0, false
		}
	}
	if len(inPlace) == 0 {
		return 0, false
	}
	return inPlace[0].happening, true
}
