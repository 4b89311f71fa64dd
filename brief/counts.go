package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"rapporteur"
)

// countKey is what two figures have in common that make one line: the same count, of the same, by the same.
type countKey struct {
	measure            rapporteur.Measure
	low, high          int64
	place, who, source string
	start, end         string
	relation           rapporteur.Relation
}

// claim is one count told once or several times.
type claim struct {
	key     countKey
	figures []rapporteur.Figure
	days    []string // as of when it is told, sorted
}

// counts gives the figures by measure and day: who claims what, as of when.
func (b book) counts() section {
	s := section{ID: "figures", Title: "Figures", Short: true, Note: "A count is a claim of whoever makes it; counts of different days, places or people do not contradict one another."}
	claims := absorbed(b.claims())
	slices.SortStableFunc(claims, func(x, y *claim) int {
		a, b := x.key, y.key
		return cmp.Or(cmp.Compare(measureRank(a.measure), measureRank(b.measure)), strings.Compare(string(a.measure), string(b.measure)),
			compareDay(x.day(), y.day()), strings.Compare(a.place, b.place), cmp.Compare(max(a.low, a.high), max(b.low, b.high)))
	})
	for _, c := range claims {
		s.add(upperFirst(fieldText(string(c.key.measure))), b.count(c))
	}
	return s
}

// repeatDays is how long after one another two reports may give a count and still repeat the same one.
const repeatDays = 10

// claims puts figures together that repeat one count. Those of a day that is told are kept apart from those of other days.
func (b book) claims() []*claim {
	var out []*claim
	at := map[countKey][]*claim{}
	for _, c := range b.codings {
		for _, f := range c.Figures {
			k := b.keyOf(f)
			i := slices.IndexFunc(at[k], func(c *claim) bool { return repeats(c.figures[len(c.figures)-1], f) })
			if i < 0 {
				i = len(at[k])
				at[k] = append(at[k], &claim{key: k})
				out = append(out, at[k][i])
			}
			x := at[k][i]
			x.figures = append(x.figures, f)
			if d := dateText(f.AsOf); d != "" && !slices.Contains(x.days, d) {
				x.days = append(x.days, d)
				slices.Sort(x.days)
			}
		}
	}
	return out
}

func repeats(f, g rapporteur.Figure) bool {
	a, ok := f.AsOf.First()
	b, ok2 := g.AsOf.First()
	return !ok || !ok2 || b.Sub(a).Abs() <= repeatDays*24*time.Hour
}

func (b book) keyOf(f rapporteur.Figure) countKey {
	k := countKey{measure: f.Measure, low: -1, high: -1, place: placeText(f.Scope.Place), who: strings.ToLower(plain(f.Who)),
		source: b.claimantKey(f), start: f.Scope.Start, end: f.Scope.End, relation: f.Relation}
	if f.Low != nil {
		k.low = *f.Low
	}
	if f.High != nil {
		k.high = *f.High
	}
	return k
}

// day gives the day that a count is of, as far as told.
func (c claim) day() string {
	if len(c.days) > 0 {
		return c.days[0]
	}
	return cmp.Or(c.key.end, c.key.start)
}

// compareDay compares ISO dates; none comes last.
func compareDay(a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(len(b), len(a))
	}
	return strings.Compare(a, b)
}

// measureRank puts harm before the rest.
func measureRank(m rapporteur.Measure) int {
	order := []rapporteur.Measure{rapporteur.Killed, rapporteur.Wounded, rapporteur.Casualties, rapporteur.Missing, rapporteur.Abducted,
		rapporteur.Detained, rapporteur.Displaced, rapporteur.Refugees, rapporteur.Evacuated, rapporteur.Besieged}
	if i := slices.Index(order, m); i >= 0 {
		return i
	}
	return len(order)
}

func (b book) claimants(f rapporteur.Figure) string {
	return names(b.speakers(f.Article, f.Claimant, nil))
}

func (b book) claimantKey(f rapporteur.Figure) string {
	var keys []string
	for _, e := range b.speakers(f.Article, f.Claimant, nil) {
		keys = append(keys, speakerKey(e))
	}
	slices.Sort(keys)
	return strings.Join(keys, ", ")
}

