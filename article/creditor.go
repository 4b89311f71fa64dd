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
	for _, piece := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;/|()[]\n", r) }) {
		words := strings.Fields(piece)
		from := 0
		for i, w := range words {
			switch strings.ToLower(w) {
			case "and", "with", "via", "by", "from", "–", "—", "-", "--":
				items = append(items, strings.Join(words[from:i], " "))
				from = i + 1
			}
		}
		items = append(items, strings.Join(words[from:], " "))
	}
	return items
}

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
	case len(words) == 0 || organs["never"].is(item) || bylines["post"].is(item) || credits["pictured"].is(item) || capitalLetters(item) && len(item) < 3:
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
	if len(items) > 4 || credits["pictured"].at(inner) > 0 {
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
	inner := bare(s)
	if in, n := bracket(inner); n > 0 && hasNoWord(inner[n:]) {
		inner = in
	} else if !strings.HasPrefix(s, "--") && !strings.HasPrefix(s, "—") && !strings.HasPrefix(s, "–") {
		for _, item := range creditItems(inner) {
			if organ(item) == "" && known(item) == "" {
				return nil, false
			}
		}
	}
	items := creditItems(inner)
	if len(items) > 4 || strings.HasSuffix(inner, ".") || pictured(inner) {
		return nil, false
	}
	for _, item := range items {
		words := nameWords(item)
		if words == nil || organs["never"].is(item) {
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

// pictureCreditTail finds where a credit begins at the end of what stands as the caption of a picture; len(s) where there
// is none. sure says that only a picture has it, so that what stands before it is a caption whatever its words.
func pictureCreditTail(s string) (at int, sure bool) {
	if at := photoCreditTail(s); at < len(s) {
		return at, true
	}
	if i := strings.LastIndex(s, "©"); i > 0 && len(s)-i <= maxOrgan && nameWords(strings.TrimRight(strings.TrimSpace(s[i+len("©"):]), ".")) != nil {
		return i, true
	}
	if i := strings.LastIndexAny(s, "(["); i > 0 {
		if inner, n := bracket(s[i:]); n > 0 && hasNoWord(s[i+n:]) {
			if _, ok := bracketCredit(inner); ok || acronym(inner) && !organs["never"].is(inner) {
				return i, false
			}
		}
	}
	i := strings.LastIndexAny(strings.TrimRight(s, ". "), ".!?\"”)")
	if i <= 0 {
		return len(s), false
	}
	for i < len(s) && (ends(rune(s[i])) || s[i] >= 0x80) { // a quote may be of several bytes
		i++
	}
	last := strings.Trim(s[i:], " .")
	if last == "" || !blank(rune(s[i])) {
		return len(s), false
	}
	left, right, stroke := strings.Cut(last, "/")
	person, organisation, hired := strings.Cut(last, " for ")
	switch {
	case hired && len(nameWords(person)) > 1 && nameWords(organisation) != nil: // A. Photographer for The Example Times
		return i, false
	case stroke && nameWords(left) != nil && nameWords(right) != nil && (creditOrgan(left) || creditOrgan(right)):
		return i, true
	case known(last) != "" || organ(last) != "" && (strings.ToUpper(last) == last || organ(last) == "wire" || organ(last) == "paper"):
		return i, strings.ToUpper(last) == last
	}
	return len(s), false
}

// creditOrgan reports whether a name beside a stroke is of an organ.
func creditOrgan(s string) bool {
	return known(s) != "" || organ(s) != "" || acronym(s) || supplier(s)
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
