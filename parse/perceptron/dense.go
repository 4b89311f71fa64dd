package perceptron

import "encoding/binary"

// A few thousand rows, those of the commonest features, have a weight for many classes, and most of the adding is done for
// them. They are laid out once more when a model is opened: one lane of 32 bits for each class, two lanes in a word, so that
// a row is added without looking at which classes it has.
//
// Lanes hold weights raised by a bias that makes all of them positive: then no sum of a lane runs over into its neighbour.
type dense struct {
	blocks int    // of a row
	bias   uint32 // of each lane of a row
	rows   []block
}

// block is eight words of a row, a line of the cache.
type block [8]uint64

const (
	lanes = 2 * len(block{}) // of a block
	// worthwhile is how many classes there may be for one that a row has, for the row to be laid out: adding a whole lane
	// takes about a third of the time of adding one entry by its number.
	worthwhile = 3
	// shortest is the fewest entries of a row that is laid out: its place in the dense rows must fit in.
	shortest = 4
)

// layOut makes the dense rows of a model whose largest weight is given. It notes in each of these rows, in place of its
// entries, which one it is.
func (p *Packed) layOut(largest int64) {
	if largest < 0 || 2*largest*most > 1<<32-1 {
		return // a sum could overflow its lane
	}
	p.dense = dense{blocks: (p.classes + lanes - 1) / lanes, bias: uint32(largest)}
	least := max(shortest, (p.classes+worthwhile-1)/worthwhile)
	p.least = least
	for at := 2; at+2 <= len(p.rows); {
		n := int(p.rows[at])
		if at+2+2*n > len(p.rows) {
			return // no row that Pack wrote
		}
		entries := p.rows[at+2 : at+2+2*n]
		if n >= least {
			place := len(p.dense.rows) / p.dense.blocks
			p.dense.add(entries, &p.worth)
			binary.LittleEndian.PutUint32(entries, uint32(place))
		}
		at += 2 + 2*n
	}
}

// add lays out one row.
func (d *dense) add(entries []byte, worth *[256]int32) {
	var row Scores
	for i := 0; i+1 < len(entries); i += 2 {
		row[entries[i]] += worth[entries[i+1]]
	}
	for b := range d.blocks {
		var one block
		for k := range one {
			c := b*lanes + 2*k
			one[k] = uint64(uint32(row[c])+d.bias) | uint64(uint32(row[c+1])+d.bias)<<32
		}
		d.rows = append(d.rows, one)
	}
}

// sum adds the rows with these numbers to the scores.
func (d *dense) sum(rows []uint32, scores *Scores) {
	raised := d.bias * uint32(len(rows))
	for b := range d.blocks {
		var s0, s1, s2, s3, s4, s5, s6, s7 uint64
		for _, r := range rows {
			w := &d.rows[int(r)*d.blocks+b]
			s0 += w[0]
			s1 += w[1]
			s2 += w[2]
			s3 += w[3]
			s4 += w[4]
			s5 += w[5]
			s6 += w[6]
			s7 += w[7]
		}
		out := scores[b*lanes : b*lanes+lanes : b*lanes+lanes]
		for k, s := range [...]uint64{s0, s1, s2, s3, s4, s5, s6, s7} {
			out[2*k] += int32(uint32(s) - raised)
			out[2*k+1] += int32(uint32(s>>32) - raised)
		}
	}
}
