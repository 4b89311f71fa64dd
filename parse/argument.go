package parse

import "strings"

// Arguments of predicates, read off the tree. A word's own dependents come first; where it has none, the argument is found
// where the grammar of English lets it be shared: the noun that a relative clause or participle modifies, the first verb of
// a coordination, the governor of an infinitive (its object for "forced them to leave", its subject for "promised to leave").

// Passive reports whether token i is a passive verb: by its subject or auxiliary, as a bare past participle that modifies
// a noun, or as one that shares the auxiliary of a coordinated passive.
func (s *Sentence) Passive(i int) bool {
	t := &s.Tokens[i]
	if s.Find(i, "nsubj:pass") >= 0 || s.Find(i, "aux:pass") >= 0 || s.Find(i, "obl:agent") >= 0 && !s.perfect(i) {
		return true
	}
	if t.XPOS != "VBN" {
		return false
	}
	switch {
	case s.Find(i, "nsubj") >= 0 || s.Find(i, "aux") >= 0:
		return false
	case t.Is("acl") || t.Is("amod"):
		return true
	case t.Is("conj") && t.Head >= 0:
		return s.Find(i, "obj") < 0 && s.Passive(t.Head)
	case t.Is("advcl", "xcomp"):
		return s.Find(i, "obj") < 0
	}
	return false
}

// perfect recognises "had spoken by telephone": a subject and "have" make the verb active, whatever "by" leads in.
func (s *Sentence) perfect(i int) bool {
	a := s.Find(i, "aux")
	return a >= 0 && s.Tokens[a].LowerLemma() == "have" && s.Find(i, "nsubj") >= 0
}

// Subject gives the token that token i's clause is about, -1 for none: of an active verb the doer, of a passive one the
// undergoer.
func (s *Sentence) Subject(i int) int { return s.subject(i, 0) }

func (s *Sentence) subject(i, depth int) int {
	if depth > 8 {
		return -1
	}
	t := &s.Tokens[i]
	if c := s.Find(i, "nsubj", "csubj"); c >= 0 && s.Tokens[c].Is("nsubj") {
		if t.Is("acl") && s.Tokens[c].relative() {
			return t.Head
		}
		return c
	}
	h := t.Head
	if h < 0 {
		return -1
	}
	switch {
	case t.Is("conj"):
		if g := &s.Tokens[h]; g.UPOS == "VERB" || g.UPOS == "AUX" || t.UPOS != "VERB" || s.Find(h, "nsubj", "cop") >= 0 {
			return s.subject(h, depth+1)
		}
	case t.Rel == "acl:relcl":
		return -1
	case t.Is("acl"):
		if s.to(i) {
			return s.possessor(h)
		}
		return h
	case t.Is("xcomp"):
		if c := s.Find(h, "obj", "iobj"); c >= 0 && !subjectControl[s.Tokens[h].LowerLemma()] {
			return c
		}
		return s.subject(h, depth+1)
	case t.Is("advcl"):
		if c := s.Find(h, "obj", "iobj"); c >= 0 && s.gerundOf(i) {
			return c
		}
		if t.XPOS != "VBG" && t.XPOS != "VBN" && !s.to(i) {
			return -1 // a finite clause has a subject of its own, seen or not
		}
		return s.subject(h, depth+1)
	}
	return -1
}

// Object gives whom or what the act of token i is done to, -1 for none: the object of an active verb, the subject of a
// passive one.
func (s *Sentence) Object(i int) int {
	if s.Passive(i) {
		if c := s.Find(i, "nsubj:pass"); c >= 0 {
			if s.Tokens[c].relative() && s.Tokens[i].Is("acl") {
				return s.Tokens[i].Head
			}
			return c
		}
		if c := s.Find(i, "obj"); c >= 0 {
			return c
		}
		if s.Tokens[i].Is("acl", "amod") {
			return s.Tokens[i].Head
		}
		return s.Subject(i)
	}
	if c := s.Find(i, "obj"); c >= 0 {
		if s.Tokens[i].Rel == "acl:relcl" && s.Tokens[c].relative() {
			return s.Tokens[i].Head
		}
		return c
	}
	if s.Tokens[i].Rel == "acl:relcl" && s.objectGap(i) {
		return s.Tokens[i].Head
	}
	return -1
}

// Agent gives who does the act of token i, -1 for none: the subject of an active verb, the "by" phrase of a passive one.
func (s *Sentence) Agent(i int) int {
	if !s.Passive(i) {
		return s.Subject(i)
	}
	if c := s.Find(i, "obl:agent"); c >= 0 {
		return c
	}
	for _, c := range s.Children(i, "obl", "nmod") {
		switch s.Case(c) {
		case "by":
			return c
		case "of": // "accused of murder by a court"
			for _, k := range s.Children(c, "nmod") {
				if s.Case(k) == "by" {
					return k
				}
			}
		}
	}
	return -1
}

// subjectControl holds the verbs whose infinitive is done by their subject although they have an object.
var subjectControl = map[string]bool{"promise": true, "vow": true, "threaten": true, "pledge": true, "use": true, "hold": true, "join": true, "make": true, "leave": true, "offer": true}

// objectGap reports whether a relative clause has a subject of its own that is no relative pronoun, and no object: then the
// noun it modifies is the object ("the town that they took").
func (s *Sentence) objectGap(i int) bool {
	c := s.Find(i, "nsubj")
	return c >= 0 && !s.Tokens[c].relative() && s.Find(i, "obj", "ccomp", "xcomp") < 0
}

// gerundOf recognises the matter of an accusation or blame, "of bombing", "for killing": done by the governor's object.
func (s *Sentence) gerundOf(i int) bool {
	if s.Tokens[i].XPOS != "VBG" {
		return false
	}
	for _, c := range s.Children(i, "mark", "case") {
		if f := s.Tokens[c].Lower(); f == "of" || f == "for" || f == "from" {
			return true
		}
	}
	return false
}

// possessor gives whose thing a noun is: "Russia's offer to help", else the subject of the verb the noun is the object of.
func (s *Sentence) possessor(h int) int {
	if c := s.Find(h, "nmod:poss"); c >= 0 {
		return c
	}
	if t := &s.Tokens[h]; t.Head >= 0 && t.Is("obj") {
		return s.Subject(t.Head)
	}
	return -1
}

func (s *Sentence) to(i int) bool {
	for _, c := range s.Children(i, "mark") {
		if strings.EqualFold(s.Tokens[c].Form, "to") {
			return true
		}
	}
	return false
}

func (t *Token) relative() bool {
	switch t.Lower() {
	case "who", "whom", "which", "that":
		return t.UPOS == "PRON" || t.UPOS == "SCONJ" || t.UPOS == "DET"
	}
	return false
}
