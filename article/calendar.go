package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"rapporteur"
)

// day is a date as a text writes it. What it does not tell is 0; weekday is -1 then.
type day struct {
	year, month, date int
	weekday           int // as time.Weekday
}

// whole reports that year, month and day of the month are known.
func (d day) whole() bool { return d.year > 0 && d.month > 0 && d.date > 0 }

// iso gives the date in ISO 8601 with its precision; false where the year is not told.
func (d day) iso() (string, rapporteur.Precision, bool) {
	switch {
	case d.year == 0:
		return "", "", false
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year), rapporteur.PrecisionYear, true
	case d.date == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month), rapporteur.PrecisionMonth, true
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.date), rapporteur.PrecisionDay, true
}

// time gives the first moment of a whole day.
func (d day) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.date, 0, 0, 0, 0, time.UTC)
}

// real reports whether the calendar has such a day, as far as it is told, within the years that news is of.
func (d day) real() bool {
	if d.year != 0 && (d.year < 1800 || d.year > 2199) || d.month > 12 || d.date > 31 {
		return false
	}
	if d.month == 0 || d.date == 0 {
		return true
	}
	year := d.year
	if year == 0 {
		year = 2000 // a leap year, so that February 29 passes
	}
	return time.Date(year, time.Month(d.month), d.date, 0, 0, 0, 0, time.UTC).Day() == d.date
}

// calendarWords are the words of calendar.txt.
type calendarWords struct {
	months, weekdays          map[string]int
	published, updated, zones *phrases
}

var calendar = readCalendar()

func readCalendar() calendarWords {
	c := calendarWords{months: map[string]int{}, weekdays: map[string]int{}, published: &phrases{}, updated: &phrases{}, zones: &phrases{}}
	for _, row := range rows("calendar.txt", 3) {
		for _, form := range list(row[2]) {
			n, err := strconv.Atoi(row[1])
			switch {
			case row[0] == "month" && err == nil:
				c.months[form] = n
			case row[0] == "weekday" && err == nil:
				c.weekdays[form] = n
			case row[0] == "published":
				c.published.add(form)
			case row[0] == "updated":
				c.updated.add(form)
			case row[0] == "zone":
				c.zones.add(form)
			default:
				panic(fmt.Sprintf("article: table calendar.txt: row %q is of no known kind", row))
			}
		}
	}
	return c
}

// look finds the word that s begins with in a table; n is its length, 0 where it is not there.
func look(table map[string]int, s string) (value, n int) {
	n = letters(s)
	if n < 3 || n > 9 {
		return 0, 0
	}
	var word [9]byte
	for i := range n {
		word[i] = small(s[i])
	}
	value, ok := table[string(word[:n])]
	if !ok {
		return 0, 0
	}
	return value, n
}

// weekdayAt reads a weekday at the beginning of s.
func weekdayAt(s string) (weekday, n int) { return look(calendar.weekdays, s) }

// dateAt reads a date at the beginning of s: "July 15, 2012", "Thursday, October 10, 2019", "Fri Jul 1 2016", "15 July",
// "2012-07-15", "24.08.2013", "July 2012", also with commas dropped ("Jul 152015"). n is its length, 0 where there is
// none. A weekday alone is none. Of 5/6/2012 only the year is told, unless a weekday decides which is the month.
func dateAt(s string) (d day, n int) {
	d.weekday = -1
	i := 0
	if w, n := weekdayAt(s); n > 0 {
		d.weekday = w
		i = n + gap(s[n:], ",.")
		if i == n {
			return d, 0
		}
	}
	if i == len(s) {
		return d, 0
	}
	if c := s[i]; c < '0' || c > '9' {
		read := d
		if n := monthFirst(s[i:], &read); n > 0 && read.real() {
			return read, i + n
		}
		return d, 0 // all other forms begin with a figure
	}
	read := d
	if n := dayFirst(s[i:], &read); n > 0 && read.real() {
		return read, i + n
	}
	read = d
	if n := yearFirst(s[i:], &read); n > 0 && read.real() {
		return read, i + n
	}
	read = d
	if n := allFigures(s[i:], &read); n > 0 && read.real() {
		return read, i + n
	}
	return d, 0
}

// monthFirst reads "July 15, 2012", "July 15th", "July 2012", "Jul 152015".
func monthFirst(s string, d *day) int {
	m, i := look(calendar.months, s)
	if i == 0 {
		return 0
	}
	g := gap(s[i:], ".,-")
	if g == 0 {
		return 0
	}
	k := digits(s[i+g:])
	at := s[i+g:]
	d.month = m
	switch k {
	case 1, 2:
		d.date = number(at[:k])
		i += g + k
		i += ordinal(s[i:])
		if y := gap(s[i:], ",."); y > 0 {
			if n := yearAt(s[i+y:], d); n > 0 {
				return i + y + n
			}
		}
		if d.date == 0 || figureGoesOn(s[i:]) {
			return 0
		}
		return i
	case 4:
		if n := yearAt(at, d); n > 0 {
			return i + g + n
		}
	case 5, 6: // the comma between day and year was dropped
		d.date = number(at[:k-4])
		if n := yearAt(at[k-4:], d); n > 0 {
			return i + g + k
		}
	}
	return 0
}

