package place

import (
	_ "embed" // for the table
	"strings"
	"sync"

	"rapporteur/plaintext"
)

//go:embed words.txt
var wordsText string

var vocabulary = sync.OnceValue(func() map[string]map[string]bool {
	v := map[string]map[string]bool{}
	for _, line := range plaintext.Lines(wordsText) {
		kind, list, ok := strings.Cut(line, " | ")
		if !ok {
			panic("place: words.txt: want KIND | words: " + line)
		}
		v[kind] = map[string]bool{}
		for _, w := range strings.Split(list, ";") {
			v[kind][strings.TrimSpace(w)] = true
		}
	}
	return v
})

// kinds gives the words of a kind.
func kinds(kind string) map[string]bool { return vocabulary()[kind] }
