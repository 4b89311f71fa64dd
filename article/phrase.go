package article

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases are entries of a table by the letter, in lower case, that they begin with, the longest first.
type phrases struct {
	ascii [utf8.RuneSelf]struct {
		words   []string
		seconds seconds
	}
	other map[rune][]string
}

// readPhrases reads a table whose rows are a kind and words, divided by '|', into the phrases of each kind; a row of another
// kind is a mistake in the build.
func readPhrases(file string, kinds map[string]*phrases) {
	for _, row := range rows(file, 2) {
		if kinds[row[0]] == nil {
			panic(fmt.Sprintf("article: table %s: row %q is of no known kind", file, row))
		}
		kinds[row[0]].add(row[1])
	}
}

// add keeps words, in lower case, in their place.
func (p *phrases) add(words string) {
	words = strings.ToLower(words)
	longest := func(list []string) []string {
		list = append(list, words)
		slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
		return list
	}
	switch first := firstRune(words); {
	case first < utf8.RuneSelf:
		begun := &p.ascii[first]
		begun.words = longest(begun.words)
		begun.seconds.add(words)
	case p.other == nil:
		p.other = map[rune][]string{first: {words}}
	default:
		p.other[first] = longest(p.other[first])
	}
}

// seconds are the second letters of words that begin with the same letter: nearly all words of a text are told from those of
// a table by their first two letters.
type seconds struct {
	letters [utf8.RuneSelf / 64]uint64
	any     bool // of one of the words the second letter does not tell
}

// add keeps the second letter of a word in lower case. A space stands for any blanks, and a quote for others of its kind.
func (t *seconds) add(word string) {
	if len(word) < 2 || word[1] <= '\'' || word[1] >= utf8.RuneSelf {
		t.any = true
		return
	}
	t.letters[word[1]/64] |= 1 << (word[1] % 64)
}

// may reports whether s may begin with one of the words, by its second letter.
func (t *seconds) may(s string) bool {
	if t.any || len(s) < 2 || s[1] >= utf8.RuneSelf {
		return true
	}
	c := small(s[1])
	return t.letters[c/64]&(1<<(c%64)) != 0
}

// all lists the phrases, in no order that means anything but always the same.
func (p *phrases) all() []string {
	var out []string
	for i := range p.ascii {
		out = append(out, p.ascii[i].words...)
	}
	for _, list := range p.other {
		out = append(out, list...)
	}
	slices.Sort(out)
	return out
}

// at counts the bytes that the longest of the phrases takes at the beginning of s, upper and lower case being the same; 0
// where none stands there. A phrase that ends in a letter does not count where its last word goes on.
func (p *phrases) at(s string) int {
	if s == "" {
		return 0
	}
	if s[0] >= utf8.RuneSelf {
		return longestOf(p.other[unicode.ToLower(firstRune(s))], s)
	}
	begun := &p.ascii[small(s[0])]
	if len(begun.words) == 0 || !begun.seconds.may(s) {
		return 0
	}
	return longestOf(begun.words, s)
}

// mayBegin reports whether s, which is not empty, may begin with one of the phrases, where it begins with an ASCII letter; it is
// true of all else.
func (p *phrases) mayBegin(s string) bool {
	c := small(s[0])
	if c < 'a' || c > 'z' {
		return true
	}
	begun := &p.ascii[c]
	return len(begun.words) > 0 && begun.seconds.may(s)
}

// longestOf counts the bytes that the first of the words, the longest first, takes at the beginning of s; see phrases.at.
func longestOf(words []string, s string) int {
	for _, w := range words {
		if len(w) > 1 && len(s) > 1 && w[1] != small(s[1]) && w[1] > '\'' && w[1] < utf8.RuneSelf && s[1] < utf8.RuneSelf {
			continue
		}
		if len(w) > 2 && len(s) > 2 && w[1] == ' ' && s[1] == ' ' && w[2] != small(s[2]) && w[2] > '\'' && s[2] > ' ' && w[2] < utf8.RuneSelf && s[2] < utf8.RuneSelf {
			continue
		}
		n := foldPrefix(s, w)
		if n == 0 {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(w); !wordful(last) || boundary(s[n:]) {
			return n
		}
	}
	return 0
}

// starts gives the bytes that the phrases begin with, in lower and upper case.
func (p *phrases) starts() (set [256]bool) {
	for c := range p.ascii {
		if len(p.ascii[c].words) > 0 {
			set[c], set[unicode.ToUpper(rune(c))] = true, true
		}
	}
	for r := range p.other {
		for _, c := range []rune{r, unicode.ToUpper(r)} {
			set[string(c)[0]] = true
		}
	}
	return set
}

// is reports whether s is one of the phrases, in upper or lower case.
func (p *phrases) is(s string) bool { return s != "" && p.at(s) == len(s) }

// small gives an ASCII letter in lower case, and any other byte as it is.
func small(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// in reports whether one of the phrases stands anywhere in s, in upper or lower case.
func (p *phrases) in(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			continue
		}
		begun := &p.ascii[small(s[i])]
		if len(begun.words) == 0 || !begun.seconds.may(s[i:]) {
			continue
		}
		for _, w := range begun.words {
			if len(w) <= len(s)-i && strings.EqualFold(s[i:i+len(w)], w) {
				return true
			}
		}
	}
	if len(p.other) == 0 {
		return false
	}
	low := strings.ToLower(s)
	for _, list := range p.other {
		for _, w := range list {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}
