package eval

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// mention is somebody as a sentence names them.
type mention struct{ text, code, sector string }

// pair is a mention of the gold and the given mention that names the same.
type pair struct{ gold, given mention }

// stopWords say nothing of who is named; a mention of nothing else keeps them.
var stopWords = strings.Fields("the a an of in on at to and s by for with his her its their")

var word = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// words gives the words of a mention in lower case, less stop words.
func words(s string) []string {
	all := word.FindAllString(cases.Lower(language.Und).String(s), -1)
	var telling []string
	for _, w := range all {
		if !slices.Contains(stopWords, w) {
			telling = append(telling, w)
		}
	}
	if len(telling) == 0 {
		return all
	}
	return telling
}

// sameWords reports whether two mentions name the same: one holds the last word of the other, and at least half of the
// different words of the shorter are shared.
func sameWords(a, b string) bool {
	wa, wb := words(a), words(b)
	if len(wa) == 0 || len(wb) == 0 {
		return false
	}
	if !slices.Contains(wb, wa[len(wa)-1]) && !slices.Contains(wa, wb[len(wb)-1]) {
		return false
	}
	slices.Sort(wa)
	slices.Sort(wb)
	wa, wb = slices.Compact(wa), slices.Compact(wb)
	shared := 0
	for _, w := range wa {
		if slices.Contains(wb, w) {
			shared++
		}
	}
	return shared*2 >= min(len(wa), len(wb))
}

// pairs matches the gold's mentions in their order, each with the first given one that names the same and is still free.
func pairs(gold, given []mention) []pair {
	free := slices.Clone(given)
	var out []pair
	for _, g := range gold {
		if i := slices.IndexFunc(free, func(m mention) bool { return sameWords(g.text, m.text) }); i >= 0 {
			out = append(out, pair{g, free[i]})
			free = slices.Delete(free, i, i+1)
		}
	}
	return out
}

// texts lists what the mentions say.
func texts(list []mention) []string {
	out := make([]string, len(list))
	for i, m := range list {
		out[i] = m.text
	}
	return out
}
