package when

import (
	"fmt"
	"time"

	"rapporteur"
)

// resolve works out what an expression means, as told in an article of that day in that tense. What tells no date on a calendar,
// such as a length, has none.
func (c *Calendar) resolve(v value, t tense) rapporteur.Date {
	switch v.kind {
	case absolute:
		return c.absolute(v, t)
	case weekly:
		return c.weekly(v, t)
	case daily:
		return c.dayAway(int(v.many.n), "relative")
	case calendar:
		return c.span(v, t)
	case away:
		return c.away(v)
	case seasonal:
		return c.season(v)
	case quarterly:
		return c.quarterOf(v, t)
	case tenYears:
		return years(v.ordinal, v.ordinal+9, "stated")
	case centuries:
		return years(v.ordinal*100, v.ordinal*100+99, "stated")
	case festive:
		return c.feast(v, t)
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

// years gives the range of years from first to last.
func years(first, last int, basis rapporteur.Basis) rapporteur.Date {
	return rapporteur.Date{Start: fmt.Sprintf("%04d", first), End: fmt.Sprintf("%04d", last), Precision: rapporteur.PrecisionRange, Basis: basis}
}

// months gives the range of so many months from first on.
func months(first time.Time, n int, basis rapporteur.Basis) rapporteur.Date {
	return rapporteur.Date{Start: first.Format("2006-01"), End: first.AddDate(0, n-1, 0).Format("2006-01"), Precision: rapporteur.PrecisionRange, Basis: basis}
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
		case v.day > 0 && v.weekday > 0:
			y = nearestYear(y, v)
		case t == nearest && v.month < this-6:
			y++
		case t == nearest && v.month > this+6:
			y--
		case t == nearest:
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

// nearestYear gives the year nearest to y in which the day of the month is such a weekday; y where none near is.
func nearestYear(y int, v value) int {
	for _, away := range []int{0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6} {
		if d := date(y+away, v.month, v.day); int(d.Weekday()) == v.weekday-1 && int(d.Month()) == v.month {
			return y + away
		}
	}
	return y
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
