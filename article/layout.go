package article

import (
	"slices"
	"strings"

	"rapporteur"
)

// layout is what one pass over a text found: what each stretch of it is, and what the dirt told before it was set apart.
type layout struct {
	text  string
	given string   // the title, where the file told it beside the text
	forms []string // of the title; see titleForms
	parts []rapporteur.Part

	title  rapporteur.Span // the headline in the text, where none was given
	byline string
	imprint
	dateline  string
	sentFrom  day // of the dateline
	sentAt    rapporteur.Span
	wires     []string
	stamps    []stamp // spans count from the beginning of the text
	addresses []rapporteur.Span
	pictures  []rapporteur.Span // the captions
	titled    bool              // the title was found in the text
	storied   int               // how many paragraphs of the story were added
	inStory   bool              // the first paragraph of the story was reached
	located   bool              // a dateline was found
	listing   bool              // a notice was read behind which headlines of other reports follow
	ahead     []rapporteur.Span // the paragraphs behind the one that is read
}

// lay tells the parts of a text apart. pictures are captions that the file told beside the text. ok is false where the text
// has more paragraphs than a report can have.
// address is the report's, where the file told it.
func lay(text, title, address string, pictures []string) (l *layout, ok bool) {
	paras, ok := paragraphs(text)
	if !ok {
		return nil, false
	}
	l = &layout{text: text, parts: make([]rapporteur.Part, 0, len(paras)+4)}
	l.names(title)
	l.readCorners(text, paras, address)
	headlineAt := l.findHeadline(paras)
	for i, p := range paras {
		l.ahead = paras[i+1:]
		switch s := p.In(text); {
		case i == headlineAt:
			l.headline(p)
		case i < headlineAt && !l.whole(p, s, glance(s)):
			if credit, ok := captioned(s, true, everySign); ok {
				l.picture(p, credit)
				break
			}
			l.add(rapporteur.PartNotice, p) // the name of a section
		case i > headlineAt:
			l.paragraph(p, storyLeft(l.ahead), pictures)
		}
	}
	l.foot()
	return l, true
}

// names keeps the title.
func (l *layout) names(title string) {
	l.given = title
	if title != "" {
		l.forms = titleForms(title)
	}
}

// headParts is among how many first parts of a text a dateline is still looked for, where a summary stands before it.
const headParts = 40

// storyLeft reports whether a paragraph is left that may be one of the story.
func storyLeft(rest []rapporteur.Span) bool {
	for _, p := range rest[:min(len(rest), 12)] {
		if p.Len() > maxNoticeLine {
			return true
		}
	}
	return false
}

// add appends a part, less what is blank or mark at its ends; a stretch without a letter or digit is none.
func (l *layout) add(role rapporteur.PartRole, s rapporteur.Span) {
	cut := blank
	if role != rapporteur.PartBody {
		cut = func(r rune) bool { return blank(r) || mark(r) }
	} else {
		for s.Start < s.End { // marks of Markdown open a paragraph, but a long dash opens a speech
			r := firstRune(l.text[s.Start:s.End])
			item := r == '-' && s.Start+1 < s.End && l.text[s.Start+1] == ' '
			if !blank(r) && !item && r != '#' && r != '>' && r != '*' && r != '•' && r != '|' {
				break
			}
			s.Start += len(string(r))
		}
	}
	s = trimmed(l.text, s, cut)
	if s.Len() == 0 || !hasWord(s.In(l.text)) {
		return
	}
	l.parts = append(l.parts, rapporteur.Part{Role: role, Span: s})
	l.titled = l.titled || role == rapporteur.PartTitle
	l.inStory = l.inStory || role == rapporteur.PartBody
}

// rest gives what is left of a paragraph from byte n on.
func rest(p rapporteur.Span, n int) rapporteur.Span {
	return rapporteur.Span{Start: p.Start + n, End: p.End}
}

// first gives a paragraph's first n bytes.
func first(p rapporteur.Span, n int) rapporteur.Span {
	return rapporteur.Span{Start: p.Start, End: p.Start + n}
}

// paragraph tells the parts of one paragraph apart. more says that the story goes on behind it.
func (l *layout) paragraph(p rapporteur.Span, more bool, pictures []string) {
	s := p.In(l.text)
	seen := glance(s) // holds for what is left of the paragraph too
	switch {
	case l.given != "" && titleFormAt(s, l.forms) == len(s):
		l.add(l.titleRole(), p)
		return
	case l.whole(p, s, seen):
		return
	}
	head := !l.inStory && more
	if !l.inStory {
		before := l.located
		n := l.head(p)
		head = head && l.located == before // behind a dateline stands the story
		p = rest(p, n)
		if s = p.In(l.text); hasNoWord(s) {
			return
		}
	} else if n := l.lateDateline(p, s); n > 0 {
		p = rest(p, n)
		s = p.In(l.text)
	}
	if credit, ok := captioned(s, head, seen); ok && (more || l.inStory) || captionOf(pictures, s) {
		if credit == len(s) {
			credit, _ = pictureCreditTail(s, seen)
		}
		l.picture(p, credit)
		return
	}
	if head && l.alone(s) {
		if l.writerOf(p) {
			l.sign(s)
			l.add(rapporteur.PartByline, p)
			return
		}
		l.picture(p, len(s))
		return
	}
	l.story(p)
}

