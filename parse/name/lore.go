package name

import (
	"encoding/binary"
	"fmt"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Lore is what is known of words and names beforehand: names from tables, and how often marked texts have a word in names of
// which kind. It is read in place from its packed form and safe for use by several goroutines.
//
// The packed form, numbers little-endian: "RPK1", the number of slots (4 bytes), then the slots, each 16 bits of the hash of
// what is known and a byte that tells it; 0 stands for nothing. One thing in some 50,000 that nothing is known of is taken
// for another.
type Lore struct {
	n     uint32
	slots []byte
}

const loreMagic = "RPK1"

// Sections of the lore: of a word in lower case and as written, of the first and the last word of names of several words, and
// of whole names.
const (
	loreLow = iota + 1
	loreForm
	loreFirst
	loreLast
	loreName
)

// Sorts of listed names. A name may be of several.
const (
	Town uint8 = 1 << iota
	City
	Land // state, province, region
	People
	Body // organisation, organ of a state, armed group, firm
	Man  // full name of a person, or the last word of one
	Given

	opens // a longer listed name begins so
)

// OpenLore reads lore in packed form.
func OpenLore(b []byte) (*Lore, error) {
	if len(b) < 8 || string(b[:4]) != loreMagic {
		return nil, fmt.Errorf("opening the lore of names, %d bytes: want %q at the beginning; train it again", len(b), loreMagic)
	}
	n := binary.LittleEndian.Uint32(b[4:])
	if n < 1 || n > 1<<24 || len(b) != 8+3*int(n) {
		return nil, fmt.Errorf("opening the lore of names, %d bytes: the header tells of %d slots; train it again", len(b), n)
	}
	return &Lore{n: n, slots: b[8:]}, nil
}

// of gives what is known under a hash, 0 for nothing.
func (l *Lore) of(f perceptron.Feature) uint8 {
	i := uint32(uint64(f) >> 32 * uint64(l.n) >> 32)
	for range loreReach {
		s := l.slots[3*i:]
		if s[2] == 0 {
			return 0
		}
		if binary.LittleEndian.Uint16(s) == uint16(f) {
			return s[2]
		}
		if i++; i == l.n {
			i = 0
		}
	}
	return 0
}

// loreReach is how far from its place a thing may lie.
const loreReach = 64

// nameKey gives the hash of a name of several words; hyphens between them do not count.
func nameKey(key perceptron.Feature, w *lexicon.Word) perceptron.Feature {
	return perceptron.Three(loreName, uint32(key), uint32(key>>32), w.Low)
}

var hyphen = lexicon.Hash("-")

// longestListed is the number of words of the longest listed name.
const longestListed = 6

// listing is what the lists tell of one word: the sorts of the longest listed name that it belongs to, and where in it the
// word stands.
type listing struct {
	sorts uint8
	place uint8 // 1 begins, 2 continues; 3 is the whole name
}

// listed looks the sentence's stretches up, from left to right, the longest first.
func (l *Lore) listed(words []lexicon.Word, out []listing) {
	clear(out)
	for i := 0; i < len(words); i++ {
		var key perceptron.Feature
		end, sorts := i, uint8(0)
		for k := i; k < len(words); k++ {
			if words[k].Low == hyphen {
				if k == i {
					break
				}
				continue
			}
			key = nameKey(key, &words[k])
			s := l.of(key)
			if s&^opens != 0 {
				end, sorts = k, s&^opens
			}
			if s&opens == 0 {
				break
			}
		}
		if sorts == 0 {
			continue
		}
		for k := i; k <= end; k++ {
			out[k] = listing{sorts, 2}
		}
		if out[i].place = 1; end == i {
			out[i].place = 3
		}
		i = end
	}
}
