package statement

import (
	"slices"

	"rapporteur"
)

// verb reads the statement that a verb of saying, believing or promising attributes.
func (r *reader) verb(t *tree, i int) {
	tok := &t.Tokens[i]
	if tok.UPOS != "VERB" || tok.Is("amod", "compound") {
		return
	}
	if w := known(r.cues["quotes"], t.lemmas[i], t.form(i)); w != "" && r.quoting(t, i) {
		return
	}
	w := known(r.frames["verb"], t.lemmas[i], t.form(i))
	if r.putting(t, i) {
		w = "put"
	}
	if w == "" || r.denied(t, i) || r.quoted(t, i) {
		return
	}
	agent, inverted := r.agent(t, i, w)
	if r.pictured(t, i, agent) {
		return
	}
	if agent = r.nearer(t, i, agent); t.named(i, agent) {
		agent = -1
	}
	var content []int
	if agent >= 0 {
		content = r.clause(t, i, w, agent)
	}
	if by, all := r.tail(t, i, w); by >= 0 && (len(content) == 0 || content[len(content)-1] < i && (len(content)*10 < len(all)*7 || by == agent && begins(all, content) && t.form(all[len(all)-1]) == ",")) {
		agent, content = by, all
	}
	if agent < 0 {
		if agent = r.before(t, i); agent >= 0 {
			content = r.clause(t, i, w, agent)
		}
	}
	if agent < 0 || r.own(t, i, agent) || r.noneOf(t, agent) {
		return
	}
	told := true
	p, ok := r.announced(t)
	if !ok && i < 8 && t.first(i, "obj", "ccomp", "xcomp") < 0 {
		p, ok = r.afterwards(t)
	}
	if ok && len(content) == 0 && (r.cues["says"][w] || r.frames["verb ccomp"][w]) {
		who, party := r.speaker(t, agent)
		if who.Text != "" {
			r.add(t, statement{speaker: who, agent: agent, sentence: t.sentence, cue: tok.Span, cueToken: i, pieces: []piece{p}, party: party})
			return
		}
	}
	if len(content) == 0 && !inverted {
		content, told = r.complement(t, i, w), false
	}
	if len(content) == 0 || slices.Contains(content, agent) || r.sides(t, i, content) || r.restricts(t, i, agent) {
		return
	}
	who, party := r.speaker(t, agent)
	if who.Text == "" || !told && !party && !r.personal(t, agent) {
		return
	}
	if content[len(content)-1] < i && agent < i && w != "say" && w != "add" && !r.cues["asserts"][w] && r.lifeless(t, agent, party) && !t.speech(content) {
		return // "he left as the inquiry continued"
	}
	st := statement{speaker: who, agent: agent, sentence: t.sentence, cue: tok.Span, cueToken: i, pieces: r.pieces(t, content), party: party, silent: !told && !r.cues["asserts"][w]}
	r.hearers(t, i, &st, content)
	r.add(t, st)
}

// agent finds who speaks. "said the spokesman" behind quoted words is often read as an object.
func (r *reader) agent(t *tree, i int, w string) (agent int, inverted bool) {
	if a := t.doer(i); a >= 0 {
		return a, a > i && t.Tokens[a].Is("nsubj")
	}
	if o := t.first(i, "obj", "obl"); o > i && r.cues["says"][w] && !t.Tokens[i].Is("acl", "xcomp") && i > 0 && (t.punct(i-1) || t.first(i, "ccomp") >= 0) && t.preposition(o) == "" {
		if _, ok := r.cast.Party(t.sentence, o); ok {
			return o, true
		}
	}
	return -1, false
}

// denied reports whether the verb tells that nothing was said, or only that something may or will be, or a deed ("claimed lives").
func (r *reader) denied(t *tree, i int) bool {
	o := t.first(i, "obj")
	if o >= 0 && r.cues["quotes"][t.lemmas[i]] && !t.quote[o] && !isMark(t.form(o-1)) { // "citing officials": whom, not what
		if e, ok := r.cast.Party(t.sentence, o); ok && e.Type != rapporteur.TypeUnknown && t.preposition(o) == "" && t.first(i, "xcomp", "ccomp", "advcl") < 0 {
			return true
		}
	}
	if o >= 0 && r.cues["deeds"][t.lemmas[i]+"_"+t.lemmas[o]] {
		return true
	}
	if i+1 < len(t.Tokens) && t.Tokens[i+1].XPOS == "VBN" && t.Tokens[i].XPOS != "VBG" && r.cues["hearsay"][t.lemmas[i]] { // "two reported killed"
		return true
	}
	for _, k := range t.below(i, "advmod", "cc") {
		switch t.form(k) {
		case "not", "n't", "never", "n’t":
			return true
		}
	}
	for _, k := range t.below(i, "aux") {
		switch t.form(k) {
		case "will", "'ll", "would", "could", "may", "might", "should", "must", "’ll", "'d", "shall":
			return true
		}
	}
	return false
}

