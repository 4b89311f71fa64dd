package when

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"rapporteur"
)

// Sort is the type of an expression after TIMEX3.
type Sort string

// The sorts of expressions.
const (
	DateSort     Sort = "DATE"
	TimeSort     Sort = "TIME"
	DurationSort Sort = "DURATION"
	SetSort      Sort = "SET"
)

// Mod is a modifier of a value after TIMEX3, "" for none.
type Mod string

// The modifiers of values.
const (
	Approx      Mod = "APPROX"
	MoreThan    Mod = "MORE_THAN"
	LessThan    Mod = "LESS_THAN"
	EqualOrMore Mod = "EQUAL_OR_MORE"
	EqualOrLess Mod = "EQUAL_OR_LESS"
	Start       Mod = "START"
	Mid         Mod = "MID"
	End         Mod = "END"
)

// phaseMods are the modifiers of the phases of words.txt.
var phaseMods = [...]Mod{"", Start, End, Mid, End, Start, Start, End}

// parts are the codes of the parts of a day of words.txt.
var parts = [...]string{"", "MO", "AF", "EV", "NI", "12:00", "24:00", "MO", "EV"}

// partNight is the number of "night" among them.
const partNight = 4

// seasons are the codes of the seasons of words.txt.
var seasons = [...]string{"WI", "SP", "SU", "FA"}

// unitCodes are the letters of the units in lengths, in the order of words.txt; those of the clock after "PT".
var unitCodes = [...]string{"D", "W", "M", "Y", "H", "M", "E", "W", "Q", "C", "S", "H"}

func (u unit) ofClock() bool { return u == unitHour || u == unitMinute || u == unitSecond }

// timex gives sort and value of an expression whose date was worked out.
func (c *Calendar) timex(v value, d rapporteur.Date) (Sort, string) {
	switch v.kind {
	case length:
		return DurationSort, v.period()
	case recurring:
		return SetSort, v.recurrence()
	case fuzzy:
		return DateSort, v.vague
	}
	s := c.dateValue(v, d)
	switch {
	case v.clock != "":
		return TimeSort, s + "T" + v.clock
	case v.part > 0:
		return TimeSort, s + "T" + parts[v.part]
	}
	return DateSort, s
}

// dateValue gives the value of a date without its time of day.
func (c *Calendar) dateValue(v value, d rapporteur.Date) string {
	switch v.kind {
	case tenYears:
		return strconv.Itoa(v.ordinal / 10)
	case centuries:
		return strconv.Itoa(v.ordinal)
	case away:
		if v.many.some {
			return pastOrFuture(v.side)
		}
	}
	first, known := d.First()
	if !known {
		return v.open()
	}
	switch {
	case v.kind == seasonal:
		return fmt.Sprintf("%04d-%s", first.AddDate(0, 1, 0).Year(), seasons[v.ordinal]) // winter is named after its January
	case v.kind == quarterly && v.unit == unitHalf:
		return fmt.Sprintf("%04d-H%d", first.Year(), (first.Month()+5)/6)
	case quarters(d):
		return fmt.Sprintf("%04d-Q%d", first.Year(), (first.Month()+2)/3)
	case v.kind == calendar && v.unit == unitDecade:
		return d.Start[:3]
	case v.kind == calendar && v.unit == unitCentury:
		return d.Start[:2]
	case d.Precision == rapporteur.PrecisionWeek && v.kind == calendar:
		if v.unit == unitWeek && v.side < 0 && c.published.Weekday() == time.Sunday {
			first = first.AddDate(0, 0, -7) // TIMEX3 counts the weeks of the calendar
		}
		y, w := first.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case v.kind == calendar && v.unit == unitWeekend:
		y, w := first.ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w)
	case v.kind == away && v.unit == unitWeek:
		return first.AddDate(0, 0, 3).Format(isoDay)
	}
	return d.Start
}

// quarters reports whether a date is a quarter of a year.
func quarters(d rapporteur.Date) bool {
	first, ok := d.First()
	last, ok2 := d.Last()
	return ok && ok2 && len(d.Start) == len("2006-01") && first.Month()%3 == 1 && first.AddDate(0, 3, -1).Equal(last)
}

// open gives the value of a date that could not be worked out, with X for what is not known.
func (v value) open() string {
	switch v.kind {
	case absolute:
		if v.day > 0 {
			return fmt.Sprintf("XXXX-%02d-%02d", v.month, v.day)
		}
		return fmt.Sprintf("XXXX-%02d", v.month)
	case weekly:
		return fmt.Sprintf("XXXX-WXX-%d", (v.weekday+6)%7+1)
	case seasonal:
		return "XXXX-" + seasons[v.ordinal]
	case quarterly:
		return "XXXX-" + unitCodes[v.unit] + strconv.Itoa(v.ordinal)
	case away:
		return pastOrFuture(v.side)
	case calendar:
		switch v.unit {
		case unitWeek:
			return "XXXX-WXX"
		case unitMonth:
			return "XXXX-XX"
		case unitYear:
			return "XXXX"
		case unitQuarter:
			return "XXXX-QX"
		case unitWeekend:
			return "XXXX-WXX-WE"
		}
	}
	return "XXXX-XX-XX"
}

func pastOrFuture(side int) string {
	if side > 0 {
		return "FUTURE_REF"
	}
	return "PAST_REF"
}

// period gives the value of a length: "P3D", "PXY", "PT1H30M".
func (v value) period() string {
	lead, code := "P", unitCodes[v.unit]
	if v.unit.ofClock() {
		lead = "PT"
	}
	n := v.many.n
	if v.many.some {
		return lead + "X" + code
	}
	whole, rest := math.Modf(n)
	if rest == .5 { // "2 1/2 years": P2Y6M
		var half string
		switch v.unit {
		case unitYear:
			half = "6M"
		case unitHour, unitMinute:
			half = "30" + map[unit]string{unitHour: "M", unitMinute: "S"}[v.unit]
		case unitDay:
			half = "T12H"
		}
		if half != "" {
			if whole > 0 {
				return lead + strconv.Itoa(int(whole)) + code + half
			}
			return lead + half
		}
	}
	return lead + strconv.FormatFloat(n, 'f', -1, 64) + code
}

// recurrence gives the value of a set: "P1W", "XXXX-WXX-5", "XXXX-07".
func (v value) recurrence() string {
	switch {
	case v.month > 0:
		return fmt.Sprintf("XXXX-%02d", v.month)
	case v.told && v.ordinal > 0:
		return "XXXX-" + seasons[v.ordinal-1]
	case v.told:
		s := fmt.Sprintf("XXXX-WXX-%d", (v.weekday+6)%7+1)
		if v.part > 0 {
			s += "T" + parts[v.part]
		}
		return s
	case v.part > 0:
		return "XXXX-XX-XXT" + parts[v.part]
	}
	return v.period()
}

// mod gives the modifier of the value.
func (v value) mod() Mod {
	if v.phase > 0 {
		return phaseMods[v.phase]
	}
	return v.bound
}

const isoDay = "2006-01-02"
