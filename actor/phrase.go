package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// outside are relations whose words do not belong to the name phrase of the head they hang on.
var outside = []string{"acl", "appos", "conj", "cc", "parataxis", "dep", "case", "mark", "nsubj", "cop", "aux", "advmod", "det", "expl", "discourse", "obl", "advcl", "ccomp", "list", "vocative", "reparandum", "nmod:unmarked", "obj", "orphan"}

// widest is how many tokens of a name phrase may stand on either side of its head. No name has as many, and all ways to cut a
// phrase are looked up in the tables.
const widest = 24

// extent gives the tokens of the shortest full name phrase with this head: its office or nationality with it, but no article,
// number, relative clause, apposition, nor what it is of, save where that is part of a name.
func (c *Cast) extent(s *parse.Sentence, head int) (first, last int) {
	first = head
	for first > 0 && head-first < widest && c.belongs(s, first-1, head) {
		first--
	}
	if first > 0 && s.Tokens[first-1].Form == "IS" && (first == 1 || !shouted(s.Tokens[first-2].Form)) {
		first-- // the group, where the tree takes it for the verb
	}
	last = head
	for _, k := range s.Children(head, "flat", "compound", "goeswith", "fixed") {
		if k > last {
			if end := c.tail(s, k); connected(s, last, k) && !(k > 1 && s.Tokens[k-1].Form == "-" && c.pair(s, k-2)) {
				last = end
			}
		}
	}
	if k := s.Find(head, "appos"); k > last && k-last <= 3 && s.Tokens[k].UPOS == "PROPN" && s.Tokens[head].UPOS != "PROPN" {
		// "climate activist Greta Thunberg": an apposition without a comma is one name.
		if lead, end := c.extent(s, k); lead == last+1 {
			last = end
		}
	}
	if s.Tokens[head].UPOS == "PROPN" {
		last = max(last, nameEnd(s, head))
	}
	for s.Tokens[head].UPOS == "PROPN" && last+2 < len(s.Tokens) && s.Tokens[last+1].Form == "-" && tight(s, last) && tight(s, last+1) && !backed("-"+s.Tokens[last+2].Form) && !c.pair(s, last) {
		last += 2 // "Kim Jong-un", however the tree hangs
	}
	if last == head && last+1 < len(s.Tokens) && s.Tokens[last+1].Head == head && strings.EqualFold(s.Tokens[last+1].Form, "general") {
		last++ // "the attorneys general"
	}
	last = min(last, head+widest)
	last = c.named(s, first, head, last)
	last = c.single(s, first, head, last)
	first = trim(s, first, head)
	for from := first - 2; from >= max(0, first-4); from-- {
		// "UN and Arab League envoy", "Bosnia and Herzegovina": one name with an "and" in it
		if s.Tokens[first-1].UPOS == "CCONJ" && c.begins(s.Tokens[from].Form) && c.known(c.text(s, from, last)) != nil {
			first = from
			break
		}
	}
	return first, last
}

// shouted reports whether a word of letters is in capitals throughout.
func shouted(form string) bool {
	return form == strings.ToUpper(form) && form != strings.ToLower(form)
}

// tight reports whether no space stands after token k.
func tight(s *parse.Sentence, k int) bool { return s.Tokens[k].Span.End == s.Tokens[k+1].Span.Start }

// pair reports whether token k and the one behind the hyphen after it are two states: "Seoul-Washington".
func (c *Cast) pair(s *parse.Sentence, k int) bool {
	if k+2 >= len(s.Tokens) || !capital(s.Tokens[k].Form) {
		return false
	}
	a, b := s.Tokens[k].Form, s.Tokens[k+2].Form
	return (c.isState(a) || place.StateOfCapital(a) != "") && (c.isState(b) || place.StateOfCapital(b) != "")
}

