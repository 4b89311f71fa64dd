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
	act := i
	for depth := 0; i >= 0 && depth < 6; depth++ {
		if st := w.heard(s, i, v); st != "" {
			return st
		}
		if (depth == 0 || depth == 1 && s.Tokens[act].Is("obj") && w["light"][lemma(s, i)]) && w.nobody(s, i) {
			v.is(i, "nobody does it")
			return rapporteur.Negated
		}
		t := &s.Tokens[i]
		h := t.Head
		if h < 0 {
			break
		}
		switch {
		case t.Is("acl") && infinitive(s, i) && (w.singled(s, h) || w.singled(s, s.Children(i, "mark")[0]-1)):
			return rapporteur.Occurred // "the first leader to visit them"
		case t.Is("xcomp", "ccomp", "csubj") || (t.Is("acl", "advcl") && infinitive(s, i)):
			if infinitive(s, i) && w["cessation"][lemma(s, h)] {
				break // "stopped firing to let them pass": what for
			}
			if t.UPOS == "NOUN" && (w.names(s, h) || lemma(s, h) == "call" && !infinitive(s, i)) {
				break
			}
			if t.Is("ccomp") && lemma(s, h) == "suggest" && tensed(s, i) {
				break // "the evidence suggests that they fired": what is shown, not what is wished for
			}
			if st := w.governed(s, h, v); st != "" {
				return st
			}
			if t.Is("ccomp") {
				return rapporteur.Occurred
			}
			if n := w.meant(s, i); n >= 0 {
				if st := w.governed(s, n, v); st != "" {
					return st
				}
			}
		case t.Is("advcl") && !participle(t):
			return rapporteur.Occurred
		case contrasted(s, i):
			if s.Find(i, "nsubj") >= 0 || resumed(s, i) >= 0 || t.XPOS == "VBD" && childLemma(s, i, "but", "cc") >= 0 {
				return rapporteur.Occurred // "would have been tried but resigned"
			}
			// "did not withdraw and attacked again": what is denied ends with "and".
			if w.own(s, h) == rapporteur.Negated && childLemma(s, i, "or", "cc") < 0 && childLemma(s, i, "nor", "cc") < 0 {
				return rapporteur.Occurred
			}
		case depth == 0 && t.Is("nsubj") && t.UPOS == "NOUN" && w["needed"][lemma(s, h)] && s.Find(i, "det", "nmod:poss") < 0:
			v.is(h, "needed")
			return rapporteur.Hypothetical
		case depth == 0 && t.Is("obj") && w.said(s, i) >= 0 && w["needed"][lemma(s, w.said(s, i))]:
			v.is(h, "needed")
			return rapporteur.Hypothetical
		case t.Is("advcl", "obl") && (depth == 0 || depth == 1 && s.Tokens[act].Is("obj")) && withheld(s, h):
			v.is(h, "withholds what follows")
			return rapporteur.Negated
		case depth == 0 && t.UPOS == "NOUN" && t.Is("nsubj") && w["begins"][lemma(s, h)] && w.own(s, h) == rapporteur.Negated:
			v.is(h, "has not begun")
			return rapporteur.Negated
		case w.disclaimed(s, i):
			v.is(s.Tokens[h].Head, "denies")
			return rapporteur.Negated
		case depth == 1 && w.voided(s, act, i):
			v.is(h, "came to nothing")
			return rapporteur.Negated
		case depth == 0 && t.UPOS != "VERB" && t.Is("nsubj", "obj") && w["ends"][lemma(s, h)]:
			v.is(h, "ends what is going on")
			return rapporteur.Occurred
		case depth == 0 && t.Is("obj") && lemma(s, h) == "call" && s.Find(h, "xcomp") > i:
			v.is(h, "only says what it is")
			return rapporteur.Occurred
		case depth == 0 && t.UPOS == "NOUN" && w.lasting(s, i):
			v.is(i, "goes on until its end")
			return rapporteur.Occurred
		case depth == 0 && t.Is("obl", "nmod", "obj") && w["spares"][lemma(s, h)] && s.Case(i) == "from":
			v.is(h, "spares somebody what follows")
			return rapporteur.Negated
		case depth == 0 && t.Is("obj", "obl") && t.UPOS == "NOUN" && w["presupposes"][lemma(s, h)]:
			v.is(h, "takes the act for known")
			return rapporteur.Occurred
		case depth == 0 && t.Is("nsubj") && lemma(s, h) == "matter" && childLemma(s, h, "time", "nmod") >= 0:
			v.is(h, "a matter of time")
			return rapporteur.Future
		case t.Is("nmod", "nsubj") && w["conditions"][lemma(s, h)]:
			v.is(h, "a condition of it")
			return rapporteur.Hypothetical
		case t.Is("nmod") && w["absence"][lemma(s, h)] && s.Case(i) == "of":
			v.is(h, "absence, of which it is said")
			return rapporteur.Negated
		case t.Is("obj", "nsubj", "obl", "nmod", "conj", "advcl", "acl", "appos", "parataxis", "compound"):
			if depth == 0 && t.UPOS != "VERB" && w.told(s, i) {
				v.is(h, "doubtful itself, but the noun tells the act as known")
				return rapporteur.Occurred
			}
			if t.Is("advcl", "obl") && t.XPOS == "VBG" && (depth == 0 || depth == 1 && s.Tokens[act].Is("obj")) && meantBy(s, i) {
				if st := w.governed(s, h, v); st != "" {
					return st // "plans on leaving"
				}
			}
			if t.Is("obj", "obl", "nmod") && s.Case(i) != "by" && !w.names(s, h) && (lemma(s, h) == "deny" || w["plans"][lemma(s, h)] || w["wishes"][lemma(s, h)]) {
				if st := w.governed(s, h, v); st != "" {
					return st
				}
			}
			if depth == 0 && t.Is("obl") && s.Case(i) == "during" && w.of(s, h) == rapporteur.Future {
				return w.judge(s, h, v) // "will speak with them during her visit"
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

// meant finds the noun whose matter an infinitive tells, though the tree hung the infinitive on the verb: the verb's object, "has an
// opportunity now to work", or the noun right before, "vote on a resolution to impose sanctions"; -1 for none.
func (w statusWords) meant(s *parse.Sentence, i int) int {
	to := -1
	for _, c := range s.Children(i, "mark") {
		if strings.EqualFold(s.Tokens[c].Form, "to") {
			to = c
		}
	}
	if to < 1 {
		return -1
	}
	near := []int{to - 1}
	if h := s.Tokens[i].Head; lemma(s, h) == "have" {
		near = append(near, s.Find(h, "obj"))
	}
	for _, n := range near {
		if n >= 0 && n < to && s.Tokens[n].UPOS == "NOUN" && (w["wishes"][lemma(s, n)] || w["plans"][lemma(s, n)]) {
			return n
		}
	}
	return -1
}

// meantBy reports whether a preposition ties a verb in -ing to what governs it: "plans on leaving", "spoke of leaving".
func meantBy(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "mark", "case") {
		switch s.Tokens[c].Lower() {
		case "on", "of", "about", "to", "toward", "towards":
			return true
		}
	}
	return false
}

// withheld reports whether a verb says that what follows was not done: "stopped short of", "held off on".
func withheld(s *parse.Sentence, h int) bool {
	switch lemma(s, h) {
	case "stop", "fall":
		return childLemma(s, h, "short", "advmod", "xcomp", "compound:prt") >= 0
	case "hold":
		return childLemma(s, h, "off", "compound:prt", "advmod") >= 0
	}
	return false
}

// own reads the words of the token's own clause: auxiliaries, negation, conditions, adjectives.
func (w statusWords) own(s *parse.Sentence, i int) rapporteur.Status { return w.heard(s, i, nil) }

// heard is own; it notes what decided.
func (w statusWords) heard(s *parse.Sentence, i int, v *verdict) rapporteur.Status {
	var found rapporteur.Status
	for _, c := range s.Children(i) {
		t := &s.Tokens[c]
		word, form := lemma(s, c), t.Lower()
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
		case t.Is("aux") && (form == "'d" || form == "’d") && s.Tokens[i].XPOS == "VBN" && len(s.Children(i, "aux")) == 1:
			// "he'd ordered it": had
		case t.Is("aux") && (form == "would" || form == "'d" || form == "’d") && w.reported(s, i):
			v.is(c, "what was said to come")
			found = rapporteur.Future
		case t.Is("aux") && form == "would" && w.habitual(s, i):
			// "would often attack": did so
		case t.Is("aux") && (w["hypothetical_aux"][form] || w["hypothetical_aux"][word]):
			v.is(c, "hypothetical_aux")
			found = rapporteur.Hypothetical
		case t.Is("amod") && w["going"][word]:
			v.is(c, "going on")
			return rapporteur.Occurred
		case t.Is("amod") && w["coming"][word]:
			v.is(c, "coming")
			found = rapporteur.Future
		case t.Is("amod") && w["possible"][word]:
			v.is(c, "possible")
			found = rapporteur.Hypothetical
		}
	}
	if (found == rapporteur.Future || found == rapporteur.Hypothetical && childLemma(s, i, "would", "aux") >= 0) && w.nobody(s, i) {
		v.is(i, "nobody does it")
		return rapporteur.Negated // "neither of them would sign"
	}
	if found == "" && (beTo(s, i) || w.planned(s, i)) {
		v.is(i, "infinitive of what is to come")
		return rapporteur.Future
	}
	return found
}

// habitual reports whether a verb tells of what was done time and again.
func (w statusWords) habitual(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "advmod") {
		if w["habit"][lemma(s, c)] {
			return s.Find(i, "advcl") < 0
		}
	}
	return false
}

