package name

import (
	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// opinion is what a finder thinks of a word in one manner.
type opinion struct {
	label  uint8            // the best one of a name, never 0
	sure   int8             // by how many steps that lies above no name, from -4 to 3
	given  uint8            // the label that it gave
	scores [maxLabels]int32 // of each label, over that of no name
}

const (
	maxLabels = 32
	// bound is how far a score may lie above or below that of no name, as judges hear it. A kind that a manner does
	// not mark, and one that cannot be continued, lies halfway below.
	bound = 4 * perceptron.Unit
)

// steps are the borders of the degrees to which a finder may be sure.
var steps = [...]int32{
	-4 * perceptron.Unit, -2 * perceptron.Unit, -perceptron.Unit, 0, perceptron.Unit, 2 * perceptron.Unit, 4 * perceptron.Unit,
}

// consider gives what the finder thinks of each word.
func (f *Finder) consider(m *Manner, words []lexicon.Word, tags []uint8, out []opinion) {
	k := f.desks.Get().(*desk)
	defer f.desks.Put(k)
	s := newSight(m, f.lore, words, tags, k.listed)
	k.listed = s.listed
	k.labels = resize(k.labels, len(words))
	for i := range words {
		f.model.Score(s.features(i, k.labels, k.buf[:]), &k.scores)
		last := before(k.labels, i)
		k.labels[i] = m.best(&k.scores, last)
		m.judge(&k.scores, last, &out[i])
		out[i].given = k.labels[i]
	}
}

// judge fills in an opinion from scores, given the label of the word before.
func (m *Manner) judge(scores *perceptron.Scores, last uint8, o *opinion) {
	none := scores[0]
	scores[0] = -1 << 30
	o.label = m.best(scores, last)
	scores[0] = none
	o.sure = -4
	for _, s := range steps {
		if o.label != 0 && scores[o.label]-none > s {
			o.sure++
		}
	}
	o.scores[0] = 0
	for l := 1; l < min(maxLabels, 2*len(m.marks)-1); l++ {
		o.scores[l] = -bound / 2
		if kind := kindOf(uint8(l)); m.marks[kind] && (uint8(l) == Begin(kind) || kindOf(last) == kind) {
			o.scores[l] = max(-bound, min(bound, scores[l]-none))
		}
	}
}
