package article

import (
	"encoding/json"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// pageNames are the values that a page gives to the names of its metadata; the first value of a name counts.
type pageNames map[string]string

// maxNames bounds what a page can tell of itself.
const maxNames = 500

func (n *pageNames) set(name, value string) {
	if *n == nil {
		*n = pageNames{}
	}
	value = strings.Join(strings.Fields(value), " ")
	if _, known := (*n)[name]; !known && value != "" && len(*n) < maxNames && len(value) < 4096 {
		(*n)[name] = value
	}
}

// meta reads a meta element: OpenGraph, Dublin Core, microdata and the names that sites use.
func (n *pageNames) meta(t html.Token) {
	for _, key := range []string{"property", "name", "itemprop"} {
		if name := strings.ToLower(attr(t, key)); name != "" {
			n.set(name, attr(t, "content"))
		}
	}
}

// link reads JSON-LD, and keeps what it tells of an article: its values lie at any depth, as in a graph of several things.
func (n *pageNames) link(script []byte) {
	const most = 1 << 20
	var v any
	if len(script) > most || json.Unmarshal(script, &v) != nil {
		return
	}
	n.linked(v, 8)
}

func (n *pageNames) linked(v any, depth int) {
	if depth == 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			n.linked(x, depth-1)
		}
	case map[string]any:
		if kind, _ := v["@type"].(string); strings.Contains(kind, "Article") || strings.Contains(kind, "Posting") || kind == "" && v["headline"] != nil {
			for _, key := range []string{"headline", "datePublished", "dateCreated"} {
				if s, ok := v[key].(string); ok {
					n.set("ld "+key, html.UnescapeString(s))
				}
			}
			n.set("ld publisher", nameIn(v["publisher"]))
			n.set("ld author", nameIn(v["author"]))
			n.set("ld url", addressOf(v["url"], v["mainEntityOfPage"]))
			return
		}
		n.linked(v["@graph"], depth-1)
		n.linked(v["mainEntity"], depth-1)
		n.linked(v["itemListElement"], depth-1)
	}
}

// nameIn gives the name of a person or an organisation in JSON-LD, of several: joined by "and".
func nameIn(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		name, _ := v["name"].(string)
		return name
	case []any:
		var names []string
		for _, x := range v {
			if name := nameIn(x); name != "" && len(names) < 8 {
				names = append(names, name)
			}
		}
		return strings.Join(names, " and ")
	}
	return ""
}

// addressOf gives the first of several values that is an address, or a thing with one.
func addressOf(values ...any) string {
	for _, v := range values {
		if m, ok := v.(map[string]any); ok {
			v = m["@id"]
		}
		if s, ok := v.(string); ok && hostOf(s) != "" {
			return s
		}
	}
	return ""
}

// first gives the value of the first of the names that has one.
func (n pageNames) first(names ...string) string {
	for _, name := range names {
		if v := n[name]; v != "" {
			return v
		}
	}
	return ""
}

// settle decides, of all that a page tells of itself, what is believed first.
func (p *page) settle() {
	n := p.names
	p.publishers = true
	p.title = n.first("og:title", "ld headline", "twitter:title", "h1", "title", "dc.title", "headline")
	if end, _ := splitMasthead(p.title); end < len(p.title) {
		p.title = strings.TrimSpace(p.title[:end])
	}
	if h1 := n["h1"]; h1 != "" && len(strings.Fields(h1)) >= 3 && len(h1) < len(p.title) && sameLetters(p.title, h1) > 0 {
		p.title = h1 // the rest is the outlet's name
	}
	p.published = n.first("article:published_time", "ld datePublished", "og:article:published_time", "itemprop datepublished", "datepublished",
		"parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "article.published", "dc.date.issued", "dcterms.created",
		"dc.date", "dcterms.date", "date", "originalpublicationdate", "cxenseparse:recs:publishtime", "ld dateCreated", "time")
	if _, ok := readDate(p.published, basisMetadata); !ok {
		p.published = ""
	}
	p.byline = n.first("ld author", "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
	if hostOf(p.byline) != "" {
		p.byline = ""
	}
	p.url = n.first("canonical", "og:url", "ld url", "twitter:url")
	if u, err := url.Parse(p.url); err != nil || u.Host == "" {
		p.url = ""
	}
	p.outlet = outlets.at(p.url)
	if p.outlet == "" {
		p.outlet = n.first("og:site_name", "ld publisher", "application-name", "dc.publisher")
		if known := outlets.named(p.outlet); known != "" {
			p.outlet = known
		}
	}
}
