package place

import (
	"rapporteur"
	"rapporteur/parse"
)

// Phrase is a stretch of a sentence that names or describes a place.
type Phrase struct {
	Head    int // the token that it hangs by
	First   int
	Last    int
	Located bool // it stands after a preposition of place
	Place   rapporteur.Place
}

// Phrases lists the phrases of a sentence that may tell where something was: names of places, and descriptions of them behind a preposition
// of place.
func (m *Map) Phrases(sentence int) []Phrase {
	s := &m.doc.Sentences[sentence]
	var out []Phrase
	for c := range s.Tokens {
		t := &s.Tokens[c]
		proper := t.UPOS == "PROPN"
		spot := !proper && t.UPOS == "NOUN" && kinds.locality[t.LowerLemma()]
		if !proper && !spot && (s.Find(c, "case") < 0 || !kinds.on[t.LowerLemma()]) {
			continue
		}
		p := Phrase{Head: c, Located: m.located(s, c)}
		if !p.Located && !(proper && (m.placeName(s, c) || strange(s, c))) && !(spot && (t.Is("obj", "nsubj") || s.Find(c, "compound") >= 0)) {
			continue
		}
		p.Place = m.read(sentence, c)
		p.First, p.Last = phrase(s, c)
		out = append(out, p)
	}
	return out
}

// strange reports whether token c is a name that no table has, where places stand: "in Assal al-Ward".
func strange(s *parse.Sentence, c int) bool {
	w := s.Case(c)
	return (w == "in" || w == "near" || w == "outside" || w == "at") && s.Tokens[c].Is("obl", "nmod") && !kinds.other[s.Tokens[c].Lower()]
}

// At gives the place of that name, as it stands alone.
func At(name string, span rapporteur.Span) rapporteur.Place {
	p := rapporteur.Place{Text: name, Name: name, Span: span, Precision: "city", Basis: "dateline"}
	if sites := Sites(name); len(sites) > 0 {
		at, _ := choose(sites, nil)
		p.Country, p.Precision, p.Province = at.Country, at.Kind, at.Province
		if at.HasPoint {
			lat, lon := at.Lat, at.Lon
			p.Lat, p.Lon = &lat, &lon
		}
	}
	return p
}
