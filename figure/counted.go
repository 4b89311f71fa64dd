package figure

import (
	"strings"

	"rapporteur/place"
)

// count is what a number counts: the word at its head (the number's own last word where it stands for itself), and the
// tokens of the noun phrase; first > last for none.
type count struct {
	head        int
	first, last int
	bare        bool // the number stands for itself: "killing ten", "ten of them"
}

// noun gives the noun of those counted: "people" of "dozens of people".
func (c count) noun() int {
	if c.first <= c.last {
		return c.last
	}
	return c.head
}

// counted finds what the number counts, if that may be people.
func (r *reader) counted(t *tree, n number) (count, bool) {
	at := n.last
	for at > n.first && (t.form(at) == "of" || t.Tokens[at].Is("fixed")) { // "a couple of", "tens of"
		at--
	}
	top := &t.Tokens[at]
	if next := t.form(n.last + 1); next == "-" || next == "%" || next == "percent" || next == "per" {
		return count{}, false
	}
	if r.year(n) && (t.Tokens[min(n.to+1, len(t.Tokens)-1)].UPOS == "NUM" || t.form(n.to+2) == "least" || t.form(n.to+2) == "than") { // "since 2011 at least 20"
		return count{}, false
	}
	if r.day(t, n) {
		return count{}, false
	}
	if before := t.form(n.from - 1); before == "$" || before == "€" || before == "£" || before == "no." || before == "#" || before == "no" || before == "not" && t.form(n.first) == "one" {
		return count{}, false
	}
	if h := top.Head; h > n.last && top.Is("nummod", "det", "amod", "compound", "advmod") && nominal(t, h) && r.oneNoun(t, n.to+1, h) {
		if k := r.second(t, h); k >= 0 && !n.article {
			h = k
		}
		return r.noun(t, n, h)
	}
	if t.form(n.first) == "both" && (top.Is("cc") || n.last+1 < len(t.Tokens) && t.form(n.last+1) == "the") { // "both A and B"
		return count{}, false
	}
	if n.article {
		if h := r.nounBehind(t, n.last+1); h >= 0 && top.Is("det") {
			return r.noun(t, n, h)
		}
		return r.another(t, n)
	}
	for _, c := range t.below(at, "nmod", "obl") { // "dozens of people", "ten of them", "at least 10 of the dead"
		if c > n.last && t.preposition(c) == "of" {
			if first, last, ok := r.ofThem(t, n); ok {
				return count{head: at, first: first, last: last}, true
			}
			if !r.person(t, c) {
				return count{}, false
			}
			return count{head: at, first: start(t, c), last: c, bare: r.pronoun(t, c)}, true
		}
	}
	if r.table.vague[t.form(n.last)] > 0 { // no noun follows "dozens" but with "of"
		return count{head: at, first: 1, last: 0, bare: true}, true
	}
	// The tree may hang the number elsewhere: what follows it decides.
	from := n.to + 1
	if t.form(from) == "of" {
		from++
		for d := t.form(from); d == "the" || d == "its" || d == "their" || d == "our" || d == "his" || d == "her" || d == "those"; d = t.form(from) {
			from++
		}
	}
	if h := r.nounBehind(t, from); h >= 0 {
		if r.person(t, h) && !r.state(t, h) {
			return r.noun(t, n, h)
		}
		if !r.state(t, h) {
			return count{}, false
		}
	}
	if n.loose && !r.toldBeside(t, n) || t.form(n.last) == "one" && (t.form(n.last+1) == "another" || t.form(n.last+1) == "of" || top.Is("conj") || top.Is("nsubj") && !top.Is("nsubj:pass")) {
		return count{}, false
	}
	if top.Is("nummod") && top.Head < n.first || top.Is("flat", "nmod:poss", "obl:tmod", "nmod:tmod") {
		return count{}, false
	}
	return count{head: at, first: 1, last: 0, bare: true}, true
}

// toldBeside reports whether what is told of some stands right beside the word for them: "six were killed and several wounded",
// "detains several".
func (r *reader) toldBeside(t *tree, n number) bool {
	if r.last != nil && r.measureState(t, n.to+1) != "" {
		return true
	}
	return n.from > 0 && t.Tokens[n.last].Is("obj") && t.Tokens[n.last].Head == n.from-1 && r.done(t, n.from-1) != ""
}

// day reports whether a number is the day of a month: "Feb. 26".
func (r *reader) day(t *tree, n number) bool {
	if n.first != n.last || n.low == nil || *n.low > 31 || t.lower[n.first][0] > '9' {
		return false
	}
	before := strings.TrimSuffix(t.form(n.first-1), ".")
	if before == "" { // "Feb", "."
		before = t.form(n.first - 2)
	}
	return months[before]
}

var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true,
	"november": true, "december": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true,
	"oct": true, "nov": true, "dec": true,
}

