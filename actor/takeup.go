package actor

import (
	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// takeUp finds the body or armed group that a noun for its kind takes up, other than by a word of its name: "the group" after "Boko
// Haram", "the agency" after "the FBI", "the militants" after "al-Shabab". It is the one named last, in the sentence or the two before.
func (c *Cast) takeUp(s *parse.Sentence, m *mention, r role) (identity, bool) {
	if !definite(s, m.head) || s.Tokens[m.head].UPOS == "PROPN" || r.typ == rapporteur.TypePerson {
		return identity{}, false
	}
	fighters := m.plural && r.sector == rebelSector && rankAndFile[m.called]
	if m.plural && !fighters || !fighters && !bodyNouns[m.called] {
		return identity{}, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.sentence < m.sentence-2 {
			return identity{}, false
		}
		if !o.party || o.sentence == m.sentence && o.head >= m.head || o.code.IsZero() || o.typ != rapporteur.TypeOrganisation && o.typ != rapporteur.TypeGroup {
			continue
		}
		if c.doc.Sentences[o.sentence].Tokens[o.head].UPOS != "PROPN" || o.basis != "named" && o.basis != "article" {
			continue
		}
		if r.sector == o.sector && !r.sector.IsZero() || r.sector.IsZero() && !unlikely[o.sector.String()] || r.weight != "own" && bodySectors[m.called][o.sector.String()] {
			return taken(o.identity), true
		}
	}
	return identity{}, false
}

// theParty reads "the party" and its like: the political party named last, or that of the politician named last, else one of the
// country that the article is about.
func (c *Cast) theParty(s *parse.Sentence, m *mention) (identity, bool) {
	if m.called == "party" && !m.plural && m.first < m.head && s.Tokens[m.head-1].UPOS == "PROPN" {
		h, ok := c.homeOf(partySector, rapporteur.TypeOrganisation)
		return identity{name: c.text(s, m.first, m.head), code: h, sector: partySector, typ: rapporteur.TypeOrganisation, basis: "story"}, ok // "the MDC party"
	}
	if m.called != "party" || m.plural || m.first < m.head || !definite(s, m.head) || s.Find(m.head, "nmod") >= 0 {
		return identity{}, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.sentence == m.sentence && o.head >= m.head || !o.party || o.sector != partySector || o.code.IsZero() {
			continue
		}
		id := taken(o.identity)
		if id.typ != rapporteur.TypeOrganisation {
			id.name, id.person, id.office, id.typ, id.gender = "", "", "", rapporteur.TypeOrganisation, 0
		}
		return id, true
	}
	h, ok := c.home()
	return identity{code: h, sector: partySector, typ: rapporteur.TypeOrganisation, basis: "story"}, ok
}

// zealous gives the code of an armed group across borders to jihadists and their like, where it is the group that was named last, or
// where none was and the article names such groups alone; to militants and terrorists of whom no word
// tells more, too, where no other fighters are told of.
func (c *Cast) zealous(m *mention, r role, plain bool) (plover.Code, bool) {
	if r.sector != rebelSector || !zealots[m.called] && !(plain && rankAndFile[m.called]) {
		return plover.Code{}, false
	}
	if across := c.kin.rebels["IMG"]; across >= 2 && len(c.kin.rebels) == 1 && (zealots[m.called] || !c.kin.rebellion) {
		return code("IMG"), true
	}
	for i := len(c.order) - 1; zealots[m.called] && i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if o.party && o.sector == rebelSector && o.firm() && (o.sentence < m.sentence || o.head < m.head) {
			return o.code, o.code.String() == "IMG"
		}
	}
	return plover.Code{}, false
}

var zealots = lists.Named("zealots")

// definite reports whether a noun is told to be one that is known already.
func definite(s *parse.Sentence, k int) bool {
	d := s.Find(k, "det")
	return d >= 0 && pointing[s.Tokens[d].Lower()] && s.Find(k, "nummod", "acl:relcl") < 0
}

var pointing = lists.Named("pointing")

// rankAndFile are nouns for the fighters of an armed group that has been named.
var rankAndFile = lists.Named("rankAndFile")

// bodyNouns are nouns for a body that has been named.
var bodyNouns = lists.Named("bodyNouns")

// unlikely are the sectors of bodies that nobody calls a group or an organisation without saying more.
var unlikely = set("GOV JRN PTY BUS MIL COP LEG JUD")

// bodySectors are the sectors of the bodies that a noun without one takes up.
var bodySectors = map[string]map[string]bool{
	"agency": set("GOV COP SPY JRN"),
}

// firm reports whether a mention tells by itself whose it is.
func (m *mention) firm() bool { return m.basis == "named" || m.basis == "phrase" && m.own }
