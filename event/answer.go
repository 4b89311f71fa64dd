package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// answering names the party behind a thing that stands in a slot. Of a deed that is condemned, praised or answered in words, it is whoever did
// it, not whom it struck: "condemned the killing of the judge by rebels", "the massacre of villagers".
func (r *reader) answering(si int, f filler, thing int) []rapporteur.Entity {
	if f.sense.typ == plover.Support && r.table.hostile(f.s, thing) { // "supported the sanctions against Peru": whoever lays them
		return r.Cast.Owners(si, thing)
	}
	if f.sense.typ != plover.Accuse || !r.table.strikes(f, thing) {
		return r.behind(si, f.s, thing, 0)
	}
	var out []rapporteur.Entity
	for _, h := range (filler{s: f.s, i: thing, sense: &sense{pos: noun}, table: r.table}).at(thing, "by") {
		out = appendNew(out, r.standing(si, f.s, h)...)
	}
	if len(out) == 0 && len(f.s.Children(thing, "nmod:poss", "compound", "amod")) > 0 {
		return r.behind(si, f.s, thing, 0)
	}
	return out
}

// strikes reports whether a noun tells a deed that says with "of" whom it struck.
func (t *table) strikes(f filler, thing int) bool {
	return slices.ContainsFunc(f.s.Children(thing, "nmod"), func(c int) bool { return f.s.Case(c) == "of" }) && t.deed(f.s, thing)
}

// deed reports whether a noun tells violence or repression, which strikes somebody.
func (t *table) deed(s *parse.Sentence, i int) bool {
	return slices.ContainsFunc(t.lookUp(s, i), func(x *sense) bool {
		return x.pos == noun && x.typ.Quad() == 4 && x.typ != plover.Protest && !x.weighed && slices.Contains(x.recipient, "of")
	})
}
