package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// names reports whether a verb only says what a thing is called: "what they called an operation", "what he described as an attack". What
// it is called then tells the act, and whoever does what the words around it say does it.
func (w statusWords) names(s *parse.Sentence, i int) bool {
	if i < 0 || s.Tokens[i].UPOS != "VERB" || !w["naming"][lemma(s, i)] {
		return false
	}
	h := s.Tokens[i].Head
	return childLemma(s, i, "what") >= 0 || h >= 0 && lemma(s, h) == "what"
}

// named gives for the noun that a naming tells the word in whose place it stands: that of "what" in "launched what they called an attack". It
// gives i itself elsewhere.
func (t *table) named(s *parse.Sentence, i int) int {
	h := s.Tokens[i].Head
	if h < 0 || !s.Tokens[i].Is("obj", "obl", "xcomp") || !t.status.names(s, h) {
		return i
	}
	if g := s.Tokens[h].Head; g >= 0 && lemma(s, g) == "what" {
		return g
	}
	return h
}

// described reports whether a participle is the second half of an adjective that tells no act: "life-threatening", "war-torn".
func described(s *parse.Sentence, i int) bool {
	if i < 2 || s.Tokens[i].XPOS != "VBG" && s.Tokens[i].XPOS != "VBN" {
		return false
	}
	hyphen, before := &s.Tokens[i-1], &s.Tokens[i-2]
	return hyphen.UPOS == "PUNCT" && strings.Trim(hyphen.Form, "-‐–") == "" && before.UPOS == "NOUN" && hyphen.Span.Start == before.Span.End && hyphen.Span.End == s.Tokens[i].Span.Start
}

// suffersAnother reports whether a noun whose owner suffers what it tells ("the judge's arrest") says of another that they do, so that its
// owner does it: "Peru's arrest of the judge".
func (f filler) suffersAnother() bool {
	suffers := slices.Contains(f.sense.recipient, "subj") || slices.Contains(f.sense.recipient, "poss")
	return f.sense.pos == noun && suffers && slices.Contains(f.sense.recipient, "of") && f.s.Find(f.i, "nmod:poss") >= 0 && len(f.at(f.i, "of")) > 0
}

// suffered reports whether a noun tells what its owner suffers and somebody else does: "the judge's arrest", which the police announced.
func (f filler) suffered() bool {
	return f.sense.pos == noun && len(f.sense.actor) > 0 && slices.Contains(f.sense.recipient, "subj")
}

// ofItself reports whether where or when an act was is told of the act: a noun in a phrase, as in "met in Rome on the abuse of minors", has the
// place and the day of what the phrase belongs to, which make it no act of its own.
func ofItself(s *parse.Sentence, a *act, words rapporteur.Span) bool {
	if words == (rapporteur.Span{}) {
		return false
	}
	if a.sense.pos != noun || !s.Tokens[a.i].Is("nmod", "obl", "conj", "appos") || !s.Span.Contains(words) {
		return true
	}
	return s.Stretch(s.Subtree(a.i)).Contains(words)
}
