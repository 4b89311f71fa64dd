package actor

import (
	"strings"

	"rapporteur"
)

// dating gives the month in which an article that tells no day of publication was written, "2016-03", by those it names: the one in which most of
// them held an office, those above all that it calls by it, and not before the latest year that it names, where that is one of theirs. It is ""
// where it calls nobody so.
func (c *Cast) dating() string {
	const called, named = 3, 2 // how much more an office says that stands before the name, and a year
	type stay struct {
		who, from, to string
		weight        int
	}
	var stays []stay
	const enough = 3 // mentions of one that are looked at
	times := map[*entry]int{}
	seen, titled, after := map[string]bool{}, false, ""
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
			if e == nil {
				continue
			}
			first := t
			if t = last; e.typ != rapporteur.TypePerson || e.held == "" || times[e] == enough {
				continue
			}
			times[e]++
			before := strings.ToLower(c.text(s, max(0, first-3), max(0, first-1)))
			for o := range offices(e.held) {
				if o.from == "" {
					continue
				}
				weight, key := 1, e.name+o.from
				if head, _, _ := strings.Cut(strings.ToLower(o.title), " "); first > 0 && strings.Contains(before, head) && !strings.Contains(before, "former") {
					weight, key, titled = called, key+" called", true
				}
				if !seen[key] {
					seen[key] = true
					stays = append(stays, stay{e.name, o.from, o.to, weight})
				}
			}
		}
	}
	if !titled {
		return ""
	}
	best, most := "", 0
	for _, at := range stays {
		day, n := at.from, 0
		if after != "" && within(at.from, at.to, after) {
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
