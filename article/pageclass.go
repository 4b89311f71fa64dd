package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// pageClasses are the words of pageclasses.txt, by kind.
var pageClasses = readPageClasses()

func readPageClasses() map[string]*phrases {
	t := map[string]*phrases{"dim": {}, "site": {}, "byline": {}, "caption": {}}
	readPhrases("pageclasses.txt", t)
	return t
}

// naming are the attributes whose words may say what an element holds; the last two do where classes are made by a machine.
var naming = set("class", "id", "data-testid", "data-component")

// holds reports whether the classes and the names of an element say that it holds something of a kind.
func holds(t html.Token, kind string) bool {
	words := pageClasses[kind]
	within := kind == "byline" || kind == "caption"
	for _, a := range t.Attr {
		if !naming[a.Key] || len(a.Val) > 1000 {
			continue
		}
		for _, token := range strings.Fields(a.Val) {
			token = hyphened(token)
			if words.at(token) > 0 {
				return true
			}
			for i := 1; within && i < len(token); i++ {
				if token[i-1] == '-' && words.at(token[i:]) > 0 {
					return !strings.HasPrefix(token, "comment")
				}
			}
		}
	}
	return false
}

// hyphened writes a class with hyphens between its words: "relatedStories", "related_stories".
func hyphened(class string) string {
	var b strings.Builder
	small := false
	for _, r := range class {
		if unicode.IsUpper(r) && small {
			b.WriteByte('-')
		}
		small = unicode.IsLower(r)
		if r == '_' || r == ':' {
			r = '-'
		}
		b.WriteRune(r)
	}
	return b.String()
}
