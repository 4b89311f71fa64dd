package copies

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"time"

	"rapporteur"
)

// Relation says what became of a text in a later one.
type Relation string

// The relations of later texts to earlier ones.
const (
	None      Relation = ""
	Same      Relation = "same"      // word for word, but for little
	Shortened Relation = "shortened" // nothing in it but a part of the source
	Extended  Relation = "extended"  // the whole source, and more
	Rewritten Relation = "rewritten" // much of the source in it, told anew or mixed with other things
	Quotes    Relation = "quotes"    // what both share is speech between quotation marks: no copy, for both may have heard it
)

// IsCopy reports whether a text of this relation counts as one source with the text that it is related to.
func (r Relation) IsCopy() bool { return r != None && r != Quotes }

// How much of the shorter text has to stand in the other. Chosen on the same 367 articles as shingleWords: reports of
// different outlets that are no copies share at most 0.25; with a wire that both credit, 0.12; reports of one outlet that
// are about different things share up to 0.53, by paragraphs of background that it prints again and again. Of reports
// published within a day of one another, those that share more than 0.15 rest on one text. What is printed again and again
// stands behind the news and may be longer: so a part of a text makes a copy only where it begins in its first half, and
// reports of one outlet are copies only where their beginnings are the same.
const (
	copyOverlap   = 0.25
	dayOverlap    = 0.15
	wireOverlap   = 0.12
	partOverlap   = 0.50 // below, what both share is a part of the shorter
	outletOverlap = 0.60
	leadOverlap   = 0.50
	leadShingles  = 40 // of the text's beginning
	leastShared   = 8  // shingles; below, a stock phrase is enough to look like a copy
	quotedOverlap = 0.80
)

// wholeOverlap is the share of a text that has to stand in the other for the other to hold "the whole of it".
const wholeOverlap = 0.8

// Report is an article, ready to be compared with others.
type Report struct {
	ID rapporteur.ArticleID
	Text
	outlet  string    // in small letters; the site, where no outlet is known
	wires   []string  // credited with the text
	first   time.Time // day of publication, or the first that it may mean; zero where it is not known
	precise bool      // it can mean no other day
}

// Read makes an article ready.
func Read(a rapporteur.Article) Report {
	r := Report{ID: a.ID, Text: newText(a), outlet: strings.ToLower(strings.TrimSpace(a.Outlet)), wires: a.Wires}
	if u, err := url.Parse(a.URL); err == nil && r.outlet == "" {
		r.outlet = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	if day, ok := a.Published.First(); ok {
		last, known := a.Published.Last()
		r.first, r.precise = day, known && last.Equal(day)
	}
	return r
}

// Agencies lists the agencies that stand behind both reports, sorted, each once: credited by both, or credited by one and
// the outlet of the other.
func Agencies(a, b Report) []string {
	var out []string
	add := func(wires, others []string) {
		for _, w := range wires {
			if contains(others, w) && !contains(out, w) {
				out = append(out, w)
			}
		}
	}
	add(a.wires, b.wires)
	add(a.wires, []string{b.outlet})
	add(b.wires, []string{a.outlet})
	slices.Sort(out)
	return out
}

// contains reports whether the name is among the list, without regard to case.
func contains(list []string, name string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.EqualFold(s, name) })
}

// Tie is what a later text is to an earlier one.
type Tie struct {
	Relation Relation
	Overlap  float64 // share of the shorter text's shingles that stand in both, 0 to 1
	Shared   int     // shingles that stand in both
}

// Judge says what the later report is to the earlier one. The other way round, shortened is extended, and all else the same.
func Judge(later, earlier Report) Tie {
	both, quoted := common(later.set, earlier.set)
	t := Tie{Shared: both, Overlap: 1}
	if shorter := min(later.Len(), earlier.Len()); shorter > 0 {
		t.Overlap = float64(both) / float64(shorter)
	}
	switch r := kind(later.Len(), earlier.Len(), both); {
	case later.digest == earlier.digest && len(later.words) >= shingleWords && len(later.words) == len(earlier.words):
		t.Relation = Same
	case both < leastShared:
		return Tie{Shared: both, Overlap: t.Overlap}
	case r != Same && float64(quoted) >= quotedOverlap*float64(both):
		t.Relation = Quotes
	case enough(later, earlier, t.Overlap):
		t.Relation = r
	}
	return t
}

// enough reports whether so much of the shorter text is more than two reports share that are no copies.
func enough(a, b Report, overlap float64) bool {
	if a.outlet != "" && a.outlet == b.outlet {
		return overlap >= wholeOverlap || overlap >= outletOverlap && lead(a.Text, b.Text)
	}
	least := copyOverlap
	switch {
	case len(Agencies(a, b)) > 0:
		least = wireOverlap
	case a.precise && b.precise && a.first.Sub(b.first).Abs() <= 24*time.Hour:
		least = dayOverlap
	}
	return overlap >= least && (overlap >= partOverlap || beginsEarly(a.Text, b.Text))
}

// beginsEarly reports whether what two texts share begins in the first half of the shorter one.
func beginsEarly(a, b Text) bool {
	if a.Len() > b.Len() {
		a, b = b, a
	}
	return slices.ContainsFunc(a.shingles[:len(a.shingles)/2], func(s shingle) bool { return s.hash() != 0 && has(b.set, s) })
}

// lead reports whether the beginning of one of the two texts stands in the other.
func lead(a, b Text) bool { return leadIn(a, b) || leadIn(b, a) }

func leadIn(a, b Text) bool {
	n, in := 0, 0
	for _, s := range a.shingles {
		if s.hash() == 0 {
			continue
		}
		if has(b.set, s) {
			in++
		}
		if n++; n == leadShingles {
			break
		}
	}
	return float64(in) >= leadOverlap*float64(n)
}

func kind(later, earlier, both int) Relation {
	ofLater, ofEarlier := float64(both)/float64(max(later, 1)), float64(both)/float64(max(earlier, 1))
	switch {
	case ofLater >= wholeOverlap && ofEarlier >= wholeOverlap:
		return Same
	case ofLater >= wholeOverlap:
		return Shortened
	case ofEarlier >= wholeOverlap:
		return Extended
	}
	return Rewritten
}

// Earlier orders two reports so that the likely source comes first: by day of publication, undated last; then the agency
// that the other credits; then the longer text; then by identifier.
func Earlier(a, b Report) int {
	switch {
	case a.first.IsZero() != b.first.IsZero():
		if b.first.IsZero() {
			return -1
		}
		return 1
	case a.credits(b) != b.credits(a) && a.first.Equal(b.first):
		if b.credits(a) {
			return -1
		}
		return 1
	}
	return cmp.Or(a.first.Compare(b.first), cmp.Compare(b.Len(), a.Len()), cmp.Compare(a.ID, b.ID))
}

// credits reports whether a credits the outlet of b with its text.
func (a Report) credits(b Report) bool {
	return b.outlet != "" && a.outlet != b.outlet && contains(a.wires, b.outlet)
}
