package actor

import (
	"rapporteur"
	"rapporteur/parse"
)

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
var branches = lists.Named("branches")
