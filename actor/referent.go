package actor

import (
	_ "embed" // the weights
	"fmt"
	"math"
	"strings"
	"sync"

	"rapporteur/feature"
	"rapporteur/parse"
)

//go:embed weights/pronouns.txt
var pronounWeights string

// loadWeights gives what was learned of pronouns (docs/models/pronouns.md); it is read once.
var loadWeights = sync.OnceValue(func() feature.Weights {
	w, err := feature.ReadWeights(pronounWeights)
	if err != nil {
		panic(fmt.Sprintf("actor: reading weights/pronouns.txt: %v", err))
	}
	return w
})

const (
	reach   = 3  // how many sentences before a pronoun are looked through for whom it stands for
	crowded = 80 // after how many that it may stand for that ends: more than sentences of reports name
)

// referent finds whom or what a pronoun stands for; nil for nobody of whom the text before it tells. Where a party is asked for, things are
// passed over, and where somebody known is, those too of whom neither state nor sector is known.
func (c *Cast) referent(s *parse.Sentence, m *mention, want standIn, party, known bool) *mention {
	if reflexive(s, m.head) {
		if by := c.doer(s, m); by != nil && by.party {
			return by
		}
	}
	party = party || want == man || want == woman || speaks(s, m.head) // things say nothing
	var best, fit *mention
	var room [64]uint64
	f := feature.List{Hashes: room[:0]}
	w := loadWeights()
	most, likely := float32(math.Inf(-1)), float32(math.Inf(-1))
	c.referents(s, m, want, &f, func(o *mention) {
		score := w.Score(&f)
		if score > most {
			best, most = o, score
		}
		if score > likely && o != nil && o.party && !(o.code.IsZero() && o.sector.IsZero() && (known || want == thing || want == them)) {
			fit, likely = o, score
		}
	})
	if party || fit != nil && likely > most-lean {
		return fit
	}
	return best
}

// lean is by how much a thing must be likelier than a party, of whom reports tell more: found by trying on the hand-coded record.
const lean = 0.8

// referents shows whom a pronoun may stand for, with what is seen of each in the list: nobody first, then whoever and whatever is named in
// its sentence before it and in the sentences before, the nearest first.
func (c *Cast) referents(s *parse.Sentence, m *mention, want standIn, f *feature.List, show func(o *mention)) {
	p := c.standing(s, m, want)
	f.Reset()
	f.Add(p.kind, "none")
	f.Add(p.kind, "none", p.rel)
	show(nil)
	rank := 0
	doer := c.doer(s, m)
	if reflexive(s, m.head) {
		doer = nil
	}
	for i := m.sentence; i >= max(0, m.sentence-reach); i-- {
		of := &c.doc.Sentences[i]
		end := len(of.Tokens)
		if i == m.sentence {
			end = m.head
		}
		for k := end - 1; k >= 0 && rank < crowded; k-- {
			if !nominal(of, k) || !p.mayBe(&of.Tokens[k]) {
				continue
			}
			o := c.note(i, k)
			if !p.mayName(o, &of.Tokens[k]) || doer != nil && same(o, doer) {
				continue
			}
			f.Reset()
			p.see(c, of, o, k, rank, f)
			show(o)
			rank++
		}
	}
}

// doer gives who does what is done to the one that a pronoun stands for, and so is not meant by it: the police in "the police dispersed them",
// "the minister called his colleague and briefed him". It is nil where nobody is told.
func (c *Cast) doer(s *parse.Sentence, m *mention) *mention {
	if t := &s.Tokens[m.head]; t.Head < 0 || !t.Is("obj", "iobj") {
		return nil
	}
	for v, n := s.Tokens[m.head].Head, 0; v >= 0 && n < 4; v, n = s.Tokens[v].Head, n+1 {
		t := &s.Tokens[v]
		by := s.Find(v, "nsubj")
		if by < 0 && n > 0 && s.Tokens[v].UPOS != "VERB" || s.Find(v, "nsubj:pass") >= 0 {
			return nil
		}
		if by < 0 && t.Is("xcomp") && t.Head >= 0 {
			by = s.Find(t.Head, "obj", "iobj") // "told them to beat him"
		}
		if by >= 0 {
			if by < m.head && nominal(s, by) && !relative[s.Tokens[by].Lower()] {
				return c.note(m.sentence, by)
			}
			return nil
		}
		if !t.Is("conj", "xcomp", "advcl") {
			return nil
		}
	}
	return nil
}

// reflexive reports whether a pronoun stands for who does what is done to it: "himself".
func reflexive(s *parse.Sentence, k int) bool {
	w := s.Tokens[k].Lower()
	return strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves")
}

// same reports whether two phrases are one, or name one person.
func same(a, b *mention) bool {
	return a == b || a.person != "" && a.person == b.person
}
