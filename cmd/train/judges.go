package main

import (
	"rapporteur/parse/name"
)

// judgeBudget is the size of the weights of one judge in bytes.
const judgeBudget = 440_000

// heard are the manners of marking names that judges hear, in the order that package parse gives them in too.
var heard = []string{"news", "gum", "wiki"}

// studies says how the judges learn. Chosen on the development sets among some ten settings each; thirds of what the web's
// judge learns from would have Keep 0.5 (0.66 against 0.65). Where most of a word's features are hidden, the finder is
// believed more.
var studies = map[string]name.Study{
	"web":     {Rounds: 15, Rate: 0.02, Decay: 0.05, Keep: 0.2, Least: 3, Shared: 1},
	"defence": {Rounds: 10, Rate: 0.05, Decay: 0.05, Keep: 0.5, Least: 2, Own: 0.25},
}

// judges is what the training of judges needs.
type judges struct {
	kinds   *name.Kinds
	teacher *name.Finder // did not learn from the examples of the judges
	finder  *name.Finder // that will be heard
}

// trainJudge trains the judge of a manner.
func (c *course) trainJudge(j *judges, manner string, examples []name.Example) (*name.Judge, error) {
	var hears []*name.Manner
	for _, m := range heard {
		hears = append(hears, j.kinds.Manner(m))
	}
	own := j.kinds.Manner(manner)
	trained := name.TrainJudge(own, j.teacher, hears, examples, studies[manner], c.random(6))
	model, err := c.writeModel("names-"+manner+".bin", trained, judgeBudget)
	if err != nil {
		return nil, err
	}
	return name.NewJudge(own, j.finder, hears, model), nil
}

// trainLore gathers what is known of names before any is read: lists, and how marked texts use words. The judges alone use
// the latter, since the finder would trust it too much in the texts that it comes from.
func (c *course) trainLore(kinds *name.Kinds, examples []name.Example) (*name.Lore, error) {
	b := name.NewLoreBuilder(kinds, [3]string{"PER", "ORG", "LOC"})
	for _, e := range examples {
		b.See(e.Words, e.Labels)
	}
	if err := c.list(b); err != nil {
		return nil, err
	}
	packed := b.Pack()
	if err := c.write("lore.bin", packed); err != nil {
		return nil, err
	}
	return name.OpenLore(packed)
}
