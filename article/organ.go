package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// organs are the words of organs.txt, by kind. An organ is an outlet or an agency.
var organs = readOrganWords()

type organWords struct{ paper, weak, wire, lead, desk, generic, never, legal, list phrases }

func readOrganWords() *organWords {
	t := &organWords{}
	readPhrases("organs.txt", map[string]*phrases{"paper": &t.paper, "weak": &t.weak, "wire": &t.wire, "lead": &t.lead, "desk": &t.desk, "generic": &t.generic, "never": &t.never, "legal": &t.legal, "list": &t.list})
	return t
}

// organKinds are the kinds of words that names of organs close with, those that tell most first.
var organKinds = []struct {
	name  string
	words *phrases
}{{"wire", &organs.wire}, {"paper", &organs.paper}, {"weak", &organs.weak}}

// The bounds of an organ's name. "Islamic Republic of Iran Broadcasting Corporation" has 50 bytes.
const (
	maxOrgan      = 60 // bytes
	maxOrganWords = 6
)

// organ says of what kind the name s is, as far as its words tell: "paper", "weak", "wire", "lead" (see organs.txt); ""
// where it is no organ's. The names in the tables of wires and outlets need no such words; see known.
func organ(s string) string {
	words := nameWords(s)
	name := singleSpaced(s)
	if len(words) > 0 && strings.EqualFold(words[0], "the") {
		name = name[min(len(name), len(words[0])+1):]
		words = words[1:]
	}
	if len(words) < 2 || slices.Contains(words, "for") || organs.generic.at(name) > 0 || noticeLine(s) {
		return ""
	}
	if organs.lead.at(name) > 0 {
		return "lead"
	}
	for _, kind := range organKinds {
		tail := 0 // bytes of the last words
		for k := 1; k <= 2 && k < len(words); k++ {
			tail += len(words[len(words)-k])
			if kind.words.is(name[len(name)-tail:]) && !allOrganWords(words) {
				return kind.name
			}
			tail++ // the space before
		}
	}
	return ""
}

// allOrganWords reports whether words tell a kind of organ alone: "News Agency", "Press Service".
func allOrganWords(words []string) bool {
	for _, w := range words {
		if !organs.wire.is(w) && !strings.EqualFold(w, "news") && !strings.EqualFold(w, "press") && !strings.EqualFold(w, "service") {
			return false
		}
	}
	return true
}

// nameWords cuts a name into its words: all are capitalised, save small ones between them. nil where s is no such name.
func nameWords(s string) []string {
	if len(s) > maxOrgan {
		return nil
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > maxOrganWords || !unicode.IsUpper(firstRune(s)) {
		return nil
	}
	for i, w := range words {
		small := i > 0 && i+1 < len(words) && bylines.small.is(w)
		if n := nameWord(w); (n != len(w) || strings.HasSuffix(w, "-")) && !small && w != "&" && (i == 0 || digits(w) != len(w)) {
			return nil
		}
	}
	return words
}

// known gives the usual name of an agency or outlet that is in the tables, "" for others.
func known(s string) string {
	if name, n := wires.at(s); n > 0 && n == len(s) {
		return name
	}
	return outlets.named(s)
}

// acronym reports whether s is of three to eight capitals, with hyphens, as agencies go by.
func acronym(s string) bool {
	count := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			count++
		} else if r != '-' {
			return false
		}
	}
	return count >= 3 && count <= 8
}

// usual writes the name of an organ as running text would: less the article, which agencies go without, where less is set,
// and with one capital a word where all of two words or more are in capitals. Short words in capitals, that are no
// organ's, may be initials and stay.
func usual(s string, less bool) string {
	s = singleSpaced(s)
	if k := foldPrefix(s, "the "); less && k > 0 {
		s = s[k:]
	}
	words := strings.Fields(s)
	if len(words) < 2 || strings.ToUpper(s) != s {
		return s
	}
	for i, w := range words {
		low := strings.ToLower(w)
		_, size := utf8.DecodeRuneInString(w)
		switch {
		case i > 0 && bylines.small.is(w):
			words[i] = low
		case len(w) > 3 || low == "the" || organWord(low):
			words[i] = w[:size] + strings.ToLower(w[size:])
		}
	}
	return strings.Join(words, " ")
}

// organWord reports whether a word closes names of organs.
func organWord(w string) bool {
	return organs.paper.is(w) || organs.weak.is(w) || organs.wire.is(w)
}

// sameOrgan reports whether two names are of one organ: upper and lower case, blanks and the article aside, one being a
// shorter form of the other, or its initials ("manar" and Al-Manar TV; MT and The Moscow Times).
func sameOrgan(a, b string) bool {
	x, y := organLetters(a), organLetters(b)
	if len(x) > len(y) {
		x, y, a, b = y, x, b, a
	}
	switch {
	case x == "":
		return false
	case x == y || len(x) >= 4 && strings.Contains(y, x):
		return true
	}
	return len(x) >= 2 && (x == initialsOf(usual(b, true)) || x == initialsOf(b))
}

// organLetters gives the letters and digits of a name in lower case, less the article.
func organLetters(s string) string {
	if k := foldPrefix(s, "the "); k > 0 {
		s = s[k:]
	}
	return strings.Map(func(r rune) rune {
		if wordful(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// initialsOf gives the first letters of the words of a name, in lower case.
func initialsOf(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		b.WriteRune(unicode.ToLower(firstRune(w)))
	}
	return b.String()
}
