package article

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases are entries of a table by the letter, in lower case, that they begin with, the longest first.
type phrases map[rune][]string

// readPhrases reads a table whose rows are a kind and words, divided by '|'; a row of another kind is a mistake in the
// build.
func readPhrases(file string, kinds ...string) map[string]phrases {
	table := map[string]phrases{}
	for _, k := range kinds {
		table[k] = phrases{}
	}
	for _, row := range rows(file, 2) {
		if table[row[0]] == nil {
			panic(fmt.Sprintf("article: table %s: row %q is of no known kind", file, row))
		}
		table[row[0]].add(row[1])
	}
	return table
}

// add keeps words, in lower case, in their place.
func (p phrases) add(words string) {
	words = strings.ToLower(words)
	first := firstRune(words)
	p[first] = append(p[first], words)
	slices.SortStableFunc(p[first], func(a, b string) int { return len(b) - len(a) })
}

// at counts the bytes that the longest of the phrases takes at the beginning of s, upper and lower case being the same; 0
// where none stands there. A phrase that ends in a letter does not count where its last word goes on.
func (p phrases) at(s string) int {
	for _, w := range p[unicode.ToLower(firstRune(s))] {
		n := foldPrefix(s, w)
		if n == 0 {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(w); !wordful(last) || boundary(s[n:]) {
			return n
		}
	}
	return 0
}

// is reports whether s is one of the phrases, in upper or lower case.
func (p phrases) is(s string) bool { return s != "" && p.at(s) == len(s) }

// in reports whether one of the phrases stands anywhere in s, which is in lower case.
func (p phrases) in(s string) bool {
	for _, list := range p {
		for _, w := range list {
			if strings.Contains(s, w) {
				return true
			}
		}
	}
	return false
}
