package figure

import "rapporteur"

// part reads those told to be among the ones counted before: "72 people, including 15 children".
func (r *reader) part(t *tree, n number, c count) reading {
	if r.last == nil || n.first-r.last.number.last > 25 {
		return reading{}
	}
	within := ""
	switch t.form(n.from - 1) {
	case "including", "included", "includes":
		within = "including"
	case "them":
		if w := t.form(n.from - 2); w == "of" || w == "among" {
			within = "them"
		}
	}
	if within == "" || t.Tokens[c.head].Is("nsubj") && within == "them" && r.measureState(t, t.Tokens[c.head].Head) != "" {
		return reading{}
	}
	if c.bare || r.person(t, c.noun()) {
		if at := max(n.to, c.last) + 1; r.measureState(t, at) != "" {
			return reading{}
		}
		return reading{measure: r.last.measure, word: r.last.word, sort: rapporteur.PartOf}
	}
	return reading{}
}
