package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// credits are the words of credits.txt, by kind.
var credits = readCreditWords()

type creditWords struct{ text, source, told, photo, pictured, photowire, filler phrases }

func readCreditWords() *creditWords {
	t := &creditWords{}
	readPhrases("credits.txt", map[string]*phrases{"text": &t.text, "source": &t.source, "told": &t.told, "photo": &t.photo, "pictured": &t.pictured, "photowire": &t.photowire, "filler": &t.filler})
	return t
}

// The most bytes that a credit may have.
const (
	maxTextCredit  = 700
	maxPhotoCredit = 200
)

// textCredit reports whether s, all of it, says who wrote the text: "(Reuters, MT)", "With reporting by AFP and dpa",
// "-- Reuters", "Reporting by A. Writer; Editing by B. Writer", "The Associated Press". It lists the agencies named. seen are the signs in s.
func textCredit(s string, seen signs) (names []string, ok bool) {
	s = bare(s)
	if s == "" || len(s) > maxTextCredit {
		return nil, false
	}
	if n := credits.source.at(s); n > 0 {
		if hasNoWord(s[n:]) || mostlyNames(s[n:]) {
			return creditors(s[n:], true), true
		}
		return nil, false
	}
	if n := credits.text.at(s); n > 0 {
		if foldPrefix(s, "our standards") > 0 || hasNoWord(s[n:]) || mostlyNames(s[n:]) {
			return creditors(s, false), true
		}
		return nil, false
	}
	if seen.has(signReport) && contributed(s) {
		return creditors(s, false), true
	}
	if name, n := wires.at(s); n > 0 { // The Associated Press in Beirut
		if k := foldPrefix(s[n:], " in "); k > 0 && regionAt(s[n+k:]) == len(s)-n-k {
			return []string{name}, true
		}
	}
	if inner, n := bracket(s); n > 0 && hasNoWord(s[n:]) {
		if credits.text.at(inner) > 0 || credits.source.at(inner) > 0 {
			return textCredit(inner, seen)
		}
		if k := foldPrefix(inner, "with "); k > 0 {
			inner = inner[k:]
		}
		return bracketCredit(inner)
	}
	if name, n := staffBefore(s, " and "); n > 0 && organ(name) != "" && foldPrefix(s[n:], " and ") > 0 { // Example Telegraph staff and agencies
		names, ok := agencies(s[n:], false)
		return addOnce([]string{usual(name, true)}, names...), ok
	}
	return agencies(s, false)
}

// contributed reports whether s tells who helped with a report: "A. Writer of the Associated Press contributed to this
// report."
func contributed(s string) bool {
	return len(s) <= maxNotice && speaksOfReports(s) && credits.told.in(s) && sentenceEnds(s) <= 2
}

// speaksOfReports reports whether s has a part of a word without which contributed finds nothing in it.
func speaksOfReports(s string) bool {
	for i := 1; i < len(s); i++ { // each is looked for by its rarest letter
		if !reportLetters[s[i]] {
			continue
		}
		switch s[i] {
		case 'p':
			if strings.HasPrefix(s[i-1:], "eport") {
				return true
			}
		case 'y':
			if i >= 3 && strings.HasPrefix(s[i-3:], "tory") {
				return true
			}
		case 'c':
			if i >= 3 && strings.HasPrefix(s[i-3:], "rticle") {
				return true
			}
		case 'b':
			if i >= 5 && strings.HasPrefix(s[i-5:], "ontribut") {
				return true
			}
		}
	}
	return false
}

var reportLetters = byteSet("pycb")

// reportParts are three letters of each of the parts that speaksOfReports looks for.
var reportParts = []string{"epo", "ory", "icl", "ibu"}

// bare takes the blanks and marks off both ends of s.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return blank(r) || mark(r) })
}

func hasNoWord(s string) bool { return !hasWord(s) }

// bracket reads a bracket at the beginning of s and gives what stands in it; agencies of the Russian tradition are set
// between strokes: /ITAR-TASS/.
func bracket(s string) (inner string, n int) {
	const most = 160
	if s == "" {
		return "", 0
	}
	var closing byte
	switch s[0] {
	case '(':
		closing = ')'
	case '[':
		closing = ']'
	case '/':
		closing = '/'
	default:
		return "", 0
	}
	end := strings.IndexByte(s[1:min(len(s), most)], closing)
	if end < 0 || strings.ContainsAny(s[1:1+end], "\n(") {
		return "", 0
	}
	return strings.TrimSpace(s[1 : 1+end]), end + 2
}

