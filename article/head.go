package article

import (
	"strings"
	"unicode"

	"rapporteur"
)

// head adds the parts of the dirt that a paragraph above the story begins with, where the story, or more dirt, follows in
// the same line: "18 dead in attack AFP Thursday 30 Jul 2015 At least ...". It returns how much of the paragraph they are.
func (l *layout) head(p rapporteur.Span) int {
	n := 0
	for range 12 {
		n += gap(p.In(l.text)[n:], "|•·#*_>")
		k := l.headPart(rest(p, n))
		if k == 0 {
			break
		}
		n += k
		if l.located {
			break
		}
	}
	if !l.located {
		n += l.inlineDateline(rest(p, n))
	}
	if !l.located && len(l.stamps) == 0 {
		n += l.inlineStamp(rest(p, n))
	}
	return n
}

// headPart adds the part of the piece of dirt that begins at the span, and returns its length; 0 where the story does.
func (l *layout) headPart(p rapporteur.Span) int {
	s := p.In(l.text)
	if s == "" {
		return 0
	}
	if l.given != "" {
		if n := titleFormAt(s, l.forms); n > 0 {
			l.add(l.titleRole(), first(p, n))
			return n
		}
	}
	if n := remarkAt(s); n > 0 {
		l.add(rapporteur.PartNotice, first(p, n))
		return n
	}
	if n := l.titleLabel(s); n > 0 {
		l.add(rapporteur.PartNotice, first(p, n))
		return n
	}
	if st, n := stampAt(s); n > 0 && (stampApart(st, s[n:]) || l.titleLabel(s[n:]) > 0 || st.whole() && st.weekday >= 0 && l.credits(p.Start)) {
		l.stamp(p, st)
		l.add(rapporteur.PartDate, first(p, n))
		return n + dash(s[n:])
	}
	if n := l.credited(p, s); n > 0 {
		return n
	}
	if d, n := datelineAt(s); n > 0 && l.mayLocate(d, s) {
		l.locate(p, d, n)
		return n
	}
	if len(l.stamps) > 0 || l.titled {
		if n := headNoticeAt(s); n > 0 && n < len(s) {
			l.add(rapporteur.PartNotice, first(p, n))
			return n
		}
		if n := sectionAt(s); n > 0 {
			l.add(rapporteur.PartNotice, first(p, n))
			return n
		}
	}
	if who, n := bylineAt(s); n > 0 && n < len(s) && rises(s[n:]) {
		l.sign(who)
		l.add(rapporteur.PartByline, first(p, n))
		return n
	}
	if n := signedBehind(s); n > 0 && len(l.stamps) > 0 {
		l.sign(plain(s[foldPrefix(s, "by "):n]))
		l.add(rapporteur.PartByline, first(p, n))
		return n
	}
	return l.captionInLine(p, s)
}

// titleLabel counts the bytes of the word "title:" at the beginning of s, with the blanks before it, where the known title
// follows.
func (l *layout) titleLabel(s string) int {
	g := gap(s, "")
	n := max(foldPrefix(s[g:], "title:"), foldPrefix(s[g:], "headline:"))
	if n == 0 || l.given == "" {
		return 0
	}
	n += g
	n += gap(s[n:], "")
	if titleFormAt(s[n:], l.forms) == 0 {
		return 0
	}
	return n
}

// stampApart reports whether a date at the head of a longer line is set apart from the story behind it: it tells the year,
// and the story begins as a sentence does. "July 15 was the day ..." and "In 2012" are no stamps.
func stampApart(st stamp, behind string) bool {
	if st.year == 0 {
		return false
	}
	g := gap(behind, "|-–—:")
	if signedBehind(behind[g:]) > 0 {
		return true
	}
	if strings.HasPrefix(strings.TrimLeftFunc(behind, blank), ",") {
		return false
	}
	r := firstRune(behind[g:])
	return g == len(behind) || rises(behind[g:]) && !(g == 0 && unicode.IsLower(r))
}

