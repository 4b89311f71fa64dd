package when

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// Of gives the date that governs the act told by the word: an expression that hangs on the word, else one on its clause; for a
// noun that takes up an act told before ("the attack"), the date of that. The zero Date when none does: the day on which
// somebody tells of an act is not the act's, and a past perfect is dated by nothing outside its clause. The indices are those
// of the doc's sentence and of its token.
func (c *Calendar) Of(sentence, token int) rapporteur.Date {
	if sentence < 0 || sentence >= len(c.at) {
		return rapporteur.Date{}
	}
	s := &c.doc.Sentences[sentence]
	if token < 0 || token >= len(s.Tokens) {
		return rapporteur.Date{}
	}
	if d := c.told(s, sentence, token); !d.IsZero() {
		return d
	}
	return c.taken(s, sentence, token)
}

// told gives the date that the words of the sentence tell.
func (c *Calendar) told(s *parse.Sentence, sentence, token int) rapporteur.Date {
	seen, shared := -1, false
	for k, n := token, 0; k >= 0 && n < 12; n++ {
		if e, ok := c.hanging(s, sentence, k, seen, token); ok {
			if shared && e.lead == "since" {
				return rapporteur.Date{} // what has gone on since then is another act
			}
			return c.dated(s, e, k)
		}
		if e, ok := c.described(s, sentence, k); ok {
			return e.Date
		}
		if e, ok := c.clauseOf(s, sentence, k); ok {
			return e.Date
		}
		if e, ok := c.cameOut(s, sentence, k); ok {
			return e.Date
		}
		if d, ok := c.reckoned(s, sentence, k); ok {
			return d
		}
		t := &s.Tokens[k]
		if blocked(s, k) && !(k == token && retold(s, k)) || c.elsewhen(sentence, k) || confirmed(s, k) {
			return rapporteur.Date{}
		}
		if t.Head < 0 || heads(s, k) {
			if e, ok := c.leading(s, sentence, k); ok {
				return c.dated(s, e, k)
			}
			if e, ok := c.since(s, sentence, k); ok {
				return c.ranging(e)
			}
			if e, ok := c.newest(s, sentence, k); ok {
				return e.Date
			}
		}
		shared = shared || t.Is("conj", "acl", "advcl")
		seen, k = k, t.Head
	}
	return rapporteur.Date{}
}

// retold reports whether a verb in the simple past stands in what was said in the simple past: news tells it on the day of the act.
func retold(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.Is("ccomp") && t.XPOS == "VBD" && narrated(s, k) && !pastPerfect(s, k) && reporting[s.Tokens[t.Head].Lemma]
}

// elsewhen reports whether the word has a time of its own that is on no calendar: "confirmed on Monday that they recently met".
func (c *Calendar) elsewhen(sentence, k int) bool {
	for i := range c.loose[sentence] {
		if e := &c.loose[sentence][i]; e.up == k && (e.Sort != DurationSort || lasting[e.lead]) {
			return true
		}
	}
	return false
}

// lasting are prepositions of how long something went on.
var lasting = lists.Named("lasting")

// confirmed reports whether a noun is what somebody tells to be true: "confirmed today the arrest of a leader", which was before.
func confirmed(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.Is("obj") && t.UPOS == "NOUN" && t.Head >= 0 && confirming[s.Tokens[t.Head].Lemma]
}

// confirming are verbs whose object was, before it is told.
var confirming = lists.Named("confirming")

// heads reports whether a verb has a subject of its own.
func heads(s *parse.Sentence, k int) bool {
	return s.Tokens[k].UPOS == "VERB" && s.Find(k, "nsubj") >= 0
}

// bounds are prepositions whose date is not that of the act.
var bounds = lists.Named("bounds")

