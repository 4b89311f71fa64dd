package article

import (
	"fmt"
	"strings"
	"time"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// mainText finds the paragraphs of a page's main text with go-trafilatura. ok is false where the page is too large for it,
// or where it found nothing, broke, or took too long; a goroutine that takes too long ends by itself, as the page is bounded.
func mainText(source string) (paragraphs []string, ok bool) {
	if len(source) > maxPage {
		return nil, false
	}
	type result struct {
		blocks []string
		err    error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r = result{err: fmt.Errorf("the library broke: %v", fault)}
			}
			done <- r
		}()
		r.blocks, r.err = extract(source)
	}()
	late := time.NewTimer(maxExtraction)
	defer late.Stop()
	select {
	case r := <-done:
		if r.err != nil {
			return nil, false
		}
		return r.blocks, len(r.blocks) > 0
	case <-late.C:
		return nil, false
	}
}

// extract runs the library. The tree is made here, as the library would read the page's declared encoding again.
func extract(source string) ([]string, error) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, fmt.Errorf("parsing the page: %w", err)
	}
	x, err := trafilatura.ExtractDocument(root, trafilatura.Options{
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled, // dates are read by our own rules, which never guess today's
	})
	if err != nil {
		return nil, fmt.Errorf("finding the main text: %w", err)
	}
	return blocksOf(x.ContentNode), nil
}

// blocksOf cuts a tree of HTML into its blocks, with their blanks reduced to single spaces. The parser that made the tree
// bounds its depth.
func blocksOf(root *html.Node) []string {
	var out []string
	var text strings.Builder
	closeBlock := func() {
		if t := singleSpaced(text.String()); hasWord(t) {
			out = append(out, t)
		}
		text.Reset()
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
		own := n.Type == html.ElementNode && blocky[n.Data]
		if own && (n.Data == "td" || n.Data == "th") && figures(n.Parent) {
			own = false
			text.WriteByte(' ')
		}
		if own {
			closeBlock()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if own {
			closeBlock()
		}
	}
	if root != nil {
		walk(root)
	}
	closeBlock()
	return out
}

// figures reports whether a row of a table is one of short cells, as of figures: it is one block, and its cells are none.
func figures(row *html.Node) bool {
	const short = 40
	if row == nil || row.Data != "tr" {
		return false
	}
	cells := 0
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		cells++
		for d := range c.Descendants() {
			if d.Type == html.TextNode && len(d.Data) > short || d.Type == html.ElementNode && d.Data == "a" {
				return false
			}
		}
	}
	return cells > 1
}
