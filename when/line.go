package when

import (
	"strings"

	"rapporteur/parse"
)

// line is a sentence as the grammar of dates reads it.
type line struct {
	s      *parse.Sentence
	words  []string // in small letters, without a final point or "mid-" at the front
	mid    []bool   // whether "mid-" stood there
	senses []*sense // nil for words of no date
}

// read sets the line to another sentence.
func (l *line) read(s *parse.Sentence, x *lexicon) {
	l.s, l.words, l.mid, l.senses = s, l.words[:0], l.mid[:0], l.senses[:0]
	for i := range s.Tokens {
		w := strings.TrimSuffix(s.Tokens[i].Lower(), ".")
		rest, mid := strings.CutPrefix(w, "mid-")
		if mid && rest != "" {
			w = rest
		}
		if day, ok := unmarked(s, i, w); ok {
			w = day
		}
		var of *sense
		if x.sieve.MayHold(w) {
			of = x.senses[w]
		}
		l.words, l.mid, l.senses = append(l.words, w), append(l.mid, mid && rest != ""), append(l.senses, of)
	}
}

// unmarked gives the day whose genitive a text that has lost its apostrophes writes like a plural: "Mondays twin bombings", "after yesterdays
// vote". What happens "on Mondays" has none.
func unmarked(s *parse.Sentence, i int, w string) (string, bool) {
	day, ok := strings.CutSuffix(w, "days")
	if !ok || day == "" || i+1 >= len(s.Tokens) {
		return "", false
	}
	if u := s.Tokens[i+1].UPOS; u != "NOUN" && u != "ADJ" && u != "NUM" {
		return "", false
	}
	switch day {
	case "mon", "tues", "wednes", "thurs", "fri", "satur", "sun", "yester", "to":
	default:
		return "", false
	}
	if i > 0 {
		switch s.Tokens[i-1].Lower() {
		case "on", "and", "or", "every", "most", "some":
			return "", false
		}
	}
	return w[:len(w)-1], true
}

// word gives the word at i, "" outside.
func (l *line) word(i int) string {
	if i < 0 || i >= len(l.words) {
		return ""
	}
	return l.words[i]
}

// is gives the number of the word at i in its class; false when it is not of that class.
func (l *line) is(i int, c class) (int, bool) {
	if i < 0 || i >= len(l.senses) || l.senses[i] == nil {
		return 0, false
	}
	n := l.senses[i][c]
	return int(n) - 1, n > 0
}

// any reports whether the word at i is of one of the classes.
func (l *line) any(i int, cs ...class) bool {
	for _, c := range cs {
		if _, ok := l.is(i, c); ok {
			return true
		}
	}
	return false
}

// plural reports whether the word at i is one.
func (l *line) plural(i int) bool { return strings.HasSuffix(l.word(i), "s") }

// begins reports whether an expression may begin at i, so that most words cost one look.
func (l *line) begins(i int) bool {
	if l.senses[i] != nil {
		return true
	}
	switch w := l.words[i]; w {
	case "the", "a", "an", "that", "those", "these", "now", "no", "more", "less", "at", "as", "half", "today", "yesterday", "tomorrow", "tonight", "overnight", "'s", "'":
		return true
	case "":
		return false
	default:
		return w[0] >= '0' && w[0] <= '9' || w[0] == '\'' || strings.HasPrefix(w, "’")
	}
}

// after steps over one word at i, where it is there.
func (l *line) after(i int, words ...string) int {
	for _, w := range words {
		if l.word(i) == w {
			return i + 1
		}
	}
	return i
}

// hasWords reports whether these words stand at i.
func (l *line) hasWords(i int, words []string) bool {
	for n, w := range words {
		if l.word(i+n) != w {
			return false
		}
	}
	return true
}
