package figure

import (
	"strings"

	"rapporteur"
)

// undergone reads what the verb h does to those counted.
func (r *reader) undergone(t *tree, head, h int) reading {
	passive := t.Tokens[head].Is("nsubj:pass") || t.Passive(h)
	verbs := []int{h}
	if passive {
		for _, v := range t.below(h, "conj") {
			if v <= h+8 && t.first(v, "nsubj", "obj") < 0 {
				verbs = append(verbs, v)
			}
		}
	} else if v := r.sharer(t, h); v >= 0 && v < head {
		verbs = append(verbs, v)
	} else if g := t.Tokens[h].Head; t.Tokens[h].Is("conj") && g >= h-2 && t.first(g, "obj") < 0 {
		verbs = append(verbs, g) // "killed and wounded 30": the object stands at the last of them
	}
	if s := t.first(h, "nsubj"); t.lemma(h) == "include" && s >= 0 { // "those killed include four women"
		if g := r.own(t, number{}, s); g.ok() && !r.weak[g.measure] {
			g.sort = rapporteur.PartOf
			return g
		}
	}
	var found reading
	for _, v := range verbs {
		m := r.done(t, v)
		if m == "" {
			m = r.ended(t, v)
		}
		switch {
		case m == "":
		case !found.ok():
			found = reading{measure: m, word: v}
		case mixed(found.measure, m) && r.joined(t, h, v):
			found.measure = rapporteur.Casualties
		case m == rapporteur.Killed: // "was shot and killed", "were kidnapped and killed"
			found = reading{measure: m, word: v}
		}
	}
	if found.ok() {
		return found
	}
	for _, c := range t.below(h, "xcomp", "advcl", "ccomp") { // "left ten people dead", "found ten people dead"
		if m := r.table.measures["subj"][t.lemma(c)]; m != "" && forces[t.lemma(h)] && t.Tokens[c].Is("xcomp", "advcl") && t.first(c, "nsubj") < 0 {
			return reading{measure: m, word: h}
		}
		if m := r.measureState(t, c); m != "" && t.first(c, "obj") < 0 {
			return reading{measure: m, word: c}
		}
		if m := r.table.measures["subj"][t.lemma(c)]; m != "" && c > head && t.Tokens[c].Is("ccomp") && t.first(c, "nsubj") < 0 { // "confirmed two pilgrims died"
			return reading{measure: m, word: c}
		}
	}
	if m := r.doing(t, h); m != "" {
		return reading{measure: m, word: h}
	}
	if m := r.moved(t, h, count{head: head}); m != "" {
		return reading{measure: m, word: h}
	}
	if t.lemma(head) == "life" {
		if m := r.table.measures["life"][t.lemma(h)]; m != "" {
			return reading{measure: m, word: h}
		}
	}
	return reading{}
}

// sharer gives the verb that is joined to verb h and has the same object: "identified and detained"; -1 for none.
func (r *reader) sharer(t *tree, h int) int {
	for _, v := range t.below(h, "conj") {
		if r.joined(t, h, v) && t.first(v, "nsubj", "obj") < 0 {
			return v
		}
	}
	return -1
}

// joined reports whether two words have nothing but "and" or "or" between them.
func (r *reader) joined(t *tree, a, b int) bool {
	return max(a, b)-min(a, b) == 2 && t.Tokens[min(a, b)+1].UPOS == "CCONJ"
}

// ended reads "stabbed to death", "shot dead", "gunned down".
func (r *reader) ended(t *tree, v int) rapporteur.Measure {
	m := r.table.measures["end"][t.lemma(v)]
	if m == "" {
		return ""
	}
	for _, c := range t.Children(v) {
		switch w := t.lower[c]; {
		case w == "death" && t.preposition(c) == "to", w == "dead", w == "down" && t.lemma(v) == "gun", w == "down" && t.lemma(v) == "shoot":
			return m
		}
	}
	return ""
}

