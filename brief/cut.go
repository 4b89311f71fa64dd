package brief

import (
	"cmp"
	"slices"
)

// mostLines is how many lines of each section a reader in a terminal is shown; the other formats hold all.
var mostLines = map[string]int{"happened": 60, "background": 8, "undated": 25, "expected": 12, "negated": 8, "possible": 8,
	"figures": 25, "statements": 24, "votes": 16, "commitments": 12, "differences": 20, "copies": 20, "roles": 12, "skipped": 20}

// mostSayings is how many statements of one speaker a reader in a terminal is shown.
const mostSayings = 3

// weightiest cuts a section to as many lines as mostLines has room for: those of most weight, in their order.
func weightiest(s section) section {
	most, ok := mostLines[s.ID]
	if s.ID == "statements" {
		s.Groups = slices.Clone(s.Groups)
		for i, g := range s.Groups {
			s.Groups[i].Lines = heaviest(g.Lines, mostSayings)
		}
	}
	if !ok || s.size() <= most {
		return s
	}
	var all []line
	for _, g := range s.Groups {
		all = append(all, g.Lines...)
	}
	if s.ID == "statements" || s.ID == "differences" || s.ID == "copies" { // whole groups, in their order
		var groups []group
		for _, g := range s.Groups {
			if most -= len(g.Lines); most < 0 && len(groups) > 0 {
				break
			}
			groups = append(groups, g)
		}
		s.Groups = groups
		return s
	}
	kept := keptOf(all, most)
	var groups []group
	at := 0
	for _, g := range s.Groups {
		var lines []line
		for _, l := range g.Lines {
			if kept[at] {
				lines = append(lines, l)
			}
			at++
		}
		if len(lines) > 0 {
			groups = append(groups, group{g.Title, lines})
		}
	}
	s.Groups = groups
	return s
}

// keptOf marks the most lines of most weight; of equal ones the first.
func keptOf(lines []line, most int) map[int]bool {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(lines[j].Weight, lines[i].Weight) })
	kept := map[int]bool{}
	for _, i := range order[:min(most, len(order))] {
		kept[i] = true
	}
	return kept
}

func heaviest(lines []line, most int) []line {
	kept := keptOf(lines, most)
	var out []line
	for i, l := range lines {
		if kept[i] {
			out = append(out, l)
		}
	}
	return out
}
