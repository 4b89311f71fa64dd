package fuse

import (
	"slices"

	"rapporteur"
	"rapporteur/plover"
)

// sides is how well two tellings agree on who did it to whom, where and when.
type sides struct {
	actor, recipient, place accord
	subject                 float64 // share of what they speak of that is the same
}

// How much two acts of speech have to speak of the same thing to be one. Where both sides are named alike less is needed
// than where one is left open; kin need less than strangers.
const (
	subjectKnown = 0.20
	subjectOpen  = 0.34
	subjectPart  = 0.50 // one report tells a place and the other none: it may tell a part of the whole
	subjectCopy  = 0.60 // the same sentence, in two versions of one text
)

// kinship says how the reports of two tellings stand to one another.
type kinship byte

const (
	stranger kinship = iota // different texts
	sameText                // two articles that are versions of one text
	sameArticle
)

// match gives how well two tellings fit as tellings of one thing that happened; 0 where they do not.
func match(t, u *telling, k kinship) int {
	if t.event.Event != u.event.Event || t.event.Status != u.event.Status || !modesFit(t.event, u.event) {
		return 0
	}
	s := sides{place: comparePlaces(t.place, u.place), subject: alike(t.subject, u.subject)}
	s.actor, s.recipient = compareParts(t, u)
	if s.actor == conflict || s.recipient == conflict {
		return 0
	}
	fits := false
	switch {
	case k == sameText && s.subject >= subjectCopy:
		fits = true // the same sentence in two versions, whatever became of day and place
	case t.background != u.background && !(t.days.precise() && u.days.precise()):
		fits = false
	case k != stranger:
		fits = s.fitKin(t, u)
	default:
		fits = s.fitStrangers(t, u)
	}
	if !fits {
		return 0
	}
	return 1 + 4*int(s.actor+s.recipient) + 3*int(s.place) + int(10*s.subject)
}

// contradicts reports that the two cannot tell of one thing: they name different parties, places or days, or ways to do it.
func contradicts(t, u *telling) bool {
	actor, recipient := compareParts(t, u)
	return !modesFit(t.event, u.event) || actor == conflict || recipient == conflict ||
		comparePlaces(t.place, u.place) == conflict || t.days.known && u.days.known && !t.days.overlap(u.days)
}

// compareParts compares actors with actors and recipients with recipients; of reciprocal acts all parties together, where
// two are enough to know the act by.
func compareParts(t, u *telling) (actor, recipient accord) {
	if !reciprocal(t.event.Event) {
		return compareSides(t.actor, u.actor), compareSides(t.recipient, u.recipient)
	}
	actor = compareSides(t.all, u.all)
	switch {
	case !actor.agrees():
		return actor, silent
	case min(len(t.all), len(u.all)) >= 2:
		return actor, actor
	}
	return actor, open
}

// modesFit reports that the modes do not speak against one another. How a meeting was held is told in many words; only a
// call by telephone is surely no visit.
func modesFit(a, b rapporteur.Event) bool {
	if len(a.Mode) == 0 || len(b.Mode) == 0 {
		return true
	}
	if a.Event == plover.Consult {
		return slices.ContainsFunc(a.Mode, isPhone) == slices.ContainsFunc(b.Mode, isPhone)
	}
	return sharedMode(a, b)
}

func sharedMode(a, b rapporteur.Event) bool {
	return slices.ContainsFunc(a.Mode, func(m plover.Mode) bool { return slices.Contains(b.Mode, m) })
}

func isPhone(m plover.Mode) bool { return m.String() == "phone" }

// fitKin decides within one article, or versions of one text: a missing day is no hindrance there. Acts of force of the
// same sides are told in many sentences of one report and are many; they have to be told alike or in one place.
func (s sides) fitKin(t, u *telling) bool {
	if s.place == conflict {
		return false
	}
	switch {
	case t.days.known && u.days.known && !t.days.overlap(u.days):
		return false
	case t.days.known && u.days.known && t.days.precise() != u.days.precise():
		return false
	case t.days.known != u.days.known && !(t.days.precise() || u.days.precise()):
		return false
	}
	both, one := s.actor.agrees() && s.recipient.agrees(), s.actor.agrees() || s.recipient.agrees()
	sameSpot := s.sameSpot(t, u) && t.days.precise() && u.days.precise()
	switch {
	case !one:
		return s.place == sure && s.subject >= subjectOpen
	case verbal(t.event.Event):
		return s.subject >= s.subjectNeeded()
	case reciprocal(t.event.Event):
		return both || sameSpot || s.subject >= subjectKnown
	case sameSpot:
		return both || s.subject >= subjectKnown
	case s.place == open || s.place == likely:
		return s.subject >= subjectPart
	case both && (s.actor == sure || s.recipient == sure):
		return s.subject >= subjectKnown
	}
	return s.subject >= subjectOpen
}

// fitStrangers decides across articles that are no copies: both have to be placed on the same day or days, and the
// parties to agree.
func (s sides) fitStrangers(t, u *telling) bool {
	if !t.days.precise() || !u.days.precise() || !t.days.overlap(u.days) {
		return false
	}
	bothSides := s.actor.agrees() && s.recipient.agrees()
	if s.place == conflict {
		return bothSides && s.meetingOfPersons(t, u)
	}
	sameDay := t.days == u.days && t.days.length() == 1
	switch {
	case verbal(t.event.Event):
		return (s.actor.agrees() || s.recipient.agrees()) && (bothSides || sameDay) && s.subject >= s.subjectNeeded()
	case bothSides && (s.actor == sure || s.recipient == sure):
		return true
	case sameDay && s.place.agrees() && sharedMode(t.event, u.event) && s.subject >= subjectOpen:
		return !wide(t.event.Place) || !wide(u.event.Place)
	case s.actor.agrees() || s.recipient.agrees():
		return sameDay && s.sameSpot(t, u)
	}
	return sameDay && s.sameSpot(t, u) && s.subject >= subjectKnown
}

func (s sides) subjectNeeded() float64 {
	if s.actor.agrees() && s.recipient.agrees() {
		return subjectKnown
	}
	return subjectOpen
}

// sameSpot reports that both are told to be in the same place, smaller than a country.
func (s sides) sameSpot(t, u *telling) bool {
	return s.place == sure && !(wide(t.event.Place) && wide(u.event.Place))
}

// meetingOfPersons reports a meeting of the same persons on the same one day, which is one meeting even where the
// places told differ.
func (s sides) meetingOfPersons(t, u *telling) bool {
	return t.event.Event == plover.Consult && s.actor == sure && t.days == u.days && t.days.length() == 1 && t.personsAlone() && u.personsAlone()
}

// personsAlone reports that every party of the act is a person with a name.
func (t *telling) personsAlone() bool {
	return !slices.ContainsFunc(t.event.Actor, notPerson) && !slices.ContainsFunc(t.event.Recipient, notPerson)
}

func notPerson(e rapporteur.Entity) bool {
	return e.Type != rapporteur.TypePerson || !nameOf(e).proper
}