// writerOf reports whether a name above the story is of its writer: the story names nobody so, save in its last paragraph,
// where the writer may be told of.
func (l *layout) writerOf(name rapporteur.Span) bool {
	words := strings.Fields(name.In(l.text))
	if len(words) < 2 {
		return false
	}
	story := strings.TrimRightFunc(l.text[name.End:], blank)
	if last := strings.LastIndexByte(story, '\n'); last > 0 {
		story = story[:last]
	}
	surname := words[len(words)-1]
	return !strings.Contains(story, surname) && !strings.Contains(l.text[:name.Start], surname)
}

// captionOf reports whether a paragraph is one of the captions that the file told.
func captionOf(pictures []string, s string) bool {
	for _, c := range pictures {
		if n := sameLetters(s, c); n > 0 && hasNoWord(s[n:]) {
			return true
		}
	}
	return false
}

// picture adds a caption, and the credit behind it.
func (l *layout) picture(p rapporteur.Span, credit int) {
	l.pictures = append(l.pictures, first(p, credit))
	l.add(rapporteur.PartCaption, first(p, credit))
	l.add(rapporteur.PartCredit, rest(p, credit))
}

// alone reports whether a paragraph above the story is no more than a name: the caption of a portrait.
func (l *layout) alone(s string) bool {
	if len(s) > maxNoticeLine || !l.titled {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(s, ", ", " and "))
	if len(words) == 0 || len(words) > 3 && !slices.Contains(words, "and") || len(words) > 7 {
		return false
	}
	for i, w := range words {
		if nameWord(w) != len(w) && (w != "and" || i == 0 || i+1 == len(words)) {
			return false
		}
	}
	return true
}

// titleRole gives the role that the title has where it stands next: it is the title once, and a repeat from then on.
func (l *layout) titleRole() rapporteur.PartRole {
	if l.titled {
		return rapporteur.PartRepeat
	}
	return rapporteur.PartTitle
}

// whole adds a paragraph that is of one kind of dirt altogether; false where it is not. seen are the signs in it.
func (l *layout) whole(p rapporteur.Span, s string, seen signs) bool {
	if l.inStory && !l.listing && prose(s, seen) {
		return !l.located && len(s) <= maxNotice && strings.IndexByte(s[:maxOrgan], '(') >= 0 && l.sentAlone(p, s)
	}
	if len(s) > maxTextCredit && !address(s) {
		return false
	}
	if seen.has(signFigure) {
		if st, n := stampAt(s); n > 0 && hasNoWord(s[n:]) {
			l.stamp(p, st)
			l.add(rapporteur.PartDate, p)
			return true
		}
	}
	if l.standsAbove(p, s) {
		return true
	}
	if names, ok := textCredit(s, seen); ok && !l.leadsIn(s) {
		if !l.amidStory(s) {
			l.credit(s, names)
		}
		l.add(rapporteur.PartCredit, p)
		return true
	}
	if photoCredit(s) {
		l.add(rapporteur.PartCredit, p)
		return true
	}
	if noticed(s) || l.listing && listed(s) {
		if a := addressIn(l.text, p); !a.IsZero() && !strings.HasPrefix(s, "![") { // not of a picture
			l.addresses = append(l.addresses, a)
		}
		l.reserves(s)
		l.listing = l.inStory && (l.listing || organs.list.is(strings.Trim(bare(s), " :.»>")))
		l.add(rapporteur.PartNotice, p)
		return true
	}
	l.listing = false
	if n := remarkAt(s); n > 0 && hasNoWord(s[n:]) {
		l.add(rapporteur.PartNotice, p)
		return true
	}
	if who, n := bylineAt(s); n == len(s) && n > 0 && (!l.inStory || len(s) < maxNoticeLine) {
		l.sign(who)
		l.add(rapporteur.PartByline, p)
		return true
	}
	if !l.located && l.sentAlone(p, s) {
		return true
	}
	return seen.has(signFigure) && (!l.inStory || len(l.parts) < headParts/2) && l.datedLine(p, s)
}

// sentAlone adds a paragraph that is a dateline and no more; false where it is not.
func (l *layout) sentAlone(p rapporteur.Span, s string) bool {
	d, n := datelineAt(s)
	if n != len(s) || n == 0 {
		return false
	}
	l.locate(p, d, n)
	return true
}

// stamp keeps a date set apart.
func (l *layout) stamp(p rapporteur.Span, st stamp) {
	st.span.Start += p.Start
	st.span.End += p.Start
	st.above = !l.inStory
	l.stamps = append(l.stamps, st)
}

// locate keeps a dateline, and adds its part.
func (l *layout) locate(p rapporteur.Span, d dateline, n int) {
	l.located = true
	if words := singleSpaced(d.words.In(p.In(l.text))); words != "" && l.dateline == "" {
		l.dateline = words
	}
	for _, name := range d.wires {
		_, n := wires.at(name)
		switch outlet := outlets.named(name); {
		case n == 0 && outlet != "":
			l.signs(outlet)
		default:
			l.wires = addOnce(l.wires, name)
		}
	}
	if !d.date.IsZero() {
		l.sentFrom = d.day
		l.sentAt = rapporteur.Span{Start: p.Start + d.date.Start, End: p.Start + d.date.End}
	}
	l.add(rapporteur.PartDateline, first(p, n))
}
