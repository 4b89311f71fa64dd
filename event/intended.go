package event

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// meantFor names whom the infinitive c, which says what is meant, is done to; at is the word that it hangs on. Who only is sent or withdrawn, "its
// troops", suffers nothing: they are sent to somebody, and withdrawn from somebody.
func (r *reader) meantFor(si int, s *parse.Sentence, c, at, depth int) []rapporteur.Entity {
	o := s.Object(c)
	moved := o >= 0 && (owned(s, o) || r.table.classes["moving"].words[lemma(s, c)] && (r.table.classes["troops"].words[lemma(s, o)] || r.table.classes["helpers"].words[lemma(s, o)]))
	if o >= 0 && o != at && !moved {
		if list := r.standing(si, s, o); len(list) > 0 {
			return list
		}
	}
	phrases := s.Children(c, "obl")
	if moved {
		phrases = append(phrases, s.Children(o, "nmod")...)
	}
	for _, h := range phrases {
		switch p := s.Case(h); p {
		case "from", "into", "for":
			if !moved {
				continue
			}
		case "with", "against", "to", "on":
		default:
			continue
		}
		if list := r.standing(si, s, h); len(list) > 0 {
			return list
		}
		if e, ok := country(r.Doc, s, h); ok {
			return []rapporteur.Entity{e}
		}
	}
	if depth == 0 && infinitive(s, c) {
		for _, x := range s.Children(c, "xcomp", "advcl") { // "offered to send troops to help Peru"
			if infinitive(s, x) {
				if list := r.meantFor(si, s, x, c, 1); len(list) > 0 {
					return list
				}
			}
		}
	}
	return nil
}

// owned reports whether a noun is whose the clause is about: "its borders".
func owned(s *parse.Sentence, i int) bool {
	p := s.Find(i, "nmod:poss")
	return p >= 0 && s.Tokens[p].UPOS == "PRON"
}

// measured names against whom a measure that is asked for is to be taken: "called for sanctions against Peru".
func (r *reader) measured(si int, f filler, matters []int) []rapporteur.Entity {
	for _, m := range matters {
		if f.s.Tokens[m].UPOS != "NOUN" || !r.table.tells(f.s, m) || r.table.classes["end"].words[lemma(f.s, m)] {
			continue
		}
		for _, h := range f.at(m, "against") {
			if list := r.standing(si, f.s, h); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}

// enjoined names who is to do what a demand is for, where the tree has no clause of it: "demanding that Peru increase its pressure", whose verb
// looks like a noun.
func (r *reader) enjoined(si int, s *parse.Sentence, i int) []rapporteur.Entity {
	k := i + 2
	if k >= len(s.Tokens) || !strings.EqualFold(s.Tokens[i+1].Form, "that") || s.Find(i, "ccomp") >= 0 {
		return nil
	}
	if s.Tokens[k].UPOS == "DET" {
		k++
	}
	for n := 0; n < 4 && k+n < len(s.Tokens); n++ {
		if u := s.Tokens[k+n].UPOS; u != "NOUN" && u != "PROPN" && u != "ADJ" {
			return nil
		}
		if e, ok := r.Cast.Party(si, k+n); ok && e.Span.Start == s.Tokens[k].Span.Start && e.Span.End >= s.Tokens[k+n].Span.End {
			return []rapporteur.Entity{e}
		}
	}
	return nil
}

// against names whom a protest is against by the word before it: "anti-government protests".
func (r *reader) against(s *parse.Sentence, a *act) []rapporteur.Entity {
	for _, i := range a.covers {
		for _, c := range s.Children(i, "amod", "compound") {
			t := &s.Tokens[c]
			if len(t.Form) < len("anti-")+3 || !strings.EqualFold(t.Form[:len("anti-")], "anti-") {
				continue
			}
			span := rapporteur.Span{Start: t.Span.Start + len("anti-"), End: t.Span.End}
			text := span.In(r.Doc.Text)
			of := place.StateOfPeople(text)
			if w := strings.ToLower(text); w == "government" || w == "regime" {
				if homes := r.Places.Homes(); len(homes) > 0 {
					of = homes[0]
				}
			} else if of == "" {
				continue
			}
			e := rapporteur.Entity{Text: text, Span: span, Name: text, Type: rapporteur.TypeOrganisation, Basis: "story"}
			if code, err := plover.ParseCode(of); err == nil {
				e.Code = code
			}
			if gov, err := plover.ParseSector("GOV"); err == nil {
				e.Sector = gov
			}
			return []rapporteur.Entity{e}
		}
	}
	return nil
}
