package fuse

import (
	"cmp"
	"slices"

	"rapporteur/plover"
)

// happening is a set of tellings of one thing, in the order of articles and texts.
type happening struct {
	tellings []*telling
	versions []*telling // those that differ in what they say, at most mostVersions
}

// gather puts tellings of one thing together. Each goes to the happening that it fits best with, and it must not speak
// against any telling there, so that a chain of half-alike tellings does not tie up two things that happened. Those with a
// day are placed before those without, which then find their fellows.
func gather(tellings []*telling) []happening {
	order := slices.Clone(tellings)
	slices.SortStableFunc(order, func(a, b *telling) int { return cmp.Compare(placedBy(a), placedBy(b)) })
	var groups []*gathering
	found := newFinder[sign]()
	inText := map[sign]int{} // how many tellings of an act there are in a lineage
	for _, t := range tellings {
		inText[t.inText()]++
	}
	for _, t := range order {
		kin := []sign{t.inText()}
		if inText[kin[0]] > mostCandidates {
			kin = append(kin, t.act().of(inLineage, t.lineage, t.traits(byName, byCode, byPlace, bySubject))...)
		}
		strangers := strangersMeet(t)
		best, at := 0, len(groups)
		for _, g := range found.find(slices.Concat(kin, t.act().onDays(t.days, sought(strangers)))) {
			if m := groups[g].fit(t); m > best {
				best, at = m, g
			}
		}
		if at == len(groups) {
			groups = append(groups, newGathering())
		}
		groups[at].add(t)
		found.add(at, kin...)
		found.add(at, t.act().onDays(t.days, strangers)...)
	}
	return inOrder(groups)
}

// strangersMeet lists what tellings of different texts have to share for fitStrangers to take them for one: a party under
// the same name, a place, or, of acts of speech, what they are about. Those without a day meet nobody.
func strangersMeet(t *telling) []sign {
	switch {
	case !t.days.precise():
		return nil
	case verbal(t.event.Event):
		return t.traits(byName, byPlace, bySubject)
	}
	return t.traits(byName, byPlace)
}

// inText is what all tellings of an act in one text or its versions share. Of most texts there are few, so that all are
// found by it alone.
func (t *telling) inText() sign {
	return sign{act: t.act(), in: inLineage, at: t.lineage, kind: anything}
}

// placedBy ranks tellings by how well their day is known.
func placedBy(t *telling) int {
	switch {
	case t.days.precise():
		return 0
	case t.days.known:
		return 1
	}
	return 2
}

// mostVersions is how many different tellings of one thing a new one is compared with. In 361 reports of one war no
// happening is told in more than half as many ways.
const mostVersions = 64

// gathering is a happening in the making. Tellings that say the same in all that is compared are compared once.
type gathering struct {
	tellings []*telling
	versions []version
	at       map[string]int
}

// version is what is told alike, with who tells it so.
type version struct {
	*telling
	lineages map[int]int // articles of each that tell it
	articles map[int]bool
}

func newGathering() *gathering { return &gathering{at: map[string]int{}} }

func (g *gathering) add(t *telling) {
	g.tellings = append(g.tellings, t)
	i, ok := g.at[t.version]
	if !ok {
		if len(g.versions) == mostVersions {
			return
		}
		i = len(g.versions)
		g.at[t.version] = i
		g.versions = append(g.versions, version{t, map[int]int{}, map[int]bool{}})
	}
	if v := g.versions[i]; !v.articles[t.article] {
		v.articles[t.article] = true
		v.lineages[t.lineage]++
	}
}

// fit gives the best match of the telling with those gathered; 0 where it fits none, contradicts one, or does not fit
// one of its kin: within one report alike sentences may tell of many acts.
func (g *gathering) fit(t *telling) int {
	best := 0
	for _, v := range g.versions {
		for _, k := range v.kinships(t) {
			m := match(t, v.telling, k)
			if m == 0 && (k != stranger || contradicts(t, v.telling)) {
				return 0
			}
			best = max(best, m)
		}
	}
	return best
}

// kinships lists how the tellers of the version stand to t.
func (v version) kinships(t *telling) []kinship {
	kin, own := v.lineages[t.lineage], 0
	if v.articles[t.article] {
		own = 1
	}
	var out []kinship
	if kin == 0 || len(v.lineages) > 1 {
		out = append(out, stranger)
	}
	if kin > own {
		out = append(out, sameText)
	}
	if own > 0 {
		out = append(out, sameArticle)
	}
	return out
}

// inOrder sorts the tellings of each happening by article and text, and the happenings by day, undated last, then by
// their first telling.
func inOrder(groups []*gathering) []happening {
	out := make([]happening, len(groups))
	for i, g := range groups {
		slices.SortFunc(g.tellings, compareTellings)
		out[i] = happening{tellings: g.tellings}
		for _, v := range g.versions {
			out[i].versions = append(out[i].versions, v.telling)
		}
		slices.SortFunc(out[i].versions, compareTellings)
	}
	slices.SortFunc(out, func(a, b happening) int {
		return cmp.Or(byDay(a.date(), b.date()), compareTellings(a.tellings[0], b.tellings[0]))
	})
	return out
}

func compareTellings(a, b *telling) int {
	return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.event.Trigger.Start, b.event.Trigger.Start),
		cmp.Compare(a.event.ID, b.event.ID))
}

func (h happening) act() act { return h.tellings[0].act() }

func (t *telling) act() act { return act{t.event.Event, t.event.Status} }

func (h happening) event() plover.Type { return h.tellings[0].event.Event }
