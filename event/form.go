package event

import (
	"slices"
	"strings"

	"rapporteur/parse"
)

// In what form a verb stands.

// past reports whether a verb tells what is over: "they met him before he left".
func past(s *parse.Sentence, i int) bool {
	return i >= 0 && (s.Tokens[i].XPOS == "VBD" || s.Tokens[i].XPOS == "VBN" && s.Find(i, "aux:pass") >= 0 && childLemma(s, i, "be", "aux:pass") >= 0 && s.Find(i, "aux") < 0)
}

// tensed reports whether a clause has a verb in a tense, and not the bare one of a wish: "suggested that he leave".
func tensed(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "aux", "cop") {
		if x := s.Tokens[c].XPOS; x == "VBZ" || x == "VBD" || x == "VBP" {
			return true
		}
	}
	return s.Tokens[i].XPOS == "VBZ" || s.Tokens[i].XPOS == "VBD"
}

func infinitive(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "mark") {
		if strings.EqualFold(s.Tokens[c].Form, "to") {
			return true
		}
	}
	return false
}

// bidden reports whether an infinitive below the verb says what is to be done: "told them to leave".
func bidden(s *parse.Sentence, i int) bool {
	return slices.ContainsFunc(s.Children(i, "xcomp", "ccomp", "advcl"), func(k int) bool {
		return infinitive(s, k) && s.Find(k, "nsubj", "cop") < 0 && childLemma(s, k, "that", "mark") < 0
	})
}
