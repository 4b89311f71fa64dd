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
