package article

import (
	"context"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// libraries gives what the libraries read in a page: the paragraphs of its main text, and its day of publication with the words
// that tell it. Both are asked within one time; where the page is too large, or a library found nothing, broke or took too
// long, its answer is empty.
func libraries(source string) (paragraphs []string, found foundDay) {
	if len(source) > maxPage {
		return nil, foundDay{}
	}
	ctx, cancel := context.WithTimeout(context.Background(), maxExtraction)
	defer cancel()
	// The tree is made here, as the libraries would read the page's declared encoding again. The first changes a copy of it,
	// the second the tree itself.
	tree := ask(ctx, func() *html.Node {
		root, _ := html.Parse(strings.NewReader(source)) // nil where it fails
		return root
	})
	if tree == nil {
		return nil, foundDay{}
	}
	paragraphs = ask(ctx, func() []string { return mainText(tree) })
	found = ask(ctx, func() foundDay { return publishedIn(tree) })
	return paragraphs, found
}

// ask gives what a library makes of hostile input: the zero value where it breaks, or is not done in time. A goroutine that is
// too late ends by itself, as the page is bounded.
func ask[T any](ctx context.Context, library func() T) T {
	var none T
	if ctx.Err() != nil {
		return none // the one asked before may still be at work
	}
	answer := make(chan T, 1)
	go func() {
		defer close(answer)
		defer func() { _ = recover() }()
		answer <- library()
	}()
	select {
	case a := <-answer:
		return a
	case <-ctx.Done():
		return none
	}
}

// mainText finds the paragraphs of a page's main text with go-trafilatura.
func mainText(tree *html.Node) []string {
	x, err := trafilatura.ExtractDocument(tree, trafilatura.Options{
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled, // it would guess at length; see publishedIn
	})
	if err != nil {
		return nil // it found nothing
	}
	return blocksOf(x.ContentNode)
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
