package actor

import (
	_ "embed" // the weights
	"fmt"
	"math"
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
			if !p.mayName(o, &of.Tokens[k]) {
				continue
			}
			f.Reset()
			p.see(c, of, o, k, rank, f)
			show(o)
			rank++
		}
	}
}
