package parse

import (
	"slices"
	"strings"
)

// likeWords are abbreviations that look like words, with others of the same kind that do not.
var likeWords = map[string]string{"IS": "ISIS", "WHO": "UNHCR"}

// readAs gives the form under which a token is looked up: its own, save that of "IS" in "after IS took the town", which is no verb.
// Where nothing is written small, capitals tell nothing, and behind a pronoun ("this IS so") they stress.
func readAs(tokens []Token, i int) string {
	form := tokens[i].Form
	other, some := likeWords[form]
	if !some || !slices.ContainsFunc(tokens, func(t Token) bool { return t.Form != "" && t.Form[0] >= 'a' && t.Form[0] <= 'z' }) {
		return form
	}
	if i > 0 {
		switch strings.ToLower(tokens[i-1].Form) {
		case "this", "that", "it", "he", "she", "there", "what", "who", "which":
			return form
		}
	}
	return other
}
