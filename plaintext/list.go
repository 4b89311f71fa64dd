package plaintext

import (
	"fmt"
	"strings"
)

// Lists are lists of words that have names, as one table holds them: "name: word word", as many lines a name as it takes.
type Lists map[string]map[string]bool

// ReadLists reads a table of lists that is built in. A line that belongs to no list is a mistake in the build, so it panics.
func ReadLists(text string) Lists {
	all := Lists{}
	for n, line := range Lines(text) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " \t") || strings.TrimSpace(words) == "" {
			panic(fmt.Sprintf("reading a built-in table of lists: line %d is no \"name: word word\": %s", n, line))
		}
		if all[name] == nil {
			all[name] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			all[name][w] = true
		}
	}
	return all
}

// Named gives the list of a name. One that is not there is a mistake in the build, so it panics.
func (l Lists) Named(name string) map[string]bool {
	words, ok := l[name]
	if !ok {
		panic(fmt.Sprintf("no list %q in a built-in table", name))
	}
	return words
}
