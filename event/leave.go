package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// askedFor gives the point that a call or demand is for: "calls for a deadline to be set"; the call itself where it is for none.
func (r reader) askedFor(s *parse.Sentence, call int) int {
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

// private reports whether firms agree on something among themselves, or "you" would: a point of no plan.
func (r reader) private(owes []rapporteur.Entity, plan string) bool {
	return plan == "" && !slices.ContainsFunc(owes, func(e rapporteur.Entity) bool {
		return e.Sector.String() != "BUS" && e.Code.String() != "MNC" && !strings.EqualFold(e.Text, "you")
	})
}

// granted reads leave that is given or kept back: "has not granted the agency permission to enter the town", "denied them access".
func (r reader) granted(si int, s *parse.Sentence, verb int) (rapporteur.Commitment, bool) {
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
