package rank

import (
	"math"
	"slices"

	"rapporteur/parse"
)

// How many words of a report, from its beginning, tell what it is about; and how many that mean nothing in particular stand beside them,
// so that a short report is judged with care; of fewer than topicLeast words nothing is said.
const (
	topicWords = 600
	topicVague = 20
	topicLeast = 40
)

var topicKeys = keysOfMean("topic")

// TopicFeatures gives what is seen of what a report is about: the mean direction of its words.
func (r *Ranker) TopicFeatures(sentences []parse.Sentence) Features {
	f, _ := r.topicFeatures(sentences)
	return f
}

// topicFeatures gives with them how many words they were taken from.
func (r *Ranker) topicFeatures(sentences []parse.Sentence) (Features, int) {
	var sum total
	n := 0
	for si := range sentences {
		if n >= topicWords {
			break
		}
		for i := range sentences[si].Tokens {
			t := &sentences[si].Tokens[i]
			switch t.UPOS {
			case "NOUN", "PROPN", "VERB", "ADJ":
			default:
				continue
			}
			row := r.space.find(t.Lower(), t.LowerLemma())
			if row == nil {
				continue
			}
			n++
			sum.add(row)
		}
	}
	f := Features{Keys: slices.Clone(topicKeys[:]), Values: make([]float32, dimensions)}
	for d, x := range sum {
		f.Values[d] = float32(float64(x) / 127 / float64(n+topicVague))
	}
	f.leave()
	return f, n
}

// Topic gives the logarithm of the odds that a report tells of acts between parties, and not of an accident, nature, sport, research,
// entertainment, business or crime without politics; false where it is too short to tell.
func (r *Ranker) Topic(sentences []parse.Sentence) (odds float64, told bool) {
	if r.topics == nil {
		return 0, false
	}
	f, n := r.topicFeatures(sentences)
	if n < topicLeast {
		return 0, false
	}
	return r.TopicOf(&f), true
}

// TopicOf is Topic of what TopicFeatures has seen.
func (r *Ranker) TopicOf(f *Features) float64 {
	p := r.topics.Probabilities(f)
	return math.Log(max(p[1], 1e-9) / max(p[0], 1e-9))
}
