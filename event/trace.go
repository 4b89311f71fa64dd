package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// trace holds why an act is what it is, noted while it is read. It is nil where nobody asked for reasons; then every note costs a
// comparison and nothing else.
type trace struct {
	finds    []find
	status   verdict
	mode     string   // the word that told the mode; "" for the sense itself
	lacking  []*sense // senses whose words stood there, but not what else they ask for
	heaviest int      // the token that package rank gave the highest probability
	notes    []string
}

// find is how one party came to be a party of the act.
type find struct {
	party rapporteur.Span
	rule  string
	from  int // the token of the predicate from which it was found
	to    int // the token at which it was found, -1 for its own head
}

// verdict is what decided a status: a token of the act's sentence and what that is to it.
type verdict struct {
	token int
	rule  string
}

// traced begins the trace of an act if reasons are asked for.
func (r *reader) traced() *trace {
	if !r.Explain {
		return nil
	}
	return &trace{heaviest: -1}
}

// by notes the rule by which those parties in the list that were not there before have come in. The rule's words are joined.
func (t *trace) by(list []rapporteur.Entity, from, to int, rule ...string) {
	if t == nil {
		return
	}
	for _, e := range list {
		if !slices.ContainsFunc(t.finds, func(f find) bool { return f.party == e.Span }) {
			t.finds = append(t.finds, find{e.Span, strings.Join(rule, " "), from, to})
		}
	}
}

// lacks notes a sense that was passed over.
func (t *trace) lacks(list []*sense) {
	if t != nil {
		t.lacking = list
	}
}

// note adds a remark on the act as a whole.
func (t *trace) note(words ...string) {
	if t != nil {
		t.notes = append(t.notes, strings.Join(words, " "))
	}
}

// heard notes the token that package rank gave the highest probability so far.
func (t *trace) heard(token int) {
	if t != nil {
		t.heaviest = token
	}
}

// moded notes the word that told the mode.
func (t *trace) moded(words map[string]bool, near []string) {
	if t != nil && t.mode == "" {
		t.mode = near[slices.IndexFunc(near, func(w string) bool { return words[w] })]
	}
}

// verdict gives the place to note what decides the status; nil where nobody asks.
func (t *trace) verdict() *verdict {
	if t == nil {
		return nil
	}
	return &t.status
}

// is notes that the token decides, as what.
func (v *verdict) is(token int, rule string) {
	if v != nil {
		*v = verdict{token, rule}
	}
}

// take adds the reasons of an act that has become part of this one.
func (t *trace) take(s *parse.Sentence, b *act) {
	if t == nil {
		return
	}
	t.notes = append(t.notes, "one act with \""+s.Tokens[b.i].Form+"\" ("+b.sense.origin()+")")
	for _, f := range b.trace.finds {
		if !slices.ContainsFunc(t.finds, func(x find) bool { return x.party == f.party }) {
			t.finds = append(t.finds, f)
		}
	}
	t.notes = append(t.notes, b.trace.notes...)
	if t.mode == "" {
		t.mode = b.trace.mode
	}
}
