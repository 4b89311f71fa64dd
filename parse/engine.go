package parse

import (
	"embed"
	"sync"

	"rapporteur/parse/arc"
	"rapporteur/parse/lemma"
	"rapporteur/parse/lexicon"
	"rapporteur/parse/name"
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
	kinds   *name.Kinds
	manner  *name.Manner
	finder  *name.Finder
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
	tags, err := perceptron.Open(r.bytes("tags.bin"))
	if err != nil {
		return nil, err
	}
	e.tagger = tag.New(e.set, e.lexicon, tags)
	if e.labels, err = arc.ReadLabels(r.text("relations.txt")); err != nil {
		return nil, err
	}
	tree, err := perceptron.Open(r.bytes("tree.bin"))
	if err != nil {
		return nil, err
	}
	e.parser = arc.New(e.labels, tree, e.set.Leaf)
	if e.lemmas, err = lemma.Read(r.text("lemmas.txt")); err != nil {
		return nil, err
	}
	if e.feats, err = tag.ReadFeatures(r.text("features.txt")); err != nil {
		return nil, err
	}
	if e.kinds, err = name.ReadKinds(r.text("names.txt")); err != nil {
		return nil, err
	}
	e.manner = e.kinds.Manner(newsManner)
	names, err := perceptron.Open(r.bytes("names.bin"))
	if err != nil {
		return nil, err
	}
	e.finder = name.New(names)
	return e, r.err
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

// analyse adds tags, lemmas and heads to the tokens of one sentence and gives its names.
func (e *engine) analyse(tokens []Token) []Name {
	k := e.desks.Get().(*desk)
	defer e.desks.Put(k)
	n := len(tokens)
	if cap(k.words) < n {
		k.words, k.tags, k.arcs = make([]lexicon.Word, 2*n), make([]uint8, 2*n), make([]arc.Arc, 2*n)
		k.labels = make([]uint8, 2*n)
	}
	words, tags, arcs, labels := k.words[:n], k.tags[:n], k.arcs[:n], k.labels[:n]
	clear(labels)
	for i := range tokens {
		words[i] = e.lexicon.Read(tokens[i].Form)
	}
	e.tagger.Tag(words, tags)
	e.parser.Parse(arc.Input{Words: words, Tags: tags}, arcs)
	for i := range tokens {
		t, pair := &tokens[i], e.set.Tag(tags[i])
		t.UPOS, t.XPOS = pair.UPOS, pair.XPOS
		t.Head, t.Rel = arcs[i].Head, e.labels.Name(arcs[i].Label)
		t.Lemma = e.lemmas.Lemma(t.Form, t.UPOS, t.XPOS)
		t.Feats = e.feats.Of(t.Form, pair)
	}
	stray(tokens)
	agreement(tokens)
	e.finder.Find(e.manner, words, tags, labels)
	return e.names(labels)
}

// names gives the names that the labels mark.
func (e *engine) names(labels []uint8) []Name {
	n := 0
	for _, l := range labels {
		if l&1 == 1 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]Name, 0, n)
	for i, l := range labels {
		if l == 0 {
			continue
		}
		if kind, begins := e.kinds.Kind(l); begins {
			out = append(out, Name{First: i, Last: i, Type: NameType(kind)})
		} else {
			out[len(out)-1].Last = i
		}
	}
	return out
}

// newsManner is the manner of marking names in which texts are read.
const newsManner = "news"

// Tree gives the tokens with tags, lemmas, features and heads added; only their forms are looked at. The argument is left
// as it is.
func Tree(tokens []Token) []Token {
	out := make([]Token, len(tokens))
	copy(out, tokens)
	if len(out) > 0 {
		loaded().analyse(out)
	}
	return out
}

// Names gives the names among the tokens, of which only the forms are looked at, in a manner of marking them: "news" (the one
// of Parse: persons, organisations, places, nationalities, events, money, quantities, times, laws, other), "web" (persons,
// organisations, places), "gum" (the same), "wiki" (these and others) or "defence" (also weapons, platforms and documents; common nouns and
// articles are part of names). An unknown manner is taken for "news". docs/models/names.md tells where each comes from.
func Names(tokens []Token, manner string) []Name {
	if len(tokens) == 0 {
		return nil
	}
	e := loaded()
	words, tags, labels := make([]lexicon.Word, len(tokens)), make([]uint8, len(tokens)), make([]uint8, len(tokens))
	for i := range tokens {
		words[i] = e.lexicon.Read(tokens[i].Form)
	}
	e.tagger.Tag(words, tags)
	e.finder.Find(e.kinds.Manner(manner), words, tags, labels)
	return e.names(labels)
}
