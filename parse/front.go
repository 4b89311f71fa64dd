package parse

// fronted gives a verb without a subject the noun right before it, which the parser took for another name of the place that the sentence
// begins with: "In Oslo, youths with clubs fought police".
func fronted(tokens []Token) {
	s := Sentence{Tokens: tokens}
	for n := range tokens {
		t := &tokens[n]
		if t.Rel != "appos" || t.UPOS != "NOUN" && t.UPOS != "PROPN" || t.Head < 0 || t.Head > n {
			continue
		}
		place := &tokens[t.Head]
		v := place.Head
		if place.Rel != "obl" || v < n || tokens[v].UPOS != "VERB" || s.Find(v, "nsubj", "csubj", "expl") >= 0 || s.Find(n, "case") >= 0 || tokens[v].XPOS != "VBD" && tokens[v].XPOS != "VBN" && tokens[v].XPOS != "VBZ" && tokens[v].XPOS != "VBP" {
			continue
		}
		first, last := s.Subtree(n)
		if first == 0 || tokens[first].Form != "," && tokens[first-1].Form != "," {
			continue
		}
		bare := true
		for k := last + 1; k < v; k++ {
			bare = bare && tokens[k].Head == v && (tokens[k].Rel == "aux" || tokens[k].Rel == "aux:pass" || tokens[k].Rel == "advmod")
		}
		if !bare {
			continue
		}
		t.Head, t.Rel = v, "nsubj"
		if s.Find(v, "aux:pass") >= 0 {
			t.Rel = "nsubj:pass"
		}
	}
}