// datedLine adds a line above the story that closes with a date behind something else that is none of it: "The Example
// Times, Tuesday 17 July 2012 10.12 BST", "By A. Writer, Published: July 18". false where the line is not so.
func (l *layout) datedLine(p rapporteur.Span, s string) bool {
	if len(s) > maxByline {
		return false
	}
	for i := nextWord(s); i < len(s); i += nextWord(s[i:]) {
		st, n := stampAt(s[i:])
		if n == 0 {
			continue
		}
		behind := s[i+n:]
		if len(strings.Fields(behind)) > 3 || strings.Contains(behind, ".") || !noticed(behind) && foldPrefix(bare(behind), "page ") == 0 && strings.Contains(strings.TrimSpace(behind), " ") {
			return false
		}
		before := strings.TrimRightFunc(s[:i], func(r rune) bool { return blank(r) || mark(r) || r == ',' || r == ':' })
		before = strings.TrimSuffix(before, " on")
		switch who, k := bylineAt(before); {
		case k == len(before):
			l.sign(who)
			l.add(rapporteur.PartByline, first(p, i))
		case l.source(before):
			l.add(rapporteur.PartNotice, first(p, i))
		default:
			return false
		}
		l.stamp(rest(p, i), st)
		l.add(rapporteur.PartDate, first(rest(p, i), n))
		l.add(rapporteur.PartNotice, rest(p, i+n))
		return true
	}
	return false
}

// source reports whether the words before a date name where the report stands: an outlet, its address, an agency, or up to
// four capitalised words, as a section.
func (l *layout) source(before string) bool {
	if outlet := outlets.at("https://" + before); outlet != "" {
		l.heads(outlet)
		return true
	}
	if outlet := l.mastheadLine(before); outlet != "" && len(wires.in(before)) == 0 {
		l.heads(outlet)
		return true
	}
	if names, ok := textCredit(before, everySign); ok {
		l.wires = addOnce(l.wires, names...)
		return true
	}
	words := strings.Fields(before)
	if len(words) == 0 || len(words) > 4 || l.inStory {
		return false
	}
	for _, w := range words {
		if hasLetter(w) && nameWord(w) != len(strings.TrimRight(w, ".,/")) {
			return false
		}
	}
	return true
}

// signedBehind reads a byline behind a date in the same line, "Posted on August 3 2013 by A. Writer The ...".
func signedBehind(s string) int {
	n := foldPrefix(s, "by ")
	if n == 0 || leadingName(s[n:]) == 0 {
		return 0
	}
	return n + leadingName(s[n:])
}

// credited adds the credit of an agency that stands by itself before the story or more of its head, and returns its
// length: "AFP Thursday 30 Jul 2015", "Reuters | BEIRUT", "NNA - The", "(AP) The".
func (l *layout) credited(p rapporteur.Span, s string) int {
	if inner, n := bracket(s); n > 0 && dash(s[n:]) == 0 && l.titled {
		if names, ok := agencies(inner, true); ok && len(names) > 0 {
			l.wires = addOnce(l.wires, names...)
			l.add(rapporteur.PartCredit, first(p, n))
			return n
		}
	}
	name, n := wires.at(s)
	if n == 0 {
		return 0
	}
	g := gap(s[n:], "|/,-–—")
	if behind := s[n+g:]; dash(s[n:]) == 0 {
		_, dated := stampAt(behind)
		_, sent := datelineAt(behind)
		if dated == 0 && sent == 0 {
			return 0
		}
	}
	l.wires = addOnce(l.wires, name)
	l.add(rapporteur.PartCredit, first(p, n))
	return n + g
}

