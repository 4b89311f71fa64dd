package name

import (
	"math/rand/v2"

	"rapporteur/parse/perceptron"
)

// Study says how a judge learns.
type Study struct {
	Rounds      int     // over the examples
	Rate        float64 // of learning
	Decay       float64 // share of each weight that is lost after a round
	Keep        float64 // share of features that a word shows
	Mean        int     // of how many rounds, the last ones, the weights are the mean
	Lean        float64 // what is added to the score of each name: more are found, and more are wrong
	Least       int     // words that a feature is seen at, for it to count
	Own, Shared float64 // trust in the finder's scores in the judge's own manner and in what all manners share; learning is without them
}

// TrainJudge learns how to weigh what the finder thinks in the heard manners, from examples of one manner that stand in the
// order of their texts. The finder must not have learned from them. It is deterministic.
func TrainJudge(manner *Manner, finder *Finder, heard []*Manner, examples []Example, study Study, random *rand.Rand) *perceptron.Trainer {
	c := &chain{labels: manner.labels(), study: study, random: random}
	n := len(c.labels)
	keys, lessons := prepare(c.labels, finder, heard, examples, study.Least)
	c.weights, c.moves = newTable(n*len(keys)), newTable(n*(n+1))
	c.trust = make([]float64, len(heard))
	for m := range heard { // to begin with, the mean of what is heard is believed
		c.trust[m] = 1 / float64(len(heard))
	}
	var order []int
	for i := range lessons {
		for range examples[i].Weight {
			order = append(order, i)
		}
	}
	for round := range study.Rounds {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			c.learn(&lessons[i])
		}
		for k := range c.weights.weights {
			c.weights.weights[k] *= 1 - study.Decay
		}
		if round >= study.Rounds-study.Mean {
			c.weights.note()
			c.moves.note()
		}
	}
	if study.Mean > 0 {
		c.weights.mean(study.Mean)
		c.moves.mean(study.Mean)
	}
	c.lean(study.Lean)
	c.trust = append(c.trust, study.Own, study.Shared)
	features, weights := c.learned(keys)
	return perceptron.Learned(n, features, weights)
}

// prepare hears all examples, and numbers the features that are seen at least so often.
func prepare(labels []uint8, finder *Finder, heard []*Manner, examples []Example, least int) ([]perceptron.Feature, []lesson) {
	hearings := make([]hearing, len(examples))
	votes := map[uint32][]vote{}
	for n := range examples {
		e := &examples[n]
		hearings[n].hear(finder, heard, &Sentence{Words: e.Words, Tags: e.Tags, Tree: e.Tree})
		hearings[n].vote(n, votes)
	}
	seen := map[perceptron.Feature]int{}
	all := make([][][]perceptron.Feature, len(hearings))
	for e := range hearings {
		hearings[e].count(e, votes)
		for i := range hearings[e].words {
			f := hearings[e].features(i, nil)
			for _, k := range f {
				seen[k]++
			}
			all[e] = append(all[e], f)
		}
	}
	number := map[uint8]int{}
	for i, l := range labels {
		number[l] = i
	}
	var keys []perceptron.Feature
	ids := map[perceptron.Feature]int32{}
	lessons := make([]lesson, len(hearings))
	for e := range hearings {
		x := &lessons[e]
		for i, f := range all[e] {
			var own []int32
			for _, k := range f {
				if seen[k] < least {
					continue
				}
				id, ok := ids[k]
				if !ok {
					id = int32(len(keys))
					ids[k] = id
					keys = append(keys, k)
				}
				own = append(own, id)
			}
			x.features = append(x.features, own)
			x.heard = append(x.heard, hearings[e].told(i, labels))
			x.gold = append(x.gold, number[examples[e].Labels[i]])
		}
	}
	return keys, lessons
}

// told gives the scores of word i, by manner and label.
func (h *hearing) told(i int, labels []uint8) [][]float64 {
	out := make([][]float64, len(h.opinions))
	for m := range out {
		for _, l := range labels {
			out[m] = append(out[m], float64(h.opinions[m][i].scores[l])/perceptron.Unit)
		}
	}
	return out
}
