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
			if r, ok := l.roles[place.Fold(strings.ToLower(singular(c.text(s, at, at), s.Tokens[at].Lemma)+" "+c.text(s, at+1, to)))]; ok {
				return r, at, true
			}
		}
	}
	if at+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[at+1].Form, "general") && s.Tokens[at+1].Head == at {
		if r, ok := l.roles[strings.ToLower(stem(s.Tokens[at].Form))+" general"]; ok {
			return r, at, true // "the attorneys general"
		}
	}
	form := s.Tokens[at].Form
	glued := at > first && (s.Tokens[at-1].Form == "-" || s.Tokens[at-1].Span.End == s.Tokens[at].Span.Start)
	var words []string
	var room [3]string
	for _, w := range []string{form, singular(form, s.Tokens[at].Lemma), stem(form)} {
		if w = strings.ToLower(w); !slices.Contains(room[:len(words)], w) && (glued || l.endsRole(w)) {
			words = append(room[:len(words)], w)
		}
	}
	for from := max(first, at-4); from <= at && len(words) > 0; from++ {
		if s.Tokens[from].UPOS == "PUNCT" && from < at {
			continue // folding drops it: ", President" is looked up as "President"
		}
		lead := ""
		if from < at {
			lead = strings.ToLower(c.text(s, from, at-1))
			if !glued {
				lead += " "
			}
		}
		for _, w := range words {
			if r, ok := l.roles[place.Fold(lead+w)]; ok {
				return r, from, true
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
	return len(key) == 0 || l.roleEnds[string(key[bytes.LastIndexByte(key, ' ')+1:])]
}

// singular gives the lemma where it is one of the same word, else the form.
func singular(form, lemma string) string {
	if lemma != "" && lemma != "_" {
		return lemma
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
			for _, w := range []string{key, strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "’s"), stem(key)} {
				if v, ok := l.modifiers[place.Fold(w)]; ok {
					return v, true
				}
			}
		}
	}
	return plover.Sector{}, false
}
