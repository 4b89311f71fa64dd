package when

import (
	"time"

	"rapporteur"
)

// span gives the week, weekend, month, quarter, year or decade last, present or next.
func (c *Calendar) span(v value, t tense) rapporteur.Date {
	if c.month.IsZero() {
		return relative()
	}
	y := c.month.Year()
	switch v.unit {
	case unitYear:
		return wholeYear(y+v.side, "relative")
	case unitMonth:
		return month(c.month.AddDate(0, v.side, 0), "relative")
	case unitDecade:
		y += 10*v.side - y%10
		return years(y, y+9, "relative")
	case unitCentury:
		y += 100*v.side - y%100
		return years(y, y+99, "relative")
	case unitQuarter:
		return c.thatQuarter(v)
	case unitDay:
		return c.dayAway(0, "relative")
	}
	if c.published.IsZero() {
		return relative()
	}
	monday := c.published.AddDate(0, 0, -(int(c.published.Weekday())+6)%7)
	if v.unit == unitWeek && v.side < 0 && c.published.Weekday() == time.Sunday {
		monday = monday.AddDate(0, 0, 7) // told on a Sunday, the last week is the one that ends with it
	}
	first, last := monday.AddDate(0, 0, 7*v.side), monday.AddDate(0, 0, 7*v.side+6)
	precision := rapporteur.PrecisionWeek
	if v.unit == unitWeekend {
		precision = rapporteur.PrecisionRange
		first = monday.AddDate(0, 0, 5)
		if t != future && first.After(c.published) || v.side < 0 {
			first = first.AddDate(0, 0, -7)
		}
		if v.side < 0 && !first.Before(c.published.AddDate(0, 0, -1)) {
			first = first.AddDate(0, 0, -7)
		}
		last = first.AddDate(0, 0, 1)
	}
	return rapporteur.Date{Start: first.Format(isoDay), End: last.Format(isoDay), Precision: precision, Basis: "relative"}
}

// thatQuarter gives the quarter that "the quarter" is: the one told last, else the present one where "this" or "next" says so, else the last
// that had ended.
func (c *Calendar) thatQuarter(v value) rapporteur.Date {
	this := c.month.AddDate(0, -(int(c.month.Month())-1)%3, 0)
	switch {
	case v.year > 0 && !c.quarter.IsZero():
		return months(date(v.year, int(c.quarter.Month()), 1), 3, "told before")
	case v.year > 0:
		return wholeYear(v.year, "stated")
	case v.ordinal == presentQuarter || v.side > 0:
		return months(this.AddDate(0, 3*v.side, 0), 3, "relative")
	case v.side == 0 && !c.quarter.IsZero():
		return months(c.quarter, 3, "told before")
	}
	return months(this.AddDate(0, -3, 0), 3, "relative")
}

// presentQuarter is the ordinal of "this quarter", "the current quarter".
const presentQuarter = -1

// quarterOf gives a quarter or half by its number: of the year told, else the last that had begun, or the next where the text speaks
// of what is to come.
func (c *Calendar) quarterOf(v value, t tense) rapporteur.Date {
	size := 3
	if v.unit == unitHalf {
		size = 6
	}
	y, basis := v.year, rapporteur.Basis("stated")
	if y == 0 {
		if c.month.IsZero() {
			return relative()
		}
		basis, y = "relative", c.month.Year()+v.side
		if first := date(y, 1+size*(v.ordinal-1), 1); !v.told {
			switch {
			case t == future && first.AddDate(0, size+5, 0).Before(c.month): // of one that has just ended, the report is to come
				y++
			case t != future && first.After(c.month):
				y--
			}
		}
	}
	return months(date(y, 1+size*(v.ordinal-1), 1), size, basis)
}

// away counts units from the day of publication. "A year ago" is the quarter of the year before where a quarter was told just before.
func (c *Calendar) away(v value) rapporteur.Date {
	if v.many.some || c.month.IsZero() {
		return relative()
	}
	n := v.side * int(v.many.n)
	switch v.unit {
	case unitDay:
		return c.dayAway(n, "relative")
	case unitWeek:
		if c.published.IsZero() {
			return relative()
		}
		d := c.published.AddDate(0, 0, 7*n)
		return rapporteur.Date{Start: d.AddDate(0, 0, -3).Format(isoDay), End: d.AddDate(0, 0, 3).Format(isoDay), Precision: rapporteur.PrecisionWeek, Basis: "relative"}
	case unitMonth:
		return month(c.month.AddDate(0, n, 0), "relative")
	case unitQuarter:
		return months(c.month.AddDate(0, -(int(c.month.Month())-1)%3+3*n, 0), 3, "relative")
	case unitYear:
		if n == -1 && !c.quarter.IsZero() {
			return months(c.quarter.AddDate(-1, 0, 0), 3, "told before")
		}
		return wholeYear(c.month.Year()+n, "relative")
	case unitDecade:
		return wholeYear(c.month.Year()+10*n, "relative")
	case unitCentury:
		return wholeYear(c.month.Year()+100*n, "relative")
	}
	return c.dayAway(0, "relative") // hours and minutes
}

// season gives the months of a season of the north.
func (c *Calendar) season(v value) rapporteur.Date {
	winter := func(y int) time.Time { return date(y, v.ordinal*3, 1) } // winter begins in December of the year before
	if v.year > 0 {
		return months(winter(v.year), 3, "stated")
	}
	if c.month.IsZero() {
		return relative()
	}
	first := winter(c.month.Year())
	if v.side < 0 && !first.AddDate(0, 3, 0).Before(c.month.AddDate(0, 1, 0)) {
		first = first.AddDate(-1, 0, 0)
	}
	if v.side > 0 && !first.After(c.month) {
		first = first.AddDate(1, 0, 0)
	}
	return months(first, 3, "relative")
}