// hanging gives the expression nearest to the act among those that hang on token k or on what belongs to it in its clause,
// save in the branch that was looked through already.
func (c *Calendar) hanging(s *parse.Sentence, sentence, k, seen, act int) (Expression, bool) {
	var best Expression
	found := -1
	for _, e := range c.at[sentence] {
		if e.First <= act && act <= e.Last || bounds[e.lead] {
			continue
		}
		if e.lead == "from" && k == act && s.Tokens[k].UPOS == "VERB" && ahead(s, e.head, e.lead) && narrated(s, k) {
			continue // "agreed to a truce from Sunday": not when they agreed
		}
		d, ok := depth(s, &e, k, seen)
		if !ok {
			continue
		}
		if d > 1 && e.part && !during(s, s.Tokens[e.head].Head, d) {
			continue // "the 2016 election" tells when it was held, and of nothing else
		}
		if e.lead = within(s, e, k); bounds[e.lead] && d > 1 {
			continue
		}
		far := d*100 + max(e.head-act, act-e.head)
		if found < 0 || far < found {
			best, found = e, far
		}
	}
	return best, found >= 0
}

// occasion are nouns of what people do or say an act in: "in Wednesday's speech".
var occasion = lists.Named("occasion")

// during reports whether a noun that bears a date tells when an act d-1 steps above it was: "in Friday's speech", "during the 2016
// campaign".
func during(s *parse.Sentence, noun, d int) bool {
	at := s.Case(noun)
	if bounds[at] || at == "ahead_of" || at == "since" {
		return false
	}
	return d <= 3 && occasion[s.Tokens[noun].LowerLemma()] || d == 2 && (at == "in" || at == "during" || at == "at")
}

// within gives the preposition of time that an expression stands under on its way up to token k: "since" for "16 months ago" in "since
// the start of the revolt 16 months ago".
func within(s *parse.Sentence, e Expression, k int) string {
	for u, n := e.head, 0; u >= 0 && u != k && n < 12; n++ {
		if w := s.Case(u); w == "since" || bounds[w] && s.Tokens[u].UPOS != "VERB" {
			return w
		}
		u = s.Tokens[u].Head
	}
	return e.lead
}

// attribute reports whether an expression stands before a noun as a part of its name: "the 2016 election", "Friday's vote".
func attribute(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.Head > k && t.Is("compound", "amod", "nummod", "nmod:poss")
}

// depth counts the steps from an expression up to token k; false where the way leads through another clause or the seen branch.
func depth(s *parse.Sentence, e *Expression, k, seen int) (int, bool) {
	if e.head == k || e.head == seen {
		return 0, false
	}
	i := e.up
	for n := 1; n < 12; n++ {
		if i == k {
			return n, true
		}
		if i < 0 || i == seen {
			return 0, false
		}
		t := &s.Tokens[i]
		if t.Is("ccomp", "parataxis", "acl:relcl", "advcl", "acl") {
			return 0, false
		}
		if t.Is("conj") && (t.UPOS == "VERB" || s.Find(i, "nsubj") >= 0) {
			return 0, false
		}
		if n > 1 && t.Is("nsubj", "nmod:poss") && i != seen {
			return 0, false // "the 2011 uprising's leader": not when he spoke
		}
		i = t.Head
	}
	return 0, false
}

// blocked reports whether what stands above token k tells nothing of when its act was: background told in a past perfect or
// in a clause that describes somebody.
func blocked(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	if t.Is("acl:relcl", "acl") {
		if t.Head >= 0 && s.Tokens[t.Head].Lemma == "what" {
			return false // "denounced what it called an invasion"
		}
		return t.XPOS != "VBG" || t.Is("acl:relcl") // "a statement calling for talks" calls when it is made
	}
	if t.UPOS == "VERB" && pastPerfect(s, k) {
		return true
	}
	switch {
	case t.Is("nmod") && (s.Case(k) == "in" || s.Case(k) == "during" || s.Case(k) == "at"):
		return false // "talks at the summit on Friday"
	case t.Is("nmod:poss", "nmod") && t.UPOS != "VERB", t.Is("xcomp") && (t.Head < 0 || !aspect[s.Tokens[t.Head].Lemma]):
		return true
	case t.Is("ccomp") && wished(s, k):
		return false // "said on Monday that they should leave" asks for it on that day
	case t.Is("ccomp", "parataxis"):
		return true // the day on which somebody tells of an act is not the act's
	case t.Is("advcl"):
		return ownTime(s, k) || shifted(s, k)
	case t.Is("conj") && t.UPOS == "VERB":
		return shifted(s, k)
	}
	return false
}

