package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// joined makes one act of those that tell one: an act and its outcome ("opened fire, killing ten", "killed in air strikes"),
// or two words of one type of which one governs the other.
func (r *reader) joined(s *parse.Sentence, all []*act) []*act {
	if len(all) < 2 {
		return all
	}
	into := make([]int, len(all)) // the act that each has become part of
	for k := range into {
		into[k] = k
	}
	root := func(k int) int {
		for into[k] != k {
			k = into[k]
		}
		return k
	}
	for k := range all {
		for m := range all {
			if k == m || all[k].sense.typ != all[m].sense.typ || !r.table.oneAct(s, all[k], all[m]) {
				continue
			}
			if main, part := root(k), root(m); main != part {
				if toldOfIt(s, all[main].i, all[part].i) && len(all[main].sources) == 0 {
					all[main].sources = all[part].sources
				}
				all[main].take(all[part], r.table.classes["rest"].words)
				all[main].trace.take(s, all[part])
				into[part] = main
			}
		}
	}
	var out []*act
	for k, a := range all {
		if into[k] == k {
			out = append(out, a)
		}
	}
	return out
}

// oneAct reports whether part tells the same act as main.
func (t *table) oneAct(s *parse.Sentence, main, part *act) bool {
	p, m := &s.Tokens[part.i], &s.Tokens[main.i]
	switch {
	case main.sense.mode.String() == "abduct" && part.sense.result && p.Is("conj") && p.UPOS == "VERB" && s.Find(part.i, "obj") > part.i && s.Find(main.i, "obj") >= 0:
		return false // "abducted two pupils and killed a guard"
	case part.sense.result && p.XPOS == "VBG" && part.i > main.i && s.Find(part.i, "nsubj") < 0 && s.Governs(main.i, part.i) && !p.Is("ccomp", "obj"):
		return true // "ambushed a group of gunmen on a road, killing ten", whatever word it hangs on
	case part.sense.result && p.XPOS == "VBG" && main.sense.pos == noun && part.i > main.i && s.Find(part.i, "nsubj") < 0 && p.Is("advcl", "conj") && t.carried(s, main.i, part.i):
		return true // "launched a series of attacks on the town, killing ten"
	case part.sense.result && inserted(s, part.i) == main.i:
		return true // "stormed the town, police said, killing ten"
	case p.Is("conj") && p.Head == main.i && p.UPOS == "VERB" && lemma(s, part.i) == lemma(s, main.i) && s.Tokens[main.i].UPOS == "VERB" && s.Object(main.i) < 0 && sameSubject(s, main.i, part.i):
		return true // "has attacked and is attacking the town"
	case p.UPOS == "VERB" && m.UPOS == "VERB" && lemma(s, part.i) == lemma(s, main.i) && s.Object(part.i) < 0 && s.Object(main.i) >= 0 && part.i < main.i && main.i < part.i+8 && !anotherDid(part, main) && part.status == main.status:
		return true // "we have been, and are, backing the plan"
	case main.sense.typ == plover.Consult && part.sense.pos == noun && p.Head == main.i && p.Is("obl") && theirs(s, part.i):
		return true // "spoke with the envoy during their meeting"
	case main.sense.typ == plover.Consult && t.classes["encounter"].words[lemma(s, main.i)] && m.UPOS == "VERB" && part.sense.pos == noun && p.Head == main.i && p.Is("obl") && t.status["occasion"][s.Case(part.i)]:
		return true // "met in Oslo for a summit"
	case part.sense.result && main.sense.pos == noun && toldOfIt(s, main.i, part.i) && len(part.actor) == 0:
		return true // "a massacre that witnesses said killed ten"
	case part.sense.result && main.sense.pos == noun && p.Rel == "acl:relcl" && (p.Head == main.i || t.antecedent(s, part.i) == main.i) && len(part.actor) == 0:
		return true // "an attack in which ten were killed"
	case part.sense.result && !main.sense.result && main.i < part.i && p.Rel == "acl:relcl" && s.Governs(main.i, part.i) && inWhich(s, part.i) && len(part.actor) == 0:
		return true // "an attack by warplanes in which ten were killed"
	case part.sense.result && p.Rel == "acl:relcl" && p.Head != main.i && slices.Contains(main.covers, p.Head) && len(part.actor) == 0:
		return true // "launched an attack that killed ten"
	case main.sense.pos == noun && part.sense.pos == verb && main.sense.typ == plover.Assault && !main.sense.together && m.Rel == "nsubj" && outcomeOf(s, m.Head, part.i):
		return true // "air strikes targeted the rebels"
	case part.sense.pos == noun && len(part.actor)+len(part.recipient) == 0 && apposed(s, main.i, part.i):
		return true // "shelled the town, an escalation of the fighting there"
	case part.sense.result && !main.sense.result && m.Is("obl", "advcl") && m.Head >= 0 && s.Tokens[m.Head].Is("conj", "ccomp") && s.Tokens[m.Head].Head == part.i && t.classes["hurt"].words[s.Tokens[m.Head].Lower()]:
		return true // "ten were killed and 50 hurt in a raid"
	case part.sense.result && !main.sense.result:
		if p.Head == main.i {
			return p.Is("advcl", "conj", "xcomp", "acl", "parataxis") && !another(s, part.i)
		}
		if p.Is("conj") && m.Is("conj") && p.Head == m.Head && main.i < part.i && sameSubject(s, main.i, part.i) {
			return true // "surrounded the camp, attacked it and killed ten"
		}
		if m.Is("acl") && m.Head >= 0 {
			m = &s.Tokens[m.Head] // "strikes carried out by the army killed ten"
			if m.Is("nmod") && m.Head >= 0 && t.classes["bundle"].words[lemma(s, m.Head)] {
				m = &s.Tokens[m.Head] // "a number of shells fired by the army"
			}
		}
		return m.Head == part.i && m.Is("obl", "nsubj", "advcl")
	case part.sense.result && main.sense.result: // "killed ten and wounded five"
		return p.Head == main.i && p.Is("conj", "advcl")
	case main.sense.pos == verb && !main.sense.result && part.sense.pos == noun:
		return p.Head == main.i && p.Is("obj", "obl") && (len(part.actor) == 0 || len(main.actor) == 0 && s.Case(part.i) == "under")
	case main.sense.pos == noun && part.sense.pos == noun:
		return p.Head == main.i && p.Is("appos")
	}
	return false
}

