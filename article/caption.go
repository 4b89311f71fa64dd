package article

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// captions are the words of captions.txt, by kind.
var captions = readCaptionWords()

type captionWords struct{ begin, side, verb, old phrases }

func readCaptionWords() *captionWords {
	t := &captionWords{}
	readPhrases("captions.txt", map[string]*phrases{"begin": &t.begin, "side": &t.side, "verb": &t.verb, "old": &t.old})
	return t
}

// The bounds of a caption. The longest in the sets this was built with has 420 bytes; what is longer is story.
const (
	maxCaption          = 600 // bytes
	maxCaptionSentences = 4
)

// captioned reports whether a paragraph is the caption of a picture. head says that no paragraph of the story stands before
// it; there a sentence in the present tense that tells a day is one. In a caption, a picture's credit may stand behind:
// credit is where it begins, len(s) where there is none. seen are the signs in s.
func captioned(s string, head bool, seen signs) (credit int, ok bool) {
	if len(s) > maxCaption {
		return len(s), false
	}
	if seen.has(signPicture | signBracket | signStroke) {
		if i := photoCreditTail(s); i < len(s) && sentenceEnds(s) <= maxCaptionSentences {
			return i, true
		}
	}
	if captions.begin.at(s) > 0 {
		return len(s), true
	}
	sides := false
	if seen.has(signSide|signBracket) && tellsSide(s) {
		sides = true
	} else if seen.has(signBracket) && (strings.Contains(s, "(R) ") || strings.Contains(s, "(r) ")) {
		sides = onTheRight(strings.ToLower(s))
	}
	if !sides && !head {
		return len(s), false
	}
	credit, sure := pictureCreditTail(s, seen)
	words := s[:credit]
	sentences := sentenceEnds(words)
	if sentences > 2 || sentences > 1 && !sides && credit == len(s) {
		return len(s), false
	}
	low := strings.ToLower(words)
	if !sides && credit == len(s) && !occasion(low) && !endsInDay(words) {
		return len(s), false
	}
	present := (!head || sentences <= 1) && pictureVerb(low)
	switch {
	case sides && (head || present) && sentences <= 2:
		return credit, true
	case head && sentences <= 1 && present && (endsInDay(words) || occasion(low) || credit < len(s)):
		return credit, true
	case head && sentences <= 2 && credit < len(s) && (sure || yearCloses(words)):
		return credit, true
	}
	return len(s), false
}

// tellsSide reports whether s has the words of a side: in brackets, or between commas.
func tellsSide(s string) bool {
	for i := range len(s) {
		if sideMarks[s[i]] && captions.side.at(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// sideMarks are the bytes that the words of a side begin with.
var sideMarks = captions.side.starts()

// onTheRight reports whether "(R)" stands before what people in pictures do. Elsewhere it tells the party of somebody.
func onTheRight(low string) bool {
	_, behind, found := strings.Cut(low, "(r) ")
	return found && captions.verb.at(behind) > 0 && !strings.Contains(low, "(d)")
}

// occasion reports whether a sentence tells during what occasion a picture was taken.
func occasion(low string) bool {
	return slices.ContainsFunc([]string{"a ", "an ", "their ", "his ", "her ", "talks "}, func(w string) bool {
		return strings.Contains(low, " during "+w)
	})
}

// sentenceEnds counts the sentences of s, as far as a full stop and a capital behind it tell them.
func sentenceEnds(s string) int {
	n := 0
	for i := 0; i+1 < len(s); i++ {
		if (s[i] == '.' || s[i] == '!' || s[i] == '?') && (s[i+1] == ' ' || s[i+1] == '\n') && rises(s[i+1:]) {
			if i >= 2 && s[i-2] != ' ' && s[i-2] != '.' { // not an initial
				n++
			}
		}
	}
	return n + 1
}

// pictureVerb reports whether one of the first twenty words is what people in pictures do. A form without s, as in "they
// attend", does not count behind "to" or "will".
func pictureVerb(low string) bool {
	words := strings.Fields(low[:min(len(low), 250)])
	for i, w := range words[:min(len(words), 20)] {
		if i == 0 || !captions.verb.is(w) && (i+1 == len(words) || !captions.verb.is(w+" "+words[i+1])) {
			continue
		}
		switch words[i-1] {
		case "to", "will", "would", "can", "could", "should", "may", "might", "must", "not", "his", "her", "their", "the", "a", "an", "of", "of-the", "and":
			continue
		}
		return true
	}
	return false
}

// endsInDay reports whether the last words of a sentence are a date with a year, or a weekday.
func endsInDay(s string) bool {
	s = strings.TrimRight(bareEnd(s), ".")
	from := max(0, len(s)-40)
	for i := from; i < len(s); i++ {
		if !utf8.RuneStart(s[i]) || i > 0 && !boundary(s[i-1:]) {
			continue
		}
		if d, n := dateAt(s[i:]); n > 0 && d.year > 0 && i+n == len(s) {
			return true
		}
		if _, n := weekdayAt(s[i:]); n > 3 && i+n == len(s) {
			return true
		}
	}
	return false
}

// bareEnd takes the blanks, marks and a bracket off the end of s.
func bareEnd(s string) string {
	s = plainEnd(s)
	if strings.HasSuffix(s, ")") {
		if i := strings.LastIndexByte(s, '('); i > 0 {
			s = plainEnd(s[:i])
		}
	}
	return s
}
