package when

import (
	"strings"

	"rapporteur/parse"
)

// governor gives the token that the expression tells the time of: that which the tree hangs it on, save where the order of words speaks
// against the tree. told are the expressions of the sentence before it.
func governor(s *parse.Sentence, e *Expression, told []Expression) int {
	up := s.Tokens[e.head].Head
	if up < 0 {
		return lastVerb(s, e.First) // "Envoy to meet ministers Wednesday", with the day taken for the root
	}
	if attribute(s, e.head) || e.Last+1 >= len(s.Tokens) && up == 0 {
		return up
	}
	if v := verbAfter(s, e.Last+1); v >= 0 && up < e.First && nominal(s, up) && preceding[e.lead] {
		return v // "the ministry on Thursday closed the border"
	}
	if c := clauseBefore(s, up, e.First); c >= 0 {
		return c // "said that troops shelled the town on Friday": not when it was said
	}
	return conjunct(s, up, e, told)
}

// unset gives the verb that an expression tells the time of where it is no part of the noun that follows it, as the tree has it, for want of a
// comma between them: "On Monday rebels fired rockets", "killed ten people in the city on Friday activists said". -1 for none.
func unset(s *parse.Sentence, e *Expression) int {
	h := s.Tokens[e.head].Head
	if e.lead != "on" || h <= e.Last || !s.Tokens[e.head].Is("compound", "amod", "nummod") || s.Tokens[h].UPOS != "NOUN" || e.First == 0 || s.Tokens[e.First-1].Lower() != e.lead {
		return -1
	}
	v := verbFrom(s, h+1)
	if v < 0 {
		return -1
	}
	if e.First == 1 {
		return v
	}
	if !reporting[s.Tokens[v].Lemma] || s.Tokens[v].XPOS == "VBN" || s.Tokens[v].XPOS == "VBG" {
		return -1
	}
	if c := s.Find(v, "ccomp", "parataxis"); c >= 0 && c < e.First && s.Tokens[c].UPOS == "VERB" {
		return c
	}
	return -1
}

// verbFrom gives the first verb from token i on, before any comma, that is of no clause about a thing; -1 for none.
func verbFrom(s *parse.Sentence, i int) int {
	for ; i < len(s.Tokens); i++ {
		switch t := &s.Tokens[i]; {
		case t.UPOS == "VERB" && !t.Is("acl", "acl:relcl", "amod"):
			return i
		case t.Form == ",":
			return -1
		}
	}
	return -1
}

// lastVerb gives the last verb before token i, -1 for none.
func lastVerb(s *parse.Sentence, i int) int {
	for i--; i >= 0 && s.Tokens[i].UPOS != "VERB"; i-- {
	}
	return i
}

// preceding are prepositions of dates that stand before a verb; "" for none.
var preceding = map[string]bool{"on": true, "in": true, "": true}

func nominal(s *parse.Sentence, k int) bool {
	u := s.Tokens[k].UPOS
	return u == "NOUN" || u == "PROPN" || u == "PRON"
}

// verbAfter gives the finite verb in the past that stands at i, behind adverbs only; -1 for none.
func verbAfter(s *parse.Sentence, i int) int {
	for ; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		switch {
		case t.UPOS == "ADV":
		case t.UPOS == "VERB" && t.XPOS == "VBD" && !t.Is("acl"):
			return i
		default:
			return -1
		}
	}
	return -1
}

// clauseBefore gives the verb of the clause that verb k reports and that began before the expression; -1 for none, or where a comma sets
// the expression apart. In "will meet on 3 April, officials said", the clause goes before those who report it.
func clauseBefore(s *parse.Sentence, k, first int) int {
	if !reporting[s.Tokens[k].Lemma] {
		return -1
	}
	c := s.Find(k, "ccomp", "parataxis")
	if c < 0 && s.Tokens[k].Is("advcl", "parataxis") && first > 0 && s.Tokens[first-1].Form != "," && (k+1 == len(s.Tokens) || s.Tokens[k+1].UPOS == "PUNCT") {
		c = s.Tokens[k].Head // "wounded three in the north on Friday state television said", for want of a comma
		if t := &s.Tokens[c]; t.Is("conj") && s.Tokens[t.Head].UPOS == "VERB" {
			c = t.Head
		}
	}
	if k > first && c >= 0 && c < first && s.Find(k, "nsubj") > first && s.Tokens[c].UPOS == "VERB" {
		return c
	}
	if k >= first || c < k || c > first || s.Tokens[c].UPOS != "VERB" {
		return -1
	}
	for i := first - 1; i > c && i >= first-2; i-- {
		if f := s.Tokens[i].Form; f == "," || f == "”" || f == "\"" || f == "''" {
			return -1
		}
	}
	return c
}

// reporting are verbs whose clause tells what somebody says.
var reporting = lists.Named("reporting")

// conjunct gives the verb nearest before the expression among those that stand together with verb k, where k has a date of its own: "was
// founded in 2015 and renewed in 2016".
func conjunct(s *parse.Sentence, k int, e *Expression, told []Expression) int {
	near := k
	for _, c := range s.Children(k, "conj") {
		if c < e.First && c > near && s.Tokens[c].UPOS == "VERB" {
			near = c
		}
	}
	if near == k {
		return k
	}
	for i := range told {
		if told[i].up == k && told[i].First < near && !bounds[told[i].lead] && !told[i].Date.IsZero() {
			return near
		}
	}
	return k
}

// clauseOf reports whether token k heads a clause that tells what was done on the day of the expression: "on Wednesday, the day he
// arrived", "since July, when China warned them".
func (c *Calendar) clauseOf(s *parse.Sentence, sentence, k int) (Expression, bool) {
	t := &s.Tokens[k]
	if !t.Is("acl:relcl", "advcl:relcl", "advcl") || t.Head < 0 {
		return Expression{}, false
	}
	if t.Is("advcl") && !t.Is("advcl:relcl") {
		if m := s.Find(k, "advmod", "mark"); m < 0 || !strings.EqualFold(s.Tokens[m].Form, "when") {
			return Expression{}, false
		}
	}
	for _, e := range c.at[sentence] {
		if e.First <= t.Head && t.Head <= e.Last && e.Last < k {
			return e, true
		}
		if at := e.Last + 2; at < k && s.Tokens[e.Last+1].Form == "," && strings.EqualFold(s.Tokens[at].Form, "when") && s.Tokens[at].Head == k {
			return e, true
		}
	}
	return Expression{}, false
}
