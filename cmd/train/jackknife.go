package main

import (
	"slices"

	"rapporteur/parse/tag"
)

// Parts of the data that are tagged by a tagger trained on the others; rounds of its training, and the share of words that it
// is shown as if never seen.
const folds, foldRounds, foldStrange = 2, 3, 0.06

// tagged gives all sentences, first those by hand, then those by machine, with the tags that taggers set which were trained
// on the other folds: what is built on tags is to learn from tags as bad as it will meet.
func (c *course) tagged() []tag.Example {
	if c.jackknifed != nil {
		return c.jackknifed
	}
	examples := slices.Concat(c.examples(c.corpora.gold), c.examples(c.corpora.silver))
	c.jackknifed = examples
	predicted := make([][]uint8, len(examples))
	for fold := range folds {
		var rest []tag.Example
		for i := range examples {
			if i%folds != fold {
				rest = append(rest, examples[i])
			}
		}
		t := tag.New(c.set, c.lexicon, tag.Train(c.set, c.lexicon, rest, foldRounds, 0, foldStrange, c.random(100+uint64(fold)), func(int, int, int) {}))
		right, of := 0, 0
		for i := fold; i < len(examples); i += folds {
			predicted[i] = make([]uint8, len(examples[i].Tags))
			t.Tag(examples[i].Words, predicted[i])
			for k, g := range predicted[i] {
				of++
				if g == examples[i].Tags[k] {
					right++
				}
			}
		}
		c.say("fold %d: %.2f %% of the tags", fold+1, percent(right, of))
	}
	for i := range examples {
		examples[i].Tags = predicted[i]
	}
	return examples
}
