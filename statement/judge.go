package statement

import "slices"

// What is at least as likely as this is taken for a statement. Set after a coarse search on texts of PolNeAR's training part
// that were held out of training; between .4 and .5 the F1 hardly changes.
const (
	likely       = .5 // that a word is a cue
	unlikely     = .3 // below which what the grammar reads is dropped
	quotedSaying = .1 // the same of a verb of saying within quotation marks
	clear        = .3 // that the content is the one taken, where the grammar reads none
)

// judge decides, by what was learned from annotated news, which words of the sentence are cues, of what and of whom. The
// statements from the given one on are those that the grammar of frames.txt reads in it: a judgement confirms, mends or drops
// them, and finds more.
func (r *reader) judge(t *tree, from int) {
	model := loadWeights()
	r.rule = append(r.rule[:0], r.found[from:]...)
	rule, kept := r.rule, r.kept[:0]
	f := &r.seen
	taken := make([]bool, len(rule))
	for i := range t.Tokens {
		if !r.considered(t, i) || t.Tokens[i].Is("amod", "compound") {
			continue
		}
		read := byCue(rule, t, i)
		if read < 0 && !model[cueWeights].knows(t.lemmas[i], t.Tokens[i].UPOS) {
			continue
		}
		var given *statement
		if read >= 0 {
			given = &rule[read]
			taken[read] = true
		}
		r.cueFeatures(f, t, i, given)
		sure := model[cueWeights].chance(f)
		if sure < likely && !r.stands(t, i, given, sure) {
			continue
		}
		if given == nil && (r.denied(t, i) || r.asks(t, i) || passedOn(rule, i, t) || r.purpose(t, i)) {
			continue
		}
		if st, ok := r.judged(t, i, given, rule, sure); ok {
			kept = append(kept, st)
		} else if given != nil {
			kept = append(kept, *given)
		}
	}
	for k, st := range rule {
		if !taken[k] {
			kept = append(kept, st)
		}
	}
	r.kept = kept
	kept = r.once(t, kept)
	r.bounded(t, kept)
	r.found = append(r.found[:from], kept...)
}

// once leaves out the verb of "expressed the hope that", where its noun tells the same.
func (r *reader) once(t *tree, found []statement) []statement {
	for k := 0; k < len(found); k++ { // "congratulated her, saying": the same words, said; and what was read twice
		says := r.cues["says"][t.lemmas[found[k].cueToken]]
		if slices.ContainsFunc(found[:k], func(o statement) bool { return o.cue == found[k].cue && slices.Equal(o.pieces, found[k].pieces) }) ||
			!says && slices.ContainsFunc(found, func(o statement) bool {
				return o.cueToken != found[k].cueToken && r.cues["says"][t.lemmas[o.cueToken]] && slices.Equal(o.pieces, found[k].pieces)
			}) {
			found = slices.Delete(found, k, k+1)
			k--
		}
	}
	return slices.DeleteFunc(found, func(st statement) bool {
		return r.cues["voicing"][t.lemmas[st.cueToken]] && slices.ContainsFunc(found, func(o statement) bool {
			return t.Tokens[o.cueToken].UPOS == "NOUN" && t.Tokens[o.cueToken].Head == st.cueToken && o.agent == st.agent
		})
	})
}

// stands reports whether what the grammar reads stands although what was learned does not take it for a statement: the clause of a noun,
// which is seldom anything else, and of a verb of saying, unless it says so in words that are quoted themselves.
func (r *reader) stands(t *tree, i int, given *statement, sure float64) bool {
	if given == nil || sure >= unlikely {
		return given != nil
	}
	if t.Tokens[i].UPOS == "NOUN" || r.putting(t, i) {
		return true
	}
	if w := t.lemmas[i]; given.party && !t.quote[i] && t.finite(i) && (r.cues["asserts"][w] || !personal(given.speaker.Text) && (r.cues["says"][w] || r.frames["verb told"][w])) {
		return true // what somebody named says, though others tell that they do
	}
	return !given.silent && r.cues["says"][known(r.cues["says"], t.lemmas[i], t.form(i))] && (sure >= quotedSaying || !t.quote[i] || given.party && !personal(given.speaker.Text))
}

// considered reports whether word i is of a sort that may be a cue. "According to" is no verb, whatever its tag.
func (r *reader) considered(t *tree, i int) bool {
	switch t.Tokens[i].UPOS {
	case "VERB", "NOUN", "ADJ":
		return t.form(i) != "according" && !t.Tokens[i].Is("csubj") // "Saying so is no plea"
	}
	return false
}

