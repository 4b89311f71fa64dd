package fuse

import (
	"slices"

	"rapporteur"
	"rapporteur/plover"
)

// act is what tellings of one thing have in common at least.
type act struct {
	event  plover.Type
	status rapporteur.Status
}

// sign is one of the things that two tellings have to share for the rules to take them for one: the act, its day or its
// line of texts, and besides a name, a code, a place or a word.
type sign struct {
	act
	in   scope
	at   int // the day, or the lineage
	kind trait
	word string
	cell square
}

type scope byte

const (
	onDay     scope = iota // days since 1970
	inLineage              // index of the article at its root
)

type trait byte

const (
	anything  trait = iota
	byName          // the last word of a party's name
	byCode          // the code of a party
	byPlace         // a word of a place's name
	byCountry       // a word of the name of a place as wide as a country
	bySquare        // a cell of the grid
	bySubject       // a stem of what is spoken of
)

// traits lists what a telling shows of some kinds, without repeating itself.
func (t *telling) traits(kinds ...trait) []sign {
	var out []sign
	for _, k := range kinds {
		for _, p := range t.all {
			switch {
			case k == byName && p.name.last() != "":
				out = append(out, sign{kind: byName, word: p.name.last()})
			case k == byCode && !p.Code.IsZero():
				out = append(out, sign{kind: byCode, word: p.Code.String()})
			}
		}
		switch {
		case k == byPlace:
			out = append(out, t.place.traits()...)
		case k == bySubject:
			for _, w := range t.subject {
				out = append(out, sign{kind: bySubject, word: w})
			}
		}
	}
	return out
}

// traits lists the words of a place's name, or all of it where no word says anything, and its square.
func (s spot) traits() []sign {
	if s.IsZero() {
		return nil
	}
	kind := byPlace
	if wide(s.Place) {
		kind = byCountry
	}
	var out []sign
	whole := ""
	for _, w := range s.words {
		whole += " " + w
		if tellingWord(w) {
			out = append(out, sign{kind: kind, word: w})
		}
	}
	out = append(out, sign{kind: kind, word: whole})
	if q, ok := s.square(); ok {
		out = append(out, sign{kind: bySquare, cell: q})
	}
	return out
}

// sought turns the traits that a telling shows into those to look for: places in the squares around as well, and a town
// under the name of a country too.
func sought(traits []sign) []sign {
	var out []sign
	for _, s := range traits {
		switch s.kind {
		case bySquare:
			for _, q := range s.cell.around() {
				out = append(out, sign{kind: bySquare, cell: q})
			}
			continue
		case byPlace:
			out = append(out, sign{kind: byCountry, word: s.word})
		case byCountry: // two acts in one country need not be near one another
			out = append(out, sign{kind: byPlace, word: s.word})
			continue
		}
		out = append(out, s)
	}
	return out
}

// of puts the traits into a scope: the same act, on one of the days or in the lineage.
func (a act) of(in scope, at int, traits []sign) []sign {
	out := slices.Clone(traits)
	for i := range out {
		out[i].act, out[i].in, out[i].at = a, in, at
	}
	return out
}

// onDays puts the traits under each of the days.
func (a act) onDays(d days, traits []sign) []sign {
	if len(traits) == 0 {
		return nil
	}
	var out []sign
	for day := d.first; day <= d.last; day++ {
		out = append(out, a.of(onDay, day, traits)...)
	}
	return out
}
