package figure

import "rapporteur"

// reading is what the sentence tells of those counted, with the word that tells it.
type reading struct {
	measure rapporteur.Measure
	word    int
	sort    rapporteur.Relation
}

func (g reading) ok() bool { return g.measure != "" }

// measure finds what the sentence tells of those counted: by the tree, then by the words beside them.
func (r *reader) measure(t *tree, n number, c count) reading {
	if g := r.beside(t, n, c); g.ok() {
		return g
	}
	if g := r.part(t, n, c); g.ok() {
		return g
	}
	if g := r.before(t, n, c); g.ok() {
		return g
	}
	if g := r.along(t, n, c); g.ok() {
		return g
	}
	if g := r.climb(t, n, c.head); g.ok() {
		return g
	}
	if c.noun() != c.head { // "hundreds of protesters"
		if g := r.own(t, n, c.noun()); g.ok() {
			return g
		}
	}
	return r.toll(t, n, c)
}

// beside reads a word that stands right behind those counted: "22 dead", "35 wounded", "70 civilians injured".
func (r *reader) beside(t *tree, n number, c count) reading {
	for _, at := range []int{n.to + 1, max(n.to, c.last) + 1} {
		if at >= len(t.Tokens) || at > n.to+1 && c.bare {
			continue
		}
		if skip := t.form(at); skip == "others" || skip == "more" || skip == "other" {
			at++
		}
		if at >= len(t.Tokens) {
			continue
		}
		m := r.measureState(t, at)
		if m == "" && !c.bare && t.Tokens[at].UPOS == "VERB" && t.Tokens[at].XPOS != "VBN" && t.Tokens[at].XPOS != "VBG" {
			if m := r.doing(t, at); m != "" && m != rapporteur.Detained && m != rapporteur.Abducted {
				return reading{measure: m, word: at}
			}
		}
		if m == "" || !r.nextCount(t, at) && (t.first(at, "obj") >= 0 || r.acting(t, at)) {
			continue
		}
		if at == c.head && r.table.measures["noun"][t.lemma(at)] != "" && r.table.measures["obj"][t.lemma(at)] == "" {
			continue // "12 injured" is beside; "12 deaths" is climbed from
		}
		if next := t.form(at + 1); next == "and" || next == "or" || next == "&" {
			if second := r.measureState(t, at+2); second != m && mixed(m, second) && !t.Tokens[at+2].Is("amod") {
				return reading{measure: rapporteur.Casualties, word: at}
			}
		}
		return reading{measure: m, word: at}
	}
	return reading{}
}

// nextCount reports whether the next count of a list stands behind word i: "40 civilians killed 100 injured", as headlines have it.
func (r *reader) nextCount(t *tree, i int) bool {
	return i+2 < len(t.Tokens) && t.Tokens[i+1].UPOS == "NUM" && r.measureState(t, i+2) != ""
}

// acting reports whether a participle is in truth an active verb: one with something right behind it that it is done to.
func (r *reader) acting(t *tree, i int) bool {
	if t.Tokens[i].XPOS == "JJ" || t.Tokens[i].UPOS == "ADJ" || i+1 >= len(t.Tokens) {
		return false
	}
	switch next := &t.Tokens[i+1]; next.UPOS {
	case "NUM", "DET":
		return next.Head != i || next.Is("obj", "nummod", "det")
	case "PRON":
		return next.Is("obj")
	}
	return false
}

// mixed reports whether two measures together are casualties.
func mixed(a, b rapporteur.Measure) bool {
	return a == rapporteur.Killed && b == rapporteur.Wounded || a == rapporteur.Wounded && b == rapporteur.Killed
}

// climb reads the measure from the word itself, what governs it, and, where it is part of a larger phrase, from that.
func (r *reader) climb(t *tree, n number, head int) reading {
	g, joined := reading{}, false
	for range 6 {
		weak := r.own(t, n, head)
		if weak.ok() && !r.weak[weak.measure] {
			weak.sort = g.sort
			return weak
		}
		h := t.Tokens[head].Head
		if h >= 0 {
			if found := r.governed(t, n, head); found.ok() {
				if found.sort == "" {
					found.sort = g.sort
				}
				return found
			}
		}
		if weak.ok() {
			if h >= 0 && t.Tokens[head].Is("conj") { // "40 rebels and ten troops were killed"
				if found := r.governed(t, n, h); found.ok() {
					return found
				}
			}
			weak.sort = g.sort
			return weak
		}
		if h < 0 {
			return reading{}
		}
		switch tok := &t.Tokens[head]; {
		case tok.Is("conj", "flat", "list"), tok.Is("appos") && !n.article:
		case tok.Is("nmod", "obl"):
			switch p := t.preposition(head); {
			case p == "including" || p == "include" || p == "among" || p == "among_them":
				g.sort = rapporteur.PartOf
			case p == "with" && t.form(t.first(head, "case")-1) == "along", p == "along", p == "as_well_as", p == "along_with", p == "together_with":
				if t.Tokens[h].UPOS != "VERB" && t.Tokens[h].Is("obj", "nsubj:pass") {
					h = t.Tokens[h].Head
				}
				for _, v := range []int{h, r.sharer(t, h)} { // "detained him along with three others"
					if v < 0 || t.Tokens[v].UPOS != "VERB" {
						continue
					}
					if m := r.done(t, v); m != "" {
						return reading{measure: m, word: v, sort: g.sort}
					}
				}
			case p == "with" && !n.article && r.person(t, h):
			case p == "of" && r.holds(t, h):
			case joined && r.last != nil && r.last.word == h && !n.article: // "killed five children in a bus and two drivers"
				return reading{measure: r.last.measure, word: h}
			default:
				return reading{}
			}
		case tok.Is("nsubj") && t.preposition(h) == "among":
			g.sort = rapporteur.PartOf
		case tok.Is("dep"), tok.Is("nummod") && r.table.groups[t.lemma(h)]:
		default:
			return reading{}
		}
		joined = t.Tokens[head].Is("conj")
		head = h
	}
	return reading{}
}

