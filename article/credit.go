package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// credits are the words of credits.txt, by kind.
var credits = readPhrases("credits.txt", "text", "source", "told", "photo", "pictured", "photowire", "filler")

// The most bytes that a credit may have.
const (
	maxTextCredit  = 700
	maxPhotoCredit = 200
)

// textCredit reports whether s, all of it, says who wrote the text: "(Reuters, MT)", "With reporting by AFP and dpa",
// "-- Reuters", "Reporting by A. Writer; Editing by B. Writer", "The Associated Press". It lists the agencies named.
func textCredit(s string) (names []string, ok bool) {
	s = bare(s)
	if s == "" || len(s) > maxTextCredit {
		return nil, false
	}
	if n := credits["source"].at(s); n > 0 {
		if hasNoWord(s[n:]) || mostlyNames(s[n:]) {
			return creditors(s[n:], true), true
		}
		return nil, false
	}
	if n := credits["text"].at(s); n > 0 {
		if foldPrefix(s, "our standards") > 0 || hasNoWord(s[n:]) || mostlyNames(s[n:]) {
			return creditors(s, false), true
		}
		return nil, false
	}
	if contributed(s) {
		return creditors(s, false), true
	}
	if name, n := wires.at(s); n > 0 { // The Associated Press in Beirut
		if k := foldPrefix(s[n:], " in "); k > 0 && regionAt(s[n+k:]) == len(s)-n-k {
			return []string{name}, true
		}
	}
	if inner, n := bracket(s); n > 0 && hasNoWord(s[n:]) {
		if credits["text"].at(inner) > 0 || credits["source"].at(inner) > 0 {
			return textCredit(inner)
		}
		if k := foldPrefix(inner, "with "); k > 0 {
			inner = inner[k:]
		}
		return bracketCredit(inner)
	}
	if name, n := staffOf(s); n > 0 && organ(name) != "" && foldPrefix(s[n:], " and ") > 0 { // Example Telegraph staff and agencies
		names, ok := agencies(s[n:], false)
		return addOnce([]string{usual(name, true)}, names...), ok
	}
	return agencies(s, false)
}

// contributed reports whether s tells who helped with a report: "A. Writer of the Associated Press contributed to this
// report."
func contributed(s string) bool {
	if len(s) > maxNotice || !strings.Contains(s, "eport") && !strings.Contains(s, "tory") && !strings.Contains(s, "rticle") && !strings.Contains(s, "ontribut") || sentenceEnds(s) > 2 {
		return false
	}
	return credits["told"].in(strings.ToLower(s))
}

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
	closing := map[byte]string{'(': ")", '[': "]", '/': "/"}[s[0]]
	if closing == "" {
		return "", 0
	}
	end := strings.Index(s[1:min(len(s), most)], closing)
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
		} else if n := credits["filler"].at(s[i:]); n > 0 {
			if k := foldPrefix(s[i:], "agencies"); k > 0 || foldPrefix(s[i:], "wire") > 0 {
				fillers++
			}
			i += n
		} else {
			r, n := utf8.DecodeRuneInString(s[i:])
			if wordful(r) {
				if unknown++; !loose || len(names) == 0 || unknown > 4 || !unicode.IsUpper(r) || credits["pictured"].at(s[i:]) > 0 {
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
		case w == "" || credits["filler"].is(w):
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
	for i := from; i < len(s); i++ {
		if i > 0 && s[i] < utf8.RuneSelf && s[i-1] < utf8.RuneSelf && wordful(rune(s[i])) && wordful(rune(s[i-1])) {
			continue // within a word
		}
		if !utf8.RuneStart(s[i]) || !creditMayBegin(s, i) {
			continue
		}
		if names, ok := textCredit(s[i:]); ok && (inTable(names) || endsSentence(strings.TrimRightFunc(s[:i], blank))) {
			return names, i
		}
	}
	return nil, len(s)
}

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
	case credits["text"].at(s[i:]) > 0 || credits["source"].at(s[i:]) > 0:
		return ends(last) || unicode.IsUpper(r)
	}
	return ends(last) && last != ':' && last != ';' && unicode.IsUpper(r)
}

