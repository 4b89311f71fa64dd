package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// aims holds aims.txt: whom an act is aimed at where the slots of its predicate name nobody.
type aims struct {
	phrase          map[string][]string // type -> prepositions
	subject, object map[string]bool     // types
	within          []string            // prepositions
}

func readAims() aims {
	all := aims{phrase: map[string][]string{}, subject: map[string]bool{}, object: map[string]bool{}}
	for n, line := range lines("aims.txt") {
		key, words, ok := strings.Cut(line, ":")
		kind := strings.Fields(key)
		list := strings.Fields(words)
		switch {
		case ok && len(kind) == 2 && kind[0] == "phrase":
			all.phrase[all.typeIn(n, kind[1])] = list
		case ok && len(kind) == 1 && kind[0] == "subject":
			for _, w := range list {
				all.subject[all.typeIn(n, w)] = true
			}
		case ok && len(kind) == 1 && kind[0] == "object":
			for _, w := range list {
				all.object[all.typeIn(n, w)] = true
			}
		case ok && len(kind) == 1 && kind[0] == "within":
			all.within = list
		default:
			badLine("aims.txt", n, "want \"phrase TYPE :\", \"subject :\", \"object :\" or \"within :\"")
		}
	}
	return all
}

func (aims) typeIn(n int, name string) string {
	if _, err := plover.ParseType(name); err != nil {
		badLine("aims.txt", n, "%v", err)
	}
	return name
}

// aimed looks for the recipient of an act beyond its slots: in phrases at its word, at its object and at the verb that carries
// it, then in the clause that says what is charged, wanted, threatened or offered.
func (r *reader) aimed(si int, f filler, a *act) []rapporteur.Entity {
	typ := a.sense.typ.String()
	free := func(list []rapporteur.Entity) []rapporteur.Entity {
		return slices.DeleteFunc(list, func(e rapporteur.Entity) bool {
			return r.platform(e) || slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
		})
	}
	at := []int{a.i}
	if o := f.s.Object(a.i); o >= 0 && a.sense.pos == verb && (slices.Contains(a.covers, o) || a.sense.typ == plover.Threaten || a.sense.typ == plover.Reject || a.sense.typ == plover.Support) {
		at = append(at, o)
	}
	if v := f.carrier(a.i); v >= 0 {
		at = append(at, v)
	}
	if given := a.sense.typ == plover.Sanction || a.sense.typ == plover.Aid || a.sense.typ == plover.Agree || a.sense.typ == plover.Retreat; given && a.sense.pos == noun {
		at = append(at, f.at(a.i, "of")...) // "a suspension of aid to Peru"
	}
	for _, prep := range r.table.aims.phrase[typ] {
		if prep == a.sense.with && a.sense.absorbs {
			continue // "called for": its noun is the matter
		}
		for _, i := range at {
			if o := f.s.Object(a.i); i == o && !slices.Contains(a.covers, o) && (prep == "of" || a.sense.typ == plover.Support && r.table.hostile(f.s, o)) {
				continue // "backed the renewal of sanctions", "supported sanctions against Peru"
			}
			for _, h := range f.s.Children(i, "obl", "nmod") {
				if f.s.Case(h) != prep || f.occasion(h, prep) {
					continue
				}
				if list := free(r.standing(si, f.s, h)); len(list) > 0 {
					a.trace.by(list, a.i, h, "aims.txt, phrase", typ, prep)
					return list
				}
			}
		}
	}
	if list := free(r.special(si, f, a)); len(list) > 0 {
		a.trace.by(list, a.i, -1, "where", typ, "has its recipients")
		return list
	}
	if a.sense.pos == noun && (a.sense.typ == plover.Sanction || a.sense.typ == plover.Coerce) {
		if list := free(r.under(si, f.s, a.i)); len(list) > 0 {
			a.trace.by(list, a.i, -1, "who is under the measure")
			return list
		}
	}
	for _, i := range at {
		if list := free(r.toldOf(si, f.s, i, typ)); len(list) > 0 {
			a.trace.by(list, a.i, -1, "aims.txt, in the clause below it")
			return list
		}
	}
	return nil
}

