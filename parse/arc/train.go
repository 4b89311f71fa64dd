package arc

import (
	"math/rand/v2"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Example is a sentence with the tree that it should get, and for the second pass with the tree of a first one.
type Example struct {
	Input
	Heads  []int
	Labels []uint32
	Guide  []Arc
}

// explore is the share of decisions after the first round in which training goes on from what the parser chose, right or
// wrong.
const explore = 0.9

// strange is the share of words shown as if never seen, in training.
const strange = 0.05

// Train learns one pass from the examples in several rounds and hands over the weights after each. It is deterministic. The
// guides are to come from a first pass that did not learn from the same sentences, lest the second one trust it too much.
func Train(labels *Labels, way Way, examples []Example, rounds int, random *rand.Rand, each func(round, wrong, of int, model *perceptron.Trainer) error) error {
	var family []uint32
	if way == Backward {
		labels, family = families(labels)
	}
	model := perceptron.NewTrainer(labels.classes(), 3)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	k := &desk{}
	var shown []lexicon.Word
	for round := range rounds {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		wrong, of := 0, 0
		for _, n := range order {
			e := &examples[n]
			s := &k.state
			shown = append(shown[:0], e.Words...)
			for i := range shown {
				if random.Float64() < strange {
					shown[i] = shown[i].Strange()
				}
			}
			guide := e.Guide
			if way == Backward {
				guide = nil
			}
			s.fill(Input{Words: shown, Tags: e.Tags}, way, guide)
			relations := e.Labels
			if way == Backward {
				relations = make([]uint32, len(e.Labels))
				for i, r := range e.Labels {
					relations[i] = family[r]
				}
			}
			g := newGold(e.Heads, relations, way)
			for !s.done() {
				f := s.features(k.buf[:])
				model.Score(f, &k.scores)
				model.Tick()
				of++
				m, label := labels.best(s.allowed(), &k.scores)
				right, rival, fine := labels.judge(s, g, &k.scores, class(m, label))
				if rival >= 0 && k.scores[right]-k.scores[rival] < perceptron.Margin {
					model.Update(f, right, rival)
				}
				if !fine {
					wrong++
					if round == 0 || random.Float64() >= explore {
						m, label = transition(right)
					}
				}
				s.apply(m, label)
			}
		}
		if err := each(round+1, wrong, of, model); err != nil {
			return err
		}
	}
	return nil
}

// judge gives the best transition among those that lose no gold arc, or as few as can be, the best among all others (-1 when
// there is none), and whether the one that was chosen is right.
func (l *Labels) judge(s *state, g *gold, scores *perceptron.Scores, chosen int) (right, rival int, fine bool) {
	allowed, costs := s.allowed(), g.costs(s)
	least := -1
	for m := range moves {
		if allowed[m] && (least < 0 || costs[m] < least) {
			least = costs[m]
		}
	}
	t, b := s.top(), s.next
	right, rival = -1, -1
	for c := range l.classes() {
		m, label := transition(c)
		if !allowed[m] || m >= leftArc && label == 0 {
			continue
		}
		good := costs[m] == least
		switch { // an arc has one right label, unless the arc is wrong anyhow
		case m == leftArc && g.heads[t] == b:
			good = good && label == g.labels[t]
		case m == rightArc && g.heads[b] == t:
			good = good && label == g.labels[b]
		}
		if good {
			fine = fine || c == chosen
			if right < 0 || scores[c] > scores[right] {
				right = c
			}
		} else if rival < 0 || scores[c] > scores[rival] {
			rival = c
		}
	}
	return right, rival, fine
}
