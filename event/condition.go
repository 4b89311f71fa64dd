package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
)

// lacks lists what the sense of an act asks for and is not there.
func (r *reader) lacks(si int, s *parse.Sentence, a *act) []condition {
	hasActor, hasRecipient := len(a.actor) > 0, len(a.recipient) > 0
	if a.sense.together {
		hasRecipient = len(a.actor) > 1 || (hasActor && plural(s, a))
	}
	told := 0
	for _, ok := range []bool{hasActor, hasRecipient, ofItself(s, a, a.place.Span), ofItself(s, a, a.date.Span)} {
		if ok {
			told++
		}
	}
	var out []condition
	for _, c := range a.sense.conditions {
		ok := false
		switch c.slot {
		case "actor":
			ok = hasActor
		case "party":
			ok = hasRecipient
		case "both":
			ok = hasActor && hasRecipient
		case "both1":
			ok = hasActor || hasRecipient
		case "told":
			ok = told >= 1
		case "told2":
			ok = told >= 2
		case "complement":
			ok = r.complemented(s, a.i, c.class)
		case "infinitive":
			ok = bidden(s, a.i)
		case "will":
			ok = slices.ContainsFunc(s.Children(a.i, "ccomp"), func(k int) bool { return r.table.status.own(s, k) == rapporteur.Future })
		case "negated":
			ok = r.table.status.own(s, a.i) == rapporteur.Negated
		case "passive":
			ok = s.Passive(a.i)
		case "by":
			ok = r.table.classes[c.class].anyOf(a.actor)
		case "to":
			ok = r.table.classes[c.class].anyOf(a.recipient) || a.sense.together && r.table.classes[c.class].anyOf(a.sides[1])
		case "bare":
			o := max(s.Object(a.i), rung(s, a.i))
			_, somebody := r.Cast.Party(si, o)
			ok = somebody && (o == rung(s, a.i) || !r.complemented(s, a.i, "")) && s.Find(a.i, "ccomp", "iobj") < 0
		case "weighed": // never there: it is for the judge
		default:
			f := filler{s: s, i: a.i, sense: a.sense, table: r.table}
			ok = slices.ContainsFunc(f.heads(c.slot), func(h int) bool { return r.table.classes[c.class].words[lemma(s, h)] })
		}
		if !ok {
			out = append(out, c)
		}
	}
	return out
}

// plural reports whether the one actor of an act done together is several ("the two sides met").
func plural(s *parse.Sentence, a *act) bool {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; len(a.actor) > 0 && a.actor[0].Span.Contains(t.Span) && (t.XPOS == "NNS" || t.XPOS == "NNPS" || t.Form == "they") {
			return true
		}
	}
	return false
}

// complemented reports whether a verb has a complement that says what its object is ("called the vote a sham"), with a word
// of the class in it if one is asked for.
func (r *reader) complemented(s *parse.Sentence, i int, class string) bool {
	for _, c := range s.Children(i, "xcomp", "obl") {
		if p := s.Case(c); s.Tokens[c].Is("obl") && p != "as" || infinitive(s, c) {
			continue
		}
		if class == "" {
			return true
		}
		first, last := s.Subtree(c)
		for k := first; k <= last; k++ {
			if r.table.classes[class].words[lemma(s, k)] {
				return true
			}
		}
	}
	return false
}
