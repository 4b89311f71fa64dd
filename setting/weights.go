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

// weights are what features speak for a choice, by the hashes of their names.
type weights map[uint64]float32

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
	w := make(weights, strings.Count(text, "\n"))
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
		w[feature.Hash(name)] = float32(n) / 100
	}
	return w, nil
}

// score adds up what the features are worth.
func (w weights) score(f *feature.List) float32 {
	sum := float32(0)
	for _, h := range f.Hashes {
		sum += w[h]
	}
	return sum
}
