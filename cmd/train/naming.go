package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"rapporteur/parse/arc"
	"rapporteur/parse/name"
	"rapporteur/parse/perceptron"
	"rapporteur/parse/tag"
)

// naming is what the training of names works with.
type naming struct {
	*course
	kinds    *name.Kinds
	tagger   *tag.Tagger
	parser   *arc.Parser
	bonds    *name.Bonds
	lore     *name.Lore
	examples map[string][]name.Example // by manner
	small    map[string][]name.Example // some of them in small letters
}

// trainNames trains the finder and the judges. A judge learns with a teacher: a finder that did not see what the judge learns
// from; what it hears later is a finder that saw all.
func (c *course) trainNames() error {
	train, err := c.named()
	if err != nil {
		return err
	}
	n := &naming{course: c, kinds: kindsOf(train), examples: map[string][]name.Example{}, small: map[string][]name.Example{}}
	if err := c.write("names.txt", []byte(n.kinds.String())); err != nil {
		return err
	}
	if n.tagger, err = c.tagger(); err != nil {
		return err
	}
	if err := n.readParser(); err != nil {
		return err
	}
	n.gather(train)
	many := slices.Concat(n.examples["news"], n.examples["gum"], n.examples["wiki"])
	if n.lore, err = c.trainLore(n.kinds, many); err != nil {
		return err
	}
	many = slices.Concat(many, n.small["gum"], n.small["wiki"])
	web, webSmall, defence := n.examples["web"], n.small["web"], n.examples["defence"]
	webPart, webRest := parted(train, "web")
	defencePart, defenceRest := parted(train, "defence")
	someWeb, someDefence := web[:len(webPart.sentences)], defence[:len(defencePart.sentences)]
	learned := [][]name.Example{
		many, // of the teacher
		slices.Concat(many, someWeb, someDefence, n.lowered(&webPart)), // of the finder that is measured
		slices.Concat(many, web, defence, webSmall),                    // of the finder that is kept
	}
	finders, packed, err := n.trainFinders(learned)
	if err != nil {
		return err
	}
	teacher, measured, kept := finders[0], finders[1], finders[2]
	if err := c.write("names.bin", packed); err != nil {
		return err
	}
	news := webRest
	news.manner = newsManner
	n.measure(n.findIn(newsManner, measured), &news)
	webModel, defenceModel, err := n.trainJudges(teacher, measured, someWeb, someDefence)
	if err != nil {
		return err
	}
	n.measure(n.judge("web", measured, webModel).Find, &webRest)
	n.measure(n.judge("defence", measured, defenceModel).Find, &defenceRest)
	if webModel, defenceModel, err = n.trainJudges(teacher, kept, web, defence); err != nil {
		return err
	}
	return errors.Join(c.write("names-web.bin", webModel), c.write("names-defence.bin", defenceModel))
}

// trainJudges trains the judges of both manners that have one, and gives their weights.
func (n *naming) trainJudges(teacher, finder *name.Finder, web, defence []name.Example) (webModel, defenceModel []byte, err error) {
	if webModel, err = n.trainWeb(teacher, finder, web); err != nil {
		return nil, nil, err
	}
	defenceModel, err = n.trainJudge("defence", studies["defence"], teacher, seen(defence, 1))
	return webModel, defenceModel, err
}

// parted gives a source in two parts: what models that are measured learn from, and what they are measured on.
func parted(sources []marked, manner string) (learned, tried marked) {
	for _, m := range sources {
		if m.manner == manner {
			learned, tried = m, m
			learned.sentences, tried.sentences = m.sentences[:m.tried], m.sentences[m.tried:]
		}
	}
	return learned, tried
}

// newsManner is the manner of the news.
const newsManner = "news"

// kindsOf gives all kinds of names, and the manners of marking them.
func kindsOf(sources []marked) *name.Kinds {
	var names []string
	for _, k := range allKinds {
		names = append(names, string(k))
	}
	kinds := name.NewKinds(names)
	for _, m := range sources {
		names = names[:0:0]
		for _, k := range m.kinds {
			names = append(names, string(k))
		}
		kinds.Add(m.manner, names)
	}
	return kinds
}

// readParser reads the parser that was written last.
func (n *naming) readParser() error {
	text, err := os.ReadFile(filepath.Join(n.out, "relations.txt"))
	if err != nil {
		return fmt.Errorf("reading the parser: %w; train the tree first", err)
	}
	labels, err := arc.ReadLabels(string(text))
	if err != nil {
		return err
	}
	var models [2]*perceptron.Packed
	for i, file := range []string{"guide.bin", "tree.bin"} {
		b, err := os.ReadFile(filepath.Join(n.out, file))
		if err != nil {
			return fmt.Errorf("reading the parser: %w; train the tree first", err)
		}
		if models[i], err = perceptron.Open(b); err != nil {
			return err
		}
	}
	n.parser, n.bonds = arc.New(labels, models[0], models[1], n.set.Leaf), name.NewBonds(labels)
	return nil
}

// gather makes examples of all sources.
func (n *naming) gather(train []marked) {
	for _, m := range train {
		for i := range m.sentences {
			e := n.example(&m, &m.sentences[i])
			if at, ok := m.tagged[i]; ok {
				copy(e.Tags, n.tagged()[at].Tags)
			}
			n.examples[m.manner] = append(n.examples[m.manner], e)
		}
		switch m.manner {
		case "gum", "wiki", "web":
			n.small[m.manner] = n.lowered(&m)
		}
	}
}

// tree gives the tree of an example. Only the judge of defence looks at trees, whose names are phrases; to that of the web
// they are of no use.
func (n *naming) tree(e *name.Example) name.Tree {
	t := name.Tree{Arcs: make([]arc.Arc, len(e.Words)), Bonds: n.bonds}
	n.parser.Parse(arc.Input{Words: e.Words, Tags: e.Tags}, t.Arcs)
	return t
}

// trainFinders trains finders from several lists of examples, all at the same time. It gives the weights of the last one too.
func (n *naming) trainFinders(learned [][]name.Example) (finders []*name.Finder, last []byte, err error) {
	trained := make([]chan *perceptron.Trainer, len(learned))
	for i, examples := range learned {
		trained[i] = make(chan *perceptron.Trainer, 1)
		go func() {
			trained[i] <- name.Train(n.kinds, n.lore, examples, namesRounds, namesBudget, n.random(5), n.report(fmt.Sprintf("names, finder %d", i+1)))
		}()
	}
	for _, t := range trained {
		if last, _, err = (<-t).Pack(namesBudget); err != nil {
			return nil, nil, err
		}
		model, err := perceptron.Open(last)
		if err != nil {
			return nil, nil, err
		}
		finders = append(finders, name.New(model, n.lore))
	}
	return finders, last, nil
}
