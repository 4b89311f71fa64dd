package when

import (
	"math"
	"strconv"
	"strings"
)

// amount is how many: n, in halves, or some where no number is told.
type amount struct {
	n    float64
	some bool
}

// amount reads a number from k on: "two", "twenty-four", "2 1/2", "a", "a couple of", "several", "12 to 18"; 0 tokens for none.
func (l *line) amount(k int) (amount, int) {
	switch l.word(k) {
	case "a", "an", "the":
		switch l.word(k + 1) {
		case "few":
			return amount{some: true}, 2
		case "couple":
			return amount{n: 2}, l.after(k+2, "of") - k
		case "dozen":
			return amount{n: 12}, 2
		case "half":
			return amount{n: .5}, 2
		}
		if l.word(k) == "the" {
			return amount{}, 0
		}
		if n, size := l.number(k + 1); size > 0 && n.n >= 100 {
			return n, size + 1 // "a hundred"
		}
		return amount{n: 1}, 1
	case "half":
		if w := l.word(k + 1); w == "a" || w == "an" {
			return amount{n: .5}, 2
		}
		return amount{}, 0
	}
	if _, ok := l.is(k, some); ok {
		return amount{some: true}, 1
	}
	n, size := l.number(k)
	if size == 0 {
		return n, 0
	}
	if w := l.word(k + size); w == "to" || w == "or" || w == "-" || w == "–" {
		if _, more := l.number(k + size + 1); more > 0 {
			return amount{some: true}, size + 1 + more
		}
	}
	return n, size
}

// number reads a number in figures or words.
func (l *line) number(k int) (amount, int) {
	w := l.word(k)
	if w == "" {
		return amount{}, 0
	}
	if w[0] >= '0' && w[0] <= '9' {
		n, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
		if err != nil || n >= 1e6 || math.IsNaN(n) {
			return amount{}, 0
		}
		if l.word(k+1) == "1/2" || l.word(k+1) == "½" {
			return amount{n: n + .5}, 2
		}
		return l.scaled(n, k, 1)
	}
	if n, ok := l.is(k, aTens); ok {
		i := l.after(k+1, "-")
		if one, ok := l.is(i, aCardinal); ok && one > 0 && one < 10 {
			return l.scaled(float64(n*10+one), k, i+1-k)
		}
		return l.scaled(float64(n*10), k, 1)
	}
	if n, ok := l.is(k, aCardinal); ok {
		if l.word(k+1) == "and" && l.word(k+2) == "a" && l.word(k+3) == "half" {
			return amount{n: float64(n) + .5}, 4
		}
		return l.scaled(float64(n), k, 1)
	}
	if _, ok := l.is(k, aScale); ok {
		return l.scaled(1, k, 0)
	}
	return amount{}, 0
}

// scaled takes "hundred" or "thousand" after a number of size tokens.
func (l *line) scaled(n float64, k, size int) (amount, int) {
	if power, ok := l.is(k+size, aScale); ok && !l.plural(k+size) {
		for range power {
			n *= 10
		}
		size++
	}
	return amount{n: n}, size
}

// spokenYear reads a year in words: "nineteen ninety-seven", "two thousand".
func (l *line) spokenYear(k int) (int, int) {
	century, ok := l.is(k, aCardinal)
	if !ok {
		return 0, 0
	}
	if century == 2 && l.word(k+1) == "thousand" {
		return 2000, 2
	}
	if century != 19 && century != 18 {
		return 0, 0
	}
	if n, ok := l.is(k+1, aTens); ok {
		i := l.after(k+2, "-")
		if one, ok := l.is(i, aCardinal); ok && one > 0 && one < 10 {
			return century*100 + n*10 + one, i + 1 - k
		}
		return century*100 + n*10, 2
	}
	return 0, 0
}
