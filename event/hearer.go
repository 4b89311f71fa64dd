package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/plover"
)

// secondPerson reports whether a word stands for whoever is spoken to.
func secondPerson(text string) bool {
	switch strings.ToLower(text) {
	case "you", "your", "yours", "yourself", "yourselves":
		return true
	}
	return false
}

// heard gives "you" the identity of whom the words that it stands in are told to be said to, if that is one party and not the press.
func (r *reader) heard(si int, e rapporteur.Entity) rapporteur.Entity {
	i := r.tokenAt(si, e)
	if i < 0 || !e.Code.IsZero() {
		return e
	}
	if to := r.Voices.Hearers(si, i); len(to) == 1 && to[0].Sector.String() != "JRN" && !secondPerson(to[0].Text) {
		return identified(e, to[0])
	}
	return e
}

// unmet takes from "you" on one side of an act whom it was taken for, where they stand on the other.
func unmet(side, other []rapporteur.Entity) {
	for k, e := range side {
		if secondPerson(e.Text) && slices.ContainsFunc(other, func(x rapporteur.Entity) bool {
			return sameParty(x, e) || x.Type == rapporteur.TypePerson && e.Type == x.Type && x.Code == e.Code
		}) {
			side[k] = rapporteur.Entity{Text: e.Text, Span: e.Span, Name: e.Text, Basis: e.Basis}
		}
	}
}

// identified gives a pronoun the identity of whom it stands for.
func identified(e, by rapporteur.Entity) rapporteur.Entity {
	text, span := e.Text, e.Span
	e = by
	e.Text, e.Span, e.Basis = text, span, "antecedent"
	return e
}

// lately is how many sentences after a meeting words are taken to be said at it.
const lately = 10

// spokenTo gives "you" the identity of whom the speaker has just been told to meet, where it is not told whom the words were said to: what
// is said at a meeting is said to the other side.
func (r *reader) spokenTo(all [][]*act) {
	var met []*act
	var when []int
	for si, acts := range all {
		for len(when) > 0 && when[0] < si-lately {
			met, when = met[1:], when[1:]
		}
		for _, a := range acts {
			if a.sense.typ == plover.Consult && a.status == rapporteur.Occurred && len(a.actor)+len(a.recipient) == 2 {
				met, when = append(met, a), append(when, si)
			}
		}
		if len(met) == 0 {
			continue
		}
		for _, a := range acts {
			a.actor, a.recipient = r.opposites(si, a.actor, a.recipient, met), r.opposites(si, a.recipient, a.actor, met)
		}
	}
}

// opposites is opposite, for all of a side; who stands on the other side is nobody's "you".
func (r *reader) opposites(si int, side, other []rapporteur.Entity, met []*act) []rapporteur.Entity {
	for k, e := range side {
		if secondPerson(e.Text) {
			side[k] = r.opposite(si, e, met)
		}
	}
	unmet(side, other)
	return side
}

// opposite names the other side of the meetings that whoever says "you" was at, if that is the same in all of them.
func (r *reader) opposite(si int, e rapporteur.Entity, met []*act) rapporteur.Entity {
	if !e.Code.IsZero() || !e.Sector.IsZero() {
		return e
	}
	i := r.tokenAt(si, e)
	if i < 0 || len(r.Voices.Hearers(si, i)) > 0 {
		return e
	}
	sources := r.Voices.Sources(si, i)
	if len(sources) == 0 {
		return e
	}
	var other rapporteur.Entity
	for _, a := range met {
		sides := append(append([]rapporteur.Entity{}, a.actor...), a.recipient...)
		for k := range sides {
			if !sameParty(sides[k], sources[0].Entity) || sources[0].Entity.Name == "" {
				continue
			}
			x := sides[1-k]
			if other.Text != "" && other.Name != x.Name {
				return e
			}
			other = x
		}
	}
	if other.Text == "" || other.Name == "" || sameParty(other, sources[0].Entity) {
		return e
	}
	return identified(e, other)
}
