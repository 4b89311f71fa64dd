package setting

import (
	"rapporteur/parse"
)

// tense tells how a word tells an act: its tag and the first word of its verb group, "VBN had"; of what is no verb, what sort of word it is.
func tense(s *parse.Sentence, i int) string {
	t := &s.Tokens[i]
	if t.UPOS != "VERB" && t.UPOS != "AUX" {
		return t.UPOS
	}
	for k := range i {
		if c := &s.Tokens[k]; c.Head == i && c.UPOS != "SCONJ" && c.Is("aux", "cop", "mark") {
			return t.XPOS + " " + c.Lower()
		}
	}
	return t.XPOS + " "
}

// manner tells how the clause of a word hangs on the one above it: "root", "ccomp say", "advcl".
func manner(s *parse.Sentence, i int) string {
	for n := 0; i >= 0 && n < 8; n++ {
		t := &s.Tokens[i]
		switch {
		case t.Head < 0:
			return "root"
		case t.Is("ccomp", "xcomp"):
			return t.Rel + " " + s.Tokens[t.Head].LowerLemma()
		case t.Is("parataxis", "advcl", "acl", "csubj"):
			return t.Rel
		}
		i = t.Head
	}
	return "deep"
}

// definite reports whether a noun takes up what was told before: "the attack", "his visit".
func definite(s *parse.Sentence, i int) bool {
	if s.Tokens[i].UPOS != "NOUN" {
		return false
	}
	k := s.Find(i, "det", "nmod:poss")
	if k < 0 {
		return false
	}
	switch s.Tokens[k].Lower() {
	case "a", "an", "no", "any", "some", "every", "each":
		return false
	}
	return true
}

// path tells the way in the tree from token i to token k: "^conj.obl" is up by conj and down by obl. Long ways are cut.
func path(s *parse.Sentence, i, k int) string {
	var chain [16]int
	n := 0
	for u := i; u >= 0 && n < len(chain); n++ {
		chain[n] = u
		u = s.Tokens[u].Head
	}
	down := ""
	for steps := 0; k >= 0 && steps < 6; steps++ {
		for j := range n {
			if chain[j] != k {
				continue
			}
			up := ""
			for m := range min(j, 4) {
				up += "^" + s.Tokens[chain[m]].Rel
			}
			if j > 4 {
				up += "^.."
			}
			return up + down
		}
		down = "." + s.Tokens[k].Rel + down
		k = s.Tokens[k].Head
	}
	return "far"
}

// breaks counts the commas and quotation marks between two tokens.
func breaks(s *parse.Sentence, i, k int) int {
	n := 0
	for j := min(i, k); j < max(i, k); j++ {
		switch s.Tokens[j].Form {
		case ",", ";", "“", "”", "\"":
			n++
		}
	}
	return n
}

// bucket names a small number, or the range that a larger one is in.
func bucket(n int) string {
	switch {
	case n < 0:
		return "-" + bucket(-n)
	case n < 3:
		return [...]string{"0", "1", "2"}[n]
	case n < 5:
		return "3-4"
	case n < 9:
		return "5-8"
	case n < 17:
		return "9-16"
	}
	return "17-"
}

func yes(b bool) string {
	if b {
		return "y"
	}
	return "n"
}

func abs(n int) int { return max(n, -n) }

// Bounds, beyond what reports have, so that a book costs no more for each of its sentences than they do.
const (
	reach = 60  // sentences over which an act may have the date or place of another
	crowd = 100 // acts, dates or places on either side that are looked at
)
