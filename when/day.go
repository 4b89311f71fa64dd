package when

import "strings"

// iso reads "2012-03-25" in one token or in five.
func (l *line) iso(k int) (value, int) {
	w := l.words[k]
	parts, n := []string(nil), 0
	if len(w) == 10 && w[4] == '-' && w[7] == '-' {
		parts, n = []string{w[:4], w[5:7], w[8:]}, 1
	} else if l.word(k+1) == "-" && l.word(k+3) == "-" {
		parts, n = []string{w, l.word(k + 2), l.word(k + 4)}, 5
	} else {
		return value{}, 0
	}
	y, ok := year(parts[0])
	m, ok2 := digits(parts[1], 2)
	d, ok3 := dayOfMonth(parts[2])
	if !ok || !ok2 || !ok3 || m < 1 || m > 12 || len(parts[1]) != 2 {
		return value{}, 0
	}
	return value{kind: absolute, year: y, month: m, day: d}, n
}

// slashed reads "10/30/89" as America writes it, and "30/10/1989" where no month has such a number.
func (l *line) slashed(k int) (value, int) {
	if strings.Count(l.words[k], "/") != 2 {
		return value{}, 0
	}
	f := strings.Split(l.words[k], "/")
	m, ok := digits(f[0], 2)
	d, ok2 := digits(f[1], 2)
	y, ok3 := digits(f[2], 4)
	if !ok || !ok2 || !ok3 || len(f[2]) != 2 && len(f[2]) != 4 {
		return value{}, 0
	}
	if m > 12 {
		m, d = d, m
	}
	if len(f[2]) == 2 {
		if y += 1900; y < 1950 {
			y += 100
		}
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1900 || y > 2050 {
		return value{}, 0
	}
	return value{kind: absolute, year: y, month: m, day: d}, 1
}

// dated reads dates with a month: "June 24, 2012", "24 June", "March 2011", "Tuesday, July 24", "the 24th of June".
func (l *line) dated(k int) (value, int) {
	i := k
	for i < k+2 && l.any(i, same, on, back) { // "this coming Sunday, March 8"
		i++
	}
	v := value{kind: absolute}
	if d, ok := l.is(i, aWeekday); ok { // "Sunday, March 25"
		v.weekday = d + 1
		i++
		if w := l.word(i); w == "," || w == "(" {
			i++
		}
	} else {
		i = k
	}
	j := l.after(i, "the")
	if d, ok := l.dayNumber(j); ok { // "24 June 2012", "24th of June"
		m := l.after(j+1, "of")
		if name, ok := l.is(m, aMonth); ok && (j == i || m > j+1) && l.monthly(m) {
			v.day, v.month = d, name+1
			return l.withYear(v, m+1, k)
		}
	}
	m, ok := l.is(i, aMonth)
	if !ok || !l.monthly(i) {
		return value{}, 0
	}
	v.month = m + 1
	if d, ok := l.dayNumber(l.after(i+1, "the")); ok {
		v.day = d
		return l.withYear(v, l.after(i+1, "the")+1, k)
	}
	return l.withYear(v, i+1, k)
}

// dayNumber reads the day of a month: "24", "24th", "eighth".
func (l *line) dayNumber(i int) (int, bool) {
	if n, ok := l.is(i, anOrdinal); ok && n <= 20 && l.word(i) != "second" {
		return n, true
	}
	return dayOfMonth(l.word(i))
}

// withYear takes a year that follows at j, with or without "," or "of".
func (l *line) withYear(v value, j, k int) (value, int) {
	n := j
	if w := l.word(j); w == "," || w == "of" {
		j++
	}
	if y, ok := year(l.word(j)); ok {
		v.year = y
		return v, j + 1 - k
	}
	if y, size := l.spokenYear(j); size > 0 {
		v.year = y
		return v, j + size - k
	}
	if _, ok := l.is(j, same); ok && l.word(j+1) == "year" {
		v.told, v.side = true, 0
		return v, j + 2 - k
	}
	if _, ok := l.is(j, back); ok && l.word(j+1) == "year" {
		v.told, v.side = true, -1
		return v, j + 2 - k
	}
	return v, n - k
}

// monthly refuses words of months that are none: "may", "march", "sun" as a verb or noun in small letters.
func (l *line) monthly(i int) bool {
	f := l.s.Tokens[i].Form
	if l.mid[i] {
		return true
	}
	if f[0] < 'A' || f[0] > 'Z' {
		return false
	}
	switch l.words[i] {
	case "may", "march", "mar":
		_, day := l.dayNumber(i + 1)
		_, y := year(l.word(i + 1))
		_, d := dayOfMonth(l.word(i - 1))
		return l.s.Tokens[i].UPOS == "PROPN" && (day || y || d || l.any(i-1, aPhase, same, back, on) || timely[l.word(i-1)])
	}
	return l.s.Tokens[i].UPOS != "VERB" && l.s.Tokens[i].UPOS != "AUX"
}

// timely are words after which a month, a year or a day stands.
var timely = lists.Named("timely")

// named reads days that are told by their name: "yesterday", "Friday", "this evening", with their part: "Friday evening".
func (l *line) named(k int) (value, int) {
	if l.word(k) == "the" && l.word(k+1) == "day" && l.word(k+3) != "" {
		switch {
		case l.word(k+2) == "before" && l.word(k+3) == "yesterday":
			return value{kind: daily, many: amount{n: -2}}, 4
		case l.word(k+2) == "after" && l.word(k+3) == "tomorrow":
			return value{kind: daily, many: amount{n: 2}}, 4
		}
	}
	switch l.word(k) {
	case "today":
		return l.parted(value{kind: daily}, k+1, k)
	case "tonight":
		return value{kind: daily, part: partNight}, 1
	case "overnight":
		if t := &l.s.Tokens[k]; t.Head >= 0 && t.Head < k || t.Is("advmod") {
			return value{kind: daily, many: amount{n: -1}, part: partNight}, 1
		}
		return value{}, 0 // "an overnight raid" was in some night
	case "yesterday":
		return l.parted(value{kind: daily, many: amount{n: -1}}, k+1, k)
	case "tomorrow":
		return l.parted(value{kind: daily, many: amount{n: 1}}, k+1, k)
	}
	v, j := value{}, k
	for ; j < k+2; j++ {
		if _, ok := l.is(j, back); ok {
			v.side, v.told = -1, true
		} else if _, ok := l.is(j, on); ok {
			v.side, v.told = 1, true
		} else if _, ok := l.is(j, same); ok && j == k {
			v.told = true
		} else {
			break
		}
	}
	if d, ok := l.is(j, aWeekday); ok && l.weekdayName(j) {
		v.kind, v.weekday = weekly, d
		return l.parted(v, j+1, k)
	}
	if p, ok := l.is(j, aDaypart); ok && v.told && v.side <= 0 && !l.plural(j) { // "last night", "this morning"
		return value{kind: daily, many: amount{n: float64(v.side)}, part: p + 1}, j + 1 - k
	}
	if phase, ok := l.is(k, aPhase); ok { // "early morning"
		if p, ok := l.is(k+1, aDaypart); ok && !l.plural(k+1) {
			return l.parted(value{kind: daily, part: p + 1, phase: phase + 1}, k+2, k)
		}
	}
	if p, ok := l.is(k, aDaypart); ok && !l.plural(k) { // "mid-afternoon yesterday"
		if w := l.word(k + 1); w == "yesterday" || w == "today" || w == "tomorrow" {
			v, n := l.named(k + 1)
			v.part = p + 1
			if l.mid[k] {
				v.phase = 3
			}
			return v, n + 1
		}
		if l.mid[k] {
			return value{kind: daily, part: p + 1, phase: 3}, 1
		}
	}
	return value{}, 0
}

// parted takes "morning", "night" after a day.
func (l *line) parted(v value, j, k int) (value, int) {
	if p, ok := l.is(j, aDaypart); ok {
		v.part = p + 1
		j++
	}
	return v, j - k
}

// weekdayName refuses short forms that are words ("sun", "sat", "wed") unless written as names before a date.
func (l *line) weekdayName(j int) bool {
	f := l.s.Tokens[j].Form
	return f[0] >= 'A' && f[0] <= 'Z' && (len(f) > 4 || l.s.Tokens[j].UPOS == "PROPN" && l.words[j] != "sun" && l.words[j] != "sat")
}
