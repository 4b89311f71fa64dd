package event

import (
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/plover"
)

// filler finds the heads of the nouns that stand in a predicate's slots.
type filler struct {
	s      *parse.Sentence
	i      int // the predicate
	sense  *sense
	table  *table
	covers []int // tokens of the predicate
	trace  *trace
}

// heads lists the tokens that stand in the slot, -1 left out. Owners of a noun ("the Syrian attack") are not tokens in a
// slot; see reader.owner.
func (f filler) heads(slot string) []int {
	switch {
	case slot == "subj" && f.sense.pos == verb:
		return f.table.subjects(f.s, f.i)
	case slot == "subj" && f.sense.pos == adjective:
		return some(f.s.Subject(f.i))
	case slot == "subj" || slot == "doer":
		return f.doers()
	case slot == "poss":
		if own := f.s.Children(f.i, "nmod:poss"); len(own) > 0 || !slices.Contains(f.sense.actor, "being") {
			return own
		}
		return slices.DeleteFunc(slices.Clone(f.s.Children(f.i, "compound")), func(c int) bool { return f.s.Tokens[c].UPOS != "PROPN" }) // "a Marek supporter"
	case slot == "obj" && f.sense.pos == verb:
		if o := f.counted(); o >= 0 {
			return some(o)
		}
		if o := f.s.Object(f.i); o >= 0 {
			if k := f.table.victim(f.s, o); f.sense.result && k >= 0 {
				return some(k)
			}
			return some(o)
		}
		if o := rung(f.s, f.i); o >= 0 {
			return some(o)
		}
		if o := shared(f.s, f.i); o >= 0 {
			return some(o)
		}
		return f.s.Children(f.i, "iobj") // "urged him to leave": parsers differ on which object he is
	case slot == "being":
		return some(f.being())
	case slot == "iobj":
		return f.s.Children(f.i, "iobj")
	}
	return f.phrases(f.i, slot)
}

// shared gives the object that a verb has together with the one joined right behind it: "stoned and burned houses". -1 for none.
func shared(s *parse.Sentence, i int) int {
	if i+2 >= len(s.Tokens) || s.Tokens[i+1].UPOS != "CCONJ" || s.Passive(i) || s.Find(i, "obj", "iobj", "ccomp", "xcomp") >= 0 {
		return -1
	}
	if k := &s.Tokens[i+2]; k.Head != i || !k.Is("conj") || k.UPOS != "VERB" || k.XPOS != s.Tokens[i].XPOS {
		return -1
	}
	return s.Find(i+2, "obj")
}

// counted gives whom a verb of outcome is told to have struck where the tree takes their number, "killed between 20 and 30 people", or the
// past tense, "the attack killed ten", for something else; -1 for none.
func (f filler) counted() int {
	if !f.sense.result || f.s.Tokens[f.i].XPOS == "VBG" {
		return -1
	}
	o := f.s.Find(f.i, "obj")
	if o >= 0 {
		if f.s.Tokens[f.i].XPOS == "VBD" && f.s.Find(f.i, "nsubj:pass") >= 0 && f.s.Find(f.i, "aux:pass") < 0 {
			return o
		}
		return -1
	}
	if f.s.Passive(f.i) {
		return -1
	}
	for _, c := range f.s.Children(f.i, "obl") {
		switch f.s.Case(c) {
		case "between", "around", "about", "over", "up_to", "to", "at", "under":
			if first, _ := f.s.Subtree(c); first == f.i+1 && f.s.Find(c, "nummod") >= 0 {
				return c
			}
		}
	}
	return -1
}

// rung gives the name that a verb without an object has for a complement: whom "the minister called Ivo Marek to discuss the plan" tells of, -1 for
// none.
func rung(s *parse.Sentence, i int) int {
	if c := s.Find(i, "xcomp"); c > i && s.Tokens[c].UPOS == "PROPN" && !s.Passive(i) && s.Find(i, "obj", "iobj") < 0 && s.Case(c) == "" {
		return c
	}
	return -1
}

func some(i int) []int {
	if i < 0 {
		return nil
	}
	return []int{i}
}

// phrases lists the nouns in phrases with this preposition at token i, or at the verb that carries it as its object.
func (f filler) phrases(i int, prep string) []int {
	out := f.at(i, prep)
	if len(out) == 0 && f.sense.pos == noun {
		out = f.farther(i, prep)
	}
	if t := &f.s.Tokens[i]; len(out) == 0 && f.sense.together && f.sense.pos == noun && t.Is("nsubj") && t.Head >= 0 && (prep == "between" || prep == "with") && f.s.Find(i, "cop") < 0 {
		out = f.at(t.Head, prep) // "clashes broke out between guards and rebels"
	}
	if v := f.carrier(i); len(out) == 0 && v >= 0 && prep != "of" {
		out = f.at(v, prep)
	}
	if len(out) == 0 && f.sense.pos == verb && f.sense.with != "" { // "is trying to win support from Peru"
		for _, k := range f.covers {
			if k != i && f.s.Tokens[k].Is("xcomp") && f.s.Tokens[k].UPOS == "VERB" {
				out = f.at(k, prep)
				if o := f.s.Find(k, "obj"); len(out) == 0 && o >= 0 {
					out = f.at(o, prep)
				}
			}
		}
	}
	if t := &f.s.Tokens[i]; len(out) == 0 && f.sense.together && prep == "with" && t.Is("xcomp") && f.s.Find(t.Head, "obj") < 0 { // "with whom they failed to agree"
		out = f.at(t.Head, prep)
	}
	return out
}

