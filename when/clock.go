package when

import "fmt"

// zones are words for the time of a place, which may follow a time of day.
var zones = lists.Named("zones")

// moment reads a time of day, with its day where one follows: "7:15 p.m.", "0830 GMT", "8 p.m. on Friday", "noon Tuesday".
func (l *line) moment(k int) (value, int) {
	i, bound := l.bounded(k)
	clock, n := l.clock(i)
	if n == 0 {
		return value{}, 0
	}
	i += n
	if zones[l.word(i)] {
		i++
	} else if l.word(i) == "local" && l.word(i+1) == "time" {
		i += 2
	}
	v := value{kind: daily, clock: clock, bound: bound}
	j := l.after(i, "on")
	for _, rule := range []func(int) (value, int){l.dated, l.named} {
		if d, size := rule(j); size > 0 && d.part == 0 {
			d.clock, d.bound = clock, bound
			return d, j + size - k
		}
	}
	return v, i - k
}

// clock reads "7:15 p.m.", "10am", "8 o'clock", "0830 GMT", "noon" as hours and minutes.
func (l *line) clock(i int) (string, int) {
	w := l.word(i)
	if w == "noon" || w == "midday" {
		return "12:00", 1
	}
	if w == "midnight" {
		return "24:00", 1
	}
	if w == "" || w[0] < '0' || w[0] > '9' {
		return "", 0
	}
	half, n := "", 1
	for _, end := range []string{"am", "pm", "a.m", "p.m"} {
		if len(w) > len(end) && w[len(w)-len(end):] == end {
			half, w = end[:1], w[:len(w)-len(end)]
		}
	}
	if half == "" {
		switch l.word(i + 1) {
		case "am", "a.m":
			half, n = "a", 2
		case "pm", "p.m":
			half, n = "p", 2
		}
	}
	hour, minute := 0, 0
	switch {
	case len(w) == 4 && zones[l.word(i+1)]:
		all, ok := digits(w, 4)
		if hour, minute = all/100, all%100; !ok {
			return "", 0
		}
	case len(w) >= 4 && w[len(w)-3] == ':':
		h, ok := digits(w[:len(w)-3], 2)
		m, ok2 := digits(w[len(w)-2:], 2)
		if hour, minute = h, m; !ok || !ok2 || half == "" && !zones[l.word(i+1)] && l.word(i-1) != "at" && l.word(i-1) != "around" {
			return "", 0
		}
	default:
		h, ok := digits(w, 2)
		if !ok {
			return "", 0
		}
		if hour = h; half == "" {
			if l.word(i+1) != "o'clock" && l.word(i+1) != "o’clock" {
				return "", 0
			}
			n = 2
		}
	}
	if half == "p" && hour < 12 {
		hour += 12
	} else if half == "a" && hour == 12 {
		hour = 0
	}
	if hour > 24 || minute > 59 {
		return "", 0
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), n
}
