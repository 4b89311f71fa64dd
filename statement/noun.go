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
	for _, k := range t.Children(i) {
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
	if content >= 0 && t.Tokens[content].Rel == "acl:relcl" && t.first(content, "nsubj") < 0 {
		return
	}
	var told []int
	if content >= 0 {
		told = t.all(content)
	} else if content, told = r.loose(t, i, w); content < 0 {
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
	r.add(t, statement{speaker: who, agent: agent, sentence: t.sentence, cue: tok.Span, cueToken: i, pieces: r.pieces(t, told), party: party})
}

// loose finds the content of a noun of saying where the tree hangs it elsewhere, or nothing opens it: "accusations by the opposition that
// the army shelled it", "a call from the envoy for both to stop", "the hope he would come". It gives its head, -1 for none, and its words.
func (r *reader) loose(t *tree, i int, w string) (int, []int) {
	if h := t.next(i, "that"); h > i && r.frames["noun that"][w] { // hung on the verb: "to prove its charges that"
		return h, t.all(h)
	}
	for _, k := range t.below(i, "acl") {
		if s := t.first(k, "nsubj"); r.frames["noun that"][w] && s == i+1 && t.finite(k) && !t.relative(s) {
			told := t.all(k)
			if v := t.Tokens[i].Head; v >= 0 && t.Tokens[i].Is("obj") { // the tree may hang its end on the verb
				for _, c := range t.below(v, "ccomp", "advcl") {
					if c > k {
						told = union(told, t.all(c))
					}
				}
			}
			return k, told
		}
	}
	for _, k := range t.below(i, "nmod") {
		switch t.preposition(k) {
		case "by", "from", "of", "among":
		default:
			continue
		}
		_, last := t.stretch(k)
		for c := k + 1; c < len(t.Tokens) && c <= last+1 && r.frames["noun that"][w]; c++ {
			if h := t.Tokens[c].Head; t.form(c) == "that" && t.Tokens[c].Is("mark") && h > c {
				return h, t.all(h)
			}
		}
		for f := k + 1; f < len(t.Tokens) && f <= last+1 && r.frames["noun for"][w]; f++ {
			if t.form(f) != "for" {
				continue
			}
			h := t.Tokens[f].Head
			if h <= f || t.governs(h, i) {
				break
			}
			told := t.all(h, f)
			if to := told[len(told)-1] + 1; t.form(to) == "to" && t.Tokens[to].Head > to {
				told = union(told, t.all(t.Tokens[to].Head))
			}
			return h, told
		}
	}
	return -1, nil
}

// next gives the head of the clause that the given word opens right behind word i, -1 for none. A relative clause to which nothing is
// missing is one, too: "its charges that Chad has armed the rebels".
func (t *tree) next(i int, opener string) int {
	if t.form(i+1) != opener {
		return -1
	}
	h := t.Tokens[i+1].Head
	if !t.Tokens[i+1].Is("mark") && (h <= i || !t.Tokens[i+1].Is("obj") || t.first(h, "nsubj") <= i+1 || len(t.below(h, "obj")) < 2) {
		return -1
	}
	return h
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
		return t.doer(v)
	}
	return -1
}

// adjective reads "the envoy was hopeful that ...", "critical of the plan", "made it clear that ...".
func (r *reader) adjective(t *tree, i int) {
	tok := &t.Tokens[i]
	w := t.lemmas[i]
	if tok.UPOS != "ADJ" || !r.frames["adj"][w] {
		return
	}
	agent, cue := t.Subject(i), i
	if h := tok.Head; h >= 0 && tok.Is("xcomp") && t.lemmas[h] == "make" { // "made it clear that"
		agent, cue = t.doer(h), h
	} else if t.first(i, "cop") < 0 {
		return
	}
	if r.denied(t, cue) {
		return
	}
	if agent < 0 || r.own(t, i, agent) {
		return
	}
	content := -1
	for _, k := range t.Children(i) {
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
	r.add(t, statement{speaker: who, agent: agent, sentence: t.sentence, cue: t.Tokens[cue].Span, cueToken: cue, pieces: r.pieces(t, t.all(content)), party: party})
}
