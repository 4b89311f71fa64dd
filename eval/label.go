package eval

import "fmt"

// label is what the gold says of a sentence, and what the program does; "" stands for nothing.
type label struct {
	gold, given string
	text        string
}

// compareLabels counts labels by class. A label of nothing is neither gold nor given.
func compareLabels(labels []label) sheet {
	s := sheet{rows: map[string]tally{}}
	var sum tally
	for i, l := range labels {
		if l.gold != "" {
			s.note(&sum, l.gold, tally{gold: 1})
		}
		if l.given != "" {
			s.note(&sum, l.given, tally{given: 1})
		}
		if l.gold == l.given {
			if l.gold != "" {
				s.note(&sum, l.gold, tally{hits: 1})
			}
			continue
		}
		s.misses = append(s.misses, Miss{
			Where: fmt.Sprintf("sentence %d", i+1), Fault: "changed", What: fmt.Sprintf("%s, not %s", orNothing(l.given), orNothing(l.gold)), Text: l.text,
		})
	}
	s.lines = []line{{tally: &sum}, {name: "macro_f1", macro: true}}
	return s
}

func (s *sheet) note(sum *tally, class string, t tally) {
	*sum = sum.plus(t)
	s.rows[class] = s.rows[class].plus(t)
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}
