package segment

import "strings"

// address cuts the web or mail address that the chunk begins with and gives its end, or s when there is none. Punctuation
// at its end stays outside.
func (c *cutter) address(s, e int) int {
	t := c.text[s:e]
	if len(t) < 5 {
		return s
	}
	if q := c.web(s, e); q > s {
		return q
	}
	at := strings.IndexByte(t, '@')
	if at <= 0 || at+2 >= len(t) || strings.IndexByte(t[at:], '.') < 0 {
		return s
	}
	for i := 0; i < at; i++ {
		if b := t[i]; !isAlpha(b) && !isDigit(b) && strings.IndexByte("._-+", b) < 0 {
			return s
		}
	}
	end := at + 1
	for end < len(t) && (isAlpha(t[end]) || isDigit(t[end]) || t[end] == '.' || t[end] == '-') {
		end++
	}
	end = trimmed(t[:end])
	c.add(s, s+end)
	return s + end
}

// web cuts the address that begins at p with the name of its protocol or www, and gives its end, or p when there is none.
func (c *cutter) web(p, e int) int {
	t := c.text[p:e]
	head := t[:min(len(t), 8)]
	if !strings.HasPrefix(head, "http:") && !strings.HasPrefix(head, "https:") && !strings.HasPrefix(head, "www.") &&
		!strings.HasPrefix(head, "ftp:") && !strings.HasPrefix(head, "HTTP:") {
		return p
	}
	end := strings.IndexAny(t, "<>\"”“")
	if end < 0 {
		end = len(t)
	}
	end = trimmed(t[:end])
	c.add(p, p+end)
	return p + end
}

// trimmed gives the length of the address without the punctuation at its end.
func trimmed(t string) int {
	n := len(t)
	for n > 1 && strings.IndexByte(".,;:!?)]}'*", t[n-1]) >= 0 {
		if t[n-1] == ')' && strings.IndexByte(t[:n], '(') >= 0 {
			break
		}
		n--
	}
	return n
}
