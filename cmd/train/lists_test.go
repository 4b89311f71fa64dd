package main

import (
	"strings"
	"testing"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/name"
)

func TestListedNames(t *testing.T) {
	t.Chdir("../..")
	lex, err := lexicon.Open(lexicon.NewBuilder().Pack())
	if err != nil {
		t.Fatal(err)
	}
	c := &course{lexicon: lex}
	kinds := name.NewKinds([]string{"PER", "ORG", "LOC"})
	b := name.NewLoreBuilder(kinds, [3]string{"PER", "ORG", "LOC"})
	if err := c.list(b); err != nil {
		t.Fatal(err)
	}
	if n := len(b.Pack()) / 3; n < 20_000 || n > 150_000 {
		t.Errorf("%d slots for the names of all tables", n)
	}
	for line := range strings.Lines(listed) {
		sort, names, _ := strings.Cut(line, "|")
		switch strings.TrimSpace(sort) {
		case "given", "land", "body", "man":
			if !strings.Contains(names, ";") {
				t.Errorf("no names in the line %q", line)
			}
		default:
			if line[0] != '#' {
				t.Errorf("%q is no sort", sort)
			}
		}
	}
}
