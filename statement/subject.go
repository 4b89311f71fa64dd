package statement

import (
	"slices"

	"rapporteur"
)

// doer gives the word that names who does what word i tells, -1 for none. Of several words that the tree takes for its subject
// the nearest before it is meant, and none in quotation marks that it stands outside of; a relative pronoun stands for what it
// refers to.
func (t *tree) doer(i int) int {
	a := t.Agent(i)
	if a < 0 {
		return a
	}
	if t.Tokens[a].Head == i && t.Tokens[a].Is("nsubj") && !t.Passive(i) {
		for _, k := range t.Children(i) {
			if k == a || !t.Tokens[k].Is("nsubj") {
				continue
			}
			if t.relative(a) || t.quote[a] && !t.quote[i] || k < i && !t.relative(k) && !t.quote[k] {
				a = k
			}
		}
	}
	if t.relative(a) {
		if k := t.antecedent(i, a); k >= 0 {
			return k
		}
	}
	return a
}

// relative reports whether a word is a relative pronoun.
func (t *tree) relative(i int) bool {
	switch t.Tokens[i].XPOS {
	case "WDT", "WP":
		return t.form(i) != "what"
	}
	return false
}

// antecedent gives the noun that a relative pronoun, the subject of word i, refers to; -1 for none.
func (t *tree) antecedent(i, pronoun int) int {
	for h := i; h >= 0; h = t.Tokens[h].Head {
		if t.Tokens[h].Is("acl") && t.Tokens[h].Head < pronoun {
			return t.Tokens[h].Head
		}
		if !t.Tokens[h].Is("conj", "ccomp", "xcomp") {
			break
		}
	}
	k := pronoun - 1
	for k >= 0 && t.punct(k) {
		k--
	}
	for k >= 0 && t.Tokens[k].Is("flat") && t.Tokens[k].Head < k {
		k = t.Tokens[k].Head
	}
	if k >= 0 && (t.Tokens[k].UPOS == "NOUN" || t.Tokens[k].UPOS == "PROPN") {
		return k
	}
	return -1
}

// nearer gives, where the subject that the tree gives of verb i is no party, the party that does what verb i only goes with, or whose name
// stands right before it: "no word on what message they wanted, as the opposition insists that".
func (r *reader) nearer(t *tree, i, agent int) int {
	agent = r.heldAt(t, t.byDoing(i, t.outside(i, agent)))
	if k := r.goingOn(t, i); k >= 0 {
		return k
	}
	if agent < 0 || agent > i || t.Passive(i) {
		return agent
	}
	if _, party := r.cast.Party(t.sentence, agent); party || t.Tokens[agent].UPOS == "PRON" {
		return agent
	}
	if t.Tokens[i].XPOS == "VBG" && t.first(i, "nsubj") < 0 && !(agent == i-1 && r.cues["texts"][t.lemmas[agent]]) { // "voiced outrage at the attacks, stressing that": who voiced it
		for h, steps := t.Tokens[i].Head, 0; h >= 0 && steps < 5; h, steps = t.Tokens[h].Head, steps+1 {
			if t.Tokens[h].UPOS != "VERB" || h > i {
				continue
			}
			if k := r.heldAt(t, t.doer(h)); k >= 0 && k < i {
				if r.cues["drafts"][t.lemmas[k]] {
					return k // "a motion that would condemn them, calling on both to talk"
				}
				if _, party := r.cast.Party(t.sentence, k); party {
					return k
				}
			}
		}
	}
	if t.Tokens[i].Is("acl") {
		return agent
	}
	first, _ := r.nounPhraseBefore(t, i)
	if first <= agent {
		return agent
	}
	k := r.headOf(t, first, i)
	if k < 0 || k == agent || t.governs(agent, k) && (t.Tokens[k].Is("nmod", "appos", "conj", "flat", "compound") || t.governs(agent, t.Tokens[k].Head) && t.Tokens[k].Is("obl", "obj")) {
		return agent // told of the speaker: "a channel run by rebels who fight with the army said"
	}
	if _, party := r.cast.Party(t.sentence, k); party {
		return k
	}
	return agent
}

