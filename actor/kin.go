package actor

import (
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// kin counts the named parties of each state in an article, by sector: whose senators "lawmakers" are, a story tells by the
// senators that it names. It counts the names that the tables have, and nouns for people with a nationality before them.
type kin struct {
	of        map[plover.Sector]map[string]int
	named     map[string]int // those whom the tables know, by state
	foreign   map[string]int // foreign ministers, their deputies and ministries
	regimes   map[string]int // by state: "the Kenyan regime", "the president's regime"
	united    int            // words of names of the United Nations
	council   bool           // whether its Security Council is named
	rebellion bool           // whether rebels, an uprising or its like are told of
	tribunals map[*entry]int // courts of several states
	rebels    map[string]int // those who fight a state, by the code of their name, IMG for those across borders
}

// census takes the kin of an article.
func (c *Cast) census() kin {
	k := kin{named: map[string]int{}, of: map[plover.Sector]map[string]int{}, foreign: map[string]int{}, regimes: map[string]int{}, rebels: map[string]int{}, tribunals: map[*entry]int{}}
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for t := 0; t < len(s.Tokens); t++ {
			if !capital(s.Tokens[t].Form) {
				k.rebellion = k.rebellion || rebelling[s.Tokens[t].Lemma]
				continue
			}
			if e, last := c.longestName(s, t); e != nil {
				if e.sector == partySector && last == t && t > 0 && democrats[s.Tokens[t-1].Lower()] {
					continue // Social Democrats are none of America's
				}
				if e.code.IsState() && (s.Tokens[last].Lemma == "regime" || last+1 < len(s.Tokens) && s.Tokens[last+1].Lemma == "regime") {
					k.regimes[e.code.String()]++
				}
				if e.sector == rebelSector {
					k.rebels[e.code.String()]++
				}
				if e.sector == judges && !e.code.IsState() {
					k.tribunals[e]++
				}
				switch {
				case e.code.String() == "UNO":
					k.united += last - t + 1
					k.council = k.council || s.Tokens[last].Form == "Council"
				case e.code.IsState() && !c.doubts(place.AppendFold(nil, c.text(s, t, last)), e) && !c.common(place.AppendFold(nil, c.text(s, t, last)), e):
					_, sector := e.as(c.day)
					k.add(sector, e.code.String())
					k.named[e.code.String()]++
					if sector != partySector || s.Tokens[last].XPOS != "NNPS" {
						c.leaning[sector]++ // "Republicans" sit in parliaments as well as they stand for election
					}
					if strings.Contains(e.held, "Foreign") {
						k.foreign[e.code.String()]++
					}
				}
				t = last
				continue
			}
			if h := s.Tokens[t].Head; h > t && s.Tokens[t].Is("amod", "compound", "nmod:poss") && s.Tokens[h].UPOS == "NOUN" {
				of := place.StateOfPeople(s.Tokens[t].Form)
				if of == "" {
					of = place.StateNamed(s.Tokens[t].Form)
				}
				if of == "" {
					continue
				}
				if s.Tokens[h].Lemma == "regime" {
					k.regimes[of]++
				}
				if r, _, ok := c.roleAt(s, h, h); ok {
					k.add(r.sector, of)
					if strings.EqualFold(s.Tokens[h-1].Form, "foreign") {
						k.foreign[of]++
					}
				}
			}
		}
	}
	return k
}

// worldly reports whether the United Nations have a part in what the article tells: diplomats and envoys are of many states then.
func (k *kin) worldly() bool { return k.united >= 2 }

func (k *kin) add(sector plover.Sector, state string) {
	m := k.of[sector]
	if m == nil {
		m = map[string]int{}
		k.of[sector] = m
	}
	m[state]++
}

// state gives the state whose people of a sector the article names, where it names those of one at least twice, and twice as often as
// those of any other.
func (k *kin) state(sector plover.Sector) (string, bool) { return prevailing(k.of[sector]) }

// home gives the state of most of the parties that the article names, where it names those of one alone, or at least twice, and twice as often as
// those of any other.
func (k *kin) home() (string, bool) {
	all := map[string]int{}
	for _, of := range k.of {
		for state, n := range of {
			all[state] += n
		}
	}
	for state := range all {
		if len(all) == 1 {
			return state, true
		}
	}
	return prevailing(all)
}

// prevailing gives the state that is counted at least twice, and twice as often as any other.
func prevailing(count map[string]int) (string, bool) {
	first, most, second := "", 0, 0
	for state, n := range count {
		switch {
		case n > most || n == most && state < first:
			first, most, second = state, n, most
		case n > second:
			second = n
		}
	}
	return first, most >= 2 && most >= 2*second
}

// longestName gives whom the longest name of the tables that begins with token t is of, and the last token of it.
func (c *Cast) longestName(s *parse.Sentence, t int) (*entry, int) {
	if !c.begins(s.Tokens[t].Form) {
		return nil, t
	}
	for last := min(t+4, len(s.Tokens)-1); last >= t; last-- {
		if e := c.known(c.text(s, t, last)); e != nil {
			return e, last
		}
	}
	return nil, t
}

// rebelling are nouns for those who fight the state they are of, and for what they do.
var rebelling = lists.Named("rebelling")
