package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// dateline is the head of a report that says where, and often when and by whom, it was written: "BEIRUT -- ", "KABUL,
// Afghanistan (Jan. 22, 2013)", "MOSCOW, July 17 (RIA Novosti) - ". Spans and lengths count from its beginning.
type dateline struct {
	words  rapporteur.Span // place and date, less agency and dash; empty in "(Reuters) - "
	day    day
	date   rapporteur.Span // zero where it has none
	wires  []string
	firm   bool // an agency in brackets, or a day, leaves no doubt that it is one
	sure   bool // the agency in brackets is in the table, or known by its words
	named  bool // the place is in cities.txt
	caps   bool // the place is in capitals
	closed bool // a dash or colon, or the end of the paragraph, closes it
}

var (
	towns       = readTowns()
	neverPlaces = readNeverPlaces()
)

func readTowns() *phrases {
	p := &phrases{}
	for _, row := range rows("cities.txt", 1) {
		for _, town := range list(row[0]) {
			p.add(town)
		}
	}
	return p
}

func readNeverPlaces() *phrases {
	p := &phrases{}
	readPhrases("dateline.txt", map[string]*phrases{"never": p})
	return p
}

// townAt counts the bytes of the town, capitalised, that s begins with.
func townAt(s string) int {
	if !unicode.IsUpper(firstRune(s)) {
		return 0
	}
	return towns.at(s)
}

// capitalsAt counts the bytes of the words in capitals alone that s begins with: "UNITED NATIONS", "LONDON/PARIS",
// "MAZAR-I-SHARIF". At most six, and not two letters only.
func capitalsAt(s string) int {
	end, words, count := 0, 0, 0
	for i := 0; i < len(s) && words < 6; words++ {
		n := 0
		for n < len(s[i:]) {
			r, size := utf8.DecodeRuneInString(s[i+n:])
			if unicode.IsUpper(r) {
				count++
			} else if !strings.ContainsRune("-'’./", r) || n == 0 && r != '\'' {
				break
			}
			n += size
		}
		if n == 0 || unicode.IsLower(firstRune(s[i+n:])) {
			break
		}
		end = i + n
		g := gap(s[end:], "")
		if g == 0 {
			break
		}
		i = end + g
	}
	if count < 3 {
		return 0
	}
	for end > 0 && strings.ContainsAny(s[end-1:end], "-/'.") && !strings.HasSuffix(s[:end], "D.C.") && !initials(s[:end]) {
		end--
	}
	return end
}

