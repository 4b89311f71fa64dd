package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// uniform corrects the sector of a rank or a calling that soldiers share with others, token at: "Officer Omar Haddad" is with the police, and so is
// a sergeant "of the Nairobi police", whose name token k heads; and the pilots of a report that tells of no arms fly passengers. Those whom
// a word tells to be soldiers are not asked about.
func (c *Cast) uniform(s *parse.Sentence, at, k int, of plover.Sector) plover.Sector {
	if of != soldiers {
		return of
	}
	word := s.Tokens[at].LowerLemma()
	switch {
	case unarmed[word] && (at == 0 || !capital(s.Tokens[at].Form)) && !c.embattled():
		return civil // but "Captain Omar Haddad" has a rank
	case word == "bomber" && c.mentions("suicide"):
		return rebelSector // no aircraft
	case word == "officer" && capital(s.Tokens[at].Form) && at+1 < len(s.Tokens) && capital(s.Tokens[at+1].Form) && (at == 0 || !capital(s.Tokens[at-1].Form)):
		return police
	}
	for _, n := range s.Children(k, "nmod") {
		if w := s.Case(n); n > k && (w == "of" || w == "from" || w == "with") {
			if id, ok := c.reading(s, n); ok && id.sector == police && id.typ != rapporteur.TypePerson {
				return police
			}
		}
	}
	return of
}

// unarmed are those who are soldiers only where a report tells of arms.
var unarmed = lists.Named("unarmed")

// mentions reports whether a word stands in the article.
func (c *Cast) mentions(word string) bool {
	for i := range c.doc.Sentences {
		if slices.ContainsFunc(c.doc.Sentences[i].Tokens, func(t parse.Token) bool { return strings.EqualFold(t.Form, word) }) {
			return true
		}
	}
	return false
}
