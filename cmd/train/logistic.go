package main

import (
	"math"
	"math/rand/v2"
	"strings"
)

// logistic is a logistic regression over features that are there or not.
type logistic struct {
	number map[string]int
	names  []string
	weight []float64
}

// Common settings; none was searched for.
const (
	seldom = 3    // a feature seen less often is left out
	rounds = 12   // over all examples
	step   = .15  // of the first change to a weight; it shrinks with each (AdaGrad)
	decay  = 2e-5 // by which a weight is drawn to nought each time it is seen
	least  = .03  // a smaller weight is left out
)

// fit learns from the examples, in a random order that depends on nothing but their number. What is right may lie between 0 and 1.
func fit(all []example) *logistic {
	m := &logistic{number: map[string]int{}}
	count := map[string]int{}
	for _, e := range all {
		for _, f := range e.features {
			count[f]++
		}
	}
	seen := make([][]int, len(all))
	for k, e := range all {
		for _, f := range e.features {
			if count[f] < seldom {
				continue
			}
			n, ok := m.number[f]
			if !ok {
				n = len(m.names)
				m.number[f] = n
				m.names = append(m.names, f)
			}
			seen[k] = append(seen[k], n)
		}
	}
	m.weight = make([]float64, len(m.names))
	square := make([]float64, len(m.names))
	mean := make([]float64, len(m.names))
	random := rand.New(rand.NewPCG(1, uint64(len(all))))
	for round := range rounds {
		for _, at := range random.Perm(len(all)) {
			score := 0.0
			for _, n := range seen[at] {
				score += m.weight[n]
			}
			slope := sigmoid(score) - all[at].right
			for _, n := range seen[at] {
				g := slope + decay*m.weight[n]
				square[n] += g * g
				m.weight[n] -= step * g / (1e-6 + math.Sqrt(square[n]))
			}
		}
		if round >= rounds/2 { // the mean of the later rounds sways less with the order of the examples
			for n, w := range m.weight {
				mean[n] += w / float64(rounds-rounds/2)
			}
		}
	}
	m.weight = mean
	return m
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// chance is how likely what is seen is right.
func (m *logistic) chance(features []string) float64 {
	score := 0.0
	for _, f := range features {
		if n, ok := m.number[f]; ok {
			score += m.weight[n]
		}
	}
	return sigmoid(score)
}

// weights gives the weights by their features.
func (m *logistic) weights() map[string]float64 {
	out := map[string]float64{}
	for n, f := range m.names {
		if math.Abs(m.weight[n]) >= least || strings.HasPrefix(f, "w|") { // a word that is known, though it decides nothing
			out[f] = m.weight[n]
		}
	}
	return out
}
