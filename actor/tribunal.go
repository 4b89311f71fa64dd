package actor

import (
	"rapporteur/parse"
)

// tribunal gives the court of several states that a bare noun for a court or for those who serve one takes up: "the judges", "the prosecutor",
// in a report that names such a court and no state's.
func (c *Cast) tribunal(s *parse.Sentence, m *mention) (identity, bool) {
	if len(c.kin.tribunals) == 0 || !ofCourts[m.called] || len(c.kin.of[judges]) > 0 {
		return identity{}, false
	}
	var one *entry
	for e, n := range c.kin.tribunals {
		switch most := c.kin.tribunals[one]; {
		case one == nil, n > most, n == most && e.name < one.name:
			one = e
		}
	}
	for k := m.first; k < m.head; k++ {
		if !ofJudges[s.Tokens[k].Lower()] {
			return identity{}, false
		}
	}
	return taken(c.identify(one)), true
}

var (
	ofCourts = lists.Named("ofCourts")
	ofJudges = lists.Named("ofJudges")
)
