package when

import (
	_ "embed" // for the tables
	"slices"
	"strconv"
	"strings"
	"sync"

	"rapporteur/plaintext"
)

//go:embed words.txt
var wordsText string

//go:embed lists.txt
var listsText string

// lists are the words that rules ask for by the name of their list.
var lists = plaintext.ReadLists(listsText)

//go:embed vague.txt
var vagueText string

// class is a kind of word of words.txt.
type class int

const (
	aMonth class = iota
	aWeekday
	aCardinal
	aTens
	aScale
	anOrdinal
	aDecade
	aSeason
	aUnit
	aDaypart
	back
	on
	same
	latest
	aPhase
	some
	aBound
	aSort
	fiscal
	each
	classes // how many there are
)

var classNames = [classes]string{"month", "weekday", "cardinal", "tens", "scale", "ordinal", "decade", "season", "unit", "daypart", "back", "on",
	"same", "latest", "phase", "some", "bound", "sort", "fiscal", "each"}

// sense tells of each class whether a word is of it: 0 for no, else its number and one.
type sense [classes]int8

// lexicon is what the tables say of words.
type lexicon struct {
	senses map[string]*sense
	sieve  plaintext.Sieve     // of the words that have senses
	vague  map[string][]phrase // by first word, the longest first
	feasts map[string][]feast  // by first word
}

// phrase is the words of a time that no calendar tells.
type phrase struct {
	words []string
	value string
}

// tables gives the tables, which are read once.
var tables = sync.OnceValue(readTables)

func readTables() *lexicon {
	x := &lexicon{senses: map[string]*sense{}, vague: map[string][]phrase{}, feasts: readFeasts()}
	for kind, list := range tableLines("words.txt", wordsText) {
		c := slices.Index(classNames[:], kind)
		if c < 0 {
			panic("when: words.txt: no kind of word is called " + kind)
		}
		for i, forms := range strings.Split(list, ";") {
			for _, w := range strings.Split(strings.TrimSpace(forms), "/") {
				if w != "-" {
					x.sense(w)[c] = int8(i) + 1
				}
			}
		}
	}
	for value, list := range tableLines("vague.txt", vagueText) {
		for _, words := range strings.Split(list, ";") {
			f := strings.Fields(words)
			x.sense(f[0])
			x.vague[f[0]] = append(x.vague[f[0]], phrase{f, value})
		}
	}
	for _, list := range x.vague {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	for first := range x.feasts {
		x.sense(first)
	}
	x.sieve = plaintext.NewSieve(len(x.senses))
	for w := range x.senses {
		x.sieve.Add(w)
	}
	return x
}

// sense gives the senses of a word, which it has from now on.
func (x *lexicon) sense(w string) *sense {
	if x.senses[w] == nil {
		x.senses[w] = new(sense)
	}
	return x.senses[w]
}

// tableLines gives the lines of a table with two columns.
func tableLines(name, text string) func(yield func(string, string) bool) {
	return func(yield func(string, string) bool) {
		for _, line := range plaintext.Lines(text) {
			left, right, ok := strings.Cut(line, " | ")
			if !ok {
				panic("when: " + name + ": want two columns with | between: " + line)
			}
			if !yield(left, right) {
				return
			}
		}
	}
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
	if word == "" || word[0] > '9' {
		return 0, false
	}
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if w, ok := strings.CutSuffix(word, end); ok {
			word = w
			break
		}
	}
	n, ok := digits(word, 2)
	return n, ok && n >= 1 && n <= 31
}

// digits reads a word of at most so many digits.
func digits(word string, most int) (int, bool) {
	if word == "" || len(word) > most {
		return 0, false
	}
	n := 0
	for _, ch := range []byte(word) {
		if ch < '0' || ch > '9' {
			return 0, false
		}
		n = n*10 + int(ch-'0')
	}
	return n, true
}
