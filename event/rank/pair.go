package rank

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// Pair is a text of a sentence or two in which two parties are marked: what does the source do to the target?
type Pair struct {
	Doc            *parse.Doc
	Source, Target rapporteur.Span
	Events         []rapporteur.Event // what the table of predicates reads in it
}

// PairFeatures gives what is seen of a pair: words, path, parties, the table's events, meanings. The lengths of the groups were chosen by
// cross-validation.
func (r *Ranker) PairFeatures(p Pair) Features {
	v := r.marked(p.Doc, p.Source, p.Target)
	var f Features
	v.wording(&f, 1.5)
	v.surroundings(&f)
	v.path(&f)
	v.telling(&f)
	v.parties(&f)
	v.pairEvents(&f, p)
	v.pairMeaning(&f)
	if r.words == nil {
		return f
	}
	o := r.opinions(v)
	o.note(&f, "predicates", v.predicates, 1)
	if v.top >= 0 {
		o.note(&f, "top", []int{v.top}, 1)
	}
	all, _ := v.free()
	o.note(&f, "all", all, 1)
	return f
}

// wording notes words, and words that follow each other.
func (v *scene) wording(f *Features, weight float64) {
	words := v.words()
	for i, w := range words {
		f.see("w", w)
		if i > 0 {
			f.see("w2", words[i-1], w)
		}
		if i > 1 {
			f.see("w3", words[i-2], words[i-1], w)
			f.see("w_w", words[i-2], w)
		}
	}
	f.close(weight)
}

// surroundings notes the words between the parties, and those beside each.
func (v *scene) surroundings(f *Features) {
	words := v.words()
	s, t := slices.Index(words, "@s"), slices.Index(words, "@t")
	if s < 0 || t < 0 {
		return
	}
	order, from, to := "s t", s, t
	if t < s {
		order, from, to = "t s", t, s
	}
	for i := from + 1; i <= to; i++ {
		if i < to {
			f.see("b", words[i])
			f.see("b o", order, words[i])
		}
		f.see("b2", words[i-1], words[i])
	}
	f.see("order", order)
	f.close(1)
	for d := 1; d <= 3; d++ {
		for _, k := range []struct {
			at   int
			side string
		}{{s + d, "s+"}, {s - d, "s-"}, {t + d, "t+"}, {t - d, "t-"}} {
			if k.at >= 0 && k.at < len(words) {
				f.see(k.side, words[k.at])
				if d == 1 {
					f.see(k.side, "next", words[k.at])
				}
			}
		}
	}
	f.close(1)
}

// path notes the way through the tree from the source to the target.
func (v *scene) path(f *Features) {
	if v.top < 0 {
		return
	}
	var up, down, rels strings.Builder
	for _, i := range v.up {
		if !v.source[i] {
			up.WriteString(v.looks[i].lemma + " ")
		}
		if !v.source[i] || i == v.s {
			rels.WriteString(v.Tokens[i].Rel + "<")
		}
	}
	rels.WriteString("|")
	for _, i := range v.down {
		if !v.target[i] {
			down.WriteString(v.looks[i].lemma + " ")
		}
		rels.WriteString(">" + v.Tokens[i].Rel)
	}
	top, prep := v.looks[v.top].lemma, v.Case(v.t)
	if v.source[v.top] {
		top = "@s"
	} else if v.target[v.top] {
		top = "@t"
	}
	f.see("rels", rels.String())
	f.see("top", top)
	f.see("top prep", top, prep)
	f.see("prep", prep)
	f.see("path", up.String(), top, down.String())
	f.see("path prep", up.String(), top, down.String(), prep)
	f.close(1)
}

