package name

import (
	"sync"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Judge marks names in a manner of which few examples were to be had. It hears what the finder thinks in the manners that the
// finder learned from many, here and elsewhere in the text, and weighs that with the words, the phrases that they stand in and
// the lore; of all ways to mark a sentence it takes the best. It is safe for use by several goroutines.
type Judge struct {
	finder *Finder
	heard  []*Manner
	model  perceptron.Scorer

	also []*Manner // whose scores count, and nothing else: the judge's own, and what all manners share

	trust  []int32   // in the scores of each heard manner, and of those that also count, in 1/1024
	labels []uint8   // that the manner has, 0 first
	moves  [][]int32 // by number of the label before (the last row: none) and of the label
	desks  sync.Pool // of *bench
}

// bench holds what the deciding of one sentence works with.
type bench struct {
	buf    []perceptron.Feature
	scores perceptron.Scores
	best   []int32 // by word and label, the score of the best way there
	from   []uint8 // the label before, on that way
}

// impossible is the score of a way that no sentence goes.
const impossible = -1 << 29

// NewJudge puts a judge of a manner together, who hears the finder in others.
func NewJudge(manner *Manner, finder *Finder, heard []*Manner, model perceptron.Scorer) *Judge {
	j := &Judge{also: []*Manner{manner, manner.shared()}, finder: finder, heard: heard, model: model, labels: manner.labels()}
	j.desks.New = func() any { return &bench{} }
	var scores perceptron.Scores
	for m := range len(heard) + len(j.also) {
		model.Score([]perceptron.Feature{trust(m)}, &scores)
		j.trust = append(j.trust, scores[0]*1024/perceptron.Unit)
	}
	n := len(j.labels)
	j.moves = make([][]int32, n+1)
	for a := range j.moves {
		j.moves[a] = make([]int32, n)
		model.Score([]perceptron.Feature{move(a)}, &scores)
		for b, l := range j.labels {
			if j.moves[a][b] = scores[b]; !follows(j.labels, a, l) {
				j.moves[a][b] = impossible
			}
		}
	}
	return j
}

// labels gives the labels of the manner's kinds.
func (m *Manner) labels() []uint8 {
	out := []uint8{0}
	for k := 1; k < len(m.marks); k++ {
		if m.marks[k] {
			out = append(out, Begin(k), Inside(k))
		}
	}
	return out
}

// shared gives the manner of the same kinds for which a finder has learned nothing apart, so that what all have in common
// decides.
func (m *Manner) shared() *Manner { return &Manner{Name: m.Name, marks: m.marks} }

// follows tells whether a label may stand behind the one with the number a, or first in the sentence when there is none of
// that number: a name is continued only by its own kind.
func follows(labels []uint8, a int, l uint8) bool {
	return l == 0 || l&1 == 1 || a < len(labels) && kindOf(labels[a]) == kindOf(l)
}

// move is the feature of a step from the label with the number a, of those that the manner has.
func move(a int) perceptron.Feature { return perceptron.One(200, uint32(a)) }

// trust is the feature of how much the scores in one heard manner weigh, or, behind the last of them, those in
// the judge's own and those that all manners share; the weight is that of the first label.
func trust(m int) perceptron.Feature { return perceptron.One(201, uint32(m)) }

// Sentence is a tagged sentence.
type Sentence struct {
	Words []lexicon.Word
	Tags  []uint8 // numbers that the tagger gave
	Tree  Tree    // may be missing
}

// Find gives the labels of the words of a text's sentences, which stand in order.
func (j *Judge) Find(text []Sentence) [][]uint8 {
	hearings := make([]hearing, len(text))
	votes := map[uint32][]vote{}
	for n := range text {
		hearings[n].hear(j.finder, j.heard, &text[n])
		for m, manner := range j.also {
			if j.trust[len(j.heard)+m] != 0 {
				hearings[n].also[m] = make([]opinion, len(text[n].Words))
				j.finder.consider(manner, text[n].Words, text[n].Tags, hearings[n].also[m])
			}
		}
		hearings[n].vote(n, votes)
	}
	k := j.desks.Get().(*bench)
	defer j.desks.Put(k)
	out := make([][]uint8, len(text))
	for n := range text {
		hearings[n].count(n, votes)
		out[n] = j.decide(k, &hearings[n])
	}
	return out
}

// decide gives the labels on the best way through a sentence (Viterbi).
func (j *Judge) decide(k *bench, h *hearing) []uint8 {
	n, words := len(j.labels), len(h.words)
	if words == 0 {
		return nil
	}
	k.best, k.from = resize(k.best, n*words), resize(k.from, n*words)
	for i := range words {
		j.score(k, h, i)
		for b := range n {
			best, from := j.moves[n][b], 0
			if i > 0 {
				best = 2 * impossible
				for a, s := range k.best[(i-1)*n : i*n] {
					if s += j.moves[a][b]; s > best {
						best, from = s, a
					}
				}
			}
			k.best[i*n+b], k.from[i*n+b] = max(best+k.scores[b], impossible), uint8(from)
		}
	}
	at := 0
	for b, s := range k.best[(words-1)*n:] {
		if s > k.best[(words-1)*n+at] {
			at = b
		}
	}
	labels := make([]uint8, words)
	for i := words - 1; i >= 0; i-- {
		labels[i] = j.labels[at]
		at = int(k.from[i*n+at])
	}
	return labels
}

// score sums up what speaks for each label of word i.
func (j *Judge) score(k *bench, h *hearing, i int) {
	k.buf = h.features(i, k.buf[:0])
	j.model.Score(k.buf, &k.scores)
	for m, t := range j.trust {
		if t == 0 {
			continue
		}
		var o *opinion
		if m < len(h.opinions) {
			o = &h.opinions[m][i]
		} else {
			o = &h.also[m-len(h.opinions)][i]
		}
		for b, l := range j.labels {
			k.scores[b] += int32(int64(t) * int64(o.scores[l]) / 1024)
		}
	}
}
