package rank

import (
	"encoding/binary"
	"math"
	"strconv"
)

// number gives the names of small numbers.
var number = func() [1024]string {
	var out [1024]string
	for i := range out {
		out[i] = strconv.Itoa(i)
	}
	return out
}()

// groupsOf gives the names of a word's groups.
func groupsOf(row []byte) [grains]string {
	var out [grains]string
	for g := range out {
		if out[g] = "?"; row != nil {
			out[g] = number[int(binary.LittleEndian.Uint16(row[2*g:]))%len(number)]
		}
	}
	return out
}

// keysOfMean gives the keys of the dimensions of a mean direction.
func keysOfMean(name string) (out [dimensions]uint32) {
	for d := range out {
		out[d] = hash("mean", name, number[d])
	}
	return out
}

// mean notes the mean direction of the tokens, as a group of its own.
func (f *Features) mean(v *scene, name string, tokens []int, weight float64) {
	f.direction(keysOfMean(name), v.mean(tokens, weight, make(direction, dimensions)))
}

// direction notes a direction by the keys of its dimensions.
func (f *Features) direction(keys [dimensions]uint32, d direction) {
	f.Keys, f.Values = append(f.Keys, keys[:len(d)]...), append(f.Values, d...)
	f.leave()
}

// direction is a mean direction of words, a number a dimension; empty when nothing is known of them.
type direction []float32

// mean gives the mean direction of the tokens, in the room given.
func (v *scene) mean(tokens []int, weight float64, room direction) direction {
	var sum total
	for _, i := range tokens {
		switch v.Tokens[i].UPOS {
		case "PUNCT", "DET", "AUX", "NUM":
			continue
		}
		if row := v.looks[i].row; row != nil {
			sum.add(row)
		}
	}
	var length float64
	for _, n := range sum {
		x := float64(n)
		length += x * x
	}
	if length == 0 {
		return direction{}
	}
	by := weight / math.Sqrt(length)
	for d, n := range sum {
		room[d] = float32(float64(n) * by)
	}
	return room
}

// total is a sum of the directions of words, in the numbers of their rows.
type total [dimensions]int32

// add adds the direction of a row.
func (sum *total) add(row []byte) {
	along := (*[dimensions]byte)(row[2*grains:])
	for d := range sum {
		sum[d] += int32(int8(along[d]))
	}
}

// note notes for each type the highest probability that one of the tokens tells it. These observations keep their length: an
// unsure word says less.
func (o *Opinions) note(f *Features, name string, tokens []int, weight float64) {
	var best [1 + types]float64
	for _, i := range tokens {
		if Candidate(&o.v.Sentence, i) {
			for c, x := range o.of(i) {
				best[c] = max(best[c], x)
			}
		}
	}
	for c, x := range best[1:] {
		f.weigh(weight*x, "told", name, number[c])
	}
	f.leave()
}
