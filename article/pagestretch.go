package article

import (
	"strings"

	"golang.org/x/net/html"
)

// stretch follows an element of a page from its tag to where it ends, by counting the elements of its name within it.
type stretch struct {
	tag   string // "" where none is followed
	depth int
}

func (s *stretch) begin(tag string) { *s = stretch{tag, 1} }

// open counts an element that begins within the stretch.
func (s *stretch) open(tag string) {
	if tag == s.tag {
		s.depth++
	}
}

// end counts an element's end, and reports whether the stretch ended with it.
func (s *stretch) end(tag string) bool {
	if s.tag == "" || tag != s.tag {
		return false
	}
	if s.depth--; s.depth == 0 {
		s.tag = ""
		return true
	}
	return false
}

// maxValue bounds, in bytes, what is read as the value of a name out of a page's body.
const maxValue = 300

// value reads the text of an element that holds the value of a name.
type value struct {
	stretch
	name string
	text strings.Builder
}

// read begins to read the value of a name; the first element counts.
func (v *value) read(name, tag string) {
	if v.tag == "" {
		v.begin(tag)
		v.name = name
		v.text.Reset()
	}
}

func (v *value) write(words []byte) {
	if v.tag != "" && v.text.Len() <= maxValue {
		v.text.Write(words)
		v.text.WriteByte(' ')
	}
}

// values reads what the elements of a page's body say by their attributes: microdata, hcard, classes of bylines.
func (s *scanner) values(t html.Token) {
	void := t.Type == html.SelfClosingTagToken || t.Data == "meta" || t.Data == "link" || t.Data == "img" || t.Data == "br"
	prop := strings.ToLower(attr(t, "itemprop"))
	content := attr(t, "content")
	switch {
	case prop == "author" || prop == "publisher" || prop == "creator":
		s.scope = ""
		switch {
		case content != "":
			s.names.set("itemprop "+prop, content)
		case hasAttr(t, "itemscope") || void:
			s.scope = prop
		default:
			s.prop.read("itemprop "+prop, t.Data)
		}
	case prop == "name" && s.scope != "":
		if content != "" {
			s.names.set("itemprop "+s.scope, content)
		} else if !void {
			s.prop.read("itemprop "+s.scope, t.Data)
		}
		s.scope = ""
	case prop == "headline" && !void:
		s.prop.read("itemprop headline", t.Data)
	case void || s.dims > 0 || s.veil.tag != "":
	case strings.EqualFold(attr(t, "rel"), "author") || holds(t, "byline"):
		s.named.read("byline", t.Data)
	case holds(t, "site"):
		s.named.read("site", t.Data)
	}
	if t.Data == "abbr" && s.dims == 0 {
		if title := attr(t, "title"); digits(title) == 4 {
			s.names.set("time", title)
		}
	}
}

// valueEnds keeps the values whose element has ended.
func (s *scanner) valueEnds(tag string) {
	for _, v := range []*value{&s.prop, &s.named} {
		if v.end(tag) && v.text.Len() <= maxValue {
			s.names.set(v.name, v.text.String())
		}
	}
}

func hasAttr(t html.Token, key string) bool {
	for _, a := range t.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// countAt counts the bytes of a picture's number in its gallery at the beginning of s: "1 of 8 ", "1/8 ".
func countAt(s string) int {
	n := digits(s)
	if n == 0 || n > 3 {
		return 0
	}
	for _, of := range []string{" of ", "/", " / "} {
		if k := foldPrefix(s[n:], of); k > 0 {
			if total := digits(s[n+k:]); total > 0 && total <= 3 {
				end := n + k + total
				if g := gap(s[end:], ":."); g > 0 {
					return end + g
				}
			}
		}
	}
	return 0
}