// single cuts a phrase in which two states stand side by side, as where a text lost its commas.
func (c *Cast) single(s *parse.Sentence, first, head, last int) int {
	if s.Tokens[head].UPOS != "PROPN" {
		return last
	}
	for to := last - 1; to >= head; to-- {
		for from := first; from <= head; from++ {
			if place.StateNamed(c.text(s, from, to)) != "" && place.StateNamed(c.text(s, to+1, last)) != "" {
				return to
			}
		}
	}
	return last
}

// tail gives the last token of what hangs on k to the right in the same name.
func (c *Cast) tail(s *parse.Sentence, k int) int {
	end := k
	for _, n := range s.Children(k, "flat", "compound", "goeswith", "punct") {
		if n > end && connected(s, end, n) && (s.Tokens[n].Rel != "punct" || s.Tokens[n].Form == "-") {
			end = n
		}
	}
	return end
}

// connected reports whether nothing but hyphens stand between two tokens of a name.
func connected(s *parse.Sentence, last, k int) bool {
	for i := last + 1; i < k; i++ {
		if f := s.Tokens[i].Form; f != "-" && f != "’" && f != "'" {
			return false
		}
	}
	return true
}

// belongs reports whether token i, left of the head, is part of its name phrase.
func (c *Cast) belongs(s *parse.Sentence, i, head int) bool {
	t := &s.Tokens[i]
	if t.UPOS == "PUNCT" {
		switch t.Form {
		case "-", "‐", "’", "'", ".":
			return i > 0 && t.Head > i-2 && !c.pair(s, i-1) && c.belongs(s, i-1, head)
		}
		return false
	}
	if t.Is("cc") && s.Tokens[t.Head].Is("conj") {
		if first := &s.Tokens[s.Tokens[t.Head].Head]; first.Head == head && first.Is("compound") && capital(first.Form) && capital(s.Tokens[head].Form) {
			return true // "the Security and Defence Council"
		}
	}
	if t.UPOS == "CCONJ" || t.UPOS == "VERB" && t.Head == head && !t.Is("amod", "compound") {
		return false
	}
	for k, n := i, 0; n < len(s.Tokens); n++ {
		u := &s.Tokens[k]
		if u.Head < 0 {
			return false
		}
		if u.Head == head {
			return !u.Is(outside...) && !(u.Is("nmod") && !u.Is("nmod:poss", "nmod:desc"))
		}
		if u.Is("cc", "acl", "appos", "parataxis", "punct") || u.Is("conj") && s.Tokens[u.Head].Head != head {
			return false
		}
		k = u.Head
	}
	return false
}

// trim drops from the front what the handbook leaves out: articles, numbers, "at least", "many", "his".
func trim(s *parse.Sentence, first, head int) int {
	for first < head {
		t := &s.Tokens[first]
		switch {
		case days[t.Lower()], first == 0 && dateline(s, head):
			first++
		case t.UPOS == "DET", t.UPOS == "ADP", t.UPOS == "PUNCT", t.UPOS == "PRON", t.UPOS == "ADV", t.UPOS == "PART", t.UPOS == "SYM",
			t.UPOS == "NUM" && (s.Tokens[head].UPOS != "PROPN" || s.Tokens[head].XPOS == "NNPS" && place.StateOfPeople(s.Tokens[head].Form) != ""), quantities[t.Lower()], judging[t.Lower()]:
			first++
		default:
			return first
		}
	}
	return first
}

// judging are adjectives with which a reporter judges somebody; they are no part of a name.
var judging = lists.Named("judging")

// days are words of time that a tree takes for a part of the phrase behind them: "On Saturday government forces".
var days = lists.Named("days")

// dateline reports whether a sentence begins with the capitals of a town that it is sent from: "BEIRUT Syrian troops shelled ...".
func dateline(s *parse.Sentence, head int) bool {
	f := s.Tokens[0].Form
	if len(f) < 4 || f != strings.ToUpper(f) || strings.Contains(f, ".") || head == 0 || s.Tokens[head].Form == strings.ToUpper(s.Tokens[head].Form) {
		return false
	}
	return len(place.Sites(f)) > 0 && s.Tokens[1].Form != strings.ToUpper(s.Tokens[1].Form)
}