// telling notes the words that may tell what the source does, what stands below them, and how they stand to the parties.
func (v *scene) telling(f *Features) {
	for n, i := range v.predicates {
		l := v.looks[i].lemma
		f.see("p", l)
		f.see("p pos", l, v.Tokens[i].UPOS)
		for _, c := range v.Children(i) {
			t, w := &v.Tokens[c], v.looks[c].lemma
			switch {
			case c == v.s && v.source[c]:
				f.see("p s", l, t.Rel)
			case c == v.t && v.target[c]:
				f.see("p t", l, t.Rel, v.Case(c))
			case t.Is("aux", "advmod", "compound:prt", "mark", "case"):
				f.see("p c", l, t.Rel, w)
				if t.Is("aux") {
					f.see("aux", w)
				}
			case t.Is("obj", "xcomp", "ccomp", "nsubj", "obl", "nmod", "acl", "compound", "amod"):
				f.see("p d", l, w)
				f.see("p d c", l, t.Rel, v.Case(c))
			}
		}
		for _, k := range v.predicates[n+1:] {
			f.see("p p", l, v.looks[k].lemma)
		}
	}
	f.close(1.5)
}

// parties notes who source and target are.
func (v *scene) parties(f *Features) {
	for i := range v.Tokens {
		side := "source"
		if v.target[i] {
			side = "target"
		} else if !v.source[i] {
			continue
		}
		if t := &v.Tokens[i]; t.UPOS != "PUNCT" && t.UPOS != "DET" {
			f.see(side, v.looks[i].lemma)
			f.see(side, "kind", v.looks[i].kind, t.UPOS)
		}
	}
	if v.s >= 0 && v.t >= 0 {
		f.see("source head", v.looks[v.s].lemma)
		f.see("target head", v.looks[v.t].lemma)
	}
	f.close(1)
}

// pairEvents notes what the table of predicates reads in the text.
func (v *scene) pairEvents(f *Features, p Pair) {
	for k, e := range p.Events {
		t, st := e.PLOVER.String(), string(e.Status)
		f.see("e", t)
		f.see("e st", t, st)
		if k == 0 {
			f.see("e first", t)
		}
		for _, i := range v.predicates {
			if v.Tokens[i].Span.Overlaps(e.Trigger) {
				f.see("e on", t)
				f.see("e on st", t, st)
			}
		}
		actor := named(e.Actor, p.Source)
		recipient := named(e.Recipient, p.Target) || named(e.Actor, p.Target) // acts done together have actors alone
		switch {
		case actor && recipient:
			f.see("e both", t)
		case actor:
			f.see("e actor", t)
		case recipient:
			f.see("e recipient", t)
		}
	}
	if len(p.Events) == 0 {
		f.see("no e")
	}
	f.close(1)
}

// named reports whether one of the parties is named within the span.
func named(parties []rapporteur.Entity, s rapporteur.Span) bool {
	for _, e := range parties {
		if e.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// pairMeaning notes what the words mean: mean directions, and groups of words used alike.
func (v *scene) pairMeaning(f *Features) {
	all, between := v.free()
	f.mean(v, "p", v.predicates, .5)
	if v.top >= 0 && !v.source[v.top] && !v.target[v.top] {
		f.mean(v, "top", []int{v.top}, .5)
		f.mean(v, "below", v.Children(v.top, "obj", "xcomp", "ccomp", "obl", "advcl"), .5)
	}
	f.mean(v, "between", between, .5)
	f.mean(v, "all", all, .5)
	if v.s >= 0 && v.t >= 0 {
		f.mean(v, "s", []int{v.s}, .25)
		f.mean(v, "t", []int{v.t}, .25)
	}
	for g := range grains {
		grain := number[g]
		for n, i := range v.predicates {
			near := v.looks[i].near[g]
			f.see("g p", grain, near)
			for _, k := range v.predicates[n+1:] {
				f.see("g p p", grain, near, v.looks[k].near[g])
			}
			for _, k := range v.Children(i, "obj", "xcomp", "obl", "nsubj", "advmod", "compound:prt") {
				f.see("g p d", grain, near, v.Tokens[k].Rel, v.looks[k].near[g])
			}
		}
		f.close(1)
		for k, i := range between {
			f.see("g b", grain, v.looks[i].near[g])
			if k > 0 {
				f.see("g b2", grain, v.looks[between[k-1]].near[g], v.looks[i].near[g])
			}
		}
		f.close(1)
	}
}
