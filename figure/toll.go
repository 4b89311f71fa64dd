package figure

import "rapporteur"

// toll reads "the death toll rose to 60", "a toll of 60 people", "the number of people killed rose to 60": a number set beside a noun that
// tells a toll.
func (r *reader) toll(t *tree, n number, c count) reading {
	if t.form(n.from-1) == "from" || n.article || n.loose {
		return reading{}
	}
	noun, measure := -1, rapporteur.Measure("")
	for i := n.from - 1; i >= 0 && i >= n.from-30 && (r.last == nil || i > r.last.number.last); i-- {
		if m := r.table.measures["toll"][t.lower[i]]; m != "" && r.ofDead(t, i) {
			noun, measure = i, m
			break
		}
		if measure = r.numberOf(t, i); measure != "" {
			noun = i
			break
		}
	}
	if noun < 0 || !r.setBeside(t, n, noun) {
		return reading{}
	}
	if !c.bare && !r.person(t, c.head) {
		return reading{}
	}
	return reading{measure: measure, word: noun, sort: rapporteur.Total}
}

// numberOf gives what is told of those whose number word i is: "the number of people killed".
func (r *reader) numberOf(t *tree, i int) rapporteur.Measure {
	if t.lower[i] != "number" || t.form(i+1) != "of" || t.first(i, "det") < 0 {
		return ""
	}
	for _, c := range t.below(i, "nmod") {
		if !r.person(t, c) && !r.state(t, c) {
			continue
		}
		if m := r.measureState(t, c); m != "" {
			return m
		}
		for _, v := range t.below(c, "acl", "amod") {
			if m := r.measureState(t, v); m != "" {
				return m
			}
			if m := r.done(t, v); m != "" && t.Passive(v) {
				return m
			}
		}
	}
	return ""
}

// ofDead reports whether the word "toll" is one of the dead, and no road's.
func (r *reader) ofDead(t *tree, i int) bool {
	if i == 0 {
		return true
	}
	switch t.lemma(i - 1) {
	case "death", "the", "a", "overall", "total", "official", "its", "this", "civilian", "casualty", "human", "confirmed":
		return true
	}
	return t.Tokens[i-1].UPOS == "NUM"
}

// setBeside reports whether the words between the noun and the number set the one beside the other: "to", "at", "exceeded".
// Nothing else that is counted may stand between them.
func (r *reader) setBeside(t *tree, n number, noun int) bool {
	if n.from < n.first { // a bound such as "exceeded" does, and so may "at least" with "is" before it
		switch t.form(n.from) {
		case "estimated", "exceeding", "exceeded", "exceeds", "exceed", "surpassing", "surpassed", "surpasses", "surpass", "topped", "tops", "between", "as", "over", "above":
			return true
		}
	}
	switch t.form(n.from - 1) {
	case "to", "at", "of", "is", "was", "be", "hit", "hits", "reach", "reached", "reaches", "reaching", "stands", "stood", "passed", "passes", "past", "beyond", "top", ":", "put", "around", "become", "becomes":
	default:
		return false
	}
	if k := n.from - 2; t.form(k+1) == "of" && k > noun && t.Tokens[k].UPOS == "NOUN" && r.table.measures["toll"][t.lower[k]] == "" {
		return false // "a toll of 60 out of a population of 9,000"
	}
	for i := noun + 1; i < n.from-1; i++ {
		if t.lower[i] == "," && i+1 < n.from-1 && t.Tokens[i+1].UPOS == "CCONJ" {
			return false
		}
	}
	return true
}
