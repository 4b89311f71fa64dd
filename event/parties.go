package event

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// parties fills the actors and recipients of an act from the slots of its sense.
func (r *reader) parties(si int, s *parse.Sentence, a *act) {
	f := filler{s: s, i: a.i, sense: a.sense, table: r.table, covers: a.covers, trace: a.trace}
	if v := f.carrier(a.i); a.sense.typ == plover.Mobilize && v >= 0 && !s.Passive(v) { // "Peru announced the deployment of troops"
		a.actor = r.owing(si, s, r.table.subjects(s, v))
		a.trace.by(a.actor, a.i, v, "who is about it")
	}
	if len(a.actor) == 0 {
		for _, slot := range a.sense.actor {
			if slot == "of" && len(a.actor) > 0 && !a.sense.together {
				continue // "Peru's withdrawal of its troops"
			}
			a.actor = r.inSlot(si, f, slot, a.actor, !(slot == "obj" && a.sense.typ == plover.Consult)) // "received her degree": no guest
		}
	}
	if len(a.actor) == 0 && f.suffersAnother() {
		a.actor = r.inSlot(si, f, "subj", a.actor, true)
	}
	if len(a.actor) == 0 && f.suffered() {
		a.actor = r.inSlot(si, f, "doer", a.actor, true)
	}
	if len(a.actor) == 0 && slices.Contains(a.sense.actor, "subj") {
		a.actor = r.before(si, s, a)
		a.trace.by(a.actor, a.i, -1, "stands right before a verb without a subject")
		if v := r.table.issuing(s, a.i); v >= 0 && a.sense.pos == verb {
			a.actor = r.owing(si, s, r.table.subjects(s, v))
			a.trace.by(a.actor, a.i, v, "issues the paper that says so")
		} else if r.table.worded(s, a.i) && a.sense.pos == verb {
			a.actor = r.Cast.Owners(si, s.Tokens[a.i].Head)
			a.trace.by(a.actor, a.i, s.Tokens[a.i].Head, "whose paper says so")
		}
		if len(a.actor) == 0 {
			r.meant(si, s, a)
		}
	}
	if v := f.carrier(a.i); len(a.actor) > 0 && (a.sense.pos == verb || v >= 0) {
		if v < 0 {
			v = a.i
		}
		if doer := s.Agent(v); doer >= 0 {
			for _, c := range r.companions(s, doer, v) {
				if e, ok := r.Cast.Party(si, c); ok {
					a.actor = appendNew(a.actor, e)
					a.trace.by(a.actor, a.i, c, "beside the doer")
				}
			}
		}
	}
	for _, slot := range a.sense.recipient {
		if (slot == "subj" || slot == "poss") && f.suffersAnother() {
			continue
		}
		if slot == "from" && len(a.recipient) > 0 {
			continue // "expelled the inspectors from Peru"
		}
		if slot == "subj" && f.suffered() {
			a.recipient = appendNew(a.recipient, r.whose(si, f)...)
			a.trace.by(a.recipient, a.i, -1, "slot subj: whose it is")
			continue
		}
		a.recipient = r.inSlot(si, f, slot, a.recipient, (!a.sense.absorbs && a.sense.lemma != "confess") || !r.tellsAct(s, f, slot))
	}
	switch a.sense.typ {
	case plover.Support, plover.Reject, plover.Coerce, plover.Assault: // what somebody backs, rejects or seizes as "it" is a plan or a town
		a.recipient = slices.DeleteFunc(a.recipient, func(e rapporteur.Entity) bool { return strings.EqualFold(e.Text, "it") })
	}
	if o := s.Object(a.i); len(a.recipient) == 0 && !a.sense.together && (a.sense.object != "" || a.sense.typ == plover.Reject) && o >= 0 && a.sense.typ != plover.Assault && a.sense.typ != plover.Mobilize && (a.sense.typ == plover.Reject || !r.table.tells(s, o)) {
		a.recipient = r.Cast.Owners(si, o) // "rejected the Arab plan"
		if p := s.Find(o, "nmod:poss"); p >= 0 && r.table.classes["own"].words[s.Tokens[p].Lower()] && s.Subject(a.i) >= 0 && a.sense.typ != plover.Reject {
			a.recipient = nil // "closed its embassy"
		}
		if len(a.recipient) == 0 && a.sense.typ == plover.Reject { // "denied charges made by the rebels"
			for _, c := range append(f.at(o, "by"), s.Children(o, "acl")...) {
				if s.Tokens[c].Is("acl") {
					c = s.Agent(c)
				}
				if c >= 0 && c != o && s.Tokens[c].Head >= 0 && s.Case(c) == "by" {
					a.recipient = r.standing(si, s, c)
				}
			}
		}
		a.trace.by(a.recipient, a.i, o, "behind the object")
	}
	if len(a.recipient) == 0 && !a.sense.together && a.sense.typ.Quad() != 4 {
		a.recipient = r.aimed(si, f, a)
	}
	if len(a.recipient) == 0 {
		a.recipient = r.given(si, f, a)
	}
	r.sentTo(si, s, a)
	r.suffered(s, a)
	r.opposing(si, s, a)
	r.addressed(si, s, a)
	sides := [2][]rapporteur.Entity{a.actor, a.recipient}
	if a.sense.together {
		a.actor = appendNew(slices.Clone(a.actor), a.recipient...)
		a.recipient = nil
		if pair := r.pair(si, f); len(pair) > 1 {
			a.actor = pair
		}
		a.trace.by(a.actor, a.i, -1, "the two sides of an act done together")
		if a.sense.typ == plover.Agree && a.sense.pos == verb && len(a.actor) == 1 { // "agreed to work with Peru"
			a.recipient = slices.DeleteFunc(r.toldOf(si, s, a.i, a.sense.typ.String()), func(e rapporteur.Entity) bool { return sameParty(e, a.actor[0]) })
			a.trace.by(a.recipient, a.i, -1, "aims.txt, in the clause below it")
		}
	}
	if a.sense.typ == plover.Cooperate && a.sense.together && len(a.actor) == 1 && s.Case(a.i) == "in" { // "in cooperation with Peru"
		a.actor = appendNew(a.actor, r.partner(si, f, a)...)
		a.trace.by(a.actor, a.i, -1, "whom the clause is about")
	}
	if a.sense.typ == plover.Assault && a.sense.together && len(a.actor) == 1 {
		a.actor = appendNew(r.fighter(si, f), a.actor...)
		a.trace.by(a.actor, a.i, -1, "whom the clause is about")
	}
	if a.sense.typ == plover.Consult {
		r.convened(si, f, a, sides)
		a.trace.by(a.actor, a.i, -1, "whom the clause is about")
		a.trace.by(a.recipient, a.i, -1, "the country of a visit")
	}
	a.actor, a.recipient = r.allNamed(si, a.actor), r.allNamed(si, a.recipient)
	unmet(a.recipient, a.actor)
	if spoken(a.sense.typ) {
		a.actor = r.spokenBy(si, a.actor)
		judging := a.sense.typ == plover.Accuse || a.sense.typ == plover.Support || a.sense.typ == plover.Agree && a.sense.pos == adjective
		if judging && len(a.actor) == 0 && (a.sense.pos == adjective || a.sense.pos == noun && s.Find(a.i, "cop") >= 0 && s.Case(a.i) == "") {
			a.actor = slices.DeleteFunc(r.sayers(si, a.i), func(e rapporteur.Entity) bool {
				return slices.ContainsFunc(a.recipient, func(x rapporteur.Entity) bool { return sameParty(x, e) })
			})
			a.trace.by(a.actor, a.i, -1, "who says so")
		}
	}
	r.backed(s, a)
	sentenced(a)
	a.trace.by(a.actor, a.i, -1, "name of whom a pronoun stands for")
	a.trace.by(a.recipient, a.i, -1, "name of whom a pronoun stands for")
	if a.sense.pos == noun {
		a.actor = r.ownNamed(si, f, a.actor)
		a.trace.by(a.actor, a.i, -1, "whom the clause is about, for a pronoun")
	}
	a.recipient = slices.DeleteFunc(a.recipient, func(e rapporteur.Entity) bool { return contains(a.actor, e) || r.table.classes["nobody"].words[e.Text] })
}

