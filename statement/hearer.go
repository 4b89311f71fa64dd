package statement

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
)

// hearers tells those addressed from those through whom the outlet has it.
func (r *reader) hearers(t *tree, i int, st *statement, content []int) {
	heads := t.below(i, "iobj")
	if known(r.cues["hearers"], t.lemmas[i], t.form(i)) != "" {
		heads = append(heads, t.below(i, "obj")...)
		if subjects := t.below(i, "nsubj"); len(subjects) > 1 && subjects[0] < i { // "Moreau told Specimen Wire", both read as subjects
			if last := subjects[len(subjects)-1]; last > i {
				heads = append(heads, last)
			}
		}
	}
	for _, c := range t.below(i, "obl") {
		if t.preposition(c) == "to" {
			heads = append(heads, c)
		}
	}
	for _, h := range heads {
		if slices.Contains(content, h) || h < 0 {
			continue
		}
		for _, one := range r.cast.Expand(t.sentence, h) {
			e, ok := r.cast.Party(t.sentence, one)
			media := r.media(t.Sentence, one)
			if !ok && media {
				e, ok = r.phraseOf(t, one), true
			}
			known := func(x rapporteur.Entity) bool { return x.Span == e.Span }
			switch {
			case !ok || slices.ContainsFunc(st.addressee, known) || slices.ContainsFunc(st.via, known):
			case media || e.Sector.String() == "JRN":
				st.via = append(st.via, e)
			default:
				st.addressee = append(st.addressee, e)
			}
		}
	}
}

func (r *reader) media(s *parse.Sentence, i int) bool {
	return r.cues["media"][lower(s.Tokens[i].Lemma)] || r.cues["media"][lower(s.Tokens[i].Form)]
}

// unheard leaves out of what somebody is told who it is told to, where the tree took both for one: "told the host Ivo Marek she would go".
func (r *reader) unheard(t *tree, i int, content []int) []int {
	if len(content) == 0 || content[0] != i+1 || known(r.cues["hearers"], t.lemmas[i], t.form(i)) == "" {
		return content
	}
	for n, k := range content {
		switch tok := &t.Tokens[k]; {
		case n > 8:
			return content
		case tok.XPOS == "PRP" && n > 0 && n+1 < len(content) && tok.Is("nsubj"):
			return content[n:]
		case tok.UPOS != "NOUN" && tok.UPOS != "PROPN" && tok.UPOS != "DET" && tok.UPOS != "ADJ":
			return content
		}
	}
	return content
}
