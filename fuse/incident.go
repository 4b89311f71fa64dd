package fuse

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/plover"
)

// incident writes a happening down. Each field is taken from the telling that tells it most fully; none is made up.
func (r Record) incident(h happening) rapporteur.Incident {
	first := h.tellings[0].event
	i := rapporteur.Incident{
		Kind:      rapporteur.KindIncident,
		Event:     first.Event.String(),
		Mode:      h.modes(first.Event),
		Status:    first.Status,
		Date:      h.date(),
		Place:     h.place(),
		PlannedBy: []rapporteur.EntryID{},
	}
	i.Actor, i.Recipient = h.parties()
	for _, t := range h.tellings {
		i.Events = append(i.Events, t.event.ID)
		if n := len(i.Articles); n == 0 || i.Articles[n-1] != t.event.Article { // tellings stand in the order of articles
			i.Articles = append(i.Articles, t.event.Article)
		}
	}
	i.ID = rapporteur.NewIncidentID(i.Events)
	i.Outlets = r.outlets(i.Articles)
	i.Independent = r.Independent(i.Articles)
	return i
}

// outlets lists the known outlets of the articles, in their order, each once.
func (r Record) outlets(articles []rapporteur.ArticleID) []string {
	var out []string
	listed := map[string]bool{"": true}
	for _, a := range articles {
		if o := r.sources[a].name; !listed[o] {
			listed[o] = true
			out = append(out, o)
		}
	}
	return out
}

// modes lists the modes that any telling has, in the codebook's order.
func (h happening) modes(typ plover.Type) []string {
	var out []string
	for _, m := range typ.Modes() {
		if slices.ContainsFunc(h.tellings, func(t *telling) bool { return slices.Contains(t.event.Mode, m) }) {
			out = append(out, m.String())
		}
	}
	return out
}

// date gives the shortest stretch of days told, the one that most tellings give where several are as short.
func (h happening) date() rapporteur.Date {
	votes := map[days]int{}
	for _, t := range h.tellings {
		votes[t.days]++
	}
	best := h.tellings[0]
	for _, t := range h.tellings[1:] {
		better := t.days.length() < best.days.length() || t.days.length() == best.days.length() && votes[t.days] > votes[best.days]
		if t.days.known && (!best.days.known || better) {
			best = t
		}
	}
	return best.event.Date
}

// place gives the narrowest place told, the one that most tellings give where several are as narrow.
func (h happening) place() rapporteur.Place {
	var places []spot
	var tellings []int // of each place
	at := map[string]int{}
	for _, t := range h.tellings {
		if t.place.IsZero() {
			continue
		}
		k := t.place.key()
		i, ok := at[k]
		if !ok {
			i = len(places)
			at[k] = i
			places, tellings = append(places, t.place), append(tellings, 0)
		}
		tellings[i]++
	}
	places = places[:min(len(places), mostVersions)]
	var best rapporteur.Place
	bestVotes := 0
	for _, p := range places {
		votes := 0
		for j, q := range places {
			if comparePlaces(p, q) == sure {
				votes += tellings[j]
			}
		}
		if bestVotes == 0 || wide(best) && !wide(p.Place) || wide(best) == wide(p.Place) && votes > bestVotes {
			best, bestVotes = p.Place, votes
		}
	}
	return best
}

// parties gives actors and recipients from the tellings that name most of them, each under the fullest name that any
// telling has for them. Of reciprocal acts both are taken from one telling, lest a party stand on both sides.
func (h happening) parties() (actor, recipient []rapporteur.Entity) {
	a := slices.MaxFunc(h.tellings, func(a, b *telling) int { return cmp.Compare(a.known.actor, b.known.actor) })
	b := slices.MaxFunc(h.tellings, func(a, b *telling) int { return cmp.Compare(a.known.recipient, b.known.recipient) })
	if reciprocal(h.event()) {
		a = slices.MaxFunc(h.tellings, func(a, b *telling) int {
			return cmp.Compare(a.known.actor+a.known.recipient, b.known.actor+b.known.recipient)
		})
		b = a
	}
	cast := h.cast()
	return fullest(a.event.Actor, cast), fullest(b.event.Recipient, cast)
}

// cast lists the parties of all tellings, those that compare alike once.
func (h happening) cast() []party {
	var out []party
	listed := map[string]bool{}
	for _, t := range h.tellings {
		for _, e := range slices.Concat(t.event.Actor, t.event.Recipient) {
			if p := partyOf(e); !listed[p.key()] {
				listed[p.key()] = true
				out = append(out, p)
			}
		}
	}
	return out
}

func fullest(side []rapporteur.Entity, cast []party) []rapporteur.Entity {
	out := slices.Clone(side)
	for i, e := range partiesOf(side) {
		longest := len(e.name.words)
		for _, p := range cast {
			if compareParties(e, p) == sure && len(p.name.words) > longest {
				out[i], longest = p.Entity, len(p.name.words)
			}
		}
	}
	return out
}
