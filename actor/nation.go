package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// nationality reads an adjective or a noun for a people: "Syrian" for Syria's government, "Syrians" for its people.
func (c *Cast) nationality(s *parse.Sentence, head int) (identity, bool) {
	t := &s.Tokens[head]
	of := c.twofold(s, head)
	if of == "" {
		of = c.peopleOf(t.Form)
	}
	if of != "" && ofRegion(s, head) {
		return c.ethnic(s, head)
	}
	if of == "" && s.Find(head, "flat") < 0 {
		if in := lexis().provinces[t.Form]; in != "" && (t.XPOS == "NNS" || t.XPOS == "NNPS") {
			return identity{name: t.Form, code: code(in), sector: civil, typ: rapporteur.TypeGroup, basis: "phrase", own: true}, true // "Texans"
		}
	}
	if of == "" || place.StateNamed(t.Form) == of || s.Find(head, "flat") >= 0 {
		if t.Form == "Arab" || t.Form == "Western" || t.Form == "European" {
			return identity{name: t.Form, typ: rapporteur.TypeState, sector: government}, t.UPOS == "ADJ"
		}
		return identity{}, false
	}
	id := identity{name: place.UsualName(of), code: code(of), sector: government, typ: rapporteur.TypeState, basis: "phrase", own: true}
	if v, ok := c.arm(s, head); ok {
		id.sector = v
	} else if k, ok := shared(s, head); ok {
		if r, _, ok := c.roleAt(s, k, k); ok {
			id.sector, id.typ = r.sector, r.typ // "Syrian and Iranian forces": the first are soldiers, too
		}
	}
	several := t.XPOS == "NNS" || t.XPOS == "NNPS" || strings.HasSuffix(t.Form, "s") && c.twofold(s, head) != "" // "New Zealanders"
	switch {
	case several && c.forState(s, head, of):
		// "the Russians have broken the treaty": their government
	case several:
		id.name, id.sector, id.typ = t.Form, civil, rapporteur.TypeGroup
		if of == "IND" && len(c.homes) > 0 && indigenous[c.homes[0]] && !c.mentions("India") && !c.mentions("Delhi") {
			id.code, id.sector, id.basis = code(c.homes[0]), society, "story" // the first peoples of the Andes
		}
	case t.UPOS != "ADJ" && !t.Is("amod", "compound", "nmod:poss") && s.Find(head, "det", "nummod") >= 0:
		id.name, id.sector, id.typ = t.Form, civil, rapporteur.TypePerson // "an American was killed"
	}
	return id, true
}

// peopleOf gives the state of a people. Of two states whose peoples are called alike it is the one that the article is about more.
func (c *Cast) peopleOf(word string) string {
	of := place.StateOfPeople(word)
	if other := namesakes[of]; other != "" {
		if i := slices.Index(c.homes, other); i >= 0 && slices.Index(c.homes[:i], of) < 0 {
			return other
		}
	}
	return of
}

// namesakes are the states whose people are called as those of a better known one are: Congolese, Dominicans.
var namesakes = map[string]string{"COD": "COG", "DOM": "DMA"}

// ethnic reads a people told of as a minority, "ethnic Albanians", as the civilians of where they are told to be, else of the story's country;
// what is told of a region, "South Americans", is nobody's.
func (c *Cast) ethnic(s *parse.Sentence, head int) (identity, bool) {
	if s.Tokens[head-1].Lower() != "ethnic" || s.Tokens[head].XPOS != "NNS" && s.Tokens[head].XPOS != "NNPS" {
		return identity{}, false
	}
	id := identity{name: c.text(s, head-1, head), sector: civil, typ: rapporteur.TypeGroup, basis: "story"}
	if of, ok := c.ofWhom(s, head); ok {
		id.code, id.basis = of.code, "phrase"
	} else if h, ok := c.homeOf(civil, id.typ); ok {
		id.code = h
	}
	return id, true
}

// arm gives the arm of a state that an adjective and the noun behind it tell of, where a thing is whose they are: "a Kenyan military
// aircraft", "a Turkish intelligence report".
func (c *Cast) arm(s *parse.Sentence, k int) (plover.Sector, bool) {
	if h := s.Tokens[k].Head; h > k+1 && s.Tokens[k].Is("amod", "compound") && arms[strings.ToLower(s.Tokens[k+1].Form)] {
		return c.modifier(s, k+1, k+2)
	}
	return plover.Sector{}, false
}

var arms = lists.Named("arms")

// twofold gives the state of a people named in two words that end with token k: "North Koreans"; "" for none.
func (c *Cast) twofold(s *parse.Sentence, k int) string {
	if k == 0 || !capital(s.Tokens[k-1].Form) || !capital(s.Tokens[k].Form) {
		return ""
	}
	words := c.text(s, k-1, k)
	if place.StateNamed(words) != "" {
		return "" // "the Russian Federation"
	}
	if of := place.StateOfPeople(words); of != "" {
		return of
	}
	return place.StateOfPeople(strings.TrimSuffix(words, "s"))
}

// forState reports whether a people stands for its government: "the Russians have broken the treaty", and not "the killing of the
// Russians", nor "the Syrians" where what is told happens in Syria.
func (c *Cast) forState(s *parse.Sentence, head int, of string) bool {
	t := &s.Tokens[head]
	return definite(s, head) && (t.Is("nsubj", "obl") || t.Is("nmod") && s.Case(head) != "of") && !t.Is("nsubj:pass") && s.Find(head, "nmod", "acl") < 0 && of != c.scene
}

// shared gives the noun that an adjective shares with another coordinated with it.
func shared(s *parse.Sentence, k int) (int, bool) {
	t := &s.Tokens[k]
	if t.Is("conj") && t.Head >= 0 {
		t = &s.Tokens[t.Head]
	} else if s.Find(k, "conj") < 0 {
		return 0, false
	}
	return t.Head, t.Is("amod") && t.Head >= 0 && s.Tokens[t.Head].UPOS == "NOUN"
}

// indigenous are the states in whose stories Indians are, where none of India's is named, their first peoples.
var indigenous = lists.Named("indigenous")
