package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// askedFor gives the point that a call or demand is for: "calls for a deadline to be set"; the call itself where it is for none.
func (r *reader) askedFor(s *parse.Sentence, call int) int {
	first, last := s.Subtree(call)
	for k := max(first, call+1); k <= last && k <= call+6; k++ {
		if s.Tokens[k].UPOS == "NOUN" && r.table.plans["points"][lemma(s, k)] {
			return k
		}
	}
	return call
}

// duty reports whether a clause says what should or will be.
func duty(s *parse.Sentence, c int) bool {
	for _, k := range s.Children(c, "aux") {
		switch lemma(s, k) {
		case "should", "shall", "must", "will":
			return true
		}
	}
	return false
}

// bound gives who is bound by a point that somebody agrees to or refuses: those themselves, unless it says what others are to do ("agreed that
// rebels should disarm", "rejected a deadline on the regime's withdrawal"). Nobody is where it only says what is to be done to others.
func (r *reader) bound(si int, s *parse.Sentence, matter int, st rapporteur.Standing, who []rapporteur.Entity) []rapporteur.Entity {
	if s.Tokens[matter].Is("ccomp") && s.Find(matter, "nsubj") >= 0 {
		if s.Passive(matter) || lemma(s, matter) == "have" {
			return nil
		}
		of := r.owing(si, s, r.table.subjects(s, matter))
		if len(of) > 0 && strings.EqualFold(of[0].Text, "it") || len(of) > 0 && strings.EqualFold(of[0].Text, "they") {
			return who
		}
		return of
	}
	if st != rapporteur.Refused || s.Tokens[matter].UPOS != "NOUN" {
		return who
	}
	first, last := s.Subtree(matter)
	for k := max(first, matter+1); k <= last; k++ {
		if r.table.plans["duties"][lemma(s, k)] && s.Find(k, "nmod:poss") >= 0 {
			if of := r.Cast.Owners(si, k); len(of) > 0 {
				return of
			}
		}
	}
	return who
}

// private reports whether firms agree on something among themselves, or "you" would: a point of no plan.
func (r *reader) private(owes []rapporteur.Entity, plan string) bool {
	return plan == "" && !slices.ContainsFunc(owes, func(e rapporteur.Entity) bool {
		return e.Sector.String() != "BUS" && e.Code.String() != "MNC" && !strings.EqualFold(e.Text, "you")
	})
}

// granted reads leave that is given or kept back: "has not granted the agency permission to enter the town", "denied them access".
func (r *reader) granted(si int, s *parse.Sentence, verb int) (rapporteur.Commitment, bool) {
	word := lemma(s, verb)
	if !r.table.plans["granted"][word] && !r.table.plans["denied"][word] {
		return rapporteur.Commitment{}, false
	}
	leave := -1
	for _, k := range s.Children(verb, "obj", "iobj", "ccomp", "xcomp") {
		if r.table.plans["leaves"][lemma(s, k)] {
			leave = k
		}
	}
	if leave < 0 || s.Passive(verb) || infinitive(s, verb) {
		return rapporteur.Commitment{}, false
	}
	st := rapporteur.CarriedOut
	switch status := r.table.status.of(s, verb); {
	case r.table.plans["denied"][word] && status == rapporteur.Occurred, r.table.plans["granted"][word] && status == rapporteur.Negated:
		st = rapporteur.Refused
	case status != rapporteur.Occurred || r.table.plans["denied"][word]:
		return rapporteur.Commitment{}, false
	}
	owes := r.owing(si, s, r.table.subjects(s, verb))
	if len(owes) == 0 {
		return rapporteur.Commitment{}, false
	}
	c := r.commitment(si, s, verb, leave, st)
	c.Obligor = owes
	c.Header = r.ids.Head(rapporteur.KindCommitment, c.Trigger.Start)
	return c, true
}
