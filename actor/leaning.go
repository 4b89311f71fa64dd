package actor

import "rapporteur/plover"

// leaning counts of which sectors the nouns and the names of a report are: what it is mostly about tells of whom it says no more than
// "the group", "the chairman" or a name.
type leaning map[plover.Sector]int

// lean takes the leaning of an article; that of its names is added as they are counted.
func (c *Cast) lean() leaning {
	all := leaning{}
	roles := lexis().roles
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := range s.Tokens {
			if s.Tokens[k].UPOS != "NOUN" {
				continue
			}
			if r, ok := roles[s.Tokens[k].Lemma]; ok && !r.sector.IsZero() && r.weight == "own" {
				all[r.sector]++
			} else if v, ok := lexis().modifiers[s.Tokens[k].Lemma]; ok {
				all[v]++
			}
		}
	}
	return all
}

// outlaws gives the sector of those who break the law in a report that tells much of them: rebels or criminals, whichever are told of at
// least twice as often.
func (l leaning) outlaws() (plover.Sector, bool) {
	rebels, criminals := l[rebelSector], l[criminal]
	switch {
	case rebels >= 3 && rebels >= 2*criminals:
		return rebelSector, true
	case criminals >= 3 && criminals >= 2*rebels:
		return criminal, true
	}
	return plover.Sector{}, false
}

// businesslike reports whether a report tells of firms rather than of states.
func (l leaning) businesslike() bool {
	return l[business] >= 4 && l[business] >= 2*(l[government]+l[soldiers]+l[chamber])
}

// legislative reports whether a report tells of a parliament's work rather than of an election.
func (l leaning) legislative() bool {
	return l[chamber] >= 3 && l[chamber] >= l[partySector]
}
