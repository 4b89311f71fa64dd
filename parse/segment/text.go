package segment

// Cut is a text cut into words and sentences. Sentence i holds Words[Bounds[i]:Bounds[i+1]]; every sentence has a word.
type Cut struct {
	Words  []Word
	Bounds []int // one more than there are sentences; empty when there is no word
}

// Sentences gives the number of sentences.
func (c *Cut) Sentences() int { return max(0, len(c.Bounds)-1) }

// Text cuts text[start:end] and appends it to the cut; its beginning and end are ends of sentences. Spans are offsets into
// the whole text. Time is linear in end-start.
func (c *Cut) Text(text string, start, end int) {
	if len(c.Bounds) == 0 {
		c.Bounds = append(c.Bounds, len(c.Words))
	}
	first := len(c.Words)
	k := cutter{text: text, end: end, table: load(), words: c.Words}
	lines := newWrapping(text, start, end)
	var firm []int // words that begin a paragraph or line of their own
	for p := start; p < end; {
		r, n := runeAt(text, p, end)
		if blank(r) {
			if r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' {
				var breaks bool
				p, breaks = lines.gap(p)
				if breaks {
					firm = append(firm, len(k.words))
					k.quote = false
				}
				continue
			}
			p += n
			continue
		}
		q := p
		for q < end {
			r, n := runeAt(text, q, end)
			if blank(r) {
				break
			}
			q += n
		}
		k.chunk(p, q)
		p = q
	}
	c.Words = k.words
	c.bound(text, first, firm)
}
