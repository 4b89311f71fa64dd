package place

import (
	"rapporteur"
	"rapporteur/parse"
)

// memory is what was found out about the words of an article, since many rules ask for the same.
type memory struct {
	sites     map[*parse.Token]*Site // by the head of the phrase; nil where it names no place
	located   map[*parse.Token]bool
	places    map[*parse.Token]*rapporteur.Place
	provinces map[ofCountry][]string
}

// ofCountry is a sentence, and a country the provinces of which are looked for in it.
type ofCountry struct {
	sentence int
	country  string
}

func newMemory() memory {
	return memory{map[*parse.Token]*Site{}, map[*parse.Token]bool{}, map[*parse.Token]*rapporteur.Place{}, map[ofCountry][]string{}}
}

// recall gives what is remembered under a key; where nothing is, it finds it out first.
func recall[K comparable, V any](all map[K]V, key K, find func() V) V {
	v, known := all[key]
	if !known {
		v = find()
		all[key] = v
	}
	return v
}
