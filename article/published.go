package article

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rapporteur"
)

// How the day of publication was reached.
const (
	basisGiven     rapporteur.Basis = "given"           // by who reads the report, over everything
	basisMetadata  rapporteur.Basis = "metadata"        // the file tells it beside the text
	basisHead      rapporteur.Basis = "head"            // a date set apart, above or below the story
	basisAddress   rapporteur.Basis = "url"             // the report's address holds it
	basisDateline  rapporteur.Basis = "dateline"        // a dateline with its year
	basisCaption   rapporteur.Basis = "caption"         // a picture's date, where the story tells of the same day
	basisCapWeekly rapporteur.Basis = "caption weekday" // the first such weekday from a picture's date on
	basisYearTold  rapporteur.Basis = "dateline year"   // a dateline without its year, which the text tells elsewhere
	basisNumber    rapporteur.Basis = "release number"  // the number of a press release: its month
)

// ParseDate reads a day of publication as somebody gives it: "2012-07-15", "2012-07", "2012", "July 15, 2012", a time in
// ISO 8601 or as mail has it. Its Basis is "given".
func ParseDate(s string) (rapporteur.Date, error) {
	d, ok := readDate(s, basisGiven)
	if !ok {
		return rapporteur.Date{}, fmt.Errorf("reading the day of publication %q: no date is known in it; write it as 2012-07-15, 2012-07 or 2012", s)
	}
	return d, nil
}

// readDate reads a date that stands outside the text.
func readDate(s string, basis rapporteur.Basis) (rapporteur.Date, bool) {
	s = strings.TrimSpace(s)
	d, n := dateAt(s)
	if n == 0 && len(s) == 8 && digits(s) == 8 {
		d = day{year: number(s[:4]), month: number(s[4:6]), date: number(s[6:]), weekday: -1}
	} else if n == 0 {
		if y, month, found := strings.Cut(s, "-"); digits(s) == 4 && (len(s) == 4 || found && len(month) == 2 && digits(month) == 2) {
			d = day{year: number(y), weekday: -1}
			if found {
				d.month = number(month)
			}
		} else if st, k := stampAt(s); k > 0 {
			d = st.day
		}
	}
	start, precision, ok := d.iso()
	if !ok || !d.real() || d.month == 0 && strings.Contains(s, "-") {
		return rapporteur.Date{}, false
	}
	return rapporteur.Date{Start: start, Precision: precision, Basis: basis}, true
}

// published finds the day of publication: what was given, then what the file tells beside the text, then what the text
// tells. It is zero where nothing tells it.
//
// A collector's word is overruled by a date that the outlet itself set above the story, if that is another day: of 53
// records coded by hand that have both, the two differ by more than a day in 10, and in none of those do the days of the
// events bear out the collector's against the outlet's.
//
// The day that a library found in a page counts where nothing states one, before what is worked out from pictures, and where
// no more is stated than the year or the month that it lies in. Any other day overrules it; overruled is the library's then.
func (l *layout) published(given string, m metadata) (d, overruled rapporteur.Date) {
	d = l.stated(given, m)
	if len(m.found.Start) > len(d.Start) && strings.HasPrefix(m.found.Start, d.Start) && d.Basis != basisGiven {
		return m.found, overruled
	}
	if d.IsZero() {
		d = l.fromCaptions()
	}
	if d.IsZero() {
		d = l.withoutYear()
	}
	if d.IsZero() {
		d = l.numbered()
	}
	if m.found.Start != d.Start {
		overruled = m.found
	}
	return d, overruled
}

// stated finds the day of publication where somebody states it with its year; the zero Date where nobody does.
func (l *layout) stated(given string, m metadata) rapporteur.Date {
	if d, ok := readDate(given, basisGiven); ok {
		return d
	}
	inAddress := l.fromAddress(m.url)
	inHead := l.fromStamps(inAddress)
	if d, ok := readDate(m.published, basisMetadata); ok {
		over := !m.publishers && apart(d, inHead, 1) || m.publishers && universal(m.published) && apart(d, inHead, 0) && !apart(d, inHead, 1)
		if over && !inHead.IsZero() && l.aboveStory(inHead.Span) {
			return inHead
		}
		return d
	}
	for _, d := range []rapporteur.Date{inHead, l.narrowed(inAddress)} {
		if !d.IsZero() {
			return d
		}
	}
	return l.fromDateline()
}

// universal reports whether a time is told in universal time, whose day may be the one before or behind the outlet's own.
func universal(s string) bool {
	return strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000")
}

// aboveStory reports whether a date set apart that tells of publication, not of a change, stands above the story.
func (l *layout) aboveStory(at rapporteur.Span) bool {
	return slices.ContainsFunc(l.stamps, func(st stamp) bool { return st.span == at && st.above && !st.updated })
}

// quoted gives a date that the text tells at the span.
func (l *layout) quoted(d day, at rapporteur.Span, basis rapporteur.Basis) rapporteur.Date {
	start, precision, ok := d.iso()
	if !ok {
		return rapporteur.Date{}
	}
	return rapporteur.Date{Start: start, Precision: precision, Basis: basis, Text: at.In(l.text), Span: at}
}

// fromStamps takes, of the dates set apart, the first that is of publication, else the first of a change. Where the address
// tells a day too, dates far from it are of something else, as the day on which the page was saved.
func (l *layout) fromStamps(inAddress rapporteur.Date) rapporteur.Date {
	for _, updated := range []bool{false, true} {
		for _, st := range l.stamps {
			d := l.quoted(st.day, st.span, basisHead)
			if st.updated != updated || d.IsZero() || d.Precision == rapporteur.PrecisionYear {
				continue
			}
			if apart(d, inAddress, 3) {
				continue
			}
			return d
		}
	}
	return rapporteur.Date{}
}

