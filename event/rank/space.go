package rank

import (
	"encoding/binary"
	"fmt"
)

// Space holds what words mean: for each a direction of 64 dimensions, and the groups of words used alike that it belongs to,
// coarse and fine. It is safe for use by several goroutines.
//
// The packed form, numbers little-endian: "RPV1", the number of words (4 bytes), the hashes of the words in ascending order (4
// bytes each), then for each word its two groups (2 bytes each) and its direction (a signed byte a dimension, 127 for 1).
type Space struct {
	n    int
	rows index
}

const (
	spaceMagic = "RPV1"
	spaceHead  = 8
	dimensions = 64
	grains     = 2
	spaceRow   = 2*grains + dimensions
)

// OpenSpace reads a space in packed form.
func OpenSpace(b []byte) (*Space, error) {
	if len(b) < spaceHead || string(b[:4]) != spaceMagic {
		return nil, fmt.Errorf("opening word vectors of %d bytes: want %q at the beginning; make them again", len(b), spaceMagic)
	}
	s := &Space{n: int(binary.LittleEndian.Uint32(b[4:]))}
	if s.n > mostKeys || len(b) != spaceHead+s.n*(4+spaceRow) {
		return nil, fmt.Errorf("opening word vectors of %d bytes: the header tells of %d words; make them again", len(b), s.n)
	}
	s.rows = newIndex(b[spaceHead:spaceHead+4*s.n], b[spaceHead+4*s.n:], spaceRow)
	return s, nil
}

// PackSpace gives a space in packed form: lower-case words, for each its groups and its direction, 64 numbers from -127 to 127.
func PackSpace(words []string, groups [grains][]int, directions []int8) []byte {
	order := sorted(words)
	out := []byte(spaceMagic)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(order)))
	for _, i := range order {
		out = binary.LittleEndian.AppendUint32(out, hash(words[i]))
	}
	for _, i := range order {
		for g := range groups {
			out = binary.LittleEndian.AppendUint16(out, uint16(groups[g][i]))
		}
		for _, x := range directions[i*dimensions : (i+1)*dimensions] {
			out = append(out, byte(x))
		}
	}
	return out
}

// find gives the row of the first of the words that is known, nil for none.
func (s *Space) find(words ...string) []byte {
	for _, w := range words {
		if row := s.rows.find(hash(w)); row != nil {
			return row[:spaceRow]
		}
	}
	return nil
}