// another reports whether a clause with a subject of its own tells what was before, after or the reason: "raided the town after two guards were
// killed".
func another(s *parse.Sentence, i int) bool {
	if !s.Tokens[i].Is("advcl") || s.Find(i, "nsubj") < 0 {
		return false
	}
	for _, k := range s.Children(i, "mark") {
		switch s.Tokens[k].Lower() {
		case "after", "before", "because", "since", "although", "though", "while", "until":
			return true
		}
	}
	return false
}

// carried reports whether verb i goes on from one that carries the act of a noun, as its object or in a number of which it is told.
func (t *table) carried(s *parse.Sentence, noun, i int) bool {
	for n := 0; n < 2 && s.Tokens[noun].Is("nmod") && s.Case(noun) == "of" && s.Tokens[noun].Head >= 0; n++ {
		noun = s.Tokens[noun].Head
	}
	v := s.Tokens[noun].Head
	if v < 0 || !s.Tokens[noun].Is("obj") || !t.status["light"][lemma(s, v)] {
		return false
	}
	h := s.Tokens[i].Head
	return h == v || h >= 0 && s.Tokens[i].Is("conj") && s.Tokens[h].Head == v
}

// apposed reports whether noun i stands in an apposition by which the clause of act main is summed up: behind a dash or a comma, with an
// article at its front.
func apposed(s *parse.Sentence, main, i int) bool {
	top := i
	for n := 0; n < 3 && s.Tokens[top].Is("nmod") && s.Tokens[top].Head >= 0; n++ {
		top = s.Tokens[top].Head
	}
	if !s.Tokens[top].Is("appos", "parataxis") || top < main || !s.Governs(main, top) {
		return false
	}
	d := s.Find(top, "det")
	return top != i && d > 0 && s.Tokens[d-1].UPOS == "PUNCT"
}

// inWhich reports whether a relative clause tells what was done in the course of what it is about.
func inWhich(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "obl") {
		if s.Case(c) == "in" && s.Tokens[c].Lower() == "which" {
			return true
		}
	}
	return false
}

// outcomeOf reports whether verb i is the verb v, whose subject an attack is, goes on from it, or tells what it resulted in.
func outcomeOf(s *parse.Sentence, v, i int) bool {
	t := &s.Tokens[i]
	switch {
	case i == v:
		return !s.Passive(v)
	case lemma(s, v) == "leave" && t.XPOS == "VBN" && s.Governs(v, i):
		return t.Is("xcomp", "acl", "amod") // "left dozens wounded"
	case t.Head != v || s.Passive(v):
		return false
	case t.Is("conj"):
		return s.Find(i, "nsubj") < 0 && !s.Passive(i)
	}
	w := lemma(s, v)
	return t.Is("advcl") && (w == "result" || w == "lead" || w == "end")
}

// take adds what the other knows of the same act. Words for more of those who were named ("others") name nobody new.
func (a *act) take(b *act, rest map[string]bool) {
	if len(a.actor) == 0 {
		a.actor = b.actor
	}
	if len(b.recipient) > 0 && len(a.recipient) == 1 && a.recipient[0].Type == rapporteur.TypeState && a.place.Span.Contains(a.recipient[0].Span) {
		a.recipient = nil // the country where it was stands for its victims only where they are not told
	}
	for _, e := range b.recipient {
		if b.gerund && e.Span.End <= b.trigger.Start || len(a.recipient) > 0 && rest[strings.ToLower(e.Text)] || slices.ContainsFunc(a.recipient, func(x rapporteur.Entity) bool { return x.Text == e.Text }) {
			continue
		}
		if !slices.ContainsFunc(append(slices.Clone(a.actor), a.recipient...), func(x rapporteur.Entity) bool { return x.Span == e.Span }) {
			a.recipient = append(a.recipient, e)
		}
	}
	if a.place.IsZero() {
		a.place = b.place
	}
	if a.date.IsZero() {
		a.date = b.date
	}
	if len(a.mode) == 0 {
		a.mode = b.mode
	}
}
