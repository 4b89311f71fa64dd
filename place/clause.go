package place

import (
	"strings"

	"rapporteur/parse"
)

// clausal gives the phrase of place that a clause beside or above that of token i tells: "Vietnam, where he met the minister", "visiting
// Seoul, he warned", "pressed him when they met in Beijing".
func (m *Map) clausal(s *parse.Sentence, i int) (int, bool) {
	t := &s.Tokens[i]
	if t.Is("acl:relcl", "advcl:relcl", "acl", "advcl") && t.Head >= 0 && t.Head < i && where(s, i) {
		if at := t.Head; m.placeName(s, at) || kinds.locality[s.Tokens[at].LowerLemma()] {
			return at, true
		}
		if h, ok := m.below(s, t.Head, i); ok && h < i {
			return h, true
		}
	}
	if h := strifeAbove(s, i); h >= 0 {
		if at, ok := m.below(s, h, i); ok {
			return at, true
		}
		if at := s.Find(h, "nmod:poss", "compound"); at >= 0 && m.placeName(s, at) {
			return at, true
		}
	}
	for _, c := range s.Children(i, "advcl") {
		if c < i && s.Tokens[c].XPOS == "VBG" && kinds.visit[s.Tokens[c].Lemma] && s.Find(c, "mark", "nsubj") < 0 {
			if o := s.Find(c, "obj"); o >= 0 && m.placeName(s, o) {
				return o, true
			}
		}
		if beginsWith(s, c, "when", "while", "as") {
			if h, ok := m.below(s, c, c); ok {
				return h, true
			}
		}
	}
	return 0, false
}

// strifeAbove gives the noun for a strife that the clause of token i is about: "a war in Yemen that has killed 300 people"; -1 for none.
func strifeAbove(s *parse.Sentence, i int) int {
	t := &s.Tokens[i]
	if !t.Is("acl:relcl") || t.Head < 0 || t.Head > i {
		return -1
	}
	head := &s.Tokens[t.Head]
	if w := strings.ToLower(head.Lemma); head.UPOS != "NOUN" || !kinds.strife[w] && !kinds.onslaught[w] {
		return -1
	}
	if subject := s.Find(i, "nsubj"); subject < 0 || s.Tokens[subject].UPOS != "PRON" {
		return -1
	}
	return t.Head
}

// where reports whether a clause begins with "where".
func where(s *parse.Sentence, i int) bool { return beginsWith(s, i, "where") }

// beginsWith reports whether one of the words introduces the clause of token i.
func beginsWith(s *parse.Sentence, i int, words ...string) bool {
	for _, k := range s.Children(i, "mark", "advmod", "obl") {
		for _, w := range words {
			if k < i && strings.EqualFold(s.Tokens[k].Form, w) {
				return true
			}
		}
	}
	return false
}

// alone gives the one town, region or district that a sentence tells with a preposition of place, for an act of violence that nothing
// else places: acts of war are told with where they were, however far the tree hangs it.
func (m *Map) alone(s *parse.Sentence, i int) (int, bool) {
	if !kinds.onslaught[s.Tokens[i].LowerLemma()] && !kinds.violence[s.Tokens[i].Lemma] {
		return 0, false
	}
	if strifeAbove(s, i) >= 0 {
		return 0, false // it was where the strife is, not where the main act was
	}
	only := -1
	for c := range s.Tokens {
		if !m.located(s, c) {
			continue
		}
		at, ok := m.site(s, c)
		if !ok || at.Kind == "country" || at.Kind == "sea" {
			continue
		}
		if only >= 0 {
			return 0, false
		}
		only = c
	}
	return only, only >= 0
}
