package statement

import (
	"slices"
	"strings"

	"rapporteur"
)

// undergone reports whether the one taken for the speaker only undergoes what a verb of telling or believing tells: "the governor
// was accused of", "hundreds are believed to have fled", "the envoy is expected to", "a cloud called a plume". Somebody else says so. Nor do those
// speak of whom a noun of saying tells: "complaints about the army".
func (r *reader) undergone(t *tree, i, agent int) bool {
	if t.Tokens[i].UPOS == "NOUN" {
		return t.Tokens[agent].Head == i && t.Tokens[agent].Is("nmod") && r.cues["against"][t.preposition(agent)]
	}
	if t.Tokens[i].UPOS != "VERB" || t.Tokens[i].XPOS != "VBN" {
		return false
	}
	if t.named(i, agent) {
		return true
	}
	if !t.Passive(i) || agent == t.doer(i) {
		return false
	}
	if t.first(i, "aux:pass") < 0 && t.first(i, "ccomp") > i {
		return false // "it reported that ...", taken for a participle
	}
	w := t.lemmas[i]
	return r.frames["verb"][w] || r.cues["says"][w] || r.cues["asserts"][w]
}

// named reports whether a participle only tells of what it stands behind: "a cloud called a plume".
func (t *tree) named(i, agent int) bool {
	return t.Tokens[i].Rel == "acl" && t.Tokens[i].XPOS == "VBN" && agent == t.Tokens[i].Head && t.first(i, "ccomp", "aux") < 0
}

// passedOn reports whether verb i only passes on what a statement already found has another say: "the agency quoted him as saying".
func passedOn(found []statement, i int, t *tree) bool {
	return slices.ContainsFunc(found, func(st statement) bool { return st.cueToken == i && st.cue != t.Tokens[i].Span })
}

// What was learned alone has to be likelier than what the grammar reads too, where the word is in no table or does something to a
// bare thing. Set on PolNeAR's training part and on reports of war, where most that falls below tells deeds.
const (
	strange      = .9 // the least chance of a cue that stands in no table
	strangeThing = .8 // and of what it attributes
	lifeless     = .8 // and the least of one whose subject is neither somebody nor a text
	bareThing    = .9 // the least chance of a cue that takes a bare thing which its frame does not have
)

// doubtful reports whether what was learned alone is too weak to take word i for a cue of this content: a noun or adjective in no
// table, a verb that only leads to another ("went on to"), a deed done to a bare thing ("carried flags").
func (r *reader) doubtful(t *tree, i int, o option, sure, best float64, party bool) bool {
	w, class := t.lemmas[i], lower(t.Tokens[i].UPOS)
	if r.cues["light"][w] {
		return true
	}
	if class == "verb" && t.speech(o.tokens) {
		return false
	}
	if class == "verb" && sure < strange && r.unspoken(t, i, o) {
		return true
	}
	thing := o.head >= 0 && t.Tokens[o.head].UPOS != "VERB" && t.first(o.head, "cop") < 0
	if !r.frames[class][w] && !r.cues["says"][w] && !r.cues["asserts"][w] {
		return class != "verb" || !party || thing || sure < strange || best < strangeThing
	}
	if class == "noun" && o.head > i && t.Tokens[o.head].Is("nmod") && !r.frames["noun "+t.preposition(o.head)][w] { // "his claim to the throne"
		return true
	}
	if class == "verb" && o.head >= 0 && !thing && !r.frames["verb ccomp"][w] && !r.frames["verb xcomp"][w] && !r.frames["verb told"][w] && !r.cues["says"][w] && t.Tokens[o.head].Is("ccomp", "xcomp") { // "see their friends die"
		return sure < strange
	}
	return thing && class == "verb" && sure < bareThing && !r.frames["verb obj"][w] && !r.frames["verb thing"][w] && (strings.HasPrefix(o.kind, ">obj") || strings.HasPrefix(o.kind, "obj+obl"))
}

