package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// blamed is the sense of what a speaker says somebody does wrong: "the envoy said that the army had violated the truce".
// dismissed is that of a charge that a speaker calls untrue: "he said the allegations were baseless".
var (
	blamed    = &sense{typ: plover.Accuse, pos: verb, recipient: []string{"subj"}}
	dismissed = &sense{typ: plover.Reject, pos: verb}
)

// charge reads what a statement says of somebody as what its speaker charges them with; nil where it charges nobody.
func (r *reader) charge(si int, s *parse.Sentence, i int) *act {
	t := &s.Tokens[i]
	word := lemma(s, i)
	var h int
	switch {
	case word == "lie" && slices.ContainsFunc(s.Children(i, "obl"), func(c int) bool { p := s.Case(c); return p != "about" && p != "to" }):
		return nil // "a town that lies in the north"
	case t.UPOS == "VERB" && r.table.classes["wrong"].words[word]:
		h = s.Agent(i)
	case (t.UPOS == "ADJ" || t.UPOS == "NOUN") && s.Find(i, "cop") >= 0 && s.Case(i) == "" && r.table.classes["blame"].words[word]:
		h = s.Subject(i)
	default:
		return nil
	}
	if t.Is("conj") && t.Head >= 0 && s.Tokens[t.Head].UPOS == t.UPOS || t.Is("advcl") && s.Case(i) != "" {
		return nil // "fabricated and illogical": one charge
	}
	if h < 0 || r.table.status["own"][s.Tokens[h].Lower()] {
		return nil
	}
	sources := r.Voices.Sources(si, i)
	if len(sources) == 0 {
		return nil
	}
	x := blamed
	if s.Tokens[h].UPOS == "NOUN" && r.table.classes["charge"].words[lemma(s, h)] {
		x = dismissed
	}
	a := &act{candidate: candidate{i: i, sense: x, trigger: t.Span, covers: []int{i}}, date: r.Days.Of(si, i), place: r.Places.Of(si, i), trace: r.traced()}
	if x == dismissed {
		a.covers = append(a.covers, h)
	}
	a.status = r.status(s, a)
	if a.status != rapporteur.Occurred {
		return nil
	}
	r.saidBy(si, a, sources)
	if x == blamed {
		a.recipient = r.standing(si, s, h)
		if len(a.recipient) == 0 || slices.ContainsFunc(a.recipient, func(e rapporteur.Entity) bool {
			return slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
		}) {
			return nil
		}
		a.recipient = r.allNamed(si, a.recipient)
		a.trace.by(a.recipient, i, h, "of whom it is said")
	}
	a.mode = r.modes(s, a)
	return a
}

// uncharged leaves out charges that another act tells in other words: "charged with violating", "pleaded guilty to lying".
func (r *reader) uncharged(s *parse.Sentence, all []*act) []*act {
	if !slices.ContainsFunc(all, func(a *act) bool { return a.sense == blamed }) {
		return all // mostly: no copy then
	}
	return slices.DeleteFunc(slices.Clone(all), func(a *act) bool {
		return a.sense == blamed && slices.ContainsFunc(all, func(b *act) bool {
			return b.i != a.i && b.sense != blamed && (b.sense.typ == plover.Accuse || b.sense.typ == plover.Concede || b.sense.typ == plover.Reject || b.sense.typ == plover.Sanction) && s.Governs(b.i, a.i)
		})
	})
}
