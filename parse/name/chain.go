package name

import (
	"math"
	"math/rand/v2"

	"rapporteur/parse/perceptron"
)

// chain is a conditional random field in training (Lafferty, McCallum and Pereira 2001): the probability of a way to mark a
// sentence goes with the sum of the weights of its words' features, of the heard scores, and of its steps from label to label.
type chain struct {
	labels  []uint8
	study   Study
	random  *rand.Rand
	weights table     // by feature
	moves   table     // by label before; the last row: none
	trust   []float64 // by heard manner
}

// table holds a weight for each row and label, how much each was changed, and the sums of the weights that were noted.
type table struct{ weights, squares, sums []float64 }

func newTable(n int) table { return table{make([]float64, n), make([]float64, n), make([]float64, n)} }

// note adds the weights to their sums.
func (t table) note() {
	for k, w := range t.weights {
		t.sums[k] += w
	}
}

// mean puts the mean of the weights, which were noted so often, in their place.
func (t table) mean(noted int) {
	for k, sum := range t.sums {
		t.weights[k] = sum / float64(noted)
	}
}

// lesson is a sentence to learn from.
type lesson struct {
	features [][]int32     // of each word, by number
	heard    [][][]float64 // scores of each word, by manner and label
	gold     []int         // number of each word's label
}

// learn takes one step on one sentence: along the gradient of the logarithm of the probability of its gold labels. Each word
// shows only some of its features, drawn anew each time (Hinton and others 2012), so that what is rare does not stand in for
// what is common.
func (c *chain) learn(x *lesson) {
	n, words := len(c.labels), len(x.gold)
	shown := make([][]int32, words)
	score := make([]float64, words*n)
	for i, ids := range x.features {
		row := score[i*n : (i+1)*n]
		for _, id := range ids {
			if c.random.Float64() >= c.study.Keep {
				continue
			}
			shown[i] = append(shown[i], id)
			for b, w := range c.weights.weights[int(id)*n : int(id+1)*n] {
				row[b] += w / c.study.Keep
			}
		}
		for m, heard := range x.heard[i] {
			for b, s := range heard {
				row[b] += c.trust[m] * s
			}
		}
	}
	alpha, beta, total := c.sums(score)
	wrong := make([]float64, n)
	for i, ids := range shown {
		for b := range n {
			wrong[b] = -math.Exp(alpha[i*n+b] + beta[i*n+b] - total)
		}
		wrong[x.gold[i]]++
		for m, heard := range x.heard[i] {
			for b, s := range heard {
				c.trust[m] += c.study.Rate / 100 * s * wrong[b]
			}
		}
		for _, id := range ids {
			for b, g := range wrong {
				c.weights.step(int(id)*n+b, g, c.study.Rate)
			}
		}
	}
	for k, g := range c.stepped(x, score, alpha, beta, total) {
		c.moves.step(k, g, c.study.Rate)
	}
}

// none is the logarithm of what cannot be.
const none = -1e30

// sums gives, for each word and label, the logarithm of the sum over all ways up to it and from it on, and that of all ways.
func (c *chain) sums(score []float64) (alpha, beta []float64, total float64) {
	n := len(c.labels)
	words := len(score) / n
	alpha, beta = make([]float64, len(score)), make([]float64, len(score))
	ways := make([]float64, n)
	for b := range n {
		alpha[b] = c.way(n, b) + score[b]
	}
	for i := 1; i < words; i++ {
		for b := range n {
			for a := range n {
				ways[a] = alpha[(i-1)*n+a] + c.way(a, b)
			}
			alpha[i*n+b] = logSum(ways) + score[i*n+b]
		}
	}
	for i := words - 2; i >= 0; i-- {
		for a := range n {
			for b := range n {
				ways[b] = c.way(a, b) + score[(i+1)*n+b] + beta[(i+1)*n+b]
			}
			beta[i*n+a] = logSum(ways)
		}
	}
	return alpha, beta, logSum(alpha[(words-1)*n:])
}

// way gives the weight of a step.
func (c *chain) way(a, b int) float64 {
	if !follows(c.labels, a, c.labels[b]) {
		return none
	}
	return c.moves.weights[a*len(c.labels)+b]
}

// lean adds something to the weight of each step that begins a name.
func (c *chain) lean(by float64) {
	for k := range c.moves.weights {
		if c.labels[k%len(c.labels)]&1 == 1 {
			c.moves.weights[k] += by
		}
	}
}

// stepped gives by how much the sentence's steps are more often than they are expected to be.
func (c *chain) stepped(x *lesson, score, alpha, beta []float64, total float64) []float64 {
	n := len(c.labels)
	out := make([]float64, (n+1)*n)
	last := n
	for i, g := range x.gold {
		out[last*n+g]++
		last = g
		for b := range n {
			if i == 0 {
				out[n*n+b] -= math.Exp(alpha[b] + beta[b] - total)
				continue
			}
			for a := range n {
				out[a*n+b] -= math.Exp(alpha[(i-1)*n+a] + c.way(a, b) + score[i*n+b] + beta[i*n+b] - total)
			}
		}
	}
	return out
}

// negligible gradients are not followed: most labels are out of the question for most words.
const negligible = 1e-4

// step moves one weight; the more it was moved before, the less (AdaGrad).
func (t table) step(k int, g, rate float64) {
	if math.Abs(g) < negligible {
		return
	}
	t.squares[k] += g * g
	t.weights[k] += rate * g / math.Sqrt(1+t.squares[k])
}

// logSum gives the logarithm of the sum of what x are the logarithms of.
func logSum(x []float64) float64 {
	most := x[0]
	for _, v := range x[1:] {
		most = max(most, v)
	}
	sum := 0.0
	for _, v := range x {
		sum += math.Exp(v - most)
	}
	return most + math.Log(sum)
}

// learned gives the weights as features of a model, with those of the given features first.
func (c *chain) learned(keys []perceptron.Feature) (features []perceptron.Feature, weights [][]float64) {
	n := len(c.labels)
	for i, k := range keys {
		features, weights = append(features, k), append(weights, c.weights.weights[i*n:(i+1)*n])
	}
	for a := range n + 1 {
		features, weights = append(features, move(a)), append(weights, c.moves.weights[a*n:(a+1)*n])
	}
	for m, t := range c.trust {
		features, weights = append(features, trust(m)), append(weights, []float64{t})
	}
	return features, weights
}
