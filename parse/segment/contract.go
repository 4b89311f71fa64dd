package segment

import "strings"

// contract adds the written word text[s:q], cut into its syntactic words.
func (c *cutter) contract(s, q int) {
	t := c.text
	var buf [24]byte
	if low, ok := folded(&buf, t[s:q]); ok {
		if n := c.table.contractions[string(low)]; n > 0 && n < len(low) && !c.shouted(s, q) {
			c.pair(s, s+n, q)
			return
		}
	}
	at, n := lastApostrophe(t, s, q)
	if at > s {
		tail := t[at+n : q]
		switch {
		case (tail == "t" || tail == "T") && at-1 > s && (t[at-1] == 'n' || t[at-1] == 'N'):
			c.pair(s, at-1, q)
			return
		case len(tail) <= 2 && clitic(tail) && !decade(t[s:at], tail):
			c.pair(s, at, q)
			return
		}
	}
	c.add(s, q)
}

func (c *cutter) pair(s, m, q int) {
	c.add(s, m)
	c.words = append(c.words, Word{Start: m, End: q, Joined: true})
}

// shouted reports whether the contraction without its apostrophe is rather an acronym: "IM", "IVE".
func (c *cutter) shouted(s, q int) bool {
	w := c.text[s:q]
	return q-s <= 3 && w == strings.ToUpper(w)
}

// lastApostrophe gives offset and length of the last apostrophe within text[s:q], or -1.
func lastApostrophe(t string, s, q int) (int, int) {
	for i := q - 1; i > s && i > q-6; i-- {
		if n := apostrophe(t, i, q); n > 0 {
			return i, n
		}
	}
	return -1, 0
}

func clitic(tail string) bool {
	switch tail {
	case "s", "S", "re", "RE", "ve", "VE", "ll", "LL", "d", "D", "m", "M":
		return true
	}
	return false
}

// decade reports whether the word is a number with a plural ending: "80's".
func decade(stem, tail string) bool {
	return (tail == "s" || tail == "S") && isDigit(stem[len(stem)-1])
}
