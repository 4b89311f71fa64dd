package statement

import "rapporteur"

// quoteAll gives each quotation to who speaks in it. A statement whose content touches a quotation has all of it, also what
// runs on over sentences; quotations that no words claim go with their neighbour in the same paragraph, and a paragraph
// that stands wholly in quotation marks goes on with the speech before it.
func (r *reader) quoteAll() {
	owner := make([]int, len(r.all)) // by quotation: 1 + the number of its statement
	r.told = make([]bool, len(r.marks))
	for k := range r.found {
		st := &r.found[k]
		r.told[st.sentence] = true
		cue := r.quoteOf(st)
		for _, p := range st.pieces {
			for at := p.from; !p.to.before(at); at = r.next(at) {
				q := r.marks[at.sentence].quote[at.token]
				if q >= 0 && q != cue && owner[q] == 0 && r.all[q].words > 0 {
					owner[q] = k + 1
				}
			}
		}
	}
	for q := range r.all {
		if owner[q] == 0 {
			owner[q] = r.introduced(r.all[q])
		}
		if owner[q] == 0 {
			owner[q] = r.neighbour(owner, q) + 1
		}
		if k := owner[q] - 1; k >= 0 {
			r.found[k].pieces = append(r.found[k].pieces, piece{r.all[q].from, r.all[q].to})
		}
	}
	for k := range r.found {
		r.found[k].pieces = r.joined(r.found[k].pieces)
	}
}

// neighbour gives the statement that a quotation without words of its own to claim it goes with, or -1.
func (r *reader) neighbour(owner []int, q int) int {
	here := r.all[q]
	if here.words < 3 || !r.sentenceLike(here) && !r.resumed(owner, q) {
		return -1
	}
	part := r.marks[here.from.sentence].part
	if q > 0 && owner[q-1] > 0 {
		before := r.all[q-1]
		st := owner[q-1] - 1
		end := before.to.sentence // with the words that tell who speaks: "“Never?” the minister said. “They are gone.”"
		if cue := r.found[st].sentence; cue < here.from.sentence && r.marks[cue].part == r.marks[end].part {
			end = max(end, cue)
		}
		switch gap := here.from.sentence - end; {
		case r.marks[end].part == part && (gap <= 1 || gap == 2 && !r.told[end+1]):
			return st
		case r.marks[before.to.sentence].part == part-1 && r.wholePart(here) && (!before.closed || r.lastSpoke(before, st)):
			return st
		}
	}
	if q+1 < len(r.all) && owner[q+1] > 0 {
		behind := r.all[q+1]
		if r.marks[behind.from.sentence].part == part && behind.from.sentence-here.to.sentence <= 1 {
			return owner[q+1] - 1
		}
	}
	return -1
}

// sentenceLike reports whether a quotation begins where a sentence does.
func (r *reader) sentenceLike(q quotation) bool {
	if q.from.token == 0 {
		return true
	}
	before := r.doc.Sentences[q.from.sentence].Tokens[q.from.token-1].Form
	return isMark(before) || before == "," || before == ":" || before == "."
}

// introduced adds the statement of a quotation that stands behind a colon, and whose sentence tells by no verb of saying whose it is: "The
// minister was blunt: “Never.”" It gives 1 + its number, 0 for none.
func (r *reader) introduced(q quotation) int {
	colon := q.from.token - 1
	if colon < 2 || q.words < 3 || r.doc.Sentences[q.from.sentence].Tokens[colon].Form != ":" || r.told[q.from.sentence] {
		return 0
	}
	t := r.newTree(q.from.sentence)
	cue := t.Root()
	for cue > colon && t.first(cue, "nsubj") > colon && t.Tokens[cue].Head >= 0 {
		cue = t.Tokens[cue].Head
	}
	agent := t.Agent(cue)
	if cue > colon || agent < 0 || agent > colon || t.quote[cue] || r.noneOf(t, agent) {
		return 0
	}
	who, party := r.speaker(t, agent)
	if !party || who.Type != rapporteur.TypePerson && who.Type != rapporteur.TypeOrganisation && t.form(agent) != "he" && t.form(agent) != "she" {
		return 0
	}
	r.add(t, statement{speaker: who, agent: agent, sentence: t.sentence, cue: t.Tokens[cue].Span, cueToken: cue, party: true, pieces: []piece{{q.from, q.to}}})
	r.told[t.sentence] = true
	return len(r.found)
}

// resumed reports whether a quotation goes on with the one before it in its sentence behind the words that tell who speaks: "“He tried,” she
// said, but “it was too late.”"
func (r *reader) resumed(owner []int, q int) bool {
	here := r.all[q]
	if q == 0 || owner[q-1] == 0 || here.words < 5 || r.all[q-1].to.sentence != here.from.sentence || here.from.token < 2 {
		return false
	}
	st, s := &r.found[owner[q-1]-1], &r.doc.Sentences[here.from.sentence]
	return st.sentence == here.from.sentence && st.cueToken > r.all[q-1].to.token && st.cueToken < here.from.token &&
		s.Tokens[here.from.token-1].UPOS == "CCONJ" && s.Tokens[here.from.token-2].Form == ","
}

// quoteOf gives the quotation that the words which tell who speaks stand in, -1 for none.
func (r *reader) quoteOf(st *statement) int {
	m := &r.marks[st.sentence]
	for k, tok := range r.doc.Sentences[st.sentence].Tokens {
		if tok.Span.Start == st.cue.Start {
			return m.quote[k]
		}
	}
	return m.quote[st.cueToken]
}

// wholePart reports whether nothing but the quotation stands in its paragraph.
func (r *reader) wholePart(q quotation) bool {
	first, last := q.from.sentence, q.to.sentence
	if q.from.token > 0 || first > 0 && r.marks[first-1].part == r.marks[first].part {
		return false
	}
	if last+1 < len(r.marks) && r.marks[last+1].part == r.marks[last].part {
		return false
	}
	tokens := r.doc.Sentences[last].Tokens
	for k := q.to.token + 1; k < len(tokens); k++ {
		if tokens[k].UPOS != "PUNCT" {
			return false
		}
	}
	return true
}

// lastSpoke reports whether the paragraph of a quotation ends with it or with the words that tell who speaks.
func (r *reader) lastSpoke(q quotation, st int) bool {
	end := max(q.to.sentence, r.found[st].sentence)
	return end+1 >= len(r.marks) || r.marks[end+1].part != r.marks[end].part
}
