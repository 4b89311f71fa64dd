package article

import "strings"

// signs are what one look over a stretch of text saw in it. The readers that look for dirt anywhere in a paragraph are asked
// only where a sign of it was seen: a sign alone tells nothing, but without it there is nothing to find.
type signs uint8

const (
	signFigure  signs = 1 << iota // an ASCII digit
	signBracket                   // ( or [
	signStroke                    // /
	signPicture                   // a part of the words of a credit of pictures; see pictureParts
	signReport                    // a part of what speaksOfReports looks for; see reportParts
	signSide                      // the end of words of a side that stand between commas; see captions.txt
	signRights                    // a part of the sign of rights, or of the word
)

// everySign says that nobody looked.
const everySign = ^signs(0)

// has reports whether one of the signs was seen.
func (s signs) has(some signs) bool { return s&some != 0 }

// signTable tells signs by three bytes that stand together. Each byte counts as one of 32: the 26 letters, upper and lower case
// being the same, the characters that are signs themselves, and all others.
type signTable struct {
	codes  [256]uint8
	threes [1 << 15]signs
}

var signsBy = readSigns()

func readSigns() *signTable {
	t := &signTable{}
	for c := byte('a'); c <= 'z'; c++ {
		t.codes[c], t.codes[c-'a'+'A'] = c-'a'+1, c-'a'+1
	}
	for c := byte('0'); c <= '9'; c++ {
		t.codes[c] = 27
	}
	t.codes['('], t.codes['['] = 28, 28
	t.codes['/'], t.codes[','], t.codes['\xa9'] = 29, 30, 31
	t.add("0", signFigure)
	t.add("(", signBracket)
	t.add("/", signStroke)
	for _, part := range pictureParts {
		t.add(part, signPicture)
	}
	for _, part := range reportParts {
		t.add(part, signReport)
	}
	for _, side := range captions.side.all() {
		if side[0] != '(' && side[0] != '[' { // others have the sign of a bracket
			part := side[max(0, len(side)-3):]
			t.add(part[strings.LastIndexByte(part, ' ')+1:], signSide)
		}
	}
	for _, part := range []string{"\xa9", "(c", "opy"} {
		t.add(part, signRights)
	}
	return t
}

// add keeps a sign that is seen in one to three bytes.
func (t *signTable) add(part string, sign signs) {
	const bits = 5
	end := 0
	for i := range len(part) {
		end = end<<bits | int(t.codes[part[i]])
	}
	own := bits * len(part)
	for before := range len(t.threes) >> own {
		t.threes[before<<own|end] |= sign
	}
}

// glance looks over a paragraph. One that is too long to be anything but story is taken to have every sign.
func glance(s string) signs {
	if len(s) > maxTextCredit {
		return everySign
	}
	t := signsBy
	var seen signs
	three := 0
	for i := range len(s) {
		three = (three<<5 | int(t.codes[s[i]])) & (len(t.threes) - 1)
		seen |= t.threes[three]
	}
	return seen
}
