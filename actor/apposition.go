package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// foreside finds the office that stands before a name, a comma between them: "the president of the bar, Omar Haddad,".
func (c *Cast) foreside(s *parse.Sentence, begin int) []int {
	if begin < 2 || s.Tokens[begin-1].Form != "," {
		return nil
	}
	var office []int
	for k := begin - 2; k >= 0 && k > begin-15; k-- {
		t := &s.Tokens[k]
		switch t.UPOS {
		case "VERB", "AUX", "SCONJ", "PRON", "CCONJ":
			return office
		case "PUNCT":
			if t.Form != "-" && t.Form != "'" && t.Form != "’" {
				return office
			}
		case "NOUN", "PROPN":
			if r, _, ok := c.roleAt(s, k, k); ok && r.typ != rapporteur.TypeOrganisation && t.XPOS != "NNS" && (k == begin-2 || ofOffice[s.Tokens[k+1].Lower()]) {
				office = []int{k}
			}
		}
	}
	return office
}

// aside reads an apposition by its words where the tree has none: "Alex Copson, managing director of a firm", "Gadio, 61, a former
// minister", "Yermak, one of the president's aides".
func (c *Cast) aside(s *parse.Sentence, last int) []int {
	at := last + 1
	if at >= len(s.Tokens) || s.Tokens[at].Form != "," {
		return nil
	}
	at++
	if at+1 < len(s.Tokens) && s.Tokens[at].UPOS == "NUM" && s.Tokens[at+1].Form == "," {
		at += 2
	}
	if at+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[at].Form, "one") && s.Tokens[at+1].Form == "of" {
		at += 2
	}
	for k := at; k < len(s.Tokens) && k < at+10; k++ {
		t := &s.Tokens[k]
		switch t.UPOS {
		case "NOUN":
			if k+1 < len(s.Tokens) && (s.Tokens[k+1].UPOS == "NOUN" || s.Tokens[k+1].UPOS == "PART") {
				continue
			}
			return []int{k}
		case "PROPN":
			if k+1 < len(s.Tokens) && s.Tokens[k+1].UPOS == "ADP" && titled(t.Form) {
				return []int{k} // "Omar Haddad, the Special Rapporteur on torture"
			}
		case "DET", "ADJ", "ADV", "PART", "NUM":
		case "PUNCT":
			if t.Form != "-" && t.Form != "." {
				return nil
			}
		case "VERB":
			if t.XPOS != "VBN" && t.XPOS != "VBG" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// governorOf gives the noun that a name stands in apposition to: "the group's leader, Omar Haddad".
func governorOf(s *parse.Sentence, k int) []int {
	if s.Tokens[k].Is("appos") && s.Tokens[k].Head >= 0 {
		return []int{s.Tokens[k].Head}
	}
	return nil
}

// predicate gives the noun that tells what a name is: "Omar Haddad is a Kenyan citizen".
func predicate(s *parse.Sentence, k int) []int {
	n := s.Tokens[k].Head
	if !s.Tokens[k].Is("nsubj") || n <= k || s.Tokens[n].UPOS != "NOUN" || s.Find(n, "cop") < 0 || s.Find(n, "det") < 0 || !isA[s.Tokens[s.Find(n, "det")].Lower()] {
		return nil
	}
	for _, a := range s.Children(n, "advmod", "aux", "mark") {
		if t := &s.Tokens[a]; t.Lower() != "also" && t.Lower() != "now" {
			return nil // "is not a citizen", "may be a spy"
		}
	}
	return []int{n}
}

var isA = set("a an")

// identified gives the noun for somebody who is told to be a name: "a gunman identified as Omar Haddad", "named the gunman as Omar Haddad".
func identified(s *parse.Sentence, k int) []int {
	by := s.Tokens[k].Head
	if by < 0 || s.Case(k) != "as" || !naming[s.Tokens[by].Lemma] {
		return nil
	}
	if s.Tokens[by].Is("acl") && s.Tokens[by].Head >= 0 {
		return []int{s.Tokens[by].Head}
	}
	return s.Children(by, "obj", "nsubj:pass")
}

var naming = lists.Named("naming")
