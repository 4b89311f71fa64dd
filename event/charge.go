package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// blamed is the sense of what a speaker says somebody does wrong: "the envoy said that the army had violated the truce".
// accused is that of what somebody is said to be guilty of: "that the army was behind the raid".
// dismissed is that of a charge that a speaker calls untrue: "he said the allegations were baseless".
var (
	blamed    = &sense{typ: plover.Accuse, pos: verb, recipient: []string{"subj"}}
	accused   = &sense{typ: plover.Accuse, pos: verb, recipient: []string{"subj"}}
	dismissed = &sense{typ: plover.Reject, pos: verb}
	forceful  = &sense{typ: plover.Assault, pos: noun} // whatever somebody is said to be behind
)

// charge reads what a statement says of somebody as what its speaker charges them with; nil where it charges nobody.
func (r *reader) charge(si int, s *parse.Sentence, i int) *act {
	t := &s.Tokens[i]
	h, x := r.wrongdoer(si, s, i), blamed
	if h < 0 {
		h, x = r.culprit(s, i), accused
	}
	if h < 0 {
		return nil
	}
	if word := s.Tokens[h].Lower(); r.table.status["own"][word] {
		if _, ok := r.Cast.Party(si, i); !ok || word != "this" && word != "that" && word != "it" {
			return nil
		}
		h = i // "this is a brutal regime"
	}
	if c := t.Head; t.Is("conj") && c >= 0 && s.Tokens[c].UPOS == t.UPOS && (t.UPOS == "VERB" || r.blames(s, c)) || t.Is("advcl") && s.Case(i) != "" {
		return nil // "fabricated and illogical": one charge
	}
	sources := r.speakers(si, i)
	if len(sources) == 0 {
		return nil
	}
	if s.Tokens[h].UPOS == "NOUN" && r.table.classes["charge"].words[lemma(s, h)] {
		x = dismissed
	}
	a := &act{candidate: candidate{i: i, sense: x, trigger: t.Span, covers: []int{i}}, date: r.Days.Of(si, i), place: r.Places.Of(si, i), trace: r.traced()}
	if x == dismissed {
		a.covers = append(a.covers, h)
	}
	a.status = r.status(s, a)
	if r.unfair(s, i) {
		a.status = rapporteur.Occurred
	}
	if a.status != rapporteur.Occurred {
		return nil
	}
	r.saidBy(si, a, sources)
	if x != dismissed {
		a.recipient = r.standing(si, s, h)
		if len(a.recipient) == 0 || slices.ContainsFunc(a.recipient, func(e rapporteur.Entity) bool {
			return slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
		}) {
			return nil
		}
		a.recipient = r.allNamed(si, a.recipient)
		if h == i { // nobody is named by what they are charged with
			for k := range a.recipient {
				e := &a.recipient[k]
				e.Text, e.Name, e.Span = t.Form, t.Form, t.Span
				if slices.ContainsFunc(sources, func(src rapporteur.Source) bool { return src.Entity.Code == e.Code && src.Entity.Sector == e.Sector }) {
					e.Code = plover.Code{} // the minister means no government of his own
				}
			}
		}
		a.trace.by(a.recipient, i, h, "of whom it is said")
	}
	if a.mode = r.modes(s, a); x == accused {
		a.mode = r.table.alleging
	}
	return a
}

// wrongdoer gives of whom token i says that they do wrong, by a verb, "the army violates the truce", or by what they or their deeds are:
// "his plan is a sham", "their raids represent a crime". -1 for nobody.
func (r *reader) wrongdoer(si int, s *parse.Sentence, i int) int {
	t, word := &s.Tokens[i], lemma(s, i)
	switch {
	case word == "lie" && slices.ContainsFunc(s.Children(i, "obl"), func(c int) bool { p := s.Case(c); return p != "about" && p != "to" }):
		return -1 // "a town that lies in the north"
	case t.UPOS == "VERB" && r.table.classes["wrong"].words[word]:
		return s.Agent(i)
	case t.UPOS == "VERB" && r.table.classes["does"].words[word] && !s.Passive(i):
		if o := s.Object(i); o >= 0 && r.blames(s, o) {
			return s.Agent(i) // "uses excessive force"
		}
		return -1
	case t.UPOS != "ADJ" && t.UPOS != "NOUN":
		return -1
	case t.Is("obj"):
		if t.Head >= 0 && r.table.classes["amount"].words[lemma(s, t.Head)] && r.blames(s, i) {
			return s.Subject(t.Head)
		}
		return -1
	case t.Is("conj") && s.Find(i, "cop") < 0:
		if t.Head >= 0 && r.blames(s, i) && s.Find(t.Head, "cop") >= 0 && !r.blames(s, t.Head) {
			return s.Subject(t.Head)
		}
		return -1
	case s.Find(i, "cop") < 0 || s.Case(i) != "":
		return -1
	case r.unfair(s, i):
		return s.Subject(i)
	case r.blames(s, i):
		h := s.Subject(i)
		if h < 0 || r.table.classes["blame"].words[word] || r.table.status["own"][s.Tokens[h].Lower()] {
			return h
		}
		if _, ok := r.Cast.Party(si, h); ok {
			return h
		}
		return -1 // "good news for Peru is bad news for them"
	}
	return -1
}

