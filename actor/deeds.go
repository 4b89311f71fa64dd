package actor

import (
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// deeds gives persons of whom the article tells no office, and the tables nothing, the sector that tells by what they are told to do or
// to suffer: who is convicted broke the law, who is sworn in governs, who is told of among militants is one.
func (c *Cast) deeds() {
	if len(c.people.full) == 0 {
		return
	}
	seen := map[string]bool{}
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if t.UPOS != "PROPN" || t.Is("flat", "compound", "goeswith") || !capital(t.Form) {
				continue
			}
			first, last := c.personName(s, k)
			id, ok := c.people.find(c.text(s, first, last))
			if !ok && first == last {
				id, ok = c.people.partly(c.text(s, first, last)) // "sentenced Omar and Lina Haddad"
			}
			kindred := id.sector == civil && (id.basis == "title" && gender(lastWord(id.office)) != 0 || id.basis == "phrase") // "her brother Omar Haddad", "a local man"
			if !ok || !id.code.IsZero() && !kindred || !id.sector.IsZero() && !kindred {
				continue
			}
			key := place.Fold(id.name)
			of, told := c.deed(s, k, first)
			if told && !seen[key] && (!kindred || of == criminal) {
				seen[key] = true
				id.sector = of
				c.people.full[key] = id
			}
		}
	}
	c.people.share()
}

// deed gives the sector that what a sentence tells of a person speaks for.
func (c *Cast) deed(s *parse.Sentence, k, first int) (plover.Sector, bool) {
	if first > 0 {
		switch w := s.Tokens[first-1].Lower(); {
		case w == "accused", w == "convicted":
			return criminal, true
		case w == "dr" || w == "dr.":
			return healing, c.leaning[healing] > 2 // where no hospital is told of, a doctor may be one of anything
		}
	}
	head := k
	for n := 0; s.Tokens[head].Is("conj", "appos", "flat") && s.Tokens[head].Head >= 0 && n < 4; n++ {
		head = s.Tokens[head].Head
		if of, ok := c.ofTheirs(s, head); ok {
			return of, true
		}
	}
	if of, ok := c.trade(s, head); ok {
		return of, true
	}
	t := &s.Tokens[head]
	if t.Head < 0 {
		return plover.Sector{}, false
	}
	by := s.Tokens[t.Head].Lemma
	broke, told := c.leaning.outlaws()
	if !told {
		broke = criminal
	}
	switch {
	case t.Is("nmod"):
		if w := s.Case(head); w == "including" || w == "like" || w == "as" {
			return c.ofTheirs(s, t.Head)
		}
	case t.Is("nsubj:pass", "obj"):
		switch {
		case punished[by]:
			return broke, true
		case hunted[by] && broke == criminal && (told || crimeTold(s, t.Head)):
			return broke, true
		case contested[by] && c.leaning.electoral():
			return partySector, true
		case installed[by]:
			return government, true
		}
	case t.Is("nsubj"):
		switch {
		case pleading[by]:
			for j := t.Head + 1; j < len(s.Tokens) && j < t.Head+7; j++ {
				if guilt[s.Tokens[j].Lemma] {
					return broke, true
				}
			}
		case murderous[by] && broke == criminal:
			return broke, true
		case (contested[by] || contesting[by]) && c.leaning.electoral():
			return partySector, true
		case governing[by] && !c.leaning.businesslike():
			return government, true
		}
	}
	return plover.Sector{}, false
}

// suspected gives the sector of those whom the words from first to before at tell to have broken the law: "the alleged operator",
// "convicted men".
func (c *Cast) suspected(s *parse.Sentence, first, at int) (plover.Sector, bool) {
	for k := first; k < at && !suffering[s.Tokens[at].LowerLemma()]; k++ {
		if suspicions[s.Tokens[k].Lower()] {
			if broke, ok := c.leaning.outlaws(); ok {
				return broke, true
			}
			return criminal, true
		}
	}
	return plover.Sector{}, false
}