// lasting reports whether a noun tells what goes on until it ends, where the tree hung the noun on another verb than that of its end: "until
// all backing for the rebels is terminated".
func (w statusWords) lasting(s *parse.Sentence, i int) bool {
	if s.Case(i) != "until" {
		return false
	}
	_, last := s.Subtree(i)
	for k := last + 1; k < len(s.Tokens) && k <= last+3; k++ {
		if u := s.Tokens[k].UPOS; u != "AUX" {
			return u == "VERB" && w["ends"][lemma(s, k)]
		}
	}
	return false
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
	owned := t.Is("obj") && s.Find(i, "nmod:poss") >= 0 && !w["light"][lemma(s, t.Head)] // "did not undermine his rejection"
	if t.Is("obj", "nsubj:pass") && !owned || t.UPOS == "ADJ" || t.Is("nmod", "obl") && bare(s, i) {
		return false
	}
	st := w.of(s, t.Head)
	return st == rapporteur.Hypothetical || st == rapporteur.Negated
}

// bare reports whether a noun stands without article, owner or anything else that singles out what it tells.
func bare(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i, "amod") {
		if !parse.Small(s.Tokens[c].Form) {
			return false // "Peruvian raids"
		}
	}
	return s.Find(i, "det", "nmod:poss", "nummod", "compound", "nmod", "acl") < 0
}

