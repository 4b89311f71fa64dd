package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/parse"
)

// place is a token of the document.
type place struct{ sentence, token int }

func (p place) before(o place) bool {
	return p.sentence < o.sentence || p.sentence == o.sentence && p.token < o.token
}

// quotation is a stretch in quotation marks, the marks included. It lies in one part of the article.
type quotation struct {
	from, to place
	words    int
	closed   bool
}

// marking says which tokens of a sentence stand between quotation marks.
type marking struct {
	part   int // of the article
	inside []bool
	quote  []int // number of the quotation that a token belongs to, its marks included; -1 for none
}

func isMark(form string) bool {
	switch form {
	case "“", "”", "``", "''", "«", "»", "\"":
		return true
	}
	return false
}

// quotations finds what stands between quotation marks, in order, and marks the tokens. A quotation ends with its part at the
// latest: a mark that was never closed spoils no more than that.
func quotations(a rapporteur.Article, d *parse.Doc) ([]quotation, []marking) {
	var all []quotation
	marks := make([]marking, len(d.Sentences))
	open, within := -1, 0 // within: how many quotations stand open inside the open one
	part, last := 0, -1
	tokens := 0
	for si := range d.Sentences {
		tokens += len(d.Sentences[si].Tokens)
	}
	inside, quote := make([]bool, tokens), make([]int, tokens)
	for si := range d.Sentences {
		s := &d.Sentences[si]
		for part < len(a.Parts)-1 && a.Parts[part].Span.End <= s.Span.Start {
			part++
		}
		end := len(d.Text)
		if part < len(a.Parts) {
			end = a.Parts[part].Span.End
		}
		if part != last {
			open, within, last = -1, 0, part
		}
		m := &marks[si]
		n := len(s.Tokens)
		m.part, m.inside, m.quote = part, inside[:n:n], quote[:n:n]
		inside, quote = inside[n:], quote[n:]
		for i := range s.Tokens {
			m.quote[i] = -1
			form := s.Tokens[i].Form
			switch {
			case !isMark(form):
				m.inside[i] = open >= 0
				if open >= 0 && s.Tokens[i].UPOS != "PUNCT" {
					all[open].words++
				}
			case within > 0 && !opens(d.Text, s.Tokens[i].Span, form, true):
				within--
			case open >= 0 && opens(d.Text, s.Tokens[i].Span, form, true) && nests(d, place{si, i}, end):
				within++
			case opens(d.Text, s.Tokens[i].Span, form, open >= 0):
				within = 0
				open = len(all)
				all = append(all, quotation{from: place{si, i}})
			case open >= 0:
				m.quote[i] = open
				all[open].to, all[open].closed = place{si, i}, true
				open = -1
				continue
			}
			if open >= 0 {
				m.quote[i] = open
				all[open].to = place{si, i}
			}
		}
	}
	return all, marks
}

// opens tells whether a mark opens a quotation: by its shape, else by the side that the space is on.
func opens(text string, at rapporteur.Span, form string, open bool) bool {
	switch form {
	case "“", "``", "«":
		return true
	case "”", "»":
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at.Start])
	behind, _ := utf8.DecodeRuneInString(text[at.End:])
	left := at.Start == 0 || unicode.IsSpace(before) || strings.ContainsRune("([—–-", before)
	right := at.End < len(text) && !unicode.IsSpace(behind) && !strings.ContainsRune(").,;:!?—–-", behind)
	if left != right {
		return left && right || !open && right
	}
	return left && right
}

// farthest is how many words ahead the ends of a quotation inside another are looked for: a text of nothing but marks that open
// must not be read again from each of them.
const farthest = 1000

// nests reports whether the mark, which opens a quotation inside another, leaves enough marks in its part to close both.
func nests(d *parse.Doc, at place, end int) bool {
	depth, ahead := 2, 0
	for at.token++; at.sentence < len(d.Sentences) && d.Sentences[at.sentence].Span.Start < end; at = (place{at.sentence + 1, 0}) {
		tokens := d.Sentences[at.sentence].Tokens
		for k := at.token; k < len(tokens); k++ {
			if ahead++; ahead > farthest {
				return false
			}
			switch {
			case !isMark(tokens[k].Form):
			case opens(d.Text, tokens[k].Span, tokens[k].Form, true):
				depth++
			default:
				if depth--; depth == 0 {
					return true
				}
			}
		}
	}
	return false
}

// formOf tells how the words of the content are given, from which of them stand in quotation marks.
func (r *reader) formOf(pieces []piece) rapporteur.Form {
	words, inside := 0, 0
	for _, p := range pieces {
		for at := p.from; !p.to.before(at); at = r.next(at) {
			t := &r.doc.Sentences[at.sentence].Tokens[at.token]
			if t.UPOS == "PUNCT" || isMark(t.Form) || t.UPOS == "SYM" {
				continue
			}
			words++
			if r.marks[at.sentence].inside[at.token] {
				inside++
			}
		}
	}
	switch inside {
	case 0:
		return rapporteur.Indirect
	case words:
		return rapporteur.Direct
	}
	return rapporteur.Mixed
}

// next gives the token behind p.
func (r *reader) next(p place) place {
	if p.token+1 < len(r.doc.Sentences[p.sentence].Tokens) {
		return place{p.sentence, p.token + 1}
	}
	return place{p.sentence + 1, 0}
}
