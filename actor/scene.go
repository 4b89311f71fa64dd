package actor

import (
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// scenery finds the country where what the article tells happens: the one that stands most often after a preposition of
// place, with a word for strife ("the Syrian conflict"), or as what is struck ("raids on Syria"), itself or by a town of it. It is "" where
// none does twice as often as another, or only once; once then gives the one that does, in the first sentences, where no other does.
// On the way it weighs again which country the article is about (see staging), and sets the homes in that order.
func (c *Cast) scenery(lands []place.Land, sent []string) (scene, once string) {
	score, early := map[string]int{}, map[string]bool{}
	stage := c.stage(lands, sent)
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
			if t.Is("amod", "compound", "nmod:poss") && visiting[s.Tokens[t.Head].LowerLemma()] {
				of := people
				if of == "" {
					of = c.landAt(s, k)
				}
				stage.add(of, visitor)
			}
			if people != "" && t.Is("amod", "compound") && strife[s.Tokens[t.Head].LowerLemma()] {
				score[people]++
				if of := s.Tokens[t.Head].LowerLemma(); partsOfPlaces[of] && of != "capital" {
					stage.happens(c, people, i) // "the Ukrainian city of Mariupol"
				}
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
				early[of] = early[of] || inPlace[at] && i < lead
			}
			if people == "" && inPlace[at] {
				stage.see(c, i, k)
			}
		}
	}
	stage.set(c)
	first, second := "", ""
	for _, h := range c.homes {
		switch n := score[h]; {
		case n > score[first]:
			first, second = h, first
		case n > score[second]:
			second = h
		}
	}
	switch {
	case first == "" || score[first] < 2*score[second]:
		return "", ""
	case score[first] > 1:
		return first, ""
	case score[second] > 0 || !early[first]:
		return "", ""
	}
	return "", first
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

// locality gives the state of officials and the like of a town or a district, whose name is not told: that of where things happen, else the one
// that the article is about, whoever's ministers it speaks of.
func (c *Cast) locality(s *parse.Sentence, m *mention) (plover.Code, bool) {
	for k := m.first; k < m.head; k++ {
		if nearbyWords[s.Tokens[k].Lower()] {
			if c.scene != "" {
				return code(c.scene), true
			}
			return c.home()
		}
	}
	return plover.Code{}, false
}

// policed reports whether a sentence and those before it speak of police rather than of soldiers, or, where they speak of neither more, the
// article: its officers are the former's then.
func (c *Cast) policed(sentence int) bool {
	const back = 2
	near, all := 0, 0
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			n := 0
			if w := c.doc.Sentences[i].Tokens[k].LowerLemma(); policing[w] {
				n = 1
			} else if soldiering[w] {
				n = -1
			}
			all += n
			if i >= sentence-back && i <= sentence {
				near += n
			}
		}
	}
	if near != 0 {
		return near > 0
	}
	return all > 0
}

var (
	policing   = lists.Named("policing")
	soldiering = lists.Named("soldiering")
)

var (
	// strife are nouns that tell of a country that something is going on in it.
	strife = lists.Named("strife")
	// nearbyWords say of officials that they are of a part of a country.
	nearbyWords = lists.Named("nearbyWords")
	// partsOfPlaces are nouns for a part of a town or country, or for it as such.
	partsOfPlaces = lists.Named("partsOfPlaces")
)

// opposed gives the people without a state of their own whom a story of a state and of them calls militants: those are not the state's.
func (c *Cast) opposed(m *mention) (plover.Code, bool) {
	if rankAndFile[m.called] && len(c.homes) > 1 {
		for k, h := range c.homes[:2] {
			if opponents[h+">"+c.homes[1-k]] {
				return code(h), true
			}
		}
	}
	return plover.Code{}, false
}

// opponents are peoples without a state, with the state that their armed groups fight.
var opponents = lists.Named("opponents")

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

// devoted reports whether armed men are told to be loyal to somebody who governs no more: "troops loyal to the ousted president" fight for him.
func devoted(s *parse.Sentence, head int) bool {
	if head+2 >= len(s.Tokens) || s.Tokens[head+1].Lower() != "loyal" || s.Tokens[head+2].Lower() != "to" {
		return false
	}
	const reach = 4
	for k := head + 3; k < min(len(s.Tokens), head+3+reach); k++ {
		if former[s.Tokens[k].Lower()] {
			return true
		}
	}
	return false
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
