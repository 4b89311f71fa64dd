package brief

import (
	"slices"
	"strings"
)

// gatherPassing puts lines that say the same under one heading together, and those that name neither who nor where into one
// line at the end: of the heading, where there are several under it and headings are days, else of the section. A reader who
// meets "Violence." ten times learns nothing ten times; the entries stay apart in the JSON brief.
func (s *section) gatherPassing(byHeading bool) {
	var passing []line
	for i := range s.Groups {
		g := &s.Groups[i]
		var own []line
		g.Lines = slices.DeleteFunc(g.Lines, func(l line) bool {
			if l.passing != "" {
				own = append(own, l)
			}
			return l.passing != ""
		})
		g.Lines = sameTogether(g.Lines)
		switch {
		case byHeading && len(own) == 1:
			g.Lines = append(g.Lines, own[0])
		case byHeading && len(own) > 1:
			l := mentioned(own)
			l.Shown = 1
			g.Lines = append(g.Lines, l)
		default:
			passing = append(passing, own...)
		}
	}
	s.Groups = slices.DeleteFunc(s.Groups, func(g group) bool { return len(g.Lines) == 0 })
	switch n := len(s.Groups); {
	case len(passing) == 0:
	case n == 1 && s.Groups[0].Title == "":
		s.Groups[0].Lines = append(s.Groups[0].Lines, mentioned(passing))
	case n == 0:
		s.Groups = []group{{"", []line{mentioned(passing)}}}
	default:
		s.Groups = append(s.Groups, group{"Mentioned in passing", []line{mentioned(passing)}})
	}
}

// sameTogether makes one line of lines with the same text, where the first of them stood.
func sameTogether(lines []line) []line {
	var out []line
	at := map[string]int{}
	for _, l := range lines {
		i, ok := at[l.Text]
		if !ok {
			at[l.Text] = len(out)
			out = append(out, l)
			continue
		}
		out[i] = together(out[i].Text, []line{out[i], l})
	}
	return out
}

// together makes one line of several; each stays whole in parts.
func together(text string, lines []line) line {
	l := line{Text: text}
	for _, m := range lines {
		if len(m.parts) > 0 {
			l.parts = append(l.parts, m.parts...)
		} else {
			l.parts = append(l.parts, m)
		}
		l.Sources = append(l.Sources, m.Sources...)
		l.Weight = max(l.Weight, m.Weight)
		l.Shown = max(l.Shown, m.Shown)
		for _, n := range m.Notes {
			if !slices.Contains(l.Notes, n) && !strings.HasSuffix(n, "tellings") {
				l.Notes = append(l.Notes, n)
			}
		}
		for _, q := range m.Quotes {
			if i := slices.IndexFunc(l.Quotes, q.same); i >= 0 {
				l.Quotes[i] = l.Quotes[i].with(q)
			} else {
				l.Quotes = append(l.Quotes, q)
			}
		}
	}
	slices.Sort(l.Sources)
	l.Sources = slices.Compact(l.Sources)
	if len(l.Quotes) > 1 {
		l.Notes = append(l.Notes, plural(len(l.parts), "telling"))
	}
	return l
}

// mentioned writes a line for things of which neither who nor where is told: "Mentioned without saying who or where: violence (3)".
func mentioned(lines []line) line {
	var kinds []string
	count := map[string]int{}
	for _, l := range lines {
		if count[l.passing] == 0 {
			kinds = append(kinds, l.passing)
		}
		count[l.passing]++
	}
	for i, k := range kinds {
		kinds[i] = lowerFirst(k)
		if count[k] > 1 {
			kinds[i] += " (" + plural(count[k], "time") + ")"
		}
	}
	l := together("Mentioned without saying who or where: "+strings.Join(kinds, ", ")+".", lines)
	l.Notes, l.Shown = nil, 0
	return l
}
