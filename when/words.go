package when

import (
	_ "embed" // for the table of words
	"strconv"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsText string

// vocabulary is words.txt: kind -> word -> its number.
var vocabulary = sync.OnceValue(func() map[string]map[string]int {
	v := map[string]map[string]int{}
	for line := range strings.Lines(wordsText) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		kind, list, ok := strings.Cut(line, " | ")
		if !ok {
			panic("when: words.txt: want KIND | words: " + line)
		}
		v[kind] = map[string]int{}
		for i, forms := range strings.Split(list, ";") {
			for _, w := range strings.Split(strings.TrimSpace(forms), "/") {
				v[kind][w] = i
			}
		}
	}
	return v
})

// is gives the number of a word of that kind; false when it is none.
func is(kind, word string) (int, bool) {
	n, ok := vocabulary()[kind][word]
	return n, ok
}

// year reads four digits as a year of our time.
func year(word string) (int, bool) {
	if len(word) != 4 || word[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= 1900 && n <= 2050
}

// dayOfMonth reads "24" or "24th".
func dayOfMonth(word string) (int, bool) {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if w, ok := strings.CutSuffix(word, end); ok {
			word = w
			break
		}
	}
	if len(word) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= 1 && n <= 31
}

// count reads a number in figures or words.
func count(word string) (int, bool) {
	if n, ok := is("number", word); ok {
		return n, true
	}
	if word == "" || word[0] > '9' { // most words: an error would cost more than the look
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= 0 && n < 1000
}
