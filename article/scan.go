package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// blank reports characters that show nothing: spaces, controls, soft hyphens, zero-width characters, marks of direction.
func blank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	switch {
	case r <= 0xa0, r == 0xad, r == 0x61c, r == 0x180e, r == 0x3000, r == 0xfeff:
		return true
	case r >= 0x2000 && r <= 0x200f, r >= 0x2028 && r <= 0x202f, r >= 0x205f && r <= 0x206f:
		return true
	}
	return unicode.IsSpace(r)
}

// mark reports characters that only set off or decorate what they stand beside: the marks of Markdown, rules, bullets.
func mark(r rune) bool {
	switch r {
	case '#', '*', '_', '>', '|', '•', '·', '●', '■', '►', '▶', '~', '=', '-', '–', '—', '\\', '`', '+':
		return true
	}
	return false
}

// trimmed gives the span less whatever cut reports at its ends; empty where nothing is left.
func trimmed(text string, s rapporteur.Span, cut func(rune) bool) rapporteur.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !cut(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !cut(r) {
			break
		}
		s.End -= n
	}
	return s
}

// gap counts the bytes at the beginning of s that are blank or among the marks.
func gap(s, marks string) int {
	for i, r := range s {
		if !blank(r) && !contains(marks, r) {
			return i
		}
	}
	return len(s)
}

func contains(marks string, r rune) bool {
	for _, m := range marks {
		if m == r {
			return true
		}
	}
	return false
}

// letters counts the bytes of the word that s begins with; a word is of letters alone.
func letters(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}

// digits counts the ASCII digits that s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// number gives the value of up to nine digits.
func number(s string) int {
	v := 0
	for i := 0; i < len(s) && i < 9; i++ {
		v = v*10 + int(s[i]-'0')
	}
	return v
}

// wordful reports letters and digits: what a text tells, less its marks.
func wordful(r rune) bool {
	if uint32(r) < utf8.RuneSelf {
		return asciiWord[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// asciiWord are the letters and digits of ASCII.
var asciiWord = byteSet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

// hasWord reports whether s has a letter or a digit.
func hasWord(s string) bool {
	for _, r := range s {
		if wordful(r) {
			return true
		}
	}
	return false
}

// hasLetter reports whether s has a letter.
func hasLetter(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// rises reports whether what stands in s begins as a sentence or a name does: a capital, a figure or an opening quote.
func rises(s string) bool {
	for _, r := range s {
		switch {
		case blank(r) || mark(r):
			continue
		case r == '"' || r == '“' || r == '‘' || r == '\'' || r == '`' || r == '«' || r == '(' || r == '[' || r == '$':
			return true
		}
		return unicode.IsUpper(r) || unicode.IsDigit(r) || (unicode.IsLetter(r) && !unicode.IsLower(r))
	}
	return false
}

// ends reports whether r closes a sentence, or what closes one: a full stop, a quote, a bracket.
func ends(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '"', '”', '’', '\'', ')', ']', '»', ':', ';':
		return true
	}
	return false
}

// foldPrefix counts the bytes that phrase takes at the beginning of s, upper and lower case being the same and any blanks
// standing for one space; 0 where s does not begin with it. The phrase is in lower case.
func foldPrefix(s, phrase string) int {
	i := 0
	for j := 0; j < len(phrase); {
		if i < len(s) && phrase[j] != ' ' && phrase[j] != '\'' && phrase[j] < utf8.RuneSelf && s[i] < utf8.RuneSelf {
			c := s[i] // nearly all of what is compared is ASCII
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c != phrase[j] {
				return 0
			}
			i++
			j++
			continue
		}
		p, pn := utf8.DecodeRuneInString(phrase[j:])
		j += pn
		if i >= len(s) {
			return 0
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if p == ' ' {
			if !blank(r) {
				return 0
			}
			i += gap(s[i:], "")
			continue
		}
		if r == '’' && p == '\'' {
			r = p
		}
		if r != p && unicode.ToLower(r) != p {
			return 0
		}
		i += n
	}
	return i
}

// boundary reports whether no word goes on at the beginning of s.
func boundary(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == 0 || !wordful(r)
}

// singleSpaced gives the words of s with one space between them: s itself, where it is so already.
func singleSpaced(s string) string {
	space := true // the byte before is a space, or there is none
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && !space:
			space = true
			continue
		case c <= ' ', c == 0xc2, c >= 0xe1 && c <= 0xe3: // these begin all other spaces
			return strings.Join(strings.Fields(s), " ")
		}
		space = false
	}
	if space {
		return strings.TrimSuffix(s, " ")
	}
	return s
}

// asciiLetter reports a letter of ASCII.
func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// byteSet holds the bytes of s.
func byteSet(s string) (set [256]bool) {
	for i := range len(s) {
		set[s[i]] = true
	}
	return set
}
