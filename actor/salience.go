package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// whom finds the person that "he" or "she" stands for: of those named in the sentence before it and in the four sentences before, the
// one who stands out most. Whoever the last pronoun stood for, whoever a sentence is about and whoever bears a person's name stands out.
func (c *Cast) whom(s *parse.Sentence, m *mention, want standIn) (*mention, bool) {
	var best *mention
	most := 0.0
	told := map[string]float64{}
	cited := c.cited(m.sentence, m.head)
	for i := len(c.order) - 1; i >= 0; i-- {
		o := c.order[i]
		if o.sentence < m.sentence-backFor {
			break
		}
		if o.sentence > m.sentence || o.sentence == m.sentence && o.head >= m.head || !o.party || o.name == "" && o.called == "" || !fits(o, want) || o.plural && o.typ == rapporteur.TypeUnknown {
			continue
		}
		if o.sentence == m.sentence && c.sameClause(s, o.head, m.head) && !possessive(s, m.head) {
			continue
		}
		score := c.salience(o, m, want)
		if cited && c.says(o) {
			score -= 2 // who speaks says "I"
		}
		if o.name != "" {
			told[o.name] += again
			score += min(told[o.name], mostAgain)
		}
		if best == nil || score > most {
			best, most = o, score
		}
	}
	return best, best != nil
}

// What makes somebody stand out, found by trying on the coreference of the news, biographies, speeches and interviews of the GUM treebank.
const (
	backFor   = 4   // sentences
	again     = 0.1 // for each further mention
	mostAgain = 0.6
)

// salience weighs somebody named before as the one whom a pronoun stands for.
func (c *Cast) salience(o, m *mention, want standIn) float64 {
	s := &c.doc.Sentences[o.sentence]
	t := &s.Tokens[o.head]
	score := -1.6 * float64(m.sentence-o.sentence)
	switch {
	case t.UPOS == "PRON":
		if g, ok := pronouns[strings.ToLower(t.Form)]; ok && g == want {
			score += 2.5
		} else {
			score -= 0.5
		}
	case o.typ == rapporteur.TypePerson && c.people.has(o.name):
		score += 2
	case o.typ == rapporteur.TypePerson:
		score += 1
	case o.typ == rapporteur.TypeUnknown:
		score -= 1
	}
	switch {
	case t.Is("nsubj"):
		score += 1.2
		if t.Head >= 0 && s.Tokens[t.Head].Head < 0 {
			score += 0.5
		}
	case t.Is("nmod:poss"):
		score += 0.2
	case t.Is("nmod", "appos", "nmod:desc", "compound"):
		score -= 0.3
	}
	return score
}