// ahead reports whether an act is set before a time to come: "ahead of his visit", "before they meet".
func (w statusWords) ahead(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	switch {
	case t.Is("obl", "nmod"):
		return w["ahead"][s.Case(i)] && !(s.Case(i) == "before" && past(s, t.Head))
	case t.Is("advcl") && t.XPOS != "VBD" && !past(s, t.Head):
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
	if c := childLemma(s, i, "be", "aux"); c >= 0 {
		switch s.Tokens[c].XPOS {
		case "VBZ", "VBP", "VBD":
			return true // not "is believed to be holding"
		}
	}
	if t.Is("conj") && childLemma(s, i, "be", "cop") >= 0 {
		return beTo(s, t.Head) // "they are to leave, and Peru is to pay"
	}
	return t.Is("xcomp") && lemma(s, t.Head) == "be" || headlined(s, i) >= 0
}

// planned recognises "the plan is to ensure": an infinitive that is said to be what is planned.
func (w statusWords) planned(s *parse.Sentence, i int) bool {
	if s.Find(i, "cop") < 0 || !infinitive(s, i) {
		return false
	}
	h := s.Find(i, "nsubj")
	return h >= 0 && (w["plans"][lemma(s, h)] || w["wishes"][lemma(s, h)])
}

func participle(t *parse.Token) bool { return t.XPOS == "VBG" || t.XPOS == "VBN" }
