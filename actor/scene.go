package actor

import (
	"rapporteur/place"
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

// strikes are nouns for what is done to a country from without.
var strikes = lists.Named("strikes")
