package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sameLetters counts the bytes at the beginning of s that hold the same letters and digits as the title, upper and lower
// case and all other marks left aside ("Russias FM" is Russia's FM); 0 where they differ, or where a word goes on.
func sameLetters(s, title string) int {
	i := 0
	for _, want := range title {
		if !wordful(want) {
			continue
		}
		for {
			if i >= len(s) {
				return 0
			}
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n
			if !wordful(r) {
				continue
			}
			if unicode.ToLower(r) != unicode.ToLower(want) {
				return 0
			}
			break
		}
	}
	if i == 0 || !boundary(s[i:]) {
		return 0
	}
	return i
}

// titleAt reads the title at the beginning of s, also less the outlet's name that the title ends or begins with. n is its
// length, 0 where s does not begin with it. Where more follows in s, the title must have three words, and what follows must
// begin as a sentence does: "US strikes Syria" is no title in "US strikes Syria's north".
func titleAt(s, title string) int {
	return titleFormAt(s, titleForms(title))
}

// titleFormAt is titleAt, for the forms of a title.
func titleFormAt(s string, forms []string) int {
	first := firstLetter(s)
	for _, t := range forms {
		if firstLetter(t) != first {
			continue
		}
		n := sameLetters(s, t)
		if n == 0 {
			continue
		}
		n += closing(s[n:])
		rest := s[n:]
		if hasNoWord(rest) {
			return n
		}
		if len(strings.Fields(t)) >= 3 && rises(rest) {
			return n
		}
	}
	return 0
}

// firstLetter gives the first letter or digit of s in lower case; 0 where there is none.
func firstLetter(s string) rune {
	for _, r := range s {
		if wordful(r) {
			return unicode.ToLower(r)
		}
	}
	return 0
}

// closing counts the bytes of the marks that close a sentence at the beginning of s: ".”", or " ." where a machine set it so.
func closing(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !ends(r) {
			break
		}
		n += size
	}
	if n == 0 {
		if g := gap(s, ""); g > 0 && g < len(s) && s[g] == '.' && boundary(s[g+1:]) {
			return g + 1
		}
	}
	return n
}

// titleForms gives the title as it is, and less what is set off at its ends: the names of outlets and sections ("... -
// World - The Example Times"), and the one before it ("The Example Times: ..."). The longest come first.
func titleForms(title string) []string {
	if len(title) > 4*maxTitle {
		return nil // no headline, whatever the file says
	}
	forms := []string{title}
	for end := len(title); ; {
		cut := -1
		for _, sep := range []string{" - ", " | ", " – ", " — "} {
			cut = max(cut, strings.LastIndex(title[:end], sep))
		}
		if cut <= 0 || len(strings.Fields(title[:cut])) < 3 {
			break
		}
		forms = append(forms, title[:cut])
		end = cut
	}
	for _, sep := range []string{" - ", " | ", " – ", " — ", ": "} {
		if i := strings.Index(title, sep); i > 0 && i < 40 {
			forms = append(forms, title[i+len(sep):])
		}
	}
	return forms
}
