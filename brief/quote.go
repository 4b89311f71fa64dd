package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// quoteOf gives the sentence of an entry with the words it was read from marked; words that stand outside it are not.
func (b book) quoteOf(e rapporteur.Entry, focus rapporteur.Span) quote {
	s := e.Evidence()
	q := quote{Sources: []int{b.number[e.Head().Article]}, Text: s.In(b.article(e.Head().Article).Text)}
	if !focus.IsZero() && s.Contains(focus) {
		q.Marks = []rapporteur.Span{{Start: focus.Start - s.Start, End: focus.End - s.Start}}
	}
	return q
}

// focusOf gives the words that an entry was read from.
func focusOf(e rapporteur.Entry) rapporteur.Span {
	switch e := e.(type) {
	case rapporteur.Event:
		return e.Trigger
	case rapporteur.Figure:
		return e.Number
	case rapporteur.Statement:
		return e.Content
	case rapporteur.Vote:
		return e.Trigger
	case rapporteur.Commitment:
		return e.Trigger
	case rapporteur.Role:
		return e.Holder.Span
	}
	return rapporteur.Span{}
}

// quotes gives the quotations of entries in their order; equal sentences once, with all their sources.
func (b book) quotes(entries []rapporteur.Entry) []quote {
	var out []quote
	at := map[string]int{}
	for _, e := range entries {
		q := b.quoteOf(e, focusOf(e))
		words := strings.Join(strings.Fields(strings.ToLower(q.Text)), " ")
		i, seen := at[words]
		if !seen {
			at[words] = len(out)
			out = append(out, q)
			continue
		}
		if !slices.Contains(out[i].Sources, q.Sources[0]) {
			out[i].Sources = append(out[i].Sources, q.Sources[0])
			slices.Sort(out[i].Sources)
		}
	}
	return out
}

// plain makes words of a report fit for a line: white space becomes one space, and what does not show or turns the
// direction of writing is left out, so that it can neither hide words nor steer a terminal.
func plain(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			space = true
			continue
		case unicode.IsControl(r) || unseen(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// unseen reports characters without a shape of their own that can mislead: marks and overrides of direction, joiners of
// no width, tags, byte order marks. The two joiners that Persian and the Indian scripts need stay.
func unseen(r rune) bool {
	return r != '\u200c' && r != '\u200d' && (unicode.Is(unicode.Cf, r) || r == '\u034f' || r == '\u115f' || r == '\u3164')
}

// same reports that two quotations are of the same sentence of the same sources.
func (q quote) same(o quote) bool { return q.Text == o.Text && slices.Equal(q.Sources, o.Sources) }

// with gives the quotation with the marks of the other too; marks that overlap become one.
func (q quote) with(o quote) quote {
	marks := slices.Concat(q.Marks, o.Marks)
	slices.SortFunc(marks, func(a, b rapporteur.Span) int { return a.Start - b.Start })
	q.Marks = nil
	for _, m := range marks {
		if n := len(q.Marks); n > 0 && q.Marks[n-1].End >= m.Start {
			q.Marks[n-1] = q.Marks[n-1].Cover(m)
			continue
		}
		q.Marks = append(q.Marks, m)
	}
	return q
}

// piece is a stretch of a quotation, marked or not, fit for a line.
type piece struct {
	Text   string
	Marked bool
}

// excerpt cuts a quotation to about n runes around its marks, at spaces; "…" stands for what is left out. Where not all
// marks fit, the first decides.
func (q quote) excerpt(n int) []piece {
	from, to := 0, 0
	if len(q.Marks) > 0 {
		from, to = q.Marks[0].Start, q.Marks[len(q.Marks)-1].End
		if utf8.RuneCountInString(q.Text[from:to]) > n {
			to = q.Marks[0].End
		}
	}
	before, after := edges(q.Text[:from]), edges(q.Text[to:])
	rest := max(0, n-utf8.RuneCountInString(q.Text[from:to]))
	if b, a := utf8.RuneCountInString(before), utf8.RuneCountInString(after); b+a > rest {
		room := max(rest/2, rest-a)
		before, after = tail(before, room), head(after, rest-min(b, room))
	}
	out := []piece{{strings.TrimLeft(before, " "), false}}
	for at := from; at < to; {
		next, marked := to, false
		for _, m := range q.Marks {
			switch {
			case m.Start == at:
				next, marked = m.End, true
			case m.Start > at:
				next = min(next, m.Start)
			}
		}
		text := edges(q.Text[at:next])
		if marked {
			text = head(plain(text), n)
		}
		out = append(out, piece{text, marked})
		at = next
	}
	return append(out, piece{strings.TrimRight(after, " "), false})
}

// edges is plain, but keeps one space at an end that had any.
func edges(s string) string {
	p := plain(s)
	if p == "" {
		if s != "" {
			return " "
		}
		return ""
	}
	if first := []rune(s)[0]; unicode.IsSpace(first) {
		p = " " + p
	}
	if r := []rune(s); unicode.IsSpace(r[len(r)-1]) {
		p += " "
	}
	return p
}

func head(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}

func tail(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[len(r)-n:])
	if i := strings.IndexByte(cut, ' '); i >= 0 && i < len(cut)-1 {
		cut = cut[i+1:]
	}
	return "… " + cut
}
