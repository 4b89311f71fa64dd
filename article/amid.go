package article

import (
	"strings"

	"rapporteur"
)

// amidStory reports whether a line that names an agency and no more stands between paragraphs of the story, two and more
// before it and two behind it: it is the credit of a picture that stood there. The text's own stands above or below.
func (l *layout) amidStory(s string) bool {
	const (
		around = 2
		long   = 80 // bytes, of a paragraph of the story
	)
	if l.storied < around || len(l.ahead) < around {
		return false
	}
	if _, bareName := agencies(bare(s), false); !bareName {
		return false
	}
	for _, p := range l.ahead[:around] {
		next := p.In(l.text)
		if len(next) < long || noticed(next) {
			return false
		}
		if _, ok := textCredit(next, everySign); ok {
			return false
		}
	}
	return true
}

// leadsIn reports whether a line within the story, closed by a colon, leads in the words of another outlet that follow:
// "From the Example Times:".
func (l *layout) leadsIn(s string) bool {
	return l.inStory && strings.HasSuffix(s, ":") && len(l.ahead) > 0
}

// credit keeps the agencies that a credit of the text names. An outlet of the table, where it names the writers' own, is no
// agency: "Contributing: A. Writer and B. Writer, Example Today".
func (l *layout) credit(s string, names []string) {
	persons := credits.text.at(bare(s)) > 0
	for _, name := range names {
		if _, n := wires.at(name); persons && n == 0 && outlets.named(name) != "" {
			l.signs(outlets.named(name))
			continue
		}
		l.wires = addOnce(l.wires, name)
	}
}

// inlineStamp adds the parts of a paragraph up to an agency and a date in it, where a summary stands before the report in
// the same line: "... a monitor says AFP Friday 23 Aug 2013 A bomb ...". It returns how much of the paragraph they are.
func (l *layout) inlineStamp(p rapporteur.Span) int {
	const most = 600
	s := p.In(l.text)
	near := s[:min(len(s), most)]
	if !strings.ContainsAny(near, "0123456789") {
		return 0
	}
	for i := nextWord(near); i < len(near); i += nextWord(near[i:]) {
		name, n := wires.at(s[i:])
		if n == 0 {
			continue
		}
		g := gap(s[i+n:], "|/,-–—")
		st, k := stampAt(s[i+n+g:])
		if g == 0 || k == 0 || !st.whole() || st.weekday < 0 {
			continue
		}
		l.summary(first(p, i))
		l.wires = addOnce(l.wires, name)
		l.add(rapporteur.PartCredit, rapporteur.Span{Start: p.Start + i, End: p.Start + i + n})
		at := rest(p, i+n+g)
		st.span.Start += at.Start
		st.span.End += at.Start
		st.above = true
		l.stamps = append(l.stamps, st)
		l.add(rapporteur.PartDate, first(at, k))
		return i + n + g + k
	}
	return 0
}

// credits reports whether the part before a place in the text is the credit of an agency, with no more than blanks and marks
// between: a whole date with its weekday behind it is the report's, however the story goes on.
func (l *layout) credits(at int) bool {
	n := len(l.parts)
	return n > 0 && l.parts[n-1].Role == rapporteur.PartCredit && hasNoWord(l.text[l.parts[n-1].Span.End:at])
}
