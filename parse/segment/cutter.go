package segment

import (
	"strings"
	"unicode"
)

// cutter cuts the words of one stretch of text.
type cutter struct {
	text  string
	end   int // of the stretch
	table *tables
	words []Word
	quote bool // a single quotation mark was opened and not yet closed
}

// chunk cuts one run of characters without blanks, text[s:e].
func (c *cutter) chunk(s, e int) {
	s = c.address(s, e)
	for p := s; p < e; {
		p = c.next(p, s, e)
	}
}

func (c *cutter) add(s, e int) { c.words = append(c.words, Word{Start: s, End: e}) }

// next cuts what stands at p in the chunk text[s:e] and gives the offset after it.
func (c *cutter) next(p, s, e int) int {
	r, n := runeAt(c.text, p, e)
	switch {
	case wordly(r):
		if p > s && (r == 'h' || r == 'w') && !wordly(rune(c.text[p-1])) {
			if q := c.web(p, e); q > p {
				return q
			}
		}
		return c.wordAt(p, e)
	case r == '.' && p+1 < e && isDigit(c.text[p+1]) && p == s:
		return c.wordAt(p+1, e, p)
	case (r == '#' || r == '@') && p+1 < e && isAlpha(c.text[p+1]) && c.tagged(p, s):
		return c.wordAt(p+1, e, p)
	}
	if a := apostrophe(c.text, p, e); a > 0 {
		if q := c.quoteWord(p, a, s, e); q > p {
			return q
		}
		if c.text[p] != '`' && c.edge(p+a, e) && p > s && (c.text[p-1] == 's' || c.text[p-1] == 'S') && !c.quote {
			c.words = append(c.words, Word{Start: p, End: p + a, Joined: true}) // the workers' demands
			return p + a
		}
		c.quote = p == s && !c.edge(p+a, e)
	}
	if p == s || !wordly(rune(c.text[p-1])) {
		for _, m := range c.table.emoticons {
			if len(m) <= e-p && c.text[p:p+len(m)] == m && c.edge(p+len(m), e) {
				c.add(p, p+len(m))
				return p + len(m)
			}
		}
	}
	q := p + n
	switch {
	case r == '.' || r == '…':
		q = c.run(p, e, ".…")
	case r == '!' || r == '?':
		q = c.run(p, e, "!?")
	case r == '[' && strings.HasPrefix(c.text[p:e], "[...]"):
		q = p + 5
	case r < 0x80 && strings.IndexByte("-=_*~+<>|'`#^", byte(r)) >= 0:
		q = c.run(p, e, string(r))
		if (r == '\'' || r == '`') && q > p+2 {
			q = p + 2
		}
	}
	for q < e { // marks without a letter of their own stay with the sign before them
		m, w := runeAt(c.text, q, e)
		if m < 0x80 || !unicode.IsMark(m) {
			break
		}
		q += w
	}
	c.add(p, q)
	return q
}

// tagged reports whether the # or @ at p begins a hashtag or handle rather than standing for itself.
func (c *cutter) tagged(p, s int) bool { return p == s || !wordly(rune(c.text[p-1])) }

// edge reports whether no letter follows at q.
func (c *cutter) edge(q, e int) bool {
	r, n := runeAt(c.text, q, e)
	return n == 0 || !wordly(r)
}

// run gives the end of the run of the given signs that begins at p.
func (c *cutter) run(p, e int, signs string) int {
	for p < e {
		r, n := runeAt(c.text, p, e)
		if !strings.ContainsRune(signs, r) {
			break
		}
		p += n
	}
	return p
}

// quoteWord cuts an apostrophe at p with the word that it belongs to: a clitic that stands alone ("Russia 's"), a decade
// ("'90s") or a clipped word ("'em"). It gives p when the apostrophe is a quotation mark.
func (c *cutter) quoteWord(p, a, s, e int) int {
	q := p + a
	if q >= e {
		return p
	}
	if isDigit(c.text[q]) && q+2 <= e && p == s && c.text[p] != '`' {
		if q+2 < e && isDigit(c.text[q+1]) && c.text[q+2] == 's' && c.edge(q+3, e) {
			c.add(p, q+3)
			return q + 3
		}
		return p
	}
	w := q
	for w < e && isAlpha(c.text[w]) {
		w++
	}
	if !c.edge(w, e) {
		return p
	}
	var buf [24]byte
	low, ok := folded(&buf, c.text[q:w])
	if !ok {
		return p
	}
	switch string(low) {
	case "s", "re", "ve", "ll", "d", "m", "em", "til", "cause":
		c.add(p, w)
		return w
	case "tis", "twas":
		c.add(p, q+1)
		c.add(q+1, w)
		c.words[len(c.words)-1].Joined = true
		return w
	}
	return p
}
