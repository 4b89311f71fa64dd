package rapporteur

import (
	"fmt"
	"time"
)

// Precision says how finely a date is known.
type Precision string

// The precisions of dates.
const (
	PrecisionDay   Precision = "day"
	PrecisionWeek  Precision = "week"
	PrecisionMonth Precision = "month"
	PrecisionYear  Precision = "year"
	PrecisionRange Precision = "range" // from Start to End, neither a whole month nor a whole year
)

// Basis names how a value was reached: "stated", "published", "weekday", "dateline", "role in the text", ... The stage
// that sets it lists its words.
type Basis string

// Date is a day or a stretch of days. Start and End are ISO 8601: a day "2012-03-25", a month "2012-03" or a year "2012"
// where no more is known; End is "" where it equals Start. A Date without Start is relative: Text holds what was
// written, and the day of publication that would resolve it is not known. The zero Date means none.
type Date struct {
	Start     string    `json:"start"`
	End       string    `json:"end"`
	Precision Precision `json:"precision,omitempty"`
	Basis     Basis     `json:"basis,omitempty"`
	Text      string    `json:"text,omitempty"`
	Span      Span      `json:"span,omitzero"`
}

// IsZero reports that there is no date, not even a relative one.
func (d Date) IsZero() bool { return d == Date{} }

// First gives the first day of the date; false where it has no Start.
func (d Date) First() (time.Time, bool) {
	t, _, err := parseISO(d.Start)
	return t, err == nil
}

// Last gives the last day of the date; false where it has no Start.
func (d Date) Last() (time.Time, bool) {
	end := d.End
	if end == "" {
		end = d.Start
	}
	t, unit, err := parseISO(end)
	if err != nil {
		return t, false
	}
	switch unit {
	case PrecisionMonth:
		t = t.AddDate(0, 1, -1)
	case PrecisionYear:
		t = t.AddDate(1, 0, -1)
	}
	return t, true
}

func parseISO(s string) (time.Time, Precision, error) {
	for _, f := range []struct {
		layout string
		unit   Precision
	}{{"2006-01-02", PrecisionDay}, {"2006-01", PrecisionMonth}, {"2006", PrecisionYear}} {
		if len(s) == len(f.layout) {
			t, err := time.Parse(f.layout, s)
			return t, f.unit, err
		}
	}
	return time.Time{}, "", fmt.Errorf("%q is no ISO 8601 day, month or year", s)
}

// check says what is wrong with the date, or "".
func (d Date) check(text string) string {
	if d.Start == "" && d.End != "" {
		return fmt.Sprintf("a date ends on %s and begins nowhere", d.End)
	}
	for _, s := range []string{d.Start, d.End} {
		if s != "" {
			if _, _, err := parseISO(s); err != nil {
				return "impossible date: " + err.Error()
			}
		}
	}
	if first, ok := d.First(); ok {
		if last, ok := d.Last(); ok && last.Before(first) {
			return fmt.Sprintf("impossible date: it ends (%s) before it begins (%s)", d.End, d.Start)
		}
	}
	return quotes(text, d.Span, d.Text, "date")
}
