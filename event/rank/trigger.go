package rank

import (
	"strings"

	"rapporteur/parse"
)

// Candidate reports whether a token may tell an act at all.
func Candidate(s *parse.Sentence, i int) bool {
	switch s.Tokens[i].UPOS {
	case "VERB", "NOUN", "PROPN", "ADJ":
		return true
	}
	return false
}

// The directions that are seen of a token: its own, that of the words of content of the whole sentence, and that of what stands beside
// it in the tree.
const (
	self = iota
	all
	kids
	directions
)

// directionKeys are the keys of their dimensions.
var directionKeys = [directions][dimensions]uint32{self: keysOfMean("self"), all: keysOfMean("all"), kids: keysOfMean("kids")}

// WordFeatures gives what is seen of token i of a sentence. It is for training; Opinions answer by it.
func (r *Ranker) WordFeatures(s *parse.Sentence, i int) Features {
	v := r.unmarked(*s, nil)
	var f Features
	v.trigger(&f, i)
	f.direction(directionKeys[self], v.direction(self, i))
	v.around(&f, i)
	f.direction(directionKeys[all], v.direction(all, i))
	f.direction(directionKeys[kids], v.direction(kids, i))
	return f
}

// trigger lists what is seen of token i as a word that may tell an act: itself, what it governs, what governs it, and the words beside it.
func (v *scene) trigger(f *Features, i int) {
	t, me := &v.Tokens[i], &v.looks[i]
	f.see("l", me.lemma)
	f.see("l x", me.lemma, t.XPOS)
	f.see("x", t.XPOS)
	for n := 3; n <= 4 && n < len(me.form); n++ {
		f.see("ends", me.form[len(me.form)-n:])
		f.see("begins", me.form[:n])
	}
	f.close(1.5)
	v.governed(f, i)
	v.governor(f, i)
	for d := -2; d <= 2; d++ {
		if k := i + d; d != 0 && k >= 0 && k < len(v.Tokens) {
			f.see("n", number[d+2], v.looks[k].lemma)
			if d == -1 || d == 1 {
				f.see("n l", number[d+2], v.looks[k].lemma, me.lemma)
			}
		}
	}
	f.close(1)
	for g, near := range me.near {
		f.see("k", number[g], near)
		f.see("k x", number[g], near, t.XPOS)
	}
	f.close(1)
}

// governed notes what a token governs.
func (v *scene) governed(f *Features, i int) {
	l := v.looks[i].lemma
	if v.Passive(i) {
		f.see("passive")
		f.see("passive l", l)
	}
	var room [16]dependent
	below := room[:0]
	for _, c := range v.Children(i) {
		if k := &v.Tokens[c]; k.UPOS != "PUNCT" && k.UPOS != "DET" {
			below = append(below, dependent{&v.looks[c], k.UPOS, plain(k.Rel), v.Case(c)})
		}
	}
	for _, d := range below {
		f.see("r", d.rel, d.prep)
		f.see("l r", l, d.rel, d.prep)
		f.see("w", d.rel, d.lemma)
		f.see("l w", l, d.lemma)
		f.see("g", d.rel, d.prep, d.near[0])
		f.see("l g", l, d.rel, d.prep, d.near[0])
	}
	f.close(1)
	for _, d := range below {
		who := d.kind
		if who == "" {
			who = d.upos
		}
		f.see("who", d.rel, d.prep, who)
		f.see("l who", l, d.rel, d.prep, who)
		f.see("near who", v.looks[i].near[1], d.rel, d.prep, who)
		f.see("2 g", d.rel, d.prep, d.near[1])
		f.see("2 gg", v.looks[i].near[1], d.rel, d.prep, d.near[0])
	}
	f.close(1)
}

// dependent is a token that another governs, with how it hangs there.
type dependent struct {
	*look
	upos, rel, prep string
}

// governor notes what governs a token, and what else that governs.
func (v *scene) governor(f *Features, i int) {
	t, l := &v.Tokens[i], v.looks[i].lemma
	h := t.Head
	if h < 0 {
		f.see("root")
		f.close(1)
		return
	}
	rel := plain(t.Rel)
	f.see("h", rel, v.looks[h].lemma)
	f.see("h r", rel)
	f.see("l h r", l, rel)
	f.see("l h", l, v.looks[h].lemma)
	f.see("h g", rel, v.looks[h].near[1])
	f.see("h p", rel, v.Case(i))
	if t.Is("obj", "nsubj:pass", "obl") {
		for _, o := range v.Children(h, "nsubj", "obl", "obj") {
			if o != i {
				f.see("beside", v.Tokens[o].Rel, v.looks[o].lemma)
			}
		}
	}
	f.close(1)
}

// plain gives a relation without its subtype.
func plain(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// around notes what governs the governor.
func (v *scene) around(f *Features, i int) {
	t := &v.Tokens[i]
	if h := t.Head; h >= 0 {
		if g := v.Tokens[h].Head; g >= 0 {
			f.see("gg", plain(t.Rel), plain(v.Tokens[h].Rel), v.looks[g].lemma)
			f.see("gg g", plain(t.Rel), plain(v.Tokens[h].Rel), v.looks[g].near[1])
			f.see("l gg", v.looks[i].lemma, plain(v.Tokens[h].Rel))
		}
	}
	f.close(.5)
}

// direction gives one of the directions that are seen of token i; it holds until another token is asked for its own. That of the whole
// sentence is the same for every token.
func (v *scene) direction(kind, i int) direction {
	var room [32]int
	of, weight := room[:0], .7
	switch kind {
	case self:
		of, weight = append(of, i), 1
	case all:
		for k := range v.Tokens {
			if Candidate(&v.Sentence, k) {
				of = append(of, k)
			}
		}
	case kids:
		of = append(of, v.Children(i)...)
		if h := v.Tokens[i].Head; h >= 0 {
			of = append(of, h)
		}
	}
	return v.mean(of, weight, v.room[kind][:])
}
