package place

import (
	"strings"
	"sync"

	"rapporteur/plaintext"
)

// nameSieve is made of the names that Sites and countryAt look for, once: those of states, capitals, regions and towns, without articles.
var nameSieve = sync.OnceValue(func() plaintext.Sieve {
	s := plaintext.NewSieve(strings.Count(citiesText, "\n") + len(regions()))
	for line := range strings.Lines(citiesText) {
		key, _, _ := strings.Cut(line, "\t")
		s.Add(bare(key))
	}
	for key := range regions() {
		s.Add(bare(key))
	}
	for _, names := range []map[string]string{states().names, states().capital} {
		for key := range names {
			s.Add(bare(key))
		}
	}
	return s
})

// mayName reports false for nearly all words that name no place of the tables, with an Arabic article or without.
func mayName(key []byte) bool { return nameSieve().MayHoldBytes(bare(key)) }

// bare takes the Arabic articles off a folded name.
func bare[T string | []byte](key T) T {
	for n := article(key); n > 0; n = article(key) {
		key = key[n:]
	}
	return key
}

// article tells how long the Arabic article is that a folded name begins with, with the space behind it; 0 for none.
func article[T string | []byte](key T) int {
	if len(key) < 3 || key[0] != 'a' && key[0] != 'e' {
		return 0
	}
	switch string(key[:3]) {
	case "al ", "el ", "ar ", "as ", "at ", "an ", "ad ", "az ":
		return 3
	case "ash":
		if len(key) > 3 && key[3] == ' ' {
			return 4
		}
	}
	return 0
}

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
