package main

import (
	"slices"
	"sort"

	"rapporteur/parse/arc"
	"rapporteur/parse/conll"
	"rapporteur/parse/perceptron"
)

// treeBudget is the size of the parser's weights in bytes.
const treeBudget = 12_500_000

// treeRounds is the number of rounds over the data.
const treeRounds = 3

// trainTree trains the parser on tags that a tagger set which had not seen the sentence.
func (c *course) trainTree() error {
	labels := relations(c.corpora.gold)
	if err := c.write("relations.txt", []byte(labels.String())); err != nil {
		return err
	}
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
	examples = append(examples, examples[:len(c.corpora.gold)]...) // what was done by hand counts twice
	report := c.report("tree")
	return arc.Train(labels, examples, treeRounds, c.random(4), func(round, wrong, of int, trained *perceptron.Trainer) error {
		report(round, wrong, of)
		model, err := c.writeModel("tree.bin", trained, treeBudget)
		if err != nil {
			return err
		}
		return c.measureTree(labels, model)
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
func (c *course) measureTree(labels *arc.Labels, model perceptron.Scorer) error {
	tagger, err := c.tagger()
	if err != nil {
		return err
	}
	parser := arc.New(labels, model, c.set.Leaf)
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