// heldAt gives what is spoken of at the one taken for the speaker, where that is but a place: "a resolution at the United Nations calling for"; -1
// where it is nothing that speaks.
func (r *reader) heldAt(t *tree, agent int) int {
	if agent < 0 || !t.Tokens[agent].Is("nmod", "obl") || !r.cues["within"][t.preposition(agent)] {
		return agent
	}
	if agent = t.Tokens[agent].Head; t.Tokens[agent].UPOS != "NOUN" && t.Tokens[agent].UPOS != "PROPN" {
		return -1
	}
	return agent
}

// speaker gives who is named by the noun phrase: a party, else whatever is said to speak ("court documents", "one of them"). It
// reports whether it is a party.
func (r *reader) speaker(t *tree, head int) (rapporteur.Entity, bool) {
	if n := r.nameOf(t, head); n >= 0 {
		head = n
	}
	if e, ok := r.cast.Party(t.sentence, head); ok {
		return e, true
	}
	draft := r.cues["drafts"][t.lemmas[head]]
	if draft || r.cues["writing"][t.lemmas[head]] {
		if e, ok := r.writer(t, head); ok {
			return e, true
		}
		if draft { // what is to be adopted says nothing yet; whose it is speaks by it
			return rapporteur.Entity{}, false
		}
	}
	switch t.Tokens[head].UPOS {
	case "NOUN", "PROPN", "PRON":
		if r.cues["times"][lower(t.Tokens[head].Form)] || r.cues["times"][t.lemmas[head]] {
			return rapporteur.Entity{}, false // "on Wednesday reported", "this week saw"
		}
		return r.phraseOf(t, head), false
	case "NUM", "DET", "ADJ":
		if of := t.first(head, "nmod"); of > head && t.preposition(of) == "of" {
			e, ok := r.cast.Party(t.sentence, of)
			if !ok {
				e = r.phraseOf(t, of)
			}
			e.Span = t.Stretch(head, of)
			e.Text = e.Span.In(r.doc.Text)
			return e, ok
		}
		if t.Tokens[head].Is("nsubj") {
			return r.phraseOf(t, head), false
		}
	}
	return rapporteur.Entity{}, false
}

// before gives the party that is named right before a verb of saying in a tense of its own to which the tree gives no subject; -1 for none.
func (r *reader) before(t *tree, i int) int {
	if t.Tokens[i].XPOS == "VBN" || !r.cues["says"][t.lemmas[i]] || !t.finite(i) || t.first(i, "nsubj", "aux") >= 0 || t.Tokens[i].Is("conj") || t.quote[i] {
		return -1
	}
	first, _ := r.nounPhraseBefore(t, i)
	if first < 0 || first >= i || first > 0 && r.opening(t, first-1) {
		return -1
	}
	k := r.headOf(t, first, i)
	if k < 0 || t.quote[k] {
		return -1
	}
	if _, party := r.cast.Party(t.sentence, k); !party {
		return -1
	}
	return k
}

// goingOn gives who said what stands before a verb of saying that the tree hangs below it: who goes on, and nobody of whom it was said. That is
// so of "the group said a boat sank, adding that", and of "he said they had left and said that", where the tenses tell it; -1 else.
func (r *reader) goingOn(t *tree, i int) int {
	h, tok := t.Tokens[i].Head, &t.Tokens[i]
	if h < 0 || h > i || t.Tokens[h].UPOS != "VERB" || t.first(i, "nsubj") >= 0 || t.quote[i] != t.quote[h] {
		return -1
	}
	switch {
	case tok.Is("advcl") && tok.XPOS == "VBG" && r.cues["adds"][t.lemmas[i]] && t.preposition(i) == "":
	case tok.Is("conj") && tok.XPOS == "VBD" && t.Tokens[h].XPOS != "VBD" && r.cues["says"][t.lemmas[i]]:
	default:
		return -1
	}
	v := t.Tokens[h].Head
	if !t.Tokens[h].Is("ccomp") || v < 0 || v > h || !r.cues["says"][t.lemmas[v]] || tok.Is("conj") && t.Tokens[v].XPOS != "VBD" {
		return -1
	}
	k := t.doer(v)
	if _, party := r.cast.Party(t.sentence, k); !party {
		return -1
	}
	return k
}

