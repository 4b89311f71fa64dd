package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// noticeTail finds where words of the page begin at the end of s; len(s) where there are none: a last sentence that is a
// notice, initials of editors or a bare figure behind the last sentence, or a row of the words that pages end with. What
// stands before such a row must end a sentence, or be the rest of a menu.
func noticeTail(s string) int {
	for _, find := range []func(string) int{lastNotice, lastInitials, lastCode, lastFigure} {
		if n := find(s); n < len(s) {
			return n
		}
	}
	start, found := len(s), 0
	for {
		before := strings.TrimRightFunc(s[:start], func(r rune) bool { return blank(r) || mark(r) || r == '.' && found > 0 })
		if found == 0 {
			before = strings.TrimRight(before, ".")
		}
		n := endsWith(noticeTails, before)
		if n == 0 {
			break
		}
		start = len(before) - n
		found++
	}
	if found == 0 {
		return len(s)
	}
	before := strings.TrimRightFunc(s[:start], blank)
	tags := tagsAt(before)
	if tags >= 0 {
		start, found = tags, found+1
		before = strings.TrimRightFunc(s[:start], blank)
	}
	if before == "" || endsSentence(before) {
		return start
	}
	if n := lastFigure(before); n < len(before) {
		return n
	}
	if found < rowOfMenu {
		return len(s)
	}
	if from := menuStart(before); from < len(before) {
		return from
	}
	if tags >= 0 {
		return tags
	}
	return len(s)
}

// rowOfMenu is how many of the words that pages end with show that what stands before them is of a menu too.
const rowOfMenu = 3

// tagsAt finds the label of a row of tags at the end of s, "Tags Geneva talks"; -1 where none is.
func tagsAt(s string) int {
	const label, most = " Tags", 300 // bytes
	i := strings.LastIndex(s, label)
	if i < 0 || len(s)-i > most || !boundary(s[i+len(label):]) {
		return -1
	}
	return i + 1
}

// lastNotice finds a last sentence that is a notice.
func lastNotice(s string) int {
	body := strings.TrimRightFunc(s, func(r rune) bool { return blank(r) || ends(r) })
	for i := len(body) - 2; i >= max(0, len(body)-maxNotice); i-- {
		if body[i+1] != ' ' || body[i] != '.' && body[i] != '!' && body[i] != '?' {
			continue
		}
		if at := i + 2; noticed(s[at:]) && hasLetter(s[at:]) {
			return at
		}
		break
	}
	return len(s)
}

// lastInitials finds a bracket with the initials of those who handled a wire's report: "(pvs/vi/ji)", "UR (pfg-xx)".
func lastInitials(s string) int {
	i := strings.LastIndexByte(s, '(')
	if i <= 0 || len(s)-i > 20 || !strings.HasSuffix(strings.TrimRightFunc(s, blank), ")") {
		return len(s)
	}
	inner, n := bracket(s[i:])
	if n == 0 || !strings.ContainsAny(inner, "/-") || strings.ToLower(inner) != inner || digits(inner) > 0 {
		return len(s)
	}
	for _, w := range strings.FieldsFunc(inner, func(r rune) bool { return r == '/' || r == '-' }) {
		if len(w) > 4 || letters(w) != len(w) {
			return len(s)
		}
	}
	before := strings.TrimRightFunc(s[:i], blank)
	if last := before[strings.LastIndexAny(before, " \n")+1:]; len(last) == 2 && capitalLetters(last) { // UR (pfg-xx)
		before = strings.TrimRightFunc(before[:len(before)-2], blank)
	}
	if !endsSentence(before) {
		return len(s)
	}
	return len(before)
}

// lastCode finds the capitals of those who handled a report behind its last sentence, perhaps with a figure: "SSH 11".
func lastCode(s string) int {
	body := strings.TrimRight(strings.TrimRightFunc(s, blank), "0123456789")
	if len(s)-len(body) > 3 {
		return len(s)
	}
	body = strings.TrimRightFunc(body, blank)
	i := strings.LastIndexByte(body, ' ') + 1
	code := body[i:]
	if i < 3 || len(code) < 2 || len(code) > 8 || !capitalLetters(code) || !endsSentence(strings.TrimRightFunc(body[:i], blank)) || known(code) != "" {
		return len(s)
	}
	if before := strings.TrimRightFunc(body[:i], blank); len(before) < 3 || initials(before) {
		return len(s) // ... of the U.S. NATO
	}
	return i
}

// capitalLetters reports whether s is of capitals alone.
func capitalLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return s != ""
}

// lastFigure finds bare figures behind the last sentence, as a count of views or the number of a desk: "11", "212-11".
func lastFigure(s string) int {
	const most = 7 // bytes
	body := strings.TrimRightFunc(s, blank)
	n := len(strings.TrimRight(body, "0123456789- "))
	figures := body[n:]
	if n == 0 || body[n-1] != '.' || len(figures) > most || !strings.HasPrefix(figures, " ") || digits(strings.TrimLeft(figures, " ")) == 0 {
		return len(s)
	}
	word := body[strings.LastIndexByte(body[:n], ' ')+1 : n-1]
	if _, k := look(calendar.months, word); k > 0 && k == len(word) { // on Nov. 11
		return len(s)
	}
	return n + 1
}

// endsWith gives the length of the longest of the words that s ends with.
func endsWith(words map[rune][]string, s string) (n int) {
	last, _ := utf8.DecodeLastRuneInString(s)
	for _, w := range words[unicode.ToLower(last)] {
		if len(w) <= n || len(w) > len(s) || !strings.EqualFold(s[len(s)-len(w):], w) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:len(s)-len(w)]); len(w) == len(s) || !wordful(before) {
			n = len(w)
		}
	}
	return n
}

// menuStart finds where, at the end of s, a row of capitalised words begins behind a sentence's end; len(s) where the words
// since then are not nearly all capitalised.
func menuStart(s string) int {
	const most = 400
	from := strings.LastIndexAny(s, ".!?")
	if from < 0 || len(s)-from > most {
		return len(s)
	}
	capitalised, all := 0, 0
	for _, w := range strings.Fields(s[from+1:]) {
		if r := firstRune(w); unicode.IsLetter(r) {
			all++
			if !unicode.IsLower(r) || len(w) < 4 {
				capitalised++
			}
		}
	}
	if all == 0 || capitalised*10 < all*9 {
		return len(s)
	}
	return from + 1 + gap(s[from+1:], "")
}
