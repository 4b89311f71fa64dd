package segment

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed abbreviations.txt
var abbreviationsFile string

//go:embed contractions.txt
var contractionsFile string

//go:embed prefixes.txt
var prefixesFile string

//go:embed openers.txt
var openersFile string

//go:embed emoticons.txt
var emoticonsFile string

// tables holds the word lists beside this file, read once.
type tables struct {
	abbreviations map[string]abbreviation
	contractions  map[string]int // length in bytes of the first of the two words
	prefixes      map[string]bool
	openers       map[string]bool
	emoticons     []string // longest first
	longestAbbr   int
}

// abbreviation says how a word behaves when a full stop follows it directly.
type abbreviation byte

const (
	never   abbreviation = iota
	title                // stands before a name: never ends a sentence
	inner                // may end a sentence, seldom does
	numeric              // an abbreviation only before a number
)

var load = sync.OnceValue(func() *tables {
	t := &tables{
		abbreviations: map[string]abbreviation{}, contractions: map[string]int{},
		prefixes: map[string]bool{}, openers: map[string]bool{},
	}
	kinds := map[string]abbreviation{"title": title, "inner": inner, "numeric": numeric}
	for _, f := range rows(abbreviationsFile) {
		for _, w := range f[1:] {
			t.abbreviations[w] = kinds[f[0]]
			t.longestAbbr = max(t.longestAbbr, len(w))
		}
	}
	for _, f := range rows(contractionsFile) {
		t.contractions[strings.Join(f, "")] = len(f[0])
	}
	for _, f := range rows(prefixesFile) {
		for _, w := range f {
			t.prefixes[w] = true
		}
	}
	for _, f := range rows(openersFile) {
		for _, w := range f {
			t.openers[w] = true
		}
	}
	for _, f := range rows(emoticonsFile) {
		t.emoticons = append(t.emoticons, f...)
	}
	return t
})

// rows gives the fields of each line of a table; empty lines and lines that begin with "# " are left out.
func rows(file string) [][]string {
	var out [][]string
	for line := range strings.Lines(file) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			out = append(out, f)
		}
	}
	return out
}

// folded gives the word in lower case in the buffer, when it is short enough and plain ASCII; maps are looked up with
// string(buffer), which takes no memory.
func folded(buf *[24]byte, s string) ([]byte, bool) {
	if len(s) > len(buf) {
		return nil, false
	}
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b >= 0x80 {
			return nil, false
		}
		if isUpper(b) {
			b |= 0x20
		}
		buf[i] = b
	}
	return buf[:len(s)], true
}
