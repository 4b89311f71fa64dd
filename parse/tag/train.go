package tag

import (
	"math/rand/v2"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Example is a sentence with the tags it should get. Tags beyond the set are Unknown: nothing is learned from them.
type Example struct {
	Words []lexicon.Word
	Tags  []uint8
}

// Unknown stands for a tag that the set does not have.
const Unknown = 255

// Train learns from the examples in several rounds, each in a new order drawn from the random numbers, and gives the
// weights. The share of words that strange tells is shown as if never seen. Before the last round the model is thinned to so many
// bytes, if budget is more than 0. It is deterministic.
func Train(set *Set, lex *lexicon.Lexicon, examples []Example, rounds, budget int, strange float64, random *rand.Rand, report func(round, wrong, of int)) *perceptron.Trainer {
	model := perceptron.NewTrainer(set.Len(), 2)
	t := New(set, lex, model)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	var shown []lexicon.Word
	var buf [Features]perceptron.Feature
	var scores perceptron.Scores
	for round := range rounds {
		if budget > 0 && round > 0 && round == rounds-1 {
			model.Thin(budget)
		}
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		wrong, of := 0, 0
		for _, n := range order {
			e := &examples[n]
			shown = append(shown[:0], e.Words...)
			for i := range shown {
				if random.Float64() < strange {
					shown[i] = shown[i].Strange()
				}
			}
			s := look(shown)
			t1, t2 := uint32(0), uint32(0)
			for i := len(e.Tags) - 1; i >= 0; i-- {
				gold := e.Tags[i]
				got := t.decide(&s, i, t1, t2, buf[:], &scores)
				model.Tick()
				if got != gold && gold != Unknown {
					wrong++
				}
				if gold != Unknown && !t.known(&s, i) {
					if rival := t.rival(&s, i, gold, &scores); scores[gold]-scores[rival] < perceptron.Margin {
						model.Update(s.features(i, t1, t2, buf[:]), int(gold), int(rival))
					}
				}
				of++
				t1, t2 = uint32(got)+1, t1
			}
		}
		report(round+1, wrong, of)
	}
	return model
}

// known reports whether the word takes one tag only, so that there is nothing to decide.
func (t *Tagger) known(s *sight, i int) bool {
	list, only := t.lexicon.Seen(s.words[i].Tags)
	return only && len(list) == 1
}

// rival gives the best tag of word i other than the given one.
func (t *Tagger) rival(s *sight, i int, gold uint8, scores *perceptron.Scores) uint8 {
	best, found := uint8(0), false
	consider := func(c uint8) {
		if c != gold && (!found || scores[c] > scores[best]) {
			best, found = c, true
		}
	}
	if list, only := t.lexicon.Seen(s.words[i].Tags); only {
		for _, c := range list {
			consider(c)
		}
		return best
	}
	for c := range len(t.set.tags) {
		consider(uint8(c))
	}
	return best
}
