package event

import (
	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// tenor adds what is left to be understood: of an act that somebody does by what they say, that it was done on the day of the saying, "\"This is
// a brutal regime,\" the minister said on Monday", and of which kind a charge is, where no word near it tells.
func (r *reader) tenor(si int, s *parse.Sentence, a *act) {
	if a.date.IsZero() && a.status == rapporteur.Occurred && (content(a.sense, plover.Accuse) || uttered(s, a)) {
		a.date = r.Voices.Said(si, a.i)
	}
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
}

// uttered reports whether an act done in words is told in the present as what its doer says, or as how the doer stands: "'We urge both sides to
// talk,' the minister said on Monday", "the ministry said on Monday that Kenya was ready to talk". To say so is to do it.
func uttered(s *parse.Sentence, a *act) bool {
	t := &s.Tokens[a.i]
	if !spoken(a.sense.typ) || !t.Is("ccomp", "parataxis", "root") {
		return false
	}
	return t.UPOS != "VERB" && s.Find(a.i, "cop") >= 0 || (t.XPOS == "VBP" || t.XPOS == "VBZ") && s.Find(a.i, "aux") < 0 && len(a.sources) == 0
}
