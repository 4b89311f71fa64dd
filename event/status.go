package event

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// statusWords holds status.txt: kind -> lemmas.
type statusWords map[string]map[string]bool

func readStatus() statusWords {
	w := statusWords{}
	for n, line := range lines("status.txt") {
		kind, words, ok := strings.Cut(line, ":")
		if !ok {
			badLine("status.txt", n, "want \"kind : lemmas\"")
		}
		set := map[string]bool{}
		for _, x := range strings.Fields(words) {
			set[x] = true
		}
		w[strings.TrimSpace(kind)] = set
	}
	return w
}

// of gives the status of the act that token i tells, read from its own clause and then from what governs it.
func (w statusWords) of(s *parse.Sentence, i int) rapporteur.Status {
	for depth := 0; i >= 0 && depth < 6; depth++ {
		if st := w.own(s, i); st != "" {
			return st
		}
		t := &s.Tokens[i]
		h := t.Head
		if h < 0 {
			break
		}
		switch {
		case t.Is("xcomp", "ccomp", "csubj") || (t.Is("acl", "advcl") && infinitive(s, i)):
			if st := w.governed(s, h); st != "" {
				return st
			}
			if t.Is("ccomp") {
				return rapporteur.Occurred
			}
		case t.Is("advcl") && !participle(t):
			return rapporteur.Occurred
		case t.Is("conj") && t.UPOS == "VERB":
			if s.Find(i, "nsubj") >= 0 {
				return rapporteur.Occurred
			}
			// "did not withdraw and attacked again": what is denied ends with "and".
			if w.own(s, h) == rapporteur.Negated && childLemma(s, i, "or", "cc") < 0 && childLemma(s, i, "nor", "cc") < 0 {
				return rapporteur.Occurred
			}
		case t.Is("obj", "nsubj", "obl", "nmod", "conj", "advcl", "acl", "appos", "parataxis", "compound"):
			if t.Is("obj", "obl", "nmod") && (lemma(s, h) == "deny" || w["plans"][lemma(s, h)] || w["wishes"][lemma(s, h)]) {
				if st := w.governed(s, h); st != "" {
					return st
				}
			}
			if t.Is("acl", "appos", "parataxis") || (t.Is("obl", "nmod") && w["background"][s.Case(i)]) {
				return rapporteur.Occurred
			}
		default:
			return rapporteur.Occurred
		}
		i = h
	}
	return rapporteur.Occurred
}

// own reads the words of the token's own clause: auxiliaries, negation, conditions, adjectives.
func (w statusWords) own(s *parse.Sentence, i int) rapporteur.Status {
	var found rapporteur.Status
	for _, c := range s.Children(i) {
		t := &s.Tokens[c]
		word, form := lemma(s, c), strings.ToLower(t.Form)
		switch {
		case s.Tokens[i].Rel != "acl:relcl" && t.Is("obj", "obl", "mark") && (form == "whom" || form == "whether"):
			return rapporteur.Hypothetical // an open question: "gave no indication of whom it blamed"
		case t.Is("advmod", "det", "cc", "case", "mark") && (w["negation"][word] || w["negation"][form]) && !(t.Is("cc") && word != "nor"):
			return rapporteur.Negated
		case t.Is("mark") && w["condition"][word]:
			return rapporteur.Hypothetical
		case t.Is("aux") && (w["future_aux"][form] || w["future_aux"][word]):
			found = rapporteur.Future
		case t.Is("aux") && (w["hypothetical_aux"][form] || w["hypothetical_aux"][word]):
			found = rapporteur.Hypothetical
		case t.Is("amod") && w["coming"][word]:
			found = rapporteur.Future
		case t.Is("amod") && w["possible"][word]:
			found = rapporteur.Hypothetical
		}
	}
	if found == "" && beTo(s, i) {
		return rapporteur.Future
	}
	return found
}

// governed gives the status that a governing word lends to what it governs, "" for none of its own.
func (w statusWords) governed(s *parse.Sentence, h int) rapporteur.Status {
	word := lemma(s, h)
	own := w.own(s, h)
	negated := own == rapporteur.Negated
	switch {
	case own == rapporteur.Future || own == rapporteur.Hypothetical:
		return own
	case w["denies"][word]:
		if negated {
			return rapporteur.Occurred
		}
		return rapporteur.Negated
	case w["plans"][word]:
		if negated {
			return rapporteur.Negated
		}
		return rapporteur.Future
	case w["wishes"][word]:
		return rapporteur.Hypothetical
	}
	return ""
}

// beTo recognises "was to travel", "are to meet", "Minister to visit Oslo": an infinitive that no word but a form of "be"
// carries.
func beTo(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	if !infinitive(s, i) {
		return false
	}
	if t.Head < 0 { // a headline: "Minister to visit Oslo"
		return s.Find(i, "nsubj") >= 0
	}
	return t.Is("xcomp") && lemma(s, t.Head) == "be"
}

func infinitive(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "mark") {
		if strings.EqualFold(s.Tokens[c].Form, "to") {
			return true
		}
	}
	return false
}

func participle(t *parse.Token) bool { return t.XPOS == "VBG" || t.XPOS == "VBN" }
