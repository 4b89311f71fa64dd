package event

import (
	"strings"

	"rapporteur"
)

// named gives the fullest mention, in the same sentence, of somebody whom a pronoun stands for; the pronoun itself where
// the sentence has none.
func (r reader) named(si int, e rapporteur.Entity) rapporteur.Entity {
	if !r.table.classes["pronoun"].words[strings.ToLower(e.Text)] || e.Name == "" || strings.EqualFold(e.Name, e.Text) {
		return e
	}
	best := e
	s := &r.Doc.Sentences[si]
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.UPOS != "PROPN" && t.UPOS != "NOUN" {
			continue
		}
		other, ok := r.Cast.Party(si, i)
		if ok && other.Name == e.Name && (best.Span == e.Span || len(other.Text) > len(best.Text)) {
			best = other
		}
	}
	return best
}

// allNamed gives the list with each pronoun in it replaced by the name it stands for, each party once.
func (r reader) allNamed(si int, list []rapporteur.Entity) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, e := range list {
		out = appendNew(out, r.named(si, e))
	}
	return out
}
