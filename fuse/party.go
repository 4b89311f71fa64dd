package fuse

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur"
)

// accord says how well the parties of one side of two events agree.
type accord int

const (
	conflict accord = iota // both name somebody, and not the same
	silent                 // neither names anybody
	open                   // one names nobody
	likely                 // the same state and sector
	sure                   // the same name
)

// agrees reports that both name somebody, and the same.
func (a accord) agrees() bool { return a >= likely }

// party is somebody as a mention names them, with the name made comparable once: parties are compared far more often than
// they are read.
type party struct {
	rapporteur.Entity
	name name
}

func partyOf(e rapporteur.Entity) party { return party{e, nameOf(e)} }

func partiesOf(list []rapporteur.Entity) []party {
	out := make([]party, len(list))
	for i, e := range list {
		out[i] = partyOf(e)
	}
	return out
}

// named leaves out the pronouns behind which nobody was found.
func named(list []party) []party {
	var out []party
	for _, p := range list {
		if !p.Code.IsZero() || len(p.name.words) != 1 || !pronouns[p.name.words[0]] {
			out = append(out, p)
		}
	}
	return out
}

// compareSides tells how well two lists of named parties agree. One may name more than the other ("Russia", "Russia and
// China"), but each of the shorter has to stand in the longer. The least sure match decides.
func compareSides(a, b []party) accord {
	switch {
	case len(a) == 0 && len(b) == 0:
		return silent
	case len(a) == 0 || len(b) == 0:
		return open
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	least := sure
	var few [8]bool
	taken := append(few[:0], make([]bool, len(b))...)
	for _, e := range a {
		best, at := conflict, -1
		for i, f := range b {
			if taken[i] {
				continue
			}
			if m := compareParties(e, f); m > best {
				best, at = m, i
			}
		}
		if at < 0 {
			return conflict
		}
		taken[at] = true
		least = min(least, best)
	}
	return least
}

// SameParty reports that two mentions surely mean one party: the same name, spelled in ways that outlets differ in.
func SameParty(a, b rapporteur.Entity) bool { return compareParties(partyOf(a), partyOf(b)) == sure }

// compareParties gives sure for the same name, likely for the same state and sector where the names do not speak against
// it, else conflict.
func compareParties(a, b party) accord {
	if !a.Code.IsZero() && !b.Code.IsZero() && a.Code != b.Code {
		return conflict
	}
	m, n := a.name, b.name
	persons := a.Type == rapporteur.TypePerson && b.Type == rapporteur.TypePerson
	switch {
	case m.proper && n.proper && m.equal(n, persons):
		return sure
	case a.Code.IsZero() || a.Code != b.Code:
		if m.equal(n, false) && len(m.words) > 0 {
			return likely
		}
		return conflict
	case a.Sector != b.Sector && !a.Sector.IsZero() && !b.Sector.IsZero():
		return conflict
	case m.proper && n.proper && !standsFor(a, b) && !standsFor(b, a):
		return conflict // two ministers, two rebel groups, two bodies of the United Nations
	}
	return likely
}

// standsFor reports that reports may name a where they mean b: a country stands for any of its organs, an organ of a
// state for the person who speaks for it.
func standsFor(a, b party) bool {
	return a.Type == rapporteur.TypeState || a.Code.IsState() && a.Type == rapporteur.TypeOrganisation && b.Type == rapporteur.TypePerson
}

// name is what somebody is called, made comparable.
type name struct {
	words  []string
	proper bool // a name of its own ("Annan"), not a description ("the envoy")
}

func nameOf(e rapporteur.Entity) name {
	text := e.Name
	if text == "" {
		text = e.Text
	}
	var n name
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		low := strings.ToLower(w)
		if nameParticles[low] {
			continue
		}
		n.words = append(n.words, low)
		n.proper = unicode.IsUpper([]rune(w)[0]) || n.proper && !unicode.IsLower([]rune(w)[0])
	}
	return n
}

// last gives the word that two equal names surely share; "" for no name.
func (n name) last() string {
	if len(n.words) == 0 {
		return ""
	}
	return n.words[len(n.words)-1]
}

// equal reports that the two are one name. Persons are known by their last name, if the first ones do not differ: "Annan",
// "Kofi Annan"; "Sergei Lavrov", "Sergey Lavrov".
func (n name) equal(o name, person bool) bool {
	if slices.Equal(n.words, o.words) {
		return true
	}
	if !person || len(n.words) == 0 || len(o.words) == 0 || n.last() != o.last() {
		return false
	}
	return len(n.words) == 1 || len(o.words) == 1 || []rune(n.words[0])[0] == []rune(o.words[0])[0]
}
