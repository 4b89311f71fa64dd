package segment

import (
	"strings"
	"unicode/utf8"
)

// wrapping tells line ends that end a sentence from those at which a paragraph was merely wrapped at some width.
type wrapping struct {
	text  string
	end   int
	width int // at which the text was wrapped by hand; 0 when it was not
}

// The widths at which people and mail programs wrap lines.
const (
	narrowest = 50
	widest    = 132
)

// newWrapping looks at all lines: the text is taken as wrapped when nearly every line that is followed by another of the
// same paragraph is as full as the next line's first word allows.
func newWrapping(text string, start, end int) wrapping {
	w := wrapping{text: text, end: end}
	longest, lines := 0, 0
	for line := range strings.Lines(text[start:end]) {
		longest = max(longest, utf8.RuneCountInString(strings.TrimSpace(line)))
		lines++
	}
	if lines < 2 || longest < narrowest || longest > widest {
		return w
	}
	full, short := 0, 0
	before := ""
	for line := range strings.Lines(text[start:end]) {
		line = strings.TrimSpace(line)
		if before != "" && line != "" {
			word, _, _ := strings.Cut(line, " ")
			if utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) > longest {
				full++
			} else if !stopped(before) {
				short++
			}
		}
		before = line
	}
	if full > 0 && full >= 4*short && (full > 1 || short == 0) {
		w.width = longest
	}
	return w
}

// stopped reports whether the line ends as sentences do.
func stopped(line string) bool {
	line = strings.TrimRight(line, "\"'”’)]»")
	return line != "" && strings.IndexByte(".!?:", line[len(line)-1]) >= 0
}

// gap reads the blank characters at p, which begin with a line end, and reports whether a sentence must end there.
func (w *wrapping) gap(p int) (next int, breaks bool) {
	first, newlines := p, 0
	for p < w.end {
		r, n := runeAt(w.text, p, w.end)
		if !blank(r) {
			break
		}
		if r == '\n' || r == '\u2029' || r == '\u2028' || r == '\r' && (p+1 >= w.end || w.text[p+1] != '\n') {
			newlines++
		}
		p += n
	}
	if newlines > 1 {
		return p, true
	}
	if lowerAt(w.text, p, w.end) && !stopped(lineBefore(w.text, first)) { // no line of its own begins in the midst of a sentence
		return p, false
	}
	if w.width == 0 {
		return p, true
	}
	line := lineBefore(w.text, first)
	word := p
	for word < w.end && word < p+64 && w.text[word] > ' ' {
		word++
	}
	length := utf8.RuneCountInString(line) + 1 + utf8.RuneCountInString(w.text[p:word])
	return p, length <= w.width-6 && stopped(line) || length <= w.width*2/3
}

// lineBefore gives the end of the line before the offset, at most as long as lines that were wrapped can be.
func lineBefore(text string, at int) string {
	low := max(0, at-4*widest)
	line := text[low:at]
	if i := strings.LastIndexByte(line, '\n'); i >= 0 {
		line = line[i+1:]
	}
	return strings.TrimSpace(line)
}
