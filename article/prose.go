package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// openings are what paragraphs of dirt begin with, in lower case: the first words of all phrases that whole and what it calls
// look for at the beginning of a paragraph.
type openings struct {
	words map[string]opener
	pairs map[string]bool // two first words, divided by a space
}

// opener says what a word tells that a paragraph begins with.
type opener uint8

const (
	opensAlone   opener = 1 << iota // it is enough
	opensPair                       // a certain second word must follow
	opensFilling                    // it tells something only where another such word, or the name of an agency, follows
)

var opens = readOpenings()

func readOpenings() openings {
	o := openings{map[string]opener{}, map[string]bool{}}
	for _, table := range []*phrases{
		&credits.text, &credits.source, &credits.photo, &credits.photowire, calendar.published, calendar.updated, &notices.begin, &notices.remark, &bylines.begin,
	} {
		for _, w := range table.all() {
			o.keep(w)
		}
	}
	for _, form := range wires.all() {
		o.keep(form)
	}
	for _, table := range []map[string]int{calendar.months, calendar.weekdays} {
		for w := range table {
			o.keep(w)
		}
	}
	for w := range inviting {
		o.keep(w)
	}
	o.keep("copyright")
	for _, w := range credits.filler.all() {
		o.words[w[:letters(w)]] |= opensFilling
	}
	o.words["the"] |= opensFilling
	return o
}

// keep adds a phrase.
func (o openings) keep(phrase string) {
	n := letters(phrase)
	if n == 0 {
		return
	}
	if behind, found := strings.CutPrefix(phrase[n:], " "); found && letters(behind) > 0 {
		o.words[phrase[:n]] |= opensPair
		o.pairs[phrase[:n]+" "+behind[:letters(behind)]] = true
		return
	}
	o.words[phrase[:n]] |= opensAlone
}

// begin reports whether a phrase may begin with two words; the second is empty where there is none.
func (o openings) begin(first, second []byte) bool {
	opener := o.words[string(first)]
	switch {
	case opener&opensAlone != 0:
		return true
	case opener&opensFilling != 0 && (len(second) == 0 || o.words[string(second)] != 0):
		return true
	case opener&opensPair == 0 || len(second) == 0:
		return false
	}
	var pair [2*24 + 1]byte
	n := copy(pair[:], first)
	pair[n] = ' '
	n += 1 + copy(pair[n+1:], second)
	return o.pairs[string(pair[:n])]
}

// The bytes beyond which prose speaks of a paragraph: no line that is known whole has more than minShortProse, and none that
// ends with a date or an agency more than minProse.
const (
	minProse      = maxByline
	minShortProse = maxNoticeLine
)

// prose reports whether a longer paragraph within the story is no dirt for certain, by its first words: a test that costs
// little, so that all others are made of few paragraphs. False says nothing. seen are the signs in s.
func prose(s string, seen signs) bool {
	short := len(s) <= minProse
	switch {
	case len(s) <= minShortProse,
		short && seen.has(signFigure),
		seen.has(signStroke) && len(s) <= maxPhotoCredit,
		seen.has(signReport) && len(s) <= maxNotice && speaksOfReports(s):
		return false
	}
	start := 0
	for start < len(s) && s[start] == '"' || strings.HasPrefix(s[start:], "“") {
		_, n := utf8.DecodeRuneInString(s[start:])
		start += n
	}
	first, n := opening(s[start:])
	if n == 0 {
		return false
	}
	next := start + n + gap(s[start+n:], "")
	if next == len(s) || digits(s[next:]) > 0 {
		return false
	}
	second, k := opening(s[next:])
	switch {
	case short && (k == 0 || !plainSecond(s[start:]) || opens.words[string(second[:k])]&opensAlone != 0): // names may follow, and an agency
		return false
	case k == 0 && s[next] >= utf8.RuneSelf || opens.begin(first[:n], second[:k]):
		return false
	}
	return !mayBeStaff(s[start:])
}

// opening gives the ASCII letters, in lower case, of the word that s begins with; n is 0 where it begins with anything else, or
// with a longer word than any opening has.
func opening(s string) (word [24]byte, n int) {
	for n < len(s) && n < len(word) {
		c := s[n]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c < 'a' || c > 'z' {
			break
		}
		word[n] = c
		n++
	}
	if n == len(word) || n < len(s) && s[n] >= utf8.RuneSelf && unicode.IsLetter(firstRune(s[n:])) {
		return word, 0
	}
	return word, n
}

// mayBeStaff reports whether a paragraph may begin with an outlet's staff: capitalised words, and behind them a word of staff.
func mayBeStaff(s string) bool {
	for i := foldPrefix(s, "the "); i < len(s) && i < maxOrgan; i += max(1, nextWord(s[i:])) {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf:
		case organs.desk.at(s[i:]) > 0:
			return true
		case !bylines.small.is(s[i : i+wordEnd(s[i:])]):
			return false
		}
		if organs.desk.at(s[i:]) > 0 {
			return true
		}
	}
	return true
}
