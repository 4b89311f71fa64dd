package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// outcomes gives attacks told by nouns, whose victims nothing else told, those whom another word tells to be struck. Words for more of those
// who were named ("others") name nobody.
func (r *reader) outcomes(si int, s *parse.Sentence, all []*act) {
	for k := range all {
		a := all[k]
		if a.sense.typ != plover.Assault || a.sense.pos != noun || a.sense.together || len(a.recipient) > 0 {
			continue
		}
		a.recipient = slices.DeleteFunc(r.struckBy(si, s, a.i), func(e rapporteur.Entity) bool {
			return r.platform(e) || r.table.classes["rest"].words[strings.ToLower(e.Text)] || slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
		})
		a.leaveSites()
		a.trace.by(a.recipient, a.i, -1, "what came of it")
	}
}

// struckBy finds whom an attack told by a noun struck where another word tells what came of it: "the raids destroyed a depot and killed ten
// rebels", "villagers were targeted in the shelling", "the toll of the strikes rose to 80 people".
func (r *reader) struckBy(si int, s *parse.Sentence, noun int) []rapporteur.Entity {
	h := s.Tokens[noun].Head
	for n := 0; n < 3 && h >= 0 && s.Tokens[noun].Is("conj") && s.Tokens[h].UPOS == "NOUN"; n++ { // "killed in raids and an attack"
		noun, h = h, s.Tokens[h].Head
	}
	if h < 0 {
		return nil
	}
	switch t := &s.Tokens[noun]; {
	case t.Rel == "nsubj" && s.Tokens[h].UPOS == "VERB":
		for _, v := range append([]int{h}, s.Children(h, "conj")...) {
			if v != h && (s.Tokens[v].UPOS != "VERB" || s.Find(v, "nsubj") >= 0) || r.table.status.own(s, v) == rapporteur.Negated {
				continue
			}
			if o := r.table.stricken(s, v); o >= 0 {
				if list := r.hit(si, s, v, o); len(list) > 0 {
					return list
				}
			}
		}
	case t.Is("obl") && s.Passive(h) && r.table.classes["afflict"].words[lemma(s, h)]:
		if o := s.Object(h); o >= 0 && (s.Case(noun) == "in" || s.Case(noun) == "during" || s.Case(noun) == "by") {
			return r.hit(si, s, h, o)
		}
	case t.Is("obl", "nmod") && r.table.victim(s, h) >= 0:
		return r.standing(si, s, r.table.victim(s, h))
	case t.Is("nmod") && lemma(s, h) == "toll" && s.Tokens[h].Rel == "nsubj":
		v := s.Tokens[h].Head
		for _, c := range s.Children(v, "obl", "obj") {
			if p := s.Case(c); (p == "to" || p == "at" || p == "") && s.Find(c, "nummod") >= 0 {
				if e, ok := r.Cast.Party(si, c); ok {
					return []rapporteur.Entity{e}
				}
			}
		}
	}
	return nil
}

// victim gives who is said to be among the victims that word i tells of: "guards were among those killed", "among the dead in the raid was a
// judge"; -1 for none.
func (t *table) victim(s *parse.Sentence, i int) int {
	if s.Case(i) != "among" || s.Find(i, "cop") < 0 {
		return -1
	}
	if f := s.Tokens[i].Lower(); !t.classes["fallen"].words[f] && !t.classes["hurt"].words[f] {
		return -1
	}
	return s.Find(i, "nsubj")
}

// hit gives the parties that the object of verb v names; of what is destroyed, whose it is.
func (r *reader) hit(si int, s *parse.Sentence, v, object int) []rapporteur.Entity {
	if w := lemma(s, v); w == "destroy" || w == "damage" {
		return r.within(si, s, object, 0)
	}
	return r.standing(si, s, object)
}

// stricken gives what the act of verb v, whose subject is an attack, struck; -1 for none.
func (t *table) stricken(s *parse.Sentence, v int) int {
	switch word := lemma(s, v); {
	case word == "leave": // "left ten guards dead", "left dozens wounded"
		o := s.Object(v)
		if o < 0 {
			return -1
		}
		for _, k := range append(s.Children(v, "xcomp"), s.Children(o, "acl", "amod")...) {
			if f := strings.ToLower(s.Tokens[k].Form); k > o && (f == "dead" || t.classes["hurt"].words[f]) {
				return o
			}
		}
		for _, of := range s.Children(o, "nmod") { // the tree hung it on the last noun: "left dozens of guards wounded"
			for _, k := range s.Children(of, "acl", "amod") {
				if f := strings.ToLower(s.Tokens[k].Form); k > of && (f == "dead" || t.classes["hurt"].words[f]) {
					return o
				}
			}
		}
	case word == "result" || word == "lead" || word == "end":
		for _, k := range s.Children(v, "advcl", "obl") {
			switch {
			case s.Tokens[k].UPOS == "VERB" && t.classes["afflict"].words[lemma(s, k)]:
				return s.Object(k)
			case t.classes["loss"].words[lemma(s, k)]:
				for _, of := range s.Children(k, "nmod") {
					if s.Case(of) == "of" {
						return of
					}
				}
			}
		}
	case t.classes["afflict"].words[word]:
		return s.Object(v)
	}
	return -1
}
