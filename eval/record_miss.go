package eval

import (
	"fmt"
	"slices"
)

// fault is something missed or invented in a sentence.
type fault struct {
	place place
	what  string // "missed" or "invented"
	about string
}

func (a act) String() string {
	return fmt.Sprintf("%s %s %q: %q -> %q", a.typ, a.status, a.trigger, texts(a.actor), texts(a.recipient))
}

func (c count) String() string {
	return fmt.Sprintf("%s %s to %s %q", c.measure, bound(c.low), bound(c.high), c.wording)
}

func bound(n *float64) string {
	if n == nil {
		return "?"
	}
	return fmt.Sprintf("%.0f", *n)
}

// misses tells the faults to people: the sentence with the most faults weighs most. Reports that are held out are left out.
func (g *goldRecord) misses(faults []fault) []Miss {
	faults = slices.Clone(faults)
	slices.SortStableFunc(faults, func(a, b fault) int { return a.place.compare(b.place) })
	var out []Miss
	for _, f := range faults {
		if heldOut.MatchString(f.place.report) {
			continue
		}
		r := g.reports[f.place.report]
		out = append(out, Miss{
			Where: fmt.Sprintf("%s %d", r.id, f.place.sentence),
			Fault: f.what, What: f.about,
			Text: r.sentences[f.place.sentence].In(r.text),
		})
	}
	weigh(out)
	return out
}
