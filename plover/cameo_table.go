package plover

import (
	"fmt"
	"strings"
)

func readCAMEO() map[string]cameoFacts {
	table := map[string]cameoFacts{}
	for _, r := range rows("cameo.txt", 4) {
		f := cameoFacts{typ: mustType(r[1]), mode: modeOf(r[0], r[1], r[2])}
		if r[3] != "-" {
			for _, w := range strings.Split(r[3], ",") {
				c, err := ParseContext(w)
				if err != nil {
					panic(fmt.Sprintf("plover: table cameo.txt, code %s: %v", r[0], err))
				}
				f.contexts = append(f.contexts, c)
			}
		}
		table[r[0]] = f
	}
	return table
}

func readCAMEOBack() map[[2]string]CAMEO {
	back := map[[2]string]CAMEO{}
	for _, r := range rows("cameo_back.txt", 3) {
		c, err := ParseCAMEO(r[2])
		if err != nil {
			panic(fmt.Sprintf("plover: table cameo_back.txt, %s %s: %v", r[0], r[1], err))
		}
		back[[2]string{mustType(r[0]).word, modeOf(r[2], r[0], r[1]).word}] = c
	}
	return back
}

// modeOf reads the mode field of a CAMEO table; "-" is none. The mode must belong to the type.
func modeOf(row, typ, word string) Mode {
	if word == "-" {
		return Mode{}
	}
	m, err := ParseMode(word)
	if err != nil || !mustType(typ).Has(m) {
		panic(fmt.Sprintf("plover: CAMEO tables, code %s: %s is no mode of %s", row, word, typ))
	}
	return m
}