// photoCredit reports whether s, all of it, says whose a picture is: "REUTERS/A. Photographer", "Image Credit: Reuters",
// "(AFP photo)", "A. Photographer/Getty Images".
func photoCredit(s string) bool {
	s = bare(s)
	if s == "" || len(s) > maxPhotoCredit {
		return false
	}
	if n := credits["photo"].at(s); n > 0 {
		rest := strings.TrimLeftFunc(s[n:], blank)
		labelled := strings.HasSuffix(s[:n], ":") || strings.HasSuffix(s[:n], "by") || strings.HasSuffix(s[:n], "of")
		if rest != "" && strings.ContainsRune(":/-–|(©", []rune(rest)[0]) {
			labelled = true
		}
		return hasNoWord(rest) || labelled && len(strings.Fields(rest)) <= 12 && mostlyNames(rest)
	}
	if inner, n := bracket(s); n > 0 && hasNoWord(s[n:]) {
		return pictured(inner) || photoCredit(inner)
	}
	left, right, found := strings.Cut(s, "/")
	if !found || len(strings.Fields(s)) > 9 || strings.Contains(s, "://") {
		return false
	}
	_, all := agencies(s, false)
	return !all && (creditOrgan(bare(left)) && nameWords(bare(right)) != nil || creditOrgan(bare(right)) && nameWords(bare(left)) != nil || supplier(left) && (mostlyNames(right) || right == "") || supplier(right) && mostlyNames(left) && len(strings.Fields(left)) <= 4)
}

// pictured reports whether a bracket's words name a supplier and say that what they credit is a picture, or say the
// latter alone.
func pictured(inner string) bool {
	words := strings.Fields(strings.ToLower(inner))
	if len(words) == 0 || len(words) > 10 {
		return false
	}
	for i := range words {
		w := strings.TrimFunc(words[i], func(r rune) bool { return !unicode.IsLetter(r) })
		if credits["pictured"].is(w) {
			return len(words) == 1 || mostlyNames(inner) || w == "file" || w == "photo"
		}
	}
	return credits["photowire"].at(inner) > 0
}

// supplier reports whether s is, or ends or begins with, an agency or a supplier of pictures.
func supplier(s string) bool {
	s = bare(s)
	if _, n := wires.at(s); n > 0 && len(s)-n < 20 {
		return true
	}
	return credits["photowire"].at(s) > 0
}

// photoCreditTail finds where a picture's credit begins at the end of s; len(s) where there is none.
func photoCreditTail(s string) int {
	from := max(1, len(s)-maxPhotoCredit)
	if !speaksOfPictures(s[min(from, len(s)):]) {
		return len(s)
	}
	for i := from; i < len(s); i++ {
		r := firstRune(s[i:])
		open := r == '(' || r == '['
		last, n := utf8.DecodeLastRuneInString(s[:i])
		apart := blank(last)
		if !wordful(r) && !open || !apart && !ends(last) {
			continue
		}
		if apart {
			before := strings.TrimRightFunc(s[:i-n], blank)
			last, _ = utf8.DecodeLastRuneInString(before)
		}
		if (open || ends(last) || supplierStands(s[i:])) && photoCredit(s[i:]) {
			return i
		}
	}
	return len(s)
}

// speaksOfPictures reports whether s has a mark or a word without which there is no picture's credit in it.
func speaksOfPictures(s string) bool {
	if strings.ContainsAny(s, "/([:") {
		return true
	}
	low := strings.ToLower(s)
	for _, w := range []string{"photo", "pic", "image", "credit", "courtesy", "foto", "video"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// supplierStands reports whether an agency and a stroke stand at the beginning of s, as in REUTERS/A. Photographer.
func supplierStands(s string) bool {
	_, n := wires.at(s)
	n = max(n, credits["photowire"].at(s), credits["photo"].at(s))
	return n > 0 && n < len(s) && (s[n] == '/' || strings.HasPrefix(s[n:], " /") || credits["photo"].at(s) == n)
}
