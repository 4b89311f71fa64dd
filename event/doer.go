package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// A tree shows who does an act, but trees err where a clause is far from what it belongs to. What follows finds the doer where tense or
// meaning tells that the tree is wrong.

// agent gives who does the act of verb i, -1 for none, as parse.Sentence.Agent does, where the tree is to be trusted.
func (t *table) agent(s *parse.Sentence, i int) int {
	if said := inserted(s, i); said >= 0 && !t.wordy(s, i) {
		return t.agent(s, said)
	}
	for v, n := i, 0; n < 4; n++ {
		if said := resumed(s, v); said >= 0 {
			return s.Agent(said)
		}
		if x := &s.Tokens[v]; !x.Is("xcomp", "advcl") || x.Head < 0 || s.Passive(v) || s.Find(v, "nsubj") >= 0 || s.Find(x.Head, "obj") >= 0 {
			break
		}
		v = s.Tokens[v].Head
	}
	if x := &s.Tokens[i]; x.Is("conj") && x.Head >= 0 && s.Tokens[x.Head].Rel == "acl:relcl" && x.Head < i && !s.Passive(i) && s.Find(i, "nsubj") < 0 {
		return t.agent(s, x.Head)
	}
	doer := s.Agent(i)
	if doer >= 0 && s.Tokens[i].Rel == "acl:relcl" && doer == s.Tokens[i].Head {
		return t.antecedent(s, i)
	}
	return doer
}

// resumed gives the verb of saying that a further verb goes on from, though the tree joined it to what is said: in "the envoy said that the
// army attacks villages but called for calm", the tense tells that the envoy called. -1 for none.
func resumed(s *parse.Sentence, i int) int {
	t := &s.Tokens[i]
	if !t.Is("conj") || t.XPOS != "VBD" || s.Find(i, "nsubj", "nsubj:pass", "aux", "cop") >= 0 || childLemma(s, i, "that", "mark") >= 0 {
		return -1
	}
	h := t.Head
	said := &s.Tokens[h]
	if !said.Is("ccomp") || said.Head < 0 || s.Tokens[said.Head].XPOS != "VBD" || said.Head > h {
		return -1
	}
	present := said.XPOS == "VBZ" || said.XPOS == "VBP"
	for _, c := range s.Children(h, "aux", "cop") {
		if x := s.Tokens[c].XPOS; x == "MD" || x == "VBZ" || x == "VBP" {
			present = true
		}
	}
	if !present {
		return -1
	}
	return said.Head
}

// inserted gives the verb of what is said before a participle that goes on from it, though the tree hung it on who says so: in "gunmen stormed
// the town, police said, killing ten" the gunmen killed. -1 for none.
func inserted(s *parse.Sentence, i int) int {
	t := &s.Tokens[i]
	if t.XPOS != "VBG" || !t.Is("advcl") || t.Head < 0 || t.Head > i || s.Find(i, "nsubj", "mark", "aux") >= 0 {
		return -1
	}
	said := s.Find(t.Head, "ccomp")
	if said < 0 || said > t.Head || s.Find(t.Head, "nsubj") < said || i < 1 || s.Tokens[i-1].Form != "," {
		return -1
	}
	return said
}

// wordy reports whether a verb may tell an act done in words, which whoever speaks may add to what they say.
func (t *table) wordy(s *parse.Sentence, i int) bool {
	return slices.ContainsFunc(t.lookUp(s, i), func(x *sense) bool { return spoken(x.typ) })
}

