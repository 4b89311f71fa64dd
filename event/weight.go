package event

import (
	"math"

	"rapporteur"
	"rapporteur/event/rank"
	"rapporteur/parse"
)

// weighed notes for each act of a sentence how probable package rank holds it that its words tell an act of its type.
func weighed(s *parse.Sentence, all []act) []act {
	if len(all) == 0 {
		return all
	}
	opinions := rank.Load().Opinions(s)
	for k := range all {
		for _, i := range all[k].covers {
			if p := opinions.Of(i, all[k].sense.typ); p > all[k].weight {
				all[k].weight = p
				all[k].trace.heard(i)
			}
		}
	}
	return all
}

// confident gives an act's confidence.
func (c confidences) confident(a act) float64 {
	return Together(rapporteur.Weighing{Table: c.of(a), Weighed: rank.Confidence(a.weight)}, c.all, c.adds)
}

// Together gives the confidence that a weighing comes to: the share right among acts of such a weight, moved by how far the type, with as
// many sides told, is right more often than all events are. Of this, in logarithms of odds, the part adds counts.
func Together(w rapporteur.Weighing, all, adds float64) float64 {
	return math.Round(100*chance(odds(w.Weighed)+adds*(odds(w.Table)-odds(all)))) / 100
}

// odds gives the logarithm of the odds of a share, and chance the share of such a logarithm.
func odds(share float64) float64 {
	share = max(.01, min(.99, share))
	return math.Log(share / (1 - share))
}

func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