// unspoken reports whether a verb tells of a thing by a phrase that its frame does not have, and which tells nothing: "testified in his
// own defense".
func (r *reader) unspoken(t *tree, i int, o option) bool {
	if o.head < 0 || t.Tokens[o.head].UPOS == "VERB" || !t.Tokens[o.head].Is("obl", "nmod") || t.first(o.head, "nsubj", "cop") >= 0 || t.Tokens[o.head].Head != i {
		return false
	}
	p := t.preposition(o.head)
	return r.cues["beside"][p] && !r.frames["verb "+p][t.lemmas[i]]
}

// lifeless reports whether a subject is a thing that says nothing: "the cocktail showed".
func (r *reader) lifeless(t *tree, agent int, party bool) bool {
	w := t.lemmas[agent]
	return !party && t.Tokens[agent].UPOS == "NOUN" && !r.cues["texts"][w] && !r.cues["writing"][w] && !r.cues["media"][w]
}

// speech reports whether so much of a content stands in quotation marks that it is somebody's speech, and no mere word of theirs.
func (t *tree) speech(content []int) bool {
	in := 0
	for _, k := range content {
		if t.quote[k] {
			in++
		}
	}
	return in > 2
}

// withSubject gives a content back the subject of its clause where the tree hung that on the verb of telling: "reported three
// buildings were damaged", read as reported whom.
func (r *reader) withSubject(t *tree, i, agent int, o option) option {
	if end := o.tokens[len(o.tokens)-1]; o.head > i {
		if last := t.predicate(i, o.head, end); last > end {
			o.tokens = append(slices.Clone(o.tokens), span(end+1, last+1)...)
		}
	}
	if t.Tokens[i].UPOS != "VERB" || o.tokens[0] <= i+1 || agent > i || known(r.cues["hearers"], t.lemmas[i], t.form(i)) != "" || !r.frames["verb ccomp"][t.lemmas[i]] {
		return o
	}
	head := -1 // of the clause
	for _, k := range t.below(i, "ccomp", "parataxis", "xcomp", "advcl", "dep", "conj") {
		if slices.Contains(o.tokens, k) {
			head = k
			break
		}
	}
	if head < 0 || t.first(head, "nsubj", "csubj", "mark") >= 0 || !t.finite(head) {
		return o
	}
	for _, k := range t.Children(i) {
		if tok := &t.Tokens[k]; k > i && k < o.tokens[0] && tok.Is("obj", "iobj", "nsubj", "dep") && (tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "PRON" || tok.UPOS == "NUM") {
			first, last := t.stretch(k)
			if first <= i || last >= o.tokens[0] {
				continue
			}
			o.tokens = append(span(first, o.tokens[0]), o.tokens...)
			return o
		}
	}
	return o
}

// predicate gives the end of the clause of word c below verb i that ends with token last: where it has a subject but no tense, and the
// tree hung its predicate on the verb, there: "says men hiding in the hills are behind it".
func (t *tree) predicate(i, c, last int) int {
	if c < 0 || t.first(c, "nsubj") < i || t.finite(c) {
		return last
	}
	for _, k := range t.Children(i) {
		if k > last && (t.first(k, "cop") >= 0 || t.finite(k)) && !t.Tokens[k].Is("conj", "parataxis", "advcl") {
			_, last = t.stretch(k)
		}
	}
	return last
}

