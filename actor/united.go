package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// Who is of the United Nations where it goes without saying.
var (
	unitedNations       = lists.Named("unitedNations")
	unitedNationsAnyway = lists.Named("unitedNationsAnyway")
)

// united reports whether a noun of whom nothing tells a state is of the United Nations: "the Council", "the mission" in their own news.
func (c *Cast) united(s *parse.Sentence, k int) bool {
	if c.issuer != "UNO" {
		return false
	}
	t := &s.Tokens[k]
	w := strings.ToLower(t.Lemma)
	switch {
	case w == "state" || w == "states":
		return k > 0 && strings.EqualFold(s.Tokens[k-1].Form, "member")
	case w == "president" && s.Find(k, "nmod") >= 0:
		return false // of a republic
	}
	return unitedNationsAnyway[w] || unitedNations[w] && capital(t.Form)
}

// unite makes somebody one of the United Nations.
func unite(id *identity) {
	id.code, id.basis, id.own = code("UNO"), "role", true
	if id.sector != soldiers {
		id.sector = sector("")
	}
}

// worldBody reads a word that the tables have for nobody as a body of the United Nations: "the Mission".
func (c *Cast) worldBody(s *parse.Sentence, m *mention) (identity, bool) {
	if !c.united(s, m.head) || s.Find(m.head, "det") < 0 {
		return identity{}, false
	}
	id := identity{name: c.text(s, m.first, m.last), typ: rapporteur.TypeOrganisation}
	unite(&id)
	return id, true
}
