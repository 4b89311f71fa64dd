package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// journeys makes one act of a journey and of the meeting that it is for: "arrived in Oslo for talks with the king" is one visit, with the king as
// host; of "headed to the palace to meet the king" nothing has happened yet but the setting out, so the meeting alone is told, to come. Who
// leaves a country and so arrives in another visits nobody, and who travels for his own sake is no guest.
func (r *reader) journeys(s *parse.Sentence, all []*act) []*act {
	gone := map[int]bool{}
	for k := range all {
		trip := all[k]
		if trip.sense.pos != verb || trip.sense.typ != plover.Consult || trip.sense.mode.String() != "visit" {
			continue
		}
		if h := s.Tokens[trip.i].Head; trip.gerund && h >= 0 && s.Tokens[trip.i].Is("advcl", "conj", "xcomp") && r.table.classes["leaving"].words[lemma(s, h)] {
			gone[k] = true
			continue
		}
		if r.familial(s, trip.i) {
			gone[k] = true
			continue
		}
		for m := range all {
			talks := all[m]
			if m == k || gone[m] || talks.sense.typ != plover.Consult || !aimOf(s, trip.i, talks.i) {
				continue
			}
			if r.table.classes["heading"].words[lemma(s, trip.i)] {
				talks.status = rapporteur.Future
				gone[k] = true
				break
			}
			for _, e := range append(slices.Clone(talks.actor), talks.recipient...) {
				trip.recipient = slices.DeleteFunc(slices.Clone(trip.recipient), func(x rapporteur.Entity) bool { return x.Type == rapporteur.TypeState && x.Code == e.Code })
				if !slices.ContainsFunc(append(slices.Clone(trip.actor), trip.recipient...), func(x rapporteur.Entity) bool { return sameParty(x, e) }) {
					trip.recipient = append(trip.recipient, e)
				}
			}
			trip.trace.note("one act with the meeting that the journey is for")
			gone[m] = true
		}
	}
	if len(gone) == 0 {
		return all
	}
	var out []*act
	for k := range all {
		if !gone[k] {
			out = append(out, all[k])
		}
	}
	return out
}

// familial reports whether a journey is for oneself and one's own: "went on to Oslo to join his wife", "is in Oslo on holiday".
func (r *reader) familial(s *parse.Sentence, trip int) bool {
	for k := range s.Tokens {
		if s.Tokens[k].UPOS != "NOUN" || !r.table.classes["family"].words[lemma(s, k)] {
			continue
		}
		i := k
		for n := 0; n < 4 && i >= 0 && i != trip; n++ {
			if t := &s.Tokens[i]; !t.Is("obl", "obj", "nmod", "conj") && !(t.Is("advcl") && infinitive(s, i)) || t.Is("obl") && n > 0 && s.Tokens[t.Head].UPOS != "VERB" {
				break
			}
			if i == k && s.Case(k) == "with" && s.Tokens[k].Head == trip {
				break // who travels with him
			}
			i = s.Tokens[i].Head
		}
		if i == trip {
			return true
		}
	}
	return false
}

// aimOf reports whether word i says what the journey of verb trip is for: "arrived for talks", "flew to Oslo to meet the king".
func aimOf(s *parse.Sentence, trip, i int) bool {
	t := &s.Tokens[i]
	for n := 0; n < 2 && t.Head >= 0 && t.Head != trip && t.Is("nmod", "obj"); n++ { // "for a round of talks", "to hold talks", "arrived in Oslo for talks" with a tree that hangs talks on Oslo
		if t.Is("nmod") && s.Case(i) == "for" {
			i = t.Head
			return s.Tokens[i].Head == trip && s.Tokens[i].Is("obl")
		}
		i = t.Head
		t = &s.Tokens[i]
	}
	return t.Head == trip && (t.Is("obl") && s.Case(i) == "for" || t.Is("advcl", "xcomp") && infinitive(s, i))
}

// discussions leaves out what those who meet are told to do there: "met to discuss the border" is one act.
func discussions(s *parse.Sentence, all []*act) []*act {
	consults := func(a *act) bool { return a.sense.typ == plover.Consult }
	if len(all) < 2 || !slices.ContainsFunc(all, consults) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(b *act) bool {
		t := &s.Tokens[b.i]
		if !consults(b) || b.sense.pos != verb || !t.Is("advcl", "xcomp", "acl") || !infinitive(s, b.i) {
			return false
		}
		return slices.ContainsFunc(all, func(a *act) bool {
			if !consults(a) || a.i == b.i || t.Head != a.i && !slices.Contains(a.covers, t.Head) {
				return false
			}
			parties := slices.Concat(a.actor, a.recipient)
			return !slices.ContainsFunc(slices.Concat(b.actor, b.recipient), func(x rapporteur.Entity) bool {
				return !slices.ContainsFunc(parties, func(y rapporteur.Entity) bool { return sameParty(x, y) })
			})
		})
	})
}
