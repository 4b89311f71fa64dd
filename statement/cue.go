package statement

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"rapporteur/plaintext"
)

//go:embed cues.txt frames.txt
var tables embed.FS

// cues holds cues.txt: kind -> lemmas.
type cues map[string]map[string]bool

// frames holds frames.txt: "verb ccomp" -> lemmas.
type frames map[string]map[string]bool

var loadCues = sync.OnceValue(func() cues { return read("cues.txt") })

var loadFrames = sync.OnceValue(func() frames {
	byFrame := read("frames.txt")
	f := frames{} // and by class alone, for any of its frames: "verb" -> lemmas
	for frame, set := range byFrame {
		class, _, _ := strings.Cut(frame, " ")
		if f[class] == nil {
			f[class] = map[string]bool{}
		}
		f[frame] = set
		for w := range set {
			f[class][w] = true
		}
	}
	return f
})

func read(file string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for n, line := range plaintext.Lines(plaintext.Text(tables, file)) {
		head, words, ok := strings.Cut(line, ":")
		if !ok {
			panic(fmt.Sprintf("statement: table %s, line %d: want \"head : words\"", file, n))
		}
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[w] = true
		}
		out[strings.Join(strings.Fields(head), " ")] = set
	}
	return out
}

// known gives the lemma of a word as the set has it, "" when it does not: by the given lemma, else, as rare words may have a
// wrong one, by the form less its ending.
func known(set map[string]bool, lemma, form string) string {
	if set[lemma] {
		return lemma
	}
	for _, end := range []string{"ing", "ed", "es", "s", "d"} {
		stem, ok := strings.CutSuffix(form, end)
		if !ok || len(stem) < 3 {
			continue
		}
		if set[stem] {
			return stem
		}
		if end == "ing" && set[stem+"e"] {
			return stem + "e"
		}
		if short := stem[:len(stem)-1]; stem[len(stem)-1] == stem[len(stem)-2] && set[short] {
			return short
		}
		if stem[len(stem)-1] == 'i' && set[stem[:len(stem)-1]+"y"] {
			return stem[:len(stem)-1] + "y"
		}
	}
	return ""
}
