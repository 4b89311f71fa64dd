package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// imprint is what a text tells of its outlet, each in its own form; which is believed, settle decides.
type imprint struct {
	masthead string   // by itself above the story, at the end of the title, or the first of a breadcrumb
	rights   string   // who holds the rights: "© 2012 The Example Times. All rights reserved."
	signed   []string // whom bylines name beside persons: "By Example Times staff"
	corners  string   // the letters of the lines of rights, the bylines of staff and the hosts of addresses
}

// readCorners keeps what the first and last paragraphs of a text, and its address, tell of an outlet's name, so that a
// masthead without an organ's words may be known by it.
func (m *imprint) readCorners(text string, paras []rapporteur.Span, address string) {
	const edge = 15
	var b strings.Builder
	keep := func(s string) { b.WriteString(" " + organLetters(s)) }
	keep(hostOf(address))
	for i, p := range paras {
		if i >= edge && i < len(paras)-edge || p.Len() > maxNotice {
			continue
		}
		s := p.In(text)
		seen := glance(s)
		if seen.has(signRights) || foldPrefix(s, "all rights") > 0 {
			if holder := rightsHolder(s); holder != "" {
				keep(holder)
			}
		}
		if seen.has(signStroke) {
			if a := addressIn(text, p); !a.IsZero() {
				keep(hostOf(a.In(text)))
			}
		}
		if n := foldPrefix(s, "by "); n > 0 {
			if name, _ := staffOf(s[n:]); name != "" && len(strings.Fields(name)) > 1 {
				keep(name)
			}
		}
	}
	m.corners = b.String()
}

// told reports whether the corners of a text name an outlet so. Short names may be parts of others.
func (m *imprint) told(name string) bool {
	low := organLetters(name)
	return len(low) >= 5 && strings.Contains(m.corners, low)
}

// rightsHolder gives the name in a line of rights: "© 2012 Sample Post. All rights reserved.", "Copyright The Example
// Times 2012". "" where s is none, or names nobody.
func rightsHolder(s string) string {
	if n := foldPrefix(s, "all rights reserved"); n > 0 { // All rights reserved. Sample Post 2012
		return usual(rightsName(s[n:]), false)
	}
	at := strings.Index(s, "©")
	if at < 0 && !strings.Contains(s, "(c") && !strings.Contains(s, "(C") && !strings.Contains(s, "opyright") && !strings.Contains(s, "OPYRIGHT") {
		return ""
	}
	if at >= 0 {
		at += len("©")
	} else if at = foldIndex(s, "(c) "); at >= 0 {
		at += len("(c) ")
	} else if at = foldIndex(s, "copyright "); at >= 0 {
		at += len("copyright ")
	} else {
		return ""
	}
	s = rightsName(s[at:])
	if usualName := known(s); usualName != "" {
		return usualName
	}
	return usual(s, false)
}

// rightsName reads the name behind the sign of rights, less years and the legal form of a firm; "" where none is there.
func rightsName(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return blank(r) || contains("©,.:-–", r) || '0' <= r && r <= '9' })
	for _, w := range []string{"copyright ", "by "} {
		s = s[foldPrefix(s, w):]
	}
	if i := foldIndex(s, "all rights"); i >= 0 {
		s = s[:i]
	}
	if i := strings.IndexAny(s, "|\n;,"); i >= 0 {
		s = s[:i]
	}
	if i := strings.Index(s, ". "); i >= 0 {
		s = s[:i]
	}
	words := strings.Fields(s)
	for len(words) > 1 {
		last := strings.Trim(words[len(words)-1], ".,()")
		if !organs.legal.is(last) && digits(last) != len(last) {
			break
		}
		words = words[:len(words)-1]
	}
	name := strings.Trim(strings.Join(words, " "), " .,:")
	if nameWords(name) == nil {
		return ""
	}
	return name
}

