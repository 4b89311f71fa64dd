package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// notices are the words of notices.txt, by kind.
var notices = readNotices()

type noticePhrases struct{ line, begin, head, tail, remark, next phrases }

func readNotices() *noticePhrases {
	t := &noticePhrases{}
	readPhrases("notices.txt", map[string]*phrases{"line": &t.line, "begin": &t.begin, "head": &t.head, "tail": &t.tail, "remark": &t.remark, "next": &t.next})
	return t
}

// noticeTails are the words of the tails of notices by their last letter.
var noticeTails = byLastLetter(&notices.tail)

// byLastLetter orders phrases by the letter that they end with.
func byLastLetter(p *phrases) map[rune][]string {
	t := map[rune][]string{}
	for _, w := range p.all() {
		last, _ := utf8.DecodeLastRuneInString(w)
		t[last] = append(t[last], w)
	}
	return t
}

// The bounds of notices.
const (
	maxNotice     = 300 // bytes, of one that is known by how it begins
	maxNoticeLine = 60  // bytes, of one that is known whole
)

// noticed reports whether a paragraph, all of it, is no part of a story: words of the page, an address, a stray number.
func noticed(s string) bool {
	if tagsOnly(s) {
		return true
	}
	s = bare(s)
	if !hasLetter(s) {
		return true
	}
	if len(s) <= maxNoticeLine && noticeLine(s) {
		return true
	}
	if len(s) > maxNotice {
		return address(s) && len(s) < 2000
	}
	return address(s) || ago(s) || invites(s) || reserved(s) || initialsOnly(s) ||
		notices.begin.at(s) > 0 || notices.remark.at(s) > 0 && remarkOnChange(s)
}

// noticeLine reports whether s is one to three of the known lines, beside bare figures (counts of views or comments).
func noticeLine(s string) bool {
	if !mayBeNoticeLine(s) {
		return false
	}
	low := strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return blank(r) || r == '|' || r == '•' || r == '·' }), " ")
	low = strings.Trim(low, ".:!>»«*()[]0123456789, ")
	if notices.line.is(low) {
		return true
	}
	for i, r := range low {
		if r == ' ' && notices.line.is(low[:i]) && noticeLine(low[i+1:]) {
			return true
		}
	}
	return false
}

// noticeWords are the first words of the lines of notices.
var noticeWords = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range notices.line.all() {
		words[w[:letters(w)]] = true
	}
	return words
}()

// mayBeNoticeLine reports whether a line begins with a word that one of the known lines begins with, or with something else
// than a word of ASCII letters.
func mayBeNoticeLine(s string) bool {
	s = strings.TrimLeft(s, ".:!>*()[]0123456789, \t")
	word, n := opening(s)
	return n == 0 || noticeWords[string(word[:n])]
}

// remarkOnChange tells a remark on how a report was changed ("Corrects paragraph 7 to show ...", "Adds quotes,
// background") from a story that begins with the same verb: it names a part of the report.
func remarkOnChange(s string) bool {
	low := strings.ToLower(s)
	for _, part := range []string{"paragraph", "headline", "spelling", "story", "article", "quote", "detail", "background", "byline", "dateline", "version", "typo", "comment", "para", "photo", "video", "graphic", "editor"} {
		if strings.Contains(low, part) {
			return true
		}
	}
	return false
}

// remarkAt reads, at the beginning of s, a bracket that tells how the report was changed: "(Corrects paragraph 7 ...)",
// "((This story has been corrected ...))".
func remarkAt(s string) int {
	open := 0
	for open < len(s) && s[open] == '(' {
		open++
	}
	if open == 0 || open > 2 {
		return 0
	}
	words := s[open:]
	low := strings.ToLower(words[:min(len(words), 60)])
	if notices.remark.at(words) == 0 &&
		!(strings.HasPrefix(low, "this ") && (strings.Contains(low, "story") || strings.Contains(low, "article"))) {
		return 0
	}
	closing := strings.Repeat(")", open)
	const most = 600
	end := strings.Index(s[:min(len(s), most)], closing)
	if end < 0 || !remarkOnChange(s[:end]) {
		return 0
	}
	return end + open
}

