package parse_test

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur/parse"
)

func tokens(text string) []parse.Token {
	var out []parse.Token
	for w := range strings.FieldsSeq(text) {
		out = append(out, parse.Token{Form: w})
	}
	return out
}

func TestNamesInEveryManner(t *testing.T) {
	sentence := tokens("Vladimir Putin met the Syrian president in Damascus on Monday .")
	for _, manner := range []string{"news", "gum", "wiki", "web", "defence", "unheard-of"} {
		got := map[string]parse.NameType{}
		for _, n := range parse.Names(sentence, manner) {
			got[sentence[n.First].Form] = n.Type
		}
		if got["Vladimir"] != parse.Person || got["Damascus"] != parse.Location {
			t.Errorf("in the manner %s: %v", manner, got)
		}
		if names := parse.Names(nil, manner); len(names) > 0 {
			t.Errorf("names of nothing in the manner %s: %v", manner, names)
		}
	}
	if got := parse.NamesOf(nil, "web"); len(got) != 0 {
		t.Errorf("names of no sentences: %v", got)
	}
}

func TestNamesOfATextAreTheSameEachTime(t *testing.T) {
	text := [][]parse.Token{tokens("Miramar"), nil, tokens("i live in miramar , florida"), tokens("Miramar is a city in Florida .")}
	first := parse.NamesOf(text, "web")
	if len(first) != len(text) || len(first[3]) == 0 {
		t.Fatalf("names %v", first)
	}
	for range 3 {
		if again := parse.NamesOf(text, "web"); !reflect.DeepEqual(again, first) {
			t.Errorf("names %v, then %v", first, again)
		}
	}
}
