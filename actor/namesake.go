package actor

import (
	"strings"

	"rapporteur/plover"
)

// namesake gives the state that an article is about for a body of it whose name the tables have for that of another state: "the Supreme
// Court" in a story of Peru that names America too. Where the article names more who are of the other's, it is the other's.
func (c *Cast) namesake(key []byte, e *entry) (plover.Code, bool) {
	if !c.common(key, e) || c.kin.count(e.code.String()) > c.kin.count(c.homes[0]) {
		return plover.Code{}, false
	}
	return code(c.homes[0]), true
}

// common reports whether a name of the tables, folded, is one that a body of the state bears which the article is about, and another's as well.
func (c *Cast) common(key []byte, e *entry) bool {
	if len(c.homes) == 0 || !e.code.IsState() || e.code.String() == c.homes[0] || !c.bracketed(key, e) {
		return false
	}
	name := strings.ReplaceAll(string(key), " ", "-") + ">"
	return commonNames[name] || commonNames[name+c.homes[0]]
}

// commonNames are names that bodies of several states bear, with those states.
var commonNames = lists.Named("commonNames")

// count tells how many parties of a state an article names.
func (k *kin) count(state string) int {
	n := 0
	for _, of := range k.of {
		n += of[state]
	}
	return n
}