// wished reports whether a clause that is reported says what should be: who says so asks for it.
func wished(s *parse.Sentence, k int) bool {
	for _, a := range s.Children(k, "aux") {
		switch s.Tokens[a].Lemma {
		case "should", "must", "ought":
			return reporting[s.Tokens[s.Tokens[k].Head].Lemma]
		}
	}
	return false
}

// aspect are verbs that tell no act of their own beside the one that they lead to.
var aspect = lists.Named("aspect")

// apart are the words that begin a clause whose act lies before, after or beside that of its main clause: "after", "if", "to".
var apart = lists.Named("apart")

// ownTime reports whether the clause of token k has a time of its own: "days after Moscow vetoed", "a year before he left". What
// somebody did in order to act is ahead of what they did.
func ownTime(s *parse.Sentence, k int) bool {
	for _, m := range s.Children(k, "mark", "case", "advmod") {
		w := s.Tokens[m].Lower()
		if m > 0 && w == "after" && (strings.EqualFold(s.Tokens[m-1].Form, "hours") || strings.EqualFold(s.Tokens[m-1].Form, "minutes")) {
			return false // the same day
		}
		if m < k && (apart[w] && !s.Tokens[m].Is("advmod") || w == "since") {
			return true
		}
	}
	h := s.Tokens[k].Head
	return h >= 0 && infinitive(s, k) && s.Tokens[h].XPOS == "VBD"
}

// shifted reports whether a clause is told in another tense than the one it stands with: "visited on Monday and has backed".
func shifted(s *parse.Sentence, k int) bool {
	h := s.Tokens[k].Head
	return h >= 0 && narrated(s, h) && !narrated(s, k) && finite(s, k)
}

// narrated reports whether a verb tells of something in the simple past.
func narrated(s *parse.Sentence, k int) bool {
	if s.Tokens[k].XPOS == "VBD" {
		return !perfect(s, k)
	}
	for _, a := range s.Children(k, "aux") {
		if f := s.Tokens[a].Lower(); f == "was" || f == "were" || f == "did" {
			return true
		}
	}
	return false
}

// finite reports whether a verb has a tense of its own.
func finite(s *parse.Sentence, k int) bool {
	if x := s.Tokens[k].XPOS; x == "VBZ" || x == "VBP" {
		return true
	}
	for _, a := range s.Children(k, "aux") {
		switch s.Tokens[a].XPOS {
		case "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

func pastPerfect(s *parse.Sentence, k int) bool {
	for _, a := range s.Children(k, "aux") {
		if f := s.Tokens[a].Lower(); f == "had" || f == "'d" {
			return true
		}
	}
	return false
}

// taken gives the date of the act that a word takes up again: "the attack" after "attacked the town on Monday".
func (c *Calendar) taken(s *parse.Sentence, sentence, token int) rapporteur.Date {
	t := &s.Tokens[token]
	if t.UPOS != "NOUN" {
		return rapporteur.Date{}
	}
	definite := false
	for _, k := range s.Children(token, "det", "nmod:poss") {
		switch s.Tokens[k].Lower() {
		case "the", "this", "that", "these", "those":
			definite = true
		}
		definite = definite || s.Tokens[k].Is("nmod:poss")
	}
	if !definite {
		return rapporteur.Date{}
	}
	violent := onslaught[t.LowerLemma()]
	for i := sentence - 1; i >= max(0, sentence-farthest); i-- {
		o := &c.doc.Sentences[i]
		for k := range o.Tokens {
			if before := o.Tokens[k].Lemma; strings.EqualFold(t.Lemma, before) || violent && onslaught[strings.ToLower(before)] {
				if d := c.told(o, i, k); !d.IsZero() {
					return d
				}
			}
		}
	}
	return rapporteur.Date{}
}

// farthest is how many sentences back an act may be taken up: more than reports have, so that a book costs no more for each
// of its sentences than they do.
const farthest = 200

// onslaught are words that a report uses for one and the same act of violence.
var onslaught = lists.Named("onslaught")