// dayFirst reads "15 July 2012", "15th of July", "05 Jul 2015", "12-Jun-2016".
func dayFirst(s string, d *day) int {
	k := digits(s)
	if k < 1 || k > 2 {
		return 0
	}
	d.date = number(s[:k])
	i := k + ordinal(s[k:])
	g := gap(s[i:], "-.")
	if g == 0 {
		return 0
	}
	i += g
	if n := foldPrefix(s[i:], "of "); n > 0 {
		i += n
	}
	m, n := look(calendar.months, s[i:])
	if n == 0 || d.date == 0 {
		return 0
	}
	d.month = m
	i += n
	if y := gap(s[i:], ",.-"); y > 0 {
		if n := yearAt(s[i+y:], d); n > 0 {
			return i + y + n
		}
	}
	return i
}

// yearFirst reads "2012-07-15", "2012/07/15".
func yearFirst(s string, d *day) int {
	n := yearAt(s, d)
	if n == 0 {
		return 0
	}
	m, i := figure(s, n, s[n:min(n+1, len(s))])
	date, end := figure(s, i, s[n:min(n+1, len(s))])
	if m == 0 || date == 0 || m > 12 {
		return 0
	}
	d.month, d.date = m, date
	return end
}

// allFigures reads "24.08.2013", "15-09-2013" (the day first) and "9/15/2013", "15/9/2013" (whichever can be).
func allFigures(s string, d *day) int {
	k := digits(s)
	if k < 1 || k > 2 || k == len(s) || !strings.ContainsRune("./-", rune(s[k])) {
		return 0
	}
	sep := s[k : k+1]
	a := number(s[:k])
	b, i := figure(s, k, sep)
	if b == 0 || a == 0 || i >= len(s) || s[i] != sep[0] {
		return 0
	}
	n := yearAt(s[i+1:], d)
	if n == 0 {
		if n = shortYearAt(s[i+1:], d); n == 0 || k != 2 || i != 5 || sep == "." {
			return 0
		}
		sep = "/" // of short years no order is the rule, whatever stands between the figures
	}
	d.date, d.month = a, b
	if sep == "/" || b > 12 {
		d.settle(a, b)
	}
	return i + 1 + n
}

// settle decides which of two figures is the month; where both may be it, the weekday decides, and else neither is kept.
func (d *day) settle(a, b int) {
	dmy, mdy := *d, *d
	dmy.date, dmy.month = a, b
	mdy.date, mdy.month = b, a
	fits := func(x day) bool {
		return x.month <= 12 && x.real() && (x.weekday < 0 || int(x.time().Weekday()) == x.weekday)
	}
	switch {
	case a == b || fits(dmy) && !fits(mdy):
		*d = dmy
	case fits(mdy) && !fits(dmy):
		*d = mdy
	default:
		d.date, d.month = 0, 0
	}
}

// figure reads a separator and a figure of one or two digits behind it, at s[i:].
func figure(s string, i int, sep string) (value, end int) {
	if sep == "" || !strings.Contains("./-", sep) || !strings.HasPrefix(s[i:], sep) {
		return 0, i
	}
	k := digits(s[i+1:])
	if k < 1 || k > 2 {
		return 0, i
	}
	return number(s[i+1 : i+1+k]), i + 1 + k
}

// yearAt reads a year of four digits.
func yearAt(s string, d *day) int {
	if digits(s) != 4 {
		return 0
	}
	y := number(s[:4])
	if y < 1800 || y > 2199 {
		return 0
	}
	d.year = y
	return 4
}

// shortYearAt reads a year of two digits, as "10/30/89" has: of 1969 to 2068, as is usual.
func shortYearAt(s string, d *day) int {
	const first = 69
	if digits(s) != 2 || len(s) > 2 && !boundary(s[2:]) || figureGoesOn(s[2:]) {
		return 0
	}
	d.year = 1900 + number(s[:2])
	if number(s[:2]) < first {
		d.year += 100
	}
	return 2
}

// ordinal counts the bytes of "st", "nd", "rd", "th" behind a figure.
func ordinal(s string) int {
	for _, o := range []string{"st", "nd", "rd", "th"} {
		if n := foldPrefix(s, o); n > 0 && boundary(s[n:]) {
			return n
		}
	}
	return 0
}

// figureGoesOn reports that a figure is not over: "10,000", "3.5", "15:30", "5%", "7th" cut short.
func figureGoesOn(s string) bool {
	if s == "" {
		return false
	}
	if strings.ContainsRune(",.:/-", rune(s[0])) {
		return digits(s[1:]) > 0
	}
	r := []rune(s[:min(4, len(s))])[0]
	return r == '%' || unicode.IsLetter(r)
}
