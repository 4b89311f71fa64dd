package main

import (
	"errors"
	"slices"
	"sort"
	"sync"

	"rapporteur/parse/arc"
	"rapporteur/parse/conll"
	"rapporteur/parse/perceptron"
)

// Sizes in bytes of the weights of the parser's first and second pass.
const guideBudget, treeBudget = 4_500_000, 10_000_000

// Rounds over the data of the two passes, and the round after which each is thinned to its budget.
const guideRounds, guideThin, treeRounds, treeThin = 3, 1, 3, 2

// treeGold is how often a sentence annotated by hand is seen in a round.
const treeGold = 3

// trainTree trains the two passes of the parser, on tags that a tagger set which had not seen the sentence. The second one
// learns with guides from first passes that had not seen it either.
func (c *course) trainTree() error {
	labels := relations(c.corpora.gold)
	if err := c.write("relations.txt", []byte(labels.String())); err != nil {
		return err
	}
	examples := c.treeExamples(labels)
	if err := c.guide(labels, examples); err != nil {
		return err
	}
	var back *perceptron.Packed
	err := c.pass(labels, arc.Backward, examples, guideRounds, guideThin, guideBudget, 5, "first pass", func(t *perceptron.Trainer) (err error) {
		back, err = c.writeModel("guide.bin", t, guideBudget)
		return err
	})
	if err != nil {
		return err
	}
	return c.pass(labels, arc.Forward, examples, treeRounds, treeThin, treeBudget, 4, "second pass", func(t *perceptron.Trainer) error {
		forth, err := c.writeModel("tree.bin", t, treeBudget)
		if err != nil {
			return err
		}
		return c.measureTree(arc.New(labels, back, forth, c.set.Leaf), labels)
	})
}

// treeExamples gives all sentences, those by hand first.
func (c *course) treeExamples(labels *arc.Labels) []arc.Example {
	sentences := slices.Concat(c.corpora.gold, c.corpora.silver)
	tagged := c.tagged()
	examples := make([]arc.Example, len(sentences))
	for i := range sentences {
		e := arc.Example{Input: arc.Input{Words: tagged[i].Words, Tags: tagged[i].Tags}}
		for _, t := range sentences[i].Tokens {
			e.Heads = append(e.Heads, t.Head)
			e.Labels = append(e.Labels, max(1, labels.Index(t.Rel)))
		}
		examples[i] = e
	}
	return examples
}

// guide adds to each example the tree of a first pass that was trained on the other folds.
func (c *course) guide(labels *arc.Labels, examples []arc.Example) error {
	const roomy = 24_000_000 // bytes: these weights are not kept
	var busy sync.WaitGroup
	var faults [folds]error
	for fold := range folds {
		busy.Go(func() {
			others := func(i int) bool { return i%folds != fold }
			faults[fold] = c.passOver(labels, arc.Backward, examples, others, foldRounds, foldRounds, roomy, 200+uint64(fold), "fold", func(t *perceptron.Trainer) error {
				b, _, err := t.Pack(roomy)
				if err != nil {
					return err
				}
				back, err := perceptron.Open(b)
				if err != nil {
					return err
				}
				p := arc.New(labels, back, nil, c.set.Leaf)
				for i := fold; i < len(examples); i += folds {
					examples[i].Guide = make([]arc.Arc, len(examples[i].Heads))
					p.Guide(examples[i].Input, examples[i].Guide)
				}
				return nil
			})
		})
	}
	busy.Wait()
	return errors.Join(faults[:]...)
}

// pass trains one pass on all examples.
func (c *course) pass(labels *arc.Labels, way arc.Way, examples []arc.Example, rounds, thin, budget int, step uint64, name string, done func(*perceptron.Trainer) error) error {
	return c.passOver(labels, way, examples, func(int) bool { return true }, rounds, thin, budget, step, name, done)
}

// passOver trains one pass on some of the examples and hands over the weights after the last round. After one of the
// rounds before, the model is thinned to its budget.
func (c *course) passOver(labels *arc.Labels, way arc.Way, examples []arc.Example, some func(i int) bool, rounds, thin, budget int, step uint64, name string, done func(*perceptron.Trainer) error) error {
	var chosen []arc.Example
	for i := range examples {
		times := 1
		if i < len(c.corpora.gold) {
			times = treeGold
		}
		for range times {
			if some(i) {
				chosen = append(chosen, examples[i])
			}
		}
	}
	report := c.report(name)
	return arc.Train(labels, way, chosen, rounds, c.random(step), func(round, wrong, of int, t *perceptron.Trainer) error {
		report(round, wrong, of)
		if round == rounds {
			return done(t)
		}
		if round == thin {
			t.Thin(budget)
		}
		return nil
	})
}

// relations gives the relations seen at least ten times, in alphabetical order.
func relations(gold []conll.Sentence) *arc.Labels {
	counts := map[string]int{}
	for _, s := range gold {
		for _, t := range s.Tokens {
			counts[t.Rel]++
		}
	}
	var names []string
	for r, n := range counts {
		if n >= 10 {
			names = append(names, r)
		}
	}
	sort.Strings(names)
	return arc.NewLabels(names)
}

// measureTree tells how many arcs are right on the development sets, with the tags of the tagger that was written last.
func (c *course) measureTree(parser *arc.Parser, labels *arc.Labels) error {
	tagger, err := c.tagger()
	if err != nil {
		return err
	}
	for _, name := range devSets {
		heads, right, of := 0, 0, 0
		for i := range c.corpora.dev[name] {
			s := &c.corpora.dev[name][i]
			in := arc.Input{Words: c.read(s), Tags: make([]uint8, len(s.Tokens))}
			tagger.Tag(in.Words, in.Tags)
			arcs := make([]arc.Arc, len(s.Tokens))
			parser.Parse(in, arcs)
			for k, t := range s.Tokens {
				if t.UPOS == "PUNCT" {
					continue
				}
				of++
				if arcs[k].Head == t.Head {
					heads++
					if labels.Name(arcs[k].Label) == t.Rel {
						right++
					}
				}
			}
		}
		c.say("%s: uas %.2f las %.2f", name, percent(heads, of), percent(right, of))
	}
	return nil
}
