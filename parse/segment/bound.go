package segment

import (
	"slices"
	"strings"
)

// Longest is the number of words beyond which a sentence is cut where a clause ends, or anywhere when none does: no tree of
// that size means anything, and lists and tables pasted without stops are met in the wild.
const Longest = 400

// bound sets the ends of the sentences among Words[first:]. The words named in firm begin one whatever stands before.
func (c *Cut) bound(text string, first int, firm []int) {
	words := c.Words
	begin := first
	end := func(i int) {
		if i > begin {
			for i-begin > Longest {
				begin = c.shorten(text, begin)
			}
			c.Bounds = append(c.Bounds, i)
			begin = i
		}
	}
	for i := first; i < len(words); {
		for len(firm) > 0 && firm[0] <= i {
			end(firm[0])
			firm = firm[1:]
		}
		limit := len(words)
		if len(firm) > 0 {
			limit = firm[0]
		}
		if !stop(text, words[i]) {
			i++
			if dateline(text, words[begin:i], limit > i && upperAt(text, words[i].Start, words[i].End)) {
				end(i)
			}
			continue
		}
		j := closers(text, words, begin, i, limit)
		if j >= limit {
			i = j
			continue
		}
		if ends(text, words, begin, i, j) {
			end(j)
		}
		i = j
	}
	end(len(words))
	if len(c.Bounds) == 1 { // no word at all so far
		c.Bounds = c.Bounds[:0]
	}
}

// shorten ends a sentence early, within Longest words of its beginning, and gives the next one's beginning.
func (c *Cut) shorten(text string, begin int) int {
	cut := begin + Longest
	for i := begin + Longest; i > begin+Longest/2; i-- {
		w := c.Words[i-1]
		if s := text[w.Start:w.End]; s == ";" || s == ":" || s == "|" || s == "*" || s == "•" || s == "," && cut == begin+Longest {
			cut = i
			if s != "," {
				break
			}
		}
	}
	for cut < len(c.Words) && c.Words[cut].Joined && cut > begin+1 {
		cut--
	}
	c.Bounds = append(c.Bounds, cut)
	return cut
}

// stop reports whether a sentence may end at the word.
func stop(text string, w Word) bool {
	switch text[w.End-1] {
	case '.', '!', '?':
		return true
	case 0xa6, 0x82: // … and the ideographic full stop
		s := text[w.Start:w.End]
		return s == "…" || s == "。"
	}
	return false
}

// dateline reports whether the words are a place in capitals and a colon, with which some papers begin a report: "NEW DELHI:".
func dateline(text string, words []Word, capital bool) bool {
	n := len(words) - 1
	if n < 1 || n > 3 || !capital || text[words[n].Start:words[n].End] != ":" {
		return false
	}
	for _, w := range words[:n] {
		s := text[w.Start:w.End]
		if len(s) < 3 || s != strings.ToUpper(s) || !isAlpha(s[0]) {
			return false
		}
	}
	return true
}

// closers gives the index after the closing quotation marks and brackets that follow words[i].
func closers(text string, words []Word, begin, i, limit int) int {
	j := i + 1
	for j < limit {
		w := words[j]
		switch text[w.Start:w.End] {
		case "”", "’", "»", ")", "]", "}", "''", "’’":
		case "\"", "'":
			tight := w.Start == words[j-1].End
			spaced := j+1 < len(words) && words[j+1].Start > w.End
			if !tight && (!spaced || !odd(text, words, begin, j)) || tight && !spaced && j+1 < len(words) && !odd(text, words, begin, j) {
				return j
			}
		case ".", "!", "?", "...":
			if w.Start != words[j-1].End {
				return j
			}
		default:
			return j
		}
		j++
	}
	return j
}

// odd reports whether a quotation mark like words[j] is open since the sentence began.
func odd(text string, words []Word, begin, j int) bool {
	mark := text[words[j].Start:words[j].End]
	open := false
	for _, w := range words[max(begin, j-200):j] {
		if text[w.Start:w.End] == mark {
			open = !open
		}
	}
	return open
}

// ends reports whether a sentence ends between words[i], a stop, with its closers, and words[j].
func ends(text string, words []Word, begin, i, j int) bool {
	w, next := words[i], words[j]
	s := text[w.Start:w.End]
	r, _ := runeAt(text, next.Start, next.End)
	alone := w.End-w.Start == 1
	tight := next.Start == words[j-1].End
	switch {
	case slices.Contains(continuing, text[next.Start:next.End]):
		return false
	case lowerAt(text, next.Start, next.End): // "Stop!" he said
		return false
	case tight && alone && s == "." && (r >= '0' && r <= '9'):
		return false
	case alone:
		return !listMark(text, words, begin, i)
	case text[w.Start] == '.' || text[w.Start] == '!' || text[w.Start] == '?' || r == '…':
		return true
	}
	// An abbreviation with its full stop.
	var buf [24]byte
	low, ok := folded(&buf, text[w.Start:w.End-1])
	t := load()
	if !ok || t.abbreviations[string(low)] == title || t.abbreviations[string(low)] == numeric || w.End-w.Start == 2 {
		return j > i+1 && ok && t.abbreviations[string(low)] == inner
	}
	return t.openers[text[next.Start:next.End]] || j > i+1 || opening(text[next.Start:next.End])
}

// continuing are the words before which no sentence ends.
var continuing = []string{",", ";", ":", ")", "]", "}", "%", "/"}

// opening reports whether the word is a mark that opens a quotation.
func opening(s string) bool { return s == "“" || s == "\"" || s == "``" || s == "‘" }

// listMark reports whether the full stop at words[i] belongs to the number or letter of a list's item: "1. Withdraw".
func listMark(text string, words []Word, begin, i int) bool {
	if i != begin+1 || text[words[i].Start] != '.' {
		return false
	}
	w := words[begin]
	s := text[w.Start:w.End]
	if len(s) > 3 {
		return false
	}
	for k := 0; k < len(s); k++ {
		if !isDigit(s[k]) && !(len(s) == 1 && isAlpha(s[k])) {
			return false
		}
	}
	return true
}
