package event

import (
	"strconv"
	"strings"
)

// confidences holds confidence.txt: type -> share right with none, one and two sides told.
type confidences map[string][3]float64

func readConfidences() confidences {
	all := confidences{}
	for n, line := range lines("confidence.txt") {
		f := strings.Fields(line)
		if len(f) != 4 {
			badLine("confidence.txt", n, "%d columns, want a type and three shares", len(f))
		}
		var shares [3]float64
		for k := range shares {
			var err error
			if shares[k], err = strconv.ParseFloat(f[k+1], 64); err != nil || shares[k] < 0 || shares[k] > 1 {
				badLine("confidence.txt", n, "%q is no share", f[k+1])
			}
		}
		all[f[0]] = shares
	}
	return all
}

// of gives an act's confidence.
func (c confidences) of(a act) float64 {
	sides := min(len(a.actor), 1) + min(len(a.recipient), 1)
	if a.sense.together {
		sides = min(len(a.actor), 2)
	}
	return c[a.sense.typ.String()][sides]
}
