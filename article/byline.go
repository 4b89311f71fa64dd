package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bylines are the words of byline.txt, by kind.
var bylines = readBylineWords()

type bylineWords struct{ begin, small, post, nobody phrases }

func readBylineWords() *bylineWords {
	t := &bylineWords{}
	readPhrases("byline.txt", map[string]*phrases{"begin": &t.begin, "small": &t.small, "post": &t.post, "nobody": &t.nobody})
	return t
}

// The most that a byline may have.
const (
	maxByline      = 160 // bytes
	maxBylineWords = 18
)

// bylineAt reads a byline at the beginning of s: "By A. Writer", "By A. WRITER and B. WRITER, The Associated Press", "By
// [The Daily Example](#)". who is what stands behind "By", less the marks; n is 0 where there is none. In a line of its
// own a byline may have any names; where the story follows in the same line (n < len(s)), it is two words and more
// capitals or commas behind them, as nothing else tells where it ends.
func bylineAt(s string) (who string, n int) {
	k := bylines.begin.at(s)
	if k == 0 || !strings.ContainsRune("BAWSTRbawst", rune(s[0])) {
		return writerWithAgency(s)
	}
	k += gap(s[k:], ":")
	if k >= len(s) {
		return "", 0
	}
	line := s[k:]
	if i := strings.IndexAny(line, "\n|"); i >= 0 && len(line) > maxByline {
		line = line[:i]
	}
	if len(line) <= maxByline && nameLine(line) {
		end := stopAtStamp(line)
		if who := plain(line[:end]); who != "" {
			return who, k + end
		}
	}
	if s[0] != 'B' {
		return "", 0
	}
	if end := leadingName(line); end > 0 {
		return plain(line[:end]), k + end
	}
	return "", 0
}

// nameLine reports whether all words of a line are names, the small words between them, or posts.
func nameLine(line string) bool {
	line = strings.TrimRightFunc(plainEnd(line), blank)
	if line == "" || strings.HasSuffix(line, "?") || strings.HasSuffix(line, "!") {
		return false
	}
	words, names := 0, 0
	for i := 0; i < len(line); {
		if n := bylines.post.at(line[i:]); n > 0 {
			i += n
			names++
			continue
		}
		if n := markdownTarget(line[i:]); n > 0 {
			i += n
			continue
		}
		if _, n := stampAt(line[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(line[i:])
		if !wordful(r) {
			i += n
			continue
		}
		w := line[i : i+wordEnd(line[i:])]
		if words++; words > maxBylineWords {
			return false
		}
		switch {
		case unicode.IsUpper(r) || !unicode.IsLower(r):
			names++
		case !bylines.small.is(w) && !strings.Contains(line[i:min(i+40, len(line))], "@"):
			return false
		}
		i += len(w)
	}
	return names > 0
}

// stopAtStamp gives how much of a byline's line stands before a date in it.
func stopAtStamp(line string) int {
	for i := 0; i < len(line); i += nextWord(line[i:]) {
		if _, n := stampAt(line[i:]); n > 0 && i > 0 {
			return i
		}
	}
	return len(line)
}

// leadingName counts the bytes of the two or more capitalised words that a line begins with: a name, and those that a
// comma or "and" adds. It stops before a word in capitals alone, which begins a dateline, unless the name is so written.
func leadingName(line string) int {
	end, words := 0, 0
	for i := 0; i < len(line); {
		w := nameWord(line[i:])
		if w == 0 || words == 2 && !(i > end && strings.ContainsAny(line[end:i], ",&")) {
			if n := foldPrefix(line[i:], "and "); n > 0 && words == 2 && nameWord(line[i+n:]) > 0 {
				i += n
				words = 0
				continue
			}
			break
		}
		if words == 2 {
			words = 0
		}
		words++
		i += w
		end = i
		i += gap(line[i:], "")
	}
	if words < 2 {
		return 0
	}
	return end
}

// nameWord counts the bytes of a capitalised word of a name at the beginning of s: "Mark", "O'Brien", "al-Masri", "J.".
func nameWord(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		return 0
	}
	n := 0
	for i, r := range s {
		if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' {
			if r == '.' && i <= 2 {
				i++
			}
			n = i
			break
		}
		n = i + utf8.RuneLen(r)
	}
	return n
}

// writerWithAgency reads a line that names a writer and the agency, without "By": "A. Writer, The Associated Press".
func writerWithAgency(s string) (who string, n int) {
	if len(s) > maxByline {
		return "", 0
	}
	name, agency, found := strings.Cut(s, ",")
	if !found {
		return "", 0
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 {
		return "", 0
	}
	for _, w := range words {
		if nameWord(w) != len(w) {
			return "", 0
		}
	}
	if _, ok := agencies(bare(agency), false); !ok {
		return "", 0
	}
	return plain(s), len(s)
}

// plain takes the marks of Markdown, brackets and blanks off a name: "[The Daily Example](#)" is The Daily Example.
func plain(s string) string {
	if strings.ContainsAny(s, "[]*_") {
		var b strings.Builder
		for i := 0; i < len(s); {
			if n := markdownTarget(s[i:]); n > 0 {
				i += n
				continue
			}
			if c := s[i]; c != '[' && c != ']' && c != '*' && c != '_' {
				b.WriteByte(c)
			}
			i++
		}
		s = b.String()
	}
	return strings.TrimFunc(singleSpaced(s), func(r rune) bool {
		return blank(r) || mark(r) || r == ',' || r == ';' || r == ':'
	})
}

// plainEnd takes the marks off the end of a line.
func plainEnd(s string) string {
	return strings.TrimRightFunc(s, func(r rune) bool { return blank(r) || mark(r) })
}

// markdownTarget counts the bytes of a link's target behind its words: "](#)".
func markdownTarget(s string) int {
	if !strings.HasPrefix(s, "](") {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), 500)], ')')
	return end + 1
}
