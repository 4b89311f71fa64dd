package rank

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// index finds the places of hashes in a list of them, 4 bytes each.
type index struct {
	keys  []byte
	slots []uint32 // place plus one, and in its lowest byte that of the hash, by the upper bits of the hash spread out; 0 for none
	shift uint
}

// mostKeys is how many hashes an index can hold.
const mostKeys = 1<<24 - 1

func newIndex(keys []byte) index {
	bits := uint(4)
	for 1<<bits < len(keys)/2 { // at most half full
		bits++
	}
	x := index{keys: keys, slots: make([]uint32, 1<<bits), shift: 32 - bits}
	for i := 0; 4*i < len(keys); i++ {
		key := binary.LittleEndian.Uint32(keys[4*i:])
		at := x.begin(key)
		for x.slots[at] != 0 {
			at = (at + 1) % uint32(len(x.slots))
		}
		x.slots[at] = uint32(i+1)<<8 | key&0xff
	}
	return x
}

func (x *index) begin(key uint32) uint32 { return key * 0x9e3779b1 >> x.shift }

// find gives the place of a hash, -1 when it is not there. Most that are asked for are not there: the byte of the hash beside each place
// tells so without a look at the list, which lies far away in memory.
func (x *index) find(key uint32) int {
	for at := x.begin(key); ; at = (at + 1) % uint32(len(x.slots)) {
		slot := x.slots[at]
		if slot == 0 {
			return -1
		}
		if i := int(slot>>8) - 1; slot&0xff == key&0xff && binary.LittleEndian.Uint32(x.keys[4*i:]) == key {
			return i
		}
	}
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
