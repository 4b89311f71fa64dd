package perceptron

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"testing"
)

// many trains a model of so many classes in which a few features stand for most classes and the others for few. It gives the
// packed form too.
func many(t *testing.T, classes int) (p *Packed, packed []byte) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, uint64(classes)))
	model := NewTrainer(classes, 1)
	for range 20_000 {
		right := r.IntN(classes)
		rival := (right + 1 + r.IntN(classes-1)) % classes
		model.Tick()
		model.Update([]Feature{One(1, 0), One(2, r.Uint32N(4)), Two(3, uint32(right), r.Uint32N(300))}, right, rival)
	}
	b, _, err := model.Pack(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	p, err = Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return p, b
}

func TestLaidOutRowsAddUpTheSame(t *testing.T) {
	for _, classes := range []int{2, 3, 15, 16, 17, 25, 104, 128} {
		t.Run(fmt.Sprint(classes), func(t *testing.T) {
			p, packed := many(t, classes)
			if classes > 10 && len(p.dense.rows) == 0 {
				t.Error("no row was laid out")
			}
			var seen int
			for value := range uint32(300) {
				features := []Feature{One(1, 0), One(2, value%5), Two(3, value%uint32(classes), value), One(9, value)}
				var got, want Scores
				p.Score(features, &got)
				for _, f := range features {
					seen += p.plain(packed, f, &want)
				}
				if got != want {
					t.Fatalf("value %d: scores %v, want %v", value, got[:classes], want[:classes])
				}
			}
			if seen < 600 {
				t.Errorf("only %d features have weights", seen)
			}
		})
	}
}

// plain adds the weights of one feature class by class, as the packed bytes have them, and tells whether it has any.
func (p *Packed) plain(packed []byte, f Feature, scores *Scores) int {
	key := uint64(0)
	for b := packed[header:]; len(b) > 0; {
		step, size := binary.Uvarint(b)
		key, b = key+step, b[size:]
		for more := true; more; b = b[2:] {
			if more = b[0]&last == 0; key == uint64(f)>>p.shift {
				scores[b[0]&^last] += p.worth[b[1]]
			}
		}
		if key == uint64(f)>>p.shift {
			return 1
		}
	}
	return 0
}
