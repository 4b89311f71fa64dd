package statement

import (
	"slices"
	"strings"

	"rapporteur"
)

// piece is an unbroken stretch of a content: tokens from to to, which may lie in different sentences.
type piece struct{ from, to place }

// pieces cuts the tokens of one sentence into unbroken stretches without the marks at their ends.
func (r *reader) pieces(t *tree, tokens []int) []piece {
	var out []piece
	for k := 0; k < len(tokens); {
		m := k
		for m+1 < len(tokens) && tokens[m+1] == tokens[m]+1 {
			m++
		}
		from, to := tokens[k], tokens[m]
		for from <= to && r.outer(t, from, true) {
			from++
		}
		for to >= from && r.outer(t, to, false) {
			to--
		}
		if from <= to {
			out = append(out, piece{place{t.sentence, from}, place{t.sentence, to}})
		}
		k = m + 1
	}
	return r.joined(out)
}

// joined puts pieces together that have nothing but marks between them.
func (r *reader) joined(in []piece) []piece {
	slices.SortFunc(in, func(a, b piece) int {
		switch {
		case a.from.before(b.from):
			return -1
		case b.from.before(a.from):
			return 1
		}
		return 0
	})
	var out []piece
	for _, p := range in {
		if len(out) > 0 {
			last := &out[len(out)-1]
			if !last.to.before(p.from) || r.onlyMarks(last.to, p.from) {
				if last.to.before(p.to) {
					last.to = p.to
				}
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// onlyMarks reports whether nothing but punctuation stands between two tokens.
func (r *reader) onlyMarks(a, b place) bool {
	for at := r.next(a); at.before(b); at = r.next(at) {
		t := &r.doc.Sentences[at.sentence].Tokens[at.token]
		if t.UPOS != "PUNCT" && !isMark(t.Form) {
			return false
		}
	}
	return true
}

// outer reports whether a token at an end of a content does not belong to it: a mark, outside quotation marks.
func (r *reader) outer(t *tree, i int, first bool) bool {
	form := t.Tokens[i].Form
	if isMark(form) || t.quote[i] && !first {
		return false
	}
	if t.Tokens[i].UPOS != "PUNCT" && t.Tokens[i].UPOS != "SYM" {
		return first && t.Tokens[i].UPOS == "CCONJ" && !t.Tokens[i].Is("cc:preconj")
	}
	return strings.Trim(form, ",.;:-–—―") == ""
}

func (r *reader) span(p piece) rapporteur.Span {
	return rapporteur.Span{
		Start: r.doc.Sentences[p.from.sentence].Tokens[p.from.token].Span.Start,
		End:   r.doc.Sentences[p.to.sentence].Tokens[p.to.token].Span.End,
	}
}
