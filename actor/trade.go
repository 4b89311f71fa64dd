package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// trade gives the sector of a person by the work that they are told to do: "who teaches law", "represents the valley in the Senate", "was elected to
// parliament". Token k heads the name.
func (c *Cast) trade(s *parse.Sentence, k int) (plover.Sector, bool) {
	acts := s.Children(k, "acl:relcl")
	if v := s.Tokens[k].Head; v >= 0 && s.Tokens[k].Is("nsubj", "nsubj:pass") {
		acts = append(acts, v)
	}
	for _, v := range acts {
		t := &s.Tokens[v]
		if t.UPOS != "VERB" || slices.ContainsFunc(s.Children(v, "aux"), func(a int) bool { return s.Tokens[a].XPOS == "MD" }) {
			continue // may, or will
		}
		if seated[t.Lemma] {
			for _, at := range s.Children(v, "obl") {
				if id, ok := c.reading(s, at); ok && id.sector == chamber && id.typ != rapporteur.TypePerson {
					return chamber, true
				}
			}
			continue
		}
		if of, ok := tradeVerbs[t.Lemma]; ok && s.Find(v, "obj") > v && !s.Tokens[k].Is("nsubj:pass") {
			return of, true
		}
	}
	return plover.Sector{}, false
}

// seated are verbs that tell with "in" or "to" of what parliament somebody is a member.
var seated = set("elect reelect re-elect represent sit serve")

// tradeVerbs are verbs that only those of one sector do by trade, with an object.
var tradeVerbs = map[string]plover.Sector{"teach": sector("EDU"), "edit": sector("JRN"), "prosecute": judges, "preach": clergy}

// company gives the body of which the words before token at, from first on, are the name, by the last of them: "Quellin Airlines" before
// "spokeswoman". No table has the name.
func (c *Cast) company(s *parse.Sentence, first, at int) (identity, bool) {
	last := at - 1
	for last >= first && s.Tokens[last].UPOS == "PART" {
		last--
	}
	if last <= first || !capital(s.Tokens[last].Form) {
		return identity{}, false
	}
	v, ok := lexis().endings[s.Tokens[last].Form]
	if two, known := lexis().endings[c.text(s, last-1, last)]; known {
		v, ok = two, true
	}
	from := last
	for from > first && capital(s.Tokens[from-1].Form) && s.Tokens[from-1].UPOS != "DET" {
		from--
	}
	if !ok || from == last {
		return identity{}, false
	}
	id := identity{name: c.text(s, from, last), sector: v.sector, code: v.code, typ: rapporteur.TypeOrganisation, basis: "story"}
	if id.code.IsZero() {
		id.code, _ = c.homeOf(v.sector, id.typ)
	}
	return id, true
}

// branches are parts of a body, whose head is the body's: "head of the Nairobi office of Amnesty International".
var branches = set("office branch chapter bureau wing arm division department section unit delegation youth")

// uniform corrects the sector of a rank or a calling that soldiers share with others, token at: "Officer Omar Haddad" is with the police, and so is
// a sergeant "of the Nairobi police", whose name token k heads; and the pilots of a report without soldiers fly passengers.
func (c *Cast) uniform(s *parse.Sentence, at, k int, of plover.Sector) plover.Sector {
	if of != soldiers {
		return of
	}
	word := s.Tokens[at].LowerLemma()
	switch {
	case flying[word] && c.unarmed():
		return civil
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

// flying are those who have such work in peace as well.
var flying = set("pilot crew")

// mentions reports whether a word stands in the article.
func (c *Cast) mentions(word string) bool {
	for i := range c.doc.Sentences {
		if slices.ContainsFunc(c.doc.Sentences[i].Tokens, func(t parse.Token) bool { return strings.EqualFold(t.Form, word) }) {
			return true
		}
	}
	return false
}

// unarmed reports whether an article names nobody in arms.
func (c *Cast) unarmed() bool {
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			if w := c.doc.Sentences[i].Tokens[k].LowerLemma(); armedWords[w] || w != "police" && arms[w] || w == "marine" {
				return false
			}
		}
	}
	return true
}
