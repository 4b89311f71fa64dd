package article

import "strings"

// isFeed reports whether a text is a feed, which holds many reports: XML whose first element is that of RSS or Atom.
func isFeed(text string) bool {
	_, local := rootElement(text[:min(len(text), sniffed)])
	return local == "rss" || local == "feed" || local == "rdf"
}

// rootElement gives the whole tag of the first element of XML and its name in lower case, less its prefix; "" where the text
// begins otherwise. What may stand before it is passed over: declarations, comments, a document type with its entities.
func rootElement(text string) (tag, local string) {
	for {
		text = strings.TrimLeftFunc(text, blank)
		end := ">"
		switch {
		case strings.HasPrefix(text, "<?"):
			end = "?>"
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<!"):
			if i, k := strings.IndexByte(text, '['), strings.IndexByte(text, '>'); i >= 0 && i < k {
				end = "]"
				if _, after, ok := strings.Cut(text, "]"); ok { // and the bracket that closes the declaration
					text = "]" + strings.TrimLeftFunc(after, func(r rune) bool { return blank(r) || r == '>' })
				}
			}
		case strings.HasPrefix(text, "<"):
			n := strings.IndexByte(text, '>')
			if n < 0 {
				return "", ""
			}
			tag = text[:n+1]
			name := elementName(tag)
			return tag, strings.ToLower(name[strings.IndexByte(name, ':')+1:])
		default:
			return "", ""
		}
		_, after, found := strings.Cut(text, end)
		if !found {
			return "", ""
		}
		text = after
	}
}

// elementName gives the name in a tag, "<a:b c>" or "</a:b>": "a:b".
func elementName(tag string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(tag, "<"), "/")
	if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	return name
}
