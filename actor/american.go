package actor

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
)

// american reports whether an office is one that only the United States have by that name, in an article about them.
func (c *Cast) american(s *parse.Sentence, first, at int) bool {
	if !c.fits("USA") {
		return false
	}
	congress := len(c.homes) > 0 && hispanic[c.homes[0]]
	office := func(from, to int) bool {
		words := place.Fold(strings.ToLower(c.text(s, from, to)))
		alone, listed := lexis().american[words]
		if congress && strings.HasPrefix(words, "congress") {
			return false // which other states of the Americas have, too
		}
		return alone || listed && len(c.homes) > 0 && c.homes[0] == "USA"
	}
	for from := first; from <= at; from++ {
		if office(from, from) || office(from, at) {
			return true
		}
	}
	return at+2 < len(s.Tokens) && office(at, at+2)
}

// nationwide adds to the countries that an article names the United States, by the offices and bodies that no other state calls so: their local
// news names no country.
func (c *Cast) nationwide(lands []place.Land) []place.Land {
	const most, opening = 3, 2 // of those that count; sentences whose words count double
	congress := len(lands) > 0 && hispanic[lands[0].Code]
	n := 0.0
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := range s.Tokens {
			if congress && strings.HasPrefix(s.Tokens[k].Lower(), "congress") || !c.americanism(s, k) {
				continue
			}
			n++
			if i < opening {
				n++
			}
		}
	}
	if n < 2 {
		return lands
	}
	n = min(n, most)
	lands = slices.Clone(lands)
	if i := slices.IndexFunc(lands, func(l place.Land) bool { return l.Code == "USA" }); i >= 0 {
		lands[i].Weight += n
	} else {
		lands = append(lands, place.Land{Code: "USA", Weight: n})
	}
	slices.SortStableFunc(lands, func(a, b place.Land) int { return cmp.Compare(b.Weight, a.Weight) })
	return lands
}

// americanism reports whether the last words up to a token are an office or a body that no other state calls so.
func (c *Cast) americanism(s *parse.Sentence, k int) bool {
	l := lexis()
	if !l.americanEnds[s.Tokens[k].Lower()] {
		return false
	}
	for from := k; from >= max(0, k-2); from-- {
		if w := place.Fold(strings.ToLower(c.text(s, from, k))); l.american[w] && !strings.Contains(w, "secretary") {
			return true // the secretary of state is named in news of other countries too
		}
	}
	return false
}
