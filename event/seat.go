package event

import (
	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// grounds finds whom an attack struck of whose victims nothing is told: the state whose ground it hit.
func (r *reader) grounds(s *parse.Sentence, all []*act) {
	for k := range all {
		a := all[k]
		if a.sense.typ != plover.Assault || a.sense.together || len(a.recipient) > 0 {
			continue
		}
		f := filler{s: s, i: a.i, sense: a.sense, table: r.table, covers: a.covers, trace: a.trace}
		for _, slot := range a.sense.recipient {
			for _, h := range f.heads(slot) {
				if e, ok := r.groundOf(s, h); ok && !contains(a.actor, e) {
					a.recipient = appendNew(a.recipient, e)
					a.trace.by(a.recipient, a.i, h, "on whose ground it was")
				}
			}
		}
	}
}

// groundOf gives the state that a seat is in, however deep its name stands: "a base in a county of Peru".
func (r *reader) groundOf(s *parse.Sentence, thing int) (rapporteur.Entity, bool) {
	if !r.table.classes["seat"].words[lemma(s, thing)] {
		return rapporteur.Entity{}, false
	}
	for at, n := thing, 0; n < 3 && at >= 0; n++ {
		next := -1
		phrases := s.Children(at, "nmod")
		if v := s.Tokens[thing].Head; n == 0 && v >= 0 { // "attacked a base in the north of Peru", with a tree that attacked in the north
			phrases = append(phrases, s.Children(v, "obl")...)
		}
		for _, c := range phrases {
			if p := s.Case(c); c > thing && (p == "in" || p == "of") {
				if e, ok := country(r.Doc, s, c); ok {
					return e, true
				}
				next = c
			}
		}
		at = next
	}
	return rapporteur.Entity{}, false
}

// seated names whose seat a thing is: of "an army base" the army.
func (r *reader) seated(si int, s *parse.Sentence, thing int) []rapporteur.Entity {
	if !r.table.classes["seat"].words[lemma(s, thing)] {
		return nil
	}
	for _, c := range s.Children(thing, "compound", "amod") {
		if w := lemma(s, c); r.table.classes["rest"].words[w] || w == "official" {
			continue // "many vehicles", "an official building"
		}
		if e, ok := r.Cast.Party(si, c); ok && !r.platform(e) && !town(e.Text) {
			return []rapporteur.Entity{e}
		}
	}
	return nil
}
