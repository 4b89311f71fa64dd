package main

import (
	"slices"

	"rapporteur/parse"
	"rapporteur/parse/name"
	"rapporteur/parse/perceptron"
)

// judgeBudget is the size of the weights of one judge in bytes.
const judgeBudget = 430_000

// heard are the manners of marking names that judges hear, in the order that package parse gives them in too.
var heard = []string{newsManner, "gum", "wiki"}

// studies says how the judges learn. Chosen on the development sets and, for the manner of defence, in four folds of both of
// its sets. "web first" is the study of the judge that labels the treebank of the web for "web".
var studies = map[string]name.Study{
	"web first": {Rounds: 15, Rate: 0.02, Decay: 0.05, Keep: 0.2, Least: 3, Shared: 1},
	"web":       {Rounds: 6, Rate: 0.02, Decay: 0.05, Keep: 0.5, Least: 4, Shared: 1},
	"defence":   {Rounds: 10, Rate: 0.05, Decay: 0.05, Keep: 0.35, Least: 2, Mean: 6, Lean: 1, Own: 0.25},
}

// trainJudge trains the judge of a manner and gives its weights.
func (n *naming) trainJudge(manner string, study name.Study, teacher *name.Finder, examples []name.Example) ([]byte, error) {
	b, _, err := name.TrainJudge(n.kinds.Manner(manner), teacher, n.heard(), examples, study, n.random(6)).Pack(judgeBudget)
	return b, err
}

func (n *naming) heard() (manners []*name.Manner) {
	for _, m := range heard {
		manners = append(manners, n.kinds.Manner(m))
	}
	return manners
}

// judge puts a judge together from weights that trainJudge gave.
func (n *naming) judge(manner string, finder *name.Finder, weights []byte) *name.Judge {
	model, err := perceptron.Open(weights)
	if err != nil {
		panic("weights that were just made: " + err.Error())
	}
	return name.NewJudge(n.kinds.Manner(manner), finder, n.heard(), model)
}

// goldWeb is how often the judge of the web sees a sentence that a person marked, for each one that a judge marked.
const goldWeb = 4

// trainWeb trains the judge of the web. There are few sentences to learn from, but many more of the same kind whose words a
// person tagged: a first judge marks the names in these, helped by the right tags, and a second one learns from both, with
// the tags that it will meet.
func (n *naming) trainWeb(teacher, finder *name.Finder, examples []name.Example) ([]byte, error) {
	weights, err := n.trainJudge("web", studies["web first"], teacher, seen(examples, 1))
	if err != nil {
		return nil, err
	}
	treebank := n.corpora.gold[:n.corpora.ewt]
	tagged := n.course.examples(treebank)
	var text []name.Sentence
	var own []name.Example
	for i, e := range tagged {
		x := name.Example{Words: e.Words, Tags: n.tagged()[i].Tags, Manner: n.kinds.Manner("web")}
		named := slices.ContainsFunc(treebank[i].Tokens, func(t parse.Token) bool { return t.UPOS == "PROPN" })
		if named || i%plainEvery == 0 {
			x.Weight = 1
		}
		own = append(own, x)
		text = append(text, name.Sentence{Words: e.Words, Tags: e.Tags})
	}
	for i, labels := range n.judge("web", finder, weights).Find(text) {
		own[i].Labels = labels
	}
	return n.trainJudge("web", studies["web"], teacher, slices.Concat(seen(examples, goldWeb), own))
}

// seen gives the examples as they are seen so often in a round.
func seen(examples []name.Example, often int) []name.Example {
	out := slices.Clone(examples)
	for i := range out {
		out[i].Weight = often
	}
	return out
}

// plainEvery says that of so many sentences without a proper noun one is learned from.
const plainEvery = 4

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