// agencies reads s as a list of agencies and nothing more. Where loose, up to four names that are no known agency may
// stand behind the first, as initials of an outlet ("Reuters, MT") or a reporter.
func agencies(s string, loose bool) (names []string, ok bool) {
	unknown, fillers := 0, 0
	for i := 0; i < len(s); {
		if name, n := wires.at(s[i:]); n > 0 {
			names = addOnce(names, name)
			i += n
		} else if n := credits.filler.at(s[i:]); n > 0 {
			if k := foldPrefix(s[i:], "agencies"); k > 0 || foldPrefix(s[i:], "wire") > 0 {
				fillers++
			}
			i += n
		} else {
			r, n := utf8.DecodeRuneInString(s[i:])
			if wordful(r) {
				if unknown++; !loose || len(names) == 0 || unknown > 4 || !unicode.IsUpper(r) || credits.pictured.at(s[i:]) > 0 {
					return nil, false
				}
				n = wordEnd(s[i:])
			} else if r == '/' && loose && !listGoesOn(s[i+n:]) {
				return nil, false // REUTERS/A. Photographer
			}
			i += n
		}
	}
	return names, len(names) > 0 || fillers > 0
}

// listGoesOn reports whether an agency stands at the beginning of s.
func listGoesOn(s string) bool {
	_, n := wires.at(s[gap(s, ""):])
	return n > 0
}

// wordEnd counts the bytes of the word, of letters and digits, that s begins with.
func wordEnd(s string) int {
	for i, r := range s {
		if !wordful(r) {
			return i
		}
	}
	return len(s)
}

// mostlyNames reports whether at least half of the longer words of s are capitalised, as in a list of names.
func mostlyNames(s string) bool {
	names, others := 0, 0
	for _, w := range strings.Fields(s) {
		w = strings.TrimFunc(w, func(r rune) bool { return !wordful(r) })
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == "" || credits.filler.is(w):
		case unicode.IsUpper(r):
			names++
		case unicode.IsLetter(r) && len(w) > 3:
			others++
		}
	}
	return names > 0 && names >= others
}

// textCreditTail finds where a credit of the text begins at the end of s; len(s) where there is none.
func textCreditTail(s string) (names []string, start int) {
	from := max(0, len(s)-maxTextCredit)
	seen := glance(s[from:])
	for i := from; i < len(s); i++ {
		if i > 0 && asciiWord[s[i]] && asciiWord[s[i-1]] {
			continue // within a word
		}
		if i > 1 && s[i-1] == ' ' && lowOrFigure(s[i]) && (lowOrFigure(s[i-2]) || s[i-2] == ',') {
			continue // amid a sentence
		}
		if !utf8.RuneStart(s[i]) || !creditMayBegin(s, i) {
			continue
		}
		if names, ok := textCredit(s[i:], seen); ok && (inTable(names) || endsSentence(strings.TrimRightFunc(s[:i], blank))) {
			return names, i
		}
	}
	return nil, len(s)
}

// lowOrFigure reports a small ASCII letter or a figure.
func lowOrFigure(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }

// inTable reports whether all names are of agencies in the table. Others may close a sentence in brackets, as the short name
// of somebody in it.
func inTable(names []string) bool {
	for _, name := range names {
		if known(name) == "" {
			return false
		}
	}
	return true
}

// creditMayBegin reports whether a credit may begin at s[i]: with a bracket, with a dash behind a blank or a sentence's
// end, with the words of a credit, or with an agency behind a sentence's end.
func creditMayBegin(s string, i int) bool {
	if i == 0 {
		return false
	}
	before := strings.TrimRightFunc(s[:i], blank)
	last, _ := utf8.DecodeLastRuneInString(before)
	apart := len(before) < i
	r, _ := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '(' || r == '[':
		return apart || ends(last)
	case r == '-' || r == '–' || r == '—':
		return (apart || ends(last)) && !mark(last)
	case !apart && !ends(last):
		return false
	case credits.text.at(s[i:]) > 0 || credits.source.at(s[i:]) > 0:
		return ends(last) || unicode.IsUpper(r)
	}
	return ends(last) && last != ':' && last != ';' && unicode.IsUpper(r)
}
