package article

import (
	"slices"
	"strings"

	"rapporteur"
)

// earlyParagraphs is among how many first paragraphs of the story a dateline without a day or an agency is looked for: a
// summary, or a caption that nothing tells as one, may stand before it.
const earlyParagraphs = 4

// lateDateline adds a dateline that a paragraph in the story begins with, and tells apart anew what was taken for story
// before it. It returns the dateline's length, 0 where there is none.
func (l *layout) lateDateline(p rapporteur.Span, s string) int {
	if l.located || len(l.parts) >= headParts {
		return 0
	}
	d, n := datelineAt(s)
	if n == 0 || n == len(s) && !d.firm {
		return 0
	}
	if !d.firm && (!d.closed || l.storied >= earlyParagraphs || !l.mayLocate(d, s)) {
		return 0
	}
	if early := l.storied < earlyParagraphs; early {
		l.recast()
	}
	l.locate(p, d, n)
	return n
}

// recast tells the paragraphs before a dateline that were taken for story apart anew: captions that close with their day and
// year, or with a credit of pictures.
func (l *layout) recast() {
	for i := 0; i < len(l.parts); i++ {
		p := l.parts[i]
		if p.Role != rapporteur.PartBody {
			continue
		}
		s := p.Span.In(l.text)
		credit, sure := pictureCreditTail(s, everySign)
		if len(s) > maxCaption || sentenceEnds(s[:credit]) > 2 || !sure && !yearCloses(s[:credit]) {
			continue
		}
		behind := slices.Clone(l.parts[i+1:])
		l.parts = l.parts[:i]
		l.picture(p.Span, credit)
		i = len(l.parts) - 1
		l.parts = append(l.parts, behind...)
	}
}

// yearCloses reports whether the last words of a caption are a date with its year.
func yearCloses(s string) bool {
	end := strings.TrimRight(bareEnd(s), ". ")
	return end != "" && digits(end[len(end)-1:]) == 1 && endsInDay(s)
}

// listed reports whether a line behind a heading such as "Most read" is one of the headlines it lists: short, and closed by
// no full stop.
func listed(s string) bool {
	const longest = 120
	return len(s) <= longest && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "”") && !strings.HasSuffix(s, `"`)
}
