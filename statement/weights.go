package statement

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"sync"

	"rapporteur/feature"
)

//go:embed weights.bin
var weightsFile []byte

// decisions are what was learned from annotated news, in the order of weights.bin: whether a word is a cue, what it
// attributes, where that ends, and to whom it is attributed.
var decisions = [...]string{"cue", "content", "ending", "source"}

const (
	cueWeights = iota
	contentWeights
	endingWeights
	sourceWeights
)

// unit is how many steps of a stored weight make one.
const unit = 25

// weights is what was learned of one decision: weights of features, by the hashes of their names, in an open table. A feature
// whose hash nobody has counts nothing.
type weights struct {
	keys  []uint32 // 0: empty
	worth []int8
	mask  uint32
}

// Pack gives weights.bin: for each decision the number of its weights, their hashes in order, and their worths.
func Pack(learned map[string]map[string]float64) []byte {
	var out []byte
	for _, d := range decisions {
		worth := map[uint32]int8{}
		for name, w := range learned[d] {
			worth[short(feature.Hash(name))] = int8(math.Round(max(-127, min(127, w*unit))))
		}
		keys := make([]uint32, 0, len(worth))
		for k := range worth {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(keys)))
		for _, k := range keys {
			out = binary.LittleEndian.AppendUint32(out, k)
		}
		for _, k := range keys {
			out = append(out, byte(worth[k]))
		}
	}
	return out
}

// short folds a hash; 0 is kept for nothing.
func short(h uint64) uint32 { return max(1, uint32(h^h>>32)) }

var loadWeights = sync.OnceValue(func() *[len(decisions)]weights {
	all, err := unpack(weightsFile)
	if err != nil {
		panic(fmt.Sprintf("statement: reading weights.bin: %v", err))
	}
	return all
})

func unpack(b []byte) (*[len(decisions)]weights, error) {
	var all [len(decisions)]weights
	for d, name := range decisions {
		if len(b) < 4 {
			return nil, fmt.Errorf("it ends before %s", name)
		}
		n := int(binary.LittleEndian.Uint32(b))
		if b = b[4:]; n > len(b)/5 {
			return nil, fmt.Errorf("it ends within %s", name)
		}
		all[d] = newWeights(b[:4*n], b[4*n:5*n])
		b = b[5*n:]
	}
	return &all, nil
}

func newWeights(keys, worth []byte) weights {
	size := 16
	for size < 3*len(worth) {
		size *= 2
	}
	w := weights{make([]uint32, size), make([]int8, size), uint32(size - 1)}
	for n := range worth {
		k := binary.LittleEndian.Uint32(keys[4*n:])
		at := k & w.mask
		for w.keys[at] != 0 {
			at = (at + 1) & w.mask
		}
		w.keys[at], w.worth[at] = k, int8(worth[n])
	}
	return w
}

// of gives the weight of a feature; ok tells whether it has one.
func (w *weights) of(h uint64) (worth int8, ok bool) {
	k := short(h)
	for at := k & w.mask; w.keys[at] != 0; at = (at + 1) & w.mask {
		if w.keys[at] == k {
			return w.worth[at], true
		}
	}
	return 0, false
}

// chance is how likely what is seen is right, from 0 to 1.
func (w *weights) chance(f *feature.List) float64 {
	sum := 0
	for _, h := range f.Hashes {
		v, _ := w.of(h)
		sum += int(v)
	}
	return 1 / (1 + math.Exp(-float64(sum)/unit))
}

// knows reports whether the word has been a cue in the texts that were learned from.
func (w *weights) knows(lemma, class string) bool {
	_, ok := w.of(feature.Hash("w", lemma, class))
	return ok
}
