package when

import (
	_ "embed" // for the table
	"fmt"
	"strings"
	"time"

	"rapporteur"
)

//go:embed feasts.txt
var feastsText string

// feast is a holiday: its words, and when it is in a year.
type feast struct {
	words []string
	in    func(year int) (first time.Time, days int)
}

// readFeasts reads feasts.txt, by the first word of the name.
func readFeasts() map[string][]feast {
	m := map[string][]feast{}
	for names, rule := range tableLines("feasts.txt", feastsText) {
		in, ok := feastRule(rule)
		if !ok {
			panic("when: feasts.txt: no such rule: " + rule)
		}
		for _, name := range strings.Split(names, ";") {
			name = strings.NewReplacer("'s", " 's", "s' ", "s ' ", "-", " - ", "St.", "St").Replace(name)
			words := strings.Fields(strings.ToLower(name))
			m[words[0]] = append(m[words[0]], feast{words, in})
		}
	}
	return m
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// feastRule reads the second column of feasts.txt.
func feastRule(rule string) (func(int) (time.Time, int), bool) {
	var m, d, n int
	if got, _ := fmt.Sscanf(rule, "nth %d %d %d", &m, &d, &n); got == 3 {
		return func(y int) (time.Time, int) { return nth(y, m, d%7, n), 1 }, true
	}
	if got, _ := fmt.Sscanf(rule, "easter %d", &n); got == 1 {
		return func(y int) (time.Time, int) { return easter(y).AddDate(0, 0, n), 1 }, true
	}
	if got, _ := fmt.Sscanf(rule, "hijri %d-%d", &m, &d); got == 2 {
		return func(y int) (time.Time, int) { return hijri(y, m, d), 1 }, true
	}
	if got, _ := fmt.Sscanf(rule, "hijri %d", &m); got == 1 {
		return func(y int) (time.Time, int) { return hijri(y, m, 1), 30 - (m+1)%2 }, true
	}
	if got, _ := fmt.Sscanf(rule, "%d-%d", &m, &d); got == 2 {
		return func(y int) (time.Time, int) { return date(y, m, d), 1 }, true
	}
	return nil, false
}

// nth gives the nth such weekday of a month; counted from its end where n is below 0.
func nth(y, m, weekday, n int) time.Time {
	if n < 0 {
		d := date(y, m+1, 0)
		return d.AddDate(0, 0, -(int(d.Weekday())-weekday+7)%7+7*(n+1))
	}
	d := date(y, m, 1)
	return d.AddDate(0, 0, (weekday-int(d.Weekday())+7)%7+7*(n-1))
}

// easter gives the Sunday of Easter by the anonymous Gregorian rule (Meeus, Astronomical Algorithms).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, n/31, n%31+1)
}

// hijri gives the first day of our year that is that day of the tabular Islamic calendar: years of 354 days, of which 11 in 30 have
// one more.
func hijri(y, month, day int) time.Time {
	epoch := date(622, 7, 19)
	for h := (y-622)*33/32 - 1; ; h++ {
		days := day - 1 + (59*(month-1)+1)/2 + (h-1)*354 + (3+11*h)/30
		if d := epoch.AddDate(0, 0, days); d.Year() >= y {
			return d
		}
	}
}

// holiday reads the name of a holiday, with a year or without.
func (l *line) holiday(k int) (value, int) {
	list := tables().feasts[l.words[k]]
	best := 0
	v := value{kind: festive}
	for i := range list {
		if n := len(list[i].words); n > best && l.hasWords(k, list[i].words) {
			best, v.feast = n, &list[i]
		}
	}
	if best == 0 {
		return value{}, 0
	}
	t := &l.s.Tokens[k+best-1]
	if f := l.s.Tokens[k].Form; l.words[k] != "the" && (f[0] < 'A' || f[0] > 'Z') || t.Head > k+best-1 && t.Is("compound", "amod") {
		return value{}, 0 // "the Good Friday agreement" tells no day
	}
	if y, ok := year(l.word(l.after(k+best, "of", ","))); ok {
		v.year = y
		return v, l.after(k+best, "of", ",") + 1 - k
	}
	return v, best
}

// feast gives the holiday of the year told, else the one nearest to the day of publication that fits the tense.
func (c *Calendar) feast(v value, t tense) rapporteur.Date {
	if v.year == 0 && c.published.IsZero() {
		return relative()
	}
	y, basis := v.year, rapporteur.Basis("stated")
	if y == 0 {
		y, basis = c.published.Year(), "day of the year"
		switch first, _ := v.feast.in(y); {
		case t == future && first.Before(c.published.AddDate(0, 0, -30)):
			y++
		case t != future && first.After(c.published.AddDate(0, 0, 7)):
			y--
		}
	}
	first, days := v.feast.in(y)
	if days == 1 {
		return day(first, basis)
	}
	return rapporteur.Date{Start: first.Format(isoDay), End: first.AddDate(0, 0, days-1).Format(isoDay), Precision: rapporteur.PrecisionRange, Basis: basis}
}
