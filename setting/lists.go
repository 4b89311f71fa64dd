package setting

import (
	_ "embed" // for the table

	"rapporteur/parse"
	"rapporteur/plaintext"
)

//go:embed lists.txt
var listsText string

// lists are the words that are asked for by the name of their list.
var (
	lists     = plaintext.ReadLists(listsText)
	setsApart = lists.Named("setsApart")
	discusses = lists.Named("discusses")
	// matters are what is the matter somewhere.
	matters = lists.Named("matters")
	// tells are verbs of telling.
	tells = lists.Named("tells")
	// lasting are things that bear a year or a day as their name.
	lasting = lists.Named("lasting")
	// soon are units of time within a day.
	soon = lists.Named("soon")
	// clauseApart are words that begin a clause of another time than its main clause.
	clauseApart = lists.Named("clauseApart")
)

// topical reports whether the phrase with this head lies in what an act of words is about: "met to discuss the situation in Norland".
func topical(s *parse.Sentence, act, head int) bool {
	for k, n := s.Tokens[head].Head, 0; k >= 0 && k != act && n < 6; k, n = s.Tokens[k].Head, n+1 {
		t := &s.Tokens[k]
		if t.Head < 0 || t.UPOS != "NOUN" {
			continue
		}
		if t.Is("obj") && discusses[s.Tokens[t.Head].LowerLemma()] {
			return true
		}
	}
	return false
}

// elsewhere reports whether a place is only where something is the matter that people speak about ("met over the crisis in Norland"), or where those
// are who tell of the act ("a source in Oslo confirmed the raids").
func (a *act) elsewhere(s *parse.Sentence, head int) bool {
	if s == a.s && a.teller(head) {
		return true
	}
	switch a.Event.Event.Quad() {
	case 1, 3:
	default:
		return false
	}
	t := &s.Tokens[head]
	return t.Is("nmod") && t.Head >= 0 && (s != a.s || t.Head != a.token) && matters[s.Tokens[t.Head].LowerLemma()]
}

// teller reports whether a place of the act's sentence tells where those are who tell of the act.
func (a *act) teller(head int) bool {
	s := a.s
	t := &s.Tokens[head]
	if p := s.Case(head); p != "in" && p != "at" || !t.Is("nmod") || t.Head < 0 || !s.Tokens[t.Head].Is("nsubj") {
		return false
	}
	v := s.Tokens[t.Head].Head
	return v >= 0 && !s.Passive(v) && v != a.token && t.Head != a.token && tells[s.Tokens[v].LowerLemma()] && s.Governs(v, a.token) && !s.Governs(t.Head, a.token)
}
