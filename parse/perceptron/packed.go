package perceptron

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
)

// Packed is a model in packed form. Its slots are read in place; its rows are copied when it is opened, and the longest of
// them laid out. It is safe for use by several goroutines.
type Packed struct {
	classes int
	n       uint32 // of slots
	slots   []byte
	rows    []byte
	worth   [256]int32 // of a quantised weight
	least   int        // entries of a row that is laid out
	dense   dense
}

// Open reads the header of packed weights, checks the sizes that it tells and gives the model.
func Open(b []byte) (*Packed, error) {
	if len(b) < header || string(b[:4]) != magic {
		return nil, fmt.Errorf("opening packed weights of %d bytes: want %q at the beginning; train them again", len(b), magic)
	}
	classes, n := binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[8:])
	size := int(binary.LittleEndian.Uint32(b[12:]))
	if n < 1 || n > farthest || classes > 256 || size < 2 || len(b) != header+4*int(n)+size {
		return nil, fmt.Errorf("opening packed weights of %d bytes: the header tells of %d classes, %d slots and %d bytes of rows; train them again", len(b), classes, n, size)
	}
	p := &Packed{classes: int(classes), n: n, slots: b[header : header+4*n], rows: bytes.Clone(b[header+4*n:]), least: 256}
	largest := float64(math.Float32frombits(binary.LittleEndian.Uint32(b[16:])))
	for i := range p.worth {
		q := float64(int8(i)) / 127
		p.worth[i] = int32(math.Round(q * math.Abs(q) * largest * Unit))
	}
	p.layOut(int64(math.Ceil(largest * Unit)))
	return p, nil
}

// most is the number of features that one decision may have.
const most = 192

// Score implements Scorer. Scores are in units of 1/Unit.
func (p *Packed) Score(features []Feature, scores *Scores) {
	clear(scores[:p.classes])
	p.Add(features, scores)
}

// Add adds the features' weights to the scores. It goes over the features three times, so that the processor waits for the
// memory of all of them at once, rather than for one after the other.
func (p *Packed) Add(features []Feature, scores *Scores) {
	if len(features) > most {
		features = features[:most]
	}
	var slots, rows [most]uint32
	var whose [most]uint8
	for k, f := range features {
		slots[k] = binary.LittleEndian.Uint32(p.slots[4*place(f, p.n):])
	}
	n := 0
	for k, f := range features {
		if s := slots[k]; s != 0 {
			rows[n], whose[n] = s, uint8(k)
			if s^mark(f) > farthest { // the slot is another feature's
				rows[n] = p.probe(f)
			}
			if rows[n] != 0 {
				n++
			}
		}
	}
	long := slots[:0] // rows that are laid out
	for k, s := range rows[:n] {
		at := s & farthest * 2
		if f := features[whose[k]]; p.rows[at+1] != uint8(f) { // so is the row
			if s = p.probe(f); s == 0 {
				continue
			}
			at = s & farthest * 2
		}
		if int(p.rows[at]) >= p.least {
			long = append(long, binary.LittleEndian.Uint32(p.rows[at+2:]))
			continue
		}
		row := p.rows[at+2 : at+2+2*uint32(p.rows[at])]
		for i := 0; i+1 < len(row); i += 2 {
			scores[row[i]] += p.worth[row[i+1]]
		}
	}
	if len(long) > 0 {
		p.dense.sum(long, scores)
	}
}

// probe gives the slot of a feature that does not lie where the search for it begins, or 0 when there is none.
func (p *Packed) probe(f Feature) uint32 {
	want := mark(f)
	for i := place(f, p.n); ; {
		s := binary.LittleEndian.Uint32(p.slots[4*i:])
		if s == 0 || s^want <= farthest && p.rows[s&farthest*2+1] == uint8(f) {
			return s
		}
		if i++; i == p.n {
			i = 0
		}
	}
}
