package figure

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/plaintext"
)

//go:embed *.txt
var files embed.FS

// lists are the words that rules ask for by the name of their list.
var lists = plaintext.ReadLists(plaintext.Text(files, "lists.txt"))

// table holds the package's word lists.
type table struct {
	measures map[string]map[string]rapporteur.Measure // slot -> lemma -> measure
	people   map[string]bool
	groups   map[string]bool   // nouns that hold a number of people: "a family of six"
	fighters map[string]bool   // nouns of people who count one by one when they are captured
	forces   map[string]bool   // nouns of people who are troops when they are sent somewhere
	changes  map[string]bool   // words that tell how a number changed
	bounds   map[string]string // phrase before a number, words joined by "_" -> low, high, about, more
	behind   map[string]bool   // phrases behind a number that make it the least
	longest  int               // words in the longest phrase of bounds
	exact    map[string]int64
	times    map[string]int64
	vague    map[string]int64
	loose    map[string]int64
	order    map[string]int64 // "third" of "a third man"
	first    map[string]bool  // words that a number may begin with
}

var loadTable = sync.OnceValue(func() *table {
	t := &table{
		measures: map[string]map[string]rapporteur.Measure{}, bounds: map[string]string{}, behind: map[string]bool{},
		people: words("people.txt"), groups: words("gatherings.txt"), fighters: words("fighters.txt"), forces: words("forces.txt"), changes: words("changes.txt"),
		first: map[string]bool{"a": true, "an": true, "another": true, "half": true},
	}
	for head, list := range pairs("measures.txt") {
		measure, slot, _ := strings.Cut(head, " ")
		if t.measures[slot] == nil {
			t.measures[slot] = map[string]rapporteur.Measure{}
		}
		for _, w := range list {
			t.measures[slot][w] = rapporteur.Measure(measure)
		}
	}
	for bound, phrases := range pairs("bounds.txt") {
		for _, p := range phrases {
			if bound == "behind_low" {
				t.behind[p] = true
				continue
			}
			t.bounds[p] = bound
			t.longest = max(t.longest, strings.Count(p, "_")+1)
		}
	}
	for kind, list := range pairs("numbers.txt") {
		m := map[string]int64{}
		for _, w := range list {
			name, value, _ := strings.Cut(w, "=")
			n, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				panic(fmt.Sprintf("figure: table numbers.txt: %q has no value: %v", w, err))
			}
			m[name], t.first[name] = n, true
		}
		switch kind {
		case "exact":
			t.exact = m
		case "times":
			t.times = m
		case "vague":
			t.vague = m
		case "loose":
			t.loose = m
		case "order":
			t.order = m
		default:
			panic(fmt.Sprintf("figure: table numbers.txt: unknown kind %q", kind))
		}
	}
	return t
})

// words reads a table that is a plain list.
func words(file string) map[string]bool {
	set := map[string]bool{}
	for _, line := range plaintext.Lines(plaintext.Text(files, file)) {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}

// pairs yields the heads and words of a table's lines "head : words".
func pairs(file string) func(yield func(string, []string) bool) {
	return func(yield func(string, []string) bool) {
		for _, line := range plaintext.Lines(plaintext.Text(files, file)) {
			head, words, ok := strings.Cut(line, ":")
			if !ok {
				panic(fmt.Sprintf("figure: table %s: %q is no \"head : words\"", file, line))
			}
			if !yield(strings.Join(strings.Fields(head), " "), strings.Fields(words)) {
				return
			}
		}
	}
}
