package when

import (
	"strconv"
	"strings"
)

// yearly reads a year: "1989", "fiscal 1989", "the year 2000", "late 2014".
func (l *line) yearly(k int) (value, int) {
	i := k
	lead := false
	if l.word(i) == "the" && l.word(i+1) == "year" {
		i, lead = i+2, true
	} else if w := l.word(i); w == "fiscal" || w == "calendar" {
		i, lead = i+1, true
		i = l.after(i, "year")
	} else if l.any(i-1, aPhase) || l.word(i-1) == "of" && l.any(i-2, aPhase) || l.word(i-1) == "-" && l.any(i-2, aPhase) {
		lead = true
	}
	if y, ok := year(l.word(i)); ok && (lead || l.standsForYear(i)) {
		return value{kind: absolute, year: y}, i + 1 - k
	}
	if y, n := l.spokenYear(i); n > 0 {
		return value{kind: absolute, year: y}, i + n - k
	}
	return value{}, 0
}

// standsForYear reports whether four digits stand for a year: after a preposition of time, or before a noun that they cannot count.
func (l *line) standsForYear(k int) bool {
	t := &l.s.Tokens[k]
	if before := l.word(k - 1); timely[before] || before == "year" || before == "fiscal" || before == "into" || before == "due" {
		return t.Head < 0 || !(t.Is("nummod") && t.Head > k && l.s.Tokens[t.Head].XPOS == "NNS")
	}
	if t.Head > k && t.Is("nummod", "compound", "amod", "nmod:unmarked", "nmod") && l.s.Tokens[t.Head].XPOS != "NNS" && l.s.Tokens[t.Head].XPOS != "CD" {
		return true
	}
	switch l.word(k - 1) {
	case "the", "a", "its", "his", "their", "'s", "’s", "this":
		return t.Head > k
	}
	return false
}

// decade reads "the 1990s", "the '90s", "the nineties", "the 19th century".
func (l *line) decade(k int) (value, int) {
	i := l.after(k, "the")
	w := strings.TrimLeft(l.word(i), "'’‘`")
	if short, ok := strings.CutSuffix(w, "s"); ok && i > k || len(w) == 5 || l.any(i-1, aPhase) {
		n, ok := digits(strings.TrimSuffix(short, "'"), 4)
		switch {
		case !ok || short == "" || n%10 != 0:
		case len(short) == 4 && n >= 1000 && n < 2100:
			return value{kind: tenYears, ordinal: n}, i + 1 - k
		case len(short) == 2 && n >= 10 && w != l.word(i):
			return value{kind: tenYears, ordinal: 1900 + n}, i + 1 - k
		}
	}
	if d, ok := l.is(i, aDecade); ok && (i > k || l.any(i-1, aPhase)) && !ownedBefore(l, i) {
		return value{kind: tenYears, ordinal: 1900 + 10*d}, i + 1 - k
	}
	if i > k {
		n, ok := l.is(i, anOrdinal)
		if !ok {
			n, ok = l.ordinalDigits(i)
		}
		if j := l.after(i+1, "-"); ok && l.word(j) == "century" {
			return value{kind: centuries, ordinal: n - 1}, j + 1 - k
		}
	}
	return value{}, 0
}

// ownedBefore reports whether a decade is one of a life: "his thirties".
func ownedBefore(l *line, i int) bool { return l.s.Tokens[max(0, i-1)].XPOS == "PRP$" }

// ordinalDigits reads "19th".
func (l *line) ordinalDigits(i int) (int, bool) {
	w := l.word(i)
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if n, ok := strings.CutSuffix(w, end); ok {
			v, err := strconv.Atoi(n)
			return v, err == nil && v > 0 && v < 100
		}
	}
	return 0, false
}

// quarter reads "the third quarter", "first-half", "fiscal 1990's second quarter", "the fourth quarter of last year".
func (l *line) quarter(k int) (value, int) {
	v := value{kind: quarterly}
	i := l.after(k, "the")
	if year, n := l.yearBefore(i); n > 0 {
		v.year, v.side, v.told = year.year, year.side, year.told
		i += n
	}
	if l.any(i, fiscal) {
		i++
	}
	if l.any(i, same) && !v.told { // "the current fourth quarter"
		v.told = true
		i++
	}
	if u, _ := l.is(i, aUnit); v.year > 0 && (l.word(i) == "period" || unit(u) == unitQuarter) { // "the 1988 quarter"
		return value{kind: calendar, unit: unitQuarter, year: v.year}, i + 1 - k
	}
	n, ok := l.is(i, anOrdinal)
	if !ok {
		n, ok = l.ordinalDigits(i)
	}
	hyphen := l.word(i+1) == "-"
	i = l.after(i+1, "-")
	if hyphen && l.word(k) == "the" && v.year == 0 && !v.told {
		return value{}, 0 // in "the third-quarter results", the article is not of the date
	}
	if l.any(i, fiscal) {
		i++
	}
	u, known := l.is(i, aUnit)
	if !ok || !known || l.plural(i) || unit(u) == unitQuarter && n > 4 || unit(u) == unitHalf && n > 2 || unit(u) != unitQuarter && unit(u) != unitHalf {
		return value{}, 0
	}
	v.ordinal, v.unit = n, unit(u)
	i++
	if v.year == 0 && !v.told {
		if j := l.after(i, "of", "in"); j > i {
			j = l.after(j, "fiscal", "the")
			if y, ok := year(l.word(j)); ok {
				v.year = y
				return v, j + 1 - k
			}
			if y, size := l.deictic(j); size > 0 && y.kind == calendar && y.unit == unitYear && l.word(j-1) != "in" {
				v.side, v.told = y.side, true
				return v, j + size - k
			}
		} else if y, ok := year(l.word(i)); ok {
			v.year = y
			return v, i + 1 - k
		}
	}
	return v, i - k
}

