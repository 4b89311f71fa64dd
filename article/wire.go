package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wireForm is one form in which a credit names an agency.
type wireForm struct {
	form, name string
	exact      bool // upper and lower case matter
}

// wireTable holds the forms of wires.txt by their first letter in lower case, the longest first.
type wireTable map[rune][]wireForm

var wires = readWires()

func readWires() wireTable {
	t := wireTable{}
	for _, row := range rows("wires.txt", 2) {
		for _, form := range list(row[1]) {
			f := wireForm{form: form, name: row[0], exact: utf8.RuneCountInString(form) <= 4}
			if !f.exact {
				f.form = strings.ToLower(form)
			}
			first, _ := utf8.DecodeRuneInString(f.form)
			first = unicode.ToLower(first)
			t[first] = append(t[first], f)
		}
	}
	for _, forms := range t {
		slices.SortStableFunc(forms, func(a, b wireForm) int { return len(b.form) - len(a.form) })
	}
	return t
}

// at reads the name of an agency at the beginning of s, with "the" before it; n is 0 where there is none.
func (t wireTable) at(s string) (name string, n int) {
	the := 0
	if k := foldPrefix(s, "the "); k > 0 {
		the = k
	}
	s = s[the:]
	first, _ := utf8.DecodeRuneInString(s)
	for _, f := range t[unicode.ToLower(first)] {
		k := len(f.form)
		if f.exact {
			if !strings.HasPrefix(s, f.form) {
				continue
			}
		} else if k = foldPrefix(s, f.form); k == 0 {
			continue
		}
		if boundary(s[k:]) {
			return f.name, the + k
		}
	}
	return "", 0
}

// in lists the agencies named anywhere in s, in their order, each once.
func (t wireTable) in(s string) []string {
	var names []string
	for i := 0; i < len(s); {
		if name, n := t.at(s[i:]); n > 0 {
			names = addOnce(names, name)
			i += n
			continue
		}
		i += nextWord(s[i:])
	}
	return names
}

// nextWord counts the bytes to where the next word of s begins, behind the one that s begins with.
func nextWord(s string) int {
	inWord := true
	for i, r := range s {
		switch w := wordful(r); {
		case w && !inWord:
			return i
		case !w:
			inWord = false
		}
	}
	return len(s)
}

func addOnce(names []string, more ...string) []string {
	for _, name := range more {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