// hostile reports whether a noun tells an act of conflict.
func (t *table) hostile(s *parse.Sentence, i int) bool {
	return slices.ContainsFunc(t.lookUp(s, i), func(x *sense) bool { return x.typ.Quad() > 2 && !x.weighed })
}

// standing gives the parties that a phrase names, or that stand behind what it names.
func (r *reader) standing(si int, s *parse.Sentence, h int) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, one := range r.row(si, s, h) {
		if e, ok := r.Cast.Party(si, one); ok && !r.platform(e) {
			out = appendNew(out, e)
		} else if list := r.within(si, s, one, 0); len(list) > 0 {
			out = appendNew(out, list...)
		}
	}
	return out
}

// within names the parties that stand in the phrases of a thing, however deep.
func (r *reader) within(si int, s *parse.Sentence, thing, depth int) []rapporteur.Entity {
	if own := s.Find(thing, "nmod:poss"); own >= 0 && s.Tokens[own].UPOS == "PRON" {
		return nil // "demands on his departure": whose it is, is too unsure
	}
	if list := r.Cast.Owners(si, thing); len(list) > 0 {
		return list
	}
	if depth > 2 {
		return nil
	}
	deed := r.table.deed(s, thing)
	for _, c := range s.Children(thing, "nmod") {
		p := s.Case(c)
		if !slices.Contains(r.table.aims.within, p) || deed && p != "by" && p != "from" && p != "between" {
			continue // "concern about attacks on villages": not the villages
		}
		var out []rapporteur.Entity
		for _, one := range r.row(si, s, c) {
			if e, ok := r.Cast.Party(si, one); ok && !r.platform(e) {
				out = appendNew(out, e)
			} else {
				out = appendNew(out, r.within(si, s, one, depth+1)...)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// toldOf finds the recipient in the clause at token i that says what is charged, wanted, threatened or offered.
func (r *reader) toldOf(si int, s *parse.Sentence, i int, typ string) []rapporteur.Entity {
	below := s.Children(i, "ccomp", "acl", "xcomp", "advcl")
	for _, by := range s.Children(i, "nmod") { // "accusations by the opposition that the army had ...", with a tree that hangs the clause on the opposition
		for _, c := range s.Children(by, "acl") {
			if childLemma(s, c, "that", "mark") >= 0 {
				below = append(below, c)
			}
		}
	}
	for _, c := range below {
		if s.Tokens[c].Rel == "acl:relcl" {
			continue
		}
		if h := s.Find(c, "nsubj"); h >= 0 && infinitive(s, c) && r.table.aims.subject[typ] { // "urged the president to allow", with a tree that has him allow
			if list := r.standing(si, s, h); len(list) > 0 {
				return list
			}
		}
		if infinitive(s, c) || s.Tokens[c].Is("xcomp") {
			if typ == "REJECT" && s.Tokens[i].UPOS == "NOUN" && s.Tokens[i].Is("obj") {
				continue // "rejected plans to punish Peru": not Peru
			}
			if !r.table.aims.object[typ] || typ == "CONCEDE" && s.Tokens[c].XPOS != "VB" { // "pleaded guilty to lying"
				continue
			}
			if list := r.meantFor(si, s, c, i, 0); len(list) > 0 {
				return list
			}
			continue
		}
		if !r.table.aims.subject[typ] || s.Tokens[c].Is("xcomp", "advcl") {
			continue
		}
		if h := s.Find(c, "nsubj"); h >= 0 {
			if list := r.standing(si, s, h); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}

// under names who is under a measure: "the bank, which has been under sanctions", "a company subject to an embargo".
func (r *reader) under(si int, s *parse.Sentence, i int) []rapporteur.Entity {
	t := &s.Tokens[i]
	at := i
	switch p := s.Case(i); {
	case p == "under":
	case t.Head >= 0 && (p == "to" || p == "of") && lemma(s, t.Head) == "subject":
		at = t.Head
	default:
		return nil
	}
	h := s.Subject(at)
	if s.Tokens[at].Head < 0 && h < 0 {
		return nil
	}
	if h < 0 && s.Tokens[at].Is("nmod", "amod", "acl") {
		h = s.Tokens[at].Head
	}
	if h < 0 && s.Tokens[at].Is("obl") {
		h = s.Subject(s.Tokens[at].Head)
	}
	if h < 0 {
		return nil
	}
	return r.standing(si, s, h)
}

// special looks where acts of one type alone have their recipients.
func (r *reader) special(si int, f filler, a *act) []rapporteur.Entity {
	s := f.s
	switch a.sense.typ {
	case plover.Protest:
		return r.against(s, a)
	case plover.Mobilize: // "mobilised troops for a war against Peru"
		for _, c := range f.at(a.i, "for") {
			for _, h := range f.at(c, "against") {
				if list := r.standing(si, s, h); len(list) > 0 {
					return list
				}
			}
		}
	case plover.Request: // "called for Peru to pay": Peru is no matter, but who shall
		if list := r.enjoined(si, s, a.i); len(list) > 0 {
			return list
		}
		if who, _ := calledFor(s, a.i); who >= 0 {
			if list := r.standing(si, s, who); len(list) > 0 {
				return list
			}
		}
		for _, h := range f.at(a.i, "for") {
			asked := max(s.Find(h, "acl", "advcl", "xcomp"), s.Find(a.i, "xcomp", "advcl"))
			if asked < 0 || s.Passive(asked) {
				continue
			}
			for _, k := range r.Cast.Expand(si, h) {
				if e, ok := r.Cast.Party(si, k); ok && (e.Type == rapporteur.TypeState || e.Type == rapporteur.TypeOrganisation || s.Tokens[k].UPOS == "PROPN") {
					return r.standing(si, s, h)
				}
			}
		}
	case plover.Accuse: // "alleged Iranian involvement"
		if o := s.Object(a.i); a.sense.pos == verb && a.sense.mode.String() != "disapprove" && a.sense.lemma != "call" && o >= 0 && !s.Passive(a.i) {
			return r.within(si, s, o, 0)
		}
	case plover.Sanction: // "closed its embassy in Peru"
		if o := s.Object(a.i); o >= 0 && slices.Contains(a.covers, o) {
			for _, c := range append(s.Children(o, "nmod"), s.Children(a.i, "obl")...) {
				if p := s.Case(c); p == "in" || p == "to" {
					if e, ok := country(r.Doc, s, c); ok {
						return []rapporteur.Entity{e}
					}
				}
			}
		}
	case plover.Assault: // "an attack on a refinery in Peru", "strikes inside Peru"
		on := append(f.at(a.i, "on"), f.at(a.i, "against")...)
		at := append([]int{a.i}, on...)
		if o := s.Object(a.i); o >= 0 && slices.Contains(a.covers, o) {
			at = append(at, o)
		}
		for _, i := range at {
			for _, c := range s.Children(i, "nmod", "obl") {
				if p := s.Case(c); (p != "in" || len(on) == 0) && p != "inside" && p != "into" {
					continue
				}
				if e, ok := country(r.Doc, s, c); ok && !slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return x.Code == e.Code }) {
					return []rapporteur.Entity{e}
				}
			}
		}
	}
	return nil
}

// given finds the recipient of an act that the clause tells from the other side: who has, wins or needs another's support, and of whom a
// thing is wanted that is somebody's: "needs Peru's help".
func (r *reader) given(si int, f filler, a *act) []rapporteur.Entity {
	free := func(list []rapporteur.Entity) []rapporteur.Entity {
		return slices.DeleteFunc(list, func(e rapporteur.Entity) bool {
			return slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
		})
	}
	switch s := f.s; {
	case a.sense.typ == plover.Request && (a.sense.with == "for" || a.sense.pos == verb && !s.Passive(a.i)):
		matters := f.at(a.i, "for")
		if a.sense.with != "for" {
			matters = some(s.Object(a.i))
		}
		for _, m := range matters {
			if s.Tokens[m].UPOS != "NOUN" || r.table.classes["undergone"].words[lemma(s, m)] {
				continue
			}
			if r.table.classes["end"].words[lemma(s, m)] { // "an end to the army's raids"
				for _, c := range s.Children(m, "nmod") {
					if p := s.Case(c); p == "to" || p == "of" {
						list := free(r.Cast.Owners(si, c))
						if by := f.at(c, "by"); len(list) == 0 && len(by) > 0 {
							list = free(r.standing(si, s, by[0]))
						}
						a.trace.by(list, a.i, c, "whose doing shall end")
						if len(list) > 0 {
							return list
						}
					}
				}
			}
			owners := append(s.Children(m, "nmod:poss", "compound"), f.at(m, "by")...)
			if r.table.classes["doing"].words[lemma(s, m)] { // "demanded the withdrawal of all foreign forces"
				owners = append(owners, f.at(m, "of")...)
			}
			for _, own := range owners {
				e, ok := r.Cast.Party(si, own)
				if poss := s.Tokens[own].Rel == "nmod:poss"; !ok || poss && s.Tokens[own].UPOS == "PRON" && a.sense.with != "for" || s.Tokens[own].Is("compound") && e.Type != rapporteur.TypeOrganisation {
					continue
				}
				list := free(r.standing(si, s, own))
				a.trace.by(list, a.i, own, "whose thing is wanted")
				return list
			}
		}
		list := free(r.measured(si, f, matters))
		a.trace.by(list, a.i, -1, "whom the measure that is asked for is against")
		return list
	case a.sense.pos == noun:
		v := s.Tokens[a.i].Head
		if v < 0 {
			return nil
		}
		if a.sense.typ.Quad() > 2 && s.Tokens[a.i].Is("obj") && r.table.classes["face"].words[lemma(s, v)] {
			var list []rapporteur.Entity
			if h := s.Agent(v); h >= 0 {
				list = free(r.standing(si, s, h))
				a.trace.by(list, a.i, h, "who has to face it")
			}
			return list
		}
		if !f.received(v) {
			return nil
		}
		if h := s.Agent(v); h >= 0 {
			list := slices.DeleteFunc(free(r.standing(si, s, h)), func(e rapporteur.Entity) bool { // "told him that he has Peru's support": not the Peruvian
				return slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return s.Tokens[h].UPOS == "PRON" && x.Code == e.Code })
			})
			if to := r.Voices.Hearers(si, a.i); len(list) == 0 && len(to) == 1 && s.Tokens[h].UPOS == "PRON" {
				list = free(to)
			}
			a.trace.by(list, a.i, h, "who has it")
			return list
		}
	}
	return nil
}

// calledFor finds whom a call is to, and what they are to do, where the tree may have hung both on other words: in "a call from the
// envoy for both sides to stop fighting" the sides, and "stop"; -1 for none.
func calledFor(s *parse.Sentence, call int) (who, what int) {
	for k := call + 1; k < len(s.Tokens); k++ {
		if s.Case(k) != "for" || !s.Tokens[k].Is("nmod", "obl") || !s.Governs(call, k) {
			continue
		}
		end := k
		for _, c := range s.Children(k, "conj") {
			end = c
		}
		if end+2 < len(s.Tokens) && s.Tokens[end+1].XPOS == "TO" && s.Tokens[end+2].XPOS == "VB" {
			return k, end + 2
		}
	}
	return -1, -1
}
