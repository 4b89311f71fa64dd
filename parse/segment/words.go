package segment

import "strings"

// wordAt cuts the written word that has a word character at p, and gives the offset after it. With a third argument the
// word begins there, before p.
func (c *cutter) wordAt(p, e int, from ...int) int {
	start := p
	if len(from) > 0 {
		start = from[0]
	}
	q := c.reach(p, e)
	if q < e && c.text[q] == '.' && (q+1 >= e || c.text[q+1] != '.') && c.keepsStop(start, q, e) {
		q++
		c.add(start, q)
		return q
	}
	c.contract(start, q)
	return q
}

// reach gives the end of the word that begins at p: word characters, and the signs between them that do not cut.
func (c *cutter) reach(p, e int) int {
	start := p
	for p < e {
		r, n := runeAt(c.text, p, e)
		if wordly(r) {
			p += n
			continue
		}
		if p+n >= e || !c.binds(start, p, n, e) {
			break
		}
		p += n
	}
	return p
}

// binds reports whether the sign of n bytes at p, in the word that began at start, joins what stands on its two sides.
func (c *cutter) binds(start, p, n, e int) bool {
	t := c.text
	after, _ := runeAt(t, p+n, e)
	if !wordly(after) || p == start {
		return false
	}
	before := t[p-1]
	digits := isDigit(before) && n == 1 && isDigit(t[p+1])
	switch t[p] {
	case '.':
		switch {
		case digits:
			return true
		case p-start == 1 || (p-start >= 2 && t[p-2] == '.'): // U.S, a.m
			return isAlpha(before)
		case isLower(before) && isUpper(t[p+1]): // a space is missing, save in Ph.D and the like
			return p-start <= 2 && p+2 < e && t[p+2] == '.'
		}
		return isAlpha(before) && isAlpha(t[p+1]) && (isLower(t[p+1]) || p-start <= 3)
	case ',':
		return digits && p+4 <= e && threeDigits(t, p+1, e)
	case ':':
		return digits
	case '&':
		return isUpper(before) && isUpper(t[p+1]) && p-start <= 3
	case '/':
		return digits || (p-start == 1 && p+2 < e && isLower(before) && isLower(t[p+1]) && c.edge(p+2, e)) ||
			(p-start == 1 && (before == 's' || before == 'w') && strings.HasPrefix(t[p+1:e], "he") && c.edge(p+3, e))
	case '-':
		return c.hyphenBinds(start, p, e)
	}
	return apostrophe(t, p, e) > 0 && t[p] != '`' || t[p] == '`' && p+2 <= e && t[p+1] == 's' && c.edge(p+2, e)
}

// threeDigits reports whether exactly three digits stand at p.
func threeDigits(t string, p, e int) bool {
	if p+3 > e || !isDigit(t[p]) || !isDigit(t[p+1]) || !isDigit(t[p+2]) {
		return false
	}
	return p+3 == e || !isDigit(t[p+3])
}

// hyphenBinds reports whether the hyphen at p stays inside its word: after a prefix, in telephone numbers and in file-like
// names that hold digits and underscores.
func (c *cutter) hyphenBinds(start, p, e int) bool {
	t := c.text
	if isDigit(t[p-1]) && p+1 < e && isDigit(t[p+1]) {
		a, b := p, p+1
		for a > start && isDigit(t[a-1]) {
			a--
		}
		for b < e && b < p+6 && isDigit(t[b]) {
			b++
		}
		left, right := p-a, b-p-1
		return left == 3 && (right == 4 || right == 3 && b < e && t[b] == '-') // a telephone number
	}
	if a := strings.LastIndexByte(t[start:p], '-'); a >= 0 { // decided at the first hyphen
		return false
	}
	var buf [24]byte
	low, ok := folded(&buf, t[start:p])
	if !ok || !c.table.prefixes[string(low)] || p-start > 1 && isUpper(t[p-1]) { // "UN-led" is no "un-"
		return false
	}
	return isAlpha(t[p+1]) || t[p+1] >= 0x80 || string(low) == "mid" || string(low) == "pre" || string(low) == "post"
}

// keepsStop reports whether the word text[s:q] keeps the full stop at q.
func (c *cutter) keepsStop(s, q, e int) bool {
	t := c.text
	next := q + 1
	if next < e && (wordly(rune(t[next])) || t[next] >= 0x80 && !closes(t, next, e)) {
		return false
	}
	var buf [24]byte
	low, ok := folded(&buf, t[s:q])
	if !ok {
		return false
	}
	kind := c.table.abbreviations[string(low)]
	ahead := c.ahead(next)
	switch {
	case q-s == 1 && isAlpha(t[s]):
		return c.initial(s, next, ahead) || kind == numeric && ahead < c.end && isDigit(t[ahead])
	case strings.IndexByte(t[s:q], '.') > 0 && !isDigit(t[s]):
		return dotted(t[s:q]) || kind != never
	case kind == numeric:
		return ahead < c.end && isDigit(t[ahead])
	case kind == title:
		return ahead < c.end && ahead > next
	case kind == inner:
		// "may." and the like never stand here; a month or state before a line's end is taken as whole word
		return isUpper(t[s]) || ahead < c.end
	}
	return false
}

// closes reports whether a closing quotation mark or an ellipsis stands at p.
func closes(t string, p, e int) bool {
	r, _ := runeAt(t, p, e)
	return r == '”' || r == '’' || r == '»' || r == '–' || r == '—'
}

// ahead gives the offset of the next character that is not blank, at most c.end.
func (c *cutter) ahead(p int) int {
	for i := 0; p < c.end && i < 8; i++ { // bounded: a longer gap is as good as an end
		r, n := runeAt(c.text, p, c.end)
		if !blank(r) {
			return p
		}
		p += n
	}
	return c.end
}

// dotted reports whether single letters and full stops alternate, as in "U.S" or "a.k.a", or in "Ph.D".
func dotted(w string) bool {
	run := 0
	for i := 0; i < len(w); i++ {
		switch {
		case w[i] == '.':
			run = 0
		case !isAlpha(w[i]):
			return false
		default:
			if run++; run > 2 {
				return false
			}
		}
	}
	return run == 1
}

// initial reports whether the single letter at s is an initial or part of a spaced abbreviation: what follows has a capital
// and is no word that opens sentences, unless a name stands before.
func (c *cutter) initial(s, next, ahead int) bool {
	t := c.text
	if !isUpper(t[s]) || ahead >= c.end || !upperAt(t, ahead, c.end) {
		return next < c.end && t[next] == ',' && isUpper(t[s])
	}
	named := false
	if n := len(c.words); n > 0 {
		w := c.words[n-1]
		named = s-w.End <= 2 && upperAt(t, w.Start, w.End)
		if t[s] == 'I' && !named {
			return false
		}
	}
	w := ahead
	for w < c.end && w < ahead+24 && isAlpha(t[w]) {
		w++
	}
	return named && w-ahead > 1 && !c.table.openers[t[ahead:w]] || !c.table.openers[t[ahead:w]]
}
