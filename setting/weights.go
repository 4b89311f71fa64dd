package setting

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"rapporteur/feature"
)

//go:embed weights/*.txt
var weightFiles embed.FS

// weights are what features speak for a choice, by the hashes of their names, in an open table: a feature's weight stands with its hash,
// which is asked for in one look.
type weights []weight // a power of two of them, at most half of them full

type weight struct {
	hash  uint64 // 0: empty
	worth float32
}

// add puts in a weight, in the place of one that the feature has already.
func (w weights) add(hash uint64, worth float32) { w[w.place(hash)] = weight{hash, worth} }

// of gives the weight of a feature, 0 where it has none.
func (w weights) of(hash uint64) float32 { return w[w.place(hash)].worth }

// place gives where the hash is, or where it would be.
func (w weights) place(hash uint64) uint64 {
	mask := uint64(len(w) - 1)
	at := hash & mask
	for w[at].hash != hash && w[at].hash != 0 {
		at = (at + 1) & mask
	}
	return at
}

var loaded = sync.OnceValue(func() map[string]weights {
	all := map[string]weights{}
	for _, what := range Questions {
		text, err := weightFiles.ReadFile("weights/" + what + ".txt")
		if err == nil {
			all[what], err = readWeights(string(text))
		}
		if err != nil {
			panic(fmt.Sprintf("setting: reading weights/%s.txt: %v", what, err))
		}
	}
	return all
})

// loadWeights gives the weights of a question; they are read once.
func loadWeights(what string) weights { return loaded()[what] }

// readWeights reads lines of a feature's name, a tab and its weight in hundredths.
func readWeights(text string) (weights, error) {
	size := 16
	for size < 2*strings.Count(text, "\n") {
		size *= 2
	}
	w := make(weights, size)
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, worth, _ := strings.Cut(line, "\t")
		n, err := strconv.Atoi(worth)
		if err != nil {
			return nil, fmt.Errorf("want NAME, a tab and a whole number: %q", line)
		}
		w.add(feature.Hash(name), float32(n)/100)
	}
	return w, nil
}

// score adds up what the features are worth.
func (w weights) score(f *feature.List) float32 {
	sum := float32(0)
	for _, h := range f.Hashes {
		sum += w.of(h)
	}
	return sum
}