// yearBefore reads the year before a quarter: "1988", "this year's".
func (l *line) yearBefore(i int) (value, int) {
	if y, ok := year(l.word(i)); ok {
		return value{year: y}, l.after(i+1, "'s", "’s") - i
	}
	v, n := l.deictic(i)
	if n > 0 && v.kind == calendar && v.unit == unitYear && (l.word(i+n) == "'s" || l.word(i+n) == "’s") {
		v.told = true
		return v, n + 1
	}
	return value{}, 0
}

// deictic reads periods told from the day of speaking: "last week", "this fiscal year", "the latest quarter", "the weekend",
// "last March", "this spring".
func (l *line) deictic(k int) (value, int) {
	i := l.after(k, "the")
	v := value{kind: calendar}
	for at := i; i < at+2; i++ {
		if _, ok := l.is(i, back); ok {
			v.side, v.told = -1, true
		} else if _, ok := l.is(i, on); ok {
			v.side, v.told = 1, true
		} else if _, ok := l.is(i, same); ok && v.side == 0 {
			v.told, v.ordinal = true, presentQuarter
		} else if _, ok := l.is(i, latest); ok && l.word(i) == "latest" {
			v.told = true
		} else {
			break
		}
	}
	if l.any(i, fiscal) && l.any(i+1, aUnit) {
		i++
	}
	if m, ok := l.is(i, aMonth); ok && v.told && l.monthly(i) {
		v.kind, v.month = absolute, m+1
		return v, i + 1 - k
	}
	if q, ok := l.is(i, aSeason); ok && (v.told || l.seasonal(i)) {
		v.kind, v.ordinal = seasonal, q
		if y, ok := year(l.word(l.after(i+1, "of", ","))); ok {
			v.year = y
			return v, l.after(i+1, "of", ",") + 1 - k
		}
		return v, i + 1 - k
	}
	the := l.word(k) == "the" || l.word(k) == "that" && !v.told
	if l.word(k) == "that" {
		i = k + 1
	}
	if l.word(i) == "period" && the && (v.told || l.any(i-1, fiscal)) {
		v.unit = unitQuarter
		return v, i + 1 - k
	}
	u, ok := l.is(i, aUnit)
	if !ok || l.plural(i) || !v.told && !the {
		return value{}, 0
	}
	if v.unit = unit(u); v.unit != unitQuarter {
		v.ordinal = 0
	}
	switch v.unit {
	case unitWeek, unitMonth, unitYear, unitWeekend, unitQuarter, unitDecade, unitCentury:
	case unitDay:
		if v.told || !l.narrating(i) {
			return value{}, 0
		}
	default:
		return value{}, 0
	}
	n := i + 1
	if w := l.word(n + 1); l.word(n) == "-" && (w == "ago" || w == "earlier") {
		return value{}, 0
	}
	if w := l.word(n); v.unit == unitYear && !v.told && (w == "ended" || w == "ending" || w == "to") {
		return value{kind: length, unit: unitYear, many: amount{n: 1}}, n - k
	}
	if l.word(n) == "or" && l.word(n+1) == "so" {
		n += 2
	}
	return v, n - k
}

// seasonal reports whether a season without "last" or "this" is one of the calendar: "in the spring of 2011", "in summer".
func (l *line) seasonal(i int) bool {
	if _, ok := year(l.word(l.after(i+1, "of", ","))); ok {
		return true
	}
	t := &l.s.Tokens[i]
	return t.UPOS == "NOUN" && !t.Is("compound") && (l.word(i-1) == "the" && (timely[l.word(i-2)] || l.any(i-2, aPhase)) || l.any(i-1, aPhase)) && l.word(i+1) != "of"
}

// narrating reports whether "the day" or "that day" is a day of the story: at the end of its phrase.
func (l *line) narrating(i int) bool {
	switch l.word(i + 1) {
	case "of", "when", "that", "after", "before", "-", "'s", "’s", "he", "she", "they", "we", "the", "to":
		return false
	}
	t := &l.s.Tokens[i]
	return !t.Is("compound", "nsubj") && (l.word(i-2) == "" || timely[l.word(i-2)] || l.any(i-2, aPhase) || l.word(i-1) == "that")
}
