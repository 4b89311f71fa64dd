package event

import (
	"strconv"
	"strings"
)

// confidences holds confidence.txt.
type confidences struct {
	shares map[string][3]float64 // type -> share right with none, one and two sides told
	all    float64               // share of all events that was right
	adds   float64               // how much the share of the type adds to what the act's weight tells
}

func readConfidences() confidences {
	all := confidences{shares: map[string][3]float64{}}
	for n, line := range lines("confidence.txt") {
		f := strings.Fields(line)
		if len(f) == 2 && (f[0] == "all" || f[0] == "adds") {
			x, err := strconv.ParseFloat(f[1], 64)
			if err != nil || x < 0 || x > 1 {
				badLine("confidence.txt", n, "%q is no number from 0 to 1", f[1])
			}
			if f[0] == "all" {
				all.all = x
			} else {
				all.adds = x
			}
			continue
		}
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
		all.shares[f[0]] = shares
	}
	return all
}

// of gives the share that is right among events of the act's type with as many sides told.
func (c confidences) of(a act) float64 {
	return c.shares[a.sense.typ.String()][sidesTold(a)]
}

// sidesTold counts the sides of an act that are told: 0, 1, 2.
func sidesTold(a act) int {
	if a.sense.together {
		return min(len(a.actor), 2)
	}
	return min(len(a.actor), 1) + min(len(a.recipient), 1)
}