// initials reports whether s ends as an abbreviated name of a state does: "N.J."
func initials(s string) bool {
	return len(s) >= 4 && s[len(s)-1] == '.' && s[len(s)-3] == '.'
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// datelineAt reads a dateline at the beginning of s, which goes on to the end of its paragraph. n is its length, 0 where
// there is none.
func datelineAt(s string) (d dateline, n int) {
	place := 0
	if inner, k := bracket(s); k > 0 && s[0] == '(' {
		names, ok := agencies(inner, true)
		end := k + dash(s[k:])
		if end == k || !ok && (len(inner) > 12 || strings.ToUpper(inner) != inner) {
			return d, 0
		}
		if !ok {
			names = creditors(inner, true)
		}
		return dateline{wires: names, firm: true, closed: true}, end
	}
	town := townAt(s)
	if town == 0 && plainSecond(s) {
		return d, 0
	}
	caps := capitalsAt(s)
	if town == 0 && caps == 0 {
		if when, n := dateAt(s); n > 0 {
			return datedAlone(s, when, n)
		}
		return unlistedTown(s)
	}
	d.named, d.caps = town > 0, caps > 0
	place = max(town, caps)
	if town > 0 && caps > town && !closes(s[caps:]) { // BEIRUT IS fighters ...
		place = town
	}
	if !d.named && (d.neverPlace(s[:place]) || len(wires.in(s[:place])) > 0) {
		return d, 0
	}
	d.words.End = place
	i := d.details(s, place)
	if !d.named && !d.firm && organ(s[:place]) != "" {
		return dateline{}, 0
	}
	if d.firm && strings.HasPrefix(s[i:], ". ") { // /ITAR-TASS/. The president ...
		i++
	}
	n = i + dash(s[i:])
	if n > i {
		d.closed = true
		if names, k := agencyAlone(s[n:]); k > 0 {
			d.wires, d.firm = addOnce(d.wires, names...), true
			n += k
		}
	} else if k := gap(s[i:], ""); i+k < len(s) && s[i+k] == ':' {
		n = i + k + 1
		d.closed = true
		g := gap(s[n:], "")
		if r := regionAt(s[n+g:]); r > 0 && strings.HasPrefix(s[n+g+r:], ":") { // GAZA CITY: Palestinian Territories: ...
			d.words.End = n + g + r
			n = d.words.End + 1
		}
	}
	n += gap(s[n:], "")
	if hasNoWord(s[n:]) {
		n, d.closed = len(s), d.closed || d.named || d.firm
	}
	if !d.stands(s, n) {
		return dateline{}, 0
	}
	return d, n
}

// plainSecond reports whether the second word of s is in small letters, as in running text: "Envoys of both sides".
func plainSecond(s string) bool {
	_, n := opening(s)
	return n > 0 && n+1 < len(s) && s[n] == ' ' && 'a' <= s[n+1] && s[n+1] <= 'z'
}

// datedAlone reads a dateline that tells a day and an agency, and no place: "Dec 29 (Reuters) - ".
func datedAlone(s string, when day, n int) (dateline, int) {
	g := gap(s[n:], ",")
	if g == 0 {
		return dateline{}, 0
	}
	inner, k := bracket(s[n+g:])
	names, ok := agencies(inner, true)
	end := n + g + k
	behind := dash(s[end:])
	if k == 0 || !ok || behind == 0 {
		return dateline{}, 0
	}
	return dateline{day: when, date: rapporteur.Span{End: n}, wires: names, firm: true, sure: true, closed: true}, end + behind
}

// unlistedTown reads a dateline of a town in small letters that is not in the table: brackets with an agency, and a dash
// behind them, leave no doubt: "Springfield (United States) (AFP) - ".
func unlistedTown(s string) (d dateline, n int) {
	if strings.IndexByte(s, '(') < 0 {
		return d, 0
	}
	place := regionAt(s)
	if place == 0 || bylines.begin.at(s) > 0 || !strings.HasPrefix(s[place:], " (") && !strings.HasPrefix(s[place:], ", ") {
		return d, 0
	}
	d.words.End = place
	i := d.details(s, place)
	n = i + dash(s[i:])
	if !d.sure || n == i || !strings.HasSuffix(s[:i], ")") {
		return dateline{}, 0
	}
	d.closed = true
	return d, n
}

// neverPlace reports whether words in capitals are among those that are no place.
func (d dateline) neverPlace(words string) bool {
	return neverPlaces.at(words) > 0
}

// closes reports whether s goes on as a dateline does behind its place.
func closes(s string) bool {
	g := gap(s, "")
	return g == len(s) || strings.ContainsRune(",:(-–—_|/.", firstRune(s[g:]))
}

// details reads what stands behind the place: regions, a day, an agency, each behind a comma or in brackets. It returns
// where they end.
func (d *dateline) details(s string, i int) int {
	for range 5 {
		g := gap(s[i:], ",.|")
		at := s[i+g:]
		if inner, k := bracket(at); k > 0 && at[0] != '[' {
			if when, n := dateAt(inner); n > 0 && n == len(inner) {
				d.setDate(when, i+g+1, n)
				i += g + k
				d.words.End = i
				continue
			}
			names, ok := agencies(inner, true)
			if !ok && (at[0] == '/' || !mostlyNames(inner) || len(inner) > 40 || photoCredit(at[:k])) {
				return i
			}
			if ok || organ(inner) != "" {
				if !d.sure {
					d.wires = nil // the bracket before names a region: Springfield (United States) (AFP)
				}
				d.wires, d.sure = addOnce(d.wires, addOnce(names, creditors(inner, false)...)...), true
			} else if !d.sure {
				d.wires = addOnce(d.wires, creditors(inner, true)...)
			}
			d.firm = true
			i += g + k
			continue
		}
		if g == 0 {
			return i
		}
		if when, n := dateAt(at); n > 0 {
			d.setDate(when, i+g, n)
			i += g + n
			d.words.End = i
			i += timesAt(s[i:])
			continue
		}
		if name, n := wires.at(at); n > 0 && strings.Contains(s[i:i+g], ",") {
			d.wires = addOnce(d.wires, name)
			i += g + n
			continue
		}
		n := regionAt(at)
		if n == 0 || !strings.Contains(s[i:i+g], ",") && !strings.HasPrefix(at[n:], " (") {
			return i
		}
		i += g + n
		d.words.End = i
	}
	return i
}

func (d *dateline) setDate(when day, at, n int) {
	d.day, d.date = when, rapporteur.Span{Start: at, End: at + n}
	d.firm = true
}

// regionAt counts the bytes of up to four capitalised words, as "Northern Ireland" or "N.J.".
func regionAt(s string) int {
	end := 0
	for i, words := 0, 0; i < len(s) && words < 4; words++ {
		n := nameWord(s[i:])
		for n > 0 && i+n+1 < len(s) && s[i+n-1] == '.' && unicode.IsUpper(rune(s[i+n])) { // N.J.
			n += 2
		}
		if n == 0 {
			break
		}
		end = i + n
		g := gap(s[end:], "")
		if g != 1 {
			break
		}
		i = end + g
	}
	return end
}

// dash counts the bytes of a dash, with the blanks around it, that closes a dateline: behind it the story begins. A hyphen
// within a word is none.
func dash(s string) int {
	i := gap(s, ":.")
	k := 0
	for k < len(s[i:]) && k < 9 && strings.ContainsRune("-–—_|", firstRune(s[i+k:])) {
		k += utf8.RuneLen(firstRune(s[i+k:]))
	}
	if k == 0 && strings.HasPrefix(s[i:], "// ") {
		k = 2
	}
	if k == 0 {
		return 0
	}
	n := i + k
	g := gap(s[n:], "")
	if i == 0 && g == 0 && n < len(s) && s[:k] == "-" {
		return 0
	}
	if rest := s[n+g:]; rest != "" && !rises(rest) {
		return 0
	}
	return n + g
}

// agencyAlone reads an agency that closes a dateline behind its dash: the end of the paragraph or another dash follows.
func agencyAlone(s string) (names []string, n int) {
	name, n := wires.at(s)
	if n == 0 {
		return nil, 0
	}
	if hasNoWord(s[n:]) {
		return []string{name}, len(s)
	}
	if k := dash(s[n:]); k > 0 {
		return []string{name}, n + k
	}
	return nil, 0
}

// stands reports whether what was read up to s[:n] is a dateline indeed.
func (d dateline) stands(s string, n int) bool {
	rest := s[n:]
	if rest != "" && !rises(rest) {
		return false
	}
	switch {
	case d.firm:
		return d.caps || d.closed
	case d.closed:
		return d.caps || d.named && n < len(s)
	case d.named && d.caps: // BEIRUT Two people ...
		next := firstWord(rest)
		return rest != "" && (next == "A" || strings.ToUpper(next) != next)
	case d.named: // Moscow  The president ...
		blanks := s[d.words.End:n]
		return rest != "" && (utf8.RuneCountInString(blanks) > 1 || blanks == "\u00a0")
	}
	return false
}

// firstWord gives the word that s begins with.
func firstWord(s string) string { return s[:wordEnd(s)] }