// oneNoun reports whether the words from token i on may all stand in one noun phrase with its head.
func (r *reader) oneNoun(t *tree, i, head int) bool {
	for k := i; k < head; k++ {
		if t.form(k+1) == "-" && t.form(k+2) == "be" { // "would-be bombers"
			k += 2
			continue
		}
		if t.lower[k] == "including" {
			return false
		}
		switch tok := &t.Tokens[k]; tok.UPOS {
		case "AUX", "PRON", "SCONJ":
			if tok.XPOS != "PRP$" {
				return false
			}
		case "VERB":
			if tok.XPOS != "VBN" && tok.XPOS != "VBG" {
				return false
			}
		}
	}
	return true
}

// second gives the noun of people that a noun which is none only tells more of, together with the word before it: "70 regime and rebel
// fighters"; -1 for none.
func (r *reader) second(t *tree, i int) int {
	if r.person(t, i) || t.Tokens[i].XPOS != "NN" && t.Tokens[i].XPOS != "NNP" {
		return -1
	}
	for _, k := range t.below(i, "conj") {
		if t.form(i+1) == "and" && t.Tokens[k].XPOS == "NNS" && r.nounBehind(t, i+2) == k && r.person(t, k) {
			return k
		}
	}
	return -1
}

// noun gives the count of the noun with this head, if the number may stand before it.
func (r *reader) noun(t *tree, n number, head int) (count, bool) {
	if n.article {
		x := t.Tokens[head].XPOS
		if x != "NN" && x != "NNP" && x != "JJ" || r.table.times[t.lemma(head)] > 0 || r.table.groups[t.lemma(head)] {
			return count{}, false
		}
	}
	if t.form(head) == "more" { // "killed three more"
		return count{head: head, first: 1, last: 0, bare: true}, true
	}
	first := n.to + 1
	for k := first + 1; k < head-1; k++ {
		if t.form(k) == "and" && t.Tokens[k+1].UPOS == "NUM" { // "30 regime and 39 rebel fighters"
			return count{head: head, first: 1, last: 0, bare: true}, true
		}
	}
	for first < head && (t.Tokens[first].UPOS == "ADV" || surplus[t.form(first)] || t.Tokens[first].Is("det", "punct") || t.form(first) == "of") {
		first++
	}
	return count{head: head, first: first, last: head}, true
}

// surplus holds words before a noun that tell nothing of those counted.
var surplus = lists.Named("surplus")

// another reads "another" that stands for one more person, and "a third": "killing one insurgent and wounding another".
func (r *reader) another(t *tree, n number) (count, bool) {
	if !n.more || !t.Tokens[n.last].Is("obj", "nsubj", "nsubj:pass", "conj") {
		return count{}, false
	}
	return count{head: n.last, first: 1, last: 0, bare: true}, true
}

// nounBehind gives the noun that ends the run of adjectives and nouns that begins at token i, or -1.
func (r *reader) nounBehind(t *tree, i int) int {
	last := -1
	for k := i; k < len(t.Tokens) && k < i+7; k++ {
		switch tok := &t.Tokens[k]; tok.UPOS {
		case "NOUN", "PROPN":
			last = k
		case "ADJ", "NUM":
		case "VERB":
			if t.lower[k] == "including" || tok.XPOS != "VBN" && tok.XPOS != "VBG" || r.measureState(t, k) != "" || last >= 0 {
				return last
			}
		case "ADV":
			if last >= 0 {
				return last
			}
		case "PUNCT":
			if tok.Form != "-" {
				return last
			}
		default:
			return last
		}
	}
	return last
}

// person reports whether a noun may be one of people.
func (r *reader) person(t *tree, i int) bool {
	w, form := t.lemma(i), t.form(i)
	if r.table.people[w] || r.table.people[form] || r.table.measures["noun"][w] != "" || r.state(t, i) {
		return true
	}
	if code := place.StateOfPeople(t.Tokens[i].Form); code != "" {
		return true
	}
	if e, ok := r.Cast.Party(r.at, i); ok && (e.Type == "person" || e.Type == "group") {
		return true
	}
	return len(form) > 4 && form[0] >= 'a' && (t.Tokens[i].Form[0] >= 'A' && t.Tokens[i].Form[0] <= 'Z') && t.Tokens[i].XPOS == "NNPS" // "Hongkongers"
}

func (r *reader) state(t *tree, i int) bool { return r.measureState(t, i) != "" }

// pronoun reports whether those counted are told by a word that says nothing of them.
func (r *reader) pronoun(t *tree, i int) bool { return t.Tokens[i].UPOS == "PRON" }

func nominal(t *tree, i int) bool {
	switch t.Tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON", "ADJ", "NUM":
		return true
	}
	return t.Tokens[i].XPOS == "VBN"
}

// start gives the first word of the phrase of noun i, less its article.
func start(t *tree, i int) int {
	first := i
	for first > 0 && t.Tokens[first-1].Head == i && t.Tokens[first-1].Is("amod", "compound", "nummod", "nmod") {
		first--
	}
	return first
}
