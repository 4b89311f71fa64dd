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
func (w statusWords) of(s *parse.Sentence, i int) rapporteur.Status { return w.judge(s, i, nil) }

// judge is of; it notes what decided.
func (w statusWords) judge(s *parse.Sentence, i int, v *verdict) rapporteur.Status {
	for depth := 0; i >= 0 && depth < 6; depth++ {
		if st := w.heard(s, i, v); st != "" {
			return st
		}
		t := &s.Tokens[i]
		h := t.Head
		if h < 0 {
			break
		}
		switch {
		case t.Is("xcomp", "ccomp", "csubj") || (t.Is("acl", "advcl") && infinitive(s, i)):
			if infinitive(s, i) && w["cessation"][lemma(s, h)] {
				break // "stopped firing to let them pass": what for
			}
			if st := w.governed(s, h, v); st != "" {
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
		case depth == 0 && t.Is("nsubj") && t.UPOS == "NOUN" && w["needed"][lemma(s, h)] && s.Find(i, "det", "nmod:poss") < 0:
			v.is(h, "needed")
			return rapporteur.Hypothetical
		case t.Is("nmod") && w["absence"][lemma(s, h)] && s.Case(i) == "of":
			v.is(h, "absence, of which it is said")
			return rapporteur.Negated
		case t.Is("obj", "nsubj", "obl", "nmod", "conj", "advcl", "acl", "appos", "parataxis", "compound"):
			if depth == 0 && t.UPOS != "VERB" && w.told(s, i) {
				v.is(h, "doubtful itself, but the noun tells the act as known")
				return rapporteur.Occurred
			}
			if t.Is("obj", "obl", "nmod") && (lemma(s, h) == "deny" || w["plans"][lemma(s, h)] || w["wishes"][lemma(s, h)]) {
				if st := w.governed(s, h, v); st != "" {
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
func (w statusWords) own(s *parse.Sentence, i int) rapporteur.Status { return w.heard(s, i, nil) }

// heard is own; it notes what decided.
func (w statusWords) heard(s *parse.Sentence, i int, v *verdict) rapporteur.Status {
	var found rapporteur.Status
	for _, c := range s.Children(i) {
		t := &s.Tokens[c]
		word, form := lemma(s, c), strings.ToLower(t.Form)
		switch {
		case s.Tokens[i].Rel != "acl:relcl" && t.Is("obj", "obl", "mark") && (form == "whom" || form == "whether"):
			v.is(c, "open question")
			return rapporteur.Hypothetical // an open question: "gave no indication of whom it blamed"
		case t.Is("advmod", "det", "cc", "case", "mark") && (w["negation"][word] || w["negation"][form]) && !(t.Is("cc") && word != "nor"):
			v.is(c, "negation")
			return rapporteur.Negated
		case t.Is("mark") && w["condition"][word]:
			v.is(c, "condition")
			return rapporteur.Hypothetical
		case t.Is("aux") && (w["future_aux"][form] || w["future_aux"][word]):
			v.is(c, "future_aux")
			found = rapporteur.Future
		case t.Is("aux") && (form == "would" || form == "'d" || form == "’d") && w.reported(s, i):
			v.is(c, "what was said to come")
			found = rapporteur.Future
		case t.Is("aux") && (w["hypothetical_aux"][form] || w["hypothetical_aux"][word]):
			v.is(c, "hypothetical_aux")
			found = rapporteur.Hypothetical
		case t.Is("amod") && w["coming"][word]:
			v.is(c, "coming")
			found = rapporteur.Future
		case t.Is("amod") && w["possible"][word]:
			v.is(c, "possible")
			found = rapporteur.Hypothetical
		}
	}
	if found == "" && beTo(s, i) {
		v.is(i, "infinitive of what is to come")
		return rapporteur.Future
	}
	return found
}

// governed gives the status that a governing word lends to what it governs, "" for none of its own.
func (w statusWords) governed(s *parse.Sentence, h int, v *verdict) rapporteur.Status {
	word := lemma(s, h)
	own := w.heard(s, h, v)
	negated := own == rapporteur.Negated
	switch {
	case own == rapporteur.Future || own == rapporteur.Hypothetical:
		return own
	case w["denies"][word]:
		v.is(h, "denies")
		if negated {
			return rapporteur.Occurred
		}
		return rapporteur.Negated
	case w["plans"][word]:
		v.is(h, "plans")
		if negated {
			return rapporteur.Negated
		}
		return rapporteur.Future
	case w["wishes"][word]:
		v.is(h, "wishes")
		return rapporteur.Hypothetical
	}
	return ""
}

// reported reports whether the verb tells in a clause what somebody said would come: "said that it would withdraw".
func (w statusWords) reported(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	for t.Is("conj") && t.Head >= 0 {
		t = &s.Tokens[t.Head]
	}
	if t.Is("ccomp") && t.Head >= 0 && s.Tokens[t.Head].Is("xcomp") && s.Tokens[t.Head].UPOS == "ADJ" { // "made clear that it would"
		t = &s.Tokens[t.Head]
		i = t.Head
		return i >= 0 && (s.Tokens[i].XPOS == "VBD" || s.Tokens[i].XPOS == "VBN")
	}
	if !t.Is("ccomp") || t.Head < 0 || s.Find(i, "advcl") >= 0 {
		return false
	}
	h := &s.Tokens[t.Head]
	return h.XPOS == "VBD" || h.XPOS == "VBN" || w["reported"][lemma(s, t.Head)]
}

// told reports whether a noun tells an act as known, which the clause does not make doubtful: "whether the raids last week hit
// homes". Where a verb carries the act, or it stands without article and owner, its clause says whether it happens.
func (w statusWords) told(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.Is("obj", "nsubj:pass") || t.UPOS == "ADJ" {
		return false
	}
	st := w.of(s, t.Head)
	return st == rapporteur.Hypothetical || st == rapporteur.Negated
}

// ahead reports whether an act is set before a time to come: "ahead of his visit", "before they meet".
func (w statusWords) ahead(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	switch {
	case t.Is("obl", "nmod"):
		return w["ahead"][s.Case(i)]
	case t.Is("advcl") && t.XPOS != "VBD":
		for _, c := range s.Children(i, "mark") {
			if w["ahead"][lemma(s, c)] {
				return true
			}
		}
	}
	return false
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
	return t.Is("xcomp") && lemma(s, t.Head) == "be" || childLemma(s, i, "be", "aux") >= 0
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