// mayLocate reports whether a dateline is believed: one of capitals and a colon or dash alone, of a place that is not in the table,
// is not where other paragraphs begin so too, as in a transcript ("HOST: ...") or a list of topics.
func (l *layout) mayLocate(d dateline, s string) bool {
	if d.firm || d.named {
		return true
	}
	colon := strings.HasPrefix(strings.TrimLeftFunc(s[d.words.End:], blank), ":")
	others := 0
	for _, line := range strings.Split(l.text[:min(len(l.text), 20_000)], "\n") {
		n := capitalsAt(line)
		if n > 0 && (colon && strings.HasPrefix(line[n:], ":") || !colon && dash(line[n:]) > 0) {
			others++
		}
	}
	return others <= 1
}

// sectionAt reads the names of sections, or other words, that stand between the title and the date: "Middle East Syria
// Military 07-08-2013". At most six words, all capitalised, and a date with its year, or an agency and a date, behind them.
func sectionAt(s string) int {
	i := 0
	for range 6 {
		n := nameWord(s[i:])
		g := gap(s[i+n:], "|>/,")
		if n == 0 || g == 0 {
			return 0
		}
		i += n + g
		at := i
		if _, k := wires.at(s[at:]); k > 0 {
			at += k + gap(s[at+k:], "|/,-–—")
		}
		if st, k := stampAt(s[at:]); k > 0 && stampApart(st, s[at+k:]) {
			if _, month := look(calendar.months, s); month > 0 {
				return 0
			}
			return i
		}
	}
	return 0
}

// inlineDateline adds the parts of a paragraph up to a dateline in it, where a summary stands before the report in the
// same line: "... a report says. MOSCOW October 18 (RIA Novosti) - The ...". It returns how much of the paragraph they are.
func (l *layout) inlineDateline(p rapporteur.Span) int {
	const most = 1200
	s := p.In(l.text)
	near := s[:min(len(s), most)]
	for at := 0; ; {
		k := strings.IndexByte(near[at:], '(')
		if k < 0 {
			return 0
		}
		at += k
		inner, n := bracket(s[at:])
		if _, ok := agencies(inner, true); n > 0 && ok {
			if start := capitalsBefore(s, at); start > 0 {
				if d, n := datelineAt(s[start:]); n > 0 && d.firm && d.caps && start+n > at {
					l.summary(first(p, start))
					l.locate(rest(p, start), d, n)
					return start + n
				}
			}
		}
		at++
	}
}

// summary adds what stands before a dateline in the same line: story, or a caption.
func (l *layout) summary(p rapporteur.Span) {
	if credit, ok := captioned(p.In(l.text), true, everySign); ok {
		l.picture(p, credit)
		return
	}
	l.add(rapporteur.PartBody, p)
}

// capitalsBefore finds where, before s[at], a dateline in capitals begins that a sentence's end stands before; 0 where none
// does within 80 bytes.
func capitalsBefore(s string, at int) int {
	for i := max(1, at-80); i < at; i++ {
		if s[i] < 'A' || s[i] > 'Z' || wordful(rune(s[i-1])) {
			continue
		}
		before := strings.TrimRightFunc(s[:i], blank)
		if before != "" && len(before) < i && capitalsAt(s[i:]) > 0 && (strings.HasSuffix(before, ".") || townAt(s[i:]) > 0) {
			return i
		}
	}
	return 0
}

// captionInLine adds a caption that stands before the story in the same line, known by the picture's credit behind it:
// "... on Monday (AFP photo) BEIRUT Two ...". It returns the length of both.
func (l *layout) captionInLine(p rapporteur.Span, s string) int {
	const most = 500
	near := s[:min(len(s), most)]
	for at := 0; ; at++ {
		k := strings.IndexByte(near[at:], '(')
		if k < 0 {
			return 0
		}
		at += k
		inner, n := bracket(s[at:])
		if n == 0 || at == 0 || !rises(s[at+n:]) || sentenceEnds(s[:at]) > 2 {
			continue
		}
		_, byAgency := textCredit(s[at:at+n], everySign)
		if pictured(inner) || byAgency && endsInDay(s[:at]) {
			l.picture(first(p, at+n), at)
			return at + n
		}
	}
}
