package article

import (
	"strings"
	"unicode"

	"rapporteur"
)

// story adds a paragraph of the story. Credits and words of the page at its end are told apart later, by foot, as only the
// last paragraphs have them.
func (l *layout) story(p rapporteur.Span) {
	l.add(rapporteur.PartBody, p)
	l.storied++
}

// foot tells the dirt apart that stands at the end of the story's last paragraphs.
func (l *layout) foot() {
	const last = 2
	for range last {
		at := l.lastStory()
		if at < 0 || !l.cutFoot(at) {
			return
		}
	}
}

// lastStory finds the last part that is a paragraph of the story; -1 where none is left.
func (l *layout) lastStory() int {
	for i := len(l.parts) - 1; i >= 0; i-- {
		if l.parts[i].Role == rapporteur.PartBody {
			return i
		}
	}
	return -1
}

// cutFoot cuts the dirt off the end of the part at an index. It reports whether nothing was left of the part, so that the
// one before it is the last of the story.
func (l *layout) cutFoot(at int) bool {
	p := l.parts[at].Span
	if names, ok := closingCredit(p.In(l.text)); ok {
		l.wires = addOnce(l.wires, names...)
		l.parts[at] = rapporteur.Part{Role: rapporteur.PartCredit, Span: trimmed(l.text, p, func(r rune) bool { return blank(r) || mark(r) })}
		return true
	}
	behind := l.parts[at+1:]
	var dirt []rapporteur.Part // from the last to the first
	for range 10 {
		s := p.In(l.text)
		n, role := len(s), rapporteur.PartNotice
		if k := noticeTail(s); k < n {
			n = k
			l.reserves(s[k:])
		} else if names, k := textCreditTail(s); k < n {
			n, role = k, rapporteur.PartCredit
			l.wires = addOnce(l.wires, names...)
		} else if k := remarkTail(s); k < n {
			n = k
		} else if k, st := stampTail(s); k < n {
			n, role = k, rapporteur.PartDate
			st.updated = true
			l.stamp(p, st)
		} else if k := writersTail(s); k < n {
			n, role = k, rapporteur.PartByline
			l.writes(s[k:])
		}
		if n == len(s) {
			break
		}
		dirt = append(dirt, rapporteur.Part{Role: role, Span: rest(p, n)})
		p = first(p, n)
		if hasNoWord(p.In(l.text)) {
			break
		}
	}
	if len(dirt) == 0 {
		return false
	}
	left := append([]rapporteur.Part{}, behind...)
	l.parts = l.parts[:at]
	l.add(rapporteur.PartBody, p)
	kept := len(l.parts) > at
	for i := len(dirt) - 1; i >= 0; i-- {
		l.add(dirt[i].Role, dirt[i].Span)
	}
	l.parts = append(l.parts, left...)
	return !kept
}

// remarkTail finds where a bracket that tells how the report was changed begins at the end of s; len(s) where none does.
func remarkTail(s string) int {
	const most = 600
	for i := max(1, len(s)-most); i < len(s); i++ {
		if s[i] != '(' || !blank(rune(s[i-1])) {
			continue
		}
		if n := remarkAt(s[i:]); n > 0 && hasNoWord(s[i+n:]) {
			return i
		}
	}
	return len(s)
}

// writersTail finds the names of who wrote a report behind its last sentence, and nothing behind them: "Ann Writer", "Ann
// Writer/ B. Editor"; len(s) where none stand there.
func writersTail(s string) int {
	const stop, most = ". ", 50 // bytes
	i := strings.LastIndex(s, stop)
	if i < 0 || len(s)-i > most || abbreviated(s[:i]) || !hasLetter(s[:i]) { // 12. Ann Singer, of a list
		return len(s)
	}
	i += len(stop)
	names := strings.Split(bare(s[i:]), "/")
	for _, name := range names {
		words := nameWords(strings.TrimSpace(name))
		if words == nil || len(words) > 3 || len(words) == 1 && len(names) == 1 || noticeLine(name) || organ(name) != "" || known(name) != "" || townAt(name) > 0 {
			return len(s)
		}
	}
	return i
}

// abbreviated reports whether the last word before a stop may be an abbreviation, as of a rank before a name: "Gen", "U.S".
func abbreviated(s string) bool {
	const longest = 4 // letters
	word := s[strings.LastIndexAny(s, " \n")+1:]
	return unicode.IsUpper(firstRune(word)) && len(word) <= longest && !acronym(word) || initials(s+".")
}

// stampTail finds a date with its label and times at the end of s, "Last Update: Sunday 25 August 2013 KSA 15:55"; len(s)
// where there is none. Without a label a date belongs to the story.
func stampTail(s string) (start int, st stamp) {
	const most = 120
	for i := max(1, len(s)-most); i < len(s); i++ {
		if lowOrFigure(s[i]) || !blank(rune(s[i-1])) && !ends(rune(s[i-1])) {
			continue
		}
		if k, _ := labelAt(s[i:]); k == 0 || !rises(s[i:]) {
			continue
		}
		if st, n := stampAt(s[i:]); n > 0 && !hasLetter(s[i+n:]) {
			st.span.Start += i
			st.span.End += i
			return i, st
		}
	}
	return len(s), stamp{}
}
