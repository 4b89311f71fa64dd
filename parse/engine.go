package parse

import (
	"embed"
	"errors"
	"sync"

	"rapporteur/parse/arc"
	"rapporteur/parse/lemma"
	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
	"rapporteur/parse/tag"
)

// The models, made by cmd/train; docs/models describes each.
//
//go:embed weights
var weights embed.FS

// engine holds the models. It is not changed once read.
type engine struct {
	set     *tag.Set
	lexicon *lexicon.Lexicon
	tagger  *tag.Tagger
	labels  *arc.Labels
	parser  *arc.Parser
	lemmas  *lemma.Table
	feats   *tag.FeatureTable
	names   *names
	desks   sync.Pool
}

// desk holds what the analysis of one sentence works with.
type desk struct {
	words  []lexicon.Word
	tags   []uint8
	arcs   []arc.Arc
	labels []uint8
}

// loaded reads the models once. The files are part of the program and were checked when they were made, so that a fault in
// one is a fault of the build.
var loaded = sync.OnceValue(func() *engine {
	e, err := open()
	if err != nil {
		panic("parse: the embedded models are broken: " + err.Error())
	}
	return e
})

func open() (*engine, error) {
	e := &engine{}
	e.desks.New = func() any { return &desk{} }
	var r reader
	var err error
	if e.set, err = tag.ReadSet(r.text("tags.txt")); err != nil {
		return nil, err
	}
	if e.lexicon, err = lexicon.Open(r.bytes("lexicon.bin")); err != nil {
		return nil, err
	}
	if e.labels, err = arc.ReadLabels(r.text("relations.txt")); err != nil {
		return nil, err
	}
	models, err := openModels(&r, "tags.bin", "guide.bin", "tree.bin", "names.bin")
	if err != nil {
		return nil, err
	}
	e.tagger = tag.New(e.set, e.lexicon, models[0])
	e.parser = arc.New(e.labels, models[1], models[2], e.set.Leaf)
	if e.lemmas, err = lemma.Read(r.text("lemmas.txt")); err != nil {
		return nil, err
	}
	if e.feats, err = tag.ReadFeatures(r.text("features.txt")); err != nil {
		return nil, err
	}
	if e.names, err = openNames(&r, models[3], e.labels); err != nil {
		return nil, err
	}
	return e, r.err
}

// openModels unpacks weights, all at the same time.
func openModels(r *reader, names ...string) ([]*perceptron.Packed, error) {
	models, faults := make([]*perceptron.Packed, len(names)), make([]error, len(names))
	var busy sync.WaitGroup
	for i, name := range names {
		b := r.bytes(name)
		busy.Go(func() { models[i], faults[i] = perceptron.Open(b) })
	}
	busy.Wait()
	return models, errors.Join(faults...)
}

// reader reads files of weights and keeps the first error.
type reader struct{ err error }

func (r *reader) bytes(name string) []byte {
	b, err := weights.ReadFile("weights/" + name)
	if err != nil && r.err == nil {
		r.err = err
	}
	return b
}

func (r *reader) text(name string) string { return string(r.bytes(name)) }

// analyse adds tags, lemmas and heads to the tokens of one sentence, and gives its names if they are wanted.
func (e *engine) analyse(tokens []Token, named bool) []Name {
	k := e.desks.Get().(*desk)
	defer e.desks.Put(k)
	n := len(tokens)
	if cap(k.words) < n {
		k.words, k.tags, k.arcs = make([]lexicon.Word, 2*n), make([]uint8, 2*n), make([]arc.Arc, 2*n)
		k.labels = make([]uint8, 2*n)
	}
	words, tags, arcs, labels := k.words[:n], k.tags[:n], k.arcs[:n], k.labels[:n]
	for i := range tokens {
		words[i] = e.lexicon.Read(readAs(tokens, i))
	}
	e.tagger.Tag(words, tags)
	e.shots(tokens, tags)
	e.parser.Parse(arc.Input{Words: words, Tags: tags}, arcs)
	for i := range tokens {
		t, pair := &tokens[i], e.set.Tag(tags[i])
		t.UPOS, t.XPOS = pair.UPOS, pair.XPOS
		t.Head, t.Rel = arcs[i].Head, e.labels.Name(arcs[i].Label)
		t.Lemma = e.lemmas.Lemma(t.Form, t.UPOS, t.XPOS)
		t.Feats = e.feats.Of(t.Form, pair)
	}
	joined := mend(tokens)
	agreement(tokens)
	if !named {
		return nil
	}
	clear(labels)
	e.names.finder.Find(e.names.news, words, tags, labels)
	return asOne(unled(tokens, e.names.marked(labels)), joined)
}

// Tree gives the tokens with tags, lemmas, features and heads added; only their forms are looked at. The argument is left
// as it is.
func Tree(tokens []Token) []Token {
	out := make([]Token, len(tokens))
	copy(out, tokens)
	if len(out) > 0 {
		loaded().analyse(out, false)
	}
	return out
}
