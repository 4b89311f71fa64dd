package statement

// quoteAll gives each quotation to who speaks in it. A statement whose content touches a quotation has all of it, also what
// runs on over sentences; quotations that no words claim go with their neighbour in the same paragraph, and a paragraph
// that stands wholly in quotation marks goes on with the speech before it.
func (r *reader) quoteAll() {
	owner := make([]int, len(r.all)) // by quotation: 1 + the number of its statement
	for k := range r.found {
		st := &r.found[k]
		cue := r.marks[st.sentence].quote[st.cueToken]
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
	if here.words < 3 || !r.sentenceLike(here) {
		return -1
	}
	part := r.marks[here.from.sentence].part
	if q > 0 && owner[q-1] > 0 {
		before := r.all[q-1]
		st := owner[q-1] - 1
		switch gap := here.from.sentence - before.to.sentence; {
		case r.marks[before.to.sentence].part == part && gap <= 1:
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