// headNoticeAt reads, at the beginning of s, words of the page that stand between the date and the story, with the counts
// behind them ("Get short URL 0 13 ").
func headNoticeAt(s string) int {
	n := notices.head.at(s)
	if n == 0 {
		return 0
	}
	for {
		g := gap(s[n:], "|")
		k := digits(s[n+g:])
		if g == 0 || k == 0 || k > 6 {
			break
		}
		next := n + g + k
		if g := gap(s[next:], "|"); g == 0 || !unicode.IsUpper(firstRune(s[next+g:])) && digits(s[next+g:]) == 0 {
			break
		}
		n = next
	}
	if g := gap(s[n:], "|:-"); !rises(s[n+g:]) {
		return 0
	}
	return n
}

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
	last, _ := utf8.DecodeLastRuneInString(before)
	if ends(last) || before == "" {
		return start
	}
	if from := menuStart(before); found >= 3 && from < len(before) {
		return from
	}
	return len(s)
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

// lastFigure finds a bare figure behind the last sentence, as a count of views.
func lastFigure(s string) int {
	body := strings.TrimRightFunc(s, blank)
	n := len(body)
	for n > 0 && body[n-1] >= '0' && body[n-1] <= '9' {
		n--
	}
	if n == len(body) || len(body)-n > 6 || n < 2 || body[n-1] != ' ' || body[n-2] != '.' {
		return len(s)
	}
	return n
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

// address reports whether s is an address of the web or of mail and nothing more.
func address(s string) bool {
	for _, label := range []string{"from: ", "to: "} { // of a letter that was passed on
		s = s[foldPrefix(s, label):]
	}
	s = strings.Trim(s, "<>()[]")
	if strings.ContainsFunc(s, blank) {
		return false
	}
	low := strings.ToLower(s[:min(len(s), 10)])
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "www.") ||
		strings.HasPrefix(low, "![](") || strings.Contains(s, "@") && strings.Contains(s, ".")
}

// ago reports whether s tells no more than how long ago something was published: "2 hours ago", "3 min read".
func ago(s string) bool {
	if digits(s) == 0 || len(s) > maxNoticeLine {
		return false
	}
	w := strings.Fields(strings.ToLower(s))
	if len(w) < 2 || len(w) > 4 || digits(w[0]) == 0 {
		return false
	}
	last := w[len(w)-1]
	return last == "ago" || last == "read" || len(w) == 2 && (last == "comments" || last == "shares" || last == "views" || last == "min")
}

// inviting are the verbs that invites knows.
var inviting = set("follow", "like", "join", "find", "share", "connect", "subscribe")

// invites reports whether s invites to a social network: "Follow The Example Times on Facebook, Twitter and Instagram."
func invites(s string) bool {
	verb, n := opening(s)
	if n > 0 && (n == len(s) || s[n] == ' ') && inviting[string(verb[:n])] {
		low := strings.ToLower(s)
		for _, network := range []string{"facebook", "twitter", "instagram", "youtube", "telegram", "whatsapp", "linkedin"} {
			if strings.Contains(low, network) {
				return true
			}
		}
	}
	return false
}

// reserved reports whether s tells who holds the rights: "© 2012 The Example Times", "Copyright (c) 2012 ...".
func reserved(s string) bool {
	n := foldPrefix(s, "copyright")
	k := n + gap(s[n:], "©,")
	k += foldPrefix(s[k:], "(c)")
	k += gap(s[k:], "©,.:")
	if k == 0 || k == n && n > 0 {
		return false
	}
	return digits(s[k:]) == 4 || strings.HasPrefix(s, "©") || len(s) <= 100 && rightsHolder(s) != ""
}

// initialsOnly reports whether s is the initials of those who handled a wire's report: "afp/ab/cd".
func initialsOnly(s string) bool {
	const longest = 24
	if len(s) > longest || strings.Count(s, "/") < 2 {
		return false
	}
	for _, w := range strings.Split(s, "/") {
		if letters(w) == 0 || letters(w) != len(w) || len(w) > 5 {
			return false
		}
	}
	return true
}

// tagsOnly reports whether s is a row of hash tags.
func tagsOnly(s string) bool {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if !strings.HasPrefix(s, "#") {
		return false
	}
	for _, w := range strings.Fields(s) {
		if !strings.HasPrefix(w, "#") {
			return false
		}
	}
	return true
}
