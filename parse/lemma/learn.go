package lemma

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Learner gathers sightings of forms with their lemmas.
type Learner struct {
	seen  map[key]map[string]int
	bases map[key]int // sightings of forms that are lemmas themselves, by the first letter of their tags
}

// NewLearner gives an empty learner.
func NewLearner() *Learner { return &Learner{seen: map[key]map[string]int{}, bases: map[key]int{}} }

// Form adds a sighting of a form whose lemma is not known, or not to be trusted.
func (l *Learner) Form(form, xpos string) {
	var buf [64]byte
	low, ok := lower(form, &buf)
	if !ok || strings.ContainsAny(form, "\t\n") {
		return
	}
	switch xpos {
	case "VB", "VBP", "NN", "JJ":
		l.bases[key{string(low), xpos[:1]}]++
	case "VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS":
		k := key{string(low), xpos}
		if l.seen[k] == nil {
			l.seen[k] = map[string]int{}
		}
		l.seen[k][""]++
	}
}

// derive gives the lemma of an inflected form that was seen without one: of those that English endings allow, the one seen
// most often as a word of its own; false when none was.
func (l *Learner) derive(k key) (string, bool) {
	best, most := "", 1
	for _, base := range candidates(k.form, k.tag) {
		if n := l.bases[key{base, k.tag[:1]}]; n > most {
			best, most = base, n
		}
	}
	return best, best != ""
}

// candidates gives what English endings allow as lemma.
func candidates(form, tag string) []string {
	var out []string
	cut := func(ending string, instead ...string) {
		stem, ok := strings.CutSuffix(form, ending)
		if !ok || len(stem) < 2 {
			return
		}
		for _, s := range instead {
			out = append(out, stem+s)
		}
		if n := len(stem); ending[0] != 's' && stem[n-1] == stem[n-2] { // stopped, bigger
			out = append(out, stem[:n-1])
		}
	}
	switch tag {
	case "VBD", "VBN":
		cut("ed", "", "e")
		cut("ied", "y")
	case "VBG":
		cut("ing", "", "e")
	case "VBZ", "NNS":
		cut("s", "")
		cut("es", "")
		cut("ies", "y")
		cut("ves", "f", "fe")
	case "JJR":
		cut("er", "", "e")
		cut("ier", "y")
	case "JJS":
		cut("est", "", "e")
		cut("iest", "y")
	}
	return out
}

// See adds n sightings of a form with a universal and a Penn Treebank tag and its lemma.
func (l *Learner) See(form, upos, xpos, lemma string, n int) {
	var buf [64]byte
	low, ok := lower(form, &buf)
	if !ok || upos == "PROPN" && xpos != "NNPS" || strings.ContainsAny(form+lemma, "\t\n") || lemma == "_" {
		return
	}
	if upos == "PROPN" {
		lemma = strings.ToLower(lemma)
	}
	k := key{string(low), xpos}
	if l.seen[k] == nil {
		l.seen[k] = map[string]int{}
	}
	l.seen[k][lemma] += n
}

// Bounds of what is kept.
const (
	fewest   = 3  // sightings, by their weights, of a word that is looked at
	often    = 20 // from which a word whose lemma is no part of it is listed even where the rules have it right, for speed
	evidence = 3  // words that must share an ending's rule
)

// Text gives what was learned in the form that Read reads.
func (l *Learner) Text() string {
	type pair struct {
		key
		lemma string
		total int
	}
	var pairs []pair
	for k, lemmas := range l.seen {
		best, total := "", 0
		for _, m := range slices.Sorted(maps.Keys(lemmas)) {
			total += lemmas[m]
			if m != "" && (best == "" || lemmas[m] > lemmas[best]) {
				best = m
			}
		}
		if best == "" {
			derived, ok := l.derive(k)
			if !ok {
				continue
			}
			best = derived
		}
		if total >= fewest {
			pairs = append(pairs, pair{k, best, total})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return strings.Compare(a.tag+"\t"+a.form, b.tag+"\t"+b.form)
	})
	votes := map[key]map[rule]int{}
	for _, p := range pairs {
		r, ok := ruleOf(p.form, p.lemma)
		if !ok {
			continue
		}
		for n := 0; n <= longestEnding && n < len(p.form); n++ {
			k := key{p.form[len(p.form)-n:], p.tag}
			if votes[k] == nil {
				votes[k] = map[rule]int{}
			}
			votes[k][r]++
		}
	}
	t := &Table{words: map[key]string{}, rules: map[key]rule{}}
	var b strings.Builder
	// Endings from the shortest on: one is kept when its rule is another than that of the shorter ending.
	keys := slices.SortedFunc(maps.Keys(votes), func(a, b key) int {
		if len(a.form) != len(b.form) {
			return len(a.form) - len(b.form)
		}
		return strings.Compare(a.tag+"\t"+a.form, b.tag+"\t"+b.form)
	})
	for _, k := range keys {
		var best rule
		most := 0
		for r, n := range votes[k] {
			if n > most || n == most && (r.cut < best.cut || r.cut == best.cut && r.add < best.add) {
				best, most = r, n
			}
		}
		if most < evidence && k.form != "" || t.inherited(k) == best && k.form != "" {
			continue
		}
		t.rules[k] = best
		fmt.Fprintf(&b, "%s\t-%s\t%d\t-%s\n", k.tag, k.form, best.cut, best.add)
	}
	for _, p := range pairs {
		upos := "X"
		if p.tag == "NNPS" {
			continue
		}
		if t.Lemma(p.form, upos, p.tag) != p.lemma || p.total >= often && !strings.HasPrefix(p.form, p.lemma) {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", p.tag, p.form, p.lemma)
		} else if p.total >= often*8 { // so that a capital at a sentence's beginning takes no memory
			fmt.Fprintf(&b, "%s\t%s\t%s\n", p.tag, p.form, p.lemma)
		}
	}
	return b.String()
}

// inherited gives the rule of the longest shorter ending that has one.
func (t *Table) inherited(k key) rule {
	for f := k.form; f != ""; {
		f = f[1:]
		if r, ok := t.rules[key{f, k.tag}]; ok {
			return r
		}
	}
	return rule{cut: -1}
}

// ruleOf gives the rule that leads from form to lemma, when the two share a beginning.
func ruleOf(form, lemma string) (rule, bool) {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	if n == 0 || len(form)-n > 6 || !utf8.ValidString(lemma) {
		return rule{}, false
	}
	return rule{len(form) - n, lemma[n:]}, true
}
