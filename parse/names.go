package parse

import (
	"rapporteur/parse/arc"
	"rapporteur/parse/lexicon"
	"rapporteur/parse/name"
	"rapporteur/parse/perceptron"
)

// newsManner is the manner of marking names in which texts are read.
const newsManner = "news"

// heard are the manners that the judges of others hear, in the order in which they were trained.
var heard = [...]string{"news", "gum", "wiki"}

// judged are the manners that have a judge, and whether it looks at trees.
var judged = [...]struct {
	manner string
	trees  bool
}{{"web", false}, {"defence", true}}

// names finds names in every manner.
type names struct {
	kinds  *name.Kinds
	news   *name.Manner
	finder *name.Finder
	judges map[string]*name.Judge
	bonds  map[string]*name.Bonds // of the manners whose judge looks at trees
}

// openNames reads what belongs to names; model is that of the finder, labels are those of the parser.
func openNames(r *reader, model *perceptron.Packed, labels *arc.Labels) (*names, error) {
	n := &names{judges: map[string]*name.Judge{}, bonds: map[string]*name.Bonds{}}
	var err error
	if n.kinds, err = name.ReadKinds(r.text("names.txt")); err != nil {
		return nil, err
	}
	n.news = n.kinds.Manner(newsManner)
	lore, err := name.OpenLore(r.bytes("lore.bin"))
	if err != nil {
		return nil, err
	}
	n.finder = name.New(model, lore)
	var hears []*name.Manner
	for _, m := range heard {
		hears = append(hears, n.kinds.Manner(m))
	}
	for _, j := range judged {
		if model, err = perceptron.Open(r.bytes("names-" + j.manner + ".bin")); err != nil {
			return nil, err
		}
		n.judges[j.manner] = name.NewJudge(n.kinds.Manner(j.manner), n.finder, hears, model)
		if j.trees {
			n.bonds[j.manner] = name.NewBonds(labels)
		}
	}
	return n, nil
}

// marked gives the names that labels mark.
func (n *names) marked(labels []uint8) []Name {
	begun := 0
	for _, l := range labels {
		if l&1 == 1 {
			begun++
		}
	}
	if begun == 0 {
		return nil
	}
	out := make([]Name, 0, begun)
	for i, l := range labels {
		if l == 0 {
			continue
		}
		if kind, begins := n.kinds.Kind(l); begins {
			out = append(out, Name{First: i, Last: i, Type: NameType(kind)})
		} else {
			out[len(out)-1].Last = i
		}
	}
	return out
}

// Names gives the names among the tokens of one sentence, of which only the forms are looked at, in a manner of marking them:
// "news" (the one of Parse: persons, organisations, places, nationalities, events, money, quantities, times, other), "web"
// (persons, organisations, places), "gum" (the same), "wiki" (these and others) or "defence" (also weapons, platforms and
// documents; common nouns and articles are part of names). An unknown manner is taken for "news". docs/models/names.md tells
// where each comes from.
func Names(tokens []Token, manner string) []Name {
	return NamesOf([][]Token{tokens}, manner)[0]
}

// NamesOf does the same for the sentences of a text, in order: in the manners "web" and "defence" what a word is elsewhere in
// the text helps to tell what it is. These two take about ten times as long as the others.
func NamesOf(sentences [][]Token, manner string) [][]Name {
	e := loaded()
	text := make([]name.Sentence, len(sentences))
	for n, tokens := range sentences {
		text[n] = name.Sentence{Words: make([]lexicon.Word, len(tokens)), Tags: make([]uint8, len(tokens))}
		for i := range tokens {
			text[n].Words[i] = e.lexicon.Read(readAs(tokens, i))
		}
		e.tagger.Tag(text[n].Words, text[n].Tags)
		if bonds := e.names.bonds[manner]; bonds != nil {
			text[n].Tree = name.Tree{Arcs: make([]arc.Arc, len(tokens)), Bonds: bonds}
			e.parser.Parse(arc.Input{Words: text[n].Words, Tags: text[n].Tags}, text[n].Tree.Arcs)
		}
	}
	out := make([][]Name, len(sentences))
	if judge := e.names.judges[manner]; judge != nil {
		for n, labels := range judge.Find(text) {
			out[n] = e.names.marked(labels)
		}
		return out
	}
	m := e.names.kinds.Manner(manner)
	for n := range text {
		labels := make([]uint8, len(text[n].Words))
		e.names.finder.Find(m, text[n].Words, text[n].Tags, labels)
		out[n] = e.names.marked(labels)
	}
	return out
}
