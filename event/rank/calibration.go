package rank

import (
	_ "embed" // for calibration.txt
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed calibration.txt
var calibrationText string

// bound is a probability from which on a share was right.
type bound struct{ from, share float64 }

var calibration = sync.OnceValue(func() []bound {
	var out []bound
	n := 0
	for line := range strings.Lines(calibrationText) {
		n++
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		var b bound
		var err error
		if len(f) == 3 {
			if b.from, err = strconv.ParseFloat(f[0], 64); err == nil {
				b.share, err = strconv.ParseFloat(f[1], 64)
			}
		}
		if k := len(out) - 1; len(f) != 3 || err != nil || b.share < 0 || b.share > 1 || k >= 0 && (b.from <= out[k].from || b.share < out[k].share) {
			panic(fmt.Sprintf("rank: table calibration.txt, line %d: want a rising probability, a share that does not fall, and a count", n))
		}
		out = append(out, b)
	}
	return out
})

// Confidence turns the probability that the words of an act of the table have for its type into the share of such acts that
// were right.
func Confidence(probability float64) float64 {
	share := 0.0
	for _, b := range calibration() {
		if probability >= b.from {
			share = b.share
		}
	}
	return share
}
