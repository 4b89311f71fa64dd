package figure

import "rapporteur"

// fits reports whether those counted are such as the measure is told of.
func (r *reader) fits(t *tree, n number, c count, g reading) bool {
	if n.article || n.loose && n.low != nil {
		if !c.bare && !r.person(t, c.noun()) {
			return false
		}
	}
	if n.article && r.table.measures["losing"][t.lemma(g.word)] != "" { // "lost a leader", who may have resigned
		return false
	}
	if r.year(n) && !r.person(t, c.noun()) {
		return false
	}
	switch g.measure {
	case rapporteur.Protesters, rapporteur.Refugees, rapporteur.Troops:
		if n.article || n.low != nil && n.high != nil && *n.high < 2 {
			return false
		}
	case rapporteur.Detained, rapporteur.Abducted:
		if n.article && !c.bare && !r.fighter(t, c) { // one journalist or minister arrested is who, not how many
			return false
		}
	case rapporteur.Missing, rapporteur.Displaced, rapporteur.Evacuated:
		if n.article || g.measure == rapporteur.Displaced && r.fighter(t, c) { // gunmen who flee are no displaced people
			return false
		}
	}
	if c.bare {
		return true
	}
	if t.lemma(c.head) == "life" {
		return r.table.measures["life"][t.lemma(g.word)] != "" || g.measure == rapporteur.Killed && t.lemma(g.word) == "loss"
	}
	return r.person(t, c.noun())
}

// fighter reports whether one of those told by the noun phrase counts when captured: "a Taliban forger".
func (r *reader) fighter(t *tree, c count) bool {
	for k := c.first; k <= c.last; k++ {
		if r.table.fighters[t.lemma(k)] {
			return true
		}
	}
	return false
}

// year reports whether a number may as well be a year.
func (r *reader) year(n number) bool {
	return n.first == n.last && n.from == n.first && n.low != nil && n.high != nil && *n.low == *n.high && *n.low >= 1900 && *n.low <= 2099
}

// unreal reports whether what the word tells is only possible or wanted, or denied. Crowds and troops to come are told all
// the same: "plans to deploy 4,500 troops".
func (r *reader) unreal(t *tree, g reading) bool {
	plan := g.measure == rapporteur.Troops || g.measure == rapporteur.Protesters
	word := g.word
	for i := word; i >= 0 && !r.table.people[t.lemma(word)]; i = t.Tokens[i].Head { // "thousands of deaths", but protesters there were
		if h := t.Tokens[i].Head; h >= 0 && averting[t.lemma(h)] && t.Tokens[i].Is("nsubj:pass", "obj") {
			return true
		}
		if !t.Tokens[i].Is("nmod") {
			break
		}
	}
	for range 3 {
		for _, c := range t.Children(word) {
			tok, form := &t.Tokens[c], t.lower[c]
			switch {
			case tok.Is("aux") && (form == "could" || form == "would" || form == "might" || form == "should" || form == "may" || form == "will" || form == "'ll"):
				if !plan && !r.perfect(t, word) {
					return true
				}
			case tok.Is("advmod") && (form == "not" || form == "n't" || form == "never"):
				return true
			case tok.Is("mark") && (form == "if" || form == "unless"):
				return true
			case tok.Is("mark") && form == "to" && t.Tokens[word].XPOS == "VB" && t.Tokens[word].Is("xcomp", "advcl", "acl", "ccomp") && !plan && !r.perfect(t, word) && !r.borneOut(t, word):
				return true
			}
		}
		if !t.Tokens[word].Is("xcomp", "conj") || t.Tokens[word].Head < 0 {
			return false
		}
		if t.Tokens[word].Is("conj") && t.first(word, "aux", "nsubj", "mark") >= 0 {
			return false
		}
		word = t.Tokens[word].Head
	}
	return false
}

// averting holds verbs whose object did not come to be: "thousands of deaths could be prevented".
var averting = lists.Named("averting")

// perfect reports whether the verb tells of what has been: "are believed to have died", "may have killed 20".
func (r *reader) perfect(t *tree, i int) bool {
	for _, c := range t.below(i, "aux") {
		if t.lower[c] == "have" {
			return true
		}
	}
	return false
}

// borneOut reports whether an infinitive tells of what was: "managed to kill", "was reported to be missing", "known to be dead".
func (r *reader) borneOut(t *tree, i int) bool {
	h := t.Tokens[i].Head
	if h < 0 {
		return false
	}
	switch t.lemma(h) {
	case "manage", "report", "believe", "know", "say", "think", "fear", "presume", "happen", "continue", "begin", "start", "confirm", "rise", "climb", "go", "lead", "help", "succeed", "able":
		return true
	}
	return t.form(i-1) == "be" // "was to be found dead"
}

// unverified reports whether the sentence or the one behind it says that what is told could not be checked.
func (r *reader) unverified(si int) bool {
	for k := si; k <= si+1 && k < len(r.Doc.Sentences); k++ {
		s := &r.Doc.Sentences[k]
		denied, checked := false, false
		for i := range s.Tokens {
			switch s.Tokens[i].Lemma {
			case "not", "n't", "no", "impossible", "unable", "difficult", "hard":
				denied = true
			case "verify", "corroborate", "authenticate", "cross-check":
				checked = true
			case "unverified", "unconfirmed":
				return true
			case "confirm":
				checked = checked || i > 0 && s.Tokens[i-1].Lemma == "independently"
			case "independently":
				checked = true
			}
		}
		if denied && checked {
			return true
		}
	}
	return false
}
