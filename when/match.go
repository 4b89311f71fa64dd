package when

import (
	"rapporteur/parse"
)

// value is what an expression says, before it is worked out.
type value struct {
	kind             kind
	year, month, day int  // 0 for not told
	weekday          int  // 0 Sunday
	side             int  // -1 last, 0 this or none, 1 next
	told             bool // "this", "last" or "next" stands there
	unit             int  // as in words.txt
	n                int  // how many units
	season           int
}

type kind int

const (
	absolute kind = iota // some of year, month, day
	weekly               // a day of the week
	daily                // today, yesterday, n days away
	calendar             // last week, this month, next year
	away                 // n units ago or from now
	seasonal
)

const (
	unitDay = iota
	unitWeek
	unitMonth
	unitYear
	unitHour
	unitMinute
	unitDecade
	unitWeekend
	unitQuarter
)

// match reads the expression that begins with token k: what it says and how many tokens it is; 0 for none.
func (c *Calendar) match(s *parse.Sentence, w []string, k int) (value, int) {
	if v, n := iso(w, k); n > 0 {
		return v, n
	}
	if v, n := dated(s, w, k); n > 0 {
		return v, n
	}
	if v, n := named(s, w, k); n > 0 {
		return v, n
	}
	if v, n := counted(w, k); n > 0 {
		return v, n
	}
	if y, ok := year(w[k]); ok && yearly(s, w, k) {
		return value{kind: absolute, year: y}, 1
	}
	return value{}, 0
}

// at gives the word at i, "" outside.
func at(w []string, i int) string {
	if i < 0 || i >= len(w) {
		return ""
	}
	return w[i]
}

// iso reads "2012-03-25" in one token or in five.
func iso(w []string, k int) (value, int) {
	parts, n := []string{w[k]}, 1
	if len(w[k]) == 10 && w[k][4] == '-' && w[k][7] == '-' {
		parts = []string{w[k][:4], w[k][5:7], w[k][8:]}
	} else if at(w, k+1) == "-" && at(w, k+3) == "-" {
		parts, n = []string{w[k], at(w, k+2), at(w, k+4)}, 5
	}
	if len(parts) != 3 {
		return value{}, 0
	}
	y, ok := year(parts[0])
	m, ok2 := count(parts[1])
	d, ok3 := dayOfMonth(parts[2])
	if !ok || !ok2 || !ok3 || m < 1 || m > 12 || len(parts[1]) != 2 {
		return value{}, 0
	}
	return value{kind: absolute, year: y, month: m, day: d}, n
}

// dated reads dates with a month: "June 24, 2012", "24 June", "March 2011", "early June", "Tuesday, July 24".
func dated(s *parse.Sentence, w []string, k int) (value, int) {
	i := k
	if _, ok := is("weekday", w[i]); ok { // "Sunday, March 25"
		i++
		if at(w, i) == "," || at(w, i) == "(" {
			i++
		}
		if _, ok := is("phase", at(w, i)); ok {
			return value{}, 0
		}
	} else if _, ok := is("phase", w[i]); ok {
		i++
		if at(w, i) == "-" {
			i++
		}
		if at(w, i) == "of" {
			i++
		}
	}
	v := value{kind: absolute}
	if d, ok := dayOfMonth(at(w, i)); ok { // "24 June 2012", "24th of June"
		j := i + 1
		if at(w, j) == "of" {
			j++
		}
		if m, ok := is("month", at(w, j)); ok && monthly(s, w, j) {
			v.day, v.month = d, m+1
			return withYear(v, w, j+1, k)
		}
	}
	m, ok := is("month", at(w, i))
	if !ok || !monthly(s, w, i) {
		if y, ok := year(at(w, i)); ok && i > k { // "late 2014"
			return value{kind: absolute, year: y}, i + 1 - k
		}
		return value{}, 0
	}
	v.month = m + 1
	j := i + 1
	if at(w, j) == "the" {
		j++
	}
	if d, ok := dayOfMonth(at(w, j)); ok {
		v.day = d
		return withYear(v, w, j+1, k)
	}
	return withYear(v, w, i+1, k)
}

// withYear takes a year that follows at j, with or without "," or "of".
func withYear(v value, w []string, j, k int) (value, int) {
	n := j
	if at(w, j) == "," || at(w, j) == "of" {
		j++
	}
	if y, ok := year(at(w, j)); ok {
		v.year = y
		return v, j + 1 - k
	}
	if _, ok := is("same", at(w, j)); ok && at(w, j+1) == "year" {
		v.told, v.side = true, 0
		return v, j + 2 - k
	}
	if _, ok := is("back", at(w, j)); ok && at(w, j+1) == "year" {
		v.told, v.side = true, -1
		return v, j + 2 - k
	}
	return v, n - k
}

// monthly refuses words of months that are none: "may", "march", "sun" as a verb or noun in small letters.
func monthly(s *parse.Sentence, w []string, i int) bool {
	f := s.Tokens[i].Form
	if f[0] < 'A' || f[0] > 'Z' {
		return false
	}
	if w[i] == "may" || w[i] == "march" || w[i] == "mar" {
		_, day := dayOfMonth(at(w, i+1))
		_, y := year(at(w, i+1))
		before := at(w, i-1)
		_, phase := is("phase", before)
		_, d := dayOfMonth(before)
		return s.Tokens[i].UPOS == "PROPN" && (day || y || phase || d || set("in since until of by from last next during this through between on")[before])
	}
	return s.Tokens[i].UPOS != "VERB" && s.Tokens[i].UPOS != "AUX"
}

