package when

import "strings"

// counted reads times so many units away: "two days ago", "16 months ago", "a year earlier", "nearly four years ago", "year-ago".
func (l *line) counted(k int) (value, int) {
	if w := l.word(k + 1); l.word(k) == "the" && (w == "quarter" || w == "period") { // "the quarter a year ago"
		if v, n := l.counted(k + 2); n > 0 && v.unit == unitYear {
			return v, n + 2
		}
		return value{}, 0
	}
	if v, n := l.yearAgo(k); n > 0 {
		return v, n
	}
	v, n := l.lasting(k)
	if n == 0 || v.kind != length {
		return value{}, 0
	}
	i := k + n
	switch {
	case l.word(i) == "ago":
		v.kind, v.side = away, -1
		return v, n + 1
	case l.word(i) == "from" && (l.word(i+1) == "now" || l.word(i+1) == "today"):
		v.kind, v.side = away, 1
		return v, n + 2
	case l.word(i) == "earlier" && v.many.n == 1 && v.unit == unitYear:
		v.kind, v.side = away, -1
		return v, n + 1
	}
	return value{}, 0
}

// yearAgo reads "year-ago", "the year-earlier quarter", "the quarter a year ago".
func (l *line) yearAgo(k int) (value, int) {
	i := l.after(k, "the", "a")
	if l.any(i, fiscal) && i > k {
		i++
	}
	if l.word(i) != "year" {
		return value{}, 0
	}
	j := l.after(i+1, "-")
	if w := l.word(j); w != "ago" && w != "earlier" || j == i+1 && i > k && l.word(k) == "the" {
		return value{}, 0
	}
	v := value{kind: away, side: -1, unit: unitYear, many: amount{n: 1}}
	j++
	if w := l.word(j); w == "period" || w == "quarter" {
		return v, j + 1 - k
	}
	if i > k && l.word(i+1) == "-" {
		return value{}, 0 // in "the year-ago results", the article is not of the date
	}
	return v, j - k
}

// lasting reads a length of time: "two years", "the past 20 months", "nearly forty years", "several days", "two-year", "years".
func (l *line) lasting(k int) (value, int) {
	v := value{kind: length}
	i, mod := l.bounded(k)
	v.bound = mod
	plain := i == k
	the := plain && (l.word(i) == "the" || l.word(i) == "those" || l.word(i) == "these")
	if the {
		i++
	}
	if i > k || l.any(i, back, on) {
		for at := i; i < at+2 && l.any(i, back, on, same, anOrdinal, latest); i++ {
			if l.any(i, aUnit) && !l.any(i+1, aUnit, some) { // "a second", "the second"
				break
			}
		}
	}
	n, size := l.amount(i)
	if size == 0 && l.word(i-1) == "few" {
		n.some = true
	}
	i += size
	hyphen := l.word(i) == "-" && size > 0
	if hyphen {
		i++
	}
	if size > 0 && l.any(i, aSort) && l.any(i+1, aUnit) {
		i++
	}
	u, ok := l.is(i, aUnit)
	if !ok {
		return value{}, 0
	}
	v.unit, v.many = unit(u), n
	switch {
	case v.unit == unitHalf, v.unit == unitWeekend && size == 0, v.unit == unitQuarter && (size == 0 || hyphen):
		return value{}, 0
	case (hyphen || l.s.Tokens[i].Is("compound") && !l.plural(i)) && (the || l.word(k) == "a" || l.word(k) == "an") && size > 0 && l.amountAfterArticle(k):
		return value{}, 0 // in "the two-year boom", the article is not of the length
	case size == 0:
		if !l.plural(i) {
			return value{}, 0
		}
		v.many.some = true
		if l.word(i-1) == "of" || plain && l.s.Tokens[i].Is("compound") {
			return value{}, 0
		}
	case l.word(k) == "a" && k > 0 && l.s.Tokens[k-1].UPOS == "NUM":
		return value{}, 0 // "$2 million a year" is a rate
	case v.unit == unitSecond && !l.plural(i) || v.unit == unitQuarter && !l.plural(i):
		return value{}, 0
	case !hyphen && n.n == 1 && !n.some && !l.singular(i):
		return value{}, 0
	}
	i++
	if l.word(i) == "and" && l.word(i+1) == "a" && l.word(i+2) == "half" {
		v.many.n += .5
		i += 3
	} else if l.word(i) == "or" && l.word(i+1) == "so" {
		v.bound = Approx
		i += 2
	}
	if w := l.word(i + 1); l.word(i) == "-" && (w == "old" || w == "ago" || w == "earlier") || l.word(i) == "old" || l.word(i) == "of" && l.word(i+1) == "age" {
		return value{}, 0
	}
	return v, i - k
}

