package place

import (
	_ "embed" // for the table
	"slices"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plaintext"
)

//go:embed provinces.txt
var provincesText string

// provinceTable is provinces.txt.
type provinceTable struct {
	byCode map[string]string   // "SYR 09" -> usual name
	names  map[string][]string // folded name -> the codes it may stand for, as above
	within map[string]string   // country and folded name of a place -> usual name of its province
	begins map[string]bool     // first words of names, in lower case: before another word, none needs to be looked for
}

var provinces = sync.OnceValue(readProvinces)

func readProvinces() *provinceTable {
	t := &provinceTable{byCode: map[string]string{}, names: map[string][]string{}, within: map[string]string{}, begins: map[string]bool{"province": true}} // "province of Aleppo"
	for _, line := range plaintext.Lines(provincesText) {
		code, names, ok := strings.Cut(line, " | ")
		if !ok {
			panic("place: provinces.txt: want CODE | names: " + line)
		}
		code, places := strings.CutSuffix(code, " in")
		for i, name := range strings.Split(names, ";") {
			name = strings.TrimSpace(name)
			if places {
				t.within[code[:3]+" "+Fold(name)] = t.byCode[code]
				continue
			}
			if i == 0 {
				t.byCode[code] = name
			}
			key := Fold(name)
			if !slices.Contains(t.names[key], code) {
				t.names[key] = append(t.names[key], code)
				first, _, _ := strings.Cut(strings.ToLower(key), " ")
				t.begins[first] = true
			}
		}
	}
	return t
}

// Province gives the usual name of the province of a country that a name stands for, with or without a word for what it is:
// "Paktiya province", "Aleppo countryside"; "" for none. The country may be left out where only one has such a province.
func Province(name, country string) string {
	key := Fold(name)
	t := provinces()
	for _, form := range []string{key, withoutKind(key)} {
		if len(t.names[form]) == 0 {
			continue
		}
		var found []string
		for _, code := range t.names[form] {
			if country == "" || strings.HasPrefix(code, country+" ") {
				found = append(found, t.byCode[code])
			}
		}
		if len(found) == 1 {
			return found[0]
		}
	}
	return ""
}

// withoutKind takes off the word that says what sort of province it is.
func withoutKind(key string) string {
	for _, w := range []string{" province", " governorate", " countryside", " region", " city", " oblast", " district", " town", " village", " neighborhood", " neighbourhood", " camp"} {
		if rest, ok := strings.CutSuffix(key, w); ok {
			return rest
		}
	}
	key, _ = strings.CutPrefix(key, "province of ")
	return key
}

// province tells the province of a place that was read in a sentence, up to token last: its own name, the one that the text puts behind
// it ("Andar district, Ghazni province"), that of the town by the tables, else the only one that the sentence tells, or the last one told
// before.
func (m *Map) province(sentence int, last int, p rapporteur.Place, at Site) string {
	s := &m.doc.Sentences[sentence]
	country := p.Country
	if country == "" && len(m.homes) > 0 {
		country = m.homes[0]
	}
	if at.Kind == "province" || at.Kind == "region" {
		if in := Province(p.Text, country); in != "" {
			return in
		}
	}
	if in := m.provinceBehind(s, last+1, country); in != "" {
		return in
	}
	if at.Kind == "country" || at.Kind == "sea" {
		return ""
	}
	for _, name := range []string{p.Text, p.Name} {
		if in := Province(name, country); in != "" && at.Kind != "district" {
			return in
		}
	}
	for _, name := range []string{p.Text, at.Name, withoutKind(Fold(p.Text))} {
		if in := provinces().within[country+" "+Fold(name)]; in != "" {
			return in
		}
	}
	if at.Province != "" && at.Kind != "site" {
		return at.Province
	}
	if at.Kind == "city" && p.Country != "" {
		return ""
	}
	for i := sentence; i >= max(0, sentence-farthest); i-- {
		told := recall(m.told.provinces, ofCountry{i, country}, func() []string { return m.provincesIn(&m.doc.Sentences[i], country) })
		if len(told) > 0 {
			if i == sentence && len(told) > 1 {
				return ""
			}
			return told[len(told)-1]
		}
	}
	return ""
}

// provincesIn lists the provinces of a country that a sentence names, each once.
func (m *Map) provincesIn(s *parse.Sentence, country string) []string {
	var out []string
	for k := range s.Tokens {
		if s.Tokens[k].UPOS != "PROPN" {
			continue
		}
		if in := m.provinceAt(s, k, country); in != "" && !slices.Contains(out, in) {
			out = append(out, in)
		}
	}
	return out
}

// provinceAt gives the province that the words from token k on name.
func (m *Map) provinceAt(s *parse.Sentence, k int, country string) string {
	glued := k+1 < len(s.Tokens) && s.Tokens[k].Span.End == s.Tokens[k+1].Span.Start // "D'Ivoire" is one word when folded
	var room [64]byte
	if first := firstWord(AppendFold(room[:0], s.Tokens[k].Lower())); len(first) > 0 && !glued && !provinces().begins[string(first)] {
		return ""
	}
	for n := min(4, len(s.Tokens)-k); n > 0; n-- {
		if in := Province(s.Stretch(k, k+n-1).In(m.doc.Text), country); in != "" {
			return in
		}
	}
	return ""
}

// provinceBehind gives the province named behind token k-1 and a comma, "in" or "of".
func (m *Map) provinceBehind(s *parse.Sentence, k int, country string) string {
	first := k
	for k < len(s.Tokens) && k-first < 4 && kinds.between[s.Tokens[k].Lower()] {
		k++
	}
	if k == first || k >= len(s.Tokens) || s.Tokens[k].UPOS != "PROPN" {
		return ""
	}
	if in := m.provinceAt(s, k, country); in != "" {
		return in
	}
	return m.provinceAt(s, k, "") // of another country than the name alone would say
}

// Setting gives the first place in a province that the report tells: where it is set, as far as nothing is told of where an act was.
func (m *Map) Setting() rapporteur.Place {
	for i := range m.doc.Sentences {
		s := &m.doc.Sentences[i]
		for c := range s.Tokens {
			if !m.located(s, c) {
				continue
			}
			if p := m.read(i, c); p.Province != "" {
				return p
			}
		}
	}
	return rapporteur.Place{}
}
