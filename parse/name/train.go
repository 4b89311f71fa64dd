package name

import (
	"math"
	"math/rand/v2"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Example is a sentence with its labels and the manner in which it was marked.
type Example struct {
	Words  []lexicon.Word
	Tags   []uint8
	Tree   Tree // for judges
	Labels []uint8
	Manner *Manner
	Weight int // how often it is seen in a round; if never, it still tells a judge what its words are elsewhere
}

// strange is the share of words shown as if never seen, in training.
const strange = 0.2

// Train learns from the examples, and the listed names of the lore, in several rounds and gives the weights. Before
// the last round the model is thinned to so many bytes, if budget is more than 0. It is deterministic.
func Train(kinds *Kinds, lore *Lore, examples []Example, rounds, budget int, random *rand.Rand, report func(round, wrong, of int)) *perceptron.Trainer {
	model := perceptron.NewTrainer(kinds.Labels(), 2)
	var order []int
	for i := range examples {
		for range examples[i].Weight {
			order = append(order, i)
		}
	}
	var buf [Features]perceptron.Feature
	var scores perceptron.Scores
	var got []uint8
	var shown []lexicon.Word
	var listed []listing
	for round := range rounds {
		if budget > 0 && round > 0 && round == rounds-1 {
			model.Thin(budget)
		}
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		wrong, of := 0, 0
		for _, n := range order {
			e := &examples[n]
			s := newSight(e.Manner, lore, e.Words, e.Tags, listed)
			shown = append(shown[:0], e.Words...)
			for i := range shown {
				if random.Float64() < strange {
					shown[i] = shown[i].Strange()
				}
			}
			s.words, listed = shown, s.listed
			got = append(got[:0], make([]uint8, len(e.Words))...)
			for i, gold := range e.Labels {
				f := s.features(i, got, buf[:])
				model.Score(f, &scores)
				model.Tick()
				of++
				l := e.Manner.best(&scores, before(got, i))
				if l != gold {
					wrong++
				}
				if rival := e.Manner.rival(&scores, before(got, i), gold); scores[gold]-scores[rival] < perceptron.Margin {
					model.Update(f, int(gold), int(rival))
				}
				got[i] = l
			}
		}
		report(round+1, wrong, of)
	}
	return model
}

// rival gives the best label other than the given one.
func (m *Manner) rival(scores *perceptron.Scores, last, gold uint8) uint8 {
	saved := scores[gold]
	scores[gold] = math.MinInt32
	rival := m.best(scores, last)
	scores[gold] = saved
	return rival
}
