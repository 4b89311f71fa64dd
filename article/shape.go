package article

import (
	"encoding/json"
	"fmt"
	"strings"
)

// shapes are the names that JSON of other makers uses, for each of the things that an article is made of.
var shapes = readShapes()

func readShapes() map[string][]string {
	names := map[string][]string{}
	for _, row := range rows("shapes.txt", 2) {
		names[row[0]] = list(row[1])
	}
	return names
}

// readShape reads a JSON article of another maker: ninjs of the IPTC, a NewsArticle, an item of a JSON Feed, the output of a
// crawler. What the names are stands in shapes.txt.
func readShape(raw []byte) (text string, m metadata, err error) {
	var o map[string]any
	if err := json.Unmarshal(raw, &o); err != nil {
		return "", m, fmt.Errorf("it begins as a JSON article and then breaks: %w", err)
	}
	body, pictures := shapedText(o)
	if !hasWord(body) {
		return "", m, errNoRecord
	}
	m = metadata{
		title:     plainWords(shaped(o, "title")),
		outlet:    usualOutlet(shaped(o, "outlet")),
		published: firstDate(o, shapes["published"]),
		byline:    strings.TrimPrefix(strings.TrimPrefix(shaped(o, "byline"), "By "), "by "),
		located:   shaped(o, "located"),
		pictures:  pictures,
	}
	for _, name := range shapes["url"] {
		if address := wordsIn(at(o, name), " and ", 0); m.url == "" && hostOf(address) != "" {
			m.url = address
		}
	}
	if known := outlets.at(m.url); known != "" {
		m.outlet = known
	}
	return body, m, nil
}

// shapedText gives the text of an article: plain where there is some, else that of its HTML, else what announces it.
func shapedText(o map[string]any) (text string, pictures []string) {
	for _, kind := range []string{"text", "html", "teaser"} {
		for _, name := range shapes[kind] {
			body := wordsIn(at(o, name), "\n\n", 0)
			if !hasWord(body) {
				continue
			}
			if kind == "html" || isMarkup(body) {
				return fragment(body)
			}
			return body, nil
		}
	}
	return "", nil
}

// isMarkup reports whether a text that may be plain is HTML.
func isMarkup(text string) bool {
	head := strings.ToLower(text[:min(len(text), sniffed)])
	return strings.Contains(head, "</p>") || strings.Contains(head, "<br") || strings.Contains(head, "</div>") || isPage(text)
}

// shaped gives the words of the first of a thing's names that has some.
func shaped(o map[string]any, thing string) string {
	for _, name := range shapes[thing] {
		if words := wordsIn(at(o, name), " and ", 0); hasWord(words) {
			return singleSpaced(words)
		}
	}
	return ""
}

// firstDate gives the first value of the names that is a date.
func firstDate(o map[string]any, names []string) string {
	for _, name := range names {
		if s := wordsIn(at(o, name), " and ", 0); s != "" {
			if _, ok := readDate(s, basisMetadata); ok {
				return s
			}
		}
	}
	return ""
}

// at gives the value of a name, in which dots lead into objects; nil where there is none.
func at(o map[string]any, name string) any {
	before, after, deeper := strings.Cut(name, ".")
	if !deeper {
		return o[name]
	}
	inner, _ := o[before].(map[string]any)
	return inner[after]
}

// wordsIn gives the words of a value: of a string, of an object that names or holds something, of a list of those, joined by
// what stands between.
func wordsIn(v any, between string, depth int) string {
	const deepest = 3
	if depth > deepest {
		return ""
	}
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		for _, name := range []string{"value", "rendered", "name", "fullname", "text", "content", "@value", "title"} {
			if words := wordsIn(v[name], between, depth+1); words != "" {
				return words
			}
		}
	case []any:
		return joined(v, between, depth)
	}
	return ""
}

// joined gives the words of a list: of one whose members have roles or types, as ninjs has headlines and bodies, the main
// one's or else the longest, since they say the same; of others, such as paragraphs or authors, all of them, joined.
func joined(values []any, between string, depth int) string {
	var all []string
	longest, same := "", false
	for _, v := range values {
		words := wordsIn(v, between, depth+1)
		if o, ok := v.(map[string]any); ok && (o["role"] != nil || o["contenttype"] != nil) {
			same = true
			if role, _ := o["role"].(string); role == "main" && words != "" {
				return words
			}
		}
		if len(words) > len(longest) {
			longest = words
		}
		if words != "" {
			all = append(all, words)
		}
	}
	if same {
		return longest
	}
	return strings.Join(all, between)
}
