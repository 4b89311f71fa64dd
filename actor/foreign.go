package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// Of whom a story's country tells nothing: those who come to it from elsewhere, or who stand for several states. Their state is what
// the text says, or none.
var fromElsewhere = lists.Named("fromElsewhere")

// aloof reports whether a phrase names somebody who need not be of the story's country: by the noun, or by "foreign", "international",
// "European" before it.
func (c *Cast) aloof(s *parse.Sentence, m *mention) bool {
	if c.kin.worldly() && fromElsewhere[m.called] {
		r, from, ok := c.roleAt(s, m.first, m.head)
		return !ok || from == m.head || !onScene[r.sector.String()] && r.sector != criminal // "gang members" are of where they are
	}
	if m.plural && m.first == m.head && (m.called == "government" || m.called == "reporter" && hears(s, m.head)) {
		return true // "governments should help", "told reporters"
	}
	for k := m.first; k < m.head; k++ {
		if t := &s.Tokens[k]; international[t.Lower()] && !(t.Lower() == "regional" && provincial[m.called]) && (t.Head == m.head || t.Is("conj") && s.Tokens[t.Head].Head == m.head) && !(t.Form == "Foreign" && s.Tokens[m.head].UPOS == "PROPN") && s.Tokens[k+1].Form != "-" {
			return true
		}
	}
	return false
}

// hears reports whether somebody is told something.
func hears(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.Head >= 0 && t.Is("obj", "iobj", "obl") && speech[s.Tokens[t.Head].LowerLemma()]
}

var international = lists.Named("international")

// provincial are the bodies and offices that a part of a state has: "the regional government" is of no group of states.
var provincial = lists.Named("provincial")

// number reports whether a numeral stands for so many named before: "The four met again".
func number(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	d := s.Find(k, "det")
	return t.UPOS == "NUM" && t.Is("nsubj", "obj", "obl:agent", "conj") && d >= 0 && d == k-1 && strings.EqualFold(s.Tokens[d].Form, "the") && t.Form == t.Lower() && s.Find(k, "nmod", "compound", "flat") < 0
}

// several reports whether a phrase is told to be of more than one state or body: "leaders of Kenya and Sudan", "ministers from 60
// countries". It is one party then, and no state's.
func (c *Cast) several(s *parse.Sentence, head int) bool {
	if twain(s, head) {
		return true
	}
	for _, k := range s.Children(head, "nmod") {
		at := s.Case(k)
		if k < head || at != "of" && at != "from" && at != "across" && at != "in" {
			continue
		}
		t := &s.Tokens[k]
		if t.XPOS == "NNS" && countryWords[t.LowerLemma()] || at != "in" && regions[t.Lower()] && s.Tokens[head].XPOS == "NNS" {
			return true
		}
		var codes []plover.Code
		for _, one := range c.Expand(c.index(s), k) {
			if own := s.Case(one); one != k && own != "" && own != at {
				continue // "condolences to the families of the victims and to Chad"
			}
			if id, ok := c.reading(s, one); ok && (len(codes) == 0 || codes[0] != id.code) {
				codes = append(codes, id.code)
			}
		}
		if len(codes) > 1 {
			return true
		}
	}
	return false
}

// twain reports whether a noun names two of two states: "the two presidents", "both governments".
func twain(s *parse.Sentence, head int) bool {
	if !counterparts[s.Tokens[head].LowerLemma()] || s.Tokens[head].XPOS != "NNS" {
		return false
	}
	both := false
	for _, k := range s.Children(head, "det", "nummod", "det:predet") {
		w := s.Tokens[k].Lower()
		both = both || w == "both" || w == "two" && s.Find(head, "det") >= 0 && pointing[s.Tokens[s.Find(head, "det")].Lower()]
	}
	return both
}

var (
	counterparts = lists.Named("counterparts")
	regions      = lists.Named("regions")
)

// enlisted finds the armed group whose fighters or members a noun counts: the handbook names the group, "Nusra Front" for "members of
// the Nusra Front". A unit of a state's forces stays as it is written.
func (c *Cast) enlisted(s *parse.Sentence, head int) (int, bool) {
	if s.Tokens[head].XPOS != "NNS" || !ranks[s.Tokens[head].LowerLemma()] {
		return 0, false
	}
	for _, k := range s.Children(head, "nmod") {
		if at := s.Case(k); k < head || at != "of" && at != "from" || s.Tokens[k].UPOS != "PROPN" {
			continue
		}
		if id, ok := c.reading(s, k); ok && id.sector == rebelSector {
			return k, true
		}
	}
	return 0, false
}

var ranks = lists.Named("ranks")

// expelled gives the state of those whom another sends home, where the story is of the two: "Kenya expelled ten diplomats", who are not its own.
func (c *Cast) expelled(s *parse.Sentence, m *mention, of plover.Code) (plover.Code, bool) {
	t := &s.Tokens[m.head]
	if !t.Is("obj") || t.Head < 0 || !expelling[s.Tokens[t.Head].LowerLemma()] || len(c.homes) < 2 {
		return plover.Code{}, false
	}
	by := s.Find(t.Head, "nsubj")
	if by < 0 {
		return plover.Code{}, false
	}
	if who, ok := c.reading(s, by); !ok || who.code != of {
		return plover.Code{}, false
	}
	for _, h := range c.homes[:2] {
		if h != of.String() {
			return code(h), true
		}
	}
	return plover.Code{}, false
}

var expelling = lists.Named("expelling")

// sent gives the state or the body of the soldiers that it sends or withdraws: "Kenya sent troops". It gives no code where several do.
func (c *Cast) sent(s *parse.Sentence, m *mention, of plover.Sector) (plover.Code, bool) {
	v := s.Tokens[m.head].Head
	if of != soldiers || !s.Tokens[m.head].Is("obj") || v < 0 || !sending[s.Tokens[v].LowerLemma()] {
		return plover.Code{}, false
	}
	by := sender(s, v)
	if by < 0 {
		return plover.Code{}, false
	}
	id, ok := c.reading(s, by)
	if !ok || id.typ != rapporteur.TypeState && !worldBodies[id.code.String()] || id.code.String() == "UNO" {
		return plover.Code{}, false
	}
	for _, other := range s.Children(by, "conj") {
		if o, ok := c.reading(s, other); ok && o.code != id.code {
			return plover.Code{}, true
		}
	}
	return id.code, true
}

// sender finds who does what verb v tells: its subject, else whom the verb above asks to do it, else that one's subject.
func sender(s *parse.Sentence, v int) int {
	for n := 0; v >= 0 && n < 3; n++ {
		if by := s.Find(v, "nsubj"); by >= 0 {
			return by
		}
		if t := &s.Tokens[v]; !t.Is("xcomp", "conj") {
			break
		} else if up := t.Head; t.Is("xcomp") && s.Find(up, "obj") >= 0 {
			return s.Find(up, "obj")
		}
		v = s.Tokens[v].Head
	}
	return -1
}

// sending are verbs for what a state does with its own soldiers.
var sending = lists.Named("sending")
