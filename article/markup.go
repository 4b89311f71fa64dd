package article

import (
	"strings"

	"golang.org/x/net/html"
)

// The elements that matter when a page is cut into blocks.
var (
	// silent elements are passed over; the tokenizer takes their content as one text, so that none can swallow a page.
	silent = set("script", "style", "noscript", "iframe", "noembed", "noframes", "xmp", "plaintext", "textarea")
	// dim elements hold what is seldom of the story.
	dim = set("nav", "footer", "aside", "form", "button", "menu", "dialog", "select", "template", "svg", "object", "audio", "video", "canvas")
	// veils are the elements whose class may say that what they hold is not of the story. All of them must be closed.
	veils = set("div", "section", "ul", "ol", "table", "header")
	// bright elements hold the story, whatever was left open before them.
	bright = set("article", "main", "h1")
	// blocky elements begin and end a block.
	blocky = set("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption",
		"section", "article", "main", "header", "footer", "nav", "aside", "figure", "figcaption", "blockquote", "pre", "br", "hr", "form", "address",
		"title", "head", "body", "html", "center", "details", "summary", "fieldset", "legend", "option", "button", "label", "time", "menu", "dialog", "select", "template")
)

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}

// scanner cuts a page into blocks, tag by tag. It builds no tree, so that no nesting is too deep for it.
type scanner struct {
	page
	text   strings.Builder
	tag    string
	dims   int
	within string // the silent element that is read
	linked bool   // it is JSON-LD
	inHead bool
	veil   stretch // an element that is dim by its class
	link   bool    // within a link
	plain  bool    // the block has words outside links
	legend bool    // the block is a caption by its class
	scope  string  // whose name the next name of the microdata is
	prop   value   // of microdata
	named  value   // by its class
}

// scanPage cuts a page into its blocks, and reads what it tells of itself.
func scanPage(source string) *page {
	s := &scanner{}
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			s.close()
			s.settleBlocks()
			return &s.page
		case html.TextToken:
			s.words(z)
		case html.StartTagToken, html.SelfClosingTagToken:
			s.open(z.Token())
		case html.EndTagToken:
			name, _ := z.TagName()
			s.end(string(name))
		}
	}
}

func (s *scanner) words(z *html.Tokenizer) {
	switch {
	case s.linked:
		s.names.link(z.Text())
	case s.within == "" && (!s.inHead || s.tag == "title"):
		words := z.Text()
		s.text.Write(words)
		s.prop.write(words)
		s.named.write(words)
		s.plain = s.plain || !s.link && hasWord(string(words))
	}
}

func (s *scanner) open(t html.Token) {
	switch t.Data {
	case "meta":
		s.names.meta(t)
	case "link":
		if strings.EqualFold(attr(t, "rel"), "canonical") {
			s.names.set("canonical", attr(t, "href"))
		}
	case "time":
		if s.dims == 0 {
			s.names.set("time", attr(t, "datetime"))
		}
	case "head":
		s.inHead = true
	case "base":
		s.names.set("base", attr(t, "href"))
	case "a":
		s.link = attr(t, "href") != "" || hasAttr(t, "onclick")
	}
	if name := attr(t, "itemprop"); name != "" {
		s.names.set("itemprop "+strings.ToLower(name), attr(t, "datetime"))
	}
	if t.Type == html.StartTagToken {
		s.prop.open(t.Data)
		s.named.open(t.Data)
		s.veil.open(t.Data)
	}
	s.values(t)
	if silent[t.Data] {
		if t.Type == html.StartTagToken {
			s.within = t.Data
			s.linked = strings.EqualFold(attr(t, "type"), "application/ld+json")
		}
		return
	}
	if !blocky[t.Data] && !dim[t.Data] {
		return
	}
	s.close()
	s.tag = t.Data
	if t.Data != "head" && t.Data != "title" {
		s.inHead = false
	}
	if bright[t.Data] {
		s.dims = 0
		if t.Data != "article" {
			s.veil = stretch{}
		}
	}
	if dim[t.Data] && t.Type == html.StartTagToken {
		s.dims++
	}
	s.legend = holds(t, "caption") && t.Data != "body"
	if veils[t.Data] && s.veil.tag == "" && t.Type == html.StartTagToken && holds(t, "dim") {
		s.veil.begin(t.Data)
	}
}

func (s *scanner) end(name string) {
	if silent[name] {
		s.within, s.linked = "", false
		return
	}
	if name == "a" {
		s.link = false
	}
	s.valueEnds(name)
	if !blocky[name] && !dim[name] {
		return
	}
	s.close()
	s.tag, s.legend = "", false
	s.veil.end(name)
	if name == "head" {
		s.inHead = false
	}
	if dim[name] && s.dims > 0 {
		s.dims--
	}
}

// close ends the block that is being read.
func (s *scanner) close() {
	text := singleSpaced(s.text.String())
	s.text.Reset()
	linked := !s.plain
	s.plain = false
	if !hasWord(text) {
		return
	}
	if s.legend || s.tag == "figcaption" {
		text = text[countAt(text):]
	}
	if s.legend && s.tag != "title" && s.tag != "caption" && len(s.pictures) < maxPictures && len(text) <= maxCaption && s.dims == 0 {
		s.pictures = append(s.pictures, text)
	}
	switch s.tag {
	case "title":
		s.names.set("title", text)
		return
	case "h1":
		s.names.set("h1", text)
	case "figcaption":
		if len(s.pictures) < maxPictures && len(text) <= maxCaption {
			s.pictures = append(s.pictures, text)
		}
	}
	if len(s.blocks) > 2*maxParagraphs { // more than an article may have: the rest cannot save it
		return
	}
	s.blocks = append(s.blocks, block{s.tag, text, s.dims > 0, s.veil.tag != "", linked})
}

func attr(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