// absorbed folds a count into a fuller one of the same reports: a headline that gives the number of the text without its
// place, people or claimant.
func absorbed(claims []*claim) []*claim {
	byNumber := map[countKey][]*claim{}
	number := func(k countKey) countKey {
		return countKey{measure: k.measure, low: k.low, high: k.high, relation: k.relation}
	}
	for _, c := range claims {
		byNumber[number(c.key)] = append(byNumber[number(c.key)], c)
	}
	gone := map[*claim]bool{}
	for _, c := range claims {
		for _, d := range byNumber[number(c.key)] {
			if c != d && !gone[d] && !gone[c] && d.holds(c) {
				gone[c] = true
				d.figures = append(d.figures, c.figures...)
				for _, day := range c.days {
					if !slices.Contains(d.days, day) {
						d.days = append(d.days, day)
						slices.Sort(d.days)
					}
				}
			}
		}
	}
	return slices.DeleteFunc(claims, func(c *claim) bool { return gone[c] })
}

// holds reports that c tells all that d tells of the same number, and more: in the same reports, or by the same claimant of the
// same place within days, where d does not tell over which days it counts.
func (c claim) holds(d *claim) bool {
	if c.key.source != "" && c.key.place != "" && c.key.place == d.key.place && c.key.who == d.key.who && c.key.source == d.key.source {
		return d.key.start == "" && d.key.end == "" && repeats(c.figures[0], d.figures[0]) && (c.key.start != "" || c.key.end != "")
	}
	fuller := 0
	for _, pair := range [][2]string{{c.key.place, d.key.place}, {c.key.who, d.key.who}, {c.key.source, d.key.source}, {c.key.start, d.key.start}, {c.key.end, d.key.end}} {
		switch {
		case pair[1] == "" && pair[0] != "":
			fuller++
		case pair[0] != pair[1]:
			return false
		}
	}
	for _, f := range d.figures {
		if !slices.ContainsFunc(c.figures, func(g rapporteur.Figure) bool { return g.Article == f.Article }) {
			return false
		}
	}
	return fuller > 0
}

// count writes one claim as a line.
func (b book) count(c *claim) line {
	f := c.figures[0]
	text := upperFirst(plain(f.Wording))
	if place := b.placed(f.Scope.Place, f.Article); place != "" {
		text = upperFirst(place) + ": " + plain(f.Wording)
	}
	if scope := scopeText(f.Scope); scope != "" {
		text += ", " + scope
	}
	if who := b.claimants(f); who != "" {
		text += ", according to " + who
	}
	asOf := ", as of "
	if f.AsOf.Basis == "published" {
		asOf = ", reported "
	}
	switch n := len(c.days); {
	case n == 1:
		text += asOf + c.days[0]
	case n > 1:
		text += asOf + c.days[0] + " to " + c.days[n-1]
	}
	entries := asEntries(c.figures)
	l := line{Text: text + ".", Sources: b.numbers(entries), Quotes: b.quotes(entries), Shown: 1, item: f}
	l.Weight = 10*b.record.Independent(b.articles(l.Sources)) + len(l.Sources) + min(1, len(f.Claimant)) + min(1, len(c.key.place))
	if note := relationNotes[f.Relation]; note != "" {
		l.Notes = append(l.Notes, note)
	}
	if f.Unverified {
		l.Notes = append(l.Notes, "told as unverified")
	}
	if note := b.independent(l.Sources); note != "" {
		l.Notes = append(l.Notes, note)
	}
	return l
}

var relationNotes = map[rapporteur.Relation]string{rapporteur.PartOf: "part of another count", rapporteur.InAddition: "on top of another count",
	rapporteur.Total: "with others"}

// scopeText writes the days over which a figure counts.
func scopeText(s rapporteur.Scope) string {
	switch {
	case s.Start == "" && s.End == "":
		return ""
	case s.Start == s.End || s.End == "" && len(s.Start) == len("2006-01-02"):
		return "on " + s.Start
	case s.End == "":
		return "since " + s.Start
	case s.Start == "":
		return "until " + s.End
	}
	return fmt.Sprintf("from %s to %s", s.Start, s.End)
}
