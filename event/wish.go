package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// demanded is the sense of what a speaker says somebody must do: "the envoy said that both sides should withdraw".
var demanded = &sense{typ: plover.Request, pos: verb, absorbs: true, recipient: []string{"subj"}}

// wish reads a duty told in a statement as what its speaker asks of whoever has it; nil where it tells none.
func (r *reader) wish(si int, s *parse.Sentence, i int) *act {
	t := &s.Tokens[i]
	if t.UPOS != "VERB" && t.UPOS != "ADJ" && t.UPOS != "NOUN" {
		return nil
	}
	if h := r.table.status.said(s, i); h >= 0 && r.table.status["required"][lemma(s, h)] {
		return r.required(si, s, i, h)
	}
	modal := -1
	for _, c := range s.Children(i, "aux") {
		if r.table.status["duty"][lemma(s, c)] {
			modal = c
		}
	}
	if modal < 0 && infinitive(s, i) && t.Is("xcomp") && t.Head >= 0 && s.Tokens[t.Head].XPOS != "VBD" && (lemma(s, t.Head) == "have" || lemma(s, t.Head) == "need") {
		modal = t.Head
	}
	if modal < 0 || childLemma(s, i, "have", "aux") >= 0 || childLemma(s, i, "if", "mark") >= 0 || lemma(s, i) == "able" {
		return nil // "must have known" is a guess
	}
	if modal > i || childLemma(s, modal, "yet", "advmod") >= 0 {
		return nil
	}
	at := i
	if s.Tokens[modal].UPOS != "AUX" {
		at = modal
	}
	h := s.Subject(at)
	if h < 0 || h > modal || r.table.status["own"][s.Tokens[h].Lower()] {
		return nil
	}
	sources := r.speakers(si, i)
	if len(sources) == 0 {
		return nil
	}
	a := &act{candidate: candidate{i: i, sense: demanded, trigger: s.Tokens[modal].Span.Cover(s.Tokens[i].Span), covers: []int{i, modal}}, date: r.Days.Of(si, i), place: r.Places.Of(si, i), status: rapporteur.Occurred, trace: r.traced()}
	r.saidBy(si, a, sources)
	for _, one := range r.row(si, s, h) {
		if e, ok := r.Cast.Party(si, one); ok && !r.platform(e) {
			a.recipient = appendNew(a.recipient, r.named(si, e))
			a.trace.by(a.recipient, i, one, "who has the duty")
		}
	}
	if len(a.recipient) == 0 && !s.Passive(i) {
		return nil
	}
	if slices.ContainsFunc(a.recipient, func(e rapporteur.Entity) bool {
		return contains(a.actor, e) || slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
	}) {
		return nil
	}
	a.mode = r.modes(s, a)
	return a
}

// required reads an act that a statement says is necessary as what its speaker asks for: "said that dialogue with both sides is necessary".
func (r *reader) required(si int, s *parse.Sentence, i, h int) *act {
	sources := r.speakers(si, i)
	if len(sources) == 0 || !r.table.tells(s, i) && s.Tokens[i].UPOS != "VERB" || r.table.status.own(s, h) != "" || r.table.status.own(s, i) != "" {
		return nil
	}
	a := &act{candidate: candidate{i: i, sense: demanded, trigger: s.Tokens[h].Span, covers: []int{i, h}}, date: r.Days.Of(si, h), place: r.Places.Of(si, h), status: rapporteur.Occurred, trace: r.traced()}
	r.saidBy(si, a, sources)
	a.mode = r.modes(s, a)
	return a
}
