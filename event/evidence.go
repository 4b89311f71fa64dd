package event

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// evidence is what speaks for and against an act, as it is gathered.
type evidence struct {
	judge judge
	sum   float64 // what it adds to the logarithm of the odds
	named bool    // keep the names of the pieces
	names []string
}

// add puts a piece of evidence, the name of which is the words with spaces between them.
func (e *evidence) add(words ...string) {
	var room [64]byte
	name := room[:0]
	for k, w := range words {
		if k > 0 {
			name = append(name, ' ')
		}
		name = append(name, w...)
	}
	e.sum += e.judge[string(name)]
	if e.named {
		e.names = append(e.names, string(name))
	}
}

// addIf puts those pieces of evidence that are there.
func (e *evidence) addIf(pieces ...piece) {
	for _, one := range pieces {
		if one.is {
			e.add(one.name)
		}
	}
}

// piece is a piece of evidence that may be there.
type piece struct {
	is   bool
	name string
}

// gather puts what speaks for and against an act, beside the other acts of its sentence that are whole.
func (r *reader) gather(s *parse.Sentence, a *act, others []*act, e *evidence) {
	typ, kind := a.sense.typ.String(), "whole"
	if len(a.lacks) > 0 {
		kind = "part"
	}
	e.add("any")
	e.add(kind)
	e.add(kind, string(a.sense.pos))
	e.add(kind, typ)
	e.add("status", string(a.status))
	e.above(r.table.wordBounds, a.weight, len(a.lacks) > 0)
	e.above(r.table.actBounds, a.any, len(a.lacks) > 0)
	for _, c := range a.lacks {
		e.add("lacks", c.slot)
	}
	actors, recipients := number[min(len(a.actor), 1)], number[min(len(a.recipient), 1)]
	if a.sense.together {
		actors, recipients = "together", number[min(len(a.actor), 2)]
	}
	e.add("sides", actors, recipients)
	e.add("sides", typ, actors, recipients)
	if a.sense.pos == noun {
		if d := s.Find(a.i, "det"); d >= 0 {
			e.add("article", s.Tokens[d].Lower())
		} else {
			e.add("no article")
		}
	}
	same, beside := false, 0
	for k := range others {
		if others[k].i != a.i {
			beside++
			same = same || others[k].sense.typ == a.sense.typ
		}
	}
	r.shape(s, a, e)
	e.addIf(piece{a.likeliest, "likeliest"}, piece{a.sense.specific() > 0, "words of several"}, piece{!a.place.IsZero(), "place"}, piece{!a.date.IsZero(), "date"},
		piece{a.sense.pos == noun && s.Find(a.i, "nmod:poss") >= 0, "owned"}, piece{same, "one of its type"}, piece{beside > 0, "one beside"}, piece{beside > 2, "three beside"})
}

var number = [...]string{"0", "1", "2"}

// above puts the bounds that a probability reaches.
func (e *evidence) above(bounds []weighed, p float64, part bool) {
	for k := range bounds {
		b := &bounds[k]
		if p < b.from {
			break
		}
		of, adds := b.whole, b.addsWhole
		if part {
			of, adds = b.part, b.addsPart
		}
		e.sum += b.adds
		e.sum += adds
		if e.named {
			e.names = append(e.names, b.any, of)
		}
	}
}

// shape adds what the act's own words look like: how a noun hangs in its clause, a verb's form, what further words its sense asked for, and
// how those are told who have a part in it.
func (r *reader) shape(s *parse.Sentence, a *act, e *evidence) {
	t := &s.Tokens[a.i]
	rel := t.Rel
	if t.Head < 0 {
		rel = "root"
	}
	told := !a.place.IsZero() || !a.date.IsZero() || len(a.actor) > 0 || len(a.recipient) > 0
	switch a.sense.pos {
	case noun:
		e.add("noun", rel)
		if c := s.Case(a.i); c != "" {
			e.add("noun behind", c)
		}
		if !told {
			e.add("noun bare")
		}
		if t.XPOS == "NNS" || t.XPOS == "NNPS" {
			e.add("noun plural")
		}
		if t.UPOS == "PROPN" {
			e.add("noun in a name")
		}
		if h := t.Head; h >= 0 && t.Is("obj", "obl", "nsubj", "nmod") && len(r.table.lookUp(s, h)) == 0 {
			e.add("noun at no predicate")
		}
	case verb:
		e.add("verb", t.XPOS)
		e.add("verb", rel)
		e.add("verb", t.XPOS, rel)
		if x := t.XPOS; (x == "VBZ" || x == "VBP" || x == "VB") && a.date.IsZero() && !r.somebody(a.actor) && !r.somebody(a.recipient) {
			e.add("verb of anybody")
		}
	}
	e.addIf(piece{a.sense.object != "", "with object"}, piece{a.sense.before != "", "compound"}, piece{a.sense.with != "" || a.sense.particle != "", "with particle"},
		piece{a.sense.result, "result"}, piece{len(a.sources) > 0, "attributed"}, piece{a.sense.absorbs, "absorbs"}, piece{a.gerund, "gerund"})
	for k, list := range [2][]rapporteur.Entity{a.actor, a.recipient} {
		side := [...]string{"actor", "recipient"}[k]
		if len(list) == 0 {
			continue
		}
		e.add(side, r.how(list[0]))
		if list[0].Code.String() == "" {
			e.add(side, "of no country")
		}
		if sector := list[0].Sector.String(); sector != "" {
			e.add(side, sector)
		}
	}
	if n := r.earlier[a.sense.typ.String()+" "+a.sense.lemma]; n > 0 {
		e.add("told before")
		if a.sense.pos == noun {
			e.add("noun told before")
		}
	}
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
	case r.table.classes["personal"].has(e.Text):
		return "pronoun"
	case !parse.Small(text):
		return "named"
	case !parse.Small(e.Text):
		return "of a name" // "Syrian troops"
	}
	return "common"
}
