package actor

import (
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// scenery finds the country where what the article tells happens: the one that stands most often after a preposition of
// place, with a word for strife ("the Syrian conflict"), or as what is struck ("raids on Syria"), itself or by a town of it. It is "" where
// none does twice as often as another.
func (c *Cast) scenery() string {
	score := map[string]int{}
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if !capital(t.Form) || t.Head < 0 {
				continue
			}
			if of := place.StateOfPeople(t.Form); of != "" && t.Is("amod", "compound") && strife[s.Tokens[t.Head].LowerLemma()] {
				score[of]++
				continue
			}
			at := s.Case(k)
			of := place.StateNamed(t.Form)
			switch {
			case of != "" && place.Doubtful(t.Form):
			case of != "" && (inPlace[at] || at == "on" && strikes[s.Tokens[t.Head].LowerLemma()] || t.Is("nmod:poss", "compound") && strife[s.Tokens[t.Head].LowerLemma()]):
				score[of]++
			}
		}
	}
	first, second := "", ""
	for _, h := range c.homes {
		switch n := score[h]; {
		case n > score[first]:
			first, second = h, first
		case n > score[second]:
			second = h
		}
	}
	if first == "" || score[first] < 2 || score[first] < 2*score[second] {
		return ""
	}
	return first
}

// policed reports whether the article speaks of police rather than of soldiers: its officers are the former's then.
func (c *Cast) policed() bool {
	n := 0
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			switch c.doc.Sentences[i].Tokens[k].LowerLemma() {
			case "police", "policeman", "constable", "sheriff", "detective":
				n++
			case "soldier", "army", "troop", "military", "navy", "marine":
				n--
			}
		}
	}
	return n > 0
}

// strife are nouns that tell of a country that something is going on in it.
var strife = lists.Named("strife")

// regime gives the state whose regime the article names as such: "the regime", "regime troops" are of none but that.
func (c *Cast) regime(s *parse.Sentence, m *mention) (plover.Code, bool) {
	if m.called != "regime" && (m.first == m.head || !strings.EqualFold(s.Tokens[m.head-1].Form, "regime")) {
		return plover.Code{}, false
	}
	if of, ok := prevailing(c.kin.regimes); ok {
		return code(of), true
	}
	for of := range c.kin.regimes {
		if len(c.kin.regimes) == 1 {
			return code(of), true
		}
	}
	return code(c.scene), c.scene != ""
}

// loyal gives the sector of fighters told to be a state's own, by the words before at: "regime fighters" are soldiers,
// "pro-government fighters" a militia.
func (c *Cast) loyal(s *parse.Sentence, m *mention, at int) (plover.Sector, bool) {
	for k := m.first; k < at && rankAndFile[m.called]; k++ {
		w := s.Tokens[k].Lower()
		if w == "pro" && k+2 <= at && s.Tokens[k+1].Form == "-" {
			next := s.Tokens[k+2].Form
			return militia, loyalties[strings.ToLower(next)] || capital(next) && c.isOf(next)
		}
		if end, ok := strings.CutPrefix(w, "pro-"); ok {
			return militia, loyalties[end] || capital(s.Tokens[k].Form[4:]) && c.isOf(s.Tokens[k].Form[4:])
		}
		if loyalties[w] && (k == m.first || s.Tokens[k-1].Form != "-") {
			return soldiers, true
		}
	}
	return plover.Sector{}, false
}

// loyalties are words for what fighters of a state's own stand for.
var loyalties = lists.Named("loyalties")

// besideFoe reports whether a noun stands together with one for those who fight or oppose a state: "the government and the
// opposition".
func besideFoe(s *parse.Sentence, head int) bool {
	for _, k := range append(s.Children(head, "conj"), s.Tokens[head].Head) {
		if k >= 0 && (s.Tokens[k].Head == head || s.Tokens[head].Is("conj")) && foes[s.Tokens[k].LowerLemma()] {
			return true
		}
	}
	return false
}

var foes = lists.Named("foes")

// strikes are nouns for what is done to a country from without.
var strikes = lists.Named("strikes")
