package place

import (
	"strings"
	"sync"

	"rapporteur/plaintext"
)

// townSieve is made of the names of cities.txt, once.
var townSieve = sync.OnceValue(func() plaintext.Sieve {
	s := plaintext.NewSieve(strings.Count(citiesText, "\n"))
	for line := range strings.Lines(citiesText) {
		key, _, _ := strings.Cut(line, "\t")
		s.Add(key)
	}
	return s
})

// longNames holds the first words of the names of states, regions, peoples and large towns that have several words, folded: before other
// words, no such name needs to be looked for.
var longNames = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	note := func(key string) {
		if first, _, several := strings.Cut(key, " "); several {
			m[first] = true
		}
	}
	t := states()
	for _, names := range []map[string]string{t.names, t.adjective, t.capital} {
		for key := range names {
			note(key)
		}
	}
	for key := range t.doubtful {
		note(key)
	}
	for key := range regions() {
		note(key)
	}
	for line := range strings.Lines(citiesText) {
		key, _, _ := strings.Cut(line, "\t")
		if !strings.Contains(key, " ") {
			continue
		}
		if f := strings.Split(line, "\t"); len(f) > 4 && len(strings.TrimSpace(f[4])) >= len("300") {
			note(key)
		}
	}
	return m
})
