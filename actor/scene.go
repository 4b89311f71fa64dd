package actor

import (
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// scenery finds the country where what the article tells happens: the one that stands most often after a preposition of
// place, with a word for strife ("the Syrian conflict"), or as what is struck ("raids on Syria"), itself or by a town of it. It is "" where
// none does twice as often as another, nor once where no other does; nor does one told once count against towns of the one told of most.
func (c *Cast) scenery() string {
	const lead = 3 // sentences
	score, within, towns := map[string]int{}, map[string]bool{}, map[string]bool{}
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if !capital(t.Form) || t.Head < 0 {
				continue
			}
			people := c.twofold(s, k)
			if people == "" {
				people = place.StateOfPeople(t.Form)
			}
			if people != "" && t.Is("amod", "compound") && strife[s.Tokens[t.Head].LowerLemma()] {
				score[people]++
				continue
			}
			at := s.Case(k)
			if at == "of" && t.Is("nmod") && partsOfPlaces[s.Tokens[t.Head].LowerLemma()] {
				at = s.Case(t.Head) // "in the outskirts of Aleppo"
			}
			if !inPlace[at] && !(at == "on" && strikes[s.Tokens[t.Head].LowerLemma()]) && !(t.Is("nmod:poss", "compound") && strife[s.Tokens[t.Head].LowerLemma()]) {
				continue
			}
			if of := c.landAt(s, k); of != "" {
				score[of]++
				within[of] = within[of] || inPlace[at] && i < lead
			} else if of, _ := c.seat(t.Form); inPlace[at] && of != "" {
				towns[of] = true
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
	elsewhere := first != "" && first != c.homes[0] && towns[c.homes[0]]
	if first == "" || score[first] < 2*score[second] || score[first] < 2 && (elsewhere || score[second] > 0 || !within[first] || !slices.Contains(c.homes[:min(2, len(c.homes))], first)) {
		return ""
	}
	return first
}

// landAt gives the state whose name, of up to three words, token k heads; "" for none, or one that others bear too.
func (c *Cast) landAt(s *parse.Sentence, k int) string {
	for n := 2; n > 0; n-- {
		for _, from := range []int{k - n, k} {
			if from < 0 || from+n >= len(s.Tokens) || !capital(s.Tokens[from].Form) || !capital(s.Tokens[from+n].Form) {
				continue
			}
			if of := place.StateNamed(c.text(s, from, from+n)); of != "" {
				return of
			}
		}
	}
	of := place.StateNamed(s.Tokens[k].Form)
	if place.Doubtful(s.Tokens[k].Form) && !c.fits(of) {
		return ""
	}
	return of
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

// opposed gives the state whose people those are that fight the one at home, where these are no people of its own: militants in news of
// Israel and the Palestinians.
func (c *Cast) opposed(m *mention) (plover.Code, bool) {
	homes := c.homes[:min(3, len(c.homes))]
	if !rankAndFile[m.called] || !slices.ContainsFunc(homes, func(h string) bool { return besieged[h] }) {
		return plover.Code{}, false
	}
	for _, h := range homes {
		if unrecognised[h] {
			return code(h), true
		}
	}
	return plover.Code{}, false
}

var (
	// partsOfPlaces are nouns for a part of a town or country, or for it as such.
	partsOfPlaces = lists.Named("partsOfPlaces")
	besieged      = lists.Named("besieged")
	unrecognised  = lists.Named("unrecognised")
)

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
