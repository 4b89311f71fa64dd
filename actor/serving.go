package actor

import "rapporteur/parse"

// serving gives the nouns for what somebody is told to be, to become or to be no more, alone or in a list: "Omar Haddad resigned as governor",
// "was sworn in as the new minister", "was elected president", "elected Omar Haddad and Jane Roe as judges".
func serving(s *parse.Sentence, k int) []int {
	if h := s.Tokens[k].Head; s.Tokens[k].Is("conj") && h >= 0 {
		k = h
	}
	listed := s.Find(k, "conj") >= 0
	t := &s.Tokens[k]
	if t.Head < 0 || !t.Is("nsubj", "nsubj:pass", "obj") {
		return nil
	}
	v := &s.Tokens[t.Head]
	taken := entering[v.LowerLemma()]
	if v.UPOS != "VERB" || !taken && !leaving[v.LowerLemma()] || t.Is("nsubj") && taken && v.XPOS != "VBN" && !leaving[v.LowerLemma()] || s.Find(t.Head, "obl:agent") == k {
		return nil
	}
	var office []int
	for _, n := range s.Children(t.Head, "obl", "xcomp", "obj", "advcl") {
		if n > t.Head && n != k && s.Tokens[n].UPOS == "NOUN" && (s.Tokens[n].XPOS == "NN" || listed) && (s.Case(n) == "as" || s.Tokens[n].Is("xcomp") && taken) {
			office = append(office, n)
		}
	}
	return office
}

var (
	// entering is what is done to those who come to an office.
	entering = lists.Named("entering")
	// leaving is what those do who hold an office or leave it.
	leaving = lists.Named("leaving")
)
