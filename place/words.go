package place

import (
	_ "embed" // for the table
	"strings"

	"rapporteur/plaintext"
)

//go:embed words.txt
var wordsText string

// vocabulary holds words.txt: the words of each kind.
type vocabulary struct {
	in, locality, on, arrival, direction, journey, occasion, violence, between, spoken, visit, blow, other, onslaught, near, edge, body, mission,
	called, part, strife, fate map[string]bool
}

var kinds = readKinds()

func readKinds() (v vocabulary) {
	of := map[string]*map[string]bool{
		"in": &v.in, "locality": &v.locality, "on": &v.on, "arrival": &v.arrival, "direction": &v.direction, "journey": &v.journey, "occasion": &v.occasion,
		"violence": &v.violence, "between": &v.between, "spoken": &v.spoken, "visit": &v.visit, "blow": &v.blow, "other": &v.other, "onslaught": &v.onslaught,
		"near": &v.near, "edge": &v.edge, "body": &v.body, "mission": &v.mission, "called": &v.called, "part": &v.part, "strife": &v.strife, "fate": &v.fate,
	}
	for _, line := range plaintext.Lines(wordsText) {
		kind, list, ok := strings.Cut(line, " | ")
		if !ok || of[kind] == nil {
			panic("place: words.txt: want KIND | words, of a kind that is known: " + line)
		}
		words := map[string]bool{}
		for _, w := range strings.Split(list, ";") {
			words[strings.TrimSpace(w)] = true
		}
		*of[kind] = words
	}
	return v
}
