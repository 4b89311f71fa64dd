package brief

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/fuse"
)

var standingWords = map[rapporteur.Standing]string{rapporteur.Proposed: "proposed", rapporteur.Accepted: "accepted", rapporteur.Refused: "refused",
	rapporteur.CarriedOut: "carried out", rapporteur.Breached: "breached"}

// plans gives the points of plans: who is to do what, and how it stood over time.
func (b book) plans() section {
	s := section{ID: "commitments", Title: "Commitments", Short: true}
	points := slices.Clone(b.record.Points)
	slices.SortStableFunc(points, func(p, q fuse.Point) int {
		if (p.Plan == "") != (q.Plan == "") {
			return compareDay(p.Plan, q.Plan) // plans without a name come last
		}
		return strings.Compare(strings.ToLower(p.Plan), strings.ToLower(q.Plan))
	})
	for _, p := range points {
		title := upperFirst(plain(p.Plan))
		if title == "" {
			title = "Without a named plan"
		}
		s.add(title, b.point(p))
	}
	return s
}

func (b book) point(p fuse.Point) line {
	text := upperFirst(plain(p.Action))
	if who := names(p.Obligor); who != "" {
		text = upperFirst(who) + ": " + plain(p.Action)
	}
	var entries []rapporteur.Entry
	var standings []string
	for _, id := range p.Commitments {
		c, ok := b.entry[id].(rapporteur.Commitment)
		if !ok {
			continue
		}
		entries = append(entries, c)
		told := standingWords[c.Standing]
		if d := dateText(c.Date); d != "" {
			told += " " + d
		}
		if who := names(b.speakers(c.Article, c.Attribution, nil)); who != "" {
			told += " according to " + who
		}
		if !slices.Contains(standings, told) {
			standings = append(standings, told)
		}
	}
	l := line{Text: text + " — " + strings.Join(standings, ", then ") + ".", Sources: b.numbers(entries), Quotes: b.quotes(entries), Shown: min(len(standings), 3), item: p}
	l.Weight = 10*len(standings) + len(l.Sources)
	return l
}
