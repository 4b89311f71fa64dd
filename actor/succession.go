package actor

import "rapporteur/plover"

// succession is the state that today's codes have for another, before a day; "" for always.
type succession struct {
	to     plover.Code
	before string
}

// asOf gives a code as of the day of publication: Kosovo's people were of Serbia in 1998, and what was the Soviet Union's is Russia's.
func (c *Cast) asOf(of plover.Code) plover.Code {
	if s, ok := lexis().successions[of]; ok && (s.before == "" || c.day != "" && c.day < s.before) {
		return s.to
	}
	return of
}
