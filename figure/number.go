package figure

import (
	"math"
	"strconv"
	"strings"
)

// number is a number as it stands in a sentence: tokens [first, last] hold the number words, [from, to] its bounds as well.
type number struct {
	first, last int
	from, to    int
	low, high   *int64
	loose       bool // a word such as "several", which counts only before a noun
	article     bool // "a", "an", "another", "a third": one of something
	more        bool // told to come on top of others: "another 12"
}

// numbers finds the numbers of a sentence, in order, without overlap.
func (t *table) numbers(s *tree) []number {
	var out []number
	for i := 0; i < len(s.lower); {
		n, ok := t.number(s, i)
		if !ok {
			i++
			continue
		}
		if s.form(n.first-1) == "but" && s.form(n.first-2) == "all" {
			n = t.allBut(s, n)
		} else {
			n = t.bounded(s, t.ranged(s, n))
		}
		i = n.to + 1
		if n.low != nil || n.high != nil {
			out = append(out, n)
		}
	}
	return out
}

// allBut reads "all but one of the sixteen" behind its "all but"; without the whole it is no number.
func (t *table) allBut(s *tree, n number) number {
	if s.form(n.to+1) == "of" {
		whole, ok := t.number(s, n.to+3)
		if ok && n.low != nil && whole.high != nil && *whole.high > *n.low && !whole.article {
			n.from, n.last, n.to = n.first-2, whole.last, whole.to
			return n.exactly(*whole.high - *n.low)
		}
	}
	n.low, n.high = nil, nil
	return n
}

// number reads the number that begins at token i: digits or words, with "hundred" or "million" behind; vague words such as
// "dozens" have no most.
func (t *table) number(s *tree, i int) (number, bool) {
	n := number{first: i, last: i, from: i, to: i}
	word := s.form(i)
	if !t.starts(word) {
		return n, false
	}
	if least, ok := t.vague[word]; ok {
		return t.vagueNumber(s, n, least)
	}
	if least, ok := t.loose[word]; ok {
		if times, ok := t.severalOf(s, i+1); ok {
			n.last, n.to = i+1, i+1
			return n.least(times), true
		}
		n.loose = true
		return n.least(least), true
	}
	switch word {
	case "half":
		if s.form(i+1) == "a" && s.form(i+2) == "dozen" {
			n.last, n.to = i+2, i+2
			return n.exactly(6), true
		}
		return n, false
	case "a", "an", "another":
		return t.one(s, n)
	}
	if low, high, ok := span(word); ok {
		n.low, n.high = &low, &high
		return n, true
	}
	value, ok := t.value(word)
	if !ok {
		if times, isTimes := t.times[word]; isTimes && word != "m" {
			return n.exactly(times), true // "dozen" with its article lost, as headlines do
		}
		return n, false
	}
	return t.long(s, n, value)
}

// starts reports whether a number may begin with the word; it spares the rest the words of a text that do not.
func (t *table) starts(w string) bool {
	return w != "" && (w[0] >= '0' && w[0] <= '9' || t.first[w] || strings.IndexByte(w, '-') > 0)
}

// vagueNumber reads "dozens", "hundreds of thousands", "tens of thousands".
func (t *table) vagueNumber(s *tree, n number, least int64) (number, bool) {
	if more := t.vague[s.form(n.first+2)]; s.form(n.first+1) == "of" && more >= 1000 {
		n.last, n.to = n.first+2, n.first+2
		return n.least(least * more / 2), true // "thousands" alone stands for two of its unit
	}
	return n.least(least), true
}

// severalOf gives the least that "several dozen" or "a few hundred" stand for, token i being the unit: as much as "dozens".
func (t *table) severalOf(s *tree, i int) (int64, bool) {
	times, ok := t.times[s.form(i)]
	return 2 * times, ok && s.form(i) != "m"
}

