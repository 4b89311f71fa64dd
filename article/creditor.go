package article

import (
	"strings"
	"unicode"
)

// creditors lists the organs that a credit names, in their order, by their usual names: those of wires.txt wherever they
// stand, and of its other names those of an organ by their words. Where every is set, as behind "Source:", any capitalised
// name counts; elsewhere names may be of persons.
func creditors(s string, every bool) []string {
	var names []string
	if every {
		s = s[:namesEnd(s)]
	}
	for _, item := range creditItems(s) {
		if in := wires.in(item); len(in) > 0 {
			names = addOnce(names, in...)
			continue
		}
		if name := creditor(item, every); name != "" {
			names = addOnce(names, name)
		}
	}
	return names
}

// namesEnd finds where, behind "Source:", a credit goes on to tell who wrote or edited.
func namesEnd(s string) int {
	end := len(s)
	for _, mark := range []string{";", " (", "writing by", "editing by", "reporting by", "editor:"} {
		if i := foldIndex(s[:end], mark); i >= 0 {
			end = i
		}
	}
	return end
}

// creditItems cuts a credit into the names it lists.
func creditItems(s string) []string {
	var items []string
	for s != "" {
		end := strings.IndexAny(s, ",;/|()[]\n")
		if end < 0 {
			end = len(s)
		}
		if end > 0 {
			items = appendNames(items, s[:end])
		}
		s = s[min(end+1, len(s)):]
	}
	return items
}

// appendNames adds the names that stand in a piece of a credit, with the words of creditJoints between them.
func appendNames(items []string, piece string) []string {
	from := 0
	for i := 0; i < len(piece); {
		i += len(piece[i:]) - len(strings.TrimLeftFunc(piece[i:], unicode.IsSpace))
		n := strings.IndexFunc(piece[i:], unicode.IsSpace)
		if n < 0 {
			n = len(piece) - i
		}
		if n <= longestJoint && creditJoints[strings.ToLower(piece[i:i+n])] {
			items = append(items, singleSpaced(piece[from:i]))
			from = i + n
		}
		i += n
	}
	return append(items, singleSpaced(piece[from:]))
}

// creditJoints are what stands between the names of a credit.
var creditJoints = set("and", "with", "via", "by", "from", "–", "—", "-", "--")

// longestJoint is how many bytes they have at most.
const longestJoint = 4

// creditor reads one name of a credit, less the place or person beside it: "the Mock Press in Cairo", "Ann Writer of Mock
// Press". "" where it is none of an organ.
func creditor(item string, every bool) string {
	item = strings.Trim(plain(item), ".:!\"'“”")
	for _, behind := range []string{" in ", " contributed", ". "} {
		if i := strings.Index(item, behind); i > 3 {
			item = item[:i]
		}
	}
	for _, of := range []string{" of the ", " of ", " for "} {
		if i := strings.Index(item, of); i > 0 && len(strings.Fields(item[:i])) > 1 && organ(item[i+len(of):]) != "" {
			item = item[i+len(of):]
		}
	}
	if k := foldPrefix(item, "the "); k > 0 {
		item = item[k:]
	}
	words := nameWords(item)
	switch {
	case len(words) == 0 || organs.never.is(item) || bylines.post.is(item) || credits.pictured.is(item) || capitalLetters(item) && len(item) < 3:
		return ""
	case organ(item) == "" && !every:
		return ""
	}
	if _, n := dateAt(item); n > 0 {
		return ""
	}
	if _, n := weekdayAt(item); n == len(item) {
		return ""
	}
	return usual(item, true)
}

// bracketCredit reads the words of a bracket that stands for a credit of the text: agencies, by their table or by their
// words, beside initials and names of outlets. ok is false where nothing tells that it is one.
func bracketCredit(inner string) (names []string, ok bool) {
	if names, ok = agencies(inner, true); ok {
		return addOnce(names, creditors(inner, false)...), true
	}
	items := creditItems(inner)
	if len(items) > 4 || credits.pictured.at(inner) > 0 {
		return nil, false
	}
	for _, item := range items {
		if nameWords(item) == nil || pictured(item) {
			return nil, false
		}
	}
	names = creditors(inner, false)
	return names, len(names) > 0
}

// closingCredit reads a last line of a report that is no more than names: in a bracket or behind a dash, "(Example Wire,
// EH)", "-- Example Wire", or bare, where all of them are of organs. Any capitalised name is believed there, but of two
// plain words, which may be a person's, no agency is made.
func closingCredit(s string) (names []string, ok bool) {
	const most = 4*maxOrgan + 60
	if len(s) > most {
		return nil, false
	}
	inner := bare(s)
	in, n := bracket(inner)
	bracketed := n > 0 && hasNoWord(inner[n:])
	if bracketed {
		inner = in
	}
	if strings.HasSuffix(inner, ".") {
		return nil, false
	}
	if !bracketed && !strings.HasPrefix(s, "--") && !strings.HasPrefix(s, "—") && !strings.HasPrefix(s, "–") {
		for _, item := range creditItems(inner) {
			if organ(item) == "" && known(item) == "" {
				return nil, false
			}
		}
	}
	items := creditItems(inner)
	if len(items) > 4 || pictured(inner) {
		return nil, false
	}
	for _, item := range items {
		words := nameWords(item)
		if words == nil || organs.never.is(item) {
			return nil, false
		}
		if organ(item) == "" && len(words) == 2 {
			continue
		}
		if name := creditor(item, true); name != "" {
			names = addOnce(names, name)
		}
	}
	return names, true
}

// tellsOf reports whether running text has the word otherwise than in capitals alone or in brackets: then a bracket with
// it names a region, as in "SPRINGFIELD (Freedonia) -".
func tellsOf(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		at += i
		before, behind := strings.TrimRightFunc(text[:at], blank), text[at+len(word):]
		if boundary(behind) && !strings.HasPrefix(behind, ")") && !strings.HasPrefix(behind, "/") && !strings.HasSuffix(before, "(") && (at == 0 || !unicode.IsLetter(rune(text[at-1]))) {
			return true
		}
		at += len(word)
	}
}
