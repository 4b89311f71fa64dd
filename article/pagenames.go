package article

import (
	"encoding/json"
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
	value = singleSpaced(value)
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
	n.linked(v, things(v, map[string]any{}, 8), 8)
}

// things lists what JSON-LD tells of things that have an identifier, as other things name them by it alone.
func things(v any, found map[string]any, depth int) map[string]any {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if depth > 0 {
				things(x, found, depth-1)
			}
		}
	case map[string]any:
		if id, _ := v["@id"].(string); id != "" && v["name"] != nil && found[id] == nil {
			found[id] = v["name"]
		}
		if depth > 0 {
			things(v["@graph"], found, depth-1)
		}
	}
	return found
}

func (n *pageNames) linked(v any, known map[string]any, depth int) {
	if depth == 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			n.linked(x, known, depth-1)
		}
	case map[string]any:
		if kind, _ := v["@type"].(string); strings.Contains(kind, "Article") || strings.Contains(kind, "Posting") || kind == "" && v["headline"] != nil {
			for _, key := range []string{"headline", "datePublished", "dateCreated"} {
				if s, ok := v[key].(string); ok {
					n.set("ld "+key, html.UnescapeString(s))
				}
			}
			n.set("ld publisher", nameIn(v["publisher"], known))
			n.set("ld author", nameIn(v["author"], known))
			n.set("ld url", addressOf(v["url"], v["mainEntityOfPage"]))
			return
		}
		if kind, _ := v["@type"].(string); kind == "VideoObject" {
			for _, key := range []string{"name", "uploadDate"} {
				if s, ok := v[key].(string); ok {
					n.set("ld video "+key, html.UnescapeString(s))
				}
			}
		}
		n.linked(v["@graph"], known, depth-1)
		n.linked(v["mainEntity"], known, depth-1)
		n.linked(v["itemListElement"], known, depth-1)
	}
}

// nameIn gives the name of a person or an organisation in JSON-LD, of several: joined by "and". known holds the names of
// things by their identifiers.
func nameIn(v any, known map[string]any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		name, _ := v["name"].(string)
		if id, _ := v["@id"].(string); name == "" {
			name, _ = known[id].(string)
		}
		return name
	case []any:
		var names []string
		for _, x := range v {
			if name := nameIn(x, known); name != "" && len(names) < 8 {
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
