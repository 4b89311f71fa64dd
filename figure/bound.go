package figure

import "strings"

// bounded applies the words before and behind a number.
func (t *table) bounded(s *tree, n number) number {
	for again := true; again; { // "another estimated 20", "at least another six"
		again = false
		for k := min(t.longest, n.from); k >= 1; k-- {
			phrase := strings.Join(s.lower[n.from-k:n.from], "_")
			kind := t.bounds[phrase]
			if kind == "" || kind == "more" && n.article {
				continue
			}
			switch kind {
			case "low":
				n.low, n.high = coalesce(n.low, n.high), nil
			case "high":
				if n.low == nil || n.high == nil { // "nearly dozens" is no number
					continue
				}
				n.low = nil
			case "more":
				n.more = true
			}
			n.from -= k
			again = true
			break
		}
	}
	behind := ""
	for k := n.last + 1; k <= n.last+3 && k < len(s.lower); k++ {
		behind = strings.TrimPrefix(behind+"_"+s.lower[k], "_")
		if _, another := t.value(s.form(k + 1)); t.behind[behind] && !another { // "in 2011 at least 20" bounds what follows
			n.to, n.low, n.high = k, coalesce(n.low, n.high), nil
		}
	}
	if next := s.form(n.to + 1); next == "more" || next == "other" || next == "others" || next == "additional" {
		n.more = true
	}
	if next := s.form(n.last + 1); next == "+" {
		n.low, n.high = coalesce(n.low, n.high), nil
	}
	return n
}

func coalesce(a, b *int64) *int64 {
	if a != nil {
		return a
	}
	return b
}

// ranged joins "between 20 and 30", "20 to 30", "20-30" and "from 500 to well over 1,000" into one number.
func (t *table) ranged(s *tree, n number) number {
	k := n.last + 1
	if k+1 >= len(s.lower) || n.low == nil || n.high == nil || n.article {
		return n
	}
	before := s.form(n.first - 1)
	if before == "from" && t.changed(s, n.first-1) {
		return n
	}
	switch w := s.lower[k]; {
	case w == "to" || w == "-" || w == "–" || w == "or" || w == "and" && before == "between":
	default:
		return n
	}
	open := false
	second := k + 1
	for m := t.longest; m >= 1; m-- {
		if second+m < len(s.lower) && t.bounds[strings.Join(s.lower[second:second+m], "_")] == "low" {
			second, open = second+m, true
			break
		}
	}
	next, ok := t.number(s, second)
	if !ok || next.article || next.high == nil || *next.high <= *n.low {
		return n
	}
	if s.lower[k] == "or" && *next.high > *n.low+2 { // "two or three" is a range, "2 or 200" none
		return n
	}
	n.high, n.last, n.to = next.high, next.last, next.last
	if open {
		n.high = nil
	}
	if before == "between" || before == "from" && s.lower[k] == "to" {
		n.from = n.first - 1
	}
	return n
}

// changed reports whether a change is told in the words before "from 50 to 60": then the first number is what was, no bound.
func (t *table) changed(s *tree, from int) bool {
	for k := from - 1; k >= max(0, from-4); k-- {
		if t.changes[s.lemma(k)] {
			return true
		}
	}
	return false
}
