package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// photoCredit reports whether s, all of it, says whose a picture is: "REUTERS/A. Photographer", "Image Credit: Reuters",
// "(AFP photo)", "A. Photographer/Getty Images".
func photoCredit(s string) bool {
	s = bare(s)
	if s == "" || len(s) > maxPhotoCredit {
		return false
	}
	if n := credits.photo.at(s); n > 0 {
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
		if credits.pictured.is(w) {
			return len(words) == 1 || mostlyNames(inner) || w == "file" || w == "photo"
		}
	}
	return credits.photowire.at(inner) > 0
}

// supplier reports whether s is, or ends or begins with, an agency or a supplier of pictures.
func supplier(s string) bool {
	s = bare(s)
	if _, n := wires.at(s); n > 0 && len(s)-n < 20 {
		return true
	}
	return credits.photowire.at(s) > 0
}

// photoCreditTail finds where a picture's credit begins at the end of s; len(s) where there is none. It begins with a bracket
// or with words of its own, or has a stroke.
func photoCreditTail(s string) int {
	stroke := strings.LastIndexByte(s, '/') // before it, a supplier may stand
	for i := max(1, len(s)-maxPhotoCredit); i < len(s); i++ {
		open := s[i] == '(' || s[i] == '['
		if !open && (stroke < i && !photoLetters[s[i]] || asciiWord[s[i-1]]) {
			continue
		}
		r := firstRune(s[i:])
		last, n := utf8.DecodeLastRuneInString(s[:i])
		apart := blank(last)
		if !wordful(r) && !open || !apart && !ends(last) || !open && !mayStand(s[i:], stroke-i) {
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

// pictureParts are three letters of each of the words of a credit of pictures, rare ones: "photo", "picture", "credit",
// "courtesy", "image", "video", "media caption".
var pictureParts = []string{"oto", "pic", "cre", "esy", "mag", "deo", "apt"}

// mayStand reports whether a picture's credit that is in no bracket is possible: a stroke follows, at an index of s, or the
// words of a credit of pictures stand here.
func mayStand(s string, stroke int) bool {
	return stroke >= 0 || s[0] < utf8.RuneSelf && photoLetters[s[0]] && credits.photo.at(s) > 0
}

// photoLetters are the letters that the words of a credit of pictures begin with.
var photoLetters = credits.photo.starts()

// supplierStands reports whether an agency and a stroke stand at the beginning of s, as in REUTERS/A. Photographer.
func supplierStands(s string) bool {
	_, n := wires.at(s)
	n = max(n, credits.photowire.at(s), credits.photo.at(s))
	return n > 0 && n < len(s) && (s[n] == '/' || strings.HasPrefix(s[n:], " /") || credits.photo.at(s) == n)
}

// pictureCreditTail finds where a credit begins at the end of what stands as the caption of a picture; len(s) where there
// is none. sure says that only a picture has it, so that what stands before it is a caption whatever its words.
// seen are the signs in s.
func pictureCreditTail(s string, seen signs) (at int, sure bool) {
	if seen.has(signPicture | signBracket | signStroke) {
		if at := photoCreditTail(s); at < len(s) {
			return at, true
		}
	}
	if i := lastRights(s, seen); i > 0 && len(s)-i <= maxOrgan && nameWords(strings.TrimRight(strings.TrimSpace(s[i+len("©"):]), ".")) != nil {
		return i, true
	}
	if i := lastBracket(s, seen); i > 0 {
		if inner, n := bracket(s[i:]); n > 0 && hasNoWord(s[i+n:]) {
			if _, ok := bracketCredit(inner); ok || acronym(inner) && !organs.never.is(inner) {
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

// lastRights finds the last sign of rights in s; -1 where there is none.
func lastRights(s string, seen signs) int {
	if !seen.has(signRights) {
		return -1
	}
	return strings.LastIndex(s, "©")
}

// lastBracket finds the last bracket that opens in s; -1 where there is none.
func lastBracket(s string, seen signs) int {
	if !seen.has(signBracket) {
		return -1
	}
	return strings.LastIndexAny(s, "([")
}

// creditOrgan reports whether a name beside a stroke is of an organ.
func creditOrgan(s string) bool {
	return known(s) != "" || organ(s) != "" || acronym(s) || supplier(s)
}
