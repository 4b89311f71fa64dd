package rank

import (
	"slices"
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

// usual is as many observations as are made of one token, hardly ever more.
const usual = 384

// trigger lists what is seen of token i as a word that may tell an act: itself, what it governs, what governs it, and the
// words beside it.
func (v *scene) trigger(i int) Features {
	f := Features{Keys: make([]uint32, 0, usual), Values: make([]float32, 0, usual)}
	t, me := &v.Tokens[i], &v.looks[i]
	f.see("l", me.lemma)
	f.see("l x", me.lemma, t.XPOS)
	f.see("x", t.XPOS)
	for n := 3; n <= 4 && n < len(me.form); n++ {
		f.see("ends", me.form[len(me.form)-n:])
		f.see("begins", me.form[:n])
	}
	f.close(1.5)
	v.governed(&f, i)
	v.governor(&f, i)
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
	f.mean(v, "self", []int{i}, 1)
	v.around(&f, i)
	return f
}

// governed notes what a token governs.
func (v *scene) governed(f *Features, i int) {
	l := v.looks[i].lemma
	if v.Passive(i) {
		f.see("passive")
		f.see("passive l", l)
	}
	for _, c := range v.Children(i) {
		if k := &v.Tokens[c]; k.UPOS != "PUNCT" && k.UPOS != "DET" {
			rel, prep, w, near := plain(k.Rel), v.Case(c), v.looks[c].lemma, v.looks[c].near[0]
			f.see("r", rel, prep)
			f.see("l r", l, rel, prep)
			f.see("w", rel, w)
			f.see("l w", l, w)
			f.see("g", rel, prep, near)
			f.see("l g", l, rel, prep, near)
		}
	}
	f.close(1)
	for _, c := range v.Children(i) {
		if k := &v.Tokens[c]; k.UPOS != "PUNCT" && k.UPOS != "DET" {
			who := v.looks[c].kind
			if who == "" {
				who = k.UPOS
			}
			rel, prep := plain(k.Rel), v.Case(c)
			f.see("who", rel, prep, who)
			f.see("l who", l, rel, prep, who)
			f.see("near who", v.looks[i].near[1], rel, prep, who)
			f.see("2 g", rel, prep, v.looks[c].near[1])
			f.see("2 gg", v.looks[i].near[1], rel, prep, v.looks[c].near[0])
		}
	}
	f.close(1)
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

// around notes what stands farther off: what governs the governor, what stands beside the token in the tree, and what the sentence is about.
func (v *scene) around(f *Features, i int) {
	t := &v.Tokens[i]
	near := slices.Clone(v.Children(i))
	if h := t.Head; h >= 0 {
		near = append(near, h)
		if g := v.Tokens[h].Head; g >= 0 {
			f.see("gg", plain(t.Rel), plain(v.Tokens[h].Rel), v.looks[g].lemma)
			f.see("gg g", plain(t.Rel), plain(v.Tokens[h].Rel), v.looks[g].near[1])
			f.see("l gg", v.looks[i].lemma, plain(v.Tokens[h].Rel))
		}
	}
	f.close(.5)
	v.about(f)
	f.mean(v, "kids", near, .7)
}

// about notes what the sentence is about: the mean direction of its words of content, the same for each of its tokens.
func (v *scene) about(f *Features) {
	if v.sense == nil {
		var content []int
		for k := range v.Tokens {
			switch v.Tokens[k].UPOS {
			case "VERB", "NOUN", "PROPN", "ADJ":
				content = append(content, k)
			}
		}
		v.sense = &Features{}
		v.sense.mean(v, "all", content, .7)
	}
	f.Keys, f.Values = append(f.Keys, v.sense.Keys...), append(f.Values, v.sense.Values...)
	f.leave()
}
