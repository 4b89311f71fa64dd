package setting

import (
	"slices"

	"rapporteur"
)

// Votes gives the votes, each with the date of the event that is told by the same words, where there is one. The votes given stay as they are.
func Votes(votes []rapporteur.Vote, settled []rapporteur.Event) []rapporteur.Vote {
	out := slices.Clone(votes)
	for k := range out {
		v := &out[k]
		i := slices.IndexFunc(settled, func(e rapporteur.Event) bool { return e.Sentence == v.Sentence && e.Trigger.Overlaps(v.Trigger) })
		if i >= 0 {
			v.Date = settled[i].Date
		}
	}
	return out
}