// foldIndex finds a phrase of ASCII in lower case, whatever the case it is written in; -1 where it is not.
func foldIndex(s, phrase string) int {
	for i := 0; i+len(phrase) <= len(s); i++ {
		if small(s[i]) == phrase[0] && strings.EqualFold(s[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}

// staffOf reads the name of an outlet before the words of its staff: "the Example Times desk in Cairo". all is how many
// bytes of s name and words take; name is "" where s is not so.
func staffOf(s string) (name string, all int) {
	from := foldPrefix(s, "the ")
	for i := from; i < len(s) && i < maxOrgan; i += max(1, nextWord(s[i:])) {
		if n := organs.desk.at(s[i:]); n > 0 && i > from {
			name = plain(s[from:i])
			for _, of := range []string{"'s", "’s", "'", "’"} {
				name = strings.TrimSuffix(name, of)
			}
			if nameWords(name) == nil {
				return "", 0
			}
			return name, i + n
		}
	}
	return "", 0
}

// staffBefore is staffOf, for where a word stands behind.
func staffBefore(s, word string) (name string, all int) {
	const most = maxOrgan + 60 // the longest words of staff are shorter
	if !unicode.IsUpper(firstRune(s)) && foldPrefix(s, "the ") == 0 || !mayBeStaff(s) || foldIndex(s[:min(len(s), most)], word) < 0 {
		return "", 0
	}
	return staffOf(s)
}

// mastheadLine gives the outlet whose name a line above the story is, and no more: one in the table, one whose words tell
// it, or a capitalised name that the corners of the text have too. "" for any other line.
func (l *layout) mastheadLine(s string) string {
	name := strings.TrimRight(bare(s), ".,:")
	if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") && acronym(name[i+1:len(name)-1]) { // Example News Agency (ENA)
		name = strings.TrimSpace(name[:i])
	}
	if name == "" || len(name) > maxOrgan {
		return ""
	}
	if outlet := outlets.named(name); outlet != "" {
		return outlet
	}
	words := nameWords(name)
	if words == nil || townAt(name) > 0 && strings.ToUpper(words[0]) == words[0] && strings.ToUpper(name) != name || noticeLine(name) || bylines.begin.at(name) > 0 {
		return ""
	}
	kind := organ(name)
	switch {
	case kind == "weak" && !l.told(name):
		for _, w := range words {
			if !organWord(w) && tellsOf(l.text, w+" ") && strings.Count(l.text, w) > 1 {
				return ""
			}
		}
	case kind == "" && !l.told(name):
		return ""
	}
	return usual(name, false)
}

// crumbs reads a line that says where on its site a report stands: "Example Times » World » Middle East", "EXAMPLE TIMES |
// World news", "World / Europe". Its pieces are sections and outlets; where arrows divide them, any short names, and last
// perhaps the headline, which then stands again below. outlet is the one among them, if any.
func (l *layout) crumbs(s string) (outlet string, ok bool) {
	if !divided(s) {
		return "", false
	}
	s = bare(s)
	if len(s) > maxTitle || strings.Contains(s, "://") || strings.Contains(s, "@") {
		return "", false
	}
	arrows := strings.ContainsAny(s, "»›>→")
	var pieces []string
	for _, piece := range strings.FieldsFunc(strings.ReplaceAll(s, " / ", " | "), func(r rune) bool { return contains("»›>→|", r) }) {
		if piece = strings.TrimSpace(piece); piece != "" {
			pieces = append(pieces, piece)
		}
	}
	if len(pieces) < 2 {
		return "", false
	}
	told := false // a piece that is a section or an outlet beyond doubt
	for i, piece := range pieces {
		switch name := l.mastheadLine(piece); {
		case noticeLine(piece):
			told = true
		case name != "":
			told = true
			if outlet == "" {
				outlet = name
			}
		case arrows && len(strings.Fields(piece)) <= 4 && rises(piece):
		case arrows && i+1 == len(pieces) && i > 0 && strings.Count(l.text, piece) > 1:
		default:
			return "", false
		}
	}
	return outlet, told || arrows && len(pieces) >= 3
}

// divided reports whether s has a character that may divide the pieces of a breadcrumb.
func divided(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '|' || c == '>' || c == '/' || c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// standsAbove adds a masthead or a breadcrumb above the story; false where the paragraph is neither. Below the title, a
// line of an agency's name is the credit of the text.
func (l *layout) standsAbove(p rapporteur.Span, s string) bool {
	if l.inStory || len(s) > maxTitle {
		return false
	}
	if name, n := staffOf(s); n == len(s) && organ(name) != "" && len(wires.in(name)) == 0 && bylines.begin.at(s) == 0 && l.staff(s) { // EXAMPLE TIMES STAFF WRITER
		if l.byline == "" {
			l.writes(strings.TrimPrefix(s, "the "))
		}
		l.add(rapporteur.PartByline, p)
		return true
	}
	if name := l.mastheadLine(s); name != "" {
		names, credit := textCredit(s, everySign)
		if organ(name) == "wire" && l.titled {
			names, credit = []string{usual(name, true)}, true
		}
		if credit {
			l.wires = addOnce(l.wires, names...)
			l.add(rapporteur.PartCredit, p)
			return true
		}
		if n := len(l.parts); n > 0 && l.parts[n-1].Role == rapporteur.PartByline {
			l.signs(name) // whom the writer is of
		} else {
			l.heads(name)
		}
		l.add(rapporteur.PartNotice, p)
		return true
	}
	if outlet, ok := l.crumbs(s); ok {
		l.heads(outlet)
		l.add(rapporteur.PartNotice, p)
		return true
	}
	return false
}

// heads keeps the first masthead.
func (l *layout) heads(name string) {
	if l.masthead == "" {
		l.masthead = name
	}
}