// pair names the two that "their meeting" is between: who the clause is about, and whom they are with.
func (r *reader) pair(si int, f filler) []rapporteur.Entity {
	poss := f.s.Find(f.i, "nmod:poss")
	v := f.s.Tokens[f.i].Head
	if f.sense.pos != noun || poss < 0 || v < 0 || !strings.EqualFold(f.s.Tokens[poss].Form, "their") || f.s.Tokens[v].UPOS != "VERB" {
		return nil
	}
	heads := some(f.s.Agent(v))
	heads = append(append(heads, f.s.Children(v, "obj")...), f.at(v, "with")...)
	var out []rapporteur.Entity
	for _, h := range heads {
		for _, one := range r.row(si, f.s, h) {
			if e, ok := r.Cast.Party(si, one); ok {
				out = appendNew(out, e)
			}
		}
	}
	return out
}

// tellsAct reports whether what stands in the slot is itself an act: "ordered the killing of X" asks nothing of X.
func (r *reader) tellsAct(s *parse.Sentence, f filler, slot string) bool {
	return slices.ContainsFunc(f.heads(slot), func(h int) bool { return s.Tokens[h].UPOS == "NOUN" && r.table.tells(s, h) })
}

// inSlot adds the parties that stand in one slot to the list.
func (r *reader) inSlot(si int, f filler, slot string, list []rapporteur.Entity, behind bool) []rapporteur.Entity {
	if slot == "speaker" {
		for _, src := range r.Voices.Sources(si, f.i) {
			if f.s.Span.Contains(src.Entity.Span) {
				list = appendNew(list, r.named(si, src.Entity))
			}
		}
		f.trace.by(list, f.i, -1, "who says so")
		return list
	}
	if slot == "subj" && f.sense.pos == noun {
		list = appendNew(list, r.whose(si, f)...)
		f.trace.by(list, f.i, -1, "slot subj: whose it is")
	}
	if slot == "subj" && len(list) > 0 && f.sense.pos == noun && !f.sense.together {
		return list
	}
	for _, h := range f.heads(slot) {
		for _, one := range r.row(si, f.s, h) {
			if e, ok := r.Cast.Party(si, one); ok && !r.platform(e) {
				list = appendNew(list, e)
				f.trace.by(list, f.i, one, "slot", slot)
			} else if e, ok := r.stateIn(f, slot, one); ok {
				list = appendNew(list, e)
				f.trace.by(list, f.i, one, "slot", slot)
			} else if behind && !(f.sense.result && r.table.classes["turmoil"].words[lemma(f.s, one)]) { // "Chad's violence killed ten": not Chad
				list = appendNew(list, r.struck(si, f, one, r.answering(si, f, one))...)
				f.trace.by(list, f.i, one, "behind the thing in slot", slot)
			}
		}
	}
	return list
}