// purpose reports whether a verb tells what something is done for: "met to discuss the plan and encourage a dialogue".
func (r *reader) purpose(t *tree, i int) bool {
	if t.Tokens[i].XPOS != "VB" {
		return false
	}
	for n := 0; n < 4 && t.Tokens[i].Is("conj") && t.Tokens[i].Head >= 0 && t.Tokens[t.Tokens[i].Head].UPOS == "VERB"; n++ {
		i = t.Tokens[i].Head
	}
	return t.Tokens[i].Is("advcl") && r.infinitive(t, i)
}

// byCue gives the statement of which word i is the cue, -1 for none.
func byCue(all []statement, t *tree, i int) int {
	return slices.IndexFunc(all, func(st statement) bool { return st.cueToken == i && st.cue == t.Tokens[i].Span })
}

// judged reads what cue i attributes and to whom, as is likeliest; false where nobody is named.
func (r *reader) judged(t *tree, i int, given *statement, rule []statement, sure float64) (statement, bool) {
	if given != nil && (given.whole || given.pieces[0].from.sentence != t.sentence) {
		return *given, true // "Moreau said in a letter:", and the words beside it in a paragraph of their own
	}
	model := loadWeights()
	c := r.candidate(t, i, rule)
	agent, best := -1, -1.0
	for _, o := range c.agents {
		r.agentFeatures(&r.seen, t, i, o, c.agents)
		if p := model[sourceWeights].chance(&r.seen); p > best {
			agent, best = o.head, p
		}
	}
	if given != nil {
		agent = given.agent
	}
	agent = r.heldAt(t, t.outside(i, agent))
	if agent < 0 || agent == i || r.own(t, i, agent) || given == nil && (r.undergone(t, i, agent) || r.noneOf(t, agent)) || r.pictured(t, i, agent) {
		return statement{}, false
	}
	who, party := r.speaker(t, agent)
	if who.Text == "" {
		return statement{}, false
	}
	pick, best := -1, -1.0
	for k, o := range c.contents {
		r.contentFeatures(&r.seen, t, i, o, c.contents)
		if p := model[contentWeights].chance(&r.seen); p > best && !slices.Contains(o.tokens, agent) {
			pick, best = k, p
		}
	}
	if pick < 0 || given == nil && best < clear {
		return statement{}, false
	}
	o := c.contents[pick]
	if given == nil && (r.doubtful(t, i, o, sure, best, party) || sure < lifeless && r.lifeless(t, agent, party) && o.head >= 0 && t.Tokens[o.head].UPOS != "VERB") {
		return statement{}, false
	}
	ways := r.endings(t, o)
	end := 0
	if len(ways) > 1 {
		best = -1
		for k, way := range ways {
			r.endingFeatures(&r.seen, t, i, o, way)
			if p := model[endingWeights].chance(&r.seen); p > best {
				end, best = k, p
			}
		}
	}
	if given != nil && end == 0 && o.rule {
		if len(given.pieces) == 1 { // the grammar too follows a tree that may have lost the subject
			o = r.withSubject(t, i, agent, c.contents[0])
			if k := slices.IndexFunc(o.tokens, func(k int) bool { return t.Tokens[k].Head == i }); k >= 0 && t.Tokens[o.tokens[k]].Is("obl") {
				o.head = o.tokens[k]
				o = r.withObject(t, i, o)
			}
			if c.contents[0].rule && len(o.tokens) > len(c.contents[0].tokens) {
				st := *given
				st.pieces = r.pieces(t, o.tokens)
				return st, true
			}
		}
		return *given, true
	}
	o = r.edged(t, i, agent, r.withObject(t, i, r.withSubject(t, i, agent, ways[end])))
	st := statement{speaker: who, agent: agent, sentence: t.sentence, cue: t.Tokens[i].Span, cueToken: i, party: party, pieces: r.pieces(t, o.tokens)}
	if given == nil && (r.sides(t, i, o.tokens) || r.restricts(t, i, agent)) {
		return statement{}, false
	}
	if len(st.pieces) == 0 || given == nil && slices.Contains(o.tokens, agent) || len(o.tokens) == 1 && t.Tokens[o.tokens[0]].UPOS == "PRON" {
		return statement{}, false
	}
	st.silent = !r.cues["asserts"][known(r.cues["asserts"], t.lemmas[i], t.form(i))]
	if t.lemmas[i] == "say" && t.finite(i) && party && !t.Tokens[i].Is("acl:relcl") {
		st.silent = false // "Therefore, the minister said, the talks go on", of which the grammar makes nothing
	}
	if given != nil {
		st.silent, st.addressee, st.via = given.silent, given.addressee, given.via
		for _, hearer := range slices.Concat(st.addressee, st.via) {
			if slices.ContainsFunc(o.tokens, func(k int) bool { return hearer.Span.Overlaps(t.Tokens[k].Span) }) {
				return *given, true // whoever is spoken to is no part of what is said
			}
		}
	} else {
		r.hearers(t, i, &st, o.tokens)
	}
	st.source = r.source(t, st)
	return st, true
}
