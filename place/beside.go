package place

import (
	"strings"

	"rapporteur/parse"
)

// beside reports whether a phrase says that something was near a place and not at it: "near Homs", "outside Damascus", "the outskirts
// of Aleppo".
func beside(s *parse.Sentence, head int) bool {
	if kinds.edge[s.Tokens[head].LowerLemma()] {
		return true
	}
	for _, k := range s.Children(head, "case") {
		if kinds.near[s.Tokens[k].Lower()] {
			return true
		}
	}
	up := s.Tokens[head].Head
	return up >= 0 && s.Tokens[head].Is("nmod") && kinds.edge[s.Tokens[up].LowerLemma()]
}

// capitalAt reports whether a phrase is "the capital", or what lies beside it.
func capitalAt(s *parse.Sentence, head int) bool {
	if strings.EqualFold(s.Tokens[head].Form, "capital") {
		return true
	}
	if !kinds.edge[s.Tokens[head].LowerLemma()] {
		return false
	}
	for _, k := range s.Children(head, "nmod") {
		if s.Case(k) == "of" && strings.EqualFold(s.Tokens[k].Form, "capital") {
			return true
		}
	}
	return false
}

// capitalOf gives the state whose capital "the capital" is: the one that the sentence names, else the one that the report is about;
// "" where neither is clear.
func (m *Map) capitalOf(s *parse.Sentence) string {
	only := ""
	for k := range s.Tokens {
		of := stateWord(s.Tokens[k].Form)
		if of == "" || Doubtful(s.Tokens[k].Form) {
			continue
		}
		if only != "" && of != only {
			only = ""
			break
		}
		only = of
	}
	if only != "" && isHome(m.homes, only, 3) {
		return only
	}
	if len(m.homes) > 0 {
		return m.homes[0]
	}
	return ""
}

// capitalName gives the name of a state's capital, "" where the table has none.
func capitalName(code string) string {
	for _, st := range states().list {
		if st.Code == code && len(st.Capitals) > 0 {
			return st.Capitals[0]
		}
	}
	return ""
}

// inBody reports whether token c is a part of the name of a body or of somebody, and not all of it: "Washington Post", "European Union".
func inBody(s *parse.Sentence, c int) bool {
	for _, n := range s.Names {
		if n.First <= c && c <= n.Last && n.First < n.Last && (n.Type == parse.Organisation || n.Type == parse.Person) {
			return true
		}
	}
	return false
}

// ofName reports whether what seems a phrase of place is the end of a body's name ("Organization for Security in Europe"), or tells
// where a mission stands ("its embassy in Kenya") and not where something was done.
func (m *Map) ofName(s *parse.Sentence, c int) bool {
	up := s.Tokens[c].Head
	if at := s.Find(c, "case"); at > 0 && s.Tokens[c].Is("obl") {
		up = at - 1 // the tree may hang it on the verb
		return kinds.mission[s.Tokens[up].LowerLemma()] && StateNamed(s.Tokens[c].Form) != ""
	}
	if up < 0 || !s.Tokens[c].Is("nmod") || up > c {
		return false
	}
	if kinds.mission[s.Tokens[up].LowerLemma()] && StateNamed(s.Tokens[c].Form) != "" {
		return true
	}
	for u, n := up, 0; u >= 0 && n < 4; n++ {
		if s.Tokens[u].UPOS == "PROPN" && kinds.body[s.Tokens[u].Lower()] {
			return true
		}
		if !s.Tokens[u].Is("nmod", "conj", "compound") {
			return false
		}
		u = s.Tokens[u].Head
	}
	return false
}
