package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/place"
)

// dating gives the month in which an article that tells no day of publication was written, "2016-03", by those it names: the one in which most of
// them held an office, those above all that it calls by it, and not before the latest year that it names, where that is one of theirs. It is ""
// where it calls nobody so.
func (c *Cast) dating() string {
	const styled, named = 3, 2 // how much more an office says that stands before the name, and a year
	type stay struct {
		who, from, to string
		weight        int
	}
	var stays []stay
	const enough = 3 // mentions of one that are looked at
	times := map[*entry]int{}
	seen, after, since := map[string]bool{}, "", map[*entry]string{} // since when those who are called by an office can be
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for t := 0; t < len(s.Tokens); t++ {
			f := s.Tokens[t].Form
			if len(f) == 4 && (f[:2] == "19" || f[:2] == "20") && strings.Trim(f, "0123456789") == "" {
				after = max(after, f)
			}
			if !capital(f) {
				continue
			}
			e, last := c.longestName(s, t)
			first := t
			before := strings.ToLower(c.text(s, max(0, first-3), max(0, first-1)))
			if e == nil && t > 0 && titled(s.Tokens[t-1].Form) {
				e = called(f, before) // "President Obama"
			}
			if e == nil {
				continue
			}
			if t = last; e.typ != rapporteur.TypePerson || e.held == "" || times[e] == enough {
				continue
			}
			times[e]++
			for o := range offices(e.held) {
				if o.from == "" {
					continue
				}
				weight, key := 1, e.name+o.from
				if first > 0 && o.calls(before) {
					weight, key = styled, key+" called"
					if first, ok := since[e]; !ok || o.from < first {
						since[e] = o.from
					}
				}
				if !seen[key] {
					seen[key] = true
					stays = append(stays, stay{e.name, o.from, o.to, weight})
				}
			}
		}
	}
	begun := ""
	for _, from := range since {
		begun = max(begun, from)
	}
	if begun == "" {
		return ""
	}
	best, most := "", 0
	for _, at := range stays {
		day, n := max(at.from, begun), 0
		if !within(at.from, at.to, day) {
			continue
		}
		if after != "" && within(at.from, at.to, after) && after >= begun[:min(len(begun), len(after))] {
			day, n = max(day, after), named
		}
		of := map[string]int{} // who holds something then, once for each
		for _, o := range stays {
			if within(o.from, o.to, day) && o.weight > of[o.who] {
				n += o.weight - of[o.who]
				of[o.who] = o.weight
			}
		}
		if n > most || n == most && day > best {
			best, most = day, n
		}
	}
	return best
}

// calls reports whether the words before a name, in lower case, call its bearer by the office: "vice president" by no president's.
func (o office) calls(before string) bool {
	head, _, _ := strings.Cut(strings.ToLower(o.title), " ")
	was := ""
	for word := range strings.FieldsSeq(before) {
		if word == "former" || word == "a" {
			return false // "a President Haddad" is none
		}
		if word == head && was != "vice" && was != "deputy" {
			return !strings.Contains(before, "former")
		}
		was = word
	}
	return false
}

// presiding reports whether an office leads a state. By others, people are called when they hold them no more: "Secretary Clinton".
func presiding(title string) bool {
	return strings.HasPrefix(title, "President") || strings.HasPrefix(title, "Prime Minister")
}

// called gives the only one whom the tables know by a surname and by such an office in the words before it.
func called(surname, before string) *entry {
	var one *entry
	for _, e := range lexis().surnames[place.Fold(surname)] {
		for o := range offices(e.held) {
			if o.from == "" || !presiding(o.title) || !o.calls(before) || e == one {
				continue
			}
			if one != nil && one.name != e.name {
				return nil
			}
			one = e
		}
	}
	return one
}