// own reports whether the one who speaks is the one who speaks already, or the one spoken to: "I think" within somebody's words.
func (r *reader) own(t *tree, i, agent int) bool {
	switch t.form(agent) {
	case "let", "you":
		return true
	case "one": // "one of the officials" is somebody
		return t.first(agent, "nmod") < 0
	}
	return false
}

// quoted reports whether the verb is the "saying" of "quoted him as saying".
func (r *reader) quoted(t *tree, i int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && t.Tokens[i].XPOS == "VBG" && t.preposition(i) == "as" && known(r.cues["quotes"], t.lemmas[h], t.form(h)) != ""
}

// personal reports whether a word stands for somebody: "he", "who", a proper name.
func (r *reader) personal(t *tree, i int) bool {
	return t.Tokens[i].UPOS == "PRON" && t.form(i) != "it" && t.form(i) != "which" && t.form(i) != "that" || t.Tokens[i].UPOS == "PROPN"
}

// clause lists the tokens of what a verb of saying attributes: its complement clause, the clause that it is set into or
// behind, or quoted words beside it.
func (r *reader) clause(t *tree, i int, w string, agent int) []int {
	tok := &t.Tokens[i]
	says := r.cues["says"][w]
	if r.frames["verb ccomp"][w] {
		if c := t.told(i); c >= 0 {
			return r.fronted(t, i, agent, r.unheard(t, i, r.whole(t, i, t.all(c, i))))
		}
	}
	if !says {
		return nil
	}
	object := t.first(i, "obj", "xcomp") >= 0
	if tok.Is("parataxis") && tok.Head >= 0 && !object {
		return t.all(tok.Head, i)
	}
	if c := t.first(i, "parataxis"); c >= 0 && (t.quote[c] || !object || c > i && r.colon(t, i, c)) {
		return t.all(c, i)
	}
	if q := r.beside(t, i, agent); len(q) > 0 {
		return q
	}
	if o := t.first(i, "obj"); o >= 0 && t.quote[o] && !t.quote[i] {
		return t.all(o)
	}
	return nil
}

// whole mends a clause behind the verb of which the tree lost a part: its beginning, where "that" stands before it, and its
// end, where the tree took a later word for the head of the sentence.
func (r *reader) whole(t *tree, i int, content []int) []int {
	if len(content) == 0 || content[0] < i {
		return content
	}
	first, last := content[0], content[len(content)-1]
	for k := i + 1; k < first && k <= i+6; k++ {
		if t.form(k) == "that" {
			first = k
			break
		}
	}
	last = t.predicate(i, t.told(i), last)
	if root := t.Root(); root > last && !t.governs(i, root) && t.first(root, "nsubj") < i {
		last = len(t.Tokens) - 1
	}
	if first == content[0] && last == content[len(content)-1] {
		return content
	}
	out := make([]int, 0, last-first+1)
	for k := first; k <= last; k++ {
		out = append(out, k)
	}
	return out
}

// fronted adds what stands before a verb set into a clause, when the tree hung only the rest of the clause below the verb:
// "The test, the ministry said, was its biggest yet".
func (r *reader) fronted(t *tree, i, agent int, content []int) []int {
	first, _ := t.stretch(agent)
	if len(content) == 0 || content[0] < i || first > i || first < 2 || t.form(first-1) != "," || t.form(content[0]-1) != "," && t.form(content[0]) != "," {
		return content
	}
	if t.quotedFrom(content) {
		return content
	}
	start := r.afterDateline(t)
	whole := start < first-1 && !isMark(t.Tokens[content[0]].Form) && !isMark(t.form(content[0]-1)) && !r.dependent(t, start)
	for k := start; k < first && whole; k++ {
		whole = t.governs(i, k)
	}
	if whole { // "In March, the ministry said, troops left": all that stands before
		return append(span(start, first), content...)
	}
	for k := first - 2; k >= 0; k-- {
		if t.governs(i, k) && t.Tokens[k].Head == i && (t.Tokens[k].Is("nsubj", "obj", "dep", "dislocated") || t.Tokens[k].UPOS != "VERB" && t.first(k, "nsubj", "cop") < 0 && !t.Tokens[k].Is("obl", "advmod", "punct", "cc", "mark")) {
			return append(t.all(k), content...)
		}
	}
	return content
}

func (r *reader) colon(t *tree, i, c int) bool {
	for k := i + 1; k < c; k++ {
		if t.form(k) == ":" {
			return true
		}
	}
	return false
}

