package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/feature"
	"rapporteur/parse"
)

// standing is a pronoun, with what of it tells whom it may stand for.
type standing struct {
	m     *mention
	is    standIn
	kind  string
	rel   string
	above [4]int         // the words that it hangs on, the nearest first, -1 for none
	cited bool           // between marks of quotation
	says  bool           // whoever it is says something
	verb  string         // the lemma of the word that it hangs on
	many  bool           // one of those seen so far is several
	own   string         // whether it is one like "his"
	times map[string]int // how often somebody is told of among those seen so far, by name
}

// kinds are the pronouns that are told apart in learning.
var kinds = map[standIn]string{man: "he", woman: "he", thing: "it", them: "they"}

func (c *Cast) standing(s *parse.Sentence, m *mention, want standIn) *standing {
	t := &s.Tokens[m.head]
	p := &standing{m: m, is: want, kind: kinds[want], rel: relation(t.Rel), own: yes(possessive(s, m.head)), above: [4]int{-1, -1, -1, -1}, times: map[string]int{}}
	p.cited, p.says = c.cited(m.sentence, m.head), speaks(s, m.head)
	if t.Head >= 0 {
		p.verb = s.Tokens[t.Head].LowerLemma()
	}
	for at, n := t.Head, 0; at >= 0 && n < len(p.above); at, n = s.Tokens[at].Head, n+1 {
		p.above[n] = at
	}
	return p
}

// mayBe reports whether a word may be what the pronoun stands for at all, whatever it names.
func (p *standing) mayBe(t *parse.Token) bool {
	many := t.XPOS == "NNS" || t.XPOS == "NNPS"
	switch {
	case t.UPOS == "PRON":
		w, ok := pronouns[t.Lower()]
		return ok && w != me && (w == p.is || p.is == them && w == thing)
	case p.is == man, p.is == woman:
		return !many
	case p.is == thing:
		return t.XPOS != "NNS"
	}
	return true
}

// mayName reports the same by whom the word names.
func (p *standing) mayName(o *mention, t *parse.Token) bool {
	switch p.is {
	case man, woman:
		return t.UPOS == "PRON" || o.party && !o.plural && p.mayPerson(o, t)
	case thing:
		return t.UPOS == "PRON" || !(o.party && o.typ == rapporteur.TypePerson)
	}
	return true
}

// mayPerson reports whether somebody may be "he" or "she": a person of that sex as far as is known, or a single one of those that a noun names.
func (p *standing) mayPerson(o *mention, t *parse.Token) bool {
	switch {
	case o.typ == rapporteur.TypePerson, o.typ == rapporteur.TypeUnknown && o.called == "":
		return o.gender == 0 || o.gender == 'm' == (p.is == man)
	}
	return o.typ == rapporteur.TypeGroup && t.UPOS == "NOUN" && !notOne[o.called]
}

var notOne = lists.Named("notOne")

// firstSubject gives the first subject of a sentence, -1 for none.
func firstSubject(s *parse.Sentence) int {
	for k := range s.Tokens {
		if s.Tokens[k].Is("nsubj") {
			return k
		}
	}
	return -1
}

// relation is the relation of a word to its head, less what is fine.
func relation(rel string) string {
	switch rel {
	case "nsubj:pass", "nmod:poss":
		return rel
	}
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// see puts what is seen of word k of a sentence, which names o, as the one that the pronoun stands for; rank is how many nearer ones there are.
func (p *standing) see(c *Cast, s *parse.Sentence, o *mention, k, rank int, f *feature.List) {
	t := &s.Tokens[k]
	is, far, rel := p.kind, digit(p.m.sentence-o.sentence), relation(t.Rel)
	typ, how, number := string(o.typ), t.UPOS, "one"
	switch {
	case t.UPOS == "PRON":
		typ, how = "pronoun", t.Lower()
	case !o.party:
		typ = "thing"
	case o.typ == rapporteur.TypeState:
		typ = string(rapporteur.TypeOrganisation) // of states the texts that were learned from tell little
	}
	if o.plural {
		number = "many"
	}
	f.Add(is, "is", typ, how, number)
	f.Add(is, "is", typ, how, number, far)
	f.Add(is, "rel", rel, far)
	f.Add(is, "is", typ, how, number, rel)
	f.Add(is, "rels", rel, p.rel)
	f.Add(is, "number", number, yes(p.many))
	p.many = p.many || o.plural
	f.Add(is, "rank", digit(min(rank, 9)))
	if t.Is("nsubj") {
		if t.Head >= 0 && s.Tokens[t.Head].Head < 0 {
			f.Add(is, "main", far)
		}
		if first := firstSubject(s); first == k {
			f.Add(is, "first subject", far, p.rel)
		}
	}
	if t.Is("nmod", "obl") {
		f.Add(is, "case", s.Case(k))
	}
	joined := "alone"
	if t.Is("conj") {
		joined = "further"
	} else if s.Find(k, "conj") >= 0 {
		joined = "first"
	}
	f.Add(is, "joined", joined, typ, how, number)
	f.Add(is, "party", yes(o.party), yes(o.code.IsZero()), o.sector.String())
	if o.party && o.name != "" {
		f.Add(is, "times", digit(min(p.times[o.name], 5)))
		p.times[o.name]++
		if is == "he" {
			f.Add(is, "person", yes(o.gender != 0), yes(c.people.has(o.name)))
		}
	}
	if p.says {
		f.Add(is, "says", typ, how, number)
	}
	if c.says(o) {
		f.Add(is, "speaker", yes(p.cited), far)
	}
	if p.verb != "" && t.Head >= 0 && s.Tokens[t.Head].LowerLemma() == p.verb {
		f.Add(is, "same verb", yes(rel == p.rel))
	}
	if o.sentence == p.m.sentence {
		p.beside(s, k, rel, f)
	} else {
		f.Add(is, "paragraph", yes(c.goesOn(p.m.sentence)), far, rel)
	}
}

// beside sees how two words of one sentence hang together.
func (p *standing) beside(s *parse.Sentence, k int, rel string, f *feature.List) {
	for n, at := range p.above {
		switch {
		case at < 0:
		case at == k:
			f.Add(p.kind, "above", digit(n), p.own)
			return
		case s.Tokens[k].Head == at:
			f.Add(p.kind, "beside", digit(n), rel, p.own)
			if n > 0 {
				f.Add(p.kind, "through", rel, s.Tokens[p.above[n-1]].Rel, p.own)
			}
			return
		}
	}
	f.Add(p.kind, "apart", rel)
}

// digit writes a number below ten.
func digit(n int) string { return "0123456789"[n : n+1] }

func yes(ok bool) string {
	if ok {
		return "+"
	}
	return "-"
}
