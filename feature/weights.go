package feature

import (
	"fmt"
	"strconv"
	"strings"
)

// Weights are what features speak for or against, by the hashes of their names, in an open table: a feature's weight stands with its
// hash, which is asked for in one look.
type Weights []weight // a power of two of them, at most half of them full

type weight struct {
	hash  uint64 // 0: empty
	worth float32
}

// ReadWeights reads lines of a feature's name, a tab and its weight in hundredths; those that begin with # are notes.
func ReadWeights(text string) (Weights, error) {
	size := 16
	for size < 2*strings.Count(text, "\n") {
		size *= 2
	}
	w := make(Weights, size)
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
		hash := Hash(name)
		w[w.place(hash)] = weight{hash, float32(n) / 100}
	}
	return w, nil
}

// place gives where the hash is, or where it would be.
func (w Weights) place(hash uint64) uint64 {
	mask := uint64(len(w) - 1)
	at := hash & mask
	for w[at].hash != hash && w[at].hash != 0 {
		at = (at + 1) & mask
	}
	return at
}

// Len gives how many features have a weight.
func (w Weights) Len() int {
	n := 0
	for i := range w {
		if w[i].hash != 0 {
			n++
		}
	}
	return n
}

// Score adds up what the features of a list are worth; those without a weight are worth nothing.
func (w Weights) Score(f *List) float32 {
	sum := float32(0)
	for _, h := range f.Hashes {
		sum += w[w.place(h)].worth
	}
	return sum
}
