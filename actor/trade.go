package actor

import (
	"slices"

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
var seated = lists.Named("seated")

// tradeVerbs are verbs that only those of one sector do by trade, with an object.
var tradeVerbs = map[string]plover.Sector{"teach": sector("EDU"), "edit": sector("JRN"), "prosecute": judges, "preach": clergy}
