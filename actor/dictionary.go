package actor

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/plover"
)

// readDictionary reads an actor dictionary in PETRARCH's format:
//
//	NAME_OF_SOMEBODY_ [CODE]      ; comment
//	+SYNONYM_                     of the name above
//	    [CODE >YYMMDD]            codes by date: before (<), after (>), from-to
//
// Of several codes the first whose dates hold counts, so a code without dates stands last. "---" marks a name that is nobody.
// Dictionaries that grew over decades have codes and dates that nobody can read; such a line is a fault, and the rest is read.
func (r *Register) readDictionary(data string) {
	var of *listed
	n := 0
	fault := func(format string, of ...any) {
		r.faults = append(r.faults, fmt.Errorf("line %d: %w", n, fmt.Errorf(format, of...)))
	}
	for line := range strings.Lines(data) {
		n++
		line, _, _ = strings.Cut(line, "#")
		line, _, _ = strings.Cut(line, ";")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		name, codes, err := cutCodes(line)
		switch {
		case err != nil:
			fault("%w", err)
			continue
		case strings.HasPrefix(line, "+") && of == nil:
			fault("synonym %q of no name; a name stands above its synonyms", line)
			continue
		case strings.HasPrefix(line, "+"):
			if name = spoken(strings.TrimPrefix(name, "+")); name != "" {
				of.names = append(of.names, name)
			}
		case name != "":
			r.list(of)
			of = &listed{names: []string{spoken(name)}}
		case of == nil:
			fault("code %q of no name; a name stands above its codes", line)
			continue
		}
		for _, c := range codes {
			t, ok, err := readTerm(c)
			if err != nil {
				fault("code %q of %s: %w", c, of.names[0], err)
			} else if ok {
				of.terms = append(of.terms, t)
			}
		}
	}
	r.list(of)
}

// listed is a name of a dictionary with its synonyms and codes.
type listed struct {
	names []string
	terms []term
}

// list enters somebody, unless no code makes them anybody.
func (r *Register) list(of *listed) {
	if of == nil || len(of.terms) == 0 || of.names[0] == "" {
		return
	}
	last := of.terms[len(of.terms)-1]
	one := entry{code: last.code, sector: last.sector, typ: typeOf(last.sector)}
	switch dated := last.from+last.to != "" || len(of.terms) > 1; {
	case dated && one.typ != rapporteur.TypeGroup:
		one.typ = rapporteur.TypePerson
	case one.code.IsState() && one.sector.IsZero():
		one.typ, one.sector = rapporteur.TypeState, government
	}
	if len(of.terms) > 1 || last.from+last.to != "" {
		one.terms = of.terms
	}
	r.enter(one, of.names)
}

var codePattern = regexp.MustCompile(`\[([^\[\]]*)\]`)

// cutCodes parts a line into the name and what stands in brackets.
func cutCodes(line string) (name string, codes []string, err error) {
	for _, m := range codePattern.FindAllStringSubmatch(line, -1) {
		codes = append(codes, strings.TrimSpace(m[1]))
	}
	name = strings.TrimSpace(codePattern.ReplaceAllString(line, " "))
	if strings.ContainsAny(name, "[]") {
		return "", nil, fmt.Errorf("a bracket is open in %q; a code is [CODE] or [CODE DATES]", line)
	}
	return name, codes, nil
}

// spoken turns "KOFI_ANNAN_" into "Kofi Annan"; letters that are not all capitals stay as they are.
func spoken(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || unicode.IsSpace(r) })
	for i, w := range words {
		if w == strings.ToUpper(w) && (len(w) > 4 || len(words) > 1) {
			runes := []rune(strings.ToLower(w))
			for k := range runes {
				if k == 0 || runes[k-1] == '-' {
					runes[k] = unicode.ToUpper(runes[k])
				}
			}
			words[i] = string(runes)
		}
	}
	return strings.Join(words, " ")
}

