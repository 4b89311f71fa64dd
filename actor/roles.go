package actor

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/place"
	"rapporteur/plover"
)

// Roles are the offices that earlier reports said people hold: known of a person by the full name, as of the days on which
// those reports were published. It is not changed once made.
type Roles struct {
	people map[string][]told // by key
}

// told is what one report said of somebody.
type told struct {
	name   string // folded, without what outlets leave out at will
	day    string // of publication, as finely as known
	code   plover.Code
	sector plover.Sector
}

// NewRoles gathers what roles say of people. Left out is what was guessed or taken from elsewhere (bases "story", "record"), what
// names nobody in full, tells no state or body, or comes from a report without a day of publication. The order of roles does not matter.
func NewRoles(roles []rapporteur.Role) *Roles {
	r := &Roles{people: map[string][]told{}}
	for _, role := range roles {
		h := role.Holder
		name := fullName(h.Name)
		if name == "" || h.Type != rapporteur.TypePerson || h.Code.IsZero() || role.AsOf.Start == "" || hearsay[h.Basis] {
			continue
		}
		t := told{name: name, day: role.AsOf.Start, code: h.Code, sector: h.Sector}
		r.people[nameKey(name)] = append(r.people[nameKey(name)], t)
	}
	for _, list := range r.people {
		slices.SortFunc(list, func(a, b told) int {
			return cmp.Or(strings.Compare(a.day, b.day), strings.Compare(a.name, b.name), strings.Compare(a.code.String(), b.code.String()), strings.Compare(a.sector.String(), b.sector.String()))
		})
	}
	return r
}

// hearsay are bases of a code on which no later report should rest.
var hearsay = map[rapporteur.Basis]bool{"": true, "story": true, "record": true}

// fullName folds a name of two words or more; "" for any other.
func fullName(name string) string {
	key := place.Fold(withoutInitials(name))
	if !strings.Contains(key, " ") {
		return ""
	}
	return key
}

// nameKey gives the first word and the last of a folded name. Those who share both may be one person, told with more or fewer
// names; those who share the last alone are not.
func nameKey(folded string) string {
	first, rest, _ := strings.Cut(folded, " ")
	return first + " " + rest[strings.LastIndexByte(rest, ' ')+1:]
}

// of gives what was said last of a person before that day. Of several things said on the last day the one told most often counts.
// Where two were told as often, or where the names that fit are of two people, nothing is known.
func (r *Roles) of(name, day string) (told, bool) {
	name = fullName(name)
	if r == nil || name == "" || day == "" {
		return told{}, false
	}
	var last []told
	longest := name
	for _, t := range r.people[nameKey(name)] {
		if n := min(len(t.day), len(day)); t.day[:n] >= day[:n] || !oneName(t.name, name) {
			continue
		}
		if !oneName(t.name, longest) {
			return told{}, false
		}
		if len(t.name) > len(longest) {
			longest = t.name
		}
		if len(last) > 0 && last[0].day != t.day {
			last = last[:0]
		}
		last = append(last, t)
	}
	return foremost(last)
}

// foremost gives what is told most often; of two told as often none.
func foremost(all []told) (best told, ok bool) {
	most := 0
	for _, t := range all {
		n := 0
		for _, o := range all {
			if o.code == t.code && o.sector == t.sector {
				n++
			}
		}
		switch {
		case n > most:
			best, most, ok = t, n, true
		case n == most && (t.code != best.code || t.sector != best.sector):
			ok = false
		}
	}
	return best, ok
}

// oneName reports whether two folded names may be one person's: the words of one stand in the other, in their order.
func oneName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest := strings.Fields(b)
	for w := range strings.FieldsSeq(a) {
		k := slices.Index(rest, w)
		if k < 0 {
			return false
		}
		rest = rest[k+1:]
	}
	return true
}
