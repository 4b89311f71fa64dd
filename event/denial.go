package event

import "rapporteur/parse"

// Ways to say that an act was not done beside the verb's own negation.

// nobody reports whether the subject of a verb says that nobody does the act: "nobody", "no troops", "neither Peru nor Chile".
func (w statusWords) nobody(s *parse.Sentence, verb int) bool {
	for _, subject := range s.Children(verb, "nsubj") {
		if w["nobody"][s.Tokens[subject].Lower()] {
			return true
		}
		for _, c := range s.Children(subject, "det", "cc") {
			if w["nobody_of"][s.Tokens[c].Lower()] && c < subject {
				return true
			}
		}
	}
	return false
}

// voided reports whether the attempt whose matter the infinitive act tells came to nothing: "the vote to remove him failed". Token i is the
// noun of the attempt.
func (w statusWords) voided(s *parse.Sentence, act, i int) bool {
	t, a := &s.Tokens[i], &s.Tokens[act]
	return a.Head == i && a.Is("acl") && infinitive(s, act) && t.Is("nsubj") && t.Head >= 0 && w["fails"][lemma(s, t.Head)]
}

// disclaimed reports whether somebody denies claims that the act of clause i was done: "denied claims that the general was killed"; also
// where the tree makes what is denied of whoever did it: "denied his office took bribes".
func (w statusWords) disclaimed(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "acl" || !s.Tokens[h].Is("obj") || s.Tokens[h].Head < 0 || !w["denies"][lemma(s, s.Tokens[h].Head)] {
		return false
	}
	return t.XPOS == "VBD" || t.XPOS == "VBZ" || childLemma(s, i, "that", "mark") >= 0
}

// contrasted reports whether a further clause says what is so instead of what was denied: "is no member, but it is part of a pact".
func contrasted(s *parse.Sentence, i int) bool {
	return s.Tokens[i].Is("conj") && (s.Tokens[i].UPOS == "VERB" || s.Find(i, "cop") >= 0)
}

// said gives the word that says of a noun what it is, "dialogue is necessary", also where the tree has somebody say the noun, "says that dialogue
// with both sides is necessary"; -1 for none.
func (w statusWords) said(s *parse.Sentence, i int) int {
	t := &s.Tokens[i]
	if t.Is("nsubj") && t.Head > i {
		return t.Head
	}
	if !t.Is("obj") || s.Find(i, "nmod:poss") >= 0 {
		return -1
	}
	k := i + 1
	for k < len(s.Tokens) && s.Tokens[k].UPOS != "PUNCT" && s.Tokens[k].Lemma != "be" {
		k++
	}
	if k+1 < len(s.Tokens) && k < i+8 && s.Tokens[k].Lemma == "be" {
		return k + 1
	}
	return -1
}

// singled reports whether a noun tells who did as the infinitive behind it says, by their place among those who did: "the third leader to be
// dismissed".
func (w statusWords) singled(s *parse.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	for _, c := range s.Children(i, "amod", "nummod", "det") {
		if w["singled"][lemma(s, c)] {
			return true
		}
	}
	return w["singled"][lemma(s, i)]
}
