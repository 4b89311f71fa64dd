package actor

import (
	"slices"

	"rapporteur"
	"rapporteur/feature"
	"rapporteur/parse"
)

// Referent is a word that a pronoun may stand for, with what is seen of it. Sentence and Head are -1 for nobody that the text tells of
// before the pronoun.
type Referent struct {
	Sentence, Head int
	Features       []string
}

// Study shows for what each pronoun of a report may stand, to learn from: which pronoun, "he", "it" or "they", and its
// choices, nobody first.
func Study(a rapporteur.Article, d *parse.Doc, show func(sentence, head int, kind string, all []Referent)) {
	c := Read(a, d)
	f := feature.List{Named: true}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for k := range s.Tokens {
			want, ok := pronouns[s.Tokens[k].Lower()]
			m := c.noted(i, k)
			if s.Tokens[k].UPOS != "PRON" || !ok || want == me || m == nil {
				continue
			}
			var all []Referent
			c.referents(s, m, want, &f, func(o *mention) {
				x := Referent{-1, -1, slices.Clone(f.Names)}
				if o != nil {
					x.Sentence, x.Head = o.sentence, o.head
				}
				all = append(all, x)
			})
			show(i, k, kinds[want], all)
		}
	}
}
