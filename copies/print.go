package copies

import "slices"

// window is how many shingles in a row give one print: the least. A wider one finds less of what was told anew, a narrower
// one makes the index larger: the prints of a text are 2 in window+1 of its shingles.
const window = 12

// leastRun is the number of words in a row in common that give two texts a print in common for certain.
const leastRun = window + shingleWords - 1

// Print is a sign of a text that its copies share, 31 bits of a hash: chance gives one in fifty prints a false bearer in a
// record of a million articles, which the comparison of the texts takes back.
type Print uint32

func printOf(hash uint64) Print { return Print(hash & (1<<31 - 1)) }

// Prints gives the prints of the text, sorted, each once: those of its windows, and one of all its words, so that texts
// too short for a window are found when they are the same. A text without words has none.
func (t Text) Prints() []Print {
	if len(t.words) == 0 {
		return nil
	}
	out := []Print{printOf(t.digest)}
	for from := 0; from < len(t.words); {
		to := from + 1
		for to < len(t.words) && !t.words[to].fresh {
			to++
		}
		out = winnow(out, t.shingles[from:max(from, to-shingleWords+1)])
		from = to
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// winnow adds the least of each window of the stream; of a stream shorter than a window, the least of all.
func winnow(out []Print, stream []shingle) []Print {
	least, told := -1, -1
	for i := range stream {
		first := max(0, i-window+1)
		if least < first { // it fell out of the window, or this is the beginning
			least = first
			for k := first + 1; k < i; k++ {
				if stream[k].hash() <= stream[least].hash() {
					least = k
				}
			}
		}
		if stream[i].hash() <= stream[least].hash() {
			least = i
		}
		if (i >= window-1 || i == len(stream)-1) && least != told {
			out = append(out, printOf(stream[least].hash()))
			told = least
		}
	}
	return out
}