// byDoing gives, for a participle behind "by", who does what is done so: "the parents tried to have him freed by saying". Any other cue
// keeps its own.
func (t *tree) byDoing(i, agent int) int {
	if t.Tokens[i].XPOS != "VBG" || t.preposition(i) != "by" {
		return agent
	}
	for h, steps := t.Tokens[i].Head, 0; h >= 0 && steps < 5; h, steps = t.Tokens[h].Head, steps+1 {
		if t.Tokens[h].UPOS == "VERB" && t.finite(h) && !t.Passive(h) {
			if a := t.doer(h); a >= 0 {
				return a
			}
		}
	}
	return agent
}

// outside gives, for a cue that stands outside of the quotation marks that its subject by the tree stands in, whom the sentence is about;
// -1 where that stands in them too.
func (t *tree) outside(i, agent int) int {
	if agent < 0 || t.quote[i] || !t.quote[agent] {
		return agent
	}
	root := t.Root()
	if root < 0 || root == i {
		return -1
	}
	if a := t.doer(root); a >= 0 && a != i && !t.quote[a] {
		return a
	}
	return -1
}

// nameOf gives the head of the name that a participle gives somebody: "a student named Wong", "an activist identified as Wong"; -1 for none.
func (r *reader) nameOf(t *tree, head int) int {
	if t.Tokens[head].UPOS != "NOUN" {
		return -1
	}
	for _, k := range t.below(head, "acl") {
		if t.Tokens[k].XPOS != "VBN" || k > head+6 || !r.cues["renamed"][t.lemmas[k]] {
			continue
		}
		for _, n := range t.below(k, "obj", "xcomp", "obl", "nmod") {
			if p := t.preposition(n); t.Tokens[n].UPOS == "PROPN" && (p == "" || p == "as") {
				if e, ok := r.cast.Party(t.sentence, n); ok && e.Type == rapporteur.TypePerson {
					return n
				}
			}
		}
	}
	return -1
}

// pictured reports whether verb i tells what pictures show: nobody says so.
func (r *reader) pictured(t *tree, i, agent int) bool {
	if !r.cues["showing"][t.lemmas[i]] || agent < 0 {
		return false
	}
	first, _ := t.stretch(agent)
	for k := agent; k >= first; k-- {
		if r.cues["footage"][t.lemmas[k]] {
			return true
		}
	}
	s := t.doer(i)
	return s >= 0 && r.cues["footage"][t.lemmas[s]]
}

// writer gives who speaks in a text: "a statement by the ministry", "issued by the ministry", "the ministry's statement".
func (r *reader) writer(t *tree, text int) (rapporteur.Entity, bool) {
	for _, k := range t.Children(text) {
		switch {
		case t.Tokens[k].Is("acl"):
			if k = t.doer(k); k < 0 || k == text || !t.governs(text, k) {
				continue
			}
		case t.Tokens[k].Is("nmod:poss", "compound"):
		case t.Tokens[k].Is("nmod"):
			if p := t.preposition(k); p != "by" && p != "from" && p != "of" {
				continue
			}
		default:
			continue
		}
		if e, ok := r.cast.Party(t.sentence, k); ok && t.Tokens[k].UPOS != "PRON" {
			return e, true
		}
	}
	return rapporteur.Entity{}, false
}

// phraseOf names a thing that speaks by its words, less the article.
func (r *reader) phraseOf(t *tree, head int) rapporteur.Entity {
	first := head
	for first > 0 && t.Tokens[first-1].Head == head && t.Tokens[first-1].Is("compound", "amod", "flat") {
		first--
	}
	span := t.Stretch(first, head)
	words := span.In(r.doc.Text)
	return rapporteur.Entity{Text: words, Span: span, Name: words}
}

// noneOf reports whether the speaker is nobody: "neither the envoy nor his hosts mentioned".
func (r *reader) noneOf(t *tree, agent int) bool {
	if slices.Contains(nobody[:], t.form(agent)) || t.form(agent-1) == "neither" {
		return true
	}
	for _, k := range t.Children(agent) {
		if t.Tokens[k].Is("det", "cc", "advmod") {
			switch t.form(k) {
			case "neither", "no", "nor":
				return true
			}
		}
	}
	return false
}

var nobody = [...]string{"nobody", "none", "neither", "nothing"}
