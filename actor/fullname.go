package actor

import (
	"bytes"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// personName gives the tokens of the bare name that token k heads, without titles.
func (c *Cast) personName(s *parse.Sentence, k int) (first, last int) {
	first, last = k, k
	for _, n := range s.Children(k, "flat", "goeswith") {
		if n > last && connected(s, last, n) {
			last = c.tail(s, n)
		}
	}
	last = max(last, nameEnd(s, k))
	for i := first; i < last; i++ {
		if f := s.Tokens[i].Form; i-first < 3 && len(f) > 1 && shouted(f) && lexis().offices[place.Fold(f)] {
			return i + 1, last // "Odisha CM Naveen Patnaik", where the tree takes all of it for a name
		}
	}
	for first > 0 {
		t := &s.Tokens[first-1]
		if t.UPOS == "PROPN" && t.Head == k && t.Is("compound", "flat") && !titled(t.Form) && !c.isState(t.Form) || t.Form == "-" && first > 1 && s.Tokens[first-2].Head == k && s.Tokens[first-2].Is("compound", "flat") {
			first--
			continue
		}
		break
	}
	return first, last
}

// parenthetic gives the body whose name, with a part of it in parentheses or its abbreviation behind it, ends before token at: "JD(U) leaders".
func (c *Cast) parenthetic(s *parse.Sentence, at int) (identity, bool) {
	if at < 4 || s.Tokens[at-1].Form != ")" || s.Tokens[at-3].Form != "(" {
		return identity{}, false
	}
	for _, last := range [...]int{at - 1, at - 4} {
		for from := max(0, at-9); from <= at-4; from++ {
			if !capital(s.Tokens[from].Form) {
				continue
			}
			if id, ok := c.look(c.text(s, from, last)); ok && (id.typ == rapporteur.TypeOrganisation || id.typ == rapporteur.TypeGroup) {
				return id, true
			}
		}
	}
	return identity{}, false
}

// plain goes back from a name over the honorifics that stand between it and an office: "Chief Minister Dr Omar Haddad".
func (c *Cast) plain(s *parse.Sentence, from, name int) int {
	at := name
	for at-1 > from && honorifics[strings.ToLower(strings.TrimSuffix(s.Tokens[at-1].Form, "."))] {
		at--
	}
	if r, _, ok := c.roleAt(s, from, at-1); at < name && ok && r.typ == rapporteur.TypePerson {
		return at
	}
	return name
}

// titled reports whether a word is a title or an office that stands before a name.
func titled(form string) bool {
	var room [64]byte
	key := place.AppendLower(room[:0], form)
	_, ok := lexis().roles[string(key)]
	return ok || lexis().offices[string(bytes.TrimSuffix(key, []byte("s")))] && shouted(strings.TrimSuffix(form, "s")) || honorifics[strings.ToLower(strings.TrimSuffix(form, "."))]
}

var honorifics = lists.Named("honorifics")

// nameEnd gives the last token of the person's name that token k begins or lies in, as far as it runs on in capitals.
func nameEnd(s *parse.Sentence, k int) int {
	for _, n := range s.Names {
		if n.Type == parse.Person && n.First <= k && k <= n.Last {
			for i := k + 1; i <= n.Last; i++ {
				if t := &s.Tokens[i]; t.UPOS != "PROPN" && t.Form != "-" && s.Tokens[i-1].Form != "-" {
					return k
				}
			}
			return n.Last
		}
	}
	return k
}