// yearly reports whether four digits stand for a year: after a preposition of time, or before a noun that they cannot count.
func yearly(s *parse.Sentence, w []string, k int) bool {
	if set("in since until of by from during before after through between throughout around circa year fiscal to and")[at(w, k-1)] {
		t := &s.Tokens[k]
		return t.Head < 0 || !(t.Is("nummod") && t.Head > k && s.Tokens[t.Head].XPOS == "NNS")
	}
	t := &s.Tokens[k]
	if t.Head > k && t.Is("nummod", "compound", "amod", "nmod:unmarked", "nmod") && s.Tokens[t.Head].XPOS != "NNS" && s.Tokens[t.Head].XPOS != "CD" {
		return true
	}
	return t.Head > k && set("the a its his their 's ’s this")[at(w, k-1)]
}

// named reads words for days and spans that are told from the day of speaking: "yesterday", "on Friday", "last week".
func named(s *parse.Sentence, w []string, k int) (value, int) {
	i := k
	if _, ok := is("phase", w[i]); ok {
		i++
		if w[k] == "earlier" || w[k] == "later" || at(w, i) == "on" {
			if at(w, i) == "on" || at(w, i) == "in" {
				i++
			}
		}
	}
	switch at(w, i) {
	case "today", "tonight":
		return value{kind: daily, n: 0}, i + 1 - k
	case "yesterday":
		return value{kind: daily, n: -1}, daypart(w, i+1) - k
	case "tomorrow":
		return value{kind: daily, n: 1}, daypart(w, i+1) - k
	case "overnight":
		return value{}, 0
	}
	v := value{}
	j := i
	if _, ok := is("back", at(w, i)); ok {
		v.side, v.told, j = -1, true, i+1
	} else if _, ok := is("on", at(w, i)); ok {
		v.side, v.told, j = 1, true, i+1
	} else if _, ok := is("same", at(w, i)); ok {
		v.told, j = true, i+1
	}
	if d, ok := is("weekday", at(w, j)); ok && weekdayName(s, w, j) {
		v.kind, v.weekday = weekly, d
		return v, daypart(w, j+1) - k
	}
	if !v.told {
		return value{}, 0
	}
	if _, ok := is("daypart", at(w, j)); ok { // "last night", "this morning"
		n := 0
		if v.side < 0 {
			n = -1
		}
		if v.side > 0 {
			return value{}, 0
		}
		return value{kind: daily, n: n}, j + 1 - k
	}
	if m, ok := is("month", at(w, j)); ok && monthly(s, w, j) { // "last March"
		return value{kind: absolute, month: m + 1, side: v.side, told: true}, j + 1 - k
	}
	if q, ok := is("season", at(w, j)); ok {
		return value{kind: seasonal, season: q, side: v.side, told: true}, j + 1 - k
	}
	if u, ok := is("unit", at(w, j)); ok && plain(w[j]) && !(w[i] == "past" || w[i] == "following" || w[i] == "preceding") {
		switch u {
		case unitWeek, unitMonth, unitYear, unitWeekend:
			return value{kind: calendar, unit: u, side: v.side, told: true}, j + 1 - k
		}
	}
	return value{}, 0
}

// plain reports whether a word is a singular.
func plain(word string) bool { return word[len(word)-1] != 's' }

// weekdayName refuses short forms that are words ("sun", "sat", "wed") unless written as names before a date.
func weekdayName(s *parse.Sentence, w []string, j int) bool {
	f := s.Tokens[j].Form
	return f[0] >= 'A' && f[0] <= 'Z' && (len(f) > 4 || s.Tokens[j].UPOS == "PROPN" && w[j] != "sun" && w[j] != "sat")
}

// daypart steps over "morning", "night" after a day.
func daypart(w []string, j int) int {
	if _, ok := is("daypart", at(w, j)); ok {
		return j + 1
	}
	return j
}

// counted reads "two days ago", "16 months ago", "a week earlier", "the weekend".
func counted(w []string, k int) (value, int) {
	if w[k] == "weekend" && at(w, k-1) == "the" {
		return value{kind: calendar, unit: unitWeekend, side: 0}, 1
	}
	i := k
	if set("some about nearly almost roughly around over")[w[i]] {
		i++
	}
	n, ok := count(at(w, i))
	if !ok {
		return value{}, 0
	}
	u, ok := is("unit", at(w, i+1))
	if !ok || u == unitHour || u == unitMinute {
		if ok && at(w, i+2) == "ago" {
			return value{kind: daily, n: 0}, i + 3 - k
		}
		return value{}, 0
	}
	if at(w, i+2) == "ago" {
		return value{kind: away, unit: u, n: -n}, i + 3 - k
	}
	if at(w, i+2) == "from" && (at(w, i+3) == "now" || at(w, i+3) == "today") {
		return value{kind: away, unit: u, n: n}, i + 4 - k
	}
	return value{}, 0
}
