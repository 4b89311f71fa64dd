package article

import (
	"strings"

	"rapporteur"
)

// addressIn finds the first address of the web in text[s]; the zero span where there is none.
func addressIn(text string, s rapporteur.Span) rapporteur.Span {
	words := s.In(text)
	i := strings.Index(words, "https://")
	if k := strings.Index(words, "http://"); i < 0 || k >= 0 && k < i {
		i = k
	}
	if i < 0 {
		return rapporteur.Span{}
	}
	end := i
	for end < len(words) && !strings.ContainsRune(" \t\r\n\"'<>()[]{}|\\^`", rune(words[end])) && words[end] > ' ' && words[end] != 0x7f {
		end++
	}
	if at := strings.TrimRight(words[i:end], ".,;:!?"); len(at) > len("https://") {
		return rapporteur.Span{Start: s.Start + i, End: s.Start + i + len(at)}
	}
	return rapporteur.Span{}
}

// dateInAddress finds the day of publication that an address tells: ".../2012/07/15/...", ".../2012/jul/15/...",
// ".../2012-07-15...", ".../20120715...", or the month alone, ".../2012/07/...". at is where in the address it stands.
func dateInAddress(address string) (d day, at rapporteur.Span) {
	scheme := strings.Index(address, "://")
	if scheme < 0 {
		return day{}, at
	}
	path := strings.IndexByte(address[scheme+3:], '/')
	if path < 0 {
		return day{}, at
	}
	var month day
	var monthAt rapporteur.Span
	for i := scheme + 3 + path; i < len(address); i++ {
		if digits(address[i:]) == 0 || digits(address[i-1:i]) > 0 {
			continue
		}
		d, n := addressDate(address[i:])
		if n > 0 && d.whole() {
			return d, rapporteur.Span{Start: i, End: i + n}
		}
		if n > 0 && month.year == 0 {
			month, monthAt = d, rapporteur.Span{Start: i, End: i + n}
		}
	}
	return month, monthAt
}

// addressDate reads a date as addresses hold them at the beginning of s, which begins with a digit. Only years from 1990
// on count: addresses are no older, and other numbers are of four digits too.
func addressDate(s string) (d day, n int) {
	switch digits(s) {
	case 8:
		d = day{year: number(s[:4]), month: number(s[4:6]), date: number(s[6:8]), weekday: -1}
		if d.whole() && d.real() && d.year >= 1990 && d.year < 2100 {
			return d, 8
		}
	case 4:
		d = day{year: number(s[:4]), weekday: -1}
		if d.year < 1990 || d.year >= 2100 || len(s) < 6 || !strings.ContainsRune("/-_", rune(s[4])) {
			return day{}, 0
		}
		i := 5
		if m, k := monthFigure(s[i:]); k > 0 {
			d.month = m
			i += k
		} else {
			return day{}, 0
		}
		if i < len(s) && s[i] == s[4] {
			if k := digits(s[i+1:]); k == 1 || k == 2 {
				whole := d
				whole.date = number(s[i+1 : i+1+k])
				if whole.date > 0 && whole.real() {
					return whole, i + 1 + k
				}
			}
		}
		if s[4] == '/' && i < len(s) && s[i] == '/' {
			return d, i
		}
	}
	return day{}, 0
}

// monthFigure reads a month in an address: "07", "7", "jul".
func monthFigure(s string) (month, n int) {
	if k := digits(s); k == 1 || k == 2 {
		if m := number(s[:k]); m >= 1 && m <= 12 {
			return m, k
		}
		return 0, 0
	}
	return look(calendar.months, s)
}
