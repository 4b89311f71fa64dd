package article

import (
	"html"
	"strings"
)

// fragment gives the text of a piece of HTML, or of plain text, that holds a story and nothing else: its captions first, then
// its blocks, divided by blank lines.
func fragment(source string) (text string, pictures []string) {
	if !strings.ContainsAny(source, "<&") {
		return strings.TrimSpace(source), nil
	}
	if !strings.Contains(source, "<") {
		return strings.TrimSpace(html.UnescapeString(source)), nil
	}
	p := scanPage(source)
	var blocks []string
	blocks = append(blocks, p.pictures...)
	for _, b := range p.stripped() {
		if !captionOf(p.pictures, b) {
			blocks = append(blocks, b)
		}
	}
	return strings.Join(blocks, "\n\n"), p.pictures
}

// plainWords gives the words of a short field that may hold HTML, with single spaces.
func plainWords(s string) string {
	if strings.ContainsAny(s, "<&") {
		text, _ := fragment(s)
		s = text
	}
	return singleSpaced(s)
}
