package place

import (
	"strings"
	"sync"
)

// sieve tells of nearly all words that no town is called so, without a look into cities.txt: a bit for each of the names' hashes.
type sieve []uint64

// sieveBits is how many bits there are: about sixteen for each name.
const sieveBits = 1 << 20

// townSieve is made of the names of cities.txt, once.
var townSieve = sync.OnceValue(func() sieve {
	s := make(sieve, sieveBits/64)
	for line := range strings.Lines(citiesText) {
		key, _, _ := strings.Cut(line, "\t")
		h := nameHash(key)
		s[h/64] |= 1 << (h % 64)
	}
	return s
})

func (s sieve) mayHold(key string) bool {
	h := nameHash(key)
	return s[h/64]&(1<<(h%64)) != 0
}

// nameHash is FNV-1a, folded to the bits of a sieve.
func nameHash(key string) uint32 {
	h := uint32(2166136261)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 16777619
	}
	return (h ^ h>>20) % sieveBits
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