// doing reads a verb together with a noun that it governs: "lost their lives", "took part in the protests".
func (r *reader) doing(t *tree, v int) rapporteur.Measure {
	w := t.lemma(v)
	for _, c := range t.Children(v) {
		if !t.Tokens[c].Is("obj", "obl", "xcomp", "advmod", "nmod", "compound") {
			continue
		}
		if m := r.table.measures["by"][w+"_"+t.lemma(c)]; m != "" {
			return m
		}
		if t.lower[c] == "part" { // "took part in the protests"
			for _, in := range append(t.below(c, "nmod"), t.below(v, "obl")...) {
				if m := r.table.measures["by"]["part_"+t.lemma(in)]; m != "" {
					return m
				}
			}
		}
	}
	return ""
}

// before reads a word that stands right before a number: "killing 15", "killings of dozens", where the tree goes astray.
func (r *reader) before(t *tree, n number, c count) reading {
	if len(t.Tokens) > 0 && n.from > 0 {
		k := n.from - 1
		switch t.lower[k] {
		case "the", "of", "another", "\"", "“": // "killed “at least 20”"
			k--
		}
		if k < 0 {
			return reading{}
		}
		tok := &t.Tokens[k]
		if m := r.done(t, k); m != "" && (tok.XPOS != "VBN" || !c.bare || t.Tokens[n.last].Is("obj")) && !tok.Is("amod") && tok.UPOS != "ADJ" && t.first(k, "aux:pass") < 0 {
			if t.form(n.from-1) != "of" {
				if other := t.form(k - 1); k > 1 && (other == "and" || other == "or") && mixed(m, r.done(t, k-2)) { // "killing and injuring scores"
					m = rapporteur.Casualties
				}
				return reading{measure: m, word: k}
			}
		}
		if m := r.moved(t, k, c); m != "" && !r.passive(t, k) {
			return reading{measure: m, word: k}
		}
		if m := r.table.measures["of"][t.lower[k]]; m != "" && (t.form(n.from-1) == "of" || t.lower[k] == "killings") {
			return reading{measure: m, word: k}
		}
	}
	return reading{}
}

// done gives what the word tells when it is done to people.
func (r *reader) done(t *tree, i int) rapporteur.Measure {
	obj := r.table.measures["obj"]
	if m := obj[t.lemma(i)]; m != "" {
		return m
	}
	// A rare verb may have a wrong lemma.
	for _, end := range []string{"", "s", "ed", "d", "ing"} {
		stem, ok := strings.CutSuffix(t.lower[i], end)
		if !ok || len(stem) < 3 {
			continue
		}
		if m := obj[stem]; m != "" {
			return m
		}
		if short := stem[:len(stem)-1]; stem[len(stem)-1] == stem[len(stem)-2] && obj[short] != "" { // "gassing"
			return obj[short]
		}
	}
	return ""
}

// moved gives the measure of soldiers and their like when they are sent, kept or withdrawn, lost, or caught.
func (r *reader) moved(t *tree, v int, c count) rapporteur.Measure {
	w := t.lemma(c.head)
	if of := t.first(c.head, "nmod"); t.Tokens[c.head].UPOS == "NUM" && of > c.head { // "13 of its fighters"
		w = t.lemma(of)
	}
	switch {
	case c.bare:
	case r.table.forces[w] && r.table.measures["moved"][t.lemma(v)] != "":
		return r.table.measures["moved"][t.lemma(v)]
	case r.table.fighters[w] && r.table.measures["foe"][t.lemma(v)] != "":
		return r.table.measures["foe"][t.lemma(v)]
	case r.table.forces[w] || r.table.fighters[w]:
		return r.table.measures["losing"][t.lemma(v)]
	}
	return ""
}

func (r *reader) passive(t *tree, i int) bool { return t.first(i, "aux:pass", "nsubj:pass") >= 0 }
