package rank

import (
	"rapporteur"
	"rapporteur/parse"
)

// Sentence is a text of a sentence or two without marks: of which quad class is what it tells?
type Sentence struct {
	Doc    *parse.Doc
	Events []rapporteur.Event // what the table of predicates reads in it
}

// SentenceFeatures gives what is seen of a sentence: words, the main clauses, the table's events, meanings.
func (r *Ranker) SentenceFeatures(p Sentence) Features {
	v := r.unmarked(whole(p.Doc), nil)
	v.source, v.target = make([]bool, len(v.Tokens)), make([]bool, len(v.Tokens))
	var f Features
	v.wording(&f, 1)
	v.clauses(&f)
	v.events(&f, p.Events)
	all, _ := v.free()
	root := v.Root()
	f.mean(v, "all", all, .5)
	if root >= 0 {
		f.mean(v, "root", []int{root}, .5)
		f.mean(v, "below", v.Children(root, "obj", "xcomp", "ccomp", "obl", "advcl"), .5)
	}
	for g := range grains {
		for _, i := range all {
			if Candidate(&v.Sentence, i) {
				f.see("g", number[g], v.looks[i].near[g])
			}
		}
		f.close(1)
	}
	if r.words == nil {
		return f
	}
	o := r.opinions(v)
	o.note(&f, "all", all, 1)
	if root >= 0 {
		o.note(&f, "root", []int{root}, 1)
	}
	return f
}

// deep is how many clauses are followed down, each what the one above it says, asks or wants.
const deep = 3

// clauses notes the main clause, and the clauses that it governs as complements.
func (v *scene) clauses(f *Features) {
	i := v.Root()
	for d := 0; i >= 0 && d < deep; d++ {
		l := v.looks[i].lemma
		f.see("c", number[d], l)
		f.see("c any", l)
		for g, near := range v.looks[i].near {
			f.see("c g", number[d], number[g], near)
		}
		for _, c := range v.Children(i) {
			if t := &v.Tokens[c]; t.UPOS != "PUNCT" && t.UPOS != "DET" {
				f.see("c w", number[d], t.Rel, v.looks[c].lemma)
				f.see("c l w", l, t.Rel, v.looks[c].lemma)
				f.see("c d g", number[d], t.Rel, v.Case(c), v.looks[c].near[0])
			}
		}
		i = v.Find(i, "ccomp", "xcomp", "parataxis")
	}
	f.close(1)
}

// events notes what the table of predicates reads in the text.
func (v *scene) events(f *Features, events []rapporteur.Event) {
	root := v.Root()
	for k, e := range events {
		t, q := e.PLOVER.String(), e.Quad.String()
		f.see("e", t)
		f.see("e q", q)
		f.see("e st", t, string(e.Status))
		if k == 0 {
			f.see("e first", t)
			f.see("e first q", q)
		}
		if root >= 0 && v.Tokens[root].Span.Overlaps(e.Trigger) {
			f.see("e root", t)
			f.see("e root q", q)
		}
		if len(e.Actor) > 0 && len(e.Recipient) > 0 {
			f.see("e both", t)
			f.see("e both q", q)
		}
	}
	if len(events) == 0 {
		f.see("no e")
	}
	f.close(1)
}
