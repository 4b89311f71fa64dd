package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/fuse"
)

// parties tells who is the same in several reports, so that "Sergei Lavrov" and "Sergey Lavrov" are told under one name.
type parties struct {
	known  []rapporteur.Entity
	byName map[string]int
	byLast map[string][]int // by last word of the name
}

func newParties() *parties { return &parties{byName: map[string]int{}, byLast: map[string][]int{}} }

// number gives the same number to mentions that mean the same party.
func (p *parties) number(e rapporteur.Entity) int {
	name := strings.ToLower(display(e))
	key := name + "|" + e.Code.String()
	if i, ok := p.byName[key]; ok {
		return i
	}
	last := lastWord(name)
	for _, i := range p.byLast[last] {
		if fuse.SameParty(p.known[i], e) {
			p.byName[key] = i
			return i
		}
	}
	i := len(p.known)
	p.known = append(p.known, e)
	p.byName[key] = i
	p.byLast[last] = append(p.byLast[last], i)
	return i
}

func lastWord(s string) string {
	words := strings.FieldsFunc(s, notWord)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// properName reports that somebody is called by a name of their own, not by a description ("the ambassador").
func properName(s string) bool {
	r, _ := utf8.DecodeRuneInString(lastWord(s))
	return unicode.IsUpper(r)
}
