package name

import (
	"sync"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Finder finds names. It is safe for use by several goroutines.
type Finder struct {
	model perceptron.Scorer
	lore  *Lore
	desks sync.Pool
}

// desk holds what the reading of one sentence works with.
type desk struct {
	listed []listing
	labels []uint8
	buf    [Features]perceptron.Feature
	scores perceptron.Scores
}

// New puts a finder together. Of the lore it uses the listed names.
func New(model perceptron.Scorer, lore *Lore) *Finder {
	f := &Finder{model: model, lore: lore}
	f.desks.New = func() any { return &desk{} }
	return f
}

// Find writes each word's label to labels, which has the length of words. Tags are the numbers that the tagger gave.
func (f *Finder) Find(m *Manner, words []lexicon.Word, tags []uint8, labels []uint8) {
	k := f.desks.Get().(*desk)
	defer f.desks.Put(k)
	s := newSight(m, f.lore, words, tags, k.listed)
	k.listed = s.listed
	for i := range words {
		f.model.Score(s.features(i, labels, k.buf[:]), &k.scores)
		labels[i] = m.best(&k.scores, before(labels, i))
	}
}

func before(labels []uint8, i int) uint8 {
	if i == 0 {
		return 0
	}
	return labels[i-1]
}

// best gives the label with the highest score: of the kinds that the manner marks, and a name is continued only by its own.
func (m *Manner) best(scores *perceptron.Scores, last uint8) uint8 {
	best := uint8(0)
	for kind := 1; kind < len(m.marks); kind++ {
		if !m.marks[kind] {
			continue
		}
		if l := Begin(kind); scores[l] > scores[best] {
			best = l
		}
		if l := Inside(kind); scores[l] > scores[best] && kindOf(last) == kind {
			best = l
		}
	}
	return best
}
