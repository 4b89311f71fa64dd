package statement

import "rapporteur"

// announced gives the quotation that begins right behind a sentence that ends with a colon: "The minister said:" before a
// paragraph of its own.
func (r *reader) announced(t *tree) (piece, bool) {
	n := t.sentence + 1
	if n >= len(r.marks) || t.form(len(t.Tokens)-1) != ":" || len(r.marks[n].quote) == 0 {
		return piece{}, false
	}
	q := r.marks[n].quote[0]
	if q < 0 || r.all[q].words == 0 || r.marks[n].part > r.marks[t.sentence].part+1 {
		return piece{}, false
	}
	return piece{r.all[q].from, r.all[q].to}, true
}

// afterwards gives the quotation that ends right before a short sentence with none of its own, which only tells who spoke: "“Never!” The
// minister said in a tweet."
func (r *reader) afterwards(t *tree) (piece, bool) {
	n := t.sentence - 1
	if n < 0 || len(t.Tokens) > 16 || r.marks[t.sentence].part > r.marks[n].part+1 {
		return piece{}, false
	}
	for _, q := range r.marks[t.sentence].quote {
		if q >= 0 {
			return piece{}, false
		}
	}
	last := len(r.marks[n].quote) - 1
	if last < 0 || !isMark(r.doc.Sentences[n].Tokens[last].Form) {
		return piece{}, false
	}
	q := r.marks[n].quote[last]
	if q < 0 || !r.all[q].closed || r.all[q].words < 3 || r.all[q].from.token > 0 {
		return piece{}, false
	}
	return piece{r.all[q].from, r.all[q].to}, true
}

// signed reads a paragraph of quoted words with a name behind a dash: "...” ― Ada Osei, teacher".
func (r *reader) signed() {
	for q := range r.all {
		here := r.all[q]
		if !here.closed || here.words < 3 || here.from.token > 0 || here.from.sentence > 0 && r.marks[here.from.sentence-1].part == r.marks[here.from.sentence].part {
			continue
		}
		dash := r.next(here.to)
		if dash.sentence >= len(r.marks) || r.marks[dash.sentence].part != r.marks[here.to.sentence].part || !isDash(r.doc.Sentences[dash.sentence].Tokens[dash.token].Form) {
			continue
		}
		who := r.next(dash)
		if who.sentence >= len(r.marks) || r.marks[who.sentence].part != r.marks[dash.sentence].part || who.sentence+1 < len(r.marks) && r.marks[who.sentence+1].part == r.marks[who.sentence].part {
			continue
		}
		if e, ok := r.signature(who); ok {
			cue := r.doc.Sentences[dash.sentence].Tokens[dash.token].Span
			r.found = append(r.found, statement{speaker: e, source: e.Span, party: true, sentence: dash.sentence, cue: cue, cueToken: dash.token, pieces: []piece{{here.from, here.to}}})
		}
	}
}

// signature reads the name that ends a sentence from the given token on.
func (r *reader) signature(at place) (rapporteur.Entity, bool) {
	s := &r.doc.Sentences[at.sentence]
	if len(s.Tokens)-at.token > 14 || s.Tokens[at.token].UPOS != "PROPN" {
		return rapporteur.Entity{}, false
	}
	last := at.token
	for last+1 < len(s.Tokens) && s.Tokens[last+1].UPOS == "PROPN" {
		last++
	}
	for k := at.token; k <= last; k++ {
		if h := s.Tokens[k].Head; h < at.token || h > last {
			if e, ok := r.cast.Party(at.sentence, k); ok {
				return e, true
			}
		}
	}
	span := s.Stretch(at.token, last)
	name := span.In(r.doc.Text)
	return rapporteur.Entity{Text: name, Span: span, Name: name}, true
}

func isDash(form string) bool {
	switch form {
	case "―", "—", "–", "--", "-":
		return true
	}
	return false
}
