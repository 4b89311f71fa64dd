package fuse

import (
	"embed"
	"fmt"
	"strings"

	"rapporteur"
	"rapporteur/plaintext"
	"rapporteur/plover"
)

//go:embed *.txt
var tables embed.FS

// rows reads one of the package's own tables: the words of each line.
func rows(file string) [][]string {
	var out [][]string
	for _, line := range plaintext.Lines(plaintext.Text(tables, file)) {
		out = append(out, strings.Fields(line))
	}
	return out
}

// words reads a table whose lines hold any number of words.
func words(file string) map[string]bool {
	set := map[string]bool{}
	for _, r := range rows(file) {
		for _, w := range r {
			set[w] = true
		}
	}
	return set
}

// readOutcomes reads which acts a measure can be the outcome of.
func readOutcomes() map[rapporteur.Measure][]plover.Type {
	out := map[rapporteur.Measure][]plover.Type{}
	for _, r := range rows("measures.txt") {
		for _, w := range r[1:] {
			t, err := plover.ParseType(w)
			if err != nil {
				panic(fmt.Sprintf("fuse: table measures.txt, measure %s: %v", r[0], err))
			}
			out[rapporteur.Measure(r[0])] = append(out[rapporteur.Measure(r[0])], t)
		}
	}
	return out
}

var (
	emptyWords      = words("empty_words.txt")
	backgroundWords = words("background_words.txt")
	peopleWords     = words("people_words.txt")
	nameParticles   = words("name_particles.txt")
	placeWords      = words("place_words.txt")
	pronouns        = words("pronouns.txt")
	aboutWords      = words("about_words.txt")
	roundWords      = words("round_words.txt")
	outcomes        = readOutcomes()
)
