package event

import (
	"slices"
	"strings"

	"rapporteur"
)

// class is a class of words, or of actors by their sectors and codes.
type class struct {
	words  map[string]bool
	actors []string
}

func readClasses() map[string]class {
	all := map[string]class{}
	for n, line := range lines("classes.txt") {
		name, words, isWords := strings.Cut(line, ":")
		if isWords {
			c, more := all[strings.TrimSpace(name)] // a class may go on in a further line
			if !more {
				c = class{words: map[string]bool{}}
			}
			for _, w := range strings.Fields(words) {
				c.words[w] = true
			}
			all[strings.TrimSpace(name)] = c
			continue
		}
		name, codes, ok := strings.Cut(line, "=")
		if !ok {
			badLine("classes.txt", n, "neither a class of words (:) nor of actors (=)")
		}
		all[strings.TrimSpace(name)] = class{actors: strings.Fields(codes)}
	}
	return all
}

// has reports whether words, in small letters, are of the class of words.
func (c class) has(words string) bool {
	var room [64]byte
	return c.words[string(appendSmall(room[:0], words))]
}

// appendSmall appends words in small letters.
func appendSmall(to []byte, words string) []byte {
	from := len(to)
	for i := range len(words) {
		ch := words[i]
		switch {
		case ch >= 0x80:
			return append(to[:from], strings.ToLower(words)...)
		case ch >= 'A' && ch <= 'Z':
			ch += 'a' - 'A'
		}
		to = append(to, ch)
	}
	return to
}

// anyOf reports whether one of the entities is of the class of actors.
func (c class) anyOf(list []rapporteur.Entity) bool {
	return slices.ContainsFunc(list, func(e rapporteur.Entity) bool {
		return slices.Contains(c.actors, e.Sector.String()) || (e.Sector.IsZero() && slices.Contains(c.actors, e.Code.String()))
	})
}
