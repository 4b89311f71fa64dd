package event

import (
	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// tenor adds to a charge what it leaves to be understood: of which kind it is, where no word near it tells, and, where it is read from what
// a speaker says, that it was made on the day of the saying: "\"This is a brutal regime,\" the minister said on Monday".
func (r *reader) tenor(si int, s *parse.Sentence, a *act) {
	if a.sense.typ != plover.Accuse {
		return
	}
	if len(a.mode) == 0 {
		switch word := lemma(s, a.i); {
		case r.table.classes["alleges"].words[word]:
			a.mode = r.table.alleging
		case r.table.classes["probes"].words[word]:
			a.mode = r.table.probing
		default:
			a.mode = r.table.disapproves
		}
	}
	if content(a.sense, plover.Accuse) && a.date.IsZero() && a.status == rapporteur.Occurred {
		a.date = r.Voices.Said(si, a.i)
	}
}
