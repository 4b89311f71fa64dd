package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// plainly gives a paragraph less the marks of Markdown that set all of it in other letters: "*...*", "**...**".
func plainly(text string, s rapporteur.Span) rapporteur.Span {
	for range 3 {
		words := s.In(text)
		if len(words) < 3 || words[0] != '*' && words[0] != '_' || words[len(words)-1] != words[0] || words[1] == ' ' {
			break
		}
		s = rapporteur.Span{Start: s.Start + 1, End: s.End - 1}
	}
	return trimmed(text, s, blank)
}

// line is a line of a text that shows something, less the blanks at its ends.
type line struct {
	span  rapporteur.Span
	apart bool // an empty line stands before it
}

// paragraphs cuts a text into its paragraphs: lines, or blocks of lines where the text is wrapped at a width. ok is false
// where there are more of them than a report can have.
func paragraphs(text string) (spans []rapporteur.Span, ok bool) {
	lines, ok := lines(text)
	if !ok {
		return nil, false
	}
	width := wrapWidth(text, lines)
	spans = make([]rapporteur.Span, 0, len(lines))
	for i, l := range lines {
		if i > 0 && !l.apart && goesOn(lines[i-1].span.In(text), l.span.In(text), width) {
			spans[len(spans)-1].End = l.span.End
			continue
		}
		spans = append(spans, l.span)
	}
	for i, s := range spans {
		spans[i] = plainly(text, s)
	}
	return spans, len(spans) <= maxParagraphs
}

// lines cuts a text at the ends of its lines.
func lines(text string) (out []line, ok bool) {
	out = make([]line, 0, min(strings.Count(text, "\n")+1, 4*maxParagraphs))
	apart := true
	plain := strings.IndexByte(text, '\r') < 0 && !strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029")
	for at := 0; at < len(text); {
		end := -1
		if plain {
			end = strings.IndexByte(text[at:], '\n')
		} else {
			end = strings.IndexAny(text[at:], "\n\r\u2028\u2029")
		}
		next := len(text)
		if end < 0 {
			end = len(text)
		} else {
			end += at
			_, n := utf8.DecodeRuneInString(text[end:])
			next = end + n
			if strings.HasPrefix(text[end:], "\r\n") {
				next++
			}
		}
		s := trimmed(text, rapporteur.Span{Start: at, End: end}, blank)
		at = next
		if s.Len() == 0 {
			apart = true
			continue
		}
		if len(out) == 4*maxParagraphs {
			return nil, false
		}
		out = append(out, line{s, apart})
		apart = false
	}
	return out, true
}

// The widths at which texts are wrapped, in bytes.
const (
	minWrap = 40
	maxWrap = 130
)

// wrapWidth gives the width at which a text is wrapped, 0 where each of its lines is a paragraph. A wrapped text has no
// long line, and most lines that another one follows do not end a sentence.
func wrapWidth(text string, lines []line) int {
	const sample = 2000
	longest, pairs, open := 0, 0, 0
	for i, l := range lines[:min(len(lines), sample)] {
		longest = max(longest, l.span.Len())
		if i == 0 || l.apart {
			continue
		}
		pairs++
		if before := lines[i-1].span.In(text); len(before) >= minWrap && !endsSentence(before) {
			open++
		}
	}
	if pairs < 3 || longest > maxWrap || open*2 < pairs {
		return 0
	}
	return longest
}

// goesOn reports whether a paragraph goes on from one line to the next.
func goesOn(before, next string, width int) bool {
	low := unicode.IsLower(firstRune(next))
	if width == 0 {
		return low && len(before) >= minWrap && !endsSentence(before) && len(next) > 20
	}
	if !low && len(before)*10 < width*6 {
		return false
	}
	return low || !setApart(next)
}

// setApart reports whether a line is of its own kind: a byline, a date, words of the page.
func setApart(s string) bool {
	if len(s) > maxByline {
		return false
	}
	if _, n := bylineAt(s); n == len(s) {
		return true
	}
	if _, n := stampAt(s); n == len(s) {
		return true
	}
	_, credit := textCredit(s, everySign)
	return credit || noticed(s) || strings.HasPrefix(s, "#")
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return ends(last)
}