// readTerm reads "IRQGOV 040628-050503"; false for "---".
func readTerm(s string) (term, bool, error) {
	f := strings.Fields(s)
	if len(f) == 0 {
		return term{}, false, fmt.Errorf("it is empty; a code is [CODE] or [CODE DATES]")
	}
	if strings.Trim(f[0], "-") == "" {
		return term{}, false, nil
	}
	var t term
	var err error
	if t.code, t.sector, err = chunks(f[0]); err != nil {
		return term{}, false, err
	}
	t.from, t.to, err = restriction(strings.Join(f[1:], ""))
	return t, err == nil, err
}

// chunks reads a CAMEO code as a code and a sector of PLOVER's.
func chunks(s string) (code plover.Code, sector plover.Sector, err error) {
	if len(s)%3 != 0 {
		return code, sector, fmt.Errorf("%q is no row of codes of three letters", s)
	}
	cameo := lexis().cameo
	for at := 0; at < len(s); at += 3 {
		w := s[at : at+3]
		c, state := plover.ParseCode(w)
		switch to := cameo[w]; {
		case at == 0 && state == nil && w != "EUR":
			code = c
		case at == 0 && cameo["old "+w] != "":
			code, err = plover.ParseCode(cameo["old "+w])
		case at == 0 && cameo["region "+w] != "", cameo["pass "+w] != "", at > 0 && state == nil && code.IsState(),
			at > 0 && to == "" && (!sector.IsZero() || !code.IsZero() && !code.IsState()): // bodies and faiths told more finely than we do
		case at == 0 && to == "" || to == "" && state != nil && cameo["region "+w] == "" && cameo["old "+w] == "":
			return code, sector, fmt.Errorf("%q in it is no code of a state, an organisation or a sector known here (actor/tables/cameo.txt)", w)
		default:
			if v, err := plover.ParseSector(to); err == nil && to != "" {
				if sector.IsZero() {
					sector = v
				}
			} else if v, err := plover.ParseCode(to); err == nil && !code.IsState() {
				code = v // IGO UNO: the United Nations
			}
		}
	}
	if s := code.String(); s == "UNO" || s == "IGO" || s == "NGO" || s == "EUR" || s == "MNC" {
		sector = plover.Sector{} // the codebook gives these none
	}
	return code, sector, err
}

// restriction reads "<YYMMDD", ">YYMMDD", "YYMMDD-YYMMDD", the same with years of four digits, or nothing.
func restriction(s string) (from, to string, err error) {
	switch {
	case s == "":
	case s[0] == '<':
		to, err = day(s[1:])
	case s[0] == '>':
		from, err = day(s[1:])
	default:
		a, b, ok := strings.Cut(s, "-")
		if !ok {
			return "", "", fmt.Errorf("dates %q: want <YYMMDD, >YYMMDD or YYMMDD-YYMMDD", s)
		}
		if from, err = day(a); err == nil {
			to, err = day(b)
		}
		if err == nil && to < from {
			err = fmt.Errorf("dates %q end before they begin", s)
		}
	}
	return from, to, err
}

// day reads YYMMDD or YYYYMMDD; of two digits, what lies past 2030 is of the last century. Months and days of 00 and such past
// the end of the month, which old dictionaries have, leave the date to the month or year.
func day(s string) (string, error) {
	if _, err := strconv.Atoi(s); err != nil || len(s) != 6 && len(s) != 8 {
		return "", fmt.Errorf("day %q: want YYMMDD or YYYYMMDD", s)
	}
	if len(s) == 6 {
		if s[:2] > "30" {
			s = "19" + s
		} else {
			s = "20" + s
		}
	}
	switch d := s[:4] + "-" + s[4:6] + "-" + s[6:]; {
	case dayPattern.MatchString(d):
		return d, nil
	case dayPattern.MatchString(d[:7]):
		return d[:7], nil
	default:
		return d[:4], nil
	}
}
