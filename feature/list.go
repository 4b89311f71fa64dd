// Package feature keeps what is seen of something that is to be judged, for models that have a weight for each thing seen.
package feature

import (
	"slices"
	"strings"
)

// List is what is seen, as hashes; with the names as well where weights are to be learned from it.
type List struct {
	Hashes []uint64
	Names  []string
	Named  bool // keep Names
}

// Reset empties the list and keeps its room.
func (l *List) Reset() { l.Hashes, l.Names = l.Hashes[:0], l.Names[:0] }

// Add puts one feature, the name of which is its parts with "|" between them.
func (l *List) Add(parts ...string) {
	l.Hashes = append(l.Hashes, Hash(parts...))
	if l.Named {
		var name strings.Builder // and no strings.Join, for which all parts would have to be kept in memory
		for k, p := range parts {
			if k > 0 {
				name.WriteByte('|')
			}
			name.WriteString(p)
		}
		l.Names = append(l.Names, name.String())
	}
}

// Once puts a feature, unless it is there.
func (l *List) Once(parts ...string) {
	l.Add(parts...)
	if last := len(l.Hashes) - 1; slices.Contains(l.Hashes[:last], l.Hashes[last]) {
		l.Hashes = l.Hashes[:last]
		if l.Named {
			l.Names = l.Names[:last]
		}
	}
}

// Hash gives the hash (FNV-1a) of a feature's name, whole or in its parts.
func Hash(parts ...string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for k, p := range parts {
		if k > 0 {
			h = (h ^ '|') * prime
		}
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * prime
		}
	}
	return h
}
