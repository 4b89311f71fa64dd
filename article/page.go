package article

import (
	"strings"
)

// block is a stretch of a page that stands by itself, with its blanks reduced to single spaces.
type block struct {
	tag    string // the element it stands in: "p", "h1", "figcaption"; "" for bare text
	text   string
	dim    bool // within navigation, a footer, a form or the like
	veiled bool // within an element whose class says that it is not of the story
	linked bool // all of its words are a link's
}

// heading reports whether the block is a heading.
func (b block) heading() bool { return len(b.tag) == 2 && b.tag[0] == 'h' && b.tag != "hr" }

// page is a page of HTML, cut into its blocks, and what it tells of itself.
type page struct {
	metadata
	names  pageNames
	blocks []block
	rights string // who holds the rights, as a line of the page tells
}

// readPage gives the text of a page, its title and captions first, and what it tells beside it. The main text is found by a
// library, where the page is within its bounds; where that finds less than half of the page's paragraphs, and on pages
// beyond its bounds, the page is only stripped of its tags, so that text is never lost.
func readPage(source string) (string, metadata) {
	p := scanPage(source)
	p.settle()
	body, found := libraries(source)
	p.found = p.confirmed(found)
	if len(body) == 0 || weight(body)*2 < weight(p.paragraphs()) || p.merged(body) {
		body = p.stripped()
	}
	body = p.story(body)
	var text []string
	if p.title != "" {
		text = append(text, p.title)
	}
	text = append(text, p.pictures...)
	text = append(text, p.headLines(body)...)
	for i, b := range body {
		if captionOf(p.pictures, b) || i == 0 && p.title != "" && titleAt(b, p.title) == len(b) {
			continue
		}
		text = append(text, b)
	}
	text = append(text, p.footLines(body)...)
	return strings.Join(text, "\n\n"), p.metadata
}

// weight counts the bytes of a text.
func weight(blocks []string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

// paragraphs gives the page's paragraphs proper: those marked as such, and what bare text or an element of any kind has for
// one, in pages that set only line breaks between them.
func (p page) paragraphs() []string {
	var out []string
	for _, b := range p.blocks {
		bare := b.tag == "" || b.tag == "br" || b.tag == "div"
		if !b.dim && (b.tag == "p" || bare && !b.linked && len(b.text) >= longBlock && endsSentence(b.text)) {
			out = append(out, b.text)
		}
	}
	return out
}

// stripped gives the blocks outside navigation and the like, if there are any; else all blocks.
func (p page) stripped() []string {
	var out, all []string
	for _, b := range p.blocks {
		all = append(all, b.text)
		if !b.dim {
			out = append(out, b.text)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}
