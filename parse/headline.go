package parse

import (
	_ "embed" // for the table
	"strings"

	"rapporteur/plaintext"
)

//go:embed headline.txt
var headlineText string

// headlineSources are words that name who says so at the end of a headline, headlineTies those that make such a word part of what stands before.
var (
	headlineLists   = plaintext.ReadLists(headlineText)
	headlineSources = headlineLists.Named("sources")
	headlineTies    = headlineLists.Named("ties")
)

// behindHeadline gives the number of the word with which the source of a headline begins, where the mark that an outlet had set before it is lost: "Air
// strikes kill 32 in Aleppo Monitor"; 0 for none. Only headlines written as sentences show it: their other nouns have small letters.
func (s *Sentence) behindHeadline() int {
	at := len(s.Tokens) - 1
	for at > 0 && s.Tokens[at].Form == "." {
		at--
	}
	if at < 4 || !headlineSources[s.Tokens[at].Form] {
		return 0
	}
	if w := strings.ToLower(s.Tokens[at-1].Form); w == "state" && s.Tokens[at].Form == "TV" {
		at--
	}
	small := 0
	for k := 1; k < at; k++ {
		if f := s.Tokens[k].Form; len(f) > 3 && f == strings.ToLower(f) && f[0] >= 'a' && f[0] <= 'z' {
			small++
		}
	}
	if small < 2 || headlineTies[strings.ToLower(s.Tokens[at-1].Form)] {
		return 0
	}
	return at
}