var quantities = lists.Named("quantities")

// named takes what follows into the phrase where the tables know the whole as one name ("Organization for the Prohibition of
// Chemical Weapons"), or where an office or a body is told with what it is of ("president of Chad", "University of Aleppo").
func (c *Cast) named(s *parse.Sentence, first, head, last int) int {
	begins := false // a name in the tables, so that it may end further on
	for from := first; from <= head && !begins; from++ {
		begins = c.begins(s.Tokens[from].Form)
	}
	for to := min(head+10, len(s.Tokens)-1); to > last && begins; to-- {
		if s.Tokens[to].UPOS == "PUNCT" || !s.Governs(head, to) && !(s.Tokens[head].UPOS == "PROPN" && capital(s.Tokens[to].Form) && ofOffice[s.Tokens[last+1].Lower()]) {
			continue
		}
		for from := first; from <= head; from++ {
			if c.begins(s.Tokens[from].Form) && c.known(c.text(s, from, to)) != nil {
				return to
			}
		}
	}
	for _, k := range s.Children(head, "nmod") {
		of := s.Find(k, "case")
		if of != last+1 || k-of > 4 || s.Find(k, "conj") >= 0 || s.Tokens[k].UPOS != "PROPN" {
			continue
		}
		w := s.Tokens[of].Lower()
		r, _, ok := c.roleAt(s, first, head)
		if c.personal(s, head) && s.Find(head, "nmod:desc") < 0 && !c.isState(s.Tokens[k].Form) {
			continue // whom somebody is of is no part of their name
		}
		if (w == "of" || w == "for" && s.Tokens[head].UPOS == "PROPN") && (s.Tokens[head].UPOS == "PROPN" && s.Find(head, "nmod:desc") < 0 || ok && r.weight == "own" && r.typ != "group") {
			_, end := c.extent(s, k)
			return max(last, end)
		}
	}
	return last
}

// wholeName finds the name of a body, of three words at least, that a phrase is torn out of, or of which it has but a part: "Save the
// Children", read as "children".
func (c *Cast) wholeName(s *parse.Sentence, m *mention) (identity, int, int, bool) {
	if !capital(s.Tokens[m.head].Form) {
		return identity{}, 0, 0, false
	}
	up := s.Tokens[m.head].Head
	for from := max(0, m.head-4); from <= m.head; from++ {
		if !capital(s.Tokens[from].Form) {
			continue
		}
		e, last := c.longestName(s, from)
		if e == nil || last-from < 2 || last < m.head || s.Tokens[last].UPOS == "PUNCT" || from <= up && up <= last || from >= m.first && last <= m.last || e.typ == rapporteur.TypePerson || m.last > last || m.first < from && s.Tokens[m.first].UPOS != "DET" {
			continue
		}
		if id, ok := c.look(c.text(s, from, last)); ok {
			return id, from, last, true
		}
	}
	return identity{}, 0, 0, false
}

// nameAfter gives the body whose name, of three words at least, begins behind a preposition, however the tree hangs: "of the Food and
// Agriculture Organization".
func (c *Cast) nameAfter(s *parse.Sentence, at int) (identity, bool) {
	at++
	if at < len(s.Tokens) && s.Tokens[at].UPOS == "DET" {
		at++
	}
	if at >= len(s.Tokens) || !capital(s.Tokens[at].Form) {
		return identity{}, false
	}
	e, last := c.longestName(s, at)
	if e == nil || last-at < 2 || e.typ == rapporteur.TypePerson || s.Tokens[last].UPOS == "PUNCT" {
		return identity{}, false
	}
	return c.look(c.text(s, at, last))
}

// text gives the words of a stretch of tokens.
func (c *Cast) text(s *parse.Sentence, first, last int) string {
	return s.Stretch(first, last).In(c.doc.Text)
}
