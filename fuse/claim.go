package fuse

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
)

// claim is one figure with what is compared.
type claim struct {
	figure    rapporteur.Figure
	article   int
	lineage   int    // index of the article that its text goes back to
	who       string // what is counted, made comparable
	claimants string // who says so, "" for the outlet
	place     spot   // of the scope
	low, high float64
	asOf      days // of the count, else of publication
	window    days // what it counts over; not known where not told
}

// claimsOf gives the figures of the sorted codings in the order of articles and texts.
func claimsOf(codings []rapporteur.Coding, root []int) []claim {
	var out []claim
	for i, c := range codings {
		for _, f := range c.Figures {
			low, high := reach(f)
			cl := claim{figure: f, article: i, lineage: root[i], who: counted(f), claimants: claimantsOf(f), place: spotOf(f.Scope.Place), low: low, high: high}
			cl.asOf = daysOf(f.AsOf)
			if !cl.asOf.known {
				cl.asOf = daysOf(c.Article.Published)
			}
			cl.window = daysOf(rapporteur.Date{Start: f.Scope.Start, End: f.Scope.End})
			out = append(out, cl)
		}
	}
	return out
}

// counted gives the noun that says what is counted, in the singular; "people" for all words that say no more than that.
func counted(f rapporteur.Figure) string {
	w := wordsOf(f.Who)
	if len(w) == 0 {
		return "people"
	}
	for _, x := range w {
		if !peopleWords[x] && !peopleWords[strings.TrimSuffix(x, "s")] {
			return strings.TrimSuffix(w[len(w)-1], "s")
		}
	}
	return "people"
}

func claimantsOf(f rapporteur.Figure) string {
	var names []string
	for _, s := range f.Claimant {
		n := s.Entity.Name
		if n == "" {
			n = s.Entity.Text
		}
		names = append(names, n)
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}

// How far a count reaches beyond the bound that it names. "At least 20" does not speak against "25", but one who counted
// 30 would not have said so.
const (
	reachUp    = 1.25 // "at least N": up to a quarter more
	reachWord  = 10.0 // "dozens", "hundreds": the next such word is as far away
	reachDown  = 0.5  // "up to N", "nearly N": down to half
	reachAbout = 0.1  // "about N": a tenth on either side
)

// reach gives the bounds within which another count does not contradict the figure.
func reach(f rapporteur.Figure) (low, high float64) {
	switch {
	case f.Low == nil:
		return float64(*f.High) * reachDown, float64(*f.High)
	case f.High == nil && roundWord(f.Wording):
		return float64(*f.Low), float64(*f.Low) * reachWord
	case f.High == nil:
		return float64(*f.Low), math.Ceil(float64(*f.Low) * reachUp)
	}
	low, high = float64(*f.Low), float64(*f.High)
	if slices.ContainsFunc(wordsOf(f.Wording), func(w string) bool { return aboutWords[w] }) {
		low, high = low*(1-reachAbout), high*(1+reachAbout)
	}
	return low, high
}

// roundWord reports a count by a round word alone: "dozens of people", "hundreds".
func roundWord(wording string) bool {
	return !strings.ContainsFunc(wording, unicode.IsDigit) &&
		slices.ContainsFunc(wordsOf(wording), func(w string) bool { return roundWords[w] })
}

// from reports that the claims come from two: two articles that are no copies of one another, or two named claimants. Other
// counts within one text are parts of a whole.
func (c claim) from(d claim) bool {
	return c.lineage != d.lineage || c.claimants != "" && d.claimants != "" && c.claimants != d.claimants
}

// excludes reports that the two counts cannot both be right.
func (c claim) excludes(d claim) bool { return c.high < d.low || d.high < c.low }

// value writes the claim as one value of a disagreement: "at least 60 people (activists)".
func (c claim) value() string {
	v := strings.Join(strings.Fields(c.figure.Wording), " ")
	if c.claimants != "" {
		v += " (" + c.claimants + ")"
	}
	return v
}