// beside lists quoted words that stand right before the subject or right behind the verb, the tree apart.
func (r *reader) beside(t *tree, i, agent int) []int {
	if t.quote[i] {
		return nil
	}
	first, last := t.stretch(agent)
	from, to := min(first, i), max(i, last)
	if last-first > 25 {
		from, to = min(agent, i), max(agent, i)
	}
	quote := func(k int) []int {
		q := r.marks[t.sentence].quote[k]
		var out []int
		for x := range t.Tokens {
			if r.marks[t.sentence].quote[x] == q {
				out = append(out, x)
			}
		}
		return out
	}
	for k := to + 1; k < len(t.Tokens) && k <= to+12; k++ {
		if r.marks[t.sentence].quote[k] >= 0 {
			if p := t.form(k - 1); p == "," || p == ":" || k-1 == i || p == "that" {
				return quote(k)
			}
			break
		}
	}
	for k := from - 1; k >= 0 && k >= from-3; k-- {
		if r.marks[t.sentence].quote[k] >= 0 && isMark(t.Tokens[k].Form) && r.all[r.marks[t.sentence].quote[k]].words > 2 {
			return quote(k)
		}
		if !t.punct(k) {
			break
		}
	}
	return nil
}

// complement lists the tokens of what a verb attributes in another frame: an object, an infinitive, a phrase.
func (r *reader) complement(t *tree, i int, w string) []int {
	obj := t.first(i, "obj")
	if w == "put" {
		if at := t.first(i, "obl", "advcl"); at > obj { // "put the toll at 60"
			return union(t.all(obj), t.all(at))
		}
		return t.all(obj)
	}
	if obj >= 0 && obj < i || r.asks(t, i) { // "whom it blamed": nothing is told of them
		return nil
	}
	switch tok := &t.Tokens[i]; {
	case tok.XPOS == "VBN" && obj < 0 && t.first(i, "aux") < 0: // "both accused of murder": by somebody else
		return nil
	case tok.XPOS == "VB" && r.infinitive(t, i): // "met to announce": nothing is told yet
		return nil
	case tok.XPOS == "VBG" && t.first(i, "mark", "case") >= 0 && !r.cues["asserts"][w]: // "accused of refusing"
		return nil
	}
	to := -1
	for _, k := range t.below(i, "xcomp", "advcl", "ccomp") {
		if k > i && r.infinitive(t, k) {
			to = k
			break
		}
	}
	asked := obj
	if asked < 0 {
		asked = t.first(i, "iobj")
	}
	if r.frames["verb told"][w] && to >= 0 && asked > i && asked < to {
		return append(t.all(asked), t.all(to)...)
	}
	if r.frames["verb told"][w] && obj >= 0 && w == "call" {
		if c := t.first(i, "xcomp"); c > obj { // "called the vote a farce"
			return append(t.all(obj), t.all(c)...)
		}
	}
	below := t.Children(i)
	if obj > i { // "of shelling the town" may hang below those accused
		below = append(below, t.below(obj, "acl", "nmod")...)
	}
	for _, k := range below {
		if k < i || !t.Tokens[k].Is("obl", "advcl", "nmod", "xcomp", "acl") || t.Tokens[k].Head == obj && w != "accuse" && w != "blame" {
			continue
		}
		p := t.preposition(k)
		if p == "" || !r.frames["verb "+p][w] {
			continue
		}
		mark := t.first(k, "case", "mark")
		switch {
		case p == "on" && w == "call" && to >= 0:
			return append(t.all(k, mark), t.all(to)...)
		case p == "on" && w == "call" && t.Tokens[k].Is("obl") && t.first(k, "acl") < 0:
			continue
		case obj > i && obj < k && (p == "as" || known(r.cues["hearers"], t.lemmas[i], t.form(i)) == ""): // whom it accuses, thanks or sees so
			return union(t.all(obj), t.all(k))
		}
		return t.all(k, mark)
	}
	if r.frames["verb xcomp"][w] && to >= 0 && obj < 0 {
		return t.all(to)
	}
	if r.frames["verb obj"][w] && obj > i && t.Tokens[obj].UPOS != "PRON" {
		return t.all(obj)
	}
	return nil
}

// putting reports whether a verb tells a number: "put the toll at 60", "gave a higher figure of 60".
func (r *reader) putting(t *tree, i int) bool {
	if !r.cues["putting"][t.lemmas[i]] {
		return false
	}
	obj := t.first(i, "obj")
	return obj > i && r.cues["counting"][t.lemmas[obj]]
}

// asks reports whether the verb stands in a question for whom or what: "of whom it blamed".
func (r *reader) asks(t *tree, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch t.form(k) {
		case "whom", "whose", "what":
			return true
		}
	}
	return false
}

// infinitive reports whether a verb stands with "to", its own or that of the verb it goes on ("to back the plan and urge calm").
func (r *reader) infinitive(t *tree, k int) bool {
	for {
		for _, m := range t.Children(k) {
			if t.Tokens[m].Is("mark") && t.form(m) == "to" {
				return true
			}
		}
		h := t.Tokens[k].Head
		if h < 0 || !t.Tokens[k].Is("conj") || t.Tokens[k].XPOS != "VB" || t.Tokens[h].XPOS != "VB" || t.first(k, "nsubj", "aux") >= 0 {
			return false
		}
		k = h
	}
}
