package rapporteur

import (
	"fmt"
	"slices"
)

// faults collects what is wrong with one entry; the first fault counts.
type faults struct {
	text  string
	head  Header
	first *InvalidError
}

func (f *faults) err() error {
	if f.first == nil {
		return nil
	}
	return f.first
}

func (f *faults) note(field, reason string) {
	if reason != "" && f.first == nil {
		f.first = &InvalidError{f.head.ID, f.head.Kind, field, reason}
	}
}

func (f *faults) require(field string, ok bool, reason string) {
	if !ok {
		f.note(field, reason)
	}
}

func (f *faults) kind(k Kind) {
	if f.head.Kind != k {
		f.note("kind", fmt.Sprintf("is %q, want %q", f.head.Kind, k))
	}
}

func (f *faults) span(field string, s Span) { f.note(field, s.check(f.text)) }

// within checks a span that must lie in the entry's sentence.
func (f *faults) within(field string, s, sentence Span) {
	f.span(field, s)
	if !sentence.Contains(s) {
		f.note(field, fmt.Sprintf("span %d-%d lies outside the sentence %d-%d", s.Start, s.End, sentence.Start, sentence.End))
	}
}

// quotes says what is wrong with words that claim to stand at a span, or "". Words without a span are no evidence.
func quotes(text string, s Span, words, what string) string {
	if s.IsZero() {
		if words != "" {
			return fmt.Sprintf("%s %q has no span", what, words)
		}
		return ""
	}
	if bad := s.check(text); bad != "" {
		return bad
	}
	if got := s.In(text); got != words {
		return fmt.Sprintf("%s %q is not what stands at %d-%d: %q", what, words, s.Start, s.End, got)
	}
	return ""
}

func (f *faults) entity(field string, e Entity) {
	f.require(field, e.Text != "", "names nobody")
	f.note(field, quotes(f.text, e.Span, e.Text, "entity"))
	if !e.Code.IsZero() && e.Basis == "" {
		f.note(field, fmt.Sprintf("%q has a code and no basis", e.Text))
	}
}

func (f *faults) entities(field string, list []Entity) {
	for _, e := range list {
		f.entity(field, e)
	}
}

func (f *faults) sources(field string, list []Source) {
	for _, s := range list {
		f.entity(field, s.Entity)
		if !s.Span.IsZero() {
			f.note(field, quotes(f.text, s.Span, s.Cue, "cue"))
		}
	}
}

func (f *faults) place(field string, p Place) { f.note(field, quotes(f.text, p.Span, p.Text, "place")) }

func (f *faults) oneOf(field, word string, known ...string) {
	if !slices.Contains(known, word) {
		f.note(field, fmt.Sprintf("%q is none of %v", word, known))
	}
}

func (f *faults) status(s Status) {
	f.oneOf("status", string(s), string(Occurred), string(Future), string(Hypothetical), string(Negated))
}

func (f *faults) event(e Event) {
	f.kind(KindEvent)
	f.require("event", !e.Event.IsZero(), "is missing")
	f.require("plover", !e.PLOVER.IsZero(), "is missing")
	f.within("trigger", e.Trigger, e.Sentence)
	for _, m := range e.Mode {
		if !e.Event.Has(m) {
			f.note("mode", fmt.Sprintf("%s is no mode of %s", m, e.Event))
		}
	}
	if e.Quad != e.PLOVER.Quad() {
		f.note("quad", fmt.Sprintf("is %d, but %s has %d", e.Quad, e.PLOVER, e.PLOVER.Quad()))
	}
	if !(e.Scale >= -10 && e.Scale <= 10) {
		f.note("scale", fmt.Sprintf("%v lies outside -10 to 10", e.Scale))
	}
	if !(e.Confidence >= 0 && e.Confidence <= 1) {
		f.note("confidence", fmt.Sprintf("%v is no share", e.Confidence))
	}
	f.status(e.Status)
	f.entities("actor", e.Actor)
	f.entities("recipient", e.Recipient)
	f.note("date", e.Date.check(f.text))
	f.place("place", e.Place)
	f.sources("attribution", e.Attribution)
}

func (f *faults) statement(s Statement) {
	f.kind(KindStatement)
	f.entity("speaker", s.Speaker)
	f.entities("addressee", s.Addressee)
	f.entities("via", s.Via)
	f.span("content", s.Content)
	for _, p := range s.Parts {
		f.span("parts", p)
		f.require("parts", s.Content.Contains(p), "lie outside the content")
	}
	if !s.Cue.IsZero() {
		f.span("cue", s.Cue)
	}
	if !s.Source.IsZero() {
		f.span("source", s.Source)
	}
	f.oneOf("form", string(s.Form), string(Direct), string(Indirect), string(Mixed))
	f.note("date", s.Date.check(f.text))
}

func (f *faults) figure(g Figure) {
	f.kind(KindFigure)
	f.require("measure", g.Measure != "", "is missing")
	f.require("low", g.Low != nil || g.High != nil, "is missing, and so is high")
	if g.Low != nil && g.High != nil {
		if *g.Low > *g.High {
			f.note("high", fmt.Sprintf("%d is below low %d", *g.High, *g.Low))
		}
	}
	for _, n := range []*int64{g.Low, g.High} {
		f.require("low", n == nil || *n >= 0, "is below nought")
	}
	f.within("number", g.Number, g.Sentence)
	f.place("scope", g.Scope.Place)
	f.sources("claimant", g.Claimant)
	f.note("as_of", g.AsOf.check(f.text))
}

func (f *faults) vote(v Vote) {
	f.kind(KindVote)
	f.oneOf("ballot", string(v.Ballot), string(Veto), string(For), string(Against), string(Abstain), string(Adopted))
	f.status(v.Status)
	f.within("trigger", v.Trigger, v.Sentence)
	f.entities("voter", v.Voter)
	f.note("date", v.Date.check(f.text))
}

func (f *faults) commitment(c Commitment) {
	f.kind(KindCommitment)
	f.oneOf("standing", string(c.Standing), string(Proposed), string(Accepted), string(Refused), string(CarriedOut), string(Breached))
	f.require("action", c.Action != "", "is missing")
	f.within("trigger", c.Trigger, c.Sentence)
	f.entities("obligor", c.Obligor)
	f.sources("attribution", c.Attribution)
	f.note("date", c.Date.check(f.text))
}
