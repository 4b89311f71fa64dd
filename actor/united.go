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

// united reports whether a noun of whom nothing tells a state is of the United Nations: "the Council", "the mission" in their own news, "the
// Secretary-General" wherever they have a part.
func (c *Cast) united(s *parse.Sentence, k int) bool {
	if !c.global() {
		return false
	}
	if secretaryGeneral(s, k) {
		return true
	}
	t := &s.Tokens[k]
	w := strings.ToLower(t.Lemma)
	switch {
	case c.issuer != "UNO":
		return false
	case w == "state" || w == "states":
		return k > 0 && strings.EqualFold(s.Tokens[k-1].Form, "member")
	case w == "commander":
		return k > 0 && s.Tokens[k-1].Lower() == "force" && (k < 2 || s.Tokens[k-2].Lower() != "air")
	case w == "director":
		return k > 0 && s.Tokens[k-1].Form == "Executive"
	case w == "president":
		// of the Assembly or of the Council; others are of republics
		return s.Find(k, "nmod") < 0 && (len(c.homes) == 0 || k > 0 && deliberating[s.Tokens[k-1].LowerLemma()])
	case k > 0 && (w == "body" && strings.EqualFold(s.Tokens[k-1].Form, "world") || w == "member" && strings.EqualFold(s.Tokens[k-1].Form, "staff")):
		return true
	}
	return unitedNationsAnyway[w] || unitedNations[w] && capital(t.Form)
}

// global reports whether the United Nations have a part in what the article tells, or tell it themselves.
func (c *Cast) global() bool { return c.issuer == "UNO" || c.kin.worldly() }

// otherBody reports whether a noun is the last word of the name of somebody else's body ("the Provisional Electoral Council"), or is told to be of
// another kind ("health staff", "the army spokesman").
func (c *Cast) otherBody(s *parse.Sentence, m *mention) bool {
	if m.first == m.head {
		return false
	}
	if mod, ok := c.modifier(s, m.first, m.head); ok && ofSomeState[mod.String()] {
		return true
	}
	return m.called == "staff" || deliberating[m.called] && s.Tokens[m.head].UPOS == "PROPN" && capital(s.Tokens[m.head-1].Form)
}

// ofSomeState are the sectors of those whom a word before an office tells to be of a state, or against one.
var ofSomeState = set("GOV MIL COP SPY LEG JUD REB PRM PTY OPP")

var deliberating = lists.Named("deliberating")

// secretaryGeneral reports whether token k is of the office of a Secretary-General, of one under them or beside them, as it is written by
// those who serve one.
func secretaryGeneral(s *parse.Sentence, k int) bool {
	if f := s.Tokens[k].Form; strings.HasSuffix(f, "Secretary-General") {
		return true
	} else if f != "General" {
		return strings.HasSuffix(f, "Secretary") && k+2 < len(s.Tokens) && s.Tokens[k+1].Form == "-" && s.Tokens[k+2].Form == "General"
	}
	return k >= 2 && s.Tokens[k-1].Form == "-" && strings.HasSuffix(s.Tokens[k-2].Form, "Secretary")
}

// unite makes somebody one of the United Nations.
func unite(id *identity) {
	id.code, id.basis, id.own = code("UNO"), "role", true
	if id.sector != soldiers && id.sector != police {
		id.sector = sector("")
	}
}

// worldBody reads a word that the tables have for nobody as a body of the United Nations: "the Mission", "the 15-member body".
func (c *Cast) worldBody(s *parse.Sentence, m *mention) (identity, bool) {
	if s.Find(m.head, "det") < 0 || c.otherBody(s, m) || !c.united(s, m.head) && !(c.global() && m.called == "body" && memberly(s, m)) {
		return identity{}, false
	}
	id := identity{name: c.text(s, m.first, m.last), typ: rapporteur.TypeOrganisation}
	unite(&id)
	return id, true
}

// besideUnited reads whom the United Nations call by names of their own: "all States", and the "partners" of their agencies.
func (c *Cast) besideUnited(s *parse.Sentence, m *mention) (identity, bool) {
	switch {
	case s.Tokens[m.head].Form == "States" && m.first == m.head && c.global():
		return identity{typ: rapporteur.TypeGroup, sector: government}, true
	case m.called == "partner" && m.plural && c.issuer == "UNO":
		return identity{typ: rapporteur.TypeGroup}, true
	}
	return identity{}, false
}

// bearsArms reports whether soldiers or police of a body of states are so called by a word that tells of nobody else, as "convoy" and
// "officer" do.
func bearsArms(r role, called string, of identity) bool {
	return (r.sector == soldiers || r.sector == police) && of.code.String() != "NGO" && (r.weight == "own" || martial[called] && of.typ != rapporteur.TypePerson)
}

var martial = lists.Named("martial")

// lent gives the body of the United Nations whose soldiers or police somebody is told to be one of, whatever state they come from: "Kenyan troops
// of the UN mission".
func (c *Cast) lent(s *parse.Sentence, head int) (identity, bool) {
	if !martial[s.Tokens[head].LowerLemma()] {
		return identity{}, false
	}
	for _, k := range s.Children(head, "nmod") {
		if w := s.Case(k); k < head || w != "of" && w != "from" && w != "with" {
			continue
		}
		if id, ok := c.reading(s, k); ok && id.code.String() == "UNO" && id.typ != rapporteur.TypePerson {
			return id, true
		}
	}
	return identity{}, false
}

// sentTo reports whether somebody is one whom a body of states sends to the state that they are told to be for or in: the "special
// representative for Kenya" is not Kenya's.
func sentTo(noun, preposition string) bool {
	return (preposition == "for" || preposition == "in" || preposition == "to") && dispatched[noun]
}

var dispatched = lists.Named("dispatched")

// memberly reports whether all that stands before a noun is how many members it has: "the 15-member council".
func memberly(s *parse.Sentence, m *mention) bool {
	w := s.Tokens[max(0, m.head-1)].Lower()
	return m.head-m.first <= 1 && m.head >= 3 && (w == "member" || w == "nation") && s.Tokens[m.head-2].Form == "-" && s.Tokens[m.head-3].UPOS == "NUM"
}
