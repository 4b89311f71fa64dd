package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

const (
	// maxFeedHead is how much is kept of what stands before the first item of a feed. Its title comes early.
	maxFeedHead = 64 << 10
	// maxFeedItem is how many bytes one item may have. Those with the full text of long reports have 0.1 MB.
	maxFeedItem = 4 << 20
)

// feedCutter cuts a feed into its items, one by one, so that the feed may be of any length. It follows markup only as far as
// needed to see where an item ends; what is in it is the parser's.
type feedCutter struct {
	in   *bufio.Reader
	head []byte // what stands before the first item
	item string // the name of the items' element, once the first was met
	open []byte // the tag of the next item, where it was met already
	kept []byte // the last piece
}

// feedItem is one item of a feed with its tags.
type feedItem struct {
	raw      []byte
	tooLarge bool // raw holds nothing then
}

// next gives the next item; io.EOF behind the last one, errCut where the feed ends within one.
func (c *feedCutter) next() (feedItem, error) {
	for len(c.open) == 0 {
		p, err := c.piece(maxFeedHead)
		if err != nil {
			return feedItem{}, err
		}
		if p.opens(c.item) {
			c.open = bytes.Clone(p.raw)
			c.item = elementName(string(p.raw))
		} else if c.item == "" && len(c.head)+len(p.raw) <= maxFeedHead {
			c.head = append(c.head, p.raw...)
		}
	}
	it := feedItem{raw: c.open}
	c.open = nil
	if bytes.HasSuffix(it.raw, []byte("/>")) {
		return it, nil
	}
	closing := "</" + c.item
	for {
		p, err := c.piece(maxFeedItem)
		switch {
		case errors.Is(err, io.EOF):
			return feedItem{}, errCut
		case err != nil:
			return feedItem{}, err
		case p.opens(c.item): // the one before was left open
			c.open = bytes.Clone(p.raw)
			it.raw = append(it.raw, closing+">"...)
			return it, nil
		}
		if p.over || len(it.raw)+len(p.raw) > maxFeedItem {
			it.tooLarge, it.raw = true, nil
		}
		if !it.tooLarge {
			it.raw = append(it.raw, p.raw...)
		}
		if bytes.HasPrefix(p.raw, []byte(closing)) && elementName(string(p.raw)) == c.item {
			return it, nil
		}
	}
}

// piece is a stretch of markup: a text, a tag, or a comment or the like as a whole.
type piece struct {
	raw  []byte // until the next piece is read
	tag  bool
	over bool // there was more than was to be kept
}

// opens reports whether a piece is the tag that begins an item: of the name, or where none is known yet, of any that items
// have.
func (p piece) opens(item string) bool {
	if !p.tag || p.over || len(p.raw) < 3 || p.raw[1] == '/' {
		return false
	}
	if item != "" && !bytes.HasPrefix(p.raw[1:], []byte(item)) {
		return false
	}
	name := elementName(string(p.raw[:min(len(p.raw), 80)]))
	if item != "" {
		return name == item
	}
	local := strings.ToLower(name[strings.IndexByte(name, ':')+1:])
	return local == "item" || local == "entry"
}

// piece reads the next piece, and keeps at most so many bytes of it.
func (c *feedCutter) piece(most int) (piece, error) {
	start, err := c.in.Peek(9)
	if len(start) == 0 {
		return piece{}, err
	}
	p := piece{raw: c.kept[:0]}
	defer func() { c.kept = p.raw[:0] }()
	switch {
	case start[0] != '<':
		err = c.text(&p, most)
	case bytes.HasPrefix(start, []byte("<![CDATA[")):
		err = c.through(&p, "]]>", most)
	case bytes.HasPrefix(start, []byte("<!--")):
		err = c.through(&p, "-->", most)
	case bytes.HasPrefix(start, []byte("<?")):
		err = c.through(&p, "?>", most)
	default:
		p.tag = true
		err = c.through(&p, ">", most)
	}
	if errors.Is(err, io.EOF) && len(p.raw) > 0 {
		err = nil // it is the next piece that is missing
	}
	return p, err
}

// text reads up to the next tag.
func (c *feedCutter) text(p *piece, most int) error {
	for {
		if _, err := c.in.Peek(1); err != nil {
			return err
		}
		chunk, _ := c.in.Peek(c.in.Buffered())
		n := bytes.IndexByte(chunk, '<')
		found := n >= 0
		if !found {
			n = len(chunk)
		}
		p.keep(chunk[:n], most)
		if _, err := c.in.Discard(n); err != nil || found {
			return err
		}
	}
}

// through reads on to the end of the mark, which has three bytes at most.
func (c *feedCutter) through(p *piece, mark string, most int) error {
	last := mark[len(mark)-1]
	var tail [3]byte // the last bytes read, as the mark may stand across two chunks
	for {
		chunk, err := c.in.ReadSlice(last)
		p.keep(chunk, most)
		for _, b := range chunk[max(0, len(chunk)-len(tail)):] {
			tail[0], tail[1], tail[2] = tail[1], tail[2], b
		}
		switch {
		case err == nil && string(tail[len(tail)-len(mark):]) == mark:
			return nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

func (p *piece) keep(b []byte, most int) {
	if len(p.raw)+len(b) > most {
		p.over = true
		b = b[:max(0, most-len(p.raw))]
	}
	p.raw = append(p.raw, b...)
}