// stateIn reads as its government a state behind a preposition of place that a sense asks for: "sought refuge in Peru", "an inquiry into Peru".
func (r *reader) stateIn(f filler, slot string, h int) (rapporteur.Entity, bool) {
	switch f.sense.typ {
	case plover.Assault, plover.Consult, plover.Mobilize, plover.Protest, plover.Coerce:
		return rapporteur.Entity{}, false // where it was
	}
	if slot != "in" && slot != "into" && slot != "over" {
		return rapporteur.Entity{}, false
	}
	return country(r.Doc, f.s, h)
}

// whose names the party whose act a noun tells by the words before it: "Israeli strikes", "coalition air strikes", "US-led
// raids". Words of the predicate itself ("military operation") name nobody.
func (r *reader) whose(si int, f filler) []rapporteur.Entity {
	own := func(e rapporteur.Entity) bool {
		if slices.Contains(f.sense.recipient, "of") && slices.ContainsFunc(f.at(f.i, "of"), func(h int) bool { return e.Span.Contains(f.s.Tokens[h].Span) }) {
			return true // "the killing of the judge": the judge is killed
		}
		if f.sense.typ == plover.Assault && town(e.Text) && f.beside(e) || f.sense.typ == plover.Consult && e.Type == rapporteur.TypeState && town(e.Text) && f.adjacent(e) {
			return true // "a Kabul car bombing", "the Geneva talks": where it was
		}
		return r.platform(e) || r.table.classes["nobody"].words[strings.ToLower(e.Text)] || e.Text == "force" && f.sense.with == "of_force" || slices.ContainsFunc(f.covers, func(k int) bool { return k != f.i && f.s.Tokens[k].Span.Overlaps(e.Span) })
	}
	if f.sense.together {
		if two := r.hyphened(si, f); len(two) == 2 {
			return two
		}
	}
	if list := slices.DeleteFunc(r.Cast.Owners(si, f.i), own); len(list) > 0 {
		if f.sense.together { // "his and his team's contacts"
			for _, c := range f.s.Children(f.i, "nmod:poss") {
				if e, ok := r.Cast.Party(si, c); ok && !own(e) {
					list = appendNew(list, e)
				}
			}
		}
		return list
	}
	for _, c := range f.s.Children(f.i, "compound", "amod") {
		raider := f.sense.typ == plover.Assault && r.table.classes["raider"].words[lemma(f.s, c)]
		if t := &f.s.Tokens[c]; t.UPOS == "ADJ" && t.Form == t.Lower() && !raider {
			continue // "a major attack"
		}
		if e, ok := r.Cast.Party(si, c); ok && (!own(e) || raider) {
			return []rapporteur.Entity{e}
		}
	}
	return nil
}

