package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// squeezed is a text without its white space, in which a sentence is found whatever the lines and spaces around it. Places
// in it are counted in characters.
type squeezed struct {
	text   string
	starts []int // starts[i]: the byte at which character i begins
}

func squeeze(text string) squeezed {
	s := squeezed{text: withoutSpace(text)}
	for i := range s.text {
		s.starts = append(s.starts, i)
	}
	return s
}

// withoutSpace leaves out white space, and bytes that are no character, such as the pieces of one that a span has cut.
func withoutSpace(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isSpace(r) && (r != utf8.RuneError || n > 1) {
			b.WriteString(text[i : i+n])
		}
		i += n
	}
	return b.String()
}

// isSpace reports white space as Unicode has it, and the four separators of ASCII.
func isSpace(r rune) bool { return unicode.IsSpace(r) || ('\x1c' <= r && r <= '\x1f') }

// length counts the characters of a text that are not white space.
func length(text string) int { return utf8.RuneCountInString(withoutSpace(text)) }

// nearest gives the place nearest to near at which the beginning of the words stands; the earlier of two, and false when
// it stands nowhere. Occurrences that overlap an earlier one do not count.
func (s squeezed) nearest(words string, near int) (int, bool) {
	words = beginning(withoutSpace(words))
	if words == "" {
		return min(near, len(s.starts)), true
	}
	best, found := 0, false
	for from := 0; ; {
		i := strings.Index(s.text[from:], words)
		if i < 0 {
			return best, found
		}
		at, _ := slices.BinarySearch(s.starts, from+i)
		if !found || distance(at, near) < distance(best, near) {
			best, found = at, true
		}
		from += i + len(words)
	}
}

// beginning gives the first 60 characters: enough to tell a sentence, and another cutter of sentences may end it elsewhere.
func beginning(words string) string {
	n := 0
	for i := range words {
		if n == 60 {
			return words[:i]
		}
		n++
	}
	return words
}

func distance(a, b int) int { return max(a-b, b-a) }
