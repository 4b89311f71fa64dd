package perceptron

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Packed is a model that was opened: a table of its features by key. It is safe for use by several goroutines.
//
// A slot of the table is 0 when it is empty. Otherwise 15 bits of it and of the row tell one feature from another, its mark:
//
//	one entry      alone, mark (15 bits), class (8), quantised weight (8)
//	more entries   0, high part of the mark (7), offset of the row in units of two bytes (24)
//
// A row begins with the number of its entries and the low part of the mark, a byte each.
type Packed struct {
	classes int
	shift   int // of a hash, to get the key
	width   int // of a key
	slots   []uint32
	rows    []byte
	worth   [256]int32 // of a quantised weight
	least   int        // entries of a row that is laid out
	dense   dense
}

const (
	alone = 1 << 31
	// farthest is the greatest offset of a row, in units of two bytes.
	farthest = 1<<24 - 1
	// most is the number of features that one decision may have.
	most = 192
)

var errCut = errors.New("opening packed weights: the features end too early; train them again")

// Open reads packed weights.
func Open(b []byte) (*Packed, error) {
	if len(b) < header || string(b[:4]) != magic {
		return nil, fmt.Errorf("opening packed weights of %d bytes: want %q at the beginning; train them again", len(b), magic)
	}
	classes, n, width := binary.LittleEndian.Uint32(b[4:]), int(binary.LittleEndian.Uint32(b[8:])), int(binary.LittleEndian.Uint32(b[12:]))
	if classes > MostClasses || width < 1 || width > 48 || n > len(b)/3 {
		return nil, fmt.Errorf("opening packed weights of %d bytes: the header tells of %d classes, %d features and keys of %d bits; train them again", len(b), classes, n, width)
	}
	p := &Packed{classes: int(classes), shift: 64 - width, width: width, slots: make([]uint32, n*7/4+2), rows: make([]byte, 2, len(b)), least: 256}
	largest := float64(math.Float32frombits(binary.LittleEndian.Uint32(b[16:])))
	for i := range p.worth {
		q := float64(int8(i)) / 127
		p.worth[i] = int32(math.Round(q * math.Abs(q) * largest * Unit))
	}
	if err := p.fill(b[header:], n); err != nil {
		return nil, err
	}
	p.layOut(int64(math.Ceil(largest * Unit)))
	return p, nil
}

// fill enters n features into the table.
func (p *Packed) fill(b []byte, n int) error {
	key := uint64(0)
	for range n {
		step, size := binary.Uvarint(b)
		if size <= 0 {
			return errCut
		}
		key += step
		b = b[size:]
		if key>>p.width != 0 {
			return errCut
		}
		entries := 0
		for {
			if len(b) < 2*entries+2 {
				return errCut
			}
			entries++
			if b[2*entries-2]&last != 0 {
				break
			}
		}
		if entries > MostClasses {
			return errCut
		}
		at := p.place(key)
		for p.slots[at] != 0 {
			if at++; at == len(p.slots) {
				at = 0
			}
		}
		mark := mark(key)
		if entries == 1 {
			p.slots[at] = alone | mark<<16 | uint32(b[0]&^last)<<8 | uint32(b[1])
		} else {
			if len(p.rows)/2 > farthest {
				return fmt.Errorf("opening packed weights: their rows take more than 32 MB; train them again with a smaller budget")
			}
			p.slots[at] = mark>>8<<24 | uint32(len(p.rows)/2)
			p.rows = append(p.rows, uint8(entries), uint8(mark))
			p.rows = append(p.rows, b[:2*entries]...)
			p.rows[len(p.rows)-2] &^= last
		}
		b = b[2*entries:]
	}
	if len(b) != 0 {
		return fmt.Errorf("opening packed weights: %d bytes after the features; train them again", len(b))
	}
	return nil
}

// place gives the slot at which the search for a key begins.
func (p *Packed) place(key uint64) int { return int(key * uint64(len(p.slots)) >> p.width) }

// mark gives the bits of a key that are kept.
func mark(key uint64) uint32 { return uint32(key & 0x7fff) }

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
	var places, slots, rows [most]uint32
	for k, f := range features {
		at := p.place(uint64(f) >> p.shift)
		places[k], slots[k] = uint32(at), p.slots[at]
	}
	n := 0
	for k, f := range features {
		s := slots[k]
		if s == 0 {
			continue
		}
		m := mark(uint64(f) >> p.shift)
		single, long := alone|m<<16, m>>8
		for at := places[k]; s != 0; s = p.slots[at] {
			if s&^0xffff == single {
				scores[uint8(s>>8)] += p.worth[uint8(s)]
				break
			}
			if s>>24 == long && p.rows[s&farthest*2+1] == uint8(m) {
				rows[n] = s & farthest * 2
				n++
				break
			}
			if at++; int(at) == len(p.slots) {
				at = 0
			}
		}
	}
	laid := slots[:0] // rows that are laid out
	for _, at := range rows[:n] {
		if int(p.rows[at]) >= p.least {
			laid = append(laid, binary.LittleEndian.Uint32(p.rows[at+2:]))
			continue
		}
		row := p.rows[at+2 : at+2+2*uint32(p.rows[at])]
		for i := 0; i+1 < len(row); i += 2 {
			scores[row[i]] += p.worth[row[i+1]]
		}
	}
	if len(laid) > 0 {
		p.dense.sum(laid, scores)
	}
}