// antecedent gives the noun that a relative clause with verb i is about. Trees tend to hang the clause on the last noun before it: in "a
// statement by twelve states that called for calm" it is the statement that called, in "an attack on the village that killed ten" the
// attack that killed.
func (t *table) antecedent(s *parse.Sentence, i int) int {
	near := s.Tokens[i].Head
	c := s.Find(i, "nsubj")
	if c < 0 {
		return near
	}
	if strings.EqualFold(s.Tokens[c].Form, "who") {
		return t.who(s, c, near)
	}
	var class string
	switch {
	case t.classes["fatal"].words[lemma(s, i)]:
		class = "violence"
	case s.Tokens[near].UPOS == "PROPN" && t.classes["wording"].words[lemma(s, i)]:
		class = "paper"
	default:
		return near
	}
	if t.classes[class].words[lemma(s, near)] {
		return near
	}
	for n, k := 0, near; n < 4 && s.Tokens[k].Is("nmod", "acl", "obl", "conj", "appos") && s.Tokens[k].Head >= 0 && s.Tokens[k].Head < k; n++ {
		k = s.Tokens[k].Head
		if t.classes[class].words[lemma(s, k)] {
			return k
		}
	}
	return near
}

// who gives the name right before "who", where the tree hung the clause on an act or a thing that the name stands in: "talks with Minister Ivo
// Marek, who refused".
func (t *table) who(s *parse.Sentence, w, near int) int {
	k := w - 1
	if k > 0 && s.Tokens[k].Form == "," {
		k--
	}
	if k <= near || s.Tokens[near].UPOS != "NOUN" || !t.tells(s, near) || t.classes["several"].words[lemma(s, near)] {
		return near
	}
	for n := 0; n < 3 && s.Tokens[k].Is("flat", "compound") && s.Tokens[k].Head > near; n++ {
		k = s.Tokens[k].Head
	}
	if s.Tokens[k].UPOS == "PROPN" && s.Tokens[k].Is("nmod") && s.Find(k, "flat", "nmod:desc") >= 0 {
		return k
	}
	return near
}

// issuing gives the verb that tells who issues the paper in which verb i stands, "adopted a resolution calling for talks", -1 for none.
func (t *table) issuing(s *parse.Sentence, i int) int {
	if !t.worded(s, i) {
		return -1
	}
	p := s.Tokens[i].Head
	if v := s.Tokens[p].Head; v >= 0 && s.Tokens[p].Is("obj", "nsubj:pass") && (t.classes["issue"].words[lemma(s, v)] || lemma(s, v) == "put" && childLemma(s, v, "out", "compound:prt", "advmod") >= 0) {
		return v
	}
	return -1
}

// worded reports whether a verb tells what a paper says: "a statement endorsing the plan".
func (t *table) worded(s *parse.Sentence, i int) bool {
	p := s.Tokens[i].Head
	return p >= 0 && s.Tokens[i].Is("acl") && t.classes["paper"].words[lemma(s, p)] && t.classes["wording"].words[lemma(s, i)]
}

// meant finds the doer of an act told by a verb without a subject of its own: whose intention it is, or who says so.
func (r *reader) meant(si int, s *parse.Sentence, a *act) {
	a.actor = r.intending(si, s, a)
	a.trace.by(a.actor, a.i, s.Tokens[a.i].Head, "whose intention it is")
	if len(a.actor) == 0 && adding(s, a) {
		a.actor = r.sayers(si, a.i)
		a.trace.by(a.actor, a.i, -1, "who says so")
	}
}

// intending names whose intention an act is: "the Peruvian decision to expel the envoys", "an attempt by Chad to blockade the port".
func (r *reader) intending(si int, s *parse.Sentence, a *act) []rapporteur.Entity {
	h := s.Tokens[a.i].Head
	if a.sense.pos != verb || h < 0 || !s.Tokens[a.i].Is("acl") || !infinitive(s, a.i) || s.Passive(a.i) || s.Find(a.i, "nsubj") >= 0 || !r.table.classes["intent"].words[lemma(s, h)] {
		return nil
	}
	return r.Cast.Owners(si, h)
}

// adding reports whether an act of words is told by a participle that tells, beside what somebody says, what they do by saying it: "planes bombed
// the town, activists said, accusing the army of using gas".
func adding(s *parse.Sentence, a *act) bool {
	return a.sense.pos == verb && spoken(a.sense.typ) && s.Tokens[a.i].XPOS == "VBG" && s.Tokens[a.i].Is("advcl", "ccomp") && s.Find(a.i, "nsubj", "mark", "case", "aux") < 0
}
