package brief

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of the Markdown brief, which is read in a terminal first.
const (
	lineWidth  = 100 // columns, where words allow it
	quoteRunes = 230 // of a sentence that is quoted; the whole stands in the other formats
	quoteMarks = 10  // columns that marks and dots take of a quotation
	leastQuote = 45  // a shorter piece of a sentence says nothing; then the quotation goes on a line of its own
	textRunes  = 420 // of a line's own text, such as a statement
	titleRunes = 160 // of a heading or a title
)

// markdown writes lines wrapped at lineWidth.
type markdown struct {
	w      *bufio.Writer
	quoted map[string]bool // sentences that were quoted already
}

func writeMarkdown(w io.Writer, p page) error {
	m := markdown{bufio.NewWriter(w), map[string]bool{}}
	m.wrapped("# ", "", escape(head(plain(p.Title), titleRunes)))
	m.blank()
	m.wrapped("", "", strings.Join(p.Summary, " "))
	m.blank()
	m.wrapped("", "", "[n] is the source of that number in the list at the end; **bold** marks the quoted words that a line was read from. "+
		"A sentence is quoted once. Long sections are cut to what most sources tell; --format html and --format json hold all.")
	if p.Generated != "" {
		m.wrapped("", "", "Written "+p.Generated+".")
	}
	for _, s := range p.Sections {
		m.section(s)
	}
	m.sources(p.Sources)
	return m.w.Flush()
}

func (m markdown) section(s section) {
	m.blank()
	m.wrapped("## ", "", s.Title)
	if s.Note != "" {
		m.blank()
		m.wrapped("", "", s.Note)
	}
	if s.ID == "differences" {
		clear(m.quoted) // what is told of a disagreement is nothing without its words
	}
	if s.ID == "glance" {
		defer clear(m.quoted)
	}
	shown := weightiest(s)
	for i, g := range shown.Groups {
		if i == 0 || g.Title != "" {
			m.blank()
		}
		if g.Title != "" {
			m.wrapped("### ", "", escapeLine(head(g.Title, titleRunes)))
			m.blank()
		}
		m.lines(g.Lines, s.Short)
	}
	if left := s.size() - shown.size(); left > 0 {
		m.blank()
		m.wrapped("", "", fmt.Sprintf("… and %d more: see --format html or --format json.", left))
	}
}

// lines writes the lines of a group. Lines one after the other that rest on the same words are followed by them once. In a
// short section a piece of the quotation stands behind the line, or below where there is no room.
func (m markdown) lines(list []line, short bool) {
	var shown []quote // of the lines since the last quotation was written
	together := 0     // such lines
	for i, l := range list {
		if i > 0 && sameQuotes(list[i-1], l) {
			for k := range shown {
				shown[k] = shown[k].with(l.Quotes[k])
			}
			together++
		} else {
			shown = slices.Clone(l.Quotes[:min(l.Shown, len(l.Quotes))])
			together = 1
		}
		last := i+1 == len(list) || !sameQuotes(l, list[i+1])
		fresh := shown
		if last {
			fresh = m.fresh(shown)
		}
		if short && last && together == 1 && len(fresh) == 1 && len(fresh[0].Sources) == len(l.Sources) {
			text := lineText(l)
			if room := lineWidth - utf8.RuneCountInString("- "+text) - quoteMarks; room >= leastQuote {
				m.wrapped("- ", "  ", text+" “"+emphasised(fresh[0].excerpt(room))+"”")
				continue
			}
		}
		m.wrapped("- ", "  ", lineText(l))
		if last && short && together == 1 {
			for _, q := range fresh {
				m.quotes([]quote{q}, max(leastQuote, lineWidth-len("  > ")-len(citation(q.Sources))-quoteMarks))
			}
		} else if last {
			m.quotes(fresh, quoteRunes)
		}
	}
}

// fresh leaves out the sentences that were quoted before, and notes the others.
func (m markdown) fresh(shown []quote) []quote {
	var out []quote
	for _, q := range shown {
		if !m.quoted[q.Text] {
			m.quoted[q.Text] = true
			out = append(out, q)
		}
	}
	return out
}

// sameQuotes reports that the quotations shown of both lines are of the same sentences.
func sameQuotes(a, b line) bool {
	n := min(a.Shown, len(a.Quotes))
	return n > 0 && n == min(b.Shown, len(b.Quotes)) && slices.EqualFunc(a.Quotes[:n], b.Quotes[:n], quote.same)
}

