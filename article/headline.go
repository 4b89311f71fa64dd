package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// The bounds of headlines. The longest in the sets this was built with has 26 words and 170 bytes.
const (
	maxTitle      = 220
	maxTitleWords = 32
)

// findHeadline finds the paragraph that is the headline, -1 where a title was given or none looks like one. A heading of
// Markdown among the first paragraphs is it; else the first paragraph that is no dirt, if it looks like a headline, or
// the one behind it, where the first is a section's name of up to three words.
func (l *layout) findHeadline(paras []rapporteur.Span) int {
	if l.given != "" {
		return -1
	}
	const head = 12
	for i, p := range paras[:min(len(paras), head)] {
		if s := p.In(l.text); strings.HasPrefix(s, "# ") && len(s) <= maxTitle && i+1 < len(paras) {
			return i
		}
	}
	for i, p := range paras[:min(len(paras), head)] {
		s := p.In(l.text)
		if l.dirt(s) {
			continue
		}
		if i+1 == len(paras) || listItem(s) {
			return -1
		}
		above, crumbs := l.above(s)
		if !above && !headline(s, l.longest(paras[i+1:])) {
			return -1
		}
		behind := l.behindSection(paras[i:], above)
		if behind == 0 && (crumbs || above && countWords(s) < 4) {
			return -1
		}
		return i + behind
	}
	return -1
}

// listItem reports whether a paragraph is set as one of a list.
func listItem(s string) bool {
	for _, bullet := range []string{"- ", "* ", "• ", "· "} {
		if strings.HasPrefix(s, bullet) {
			return true
		}
	}
	return false
}

// behindSection counts the paragraphs from what may be the name of a section, up to three words, or stands above a headline
// for certain, to a longer headline close behind it; 0 where there is none.
func (l *layout) behindSection(paras []rapporteur.Span, above bool) int {
	const near = 4
	s := paras[0].In(l.text)
	words := countWords(s)
	if !above && (words > 3 || nameWords(bare(s)) == nil) {
		return 0
	}
	for i, p := range paras[1:min(len(paras), near)] {
		s := p.In(l.text)
		if l.dirt(s) {
			continue
		}
		if i+2 < len(paras) && countWords(s) >= 4 && headline(s, l.longest(paras[i+2:])) {
			return i + 1
		}
		break
	}
	return 0
}

// countWords counts the words of s that have a letter or a digit.
func countWords(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if hasWord(w) {
			n++
		}
	}
	return n
}

// longest gives the longest of the next paragraphs: a headline has a story below it.
func (l *layout) longest(paras []rapporteur.Span) string {
	longest := ""
	for _, p := range paras[:min(len(paras), 8)] {
		if s := p.In(l.text); len(s) > len(longest) {
			longest = s
		}
	}
	return longest
}

// dirt reports whether a paragraph at the head, all of it, is known to be no headline.
func (l *layout) dirt(s string) bool {
	if len(s) > maxTextCredit {
		return address(s)
	}
	seen := glance(s)
	if _, n := stampAt(s); n == len(s) {
		return true
	}
	if _, n := bylineAt(s); n == len(s) {
		return true
	}
	if _, n := datelineAt(s); n > 0 && n == len(s) {
		return true
	}
	if _, ok := textCredit(s, seen); ok {
		return true
	}
	if _, ok := captioned(s, true, seen); ok {
		return true
	}
	if n := remarkAt(s); n > 0 && hasNoWord(s[n:]) {
		return true
	}
	return photoCredit(s) || noticed(s) || outlets.named(bare(s)) != ""
}

// datedMasthead reports whether a line is a masthead, or the name of a section, with a date behind it.
func (l *layout) datedMasthead(s string) bool {
	if len(s) > maxByline || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	for i := nextWord(s); i < len(s); i += nextWord(s[i:]) {
		if st, n := stampAt(s[i:]); n > 0 && st.year > 0 {
			before := strings.TrimRightFunc(s[:i], func(r rune) bool { return blank(r) || mark(r) || r == ',' || r == ':' })
			return l.mastheadLine(before) != "" || noticeLine(before)
		}
	}
	return false
}

// above reports whether a line may stand above the headline: a masthead or a breadcrumb.
func (l *layout) above(s string) (above, crumbs bool) {
	_, crumbs = l.crumbs(s)
	crumbs = crumbs || l.datedMasthead(s)
	return crumbs || l.mastheadLine(s) != "", crumbs
}

// headline adds the title found in the text, less the outlet's name behind it.
func (l *layout) headline(p rapporteur.Span) {
	p = trimmed(l.text, p, func(r rune) bool { return blank(r) || mark(r) || r == ';' })
	s := p.In(l.text)
	end, outlet := splitMasthead(s)
	l.title = trimmed(l.text, first(p, end), blank)
	l.heads(outlet)
	l.names(singleSpaced(l.title.In(l.text)))
	l.add(rapporteur.PartTitle, first(p, end))
	l.add(rapporteur.PartNotice, rest(p, end))
}

// headline reports whether a paragraph looks like a title that the paragraph next follows: short, begun with a capital, not
// closed by a full stop unless an empty line and a longer paragraph follow.
func headline(s, next string) bool {
	s = bare(s)
	words := len(strings.Fields(s))
	if len(s) > maxTitle || words > maxTitleWords || words < 2 || !rises(s) || next == "" {
		return false
	}
	if sentenceEnds(s) > 1 && !titleCase(s) {
		return false
	}
	if _, n := datelineAt(s); n > 0 {
		return false
	}
	open := strings.TrimRight(s, `"”’')`) // a quote within the headline may close it
	last, _ := utf8.DecodeLastRuneInString(open)
	switch last {
	case '.':
		if open != s && strings.ContainsRune(`"“‘'`, firstRune(s)) { // somebody's words
			return false
		}
		return strings.HasSuffix(s, "...") || initials(s) || words <= 20 && len(next) > len(s)*3/2
	case ';': // the summary of an archive follows: "Voters in doubt;"
		return words <= 12 && len(next) > len(s)*3/2
	case ',', ':':
		return false
	}
	return true
}

// titleCase reports whether nearly all longer words of s are capitalised, as in headlines that may hold a full stop: "Court
// Frees Editor. Is He The Last?"
func titleCase(s string) bool {
	capitalised, all := 0, 0
	for _, w := range strings.Fields(s) {
		if r := firstRune(strings.TrimLeft(w, "\"'“‘(")); len(w) > 3 && unicode.IsLetter(r) {
			all++
			if unicode.IsUpper(r) {
				capitalised++
			}
		}
	}
	return all >= 3 && capitalised*10 >= all*9
}
