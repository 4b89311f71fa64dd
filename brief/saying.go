package brief

import (
	"slices"
	"strings"

	"rapporteur"
)

// saying is what one speaker said once, told by one or several statements.
type saying struct {
	words   []string
	entries []rapporteur.Entry
	first   rapporteur.Statement // the one that tells it most fully
}

// sayingWords is how many words in a row have to be shared for one statement to be taken as a part of another; what is
// shorter has to be equal.
const sayingWords = 4

// sayingIndex finds sayings by runs of words, so that a speaker of many words is not compared with himself over and over.
type sayingIndex struct {
	runs    map[string][]int // sayings by any run of them
	lengths map[string][]int // how many words the sayings have that begin with a run, each number once
	whole   map[string][]int // sayings by all their words
}

func newSayingIndex() sayingIndex {
	return sayingIndex{map[string][]int{}, map[string][]int{}, map[string][]int{}}
}

func run(words []string, at int) string {
	return strings.Join(words[at:min(at+sayingWords, len(words))], " ")
}

func (x sayingIndex) add(words []string, saying int) {
	put := func(index map[string][]int, key string, n int) {
		if list := index[key]; len(list) == 0 || list[len(list)-1] != n {
			index[key] = append(list, n)
		}
	}
	put(x.whole, strings.Join(words, " "), saying)
	if first := run(words, 0); !slices.Contains(x.lengths[first], len(words)) {
		x.lengths[first] = append(x.lengths[first], len(words))
	}
	for at := 0; at+sayingWords <= len(words); at++ {
		put(x.runs, run(words, at), saying)
	}
}

// like gives the first saying that holds these words, or is held by them.
func (x sayingIndex) like(words []string, sayings []*saying) (int, bool) {
	candidates := slices.Clone(x.whole[strings.Join(words, " ")])
	var rarest []int // who holds all the words holds their rarest run
	for at := 0; at+sayingWords <= len(words); at++ {
		r := run(words, at)
		if list := x.runs[r]; at == 0 || len(list) < len(rarest) {
			rarest = list
		}
		for _, n := range x.lengths[r] {
			if at+n <= len(words) {
				candidates = append(candidates, x.whole[strings.Join(words[at:at+n], " ")]...)
			}
		}
	}
	candidates = append(candidates, rarest...)
	slices.Sort(candidates)
	for _, i := range slices.Compact(candidates) {
		if other := sayings[i].words; slices.Equal(words, other) || holds(words, other) || holds(other, words) {
			return i, true
		}
	}
	return 0, false
}

// holds reports that all the words of part stand in whole, in a row.
func holds(whole, part []string) bool {
	if len(part) < sayingWords || len(part) > len(whole) {
		return false
	}
	for at := 0; at+len(part) <= len(whole); at++ {
		if slices.Equal(whole[at:at+len(part)], part) {
			return true
		}
	}
	return false
}
