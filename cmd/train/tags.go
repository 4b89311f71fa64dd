package main

import (
	"fmt"
	"os"
	"path/filepath"

	"rapporteur/parse/conll"
	"rapporteur/parse/perceptron"
	"rapporteur/parse/tag"
)

// tagsBudget is the size of the tagger's weights in bytes.
const tagsBudget = 6_000_000

// Rounds over the data, more of which learn it by heart; the share of words shown as if never seen; how often a sentence
// tagged by hand is seen in a round.
const tagsRounds, tagsStrange, tagsGold = 3, 0.12, 3

func (c *course) examples(s []conll.Sentence) []tag.Example {
	out := make([]tag.Example, len(s))
	for i := range s {
		e := tag.Example{Words: c.read(&s[i]), Tags: make([]uint8, len(s[i].Tokens))}
		for k, t := range s[i].Tokens {
			n, ok := c.set.Index(tag.Tag{UPOS: t.UPOS, XPOS: t.XPOS})
			if !ok {
				n = tag.Unknown
			}
			e.Tags[k] = n
		}
		out[i] = e
	}
	return out
}

func (c *course) trainTags() error {
	all := c.examples(c.corpora.silver)
	gold := c.examples(c.corpora.gold)
	for range tagsGold {
		all = append(all, gold...)
	}
	trained := tag.Train(c.set, c.lexicon, all, tagsRounds, tagsBudget, tagsStrange, c.random(2), c.report("tags"))
	if _, err := c.writeModel("tags.bin", trained, tagsBudget); err != nil {
		return err
	}
	return c.measureTags()
}

// tagger reads the tagger that was written last.
func (c *course) tagger() (*tag.Tagger, error) {
	b, err := os.ReadFile(filepath.Join(c.out, "tags.bin"))
	if err != nil {
		return nil, fmt.Errorf("reading the tagger: %w", err)
	}
	model, err := perceptron.Open(b)
	if err != nil {
		return nil, err
	}
	return tag.New(c.set, c.lexicon, model), nil
}

// measureTags tells how many tags are right on the development sets.
func (c *course) measureTags() error {
	t, err := c.tagger()
	if err != nil {
		return err
	}
	for _, name := range devSets {
		right, upos, xpos, of := 0, 0, 0, 0
		for i := range c.corpora.dev[name] {
			s := &c.corpora.dev[name][i]
			got := make([]uint8, len(s.Tokens))
			t.Tag(c.read(s), got)
			for k, g := range got {
				of++
				have, want := c.set.Tag(g), s.Tokens[k]
				if have.UPOS == want.UPOS {
					upos++
				}
				if have.XPOS == want.XPOS {
					xpos++
				}
				if have.UPOS == want.UPOS && have.XPOS == want.XPOS {
					right++
				}
			}
		}
		c.say("%s: upos %.2f xpos %.2f both %.2f", name, percent(upos, of), percent(xpos, of), percent(right, of))
	}
	return nil
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