// holds reports whether a noun holds a number of people: "a family of six", "dozens of them".
func (r *reader) holds(t *tree, i int) bool {
	return r.table.groups[t.lemma(i)] || r.table.vague[t.form(i)] > 0 || t.Tokens[i].UPOS == "NUM"
}

// own reads the measure from the counted word itself ("22 dead", "300 protesters") or what stands at it ("ten people dead").
func (r *reader) own(t *tree, n number, head int) reading {
	if m := r.measureState(t, head); m != "" {
		return reading{measure: m, word: head}
	}
	for _, c := range t.Children(head) {
		tok := &t.Tokens[c]
		switch {
		case tok.Rel == "amod", tok.Rel == "acl", tok.Is("xcomp"):
			if m := r.measureState(t, c); m != "" && t.first(c, "obj") < 0 {
				return reading{measure: m, word: c}
			}
		case tok.Is("nmod", "obl") && t.preposition(c) == "of": // "at least 10 of the dead"
			if m := r.measureState(t, c); m != "" {
				return reading{measure: m, word: c}
			}
		}
		if !tok.Is("acl") || n.article {
			continue // who "a student who died" is, is told, not how many there are
		}
		if m := r.done(t, c); m != "" && t.Passive(c) { // "people who were killed in ..."
			return reading{measure: m, word: c}
		}
		if m := r.table.measures["subj"][t.lemma(c)]; m != "" && tok.Rel == "acl:relcl" && !t.Passive(c) { // "two men who died"
			return reading{measure: m, word: c}
		}
	}
	if m := r.table.measures["noun"][t.lemma(head)]; m != "" && !r.year(n) && !n.article {
		return reading{measure: m, word: head}
	}
	return reading{}
}

// measureState gives the measure of a word that tells how those counted are: "dead", "wounded".
func (r *reader) measureState(t *tree, i int) rapporteur.Measure {
	if i < 0 || i >= len(t.Tokens) || t.Tokens[i].UPOS == "ADV" {
		return ""
	}
	return r.table.measures["state"][t.lower[i]]
}

// governed reads the measure from the verb or noun that the counted noun depends on.
func (r *reader) governed(t *tree, n number, head int) reading {
	tok := &t.Tokens[head]
	h := tok.Head
	w := t.lemma(h)
	switch {
	case tok.Is("nmod") && t.preposition(head) == "of" && !n.article: // "the death of a lawyer" tells who, not how many
		if m := r.table.measures["of"][w]; m != "" {
			return reading{measure: m, word: h}
		}
		if v := t.Tokens[h].Head; w == "life" && v >= 0 && t.Tokens[h].Is("obj", "nsubj:pass") { // "claimed the lives of 20 people"
			if m := r.table.measures["life"][t.lemma(v)]; m != "" {
				return reading{measure: m, word: v}
			}
		}
	case tok.Is("obj", "nsubj:pass"), tok.Is("nsubj") && t.Passive(h), tok.Is("obl") && t.first(h, "obj") < 0 && r.unmarked(t, n, head):
		return r.undergone(t, head, h)
	case tok.Is("nsubj"):
		if m := r.doing(t, h); m != "" {
			return reading{measure: m, word: h}
		}
		if m := r.table.measures["subj"][w]; m != "" {
			return reading{measure: m, word: h}
		}
		if m := r.measureState(t, h); m != "" && t.first(h, "obj") < 0 {
			if t.preposition(h) == "among" { // "three children were among the dead"
				return reading{measure: m, word: h, sort: rapporteur.PartOf}
			}
			return reading{measure: m, word: h}
		}
		for _, v := range append([]int{h}, t.below(h, "conj", "xcomp", "parataxis")...) {
			if m := r.doing(t, v); m != "" {
				return reading{measure: m, word: v}
			}
			if v != h && t.first(v, "aux:pass") >= 0 && t.first(v, "nsubj:pass") < 0 { // "fired at the police and was shot dead"
				if g := r.undergone(t, head, v); g.ok() {
					return g
				}
			}
			if m := r.table.measures["subj"][t.lemma(v)]; m != "" && v != h && (!t.Tokens[v].Is("xcomp") || goes[w]) && t.first(v, "nsubj") < 0 {
				return reading{measure: m, word: v}
			}
		}
	}
	return reading{}
}

// goes holds verbs whose subject does what their infinitive tells: "thousands began gathering".
var goes = lists.Named("goes")

// forces holds verbs whose object has done what their infinitive tells: "forced thousands to flee".
var forces = lists.Named("forces")

// unmarked reports whether a word has no preposition but one that is part of the number: "killed between 20 and 30".
func (r *reader) unmarked(t *tree, n number, head int) bool {
	for _, k := range t.below(head, "case") {
		if k < n.from || k > n.last {
			return false
		}
	}
	return true
}
