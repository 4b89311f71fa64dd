package actor

import (
	"bytes"
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// roleAt finds what somebody is called by in the words that end with token at, not before first: the longest that the
// table has, "secretary of state" too. It gives the first token of those words.
func (c *Cast) roleAt(s *parse.Sentence, first, at int) (role, int, bool) {
	l := lexis()
	if at+2 < len(s.Tokens) && strings.EqualFold(s.Tokens[at+1].Form, "of") {
		for to := min(at+5, len(s.Tokens)-1); to > at+1; to-- {
			var phrase, folded [96]byte
			key := append(append(append(phrase[:0], singular(c.text(s, at, at), s.Tokens[at].Lemma)...), ' '), c.text(s, at+1, to)...)
			if key = place.AppendLower(folded[:0], key); l.callings.MayHoldBytes(key) {
				if r, ok := c.role(key, s, at); ok {
					return r, at, true
				}
			}
		}
	}
	if at+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[at+1].Form, "general") && s.Tokens[at+1].Head == at {
		if r, ok := l.roles[strings.ToLower(stem(s.Tokens[at].Form))+" general"]; ok {
			return r, at, true // "the attorneys general"
		}
	}
	if at+2 < len(s.Tokens) && s.Tokens[at+1].Form == "-" && strings.EqualFold(s.Tokens[at+2].Form, "general") {
		if r, ok := l.roles[strings.ToLower(stem(s.Tokens[at].Form))+" general"]; ok {
			return r, at, true // "the Attorney-General", however the tree hangs
		}
	}
	form := s.Tokens[at].Lower()
	if form == "general" && at >= 2 && s.Tokens[at-1].Form == "-" {
		first = min(first, at-2)
	}
	glued := at > first && (s.Tokens[at-1].Form == "-" || s.Tokens[at-1].Span.End == s.Tokens[at].Span.Start)
	var room [4]string
	words := room[:0]
	for _, w := range [...]string{form, singular(form, s.Tokens[at].LowerLemma()), stem(form), fellowship(form)} {
		if !slices.Contains(words, w) && (glued || l.endsRole(w)) {
			words = append(words, w)
		}
	}
	for from := max(first, at-4); from <= at && len(words) > 0; from++ {
		if s.Tokens[from].UPOS == "PUNCT" && from < at {
			continue // folding drops it: ", President" is looked up as "President"
		}
		var phrase, folded [96]byte
		key := phrase[:0]
		if from < at {
			key = append(key, c.text(s, from, at-1)...)
			if !glued {
				key = append(key, ' ')
			}
		}
		for _, w := range words {
			if w := place.AppendLower(folded[:0], append(key, w...)); l.callings.MayHoldBytes(w) {
				if r, ok := c.role(w, s, at); ok {
					if r.sector == government && from > first && s.Tokens[from-1].Lower() == "shadow" {
						r.sector, r.weight, from = partySector, "own", from-1 // who would be minister if another party governed
					}
					return r, from, true
				}
			}
		}
	}
	return role{}, at, false
}

// endsRole reports whether the words of a role may end with this one. Most nouns are none, which spares looking up all that stands
// before them.
func (l *lexicon) endsRole(word string) bool {
	var room [64]byte
	key := place.AppendFold(room[:0], word)
	end := key[bytes.LastIndexByte(key, ' ')+1:]
	return len(key) == 0 || l.callings.MayHoldBytes(end) && l.roleEnds[string(end)]
}

// singular gives the lemma where it is one of the same word, else the form.
func singular(form, lemma string) string {
	if lemma != "" && lemma != "_" {
		return lemma
	}
	return form
}

// fellowship gives what a word calls somebody who is so together with others, or was so: "co-founder", "ex-mayors".
func fellowship(form string) string {
	for _, before := range [...]string{"co-", "ex-"} {
		if w, ok := strings.CutPrefix(form, before); ok {
			return stem(w)
		}
	}
	return form
}

// stem takes off the ending of a plural.
func stem(form string) string {
	w := strings.ToLower(form)
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-3] + "man"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// modifier gives the sector that the words from first to before at settle for a weak role; the last that does counts.
func (c *Cast) modifier(s *parse.Sentence, first, at int) (plover.Sector, bool) {
	l := lexis()
	for to := at - 1; to >= first; to-- {
		for from := max(first, to-2); from <= to; from++ {
			key := strings.ToLower(c.text(s, from, to))
			var room [64]byte
			for _, w := range [...]string{key, strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "’s"), stem(key)} {
				if w := place.AppendLower(room[:0], w); l.callings.MayHoldBytes(w) {
					if v, ok := c.modifies(w); ok {
						return v, true
					}
				}
			}
		}
	}
	return plover.Sector{}, false
}
