package event

import (
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// evidence adds what speaks for and against an act, beside the other acts of its sentence that are whole, to the list given.
func (r *reader) evidence(s *parse.Sentence, a *act, others []*act, out []string) []string {
	typ, kind := a.sense.typ.String(), "whole"
	if len(a.lacks) > 0 {
		kind = "part"
	}
	out = append(out, "any", kind, kind+" "+string(a.sense.pos), kind+" "+typ, "status "+string(a.status))
	out = above(wordBounds, a.weight, len(a.lacks) > 0, out)
	out = above(actBounds, a.any, len(a.lacks) > 0, out)
	for _, c := range a.lacks {
		out = append(out, "lacks "+c.slot)
	}
	sides := strconv.Itoa(min(len(a.actor), 1)) + " " + strconv.Itoa(min(len(a.recipient), 1))
	if a.sense.together {
		sides = "together " + strconv.Itoa(min(len(a.actor), 2))
	}
	out = append(out, "sides "+sides, "sides "+typ+" "+sides)
	if a.sense.pos == noun {
		det := "no article"
		if d := s.Find(a.i, "det"); d >= 0 {
			det = "article " + s.Tokens[d].Lower()
		}
		out = append(out, det)
	}
	same, beside := false, 0
	for k := range others {
		if others[k].i != a.i {
			beside++
			same = same || others[k].sense.typ == a.sense.typ
		}
	}
	out = r.shape(s, a, out)
	for _, one := range []struct {
		is   bool
		name string
	}{
		{a.likeliest, "likeliest"}, {a.sense.specific() > 0, "words of several"}, {!a.place.IsZero(), "place"}, {!a.date.IsZero(), "date"},
		{a.sense.pos == noun && s.Find(a.i, "nmod:poss") >= 0, "owned"}, {same, "one of its type"}, {beside > 0, "one beside"}, {beside > 2, "three beside"},
	} {
		if one.is {
			out = append(out, one.name)
		}
	}
	return out
}

// above adds the bounds that a probability reaches.
func above(bounds []bound, p float64, part bool, out []string) []string {
	for _, b := range bounds {
		if p < b.from {
			break
		}
		of := b.whole
		if part {
			of = b.part
		}
		out = append(out, b.any, of)
	}
	return out
}

// shape adds what the act's own words look like: how a noun hangs in its clause, a verb's form, what further words its sense asked for, and
// how those are told who have a part in it.
func (r *reader) shape(s *parse.Sentence, a *act, out []string) []string {
	t := &s.Tokens[a.i]
	rel := t.Rel
	if t.Head < 0 {
		rel = "root"
	}
	told := !a.place.IsZero() || !a.date.IsZero() || len(a.actor) > 0 || len(a.recipient) > 0
	switch a.sense.pos {
	case noun:
		out = append(out, "noun "+rel)
		if c := s.Case(a.i); c != "" {
			out = append(out, "noun behind "+c)
		}
		if !told {
			out = append(out, "noun bare")
		}
		if t.XPOS == "NNS" || t.XPOS == "NNPS" {
			out = append(out, "noun plural")
		}
		if t.UPOS == "PROPN" {
			out = append(out, "noun in a name")
		}
		if h := t.Head; h >= 0 && t.Is("obj", "obl", "nsubj", "nmod") && len(r.table.lookUp(s, h)) == 0 {
			out = append(out, "noun at no predicate")
		}
	case verb:
		out = append(out, "verb "+t.XPOS, "verb "+rel, "verb "+t.XPOS+" "+rel)
		if x := t.XPOS; (x == "VBZ" || x == "VBP" || x == "VB") && a.date.IsZero() && !r.somebody(a.actor) && !r.somebody(a.recipient) {
			out = append(out, "verb of anybody")
		}
	}
	for _, one := range []struct {
		is   bool
		name string
	}{
		{a.sense.object != "", "with object"}, {a.sense.before != "", "compound"}, {a.sense.with != "" || a.sense.particle != "", "with particle"}, {a.sense.result, "result"},
		{len(a.sources) > 0, "attributed"}, {a.sense.absorbs, "absorbs"}, {a.gerund, "gerund"},
	} {
		if one.is {
			out = append(out, one.name)
		}
	}
	for k, list := range [][]rapporteur.Entity{a.actor, a.recipient} {
		side := [...]string{"actor ", "recipient "}[k]
		if len(list) == 0 {
			continue
		}
		out = append(out, side+r.how(list[0]))
		if list[0].Code.String() == "" {
			out = append(out, side+"of no country")
		}
		if sector := list[0].Sector.String(); sector != "" {
			out = append(out, side+sector)
		}
	}
	if n := r.earlier[a.sense.typ.String()+" "+a.sense.lemma]; n > 0 {
		out = append(out, "told before")
		if a.sense.pos == noun {
			out = append(out, "noun told before")
		}
	}
	return out
}

// somebody reports whether one of the parties is named, or one of a known state or body acts.
func (r *reader) somebody(list []rapporteur.Entity) bool {
	for _, e := range list {
		if r.how(e) == "named" {
			return true
		}
	}
	return false
}

// how tells in what words a party is mentioned: by a name, a pronoun or a common noun.
func (r *reader) how(e rapporteur.Entity) string {
	text := e.Text
	if at := strings.LastIndexByte(text, ' '); at >= 0 {
		text = text[at+1:]
	}
	switch {
	case r.table.classes["personal"].words[strings.ToLower(e.Text)]:
		return "pronoun"
	case text != strings.ToLower(text):
		return "named"
	case e.Text != strings.ToLower(e.Text):
		return "of a name" // "Syrian troops"
	}
	return "common"
}