func (f filler) at(i int, prep string) []int {
	var out []int
	for _, c := range f.s.Children(i, "obl", "nmod") {
		if preposition(f.s, c) == prep && !f.occasion(c, prep) {
			out = append(out, c)
		}
	}
	if f.sense.pos == noun && len(out) == 0 && prep == "by" { // "the killing of two men by the army"
		for _, of := range f.s.Children(i, "nmod") {
			for _, c := range f.s.Children(of, "nmod") {
				if f.s.Case(of) == "of" && f.s.Case(c) == prep {
					out = append(out, c)
				}
			}
		}
	}
	// The object may carry the phrase: "impose sanctions on Iran", "discussed the plan with the delegation".
	if (f.sense.object != "" || prep == "with" || prep == "from" && f.sense.typ == plover.Retreat) && i == f.i && f.sense.pos == verb {
		if o := f.matter(); o >= 0 {
			for _, c := range f.s.Children(o, "nmod") {
				if f.s.Case(c) == prep {
					out = append(out, c)
				}
				if prep == "from" && len(out) == 0 && f.s.Case(c) == "of" { // "withdrew some of its troops from Peru"
					out = append(out, f.at(c, prep)...)
				}
			}
		}
	}
	return out
}

// matter gives the object of a verb, the things where it only counts them: the attacks of "launched a series of attacks". -1 for none.
func (f filler) matter() int {
	o := f.s.Object(f.i)
	for _, k := range f.covers {
		if o >= 0 && k != o && f.s.Tokens[k].Head == o && f.s.Tokens[k].Is("nmod") {
			return k
		}
	}
	return o
}

// occasion reports whether a phrase tells when or at whose word something is done, not at whom: "at Peru's request".
func (f filler) occasion(c int, prep string) bool {
	return prep == "at" && f.table.classes["occasion"].words[lemma(f.s, c)]
}

// farther lists the nouns in phrases with this preposition that the tree hung on another phrase of the noun, "raids by the army on
// villages", or that stand with a participle that carries it, "sanctions imposed on Peru".
func (f filler) farther(i int, prep string) []int {
	var out []int
	switch prep {
	case "on", "against", "to", "towards", "with":
	default:
		return nil
	}
	for _, c := range f.s.Children(i, "acl") {
		if f.table.status["light"][lemma(f.s, c)] && f.s.Passive(c) {
			out = append(out, f.at(c, prep)...)
		}
	}
	for _, c := range f.s.Children(i, "conj") { // "sanctions and pressure on Peru"
		if f.s.Tokens[c].UPOS == "NOUN" {
			out = append(out, f.at(c, prep)...)
		}
	}
	if v := f.s.Tokens[i].Head; v >= 0 && f.s.Tokens[i].Is("obj") { // "discussed sanctions on Peru", with a tree that discusses on Peru
		for _, c := range f.s.Children(v, "obl") {
			if first, _ := f.s.Subtree(c); f.s.Case(c) == prep && first == i+1 && prep != "to" && prep != "with" {
				out = append(out, c)
			}
		}
	}
	for _, by := range f.s.Children(i, "nmod") {
		if p := f.s.Case(by); p != "by" && p != "of" && p != "from" {
			continue
		}
		for _, c := range f.s.Children(by, "nmod") {
			if f.s.Case(c) == prep {
				out = append(out, c)
			}
		}
	}
	return out
}

