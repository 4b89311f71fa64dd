package article

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// shapesOfLength are texts whose cost must grow with their length and no faster: one line without end, lines of a few bytes,
// lines that may each be a credit, a byline, a date or a caption.
var shapesOfLength = []struct{ name, piece string }{
	{"one line", "The envoy said that both delegations had agreed to meet again (in Geneva), and that talks would go on. "},
	{"short lines", "of the\n"},
	{"credits", "(Reporting by Ann Writer; Editing by B. Editor)\nThe envoy met the minister.\n"},
	{"bylines", "By Ann Writer\nThe envoy met the minister, and said that the talks would go on in Geneva.\n"},
	{"dates", "Tuesday 17 July 2012 10.12 BST\nThe envoy met the minister.\n"},
	{"captions", "The envoy (left) greets the minister in Geneva on Monday. REUTERS/A. Photographer\n\nThe envoy met the minister.\n\n"},
	{"capitals", "GENEVA: THE ENVOY MET THE MINISTER\nThe envoy met the minister.\n"},
}

// TestReadingIsLinear reads texts of 8 KiB and 64 times as many bytes. A reading that looked at the whole text once for each
// line would take 64 times as long a byte; up to 16 is what a busy machine may add.
func TestReadingIsLinear(t *testing.T) {
	const small, times, slower = 8 << 10, 64, 16
	for _, c := range shapesOfLength {
		t.Run(c.name, func(t *testing.T) {
			short := fastest(t, strings.Repeat(c.piece, small/len(c.piece)), 20)
			long := fastest(t, strings.Repeat(c.piece, times*small/len(c.piece)), 3)
			if long > times*slower*short {
				t.Errorf("%d KiB took %v, %d times as many %v", small>>10, short, times, long)
			}
		})
	}
}

// fastest gives the least time of some readings: what else the machine does makes the others longer.
func fastest(t *testing.T, text string, readings int) time.Duration {
	took := make([]time.Duration, readings)
	for i := range took {
		began := time.Now()
		readOne(t, "l.txt", text, Options{})
		took[i] = time.Since(began)
	}
	return slices.Min(took)
}

// BenchmarkReadTextOfShape measures the same texts at lengths that double, for who wants to see the line.
func BenchmarkReadTextOfShape(b *testing.B) {
	for _, c := range shapesOfLength {
		for _, length := range []struct {
			name  string
			bytes int
		}{{"64KiB", 64 << 10}, {"512KiB", 512 << 10}} {
			b.Run(strings.ReplaceAll(c.name, " ", "_")+"/"+length.name, func(b *testing.B) {
				measure(b, strings.Repeat(c.piece, length.bytes/len(c.piece)))
			})
		}
	}
}
