package place

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/parse"
)

// Land is a country that a report names, and how much it names it.
type Land struct {
	Code   string
	Weight float64
}

// codesOf lists the countries without their weights.
func codesOf(lands []Land) []string {
	codes := make([]string, len(lands))
	for i, l := range lands {
		codes[i] = l.Code
	}
	return codes
}

// Lands lists the countries that a report is about, the one that its words name most often first: by the names,
// adjectives, capitals, regions and towns in its title (which count three times, also where the title is kept apart from the text), its
// first two sentences (twice), its dateline and its text.
func Lands(a rapporteur.Article, d *parse.Doc) []Land {
	sum := census{score: map[string]float64{}, doubt: map[string]float64{}, bearers: surnames(d), convened: convenes(d)}
	const opening = 2 // sentences
	entitled, lead := false, 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		switch {
		case s.Part == rapporteur.PartTitle:
			entitled = true
			sum.tally(d.Text, s, 3)
		case lead < opening && clausal(s):
			lead++
			sum.tally(d.Text, s, 2)
		default:
			sum.tally(d.Text, s, 1)
		}
	}
	if !entitled && a.Title != "" {
		s := headline(a.Title)
		sum.tally(a.Title, &s, 3)
	}
	for _, code := range Datelined(a.Dateline) {
		sum.score[code]++
	}
	for code, w := range sum.doubt {
		if sum.score[code] > 0 {
			sum.score[code] += w // Georgia, in a report that names Tbilisi
		}
	}
	lands := make([]Land, 0, len(sum.score))
	for c, w := range sum.score {
		lands = append(lands, Land{c, w})
	}
	sort.Slice(lands, func(i, k int) bool {
		if lands[i].Weight != lands[k].Weight {
			return lands[i].Weight > lands[k].Weight
		}
		return lands[i].Code < lands[k].Code
	})
	return lands
}

// Datelined gives the states of the cities that a report is sent from, of each that is known: "WASHINGTON/SEOUL".
func Datelined(dateline string) []string {
	var out []string
	for city := range strings.SplitSeq(dateline, "/") {
		if code := stateOfCity(city); code != "" {
			out = append(out, code)
		}
	}
	return out
}

// clausal reports whether a sentence tells something, as a line of nothing but the day or the writer does not.
func clausal(s *parse.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t parse.Token) bool { return t.UPOS == "VERB" || t.UPOS == "AUX" })
}

// census counts how much a report names each country.
type census struct {
	score    map[string]float64
	doubt    map[string]float64 // of what may mean something else as well
	bearers  map[string]bool    // surnames of those whom the report names
	convened bool               // see convenes
}

// tally adds to the scores what a sentence names, times its weight, and to those in doubt what may mean something else as well.
func (c *census) tally(text string, s *parse.Sentence, weight float64) {
	for k := 0; k < len(s.Tokens); {
		if t := &s.Tokens[k]; t.Form == "" || !(t.Form[0] >= 'A' && t.Form[0] <= 'Z' || t.Form[0] >= 0x80) {
			k++
			continue
		}
		code, n, w, sure := countryAt(text, s, k)
		if n == 1 && w < 1 && c.bearers[s.Tokens[k].Form] {
			code = "" // the Muscat who is a prime minister
		}
		switch {
		case code == "" || aside(s, k, n) || ethnic(s, k):
		case c.convened && seat(s, k, n):
			c.doubt[code] += w * weight * seated
		case sure:
			c.score[code] += w * weight
		default:
			c.doubt[code] += w * weight
		}
		k += max(n, 1)
	}
}

// headline makes words of a title that is no part of the text, for the names in it to be looked up.
func headline(title string) parse.Sentence {
	s := parse.Sentence{Span: rapporteur.Span{End: len(title)}}
	start := -1
	for i, r := range title + " " {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' && start >= 0 {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			s.Tokens = append(s.Tokens, parse.Token{Span: rapporteur.Span{Start: start, End: i}, Form: title[start:i], Head: -1})
			start = -1
		}
		if i < len(title) && !unicode.IsSpace(r) {
			end := i + utf8.RuneLen(r)
			s.Tokens = append(s.Tokens, parse.Token{Span: rapporteur.Span{Start: i, End: end}, Form: title[i:end], Head: -1})
		}
	}
	return s
}

// stateOfCity gives the state of a dateline's city, with its country behind it or without: "KARACHI", "GAZIANTEP, Turkey".
func stateOfCity(words string) string {
	city, land, _ := strings.Cut(words, ",")
	if code := StateNamed(strings.TrimSpace(land)); code != "" {
		return code
	}
	city = strings.TrimSpace(city)
	if code := StateOfCapital(city); code != "" {
		return code
	}
	if at, ok := Likeliest(city, nil); ok {
		return at.Country
	}
	return ""
}

