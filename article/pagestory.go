package article

import (
	"slices"
	"strings"

	"rapporteur"
)

const (
	// menuItems is how many blocks in a row, of links alone, are a menu.
	menuItems = 3
	// longBlock is how many bytes a block has that is no item of a menu, nor the name of a section.
	longBlock = 100
	// storyWeight is how many bytes are a story: where less would be left, nothing is taken away.
	storyWeight = 250
)

// settleBlocks marks the menus among a page's blocks, and takes back what classes said where hardly anything would be left:
// some programs give the story's own element such a class.
func (p *page) settleBlocks() {
	for i := 0; i < len(p.blocks); {
		k := i
		for k < len(p.blocks) && p.blocks[k].linked && len(p.blocks[k].text) < longBlock && p.blocks[k].tag != "h1" {
			k++
		}
		if k-i >= menuItems {
			for j := i; j < k; j++ {
				p.blocks[j].dim = true
			}
		}
		i = max(k, i+1)
	}
	left := 0
	for _, b := range p.blocks {
		if !b.dim && !b.veiled && len(b.text) >= longBlock {
			left += len(b.text)
		}
	}
	for i := range p.blocks {
		if b := &p.blocks[i]; b.veiled && left >= storyWeight {
			b.dim = true
		}
	}
}

// story takes out of a page's main text what the page itself tells to be no part of it: what stands in elements of other
// kinds, before the headline, or behind the heading of another story. Where less than half would be left, all of it stays.
func (p page) story(body []string) []string {
	bright, dark := map[string]bool{}, map[string]bool{}
	end := p.nextStory()
	from := p.headlineAt()
	for i, b := range p.blocks {
		before := i < from && len(b.text) < longBlock && !endsSentence(b.text)
		if b.dim || before || i >= end {
			dark[b.text] = true
		} else {
			bright[b.text] = true
		}
	}
	var kept []string
	for _, b := range body {
		if !dark[b] || bright[b] {
			kept = append(kept, b)
		}
	}
	if weight(kept)*2 < weight(body) && weight(kept) < storyWeight {
		return body
	}
	return kept
}

// merged reports whether the library made one paragraph of a page's many blocks, as of a page of divs alone.
func (p page) merged(body []string) bool {
	return len(body) <= 2 && len(p.blocks) > 2*len(body) && weight(p.stripped())*4 >= weight(body)*3 && !slices.ContainsFunc(body, func(s string) bool {
		return slices.ContainsFunc(p.blocks, func(b block) bool { return b.text == s && len(s) >= longBlock })
	})
}

// headlineAt finds the block that is the headline; -1 where none is.
func (p page) headlineAt() int {
	if p.title == "" {
		return -1
	}
	return slices.IndexFunc(p.blocks, func(b block) bool {
		return !b.dim && b.tag != "figcaption" && titleAt(b.text, p.title) == len(b.text)
	})
}

// nextStory finds the heading of another story that is appended to the page: a link, behind a line such as "Up next"; the
// number of blocks where there is none.
func (p page) nextStory() int {
	const story = 2 // paragraphs that must stand before
	long := 0
	for i, b := range p.blocks {
		if b.tag == "p" && len(b.text) >= longBlock {
			long++
		}
		if long >= story && b.heading() && b.linked && i > 0 && notices.next.is(strings.Trim(p.blocks[i-1].text, " :.»>")) && titleAt(b.text, p.title) == 0 {
			return i
		}
	}
	return len(p.blocks)
}

// headLines gives the lines between headline and story that the library left out, and that tell who wrote the report and
// when.
func (p page) headLines(body []string) []string {
	const most = 12
	at := p.headlineAt()
	if at < 0 || len(body) == 0 {
		return nil
	}
	var out []string
	for _, b := range p.blocks[at+1 : min(len(p.blocks), at+1+most)] {
		if b.tag == "p" && len(b.text) >= longBlock || b.text == body[0] && len(b.text) >= longBlock {
			break
		}
		if !b.dim && len(b.text) <= maxByline && !slices.Contains(body, b.text) && tellsHead(b.text) {
			out = append(out, b.text)
		}
	}
	return out
}

// tellsHead reports whether a line, all of it, is a byline, a date, or both.
func tellsHead(s string) bool {
	l := &layout{text: s, titled: true}
	all := wholeOf(s)
	if !l.whole(all, s, everySign) && !hasNoWord(s[l.head(all):]) {
		return false
	}
	return slices.ContainsFunc(l.parts, func(p rapporteur.Part) bool {
		return p.Role == rapporteur.PartByline || p.Role == rapporteur.PartDate
	}) && !l.tells()
}

// footLines gives the lines right behind the story that the library left out, and that credit the text.
func (p page) footLines(body []string) []string {
	const most = 4
	if len(body) == 0 {
		return nil
	}
	last := slices.IndexFunc(p.blocks, func(b block) bool { return b.text == body[len(body)-1] })
	if last < 0 {
		return nil
	}
	var out []string
	for _, b := range p.blocks[last+1 : min(len(p.blocks), last+1+most)] {
		if _, ok := textCredit(b.text, everySign); ok && !b.dim && !strings.Contains(strings.Join(body, "\n"), b.text) {
			out = append(out, b.text)
		}
	}
	return out
}
