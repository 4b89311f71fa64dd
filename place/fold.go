package place

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain maps letters with marks to those without, as far as news in English writes them.
var plain = pairs(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ě", "e", "ę", "e", "ė", "e", "ə", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i", "ĭ", "i",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ő", "o",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u", "ŭ", "u",
	"ç", "c", "ć", "c", "č", "c", "ş", "s", "ś", "s", "š", "s", "ș", "s", "ṣ", "s",
	"ğ", "g", "ģ", "g", "ñ", "n", "ń", "n", "ň", "n", "ņ", "n", "ł", "l", "ľ", "l", "ļ", "l",
	"ž", "z", "ź", "z", "ż", "z", "ẕ", "z", "ẓ", "z", "ř", "r", "ţ", "t", "ť", "t", "ț", "t", "ṭ", "t",
	"ď", "d", "đ", "d", "ḍ", "d", "ḑ", "d", "ý", "y", "ÿ", "y", "ḩ", "h", "ḥ", "h", "ķ", "k", "ß", "ss", "æ", "ae", "œ", "oe",
	"'", "", "’", "", "‘", "", "`", "", "ʿ", "", "ʾ", "", "ʻ", "", ".", "", ",", "", "\u00ad", "",
	"-", " ", "‐", " ", "–", " ", "/", " ", "_", " ", "\u00a0", " ",
)

// Fold gives the form under which names are kept and looked up: lower case, letters without marks, hyphens as spaces,
// no points, commas or apostrophes, single spaces. An abbreviation in capitals ("US", "U.S.", "IS") keeps its capitals,
// so that it is not taken for a word ("us", "is").
func Fold(name string) string {
	if folded(name) {
		return name
	}
	var room [64]byte // names are shorter: no memory but for the key
	return string(AppendFold(room[:0], name))
}

// AppendFold appends Fold of a name to what there is. A key that is only looked up costs no memory so.
func AppendFold(to []byte, name string) []byte {
	if acronym(name) {
		return appendLetters(to, name)
	}
	if key, ok := appendASCII(to, name); ok {
		return key
	}
	from := len(to)
	for _, r := range name {
		r = unicode.ToLower(r)
		switch bare, marked := plain[r]; {
		case unicode.IsSpace(r) || bare == " ":
			if len(to) > from && to[len(to)-1] != ' ' {
				to = append(to, ' ')
			}
		case marked:
			to = append(to, bare...)
		default:
			to = utf8.AppendRune(to, r)
		}
	}
	if len(to) > from && to[len(to)-1] == ' ' {
		to = to[:len(to)-1]
	}
	return to
}

// pairs makes a map of each letter before what stands for it.
func pairs(list ...string) map[rune]string {
	m := make(map[rune]string, len(list)/2)
	for i := 0; i < len(list); i += 2 {
		r, _ := utf8.DecodeRuneInString(list[i])
		m[r] = list[i+1]
	}
	return m
}

// AppendLower is AppendFold of the name in small letters, which is no abbreviation.
func AppendLower[T string | []byte](to []byte, name T) []byte {
	if key, ok := appendASCII(to, name); ok {
		return key
	}
	return AppendFold(to, strings.ToLower(string(name)))
}

// acronym reports whether a name is an abbreviation in capitals, with or without points.
func acronym(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && !unicode.IsDigit(r):
			return false
		}
	}
	return n >= 2 && n <= 5
}

// appendLetters appends an abbreviation without its points.
func appendLetters(to []byte, s string) []byte {
	for i := range len(s) {
		if s[i] != '.' {
			to = append(to, s[i])
		}
	}
	return to
}

// letters tells what stands for each byte of a name of plain letters: itself, its small letter, a space, 0 for nothing, and other for one
// that stands in other names alone.
var letters = func() (as [256]byte) {
	for ch := range as {
		switch ch := byte(ch); {
		case ch >= 0x80 || ch == 0:
			as[ch] = other
		case ch >= 'A' && ch <= 'Z':
			as[ch] = ch + 'a' - 'A'
		default:
			as[ch] = ch
		}
	}
	for _, ch := range "'`.," {
		as[ch] = 0
	}
	for _, ch := range " -/_\t\n\r\v\f" {
		as[ch] = ' '
	}
	return as
}()

const other = 0xff

// appendASCII is AppendFold for a name of plain letters, the usual case; false where it has others.
func appendASCII[T string | []byte](to []byte, name T) ([]byte, bool) {
	from := len(to)
	for i := range len(name) {
		switch ch := letters[name[i]]; ch {
		case other:
			return nil, false
		case 0:
		case ' ':
			if len(to) > from && to[len(to)-1] != ' ' {
				to = append(to, ' ')
			}
		default:
			to = append(to, ch)
		}
	}
	if len(to) > from && to[len(to)-1] == ' ' {
		to = to[:len(to)-1]
	}
	return to, true
}

// folded reports whether a name of plain letters is its own key.
func folded(name string) bool {
	for i := range len(name) {
		switch ch := name[i]; {
		case ch >= 'a' && ch <= 'z', ch >= '0' && ch <= '9':
		case ch == ' ' && i > 0 && i < len(name)-1 && name[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}