// one reads "a dozen", "a hundred", "a couple of", "a number of", and the article before a noun.
func (t *table) one(s *tree, n number) (number, bool) {
	next := s.form(n.first + 1)
	if n.first+1 < len(s.lower) {
		if times, ok := t.times[next]; ok && next != "m" {
			n.last, n.to = n.first+1, n.first+1
			if s.form(n.first+2) == "and" && s.form(n.first+3) == "a" && s.form(n.first+4) == "half" {
				n.last, n.to, times = n.first+4, n.first+4, times*3/2
			}
			return n.exactly(times), true
		}
	}
	if (next == "large" || next == "great") && s.form(n.first+2) == "number" && s.form(n.first+3) == "of" {
		n.last, n.to, n.loose = n.first+3, n.first+3, true
		return n.least(4), true
	}
	if s.form(n.first+2) == "of" {
		switch next {
		case "couple", "pair":
			n.last, n.to = n.first+2, n.first+2
			return n.exactly(2), true
		case "number":
			n.last, n.to, n.loose = n.first+2, n.first+2, true
			return n.least(4), true
		case "handful":
			n.last, n.to, n.loose = n.first+2, n.first+2, true
			return n.least(3), true
		}
	}
	if t.order[next] > 0 && s.form(n.first) == "a" && s.form(n.first+2) != "of" { // "a fourth man", no quarter of them
		n.last, n.to, n.article, n.more = n.first+1, n.first+1, true, true
		return n.exactly(1), true
	}
	if next == "few" {
		if times, ok := t.severalOf(s, n.first+2); ok {
			n.last, n.to = n.first+2, n.first+2
			return n.least(times), true
		}
		n.last, n.to, n.loose = n.first+1, n.first+1, true
		return n.least(3), true
	}
	if _, isNumber := t.value(next); isNumber || t.vague[next] > 0 {
		return n, false // "another six", "an estimated 20": a bound of what follows
	}
	n.article = true
	n.more = s.form(n.first) == "another"
	return n.exactly(1), true
}

// long reads on behind a first word: "twenty-six", "two hundred and ten", "1.7 million".
func (t *table) long(s *tree, n number, value float64) (number, bool) {
	total, part := 0.0, value
	for k := n.first + 1; k < len(s.lower); k++ {
		w := s.lower[k]
		next, isWord := t.exact[w]
		below := isWord && next < 10 && part >= 20 && part < 100 && math.Mod(part, 10) == 0
		switch {
		case w == "-" && t.exact[s.form(k+1)] > 0 && t.exact[s.form(k+1)] < 10 && part >= 20 && math.Mod(part, 10) == 0:
			continue
		case w == "and" && part >= 100 && t.exact[s.form(k+1)] > 0 && s.form(k-1) == "hundred":
			continue
		case t.times[w] > 0 && w != "m" || w == "m" && s.Tokens[k].Span.Start == s.Tokens[k-1].Span.End:
			if t.times[w] >= 1000 {
				total, part = total+part*float64(t.times[w]), 0
			} else {
				part *= float64(t.times[w])
			}
		case below, isWord && s.lower[k-1] == "and" && next < 100, isWord && part >= 100 && math.Mod(part, 100) == 0 && next < 100:
			part += float64(next)
		default:
			return n.rounded(total + part)
		}
		n.last, n.to = k, k
	}
	return n.rounded(total + part)
}

// rounded takes the number as whole; a part that is left, as in "3.5", counts no people.
func (n number) rounded(v float64) (number, bool) {
	if v != math.Trunc(v) || v > 1e13 {
		return n, false
	}
	return n.exactly(int64(v)), true
}

// value reads one token as a number: digits, with commas between groups of three or a decimal point, or a word.
func (t *table) value(w string) (float64, bool) {
	if v, ok := t.exact[w]; ok {
		return float64(v), true
	}
	if tens, ones, ok := strings.Cut(w, "-"); ok && t.exact[tens] >= 20 && t.exact[ones] > 0 && t.exact[ones] < 10 {
		return float64(t.exact[tens] + t.exact[ones]), true
	}
	if w == "" || w[0] < '0' || w[0] > '9' || len(w) > 15 {
		return 0, false
	}
	if m, ok := strings.CutSuffix(w, "m"); ok && strings.Trim(m, "0123456789.") == "" {
		v, err := strconv.ParseFloat(m, 64)
		return v * 1e6, err == nil
	}
	whole, _, _ := strings.Cut(w, ".")
	for k, g := range strings.Split(whole, ",") {
		if k > 0 && len(g) != 3 {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
	return v, err == nil && strings.Trim(w, "0123456789.,") == ""
}

// span reads a range that is one token: "500-600".
func span(w string) (low, high int64, ok bool) {
	a, b, ok := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(w, "–", "-"), ",", ""), "-")
	if !ok {
		return 0, 0, false
	}
	low, err1 := strconv.ParseInt(a, 10, 64)
	high, err2 := strconv.ParseInt(b, 10, 64)
	return low, high, err1 == nil && err2 == nil && low < high
}

func (n number) exactly(v int64) number { n.low, n.high = &v, &v; return n }
func (n number) least(v int64) number   { n.low, n.high = &v, nil; return n }
