package article

import (
	"slices"
	"time"

	"rapporteur"
)

// yearless gives the first day that a dateline, a date set apart or the beginning of the headline tells without its year.
func (l *layout) yearless() (d day, at rapporteur.Span, ok bool) {
	if s := l.sentFrom; s.year == 0 && s.month > 0 && s.date > 0 {
		return s, l.sentAt, true
	}
	for _, st := range l.stamps {
		if st.year == 0 && st.month > 0 && st.date > 0 {
			return st.day, st.span, true
		}
	}
	return l.headed()
}

// narrowed gives the day of a date of which the address tells only the month, where a dateline tells a day in it.
func (l *layout) narrowed(inAddress rapporteur.Date) rapporteur.Date {
	d, at, ok := l.yearless()
	first, known := inAddress.First()
	if !ok || !known || inAddress.Precision != rapporteur.PrecisionMonth || int(first.Month()) != d.month {
		return inAddress
	}
	d.year = first.Year()
	return l.quoted(d, at, inAddress.Basis)
}

// withoutYear gives the day that a dateline, or a date set apart, tells without its year. Where the text tells the year, by
// a whole date of the same week, in the line of rights or in the number of a release, it is known; else the date has no Start, and its words are all that
// is told.
func (l *layout) withoutYear() rapporteur.Date {
	d, at, ok := l.yearless()
	if !ok {
		return rapporteur.Date{}
	}
	if d.year = l.toldYear(d); d.whole() && d.real() {
		return l.quoted(d, at, basisYearTold)
	}
	return rapporteur.Date{Precision: rapporteur.PrecisionDay, Basis: basisDateline, Text: at.In(l.text), Span: at}
}

// toldYear finds the year of a day in a whole date of the text that lies within a week of it, in the line of rights or in the
// number of a release; 0 where none tells it, or two differ.
func (l *layout) toldYear(d day) int {
	const near = 7 * 24 * time.Hour
	var told []int
	for _, p := range l.parts {
		words := p.Span.In(l.text)
		switch {
		case !hasFigure(words):
		case p.Told():
			for _, whole := range wholeDates(words) {
				on := d
				on.year = whole.year
				if on.real() && on.time().Sub(whole.time()).Abs() <= near {
					told = append(told, whole.year)
				}
			}
		case p.Role == rapporteur.PartNotice && reserved(bare(words)):
			if year := rightsYear(words); year > 0 {
				told = append(told, year)
			}
		}
		if year := numberYear(words, d.month); year > 0 {
			told = append(told, year)
		}
	}
	if len(told) == 0 || slices.Min(told) != slices.Max(told) {
		return 0
	}
	return told[0]
}

// wholeDates lists the dates in s that tell year, month and day.
func wholeDates(s string) []day {
	var out []day
	for i := 0; i < len(s); {
		if d, n := dateAt(s[i:]); n > 0 {
			if d.whole() {
				out = append(out, d)
			}
			i += n
			continue
		}
		i += nextWord(s[i:])
	}
	return out
}

// rightsYear gives the one year that a line of rights tells; 0 for several, as in "1998-2012".
func rightsYear(s string) int {
	year := 0
	for i := 0; i < len(s); i++ {
		k := digits(s[i:])
		if k == 0 {
			continue
		}
		var d day
		if k == 4 && yearAt(s[i:], &d) > 0 {
			if year > 0 {
				return 0
			}
			year = d.year
		}
		i += k
	}
	return year
}