// hyphened names the two that a pair before a noun tells: "the Oslo-Nairobi talks".
func (r *reader) hyphened(si int, f filler) []rapporteur.Entity {
	for _, c := range f.s.Children(f.i, "compound", "amod") {
		if c+2 < f.i && f.s.Tokens[c+1].UPOS == "PUNCT" && strings.Contains("-–", f.s.Tokens[c+1].Form) {
			var out []rapporteur.Entity
			for _, k := range []int{c, c + 2} {
				if e, ok := country(r.Doc, f.s, k); ok {
					out = append(out, e)
				} else if e, ok := r.Cast.At(f.s.Tokens[k].Span); ok && e.Span == f.s.Tokens[k].Span {
					out = append(out, e)
				}
			}
			return out
		}
		if poss := f.s.Find(f.i, "nmod:poss"); poss >= 0 && poss < c && f.s.Tokens[poss].UPOS == "PROPN" && place.StateOfPeople(f.s.Tokens[c].Form) != "" { // "the governor's Peruvian contacts"
			whose, ok1 := r.Cast.Party(si, poss)
			with, ok2 := r.Cast.Party(si, c)
			if ok1 && ok2 {
				return []rapporteur.Entity{whose, with}
			}
		}
	}
	return nil
}

// platform reports whether the words name a weapon or what carries it, which is no party: whose it is, acts.
func (r *reader) platform(e rapporteur.Entity) bool {
	words := strings.TrimSpace(e.Text)
	last := words[strings.LastIndexFunc(words, unicode.IsSpace)+1:]
	if before := strings.TrimSpace(strings.TrimSuffix(words, last)); strings.EqualFold(before[strings.LastIndexFunc(before, unicode.IsSpace)+1:], "suicide") {
		return false // a man, not a plane
	}
	platforms := r.table.classes["platform"]
	return platforms.has(last) || platforms.has(strings.TrimSuffix(last, "s"))
}

// struck leaves out of whose ground an attack hit what only names the ground: "the town of Qala".
func (r *reader) struck(si int, f filler, thing int, list []rapporteur.Entity) []rapporteur.Entity {
	if f.sense.typ == plover.Assault && len(list) == 0 {
		return r.seated(si, f.s, thing)
	}
	if f.sense.typ != plover.Assault || !r.table.classes["ground"].words[lemma(f.s, thing)] {
		return list
	}
	return slices.DeleteFunc(list, func(e rapporteur.Entity) bool {
		return e.Span.Start > f.s.Tokens[thing].Span.Start && place.StateNamed(e.Text) == "" && !r.table.classes["fighting"].anyOf([]rapporteur.Entity{e})
	})
}

// behind names the party behind a thing: whose it is, whom it is of or for, or who holds it.
func (r *reader) behind(si int, s *parse.Sentence, thing, depth int) []rapporteur.Entity {
	if list := slices.DeleteFunc(r.Cast.Owners(si, thing), r.platform); len(list) > 0 {
		if e := list[0]; r.table.classes["violence"].words[lemma(s, thing)] && town(e.Text) && (filler{s: s, i: thing}).beside(e) {
			return nil // "a Kabul car bombing killed five"
		}
		return list
	}
	if depth > 2 {
		return nil
	}
	if r.table.classes["platform"].words[lemma(s, thing)] { // "army helicopters"
		for _, c := range s.Children(thing, "compound", "amod") {
			if e, ok := r.Cast.Party(si, c); ok && !r.platform(e) {
				return []rapporteur.Entity{e}
			}
		}
	}
	for _, c := range s.Children(thing, "nmod", "acl") {
		switch p := s.Case(c); {
		case s.Tokens[c].Is("acl"):
			if s.Tokens[c].Rel == "acl:relcl" && childLemma(s, c, "who", "nsubj") >= 0 {
				return nil // no thing: "the fighters, who are paid by Peru"
			}
			if a := s.Agent(c); a < 0 || !s.Passive(c) {
				continue
			} else if e, ok := r.Cast.Party(si, a); ok {
				return []rapporteur.Entity{e}
			}
		case p == "of" || p == "for" || p == "from" || p == "against" || p == "by":
			var out []rapporteur.Entity
			for _, one := range r.row(si, s, c) {
				if e, ok := r.Cast.Party(si, one); ok && !r.platform(e) {
					out = append(out, e)
				} else if !ok {
					out = append(out, r.behind(si, s, one, depth+1)...)
				}
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

func contains(list []rapporteur.Entity, e rapporteur.Entity) bool {
	return slices.ContainsFunc(list, func(x rapporteur.Entity) bool { return x.Span == e.Span })
}

func appendNew(list []rapporteur.Entity, more ...rapporteur.Entity) []rapporteur.Entity {
	for _, e := range more {
		k := slices.IndexFunc(list, func(x rapporteur.Entity) bool { return x.Span.Contains(e.Span) || e.Span.Contains(x.Span) })
		if k < 0 {
			list = append(list, e)
		} else if !list[k].Span.Contains(e.Span) {
			list = slices.Clone(list)
			list[k] = e // "the movement Sahm", not "Sahm" beside it
		}
	}
	return list
}
