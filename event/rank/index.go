package rank

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// index finds records by the hashes that they begin with, 4 bytes each. The hash stands with what belongs to it, so that the memory is
// asked once for both.
type index struct {
	records []byte
	stride  int      // bytes from one record to the next
	slots   []uint32 // place plus one, and in its lowest byte that of the hash, by the upper bits of the hash spread out; 0 for none
	shift   uint
}

// mostKeys is how many hashes an index can hold.
const mostKeys = 1<<24 - 1

// newIndex lays each hash, 4 bytes, before its row, so many bytes.
func newIndex(keys, rows []byte, width int) index {
	n := len(keys) / 4
	bits := uint(4)
	for 1<<bits < 2*n { // at most half full
		bits++
	}
	x := index{stride: (4 + width + 7) / 8 * 8, slots: make([]uint32, 1<<bits), shift: 32 - bits}
	x.records = make([]byte, n*x.stride)
	for i := range n {
		record := x.records[i*x.stride:]
		copy(record, keys[4*i:4*i+4])
		copy(record[4:], rows[i*width:(i+1)*width])
		key := binary.LittleEndian.Uint32(record)
		at := x.begin(key)
		for x.slots[at] != 0 {
			at = (at + 1) % uint32(len(x.slots))
		}
		x.slots[at] = uint32(i+1)<<8 | key&0xff
	}
	return x
}

func (x *index) begin(key uint32) uint32 { return key * 0x9e3779b1 >> x.shift }

// find gives the row of a hash, nil when it is not there. Of many that are not there the byte of the hash beside each place tells so
// without a look at the record.
func (x *index) find(key uint32) []byte {
	for at := x.begin(key); ; at = (at + 1) % uint32(len(x.slots)) {
		slot := x.slots[at]
		if slot == 0 {
			return nil
		}
		if slot&0xff != key&0xff {
			continue
		}
		i := (int(slot>>8) - 1) * x.stride
		if record := x.records[i : i+x.stride]; binary.LittleEndian.Uint32(record) == key {
			return record[4:]
		}
	}
}

// maybe tells, by a bit for each of at most 32 hashes, which may be there: those that find has to look for. It asks for the memory
// of all of them at once, which takes hardly longer than for one.
func (x *index) maybe(keys []uint32) (which uint32) {
	for i, key := range keys {
		if x.slots[x.begin(key)] != 0 {
			which |= 1 << i
		}
	}
	return which
}

// sorted gives the places of words in the order of their hashes; of two words with one hash, the first alone.
func sorted(words []string) []int {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(hash(words[a]), hash(words[b])) })
	return slices.CompactFunc(order, func(a, b int) bool { return hash(words[a]) == hash(words[b]) })
}
