package eval

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// steps is how many bins of equal width the curve of confidences has.
const steps = 10

// Bin is a part of the curve of confidences: the entries given with one of From up to, but without, To (the last: with it).
type Bin struct {
	From, To float64
	Given    float64 // mean confidence
	Right    float64 // share that was right
	All      int
}

// curve counts, by the confidence they were given with, how many entries there are and how many are right.
type curve [steps]struct {
	ratio
	sum float64 // of the confidences
}

func (c *curve) note(confidence float64, right bool) {
	// Confidences have two decimals, which the product must not lose: 0.29 times 10 is less than 2.9.
	b := &c[max(0, min(steps-1, int(math.Floor(confidence*steps+1e-9))))]
	b.ratio.note(right)
	b.sum += confidence
}

func (c curve) plus(o curve) curve {
	for i := range c {
		c[i].ratio = c[i].ratio.plus(o[i].ratio)
		c[i].sum += o[i].sum
	}
	return c
}

// bins lists those that hold anything.
func (c curve) bins() []Bin {
	var out []Bin
	for i, b := range c {
		if b.all > 0 {
			out = append(out, Bin{float64(i) / steps, float64(i+1) / steps, b.sum / float64(b.all), b.value(), b.all})
		}
	}
	return out
}

// deviation is the expected calibration error: how far the share that is right lies from the mean confidence, over all bins, each
// weighing as much as it holds (Naeini, Cooper and Hauskrecht 2015).
func (c curve) deviation() float64 {
	sum, n := 0.0, 0
	for _, b := range c.bins() {
		sum += float64(b.All) * math.Abs(b.Right-b.Given)
		n += b.All
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// WriteCurve prints the curve of confidences, one line a bin; nothing where there is none.
func (r Result) WriteCurve(w io.Writer) error {
	var b strings.Builder
	if len(r.Curve) > 0 {
		fmt.Fprintf(&b, "%-12s %9s %6s %6s\n", "confidence", "mean", "right", "events")
	}
	for _, x := range r.Curve {
		fmt.Fprintf(&b, "%.1f to %.1f   %9.3f %6.3f %6d\n", x.From, x.To, x.Given, x.Right, x.All)
	}
	return r.print(w, "curve of confidences", b.String())
}
