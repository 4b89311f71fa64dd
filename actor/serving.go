package actor

import "rapporteur/parse"

// serving gives the nouns for what somebody is told to be, to become or to be no more, in words of their own: "Omar Haddad resigned as
// governor", "was sworn in as the new minister", "was elected president".
func serving(s *parse.Sentence, k int) []int {
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
		if n > t.Head && n != k && s.Tokens[n].UPOS == "NOUN" && s.Tokens[n].XPOS == "NN" && (s.Case(n) == "as" || s.Tokens[n].Is("xcomp") && taken) {
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
