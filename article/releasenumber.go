package article

import (
	"strings"

	"rapporteur"
)

// numberYear gives the year that the number of a press release tells, which begins with year and month ("2010-09-CA-260"), where it is
// of that month, or of the one before; 0 where no number is.
func numberYear(s string, month int) int {
	for at := 0; ; {
		i := releaseNumber(s[at:])
		if i < 0 {
			return 0
		}
		at += i
		if late := month - number(s[at+5:at+7]); late == 0 || late == 1 {
			return number(s[at : at+4])
		}
		at++
	}
}

// releaseNumber gives where the number of a press release stands, of a month from 1990 to 2099; -1 for none.
func releaseNumber(s string) int {
	const size = len("2010-09-A")
	for i := 0; i+size <= len(s); i++ {
		if s[i+4] != '-' || s[i+7] != '-' || digits(s[i:i+4]) != 4 || digits(s[i+5:i+7]) != 2 || i > 0 && digits(s[i-1:i]) > 0 || s[i+8] < 'A' || s[i+8] > 'Z' {
			continue
		}
		if y, m := number(s[i:i+4]), number(s[i+5:i+7]); y >= 1990 && y < 2100 && m >= 1 && m <= 12 {
			return i
		}
	}
	return -1
}

// numbered gives the month that the number of a press release tells, where one stands at its head.
func (l *layout) numbered() rapporteur.Date {
	const head = 400
	s := l.text[:min(len(l.text), head)]
	i := releaseNumber(s)
	if i < 0 || !strings.Contains(strings.ToLower(s), "release") {
		return rapporteur.Date{}
	}
	return l.quoted(day{year: number(s[i : i+4]), month: number(s[i+5 : i+7]), weekday: -1}, rapporteur.Span{Start: i, End: i + len("2010-09")}, basisNumber)
}

// headed gives the day without a year that a headline begins with: "Apr. 5: Operations in Helmand".
func (l *layout) headed() (d day, at rapporteur.Span, ok bool) {
	if l.title.IsZero() {
		return day{}, at, false
	}
	s := l.title.In(l.text)
	d, n := dateAt(s)
	if n == 0 || n >= len(s) || s[n] != ':' || d.year > 0 || d.month == 0 || d.date == 0 {
		return day{}, at, false
	}
	return d, rapporteur.Span{Start: l.title.Start, End: l.title.Start + n}, true
}
