package statement

// noun reads a noun of saying or believing with its content behind it: "the ministry's claim that ...", "expressed concern
// that ...", "fears of ... among".
func (r *reader) noun(t *tree, i int) {
	tok := &t.Tokens[i]
	if tok.UPOS != "NOUN" {
		return
	}
	w := known(r.frames["noun"], t.lemmas[i], t.form(i))
	if w == "" {
		return
	}
	content := -1
	for _, k := range t.kids[i] {
		if k < i {
			continue
		}
		switch p := t.preposition(k); {
		case t.Tokens[k].Is("acl", "ccomp") && p == "that" && r.frames["noun that"][w],
			t.Tokens[k].Is("acl") && p == "to" && r.frames["noun inf"][w],
			t.Tokens[k].Is("nmod", "acl") && (p == "about" || p == "of") && r.frames["noun "+p][w] && t.first(i, "nmod:poss") >= 0:
			content = k
		}
	}
	if content < 0 || t.Tokens[content].Rel == "acl:relcl" && t.first(content, "nsubj") < 0 {
		return
	}
	agent := r.holder(t, i, content)
	if agent < 0 || r.own(t, i, agent) {
		return
	}
	who, party := r.speaker(t, agent)
	if who.Text == "" || !party && !r.personal(t, agent) {
		return
	}
	r.add(t, statement{speaker: who, agent: agent, sentence: t.sentence, cue: tok.Span, cueToken: i, pieces: r.pieces(t, t.all(content)), party: party})
}

// holder finds whose claim or fear it is.
func (r *reader) holder(t *tree, i, content int) int {
	if p := t.first(i, "nmod:poss"); p >= 0 {
		return p
	}
	for _, k := range t.below(i, "nmod") {
		switch t.preposition(k) {
		case "by", "from", "of", "among":
			if k != content {
				return k
			}
		}
	}
	if c := t.first(i, "compound"); c >= 0 && t.Tokens[c].UPOS != "ADJ" && r.frames["noun that"][t.lemmas[i]] { // "government accusations that"
		if _, ok := r.cast.Party(t.sentence, c); ok {
			return c
		}
	}
	if v := t.Tokens[i].Head; v >= 0 && t.Tokens[i].Is("obj") && known(r.cues["voicing"], t.lemmas[v], t.form(v)) != "" && !r.denied(t, v) {
		return t.Agent(v)
	}
	return -1
}

// adjective reads "the envoy was hopeful that ...", "critical of the plan".
func (r *reader) adjective(t *tree, i int) {
	tok := &t.Tokens[i]
	if tok.UPOS != "ADJ" || t.first(i, "cop") < 0 || r.denied(t, i) {
		return
	}
	w := t.lemmas[i]
	if !r.frames["adj"][w] {
		return
	}
	agent := t.Subject(i)
	if agent < 0 || r.own(t, i, agent) {
		return
	}
	content := -1
	for _, k := range t.kids[i] {
		switch {
		case k < i:
		case t.Tokens[k].Is("ccomp") && r.frames["adj ccomp"][w], t.Tokens[k].Is("xcomp") && r.frames["adj xcomp"][w],
			t.Tokens[k].Is("obl") && t.preposition(k) == "of" && r.frames["adj of"][w]:
			content = k
		}
	}
	if content < 0 {
		return
	}
	who, party := r.speaker(t, agent)
	if who.Text == "" || !party && !r.personal(t, agent) {
		return
	}
	r.add(t, statement{speaker: who, agent: agent, sentence: t.sentence, cue: tok.Span, cueToken: i, pieces: r.pieces(t, t.all(content)), party: party})
}