// doers lists who does an act told by a noun: in a "by" phrase, as the agent of a participle at the noun ("the attack
// carried out by rebels"), or as the subject of the verb that carries the noun.
func (f filler) doers() []int {
	if out := f.at(f.i, "by"); len(out) > 0 {
		return out
	}
	for _, c := range f.s.Children(f.i, "acl") {
		if f.table.status["light"][lemma(f.s, c)] {
			if a := f.s.Agent(c); a >= 0 && a != f.i && (f.s.Find(c, "obj") < 0 || f.s.Object(c) == f.i) {
				return []int{a}
			}
		}
	}
	if v := f.carrier(f.i); v >= 0 && !f.received(v) {
		if f.s.Tokens[f.i].Is("obl") {
			return some(f.s.Subject(v)) // "was involved in raids"
		}
		return f.table.subjects(f.s, v)
	}
	// "The envoy (left) talks with ...": a caption's verb, taken for a noun.
	if c := f.s.Find(f.i, "nsubj"); c >= 0 && f.s.Find(f.i, "cop") < 0 && f.sense.typ == plover.Consult {
		return []int{c}
	}
	if h := f.using(); h >= 0 {
		return []int{h}
	}
	if h := f.culprit(); h >= 0 {
		return []int{h}
	}
	// "arrested ten suspects during raids": whoever arrests them raids.
	if t := &f.s.Tokens[f.i]; f.sense.lemma == "raid" && t.Is("obl") && t.Head >= 0 && f.s.Tokens[t.Head].UPOS == "VERB" && !f.s.Passive(t.Head) && f.table.seizes(f.s, t.Head) {
		switch f.s.Case(f.i) {
		case "in", "during", "after":
			return some(f.table.agent(f.s, t.Head))
		}
	}
	// "during a visit to Vietnam, Trump offered ...", "arrived for talks with ...": who meets is who the clause is about.
	if t := &f.s.Tokens[f.i]; f.sense.typ == plover.Consult && t.Head >= 0 && t.Is("obl") && f.s.Tokens[t.Head].UPOS == "VERB" {
		switch f.s.Case(f.i) {
		case "for", "on", "during", "in", "at", "after", "before":
			return some(f.s.Agent(t.Head))
		}
	}
	return nil
}

// received reports whether whoever a verb is about has what the noun tells from others: "had the backing of", "won support".
func (f filler) received(v int) bool {
	if f.sense.typ != plover.Support && f.sense.typ != plover.Aid {
		return false
	}
	w, t := lemma(f.s, v), &f.s.Tokens[f.i]
	return f.table.classes["receive"].words[w] && t.Is("obj") || (w == "rely" || w == "depend" || w == "count") && t.Is("obl")
}

// carrier gives the verb whose object (or passive subject) a noun predicate is, when it is one that only carries it; -1 else.
func (f filler) carrier(i int) int {
	i = f.table.named(f.s, i)
	t := &f.s.Tokens[i]
	for t.Is("conj") && t.Head >= 0 {
		t = &f.s.Tokens[t.Head]
	}
	if t.Is("nmod") && t.Head >= 0 && f.s.Case(i) == "of" && f.table.classes["bundle"].words[lemma(f.s, t.Head)] { // "issued a message of support"
		i = t.Head
		t = &f.s.Tokens[i]
	}
	if f.sense.pos != noun || t.Head < 0 || !t.Is("obj", "nsubj:pass", "obl") || !f.table.status["light"][lemma(f.s, t.Head)] {
		return -1
	}
	if t.Is("obl") {
		switch p := f.s.Case(i); strings.ToLower(lemma(f.s, t.Head)) + " " + p {
		case "engage in", "take in", "participate in", "involve in", "join in", "respond with", "retaliate with", "react with", "resort to":
		default:
			return -1
		}
	}
	return t.Head
}

// using gives who is told to use weapons in an attack: "the army used tanks in the fighting".
func (f filler) using() int {
	if f.sense.typ != plover.Assault || f.s.Case(f.i) != "in" {
		return -1
	}
	for n, k := 0, f.i; n < 2 && f.s.Tokens[k].Head >= 0; n++ {
		k = f.s.Tokens[k].Head
		switch lemma(f.s, k) {
		case "use", "deploy", "employ":
			return f.s.Agent(k)
		}
	}
	return -1
}

// culprit gives who is told to be behind an act: "the guards were behind the attack", "responsible for the killings".
func (f filler) culprit() int {
	t := &f.s.Tokens[f.i]
	if f.sense.typ.Quad() != 4 || t.Head < 0 {
		return -1
	}
	if (t.Is("nsubj:pass") || t.Is("obj") && f.sense.typ == plover.Assault) && lemma(f.s, t.Head) == "claim" { // "claimed the attack"
		return f.s.Agent(t.Head)
	}
	switch f.s.Case(f.i) {
	case "behind":
		if f.s.Find(f.i, "cop") >= 0 {
			return f.s.Subject(f.i)
		}
		if f.s.Tokens[t.Head].UPOS == "VERB" || f.s.Tokens[t.Head].UPOS == "AUX" {
			return f.s.Subject(t.Head)
		}
	case "for":
		if lemma(f.s, t.Head) == "responsible" {
			return f.s.Subject(t.Head)
		}
	}
	return -1
}

// being gives who is said to be what a noun tells: "Marek is a supporter of the pact", "Marek, a critic of the pact".
func (f filler) being() int {
	if t := &f.s.Tokens[f.i]; t.Is("nmod") && t.Head >= 0 && lemma(f.s, t.Head) == "one" { // "one of its opponents"
		return filler{s: f.s, i: t.Head, table: f.table}.being()
	}
	if f.s.Find(f.i, "cop") >= 0 {
		return f.s.Subject(f.i)
	}
	if t := &f.s.Tokens[f.i]; t.Is("appos") {
		return t.Head
	}
	return -1
}