// blames reports whether the word tells what is wrong with whom it is said of, itself or by an adjective: "a traitor", "a brutal leader".
func (r *reader) blames(s *parse.Sentence, i int) bool {
	blame := r.table.classes["blame"].words
	if blame[lemma(s, i)] {
		return true
	}
	return s.Tokens[i].UPOS == "NOUN" && slices.ContainsFunc(s.Children(i, "amod", "compound"), func(c int) bool { return blame[lemma(s, c)] })
}

// unfair reports whether the word denies somebody what is good: "not serious", "no legitimate leader".
func (r *reader) unfair(s *parse.Sentence, i int) bool {
	return r.table.classes["fair"].words[lemma(s, i)] && s.Find(i, "cop") >= 0 && childLemma(s, i, "not", "advmod") >= 0
}

// culprit gives of whom it is said that they did an act of violence or force that the clause names: "the guards were behind the raid",
// "are responsible for it", "the raid was the work of the guards". -1 for nobody.
func (r *reader) culprit(s *parse.Sentence, i int) int {
	t := &s.Tokens[i]
	forced := func(k int) bool { return r.table.deed(s, k) || r.table.classes["violence"].words[lemma(s, k)] }
	switch lemma(s, i) {
	case "behind":
		if t.Is("case") && t.Head >= 0 && forced(t.Head) && lemma(s, t.Head) != "war" {
			return filler{s: s, i: t.Head, sense: forceful, table: r.table}.culprit()
		}
	case "responsible":
		for _, c := range s.Children(i, "obl", "nmod") {
			if s.Case(c) == "for" && forced(c) {
				return s.Subject(i)
			}
		}
	case "work", "handiwork":
		if h := s.Subject(i); s.Find(i, "cop") >= 0 && h >= 0 && forced(h) {
			for _, c := range s.Children(i, "nmod") {
				if s.Case(c) == "of" {
					return c
				}
			}
		}
	}
	return -1
}

// uncharged leaves out charges that another act tells in other words: "charged with violating", "pleaded guilty to lying".
func (r *reader) uncharged(s *parse.Sentence, all []*act) []*act {
	if !slices.ContainsFunc(all, func(a *act) bool { return content(a.sense, plover.Accuse) }) {
		return all // mostly: no copy then
	}
	return slices.DeleteFunc(slices.Clone(all), func(a *act) bool {
		return content(a.sense, plover.Accuse) && slices.ContainsFunc(all, func(b *act) bool {
			return b.i != a.i && !content(b.sense, plover.Accuse) && (b.sense.typ == plover.Accuse || b.sense.typ == plover.Concede || b.sense.typ == plover.Reject || b.sense.typ == plover.Sanction) && s.Governs(b.i, a.i)
		})
	})
}

// content reports whether the sense is one of what a speaker says rather than of a word, and of the type.
func content(x *sense, typ plover.Type) bool { return x.lemma == "" && x.typ == typ }

// speakers names those whose words token i tells. A thing that shows something, "the evidence suggests that the army did it", says what
// whoever speaks of it has it say.
func (r *reader) speakers(si, i int) []rapporteur.Source {
	said := r.Voices.Sources(si, i)
	if len(said) == 0 || said[0].Entity.Type != rapporteur.TypeUnknown || said[0].Entity.Code.String() != "" {
		return said
	}
	for _, src := range r.Voices.Tellers(si, i) {
		if src.Span != said[0].Span && src.Entity.Type != rapporteur.TypeUnknown {
			return []rapporteur.Source{src}
		}
	}
	return said
}