// lineText writes a line without its quotations.
func lineText(l line) string {
	text := escapeLine(head(l.Text, textRunes))
	if l.Quoted {
		text = "“" + escape(head(l.Text, textRunes)) + "”"
	}
	if l.Lead != "" {
		text = escape(head(l.Lead, titleRunes)) + ": " + text
	}
	if len(l.Sources) > 0 {
		text += " " + citation(l.Sources)
	}
	for _, n := range l.Notes {
		text += " · " + escapeLine(n)
	}
	return text
}

func (m markdown) quotes(shown []quote, length int) {
	for i, q := range shown {
		text := citation(q.Sources) + " " + emphasised(q.excerpt(length))
		if i < len(shown)-1 {
			text += "  " // a line break in Markdown, so that the next quotation begins on a line of its own
		}
		m.wrapped("  > ", "  > ", text)
	}
}

// emphasised writes a quotation with its marks in bold.
func emphasised(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.Marked {
			b.WriteString("**" + escape(p.Text) + "**")
		} else {
			b.WriteString(escape(p.Text))
		}
	}
	return b.String()
}

func (m markdown) sources(list []source) {
	m.blank()
	m.wrapped("## ", "", "Sources")
	m.blank()
	for _, s := range list {
		text := fmt.Sprintf("[%d] %s", s.Number, escape(s.Name()))
		if len(s.Wires) > 0 {
			text += " · credits " + escape(strings.Join(plainAll(s.Wires), ", "))
		}
		if s.File != "" {
			text += " · " + escape(plain(s.File))
		}
		if s.URL != "" {
			text += " · " + escape(plain(s.URL))
		}
		m.wrapped("- ", "  ", text)
	}
}

func (m markdown) blank() { m.w.WriteByte('\n') }

// wrapped writes a paragraph, its first line behind one prefix, the others behind another. Words are not broken. Headings
// are never wrapped, for Markdown knows no heading of two lines.
func (m markdown) wrapped(first, rest, text string) {
	width := lineWidth
	if strings.HasPrefix(first, "#") {
		width = 1 << 30
	}
	trail := ""
	if strings.HasSuffix(text, "  ") {
		trail = "  "
	}
	at, begun := 0, false
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case !begun:
			m.w.WriteString(first)
			at = utf8.RuneCountInString(first)
			word = guardStart(word)
		case at+1+n > width:
			m.w.WriteString("\n" + rest)
			at = utf8.RuneCountInString(rest)
			word = guardStart(word)
		default:
			m.w.WriteByte(' ')
			at++
		}
		m.w.WriteString(word)
		at += n
		begun = true
	}
	m.w.WriteString(trail + "\n")
}

// guardStart keeps a word that stands at the start of a line from opening a heading, a list or a quotation.
func guardStart(word string) string {
	switch word[0] {
	case '-', '+', '#', '=', '>':
		return `\` + word
	}
	digits := strings.TrimLeft(word, "0123456789")
	if len(digits) < len(word) && (digits == "." || digits == ")") {
		return word[:len(word)-1] + `\` + digits
	}
	return word
}

// cited finds an escaped source number, with what follows it where that could make a link of it.
var cited = regexp.MustCompile(`\\\[(\d+)\\\](\(|:|\\\[)?`)

// escapeLine escapes a line of this package's own making, but for the source numbers that it put there.
func escapeLine(s string) string {
	return cited.ReplaceAllStringFunc(escape(s), func(c string) string {
		if m := cited.FindStringSubmatch(c); m[2] == "" {
			return "[" + m[1] + "]"
		}
		return c
	})
}

// escape makes words of a report stand for themselves in Markdown, and in HTML within Markdown. Signs that mean something
// at the start of a line alone are left to guardStart.
func escape(s string) string {
	var b strings.Builder
	runes := []rune(s)
	at := func(i int) rune {
		if i < 0 || i >= len(runes) {
			return ' '
		}
		return runes[i]
	}
	for i, r := range runes {
		switch r {
		case '\\', '`', '*', '[', ']', '|', '~':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '_':
			if !unicode.IsLetter(at(i-1)) && !unicode.IsDigit(at(i-1)) || !unicode.IsLetter(at(i+1)) && !unicode.IsDigit(at(i+1)) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		case '<':
			b.WriteString("&lt;")
		case '&':
			if n := at(i + 1); n == '#' || unicode.IsLetter(n) {
				b.WriteString("&amp;")
			} else {
				b.WriteRune(r)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
