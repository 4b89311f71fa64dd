package article

import (
	"rapporteur"
)

// stamp is a date set apart from the story, as above or below it: "July 15, 2012", "Last updated at Jul 15 2015",
// "Fri Jul 1 2016 16:02 GMT".
type stamp struct {
	day
	span    rapporteur.Span // of the date alone
	updated bool            // of a change, not of publication
	above   bool            // the story stands below it
}

// stampAt reads a stamp at the beginning of s, with the labels before its date and the times around it. n is its length, 0
// where there is none. Spans count from the beginning of s.
func stampAt(s string) (st stamp, n int) {
	const most = 160 // bytes before its first digit
	if s == "" || !stampWords.mayBegin(s) || !hasFigure(s[:min(len(s), most)]) {
		return stamp{}, 0
	}
	i := 0
	for range 3 {
		k, updated := labelAt(s[i:])
		if k == 0 {
			break
		}
		i += k
		st.updated = st.updated || updated
	}
	d, k := dateAt(s[i:])
	if t := timesAt(s[i:]); k == 0 && t > 0 { // 10:30 GMT, July 15, 2012
		i += t + gap(s[i+t:], ",|-–—·@/")
		i += foldPrefix(s[i:], "on ")
		d, k = dateAt(s[i:])
	}
	if k == 0 {
		return stamp{}, 0
	}
	st.day, st.span = d, rapporteur.Span{Start: i, End: i + k}
	i += k
	i += timesAt(s[i:])
	g := gap(s[i:], ",;|-–—·/(")
	if k, updated := labelAt(s[i+g:]); updated { // 17 July 2012 Last updated at 11:30 GMT; 2012-07-17 10:12 / Updated: 2012-07-18
		if t := timesAt(s[i+g+k:]); t > 0 {
			i += g + k + t
		} else if _, n := dateAt(s[i+g+k:]); n > 0 {
			i += g + k + n + timesAt(s[i+g+k+n:])
		}
	}
	return st, i
}

// stampWords are those that a stamp may begin with, where it begins with a letter.
var stampWords = readStampWords()

func readStampWords() *phrases {
	p := &phrases{}
	for _, table := range []*phrases{calendar.published, calendar.updated, calendar.zones} {
		for _, w := range table.all() {
			p.add(w)
		}
	}
	for _, table := range []map[string]int{calendar.months, calendar.weekdays} {
		for w := range table {
			p.add(w)
		}
	}
	p.add("at ")
	p.add("t") // 2012-07-15T10:00:00Z
	return p
}

// hasFigure reports whether s has an ASCII digit.
func hasFigure(s string) bool {
	for i := range len(s) {
		if s[i] <= '9' && s[i] >= '0' {
			return true
		}
	}
	return false
}

// labelAt reads the words that say what a date is of, with the colon behind them.
func labelAt(s string) (n int, updated bool) {
	n = calendar.published.at(s)
	if k := calendar.updated.at(s); k > n {
		n, updated = k, true
	}
	g := gap(s[n:], ":-–|")
	if n == 0 || g == 0 {
		return 0, false
	}
	return n + g, updated
}

// timesAt counts the bytes of times of day and their zones at the beginning of s: " 16:02", ", 6:18am EDT", " at 2354",
// " KSA 11:13 - GMT 08:13", " 1849 UTC+3".
func timesAt(s string) int {
	end := 0
	for i := 0; ; {
		if i == 0 && len(s) > 1 && s[0] == 'T' && digits(s[1:]) == 2 { // 2012-07-15T10:00:00Z
			i++
		}
		i += gap(s[i:], ",|-–—·@/()")
		at := foldPrefix(s[i:], "at ")
		i += at
		n := timeAt(s[i:], at > 0)
		if n == 0 {
			return end
		}
		i += n
		end = i
	}
}

// timeAt reads one time of day, or one zone. Bare figures count as a time where "at" stood before them.
func timeAt(s string, at bool) int {
	k := digits(s)
	switch {
	case k == 0: // "KSA 11:13"; without a time behind it, it may be a word of the story
		n := zoneAt(s)
		g := gap(s[n:], "")
		if n > 0 && digits(s[n+g:]) > 0 {
			if t := timeAt(s[n+g:], false); t > 0 {
				return n + g + t
			}
		}
		return 0
	case k <= 2 && k < len(s) && (s[k] == ':' || s[k] == '.') && digits(s[k+1:]) == 2 && clock(number(s[:k]), number(s[k+1:k+3])):
		k += 3
		if k < len(s) && s[k] == ':' && digits(s[k+1:]) == 2 {
			k += 3
		}
	case k <= 2 && zoneBehind(s[k:]) > 0: // "6am"
	case k == 4 && clock(number(s[:2]), number(s[2:4])) && (at || zoneBehind(s[k:]) > 0): // "1849 UTC"
	default:
		return 0
	}
	for range 3 { // 6:41 PM EDT
		z := zoneBehind(s[k:])
		if z == 0 {
			break
		}
		k += z
	}
	if g := gap(s[k:], ""); k+g+5 <= len(s) && (s[k+g] == '+' || s[k+g] == '-') && digits(s[k+g+1:]) == 4 { // +0200
		k += g + 5
	}
	return k
}

// clock reports whether a day has this time.
func clock(hour, minute int) bool { return hour <= 24 && minute < 60 }

// zoneBehind reads a zone at the beginning of s, and the blanks before it.
func zoneBehind(s string) int {
	g := gap(s, "")
	if n := zoneAt(s[g:]); n > 0 {
		return g + n
	}
	return 0
}

// zoneAt reads what may stand beside a time of day: "GMT", "am", "UTC+3".
func zoneAt(s string) int {
	n := calendar.zones.at(s)
	if n > 0 && n < len(s) && (s[n] == '+' || s[n] == '-') {
		if k := digits(s[n+1:]); k > 0 && k <= 4 {
			n += 1 + k
		}
	}
	return n
}
