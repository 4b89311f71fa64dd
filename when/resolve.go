package when

import (
	"fmt"
	"time"

	"rapporteur"
)

// resolve works out what an expression means, as told in an article of that day in that tense.
func (c *Calendar) resolve(v value, t tense) rapporteur.Date {
	switch v.kind {
	case absolute:
		return c.absolute(v, t)
	case weekly:
		return c.weekly(v, t)
	case daily:
		return c.dayAway(v.n, "relative")
	case calendar:
		return c.span(v, t)
	case away:
		return c.away(v)
	case seasonal:
		return c.season(v)
	}
	return rapporteur.Date{}
}

func day(d time.Time, basis rapporteur.Basis) rapporteur.Date {
	return rapporteur.Date{Start: d.Format(time.DateOnly), Precision: rapporteur.PrecisionDay, Basis: basis}
}

func month(d time.Time, basis rapporteur.Basis) rapporteur.Date {
	return rapporteur.Date{Start: d.Format("2006-01"), Precision: rapporteur.PrecisionMonth, Basis: basis}
}

func wholeYear(y int, basis rapporteur.Basis) rapporteur.Date {
	return rapporteur.Date{Start: fmt.Sprintf("%04d", y), Precision: rapporteur.PrecisionYear, Basis: basis}
}

func relative() rapporteur.Date { return rapporteur.Date{Basis: "relative"} }

// absolute fills in the year where only a month or a day of the year is told: the nearest one that fits the tense.
func (c *Calendar) absolute(v value, t tense) rapporteur.Date {
	basis := rapporteur.Basis("stated")
	if v.month == 0 {
		return wholeYear(v.year, basis)
	}
	y := v.year
	if y == 0 {
		if c.month.IsZero() {
			return relative()
		}
		basis = "day of the year"
		y = c.month.Year()
		this := int(c.month.Month())
		switch {
		case v.told && v.side < 0 && v.day == 0: // "last March"
			if v.month >= this {
				y--
			}
		case v.told && v.side < 0:
			y--
		case v.told && v.side == 0:
		case t == future && v.month < this:
			y++
		case t != future && (v.month > this+1 || v.month == this+1 && t == past):
			y--
		case t != future && v.month == this && v.day > 0 && !c.published.IsZero() && v.day > c.published.Day() && t == past:
			y--
		}
	}
	first := time.Date(y, time.Month(v.month), 1, 0, 0, 0, 0, time.UTC)
	if v.day == 0 {
		return month(first, basis)
	}
	d := time.Date(y, time.Month(v.month), v.day, 0, 0, 0, 0, time.UTC)
	if int(d.Month()) != v.month {
		return month(first, basis) // no such day: "February 30"
	}
	return day(d, basis)
}

// weekly takes the last such day up to the publication, or the next one where the text speaks of what is to come.
func (c *Calendar) weekly(v value, t tense) rapporteur.Date {
	if c.published.IsZero() {
		return rapporteur.Date{Basis: "weekday"}
	}
	d := c.published
	step := -1
	if v.side > 0 || v.side == 0 && t == future {
		step = 1
	}
	if v.side != 0 {
		d = d.AddDate(0, 0, step)
	}
	for int(d.Weekday()) != v.weekday {
		d = d.AddDate(0, 0, step)
	}
	return day(d, "weekday")
}

func (c *Calendar) dayAway(n int, basis rapporteur.Basis) rapporteur.Date {
	if c.published.IsZero() {
		return relative()
	}
	return day(c.published.AddDate(0, 0, n), basis)
}

// span gives the week, weekend, month or year last, present or next.
func (c *Calendar) span(v value, t tense) rapporteur.Date {
	switch v.unit {
	case unitYear:
		if c.month.IsZero() {
			return relative()
		}
		return wholeYear(c.month.Year()+v.side, "relative")
	case unitMonth:
		if c.month.IsZero() {
			return relative()
		}
		return month(c.month.AddDate(0, v.side, 0), "relative")
	}
	if c.published.IsZero() {
		return relative()
	}
	monday := c.published.AddDate(0, 0, -(int(c.published.Weekday())+6)%7)
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
	return rapporteur.Date{Start: first.Format(time.DateOnly), End: last.Format(time.DateOnly), Precision: precision, Basis: "relative"}
}

// away counts units from the day of publication.
func (c *Calendar) away(v value) rapporteur.Date {
	switch v.unit {
	case unitDay:
		return c.dayAway(v.n, "relative")
	case unitWeek:
		if c.published.IsZero() {
			return relative()
		}
		d := c.published.AddDate(0, 0, 7*v.n)
		return rapporteur.Date{Start: d.AddDate(0, 0, -3).Format(time.DateOnly), End: d.AddDate(0, 0, 3).Format(time.DateOnly), Precision: rapporteur.PrecisionWeek, Basis: "relative"}
	case unitMonth:
		if c.month.IsZero() {
			return relative()
		}
		return month(c.month.AddDate(0, v.n, 0), "relative")
	case unitYear, unitDecade:
		if c.month.IsZero() {
			return relative()
		}
		if v.unit == unitDecade {
			v.n *= 10
		}
		return wholeYear(c.month.Year()+v.n, "relative")
	}
	return relative()
}

// season gives the months of a season of the north.
func (c *Calendar) season(v value) rapporteur.Date {
	if c.month.IsZero() {
		return relative()
	}
	y := c.month.Year()
	first := time.Date(y, time.Month(v.season*3), 1, 0, 0, 0, 0, time.UTC) // winter begins in December of the year before
	if v.side < 0 && !first.AddDate(0, 3, 0).Before(c.month.AddDate(0, 1, 0)) {
		first = first.AddDate(-1, 0, 0)
	}
	if v.side > 0 && !first.After(c.month) {
		first = first.AddDate(1, 0, 0)
	}
	return rapporteur.Date{Start: first.Format("2006-01"), End: first.AddDate(0, 2, 0).Format("2006-01"), Precision: rapporteur.PrecisionRange, Basis: "relative"}
}
