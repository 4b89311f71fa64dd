package lexicon

import (
	"encoding/binary"
	"slices"
)

// Builder gathers what a lexicon is to hold.
type Builder struct {
	counts   map[uint32]map[uint8]int // by hash of a form, and tag
	clusters map[uint32]uint16        // by hash of a lower-case form: fine cluster plus one
	above    [][2]uint16              // by fine cluster: middle and coarse cluster
}

// NewBuilder gives an empty builder.
func NewBuilder() *Builder {
	return &Builder{counts: map[uint32]map[uint8]int{}, clusters: map[uint32]uint16{}}
}

// Count adds n sightings of a form with a tag, under its lower case and as written.
func (b *Builder) Count(form string, tag uint8, n int) {
	var w Word
	w.read(form)
	b.count(w.Low, tag, n)
	if w.Form != w.Low {
		b.count(w.Form, tag, n)
	}
}

func (b *Builder) count(h uint32, tag uint8, n int) {
	m := b.counts[h]
	if m == nil {
		m = map[uint8]int{}
		b.counts[h] = m
	}
	m[tag] += n
}

// Cluster gives words their fine clusters, and each fine cluster its middle and its coarse one.
func (b *Builder) Cluster(words []string, fine []int, above [][2]uint16) {
	for i, w := range words {
		b.clusters[Hash(w)] = uint16(fine[i] + 1)
	}
	b.above = above
}

// Bounds of what is kept.
const (
	rare      = 9   // sightings (a gold one counts threefold) below which a word's tags are not kept
	frequent  = 120 // from which a word is taken to have no other tags than those seen
	listed    = 4   // tags of a word that are kept
	tooSeldom = 50  // a tag is kept when it has at least one in so many sightings
)

// Pack gives the packed form.
func (b *Builder) Pack() []byte {
	lists := map[string]uint16{}
	var listBytes []byte
	hashes := make([]uint32, 0, len(b.counts)+len(b.clusters))
	for h := range b.counts {
		hashes = append(hashes, h)
	}
	for h := range b.clusters {
		if b.counts[h] == nil {
			hashes = append(hashes, h)
		}
	}
	slices.Sort(hashes)
	type entry struct {
		hash       uint32
		near, tags uint16
	}
	var entries []entry
	for _, h := range hashes {
		e := entry{hash: h, near: b.clusters[h]}
		if list := tagList(b.counts[h]); list != nil {
			n, ok := lists[string(list)]
			if !ok && len(lists) < 65535 {
				n = uint16(len(lists) + 1)
				lists[string(list)] = n
				listBytes = append(listBytes, list...)
			}
			e.tags = n
		}
		if e.near > 0 || e.tags > 0 {
			entries = append(entries, e)
		}
	}
	bits := 4
	for 1<<bits < len(entries)*3/2 {
		bits++
	}
	slots := make([]byte, 8<<bits)
	for _, e := range entries {
		i := e.hash * 0x9e3779b1 >> 7 & (1<<bits - 1)
		for binary.LittleEndian.Uint32(slots[8*i+4:]) != 0 {
			i = (i + 1) & (1<<bits - 1)
		}
		binary.LittleEndian.PutUint32(slots[8*i:], e.hash)
		binary.LittleEndian.PutUint16(slots[8*i+4:], e.near)
		binary.LittleEndian.PutUint16(slots[8*i+6:], e.tags)
	}
	out := []byte(magic)
	for _, n := range []int{bits, len(b.above), len(lists), len(listBytes)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	out = append(out, slots...)
	for _, a := range b.above {
		out = binary.LittleEndian.AppendUint16(out, a[0])
		out = binary.LittleEndian.AppendUint16(out, a[1])
	}
	return append(out, listBytes...)
}

// tagList gives a word's tags, most frequent first, behind their number; nil for a word seen too seldom.
func tagList(counts map[uint8]int) []byte {
	total := 0
	var tags []uint8
	for t, n := range counts {
		total += n
		tags = append(tags, t)
	}
	if total < rare {
		return nil
	}
	slices.SortFunc(tags, func(a, b uint8) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return int(a) - int(b)
	})
	list := []byte{0}
	covered := 0
	for _, t := range tags {
		if len(list) <= listed && counts[t]*tooSeldom >= total {
			list = append(list, t)
			covered += counts[t]
		}
	}
	list[0] = byte(len(list) - 1)
	if total >= frequent && covered == total {
		list[0] |= closed
	}
	return list
}
