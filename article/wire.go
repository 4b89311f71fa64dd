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
type wireTable struct {
	ascii [utf8.RuneSelf]struct {
		forms   []wireForm
		seconds seconds
	}
	other map[rune][]wireForm
}

var wires = readWires()

func readWires() *wireTable {
	byFirst := map[rune][]wireForm{}
	for _, row := range rows("wires.txt", 2) {
		for _, form := range list(row[1]) {
			f := wireForm{form: form, name: row[0], exact: utf8.RuneCountInString(form) <= 4}
			if !f.exact {
				f.form = strings.ToLower(form)
			}
			first := unicode.ToLower(firstRune(f.form))
			byFirst[first] = append(byFirst[first], f)
		}
	}
	t := &wireTable{other: map[rune][]wireForm{}}
	for first, forms := range byFirst {
		slices.SortStableFunc(forms, func(a, b wireForm) int { return len(b.form) - len(a.form) })
		if first >= utf8.RuneSelf {
			t.other[first] = forms
			continue
		}
		begun := &t.ascii[first]
		begun.forms = forms
		for _, f := range forms {
			begun.seconds.add(strings.ToLower(f.form))
		}
	}
	return t
}

// all lists the forms, in lower case.
func (t *wireTable) all() []string {
	var out []string
	keep := func(forms []wireForm) {
		for _, f := range forms {
			out = append(out, strings.ToLower(f.form))
		}
	}
	for i := range t.ascii {
		keep(t.ascii[i].forms)
	}
	for _, forms := range t.other {
		keep(forms)
	}
	slices.Sort(out)
	return out
}

// at reads the name of an agency at the beginning of s, with "the" before it; n is 0 where there is none.
func (t *wireTable) at(s string) (name string, n int) {
	if s == "" {
		return "", 0
	}
	the := 0
	if s[0] == 't' || s[0] == 'T' {
		the = foldPrefix(s, "the ")
		if s = s[the:]; s == "" {
			return "", 0
		}
	}
	var forms []wireForm
	if s[0] >= utf8.RuneSelf {
		forms = t.other[unicode.ToLower(firstRune(s))]
	} else if begun := &t.ascii[small(s[0])]; begun.seconds.may(s) {
		forms = begun.forms
	}
	for _, f := range forms {
		k := len(f.form)
		if k > 1 && len(s) > 1 && small(f.form[1]) != small(s[1]) && f.form[1] > '\'' && f.form[1] < utf8.RuneSelf && s[1] < utf8.RuneSelf {
			continue
		}
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
func (t *wireTable) in(s string) []string {
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