// guilty gives the sector of private people who are told to be punished for a crime, or to be suspected of one, behind a noun for them: "two men
// were jailed for fraud", "a man accused of arson". A crime must be named, since many a court punishes what is none.
func (c *Cast) guilty(s *parse.Sentence, head int) (plover.Sector, bool) {
	t := &s.Tokens[head]
	if t.UPOS != "NOUN" || suffering[t.LowerLemma()] {
		return plover.Sector{}, false
	}
	told := t.Head >= 0 && t.Is("nsubj:pass", "obj") && (punished[s.Tokens[t.Head].LowerLemma()] || prosecuted[s.Tokens[t.Head].LowerLemma()]) && crimeTold(s, t.Head)
	for _, k := range s.Children(head, "acl", "acl:relcl") {
		if w := s.Tokens[k].LowerLemma(); s.Tokens[k].XPOS == "VBN" && (punished[w] || prosecuted[w]) && s.Find(head, "det", "nummod") >= 0 {
			told = told || w == "suspect" || crimeTold(s, k)
		} else if by := s.Find(k, "nsubj"); murderous[w] && s.Tokens[k].XPOS == "VBD" && s.Tokens[k].Is("acl:relcl") && by >= 0 && relative[s.Tokens[by].Lower()] {
			told = true // "two men who robbed a bank"
		}
	}
	for _, k := range s.Children(head, "acl:relcl") {
		told = told || robbing[s.Tokens[k].LowerLemma()] && s.Tokens[k].XPOS == "VBD" && s.Find(k, "nsubj") >= 0
	}
	told = told || t.Head >= 0 && t.Is("nsubj") && robbing[s.Tokens[t.Head].LowerLemma()]
	if !told {
		return plover.Sector{}, false
	}
	if broke, ok := c.leaning.outlaws(); ok {
		return broke, true
	}
	return criminal, true
}

// clannish reports whether a phrase tells of a clan, which in a report on crime is one of criminals.
func (c *Cast) clannish(s *parse.Sentence, m *mention) bool {
	for k := m.first; k <= m.head; k++ {
		if s.Tokens[k].LowerLemma() == "clan" {
			return true
		}
	}
	return false
}

// crimeTold reports whether a crime is named soon behind a word: "arrested on charges of fraud".
func crimeTold(s *parse.Sentence, at int) bool {
	const reach = 12
	for j := at + 1; j < len(s.Tokens) && j <= at+reach; j++ {
		if t := &s.Tokens[j]; t.Form == ";" || t.Form == "." {
			return false
		} else if w := t.LowerLemma(); crimes[w] || crimes[t.Lower()] || t.UPOS == "NOUN" && offences[w] {
			return true
		}
	}
	return false
}

// ofTheirs gives the sector of a noun for several people, of whom a name stands for one.
func (c *Cast) ofTheirs(s *parse.Sentence, k int) (plover.Sector, bool) {
	if s.Tokens[k].XPOS != "NNS" {
		return plover.Sector{}, false
	}
	r, from, ok := c.roleAt(s, max(0, k-3), k)
	if !ok || r.sector.IsZero() || r.sector == civil {
		return plover.Sector{}, false
	}
	if mod, modified := c.modifier(s, max(0, from-2), from); modified && r.weight != "own" {
		return mod, true
	}
	return r.sector, r.weight == "own"
}

var (
	punished   = lists.Named("punished")
	hunted     = lists.Named("hunted")
	installed  = lists.Named("installed")
	pleading   = lists.Named("pleading")
	guilt      = lists.Named("guilt")
	murderous  = lists.Named("murderous")
	governing  = lists.Named("governing")
	suspicions = lists.Named("suspicions")
	suffering  = lists.Named("suffering")
	// crimes are nouns for what private persons do against the law.
	crimes = lists.Named("crimes")
	// offences are such nouns that are verbs, too.
	offences = lists.Named("offences")
	// robbing is what those do of whom nobody doubts that it is a crime.
	robbing = lists.Named("robbing")
	// prosecuted is what is done to those whom a court is to judge.
	prosecuted = lists.Named("prosecuted")
	// contested is what is done to those who stand for election, contesting what they do.
	contested  = lists.Named("contested")
	contesting = lists.Named("contesting")
)
