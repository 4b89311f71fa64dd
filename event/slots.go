package event

import (
	"strings"

	"rapporteur/parse"
	"rapporteur/plover"
)

// filler finds the heads of the nouns that stand in a predicate's slots.
type filler struct {
	s      *parse.Sentence
	i      int // the predicate
	sense  *sense
	status statusWords
	covers []int // tokens of the predicate
	trace  *trace
}

// heads lists the tokens that stand in the slot, -1 left out. Owners of a noun ("the Syrian attack") are not tokens in a
// slot; see reader.owner.
func (f filler) heads(slot string) []int {
	switch {
	case slot == "subj" && f.sense.pos == verb:
		return subjects(f.s, f.i)
	case slot == "subj" && f.sense.pos == adjective:
		return some(f.s.Subject(f.i))
	case slot == "subj" || slot == "doer":
		return f.doers()
	case slot == "poss":
		return f.s.Children(f.i, "nmod:poss")
	case slot == "obj" && f.sense.pos == verb:
		if o := f.s.Object(f.i); o >= 0 {
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

func some(i int) []int {
	if i < 0 {
		return nil
	}
	return []int{i}
}

// phrases lists the nouns in phrases with this preposition at token i, or at the verb that carries it as its object.
func (f filler) phrases(i int, prep string) []int {
	out := f.at(i, prep)
	if v := f.carrier(i); len(out) == 0 && v >= 0 && prep != "of" {
		out = f.at(v, prep)
	}
	return out
}

func (f filler) at(i int, prep string) []int {
	var out []int
	for _, c := range f.s.Children(i, "obl", "nmod") {
		if preposition(f.s, c) == prep {
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
	if (f.sense.object != "" || prep == "with") && i == f.i && f.sense.pos == verb {
		if o := f.s.Object(i); o >= 0 {
			for _, c := range f.s.Children(o, "nmod") {
				if f.s.Case(c) == prep {
					out = append(out, c)
				}
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
		if f.status["light"][lemma(f.s, c)] {
			if a := f.s.Agent(c); a >= 0 && a != f.i {
				return []int{a}
			}
		}
	}
	if v := f.carrier(f.i); v >= 0 {
		return some(f.s.Agent(v))
	}
	// "The envoy (left) talks with ...": a caption's verb, taken for a noun.
	if c := f.s.Find(f.i, "nsubj"); c >= 0 && f.s.Find(f.i, "cop") < 0 && f.sense.typ == plover.Consult {
		return []int{c}
	}
	if h := f.culprit(); h >= 0 {
		return []int{h}
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

// carrier gives the verb whose object (or passive subject) a noun predicate is, when it is one that only carries it; -1 else.
func (f filler) carrier(i int) int {
	t := &f.s.Tokens[i]
	for t.Is("conj") && t.Head >= 0 {
		t = &f.s.Tokens[t.Head]
	}
	if f.sense.pos != noun || t.Head < 0 || !t.Is("obj", "nsubj:pass", "obl") || !f.status["light"][lemma(f.s, t.Head)] {
		return -1
	}
	if t.Is("obl") {
		switch p := f.s.Case(i); strings.ToLower(lemma(f.s, t.Head)) + " " + p {
		case "engage in", "take in", "participate in":
		default:
			return -1
		}
	}
	return t.Head
}

// culprit gives who is told to be behind an act: "the guards were behind the attack", "responsible for the killings".
func (f filler) culprit() int {
	t := &f.s.Tokens[f.i]
	if f.sense.typ.Quad() != 4 || t.Head < 0 {
		return -1
	}
	if t.Is("nsubj:pass") && lemma(f.s, t.Head) == "claim" {
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
		return filler{s: f.s, i: t.Head}.being()
	}
	if f.s.Find(f.i, "cop") >= 0 {
		return f.s.Subject(f.i)
	}
	if t := &f.s.Tokens[f.i]; t.Is("appos") {
		return t.Head
	}
	return -1
}
