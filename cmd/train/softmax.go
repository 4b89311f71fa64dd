package main

import "math"

// dilemma is a choice among several, of which some are right.
type dilemma struct {
	choices [][]string // what is seen of each
	right   []bool
	weight  float64 // what it counts; 0 is 1
}

// softmax learns weights under which the right choices of all dilemmas are likeliest; dilemmas without a right choice teach nothing. pull is
// how strongly each weight is drawn to nought. Nothing in it is random.
func softmax(all []dilemma, pull float64) map[string]float64 {
	const (
		seldom = 3   // a feature seen with fewer choices is left out
		rounds = 600 // over all dilemmas
		step   = .5  // of the first change to a weight; it shrinks with each (AdaGrad)
	)
	count := map[string]int{}
	for _, d := range all {
		for _, c := range d.choices {
			for _, f := range c {
				count[f]++
			}
		}
	}
	number := map[string]int{}
	var names []string
	seen := make([][][]int, len(all))
	for k, d := range all {
		for _, c := range d.choices {
			var list []int
			for _, f := range c {
				if count[f] < seldom {
					continue
				}
				n, ok := number[f]
				if !ok {
					n = len(names)
					number[f] = n
					names = append(names, f)
				}
				list = append(list, n)
			}
			seen[k] = append(seen[k], list)
		}
	}
	weight, slope, square := make([]float64, len(names)), make([]float64, len(names)), make([]float64, len(names))
	for range rounds {
		for n, w := range weight {
			slope[n] = pull * w
		}
		for k, d := range all {
			lean(seen[k], d, weight, slope)
		}
		for n, g := range slope {
			square[n] += g * g
			weight[n] -= step * g / (1e-9 + math.Sqrt(square[n]))
		}
	}
	out := map[string]float64{}
	for n, f := range names {
		out[f] = weight[n]
	}
	return out
}

// lean adds to the slope how one dilemma would have the weights changed: each choice as far as it is likelier than it should be.
func lean(choices [][]int, d dilemma, weight, slope []float64) {
	right, counts := d.right, d.weight
	if counts == 0 {
		counts = 1
	}
	score := make([]float64, len(choices))
	most := math.Inf(-1)
	for c, list := range choices {
		for _, n := range list {
			score[c] += weight[n]
		}
		most = max(most, score[c])
	}
	all, good := 0.0, 0.0
	for c := range score {
		score[c] = math.Exp(score[c] - most)
		all += score[c]
		if right[c] {
			good += score[c]
		}
	}
	if good == 0 {
		return
	}
	for c, list := range choices {
		g := score[c] / all
		if right[c] {
			g -= score[c] / good
		}
		for _, n := range list {
			slope[n] += counts * g
		}
	}
}
