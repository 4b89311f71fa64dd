package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// event writes an act down as an entry.
func (r *reader) event(s *parse.Sentence, a *act) rapporteur.Event {
	e := rapporteur.Event{
		Header: r.ids.Head(rapporteur.KindEvent, a.trigger.Start), Event: a.sense.typ, Mode: a.mode, Context: a.context, Status: a.status,
		Actor: a.actor, Recipient: a.recipient, Date: a.date, Place: a.place, Attribution: a.sources, Hedges: a.hedges,
		Sentence: s.Span, Trigger: a.trigger, Confidence: a.confidence,
	}
	e.PLOVER = filed(e.Event, e.Status, e.Actor)
	e.Quad = e.PLOVER.Quad()
	e.Scale = e.PLOVER.Score()
	var mode plover.Mode
	if e.PLOVER == e.Event {
		e.Scale = e.PLOVER.Score(e.Mode...)
		if len(e.Mode) > 0 {
			mode = e.Mode[0]
		}
	}
	e.CAMEO = e.PLOVER.CAMEO(mode)
	return e
}

// filed gives the category the codebook files an act under: cooperation to come is AGREE, an announced retreat CONCEDE, an
// assault that somebody announces THREATEN.
func filed(t plover.Type, st rapporteur.Status, actors []rapporteur.Entity) plover.Type {
	if st != rapporteur.Future {
		return t
	}
	switch t {
	case plover.Consult, plover.Support, plover.Cooperate, plover.Aid:
		return plover.Agree
	case plover.Retreat:
		return plover.Concede
	case plover.Assault:
		if len(actors) > 0 {
			return plover.Threaten
		}
	}
	return t
}

// modes gives the mode of the sense, else those that the words of the act's clause tell.
func (r *reader) modes(s *parse.Sentence, a *act) []plover.Mode {
	if !a.sense.mode.IsZero() {
		return []plover.Mode{a.sense.mode}
	}
	var out []plover.Mode
	near := r.table.wording(s, append(clause(s, a.i), r.table.means(s, a.i)...))
	for _, c := range r.table.modes {
		if c.only == a.sense.typ.String() && !slices.Contains(out, c.value) && c.in(near) {
			out = append(out, c.value)
			a.trace.moded(c.words, near)
		}
	}
	return out
}

// contexts lists what the words told with act i tell that it is about, in the order of the table. Of some contexts (class "wide") any word of the
// sentence tells; wide are those.
func (r *reader) contexts(s *parse.Sentence, i int, wide []bool) []plover.Context {
	told := r.telling(s, circle(s, i))
	var out []plover.Context
	for k, c := range r.table.context {
		if (told[k] || wide[k] && r.table.classes["wide"].words[c.value.String()]) && !slices.Contains(out, c.value) {
			out = append(out, c.value)
		}
	}
	return slices.Clip(out)
}

// telling gives the lines of the table of contexts that have one of the tokens.
func (r *reader) telling(s *parse.Sentence, tokens []int) []bool {
	told := make([]bool, len(r.table.context))
	for _, i := range tokens {
		if !r.table.cued.MayHold(lemma(s, i)) {
			continue
		}
		w, compound := r.table.wordings(s, i)
		for _, k := range r.table.contextBy[w] {
			told[k] = true
		}
		if compound == "" {
			continue
		}
		for _, k := range r.table.contextBy[compound] {
			told[k] = true
		}
	}
	return told
}

// means lists what an act is told to be done with outside its clause: "attacked the town, using tanks", "are using helicopters to fight".
func (t *table) means(s *parse.Sentence, i int) []int {
	top := i
	for n := 0; n < len(s.Tokens) && s.Tokens[top].Is("obj", "obl", "nsubj", "nmod", "compound") && s.Tokens[top].Head >= 0; n++ {
		top = s.Tokens[top].Head
	}
	users := s.Children(top, "advcl", "acl", "xcomp")
	if h := s.Tokens[top].Head; h >= 0 && s.Tokens[top].Is("advcl", "xcomp", "acl") {
		users = append(users, h)
	}
	var out []int
	for _, u := range users {
		if t.classes["means"].words[lemma(s, u)] {
			if k := s.Object(u); k >= 0 {
				for first, last := s.Subtree(k); first <= last; first++ {
					out = append(out, first)
				}
			}
		}
	}
	return out
}

// throughout lists all tokens of a sentence.
func throughout(s *parse.Sentence) []int {
	all := make([]int, len(s.Tokens))
	for i := range all {
		all[i] = i
	}
	return all
}

// circle lists the tokens of what an act is told with: its clause and what that is about, less what is told of somebody in it and what
// is told beside it.
func circle(s *parse.Sentence, i int) []int {
	top := i
	for n := 0; n < len(s.Tokens) && s.Tokens[top].Is("obj", "nsubj", "compound", "appos") && s.Tokens[top].Head >= 0; n++ {
		top = s.Tokens[top].Head
	}
	var out []int
	var add func(k int)
	add = func(k int) {
		out = append(out, k)
		for _, c := range s.Children(k) {
			t := &s.Tokens[c]
			if t.Is("parataxis", "acl:relcl") || t.Is("conj") && s.Tokens[k].UPOS == "VERB" || t.Is("advcl") && !infinitive(s, c) && t.XPOS != "VBG" {
				continue
			}
			add(c)
		}
	}
	add(top)
	slices.Sort(out)
	return out
}

// clause lists the tokens of the clause that a word stands in: what its verb governs, clauses coordinated with it left out.
func clause(s *parse.Sentence, i int) []int {
	top := i
	for n := 0; n < len(s.Tokens) && s.Tokens[top].Is("obj", "obl", "nsubj", "nmod", "compound", "appos") && s.Tokens[top].Head >= 0; n++ {
		top = s.Tokens[top].Head
	}
	out := make([]int, 0, 32)
	var add func(k int)
	add = func(k int) {
		out = append(out, k)
		for _, c := range s.Children(k) {
			if !s.Tokens[c].Is("conj", "parataxis", "ccomp", "advcl", "acl:relcl") || s.Tokens[k].UPOS == "NOUN" && s.Tokens[c].Is("conj") {
				add(c)
			}
		}
	}
	add(top)
	slices.Sort(out)
	return out
}