// aside reports whether a country of n tokens tells only where somebody is at home, or is a part of an armed group's name: "the UK-based
// monitor", "the Islamic State in Iraq and Syria".
func aside(s *parse.Sentence, k, n int) bool {
	if after := k + n; after+1 < len(s.Tokens) && s.Tokens[after].Form == "-" && s.Tokens[after+1].Form == "based" {
		return true
	}
	if k >= 3 && s.Tokens[k-1].Form == "and" {
		k -= 2 // the second country of the name
	}
	return k >= 2 && s.Tokens[k-2].Form == "State" && (s.Tokens[k-1].Form == "in" || s.Tokens[k-1].Form == "of")
}

// seated is what a town where the United Nations sit counts for its country in a report that names them, and the country otherwise.
const seated = .15

// convenes reports whether a report names the United Nations.
func convenes(d *parse.Doc) bool {
	for i := range d.Sentences {
		for _, t := range d.Sentences[i].Tokens {
			if t.Form == "UN" || t.Form == "U.N." || t.Form == "Nations" {
				return true
			}
		}
	}
	return false
}

// seat reports whether the n tokens from k on name a town where the United Nations sit, as the place of something.
func seat(s *parse.Sentence, k, n int) bool {
	if k == 0 || s.Tokens[k-1].Form != "in" {
		return false
	}
	switch s.Tokens[k+n-1].Form {
	case "York":
		return n == 2
	case "Geneva", "Vienna", "Hague":
		return true
	}
	return false
}

// ethnic reports whether a name is that of a people wherever it lives: "ethnic Albanians" are not of Albania.
func ethnic(s *parse.Sentence, k int) bool {
	return k > 0 && (s.Tokens[k-1].Form == "ethnic" || s.Tokens[k-1].Form == "Ethnic")
}

// countryAt gives the country that the words from token k on name, how many tokens they are, how much they say, and whether they cannot mean
// anything else.
func countryAt(text string, s *parse.Sentence, k int) (code string, n int, weight float64, sure bool) {
	if first := s.Tokens[k].Form[0]; first >= 'a' && first <= 'z' {
		return "", 1, 0, false // no name of a country, people or town begins so
	}
	most := min(4, len(s.Tokens)-k)
	var room [64]byte
	if !longNames()[string(firstWord(AppendFold(room[:0], s.Tokens[k].Form)))] {
		most = 1
	}
	for n = most; n > 0; n-- {
		words := s.Stretch(k, k+n-1).In(text)
		if strings.ContainsAny(words, "()\"\n") {
			continue
		}
		folded := AppendFold(room[:0], words)
		if t := states(); t.sieve.MayHoldBytes(folded) {
			key := string(folded)
			sure := !t.doubtful[key]
			if of := t.named(key); of != "" {
				return of, n, 1, sure
			}
			if of := t.adjective[key]; of != "" {
				return of, n, 1, sure
			}
			if of := t.capital[key]; of != "" {
				if ofPerson(s, k, n) {
					return "", n, 0, false
				}
				return of, n, 0.7, sure
			}
			if !sure {
				return "", n, 0, false
			}
		}
		if !mayName(folded) {
			continue
		}
		key := string(folded)
		if r := regions()[key]; len(r) == 1 && r[0].Country != "" && !ofPerson(s, k, n) {
			return r[0].Country, n, 0.7, true
		}
		if s.Tokens[k].UPOS == "PROPN" && !s.Tokens[k].Is("flat") {
			if t := towns(key); len(t) > 0 && t[0].People >= 300 && (len(t) == 1 || t[0].People > 4*t[1].People) {
				return t[0].Country, n, 0.5, true
			}
		}
	}
	return "", 1, 0, false
}

// firstWord gives the first word of a folded name.
func firstWord(key []byte) []byte {
	first, _, _ := bytes.Cut(key, []byte(" "))
	return first
}

// surnames gives the last words of the names of persons that a report writes in full.
func surnames(d *parse.Doc) map[string]bool {
	m := map[string]bool{}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, name := range s.Names {
			if name.Type == parse.Person && name.First < name.Last {
				m[s.Tokens[name.Last].Form] = true
			}
		}
	}
	return m
}

// ofPerson reports whether n tokens from k on are a part of a longer name of a person: "Victoria" in "Victoria Haddad".
func ofPerson(s *parse.Sentence, k, n int) bool {
	for _, name := range s.Names {
		if name.Type == parse.Person && name.First <= k && k+n-1 <= name.Last {
			return name.Last-name.First+1 > n
		}
	}
	return false
}

// isHome reports whether the code is among the first n countries of the report.
func isHome(homes []string, code string, n int) bool {
	return slices.Contains(homes[:min(n, len(homes))], code)
}
