package main

import (
	"strings"
	"unicode"
)

// visible gives foreign text as it may be shown to a person and put between tabs: in one line, without characters that
// steer a terminal, turn the direction of writing or cannot be seen. Reports are hostile input.
func visible(s string) string {
	return strings.Join(strings.FieldsFunc(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r): // marks of direction, zero-width characters
			return -1
		case unicode.IsControl(r), r == unicode.ReplacementChar:
			return '�'
		}
		return r
	}, s), func(r rune) bool { return r == ' ' }), " ")
}
