package when

// value is what an expression says, before it is worked out.
type value struct {
	kind             kind
	year, month, day int    // 0 for not told
	weekday          int    // 0 Sunday; beside a day of a month 1 Sunday, 0 for none
	side             int    // -1 last, 0 this or none, 1 next
	told             bool   // "this", "last" or "next" stands there
	unit             unit   // of a period, or of a length
	ordinal          int    // which quarter, half, season (0 winter), century, decade (its first year)
	many             amount // how many units
	part             int    // of the day, as in words.txt, and one; 0 for none
	clock            string // "19:15", "" for none
	phase            int    // of the period, as in words.txt, and one; 0 for none
	bound            Mod    // what stands before a number: "about"
	feast            *feast
	vague            string // a time that no calendar tells, as a value of TIMEX3
}

type kind int

const (
	absolute  kind = iota // some of year, month, day
	weekly                // a day of the week
	daily                 // today, yesterday, n days away
	calendar              // last week, this month, the quarter
	away                  // so many units ago or from now
	seasonal              // "last spring"
	quarterly             // the third quarter, the first half
	tenYears              // the 1990s
	centuries             // the 19th century
	festive               // a holiday
	since                 // counted from the day told before: "two days later"
	length                // "two years"
	recurring             // "each year"
	fuzzy                 // "recently"
)

// unit is a unit of time, as words.txt numbers them.
type unit int

const (
	unitDay unit = iota
	unitWeek
	unitMonth
	unitYear
	unitHour
	unitMinute
	unitDecade
	unitWeekend
	unitQuarter
	unitCentury
	unitSecond
	unitHalf
)

// match reads the expression that begins with token k: what it says and how many tokens it is; 0 for none. Of several
// readings it is the longest, and of those the first.
func (l *line) match(k int) (value, int) {
	if !l.begins(k) {
		return value{}, 0
	}
	best, size := value{}, 0
	for _, rule := range []func(int) (value, int){
		l.iso, l.slashed, l.counted, l.later, l.repeated, l.moment, l.holiday, l.phased, l.vague, l.lasting,
	} {
		if v, n := rule(k); n > size {
			best, size = v, n
		}
	}
	return best, size
}

// phased reads a period, with the part of it that is meant: "early last month", "the end of 1990", "mid-November", "year's end".
func (l *line) phased(k int) (value, int) {
	i := l.after(k, "the")
	if p, ok := l.is(i, aPhase); ok {
		j := l.after(i+1, "-")
		joint := []string{"of", "in"}
		if w := l.word(i); w == "earlier" || w == "later" {
			joint = []string{"on"}
		}
		if of := l.after(j, joint...); of > j || l.word(i) != "end" && l.word(i) != "close" {
			if v, n := l.period(of); n > 0 && v.phase == 0 && (of > j || i == k || v.kind == tenYears || v.kind == seasonal) {
				v.phase = p + 1
				return v, of + n - k
			}
		}
		return value{}, 0
	}
	if w := l.word(k); w == "around" || w == "about" { // "around Nov. 1"
		if v, n := l.phased(k + 1); n > 0 && (v.kind != absolute || v.month > 0 || l.s.Tokens[k].UPOS != "ADP") {
			v.bound = Approx
			return v, n + 1
		}
	}
	v, n := l.period(k)
	if n > 0 {
		return v, n
	}
	if u, ok := l.is(i, aUnit); ok && !l.plural(i) && (u == int(unitYear) || u == int(unitMonth) || u == int(unitWeek) || u == int(unitQuarter)) {
		j := l.after(i+1, "'s", "’s", "-")
		if p, ok := l.is(j, aPhase); ok && p+1 == phaseEnd && l.word(j) == "end" {
			return value{kind: calendar, unit: unit(u), phase: phaseEnd}, j + 1 - k
		}
	}
	return value{}, 0
}

// phaseEnd is the number of "end" among the phases, and one.
const phaseEnd = 4

// period reads a stretch of the calendar without its phase.
func (l *line) period(k int) (value, int) {
	best, size := value{}, 0
	for _, rule := range []func(int) (value, int){l.dated, l.named, l.quarter, l.decade, l.deictic, l.yearly} {
		if v, n := rule(k); n > size {
			best, size = v, n
		}
	}
	if size > 0 && l.mid[min(k+size-1, len(l.mid)-1)] && best.phase == 0 {
		best.phase = 3
	}
	return best, size
}

// vague reads the words of a time that no calendar tells: "recently", "the near future".
func (l *line) vague(k int) (value, int) {
	for _, p := range tables().vague[l.words[k]] {
		if l.hasWords(k, p.words) && l.adverbial(k, len(p.words)) {
			return value{kind: fuzzy, vague: p.value}, len(p.words)
		}
	}
	return value{}, 0
}

// adverbial refuses vague words that are part of something else: "future restructuring", "the present system", "the past of the
// party".
func (l *line) adverbial(k, n int) bool {
	last := &l.s.Tokens[k+n-1]
	switch l.words[k+n-1] {
	case "soon":
		return l.word(k+1) != "after"
	case "future", "present", "past":
		if n == 1 {
			return false
		}
		if last.Head > k+n-1 && last.Is("amod", "compound") {
			return false
		}
		return l.word(k+n) != "of"
	}
	return true
}
