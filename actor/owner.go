package actor

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// Owner gives the party behind a thing: who has it ("Annan's mission", "his visit"), whose it is by nationality ("the Arab plan"),
// by a name before it ("the Trump plan") or after it ("the policies of the government"). Of several it gives the first.
func (c *Cast) Owner(sentence, head int) (rapporteur.Entity, bool) {
	all := c.Owners(sentence, head)
	if len(all) == 0 {
		return rapporteur.Entity{}, false
	}
	return all[0], true
}

// Owners gives all parties behind a thing, in the order of the text: two for "the Russian and Chinese vetoes".
func (c *Cast) Owners(sentence, head int) []rapporteur.Entity {
	if sentence < 0 || sentence >= len(c.doc.Sentences) || head < 0 || head >= len(c.doc.Sentences[sentence].Tokens) {
		return nil
	}
	s := &c.doc.Sentences[sentence]
	for _, k := range s.Children(head, "nmod:poss") {
		var out []rapporteur.Entity
		for _, h := range c.Expand(sentence, k) {
			if e, ok := c.Party(sentence, h); ok {
				out = append(out, e)
			}
		}
		if len(out) == 0 {
			out = c.Owners(sentence, k)
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, k := range s.Children(head, "amod", "compound") {
		var out []rapporteur.Entity
		for _, h := range append([]int{k}, s.Children(k, "conj")...) {
			if e, ok := c.behind(sentence, h); ok {
				out = append(out, e)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, k := range s.Children(head, "nmod") {
		of := s.Find(k, "case")
		if of < 0 || k < head || !slices.Contains([]string{"of", "by", "from"}, s.Tokens[of].Lower()) || departures[s.Tokens[head].LowerLemma()] && s.Tokens[of].Lower() == "from" {
			continue
		}
		var out []rapporteur.Entity
		for _, h := range c.Expand(sentence, k) {
			if m, ok := c.mention(sentence, h); ok && m.party {
				out = append(out, c.entity(m))
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// behind reads an adjective of nationality or a name before a noun as the party whose the thing is.
func (c *Cast) behind(sentence, k int) (rapporteur.Entity, bool) {
	s := &c.doc.Sentences[sentence]
	if t := &s.Tokens[k]; !capital(t.Form) || k+1 < len(s.Tokens) && s.Tokens[k+1].Form == "-" {
		return rapporteur.Entity{}, false
	}
	m := c.read(sentence, k)
	if !m.party || m.code.IsZero() && m.sector.IsZero() || venue(s, m, k) {
		return rapporteur.Entity{}, false
	}
	if m.code.String() == "UNO" && m.typ == rapporteur.TypeOrganisation && m.last > m.first {
		return rapporteur.Entity{}, false // "Security Council resolution": no word tells its author
	}
	return c.entity(m), true
}

// departures are nouns that tell with "from" what is left, not whose they are: "removal from office".
var departures = lists.Named("departures")

// venues are nouns for what several parties come together for, or sign: a town before one tells where.
var venues = lists.Named("venues")

// venue reports whether a name before a noun tells only in which town it was held or signed: "the Minsk summit", not "the Moscow plan".
func venue(s *parse.Sentence, m *mention, k int) bool {
	h := s.Tokens[k].Head
	return h >= 0 && s.Tokens[k].Is("compound") && s.Tokens[k].UPOS == "PROPN" && m.typ == rapporteur.TypeState && venues[s.Tokens[h].LowerLemma()] && place.StateNamed(s.Tokens[k].Form) == ""
}

// Expand lists the heads of all parties that stand together with the given one: "Russia and China", "A, B and C", "British and
// Irish ministers" (whose adjectives stand for the first parties). The given head comes first among those in order of the text
// only if it stands first. A phrase with "including" stays one.
func (c *Cast) Expand(sentence, head int) []int {
	if sentence < 0 || sentence >= len(c.doc.Sentences) || head < 0 || head >= len(c.doc.Sentences[sentence].Tokens) {
		return nil
	}
	s := &c.doc.Sentences[sentence]
	out := []int{head}
	var walk func(k int)
	walk = func(k int) {
		for _, n := range s.Children(k, "flat", "compound") {
			if m := c.noted(sentence, k); m != nil && n > m.last && place.StateNamed(s.Tokens[n].Form) != "" {
				out = append(out, n) // "Saudi Arabia Turkey and Qatar", its comma lost
			}
		}
		if n := s.Find(k, "appos", "conj"); n == k+1 && s.Tokens[n].UPOS == "PROPN" && s.Tokens[k].XPOS == "NNS" {
			if relational[s.Tokens[k].LowerLemma()] { // "Peru's allies Chad and Mali": the names alone
				out = slices.DeleteFunc(out, func(o int) bool { return o == k })
				out = append(out, n)
			}
			if s.Tokens[n].Is("appos") {
				walk(n) // "leaders Ana Ruiz and Ivo Marek": the first name is one with the noun
			}
		}
		for _, n := range s.Children(k, "conj") {
			if t := &s.Tokens[n]; (t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON") && !clausal(s, n) && !included(s, n) {
				out = append(out, n)
				walk(n)
			}
		}
	}
	walk(head)
	for _, k := range out {
		out = append(out, c.sharers(sentence, s, k)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// clausal reports whether a coordinated noun is the predicate of a clause of its own.
func clausal(s *parse.Sentence, n int) bool { return s.Find(n, "nsubj", "cop") >= 0 }

// included reports whether the word before says that what follows is part of what was named.
func included(s *parse.Sentence, n int) bool {
	for _, k := range s.Children(n, "case", "advmod", "cc") {
		if w := s.Tokens[k].Lower(); w == "including" || w == "not" || w == "than" || w == "versus" {
			return true
		}
	}
	return false
}

// sharers gives the adjectives of nationality that share a plural noun with another: "British" in "British and Irish
// governments".
func (c *Cast) sharers(sentence int, s *parse.Sentence, k int) []int {
	if s.Tokens[k].XPOS != "NNS" {
		return nil
	}
	if m, ok := c.mention(sentence, k); !ok || !m.party {
		return nil // "British and Irish objections": see Owners
	}
	for _, a := range s.Children(k, "amod", "compound") {
		others := s.Children(a, "conj")
		if len(others) == 0 || !c.sided(s, a) || slices.ContainsFunc(others, func(o int) bool { return o > k || !c.sided(s, o) }) {
			continue
		}
		return append([]int{a}, others[:len(others)-1]...)
	}
	return nil
}

// sided reports whether a word before a noun names a people, a state or a body.
func (c *Cast) sided(s *parse.Sentence, k int) bool {
	f := s.Tokens[k].Form
	if place.StateOfPeople(f) != "" {
		return true
	}
	if s.Tokens[k].UPOS != "PROPN" || len(s.Children(k, "compound", "amod", "flat")) > 0 {
		return false
	}
	id, ok := c.look(f)
	return ok && (id.typ == rapporteur.TypeState || id.typ == rapporteur.TypeOrganisation) || chambers[f]
}

// chambers are names of chambers of a parliament that stand alone before their people.
var chambers = lists.Named("chambers")
