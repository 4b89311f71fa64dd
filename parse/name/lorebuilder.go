package name

import (
	"cmp"
	"encoding/binary"
	"slices"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// LoreBuilder gathers lore.
type LoreBuilder struct {
	counts map[perceptron.Feature]*[4]int // of a word under a section: seen, in PER, ORG, LOC
	lists  map[perceptron.Feature]uint8
	kinds  [3]int
}

// NewLoreBuilder gives an empty builder; the three kinds are those whose shares are kept.
func NewLoreBuilder(kinds *Kinds, three [3]string) *LoreBuilder {
	b := &LoreBuilder{counts: map[perceptron.Feature]*[4]int{}, lists: map[perceptron.Feature]uint8{}}
	for i, k := range three {
		b.kinds[i] = kinds.Index(k)
	}
	return b
}

// List adds a name of a sort.
func (b *LoreBuilder) List(words []lexicon.Word, sort uint8) {
	var keys []perceptron.Feature
	var key perceptron.Feature
	for i := range words {
		if words[i].Low != hyphen {
			key = nameKey(key, &words[i])
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 || len(keys) > longestListed {
		return
	}
	for _, k := range keys[:len(keys)-1] {
		b.lists[k] |= opens
	}
	b.lists[key] |= sort
}

// See counts the words of a marked sentence.
func (b *LoreBuilder) See(words []lexicon.Word, labels []uint8) {
	for i := range words {
		kind := kindOf(labels[i])
		b.count(perceptron.Two(loreLow, 0, words[i].Low), kind)
		if words[i].Upper {
			b.count(perceptron.Two(loreForm, 0, words[i].Form), kind)
		}
		if kind == 0 {
			continue
		}
		begins := labels[i] == Begin(kind)
		ends := i+1 == len(words) || labels[i+1] != Inside(kind)
		if begins && !ends {
			b.count(perceptron.Two(loreFirst, 0, words[i].Low), kind)
		}
		if ends && !begins {
			b.count(perceptron.Two(loreLast, 0, words[i].Low), kind)
		}
	}
}

func (b *LoreBuilder) count(f perceptron.Feature, kind int) {
	c := b.counts[f]
	if c == nil {
		c = &[4]int{}
		b.counts[f] = c
	}
	c[0]++
	for k, n := range b.kinds {
		if n == kind && kind > 0 {
			c[k+1]++
		}
	}
}

// tell gives the byte that tells of counts: the three shares and the number in rough steps; 0 when they tell nothing.
func tell(c *[4]int) uint8 {
	if c[0] < 2 || c[1]+c[2]+c[3] == 0 && c[0] < 4 {
		return 0
	}
	code := 0
	for _, n := range c[1:] {
		share := float64(n) / float64(c[0])
		level := 0
		switch {
		case share >= 0.7:
			level = 3
		case share >= 0.3:
			level = 2
		case share >= 0.04:
			level = 1
		}
		code = code*4 + level
	}
	often := 0
	switch {
	case c[0] >= 20:
		often = 2
	case c[0] >= 5:
		often = 1
	}
	return uint8(1 + code*3 + often)
}

// Pack gives the packed form.
func (b *LoreBuilder) Pack() []byte {
	type entry struct {
		key  perceptron.Feature
		tale uint8
	}
	var all []entry
	for f, c := range b.counts {
		if t := tell(c); t > 0 && (c[1]+c[2]+c[3]) > 0 {
			all = append(all, entry{f, t})
		}
	}
	for f, s := range b.lists {
		all = append(all, entry{f, s})
	}
	slices.SortFunc(all, func(x, y entry) int { return cmp.Compare(x.key, y.key) })
	n := uint32(len(all)*4/3 + 1)
	slots := make([]byte, 3*n)
	for _, e := range all {
		i := uint32(uint64(e.key) >> 32 * uint64(n) >> 32)
		for range loreReach {
			s := slots[3*i:]
			if s[2] == 0 {
				binary.LittleEndian.PutUint16(s, uint16(e.key))
				s[2] = e.tale
				break
			}
			if i++; i == n {
				i = 0
			}
		}
	}
	out := binary.LittleEndian.AppendUint32([]byte(loreMagic), n)
	return append(out, slots...)
}
