package actor

import (
	"rapporteur"
	"rapporteur/place"
	"rapporteur/plover"
)

// homeOf gives the state whose people of a sector the article names, else the one it is about.
func (c *Cast) homeOf(sector plover.Sector, typ rapporteur.EntityType) (plover.Code, bool) {
	if c.section != "" {
		return code(c.section), true
	}
	if of, ok := c.kin.state(sector); ok && kinSectors[sector.String()] && !(sector == government && typ == rapporteur.TypeOrganisation) && !c.guest(sector, of) {
		return code(of), true
	}
	if len(c.homes) > 1 && rareSectors[sector.String()] {
		of, other := c.kin.of[sector][c.homes[0]], c.kin.of[sector][c.homes[1]]
		if other > 0 && of == 0 && len(c.kin.of[sector]) == 1 {
			return code(c.homes[1]), true // "lawmakers", in a story of another state's affairs that names this one's Senate
		}
	}
	return c.home()
}

// guest reports whether a state's people of a sector are too few to be meant where those of the one that the article is about are named too: one
// foreign minister who offers help.
func (c *Cast) guest(sector plover.Sector, of string) bool {
	const few = 3
	return len(c.homes) > 0 && of != c.homes[0] && c.kin.of[sector][of] < few && c.kin.of[sector][c.homes[0]] > 0
}

// rareSectors are those whose people a story seldom tells of without naming whose they are once.
var rareSectors = set("LEG JUD COP PTY SPY MIL")

var kinSectors = set("LEG JUD PTY SPY COP GOV BUS JRN EDU")

// home gives the state that the article is about.
func (c *Cast) home() (plover.Code, bool) {
	if len(c.homes) == 0 {
		return plover.Code{}, false
	}
	return code(c.homes[0]), true
}

// capitalOf gives the state with this capital; "" for none, and for the surname of somebody of the article, who is not of that state: Joseph Muscat.
func (c *Cast) capitalOf(word string) string {
	of := place.StateOfCapital(word)
	if of != "" && !c.fits(of) && len(c.people.short[place.Fold(word)]) > 0 {
		return ""
	}
	return of
}