// amountAfterArticle reports whether a number stands behind the article at k.
func (l *line) amountAfterArticle(k int) bool {
	_, n := l.number(k + 1)
	return n > 0
}

// singular reports whether "a year", "one day" stands for a length and not for part of another word: "a day care centre".
func (l *line) singular(i int) bool {
	t := &l.s.Tokens[i]
	return !l.plural(i) && !(t.Is("compound") && t.Head > i)
}

// bounded steps over the words that bound a number, and says how: "about", "more than", "at least".
func (l *line) bounded(k int) (int, Mod) {
	two := func(a, b string) bool { return l.word(k) == a && l.word(k+1) == b }
	switch {
	case two("more", "than"):
		return k + 2, MoreThan
	case two("less", "than"), two("fewer", "than"):
		return k + 2, LessThan
	case two("at", "least"):
		return k + 2, EqualOrMore
	case two("no", "more"):
		return l.after(k+2, "than"), EqualOrLess
	case two("at", "most"), two("up", "to"):
		return k + 2, EqualOrLess
	case two("as", "many") || two("as", "long") || two("as", "much"):
		return l.after(k+2, "as"), EqualOrLess
	case two("no", "less"), two("no", "fewer"):
		return l.after(k+2, "than"), EqualOrMore
	}
	if _, ok := l.is(k, aBound); !ok || l.word(k+1) == "the" || (l.word(k) == "over" || l.word(k) == "under") && l.s.Tokens[k].UPOS == "ADP" || l.any(k, some) && !startsNumber(l.word(k+1)) {
		return k, ""
	}
	switch l.word(k) {
	case "over":
		return k + 1, MoreThan
	case "under", "barely":
		return k + 1, LessThan
	case "just", "only", "another":
		return k, ""
	}
	return k + 1, Approx
}

func startsNumber(w string) bool { return w != "" && strings.ContainsRune("0123456789", rune(w[0])) }

// repeated reads what comes again: "each year", "every two weeks", "every Friday".
func (l *line) repeated(k int) (value, int) {
	if !l.any(k, each) {
		return value{}, 0
	}
	v := value{kind: recurring, many: amount{n: 1}}
	i := k + 1
	if d, ok := l.is(i, aWeekday); ok {
		v.unit, v.weekday, v.told = unitWeek, d, true
		return l.parted(v, i+1, k)
	}
	if m, ok := l.is(i, aMonth); ok && l.monthly(i) {
		v.month = m + 1
		return v, i + 1 - k
	}
	if s, ok := l.is(i, aSeason); ok {
		v.kind, v.ordinal, v.told = recurring, s+1, true
		return v, i + 1 - k
	}
	if p, ok := l.is(i, aDaypart); ok {
		v.unit, v.part = unitDay, p+1
		return v, i + 1 - k
	}
	if l.word(i) == "other" {
		v.many.n = 2
		i++
	} else if n, size := l.number(i); size > 0 {
		v.many = n
		i += size
	}
	u, ok := l.is(i, aUnit)
	if !ok || unit(u) == unitHalf || unit(u) == unitSecond && l.word(i) == "second" && !l.plural(i) {
		return value{}, 0
	}
	v.unit = unit(u)
	return v, i + 1 - k
}
