package rank

import (
	"math"
	"slices"
)

// Example is one thing to learn from: what is seen of it, its class, and how much it counts.
type Example struct {
	Features Features
	Class    int
	Weight   float64
}

// Learn fits a linear model of so many classes by multinomial logistic regression: the largest likelihood of the examples'
// classes less half the penalty times the squared weights. Features of fewer than least examples are left out. It always
// gives the same model for the same examples.
func Learn(examples []Example, classes int, penalty float64, least, rounds int) *Fit {
	counts := map[uint32]int{}
	for i := range examples {
		for _, k := range examples[i].Features.Keys {
			counts[k]++
		}
	}
	m := &Fit{classes: classes}
	for k, n := range counts {
		if n >= least {
			m.keys = append(m.keys, k)
		}
	}
	slices.Sort(m.keys)
	index := make(map[uint32]int32, len(m.keys))
	for i, k := range m.keys {
		index[k] = int32(i)
	}
	p := problem{classes: classes, penalty: penalty, size: (len(m.keys) + 1) * classes}
	for i := range examples {
		e := &examples[i]
		r := row{class: e.Class, weight: e.Weight}
		for k, key := range e.Features.Keys {
			if at, ok := index[key]; ok {
				r.at = append(r.at, at)
				r.values = append(r.values, float64(e.Features.Values[k]))
			}
		}
		r.at, r.values = append(r.at, int32(len(m.keys))), append(r.values, 1)
		p.rows = append(p.rows, r)
	}
	m.weights = p.solve(rounds)
	return m
}

type row struct {
	at     []int32
	values []float64
	class  int
	weight float64
}

// problem is the loss that a fit makes as small as it can.
type problem struct {
	rows    []row
	classes int
	size    int
	penalty float64
}

// loss gives the loss at w, and its slope.
func (p *problem) loss(w, slope []float64) float64 {
	var sum float64
	bias := p.size - p.classes
	for i := range w[:bias] {
		slope[i] = p.penalty * w[i]
		sum += p.penalty * w[i] * w[i] / 2
	}
	for i := bias; i < p.size; i++ { // what is common to all examples is hardly drawn to zero
		slope[i] = p.penalty * w[i] / 10
		sum += p.penalty * w[i] * w[i] / 20
	}
	scores := make([]float64, p.classes)
	for k := range p.rows {
		r := &p.rows[k]
		clear(scores)
		for j, at := range r.at {
			v := r.values[j]
			for c, x := range w[int(at)*p.classes : int(at)*p.classes+p.classes] {
				scores[c] += v * x
			}
		}
		sum -= r.weight * math.Log(max(softmax(scores)[r.class], 1e-300))
		scores[r.class]--
		for c := range scores {
			scores[c] *= r.weight
		}
		for j, at := range r.at {
			v := r.values[j]
			s := slope[int(at)*p.classes : int(at)*p.classes+p.classes]
			for c := range s {
				s[c] += v * scores[c]
			}
		}
	}
	return sum
}

// softmax turns scores into probabilities, in place.
func softmax(scores []float64) []float64 {
	top := slices.Max(scores)
	var sum float64
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
	return scores
}

// solve goes downhill by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno.
func (p *problem) solve(rounds int) []float64 {
	const memory = 8
	w, slope := make([]float64, p.size), make([]float64, p.size)
	at := p.loss(w, slope)
	type step struct {
		s, y []float64
		rho  float64
	}
	var steps []step
	next, nextSlope, way := make([]float64, p.size), make([]float64, p.size), make([]float64, p.size)
	for range rounds {
		copy(way, slope)
		alpha := make([]float64, len(steps))
		for i := len(steps) - 1; i >= 0; i-- {
			alpha[i] = steps[i].rho * dot(steps[i].s, way)
			add(way, -alpha[i], steps[i].y)
		}
		if n := len(steps); n > 0 {
			scale := 1 / (steps[n-1].rho * dot(steps[n-1].y, steps[n-1].y))
			for i := range way {
				way[i] *= scale
			}
		} else {
			scale := 1 / max(1, math.Sqrt(dot(slope, slope)))
			for i := range way {
				way[i] *= scale
			}
		}
		for i := range steps {
			beta := steps[i].rho * dot(steps[i].y, way)
			add(way, alpha[i]-beta, steps[i].s)
		}
		down := -dot(way, slope)
		if down >= 0 {
			break
		}
		length, found := 1.0, false
		var there float64
		for range 20 {
			for i := range next {
				next[i] = w[i] - length*way[i]
			}
			if there = p.loss(next, nextSlope); there <= at+1e-4*length*down {
				found = true
				break
			}
			length /= 2
		}
		if !found {
			break
		}
		one := step{s: make([]float64, p.size), y: make([]float64, p.size)}
		for i := range w {
			one.s[i], one.y[i] = next[i]-w[i], nextSlope[i]-slope[i]
		}
		if sy := dot(one.s, one.y); sy > 1e-12 {
			one.rho = 1 / sy
			if steps = append(steps, one); len(steps) > memory {
				steps = steps[1:]
			}
		}
		done := at-there < 1e-5*math.Abs(at)
		w, next = next, w
		slope, nextSlope = nextSlope, slope
		if at = there; done {
			break
		}
	}
	return w
}

func dot(a, b []float64) float64 {
	var sum float64
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func add(a []float64, by float64, b []float64) {
	for i := range a {
		a[i] += by * b[i]
	}
}