// apart reports whether two known days lie more than so many days apart.
func apart(a, b rapporteur.Date, days int) bool {
	if a.Precision != rapporteur.PrecisionDay || b.Precision != rapporteur.PrecisionDay {
		return false
	}
	x, _ := a.First()
	y, _ := b.First()
	return x.Sub(y).Abs() > time.Duration(days)*24*time.Hour
}

// fromAddress takes the date in the report's address, quoted where the address stands in the text.
func (l *layout) fromAddress(address string) rapporteur.Date {
	for _, a := range l.addresses {
		if d, at := dateInAddress(a.In(l.text)); d.year > 0 && (address == "" || address == a.In(l.text)) {
			return l.quoted(d, rapporteur.Span{Start: a.Start + at.Start, End: a.Start + at.End}, basisAddress)
		}
	}
	d, _ := dateInAddress(address)
	start, precision, ok := d.iso()
	if !ok {
		return rapporteur.Date{}
	}
	return rapporteur.Date{Start: start, Precision: precision, Basis: basisAddress}
}

func (l *layout) fromDateline() rapporteur.Date {
	if !l.sentFrom.whole() {
		return rapporteur.Date{}
	}
	return l.quoted(l.sentFrom, l.sentAt, basisDateline)
}

// latestPicture is how many days after its picture a report may be.
const latestPicture = 5

// fromCaptions works the day out from a picture's date. Where the story's lead tells a weekday, it is the first such day
// from the picture's on, as pictures are of the day of the report or some days before. Where it tells none, it is the
// picture's day, if picture and lead name the same people or places. Pictures from the files tell nothing.
func (l *layout) fromCaptions() rapporteur.Date {
	for _, p := range l.pictures {
		words := p.In(l.text)
		if captions.old.in(words) {
			continue
		}
		d, at := lastDate(words)
		if !d.whole() {
			continue
		}
		span := rapporteur.Span{Start: p.Start + at.Start, End: p.Start + at.End}
		lead := l.lead()
		if w, ok := reportedWeekday(lead); ok {
			ahead := (w - int(d.time().Weekday()) + 7) % 7
			if ahead > latestPicture {
				continue // the weekday may be of before the picture as well
			}
			on := d.time().AddDate(0, 0, ahead)
			return l.quoted(day{on.Year(), int(on.Month()), on.Day(), w}, span, basisCapWeekly)
		}
		if shareNames(words, lead) {
			return l.quoted(d, span, basisCaption)
		}
	}
	return rapporteur.Date{}
}

// lead gives the first paragraphs of the story.
func (l *layout) lead() string {
	const paragraphs, most = 3, 1500
	var b strings.Builder
	n := 0
	for _, p := range l.parts {
		if p.Role == rapporteur.PartBody && n < paragraphs && b.Len() < most {
			s := p.Span.In(l.text)
			b.WriteString(s[:min(len(s), most)])
			b.WriteByte('\n')
			n++
		}
	}
	return b.String()
}

// lastDate finds the last whole date in s; a caption closes with its own.
func lastDate(s string) (d day, at rapporteur.Span) {
	for i := 0; i < len(s); i += nextWord(s[i:]) {
		if found, n := dateAt(s[i:]); n > 0 && found.whole() {
			d, at = found, rapporteur.Span{Start: i, End: i + n}
			i += n
			if i >= len(s) {
				break
			}
		}
	}
	return d, at
}

// reportedWeekday finds the weekday on which a lead's news happened or was told: one beside a verb of saying counts most,
// else the first one that is neither to come nor of another week.
func reportedWeekday(lead string) (weekday int, ok bool) {
	words := strings.Fields(strings.ToLower(lead))
	first := -1
	for i, w := range words {
		day, n := weekdayAt(w)
		if n < 6 || !boundary(w[n:]) { // short forms are no running text
			continue
		}
		before := words[max(0, i-2):i]
		if slices.ContainsFunc(before, func(w string) bool { return w == "said" || w == "told" || w == "announced" }) {
			return day, true
		}
		if slices.ContainsFunc(before, func(w string) bool {
			return w == "last" || w == "next" || w == "by" || w == "since" || w == "until" || w == "every" || w == "previous" || w == "following"
		}) {
			continue
		}
		clause := words[max(0, i-12):i]
		if slices.ContainsFunc(clause, func(w string) bool {
			return w == "will" || w == "would" || w == "expected" || w == "due" || w == "scheduled"
		}) {
			continue
		}
		if first < 0 {
			first = day
		}
	}
	return first, first >= 0
}

// shareNames reports whether two texts share two capitalised words of four letters or more.
func shareNames(a, b string) bool {
	names := map[string]bool{}
	for i := 0; i < len(b); i += max(1, nextWord(b[i:])) {
		if n := nameWord(b[i:]); n >= 4 {
			names[b[i:i+n]] = true
		}
	}
	shared := map[string]bool{}
	for i := 0; i < len(a); i += max(1, nextWord(a[i:])) {
		if n := nameWord(a[i:]); n >= 4 && names[a[i:i+n]] {
			if _, month := look(calendar.months, a[i:]); month == 0 {
				shared[a[i:i+n]] = true
			}
		}
	}
	return len(shared) >= 2
}
