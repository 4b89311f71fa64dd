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
