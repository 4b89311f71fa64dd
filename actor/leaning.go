package actor

import (
	"strings"

	"rapporteur/parse"
	"rapporteur/plover"
)

// leaning counts of which sectors the nouns and the names of a report are: what it is mostly about tells of whom it says no more than
// "the group", "the chairman" or a name.
type leaning map[plover.Sector]int

// lean takes the leaning of an article; that of its names is added as they are counted.
func (c *Cast) lean() leaning {
	all := leaning{}
	l := lexis()
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := range s.Tokens {
			if s.Tokens[k].UPOS != "NOUN" || !l.callings.MayHold(s.Tokens[k].Lemma) {
				continue
			}
			if r, ok := l.roles[s.Tokens[k].Lemma]; ok && !r.sector.IsZero() && r.weight == "own" {
				all[r.sector]++
			} else if v, ok := l.modifiers[s.Tokens[k].Lemma]; ok {
				all[v]++
			}
		}
	}
	return all
}

// outlaws gives the sector of those who break the law in a report that tells much of them: rebels or criminals, whichever are told of at
// least twice as often.
func (l leaning) outlaws() (plover.Sector, bool) {
	rebels, criminals := l[rebelSector], l[criminal]
	switch {
	case rebels >= 3 && rebels >= 2*criminals:
		return rebelSector, true
	case criminals >= 3 && criminals >= 2*rebels && criminals >= max(l[clergy], l[partySector], l[chamber]):
		return criminal, true
	}
	return plover.Sector{}, false
}

// criminal reports whether the report tells much of criminals.
func (l leaning) criminal() bool {
	broke, ok := l.outlaws()
	return ok && broke == criminal
}

// informed are words behind those who know of a matter and are no part of it: "people familiar with the case".
var informed = lists.Named("informed")

// inclined gives the sector of a noun that leaves it open who is meant, by what the report tells much of: "the groups" are rebels in a
// report on rebels, and so are "gunmen" there, unless nobody knows them.
func (c *Cast) inclined(s *parse.Sentence, m *mention, sector plover.Sector) plover.Sector {
	switch {
	case sector.IsZero(), sector == unidentified, sector == obscure, sector == criminal && slayers[m.called], chieftains[m.called] && (sector == government || sector == soldiers), loose[m.called] && (sector == clergy || sector == opposing):
	default:
		return sector
	}
	broke, ok := c.leaning.outlaws()
	if !ok || s.Tokens[m.head].UPOS != "NOUN" {
		return sector
	}
	switch {
	case sector.IsZero() && loose[m.called] && !c.leaning.businesslike():
		return broke
	case sector == obscure:
		if broke == criminal && !(m.head+1 < len(s.Tokens) && informed[s.Tokens[m.head+1].Lower()]) {
			return broke // "the suspects"
		}
	case sector == criminal && broke == rebelSector:
		return broke // "the killers", in a story of bombings
	case sector == unidentified:
		for k := m.first; k < m.head; k++ {
			if nameless[strings.ToLower(s.Tokens[k].Form)] {
				return sector
			}
		}
		return broke
	case sector == government, sector == opposing:
		if c.leaning[broke] > 2*c.leaning[sector] {
			return broke
		}
	case sector == soldiers, sector == clergy:
		if broke == rebelSector && c.leaning[broke] > c.leaning[sector] {
			return broke // "Islamic groups", "commanders"
		}
	}
	return sector
}

// slayers are words for those who kill, be it for a cause.
var slayers = lists.Named("slayers")

// ofPeople reports whether a people without a state is named among the tokens from first to before at.
func (c *Cast) ofPeople(s *parse.Sentence, first, at int) bool {
	for k := first; k < at; k++ {
		if stateless[s.Tokens[k].Form] {
			return true
		}
	}
	return false
}

// dissenting reports whether the words from first to before at tell against whom somebody is: "anti-government", "pro-democracy".
func (c *Cast) dissenting(s *parse.Sentence, first, at int) bool {
	for k := first; k < at; k++ {
		w := strings.ToLower(s.Tokens[k].Form)
		if k+2 <= at && s.Tokens[k+1].Form == "-" && s.Tokens[k+1].Span.Start == s.Tokens[k].Span.End {
			next := s.Tokens[k+2].Form
			if w == "anti" && capital(next) && c.isOf(next) {
				return true
			}
			w += "-" + strings.ToLower(next)
		}
		if dissent[w] {
			return true
		}
	}
	return false
}

// isOf reports whether a word is a state's name or that of one who governs.
func (c *Cast) isOf(form string) bool {
	id, ok := c.look(form)
	if !ok {
		id, ok = c.bySurname(form)
	}
	return ok && id.sector == government
}

var (
	dissents = lists.Named("dissents")
	dissent  = lists.Named("dissent")
	// loose are nouns for several people that leave it open of what kind they are.
	loose = lists.Named("loose")
	// nameless are words for those whom nobody knows.
	nameless = lists.Named("nameless")
	// stateless are adjectives of peoples whose armed men are no state's.
	stateless = lists.Named("stateless")
	// recognising are the codes of states whose law makes the armed men of such a people theirs.
	recognising = lists.Named("recognising")
	// chieftains are those at the head of something that need not be a state.
	chieftains = lists.Named("chieftains")
)

// businesslike reports whether a report tells of firms rather than of states.
func (l leaning) businesslike() bool {
	return l[business] >= 4 && l[business] >= 2*(l[government]+l[soldiers]+l[chamber])
}

// agrarian reports whether a report tells much of farmers and their like, as of a side of its own.
func (l leaning) agrarian() bool { return l[farming] >= 5 }

// electoral reports whether a report tells of a campaign.
func (l leaning) electoral() bool { return l[partySector] >= 4 }

// legislative reports whether a report tells of a parliament's work rather than of an election.
func (l leaning) legislative() bool {
	return l[chamber] >= 3 && l[chamber] >= l[partySector]
}

// parliamentary reports whether a report tells of parties and parliaments rather than of soldiers and rebels.
func (l leaning) parliamentary() bool {
	return l[chamber]+l[partySector] >= 2 && l[chamber]+l[partySector] > 2*(l[soldiers]+l[rebelSector])
}

// seated reports whether those told of by their party are the ones in America's Congress: "Republican Representatives", and "Republican members"
// where the report tells of its work.
func (c *Cast) seated(s *parse.Sentence, m *mention) bool {
	switch {
	case len(c.homes) == 0 || c.homes[0] != "USA":
		return false
	case m.called == "representative":
		return capital(s.Tokens[m.head].Form)
	}
	return m.called == "member" && c.leaning.legislative()
}

// seceding reports whether a noun, token head, or what stands before it, from token first on, says only that somebody wants a state of their own, in a report
// that tells of no arms: those are in opposition, and fight nobody.
func (c *Cast) seceding(s *parse.Sentence, first, head int) bool {
	wants := false
	for k := first; k <= head; k++ {
		w := s.Tokens[k].LowerLemma()
		wants = wants || seceders[w]
		if armedWords[w] {
			return false
		}
	}
	return wants && !c.embattled()
}

// warlike reports whether the article tells of armed men or of what they do, more than once.
func (c *Cast) warlike() bool {
	n := 0
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			if armedWords[c.doc.Sentences[i].Tokens[k].LowerLemma()] {
				n++
			}
		}
	}
	return n > 1
}

var (
	seceders   = lists.Named("seceders")
	armedWords = lists.Named("armedWords")
)