// withObject gives a content back whom or what it is told of, which stands between it and its cue: "accused Chad of arming the
// rebels", "called on both to stop", "showed people fleeing". Who is told of something is no part of it.
func (r *reader) withObject(t *tree, i int, o option) option {
	if t.Tokens[i].UPOS != "VERB" || o.head < 0 || known(r.cues["hearers"], t.lemmas[i], t.form(i)) != "" || t.first(o.head, "nsubj") >= 0 || t.Tokens[o.head].Is("conj", "parataxis") {
		return o
	}
	if next := o.tokens[len(o.tokens)-1] + 1; o.head > i && t.Tokens[o.head].UPOS == "NOUN" && next < len(t.Tokens) {
		switch h := t.Tokens[next].Head; t.form(next) {
		case "into", "between", "against", "about": // "an inquiry into the raid", hung on the verb
			if h > next && t.Tokens[h].Head == i && t.Tokens[h].Is("obl") {
				o.tokens = union(o.tokens, t.all(h))
			}
		}
	}
	if to := o.tokens[len(o.tokens)-1] + 1; t.Tokens[o.head].Is("obl") && r.frames["verb "+t.preposition(o.head)][t.lemmas[i]] && t.form(to) == "to" {
		if h := t.Tokens[to].Head; h > to && t.Tokens[h].Head == i && r.infinitive(t, h) { // "called for both sides", who are "to stop"
			o.tokens = union(o.tokens, t.all(h))
			return o
		}
	}
	for _, k := range t.Children(i) {
		if k <= i || o.tokens[0] <= k || slices.Contains(o.tokens, k) {
			continue
		}
		var marker []int
		switch tok := &t.Tokens[k]; {
		case tok.Is("obj"):
		case tok.Is("obl") && r.infinitive(t, o.head) && r.frames["verb "+t.preposition(k)][t.lemmas[i]]:
			marker = t.below(k, "case")
		default:
			continue
		}
		if first, last := t.stretch(k); first > i && (last < o.tokens[0] || t.governs(k, o.head)) {
			end := o.tokens[len(o.tokens)-1]
			o.tokens = slices.DeleteFunc(union(t.all(k, marker...), o.tokens), func(x int) bool { return x > end })
			break
		}
	}
	return o
}

// begins reports whether a list begins with another, shorter one: the tree hung the end of what was said ("on 3 April") on the verb of
// saying.
func begins(all, content []int) bool {
	return len(content) < len(all) && slices.Equal(all[:len(content)], content)
}

// finite reports whether the verb of a clause is one in a tense of its own.
func (t *tree) finite(i int) bool {
	switch t.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, k := range t.below(i, "aux", "cop") {
		switch t.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// sides reports whether verb i only tells for or against whom somebody is: "defended Marek". That is what they do, and no word of it is
// told.
func (r *reader) sides(t *tree, i int, content []int) bool {
	if !r.cues["siding"][t.lemmas[i]] {
		return false
	}
	if o := t.first(i, "obj"); o > i && len(content) > 0 && content[0] > i && !t.speech(content) {
		if _, party := r.cast.Party(t.sentence, o); party && slices.Contains(content, o) && t.first(i, "ccomp", "xcomp") < 0 && !r.asWhat(t, content) {
			return true
		}
	} else if len(content) > 0 && content[len(content)-1] < i && !t.speech(content) {
		return true // "two members opposed it"
	}
	for _, k := range content {
		if tok := &t.Tokens[k]; tok.UPOS != "PROPN" && tok.UPOS != "DET" && tok.UPOS != "PRON" && !tok.Is("compound", "flat", "amod") && !t.punct(k) || t.quote[k] {
			return false
		}
	}
	return true
}

// asWhat reports whether a content tells what somebody is taken for, or why: "slammed the envoy as a fraud", "for his silence".
func (r *reader) asWhat(t *tree, content []int) bool {
	return slices.ContainsFunc(content, func(k int) bool { return t.form(k) == "as" || t.form(k) == "for" || t.quote[k] })
}

// restricts reports whether verb i stands in a relative clause that tells which ones are meant, who are nobody known: "parties who want to
// go on".
func (r *reader) restricts(t *tree, i, agent int) bool {
	if !r.cues["wishing"][t.lemmas[i]] || agent < 0 || t.Tokens[i].Rel != "acl:relcl" || t.Tokens[agent].UPOS == "PROPN" || t.form(agent+1) == "," {
		return false
	}
	e, party := r.cast.Party(t.sentence, agent)
	return !party || e.Type == rapporteur.TypeGroup || e.Code.IsZero()
}
