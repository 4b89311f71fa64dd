package brief

import (
	"regexp"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/plover"
)

func TestTold(t *testing.T) {
	party := func(names ...string) []rapporteur.Entity {
		var out []rapporteur.Entity
		for _, n := range names {
			out = append(out, rapporteur.Entity{Text: n})
		}
		return out
	}
	for _, c := range []struct {
		typ, mode, trigger string
		status             rapporteur.Status
		actor, recipient   []rapporteur.Entity
		want               string
	}{
		{"CONSULT", "", "met", rapporteur.Occurred, party("Lind"), party("Quispe"), "Lind met Quispe"},
		{"CONSULT", "", "talks", rapporteur.Occurred, party("Lind", "Quispe"), nil, "Lind and Quispe held talks"},
		{"CONSULT", "", "meet", rapporteur.Future, party("Lind"), party("Quispe"), "Lind to meet Quispe"},
		{"CONSULT", "", "meet", rapporteur.Negated, party("Lind"), party("Quispe"), "Lind did not meet Quispe"},
		{"REJECT", "yield", "vetoed", rapporteur.Occurred, party("Peru", "Chile"), nil, "Peru and Chile vetoed a text"},
		{"REJECT", "yield", "veto", rapporteur.Hypothetical, party("Peru"), nil, "Peru might cast a veto"},
		{"ASSAULT", "aerial", "air strikes", rapporteur.Occurred, nil, party("people"), "Air strikes on people"},
		{"ASSAULT", "aerial", "air strikes", rapporteur.Negated, nil, nil, "Said not to have happened: Air strikes"},
		{"ASSAULT", "", "clashes", rapporteur.Occurred, party("army", "rebels"), nil, "Army and rebels fought"},
		{"MOBILIZE", "weapons", "displayed", rapporteur.Future, party("army"), nil, "Army to show or move weapons"},
		{"SUPPORT", "", "backed", rapporteur.Occurred, party("a", "b", "c", "d", "e", "f"), party("{A}"), "A, b, c and 3 others backed {A}"},
	} {
		var modes []string
		if c.mode != "" {
			modes = []string{c.mode}
		}
		if got := told(c.typ, modes, c.status, c.trigger, c.actor, c.recipient); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.typ, c.trigger, got, c.want)
		}
	}
}

// TestEveryActCanBeTold holds the table to the codebook: each type, mode, status and set of parties gives a sentence.
func TestEveryActCanBeTold(t *testing.T) {
	a, r := []rapporteur.Entity{{Text: "Peru"}}, []rapporteur.Entity{{Text: "Chile"}}
	sides := [][2][]rapporteur.Entity{{a, r}, {append(a, r...), nil}, {a, nil}, {nil, r}, {nil, nil}}
	leftover := regexp.MustCompile(`[{}\[\]]`)
	for _, typ := range plover.Types() {
		modes := [][]string{nil}
		for _, m := range typ.Modes() {
			modes = append(modes, []string{m.String()})
		}
		for _, m := range modes {
			for _, status := range []rapporteur.Status{rapporteur.Occurred, rapporteur.Future, rapporteur.Hypothetical, rapporteur.Negated} {
				for i, s := range sides {
					got := told(typ.String(), m, status, "did", s[0], s[1])
					if got == "" || leftover.MatchString(got) {
						t.Errorf("%s %v %s, way %d: %q", typ, m, status, i, got)
					}
					for _, side := range s {
						for _, e := range side {
							if !strings.Contains(got, e.Text) {
								t.Errorf("%s %v %s, way %d: %q does not name %s", typ, m, status, i, got, e.Text)
							}
						}
					}
				}
			}
		}
	}
}

func TestReadPhrasesRefuses(t *testing.T) {
	for _, bad := range []string{"AGREE | a | b", "AGRE | a | b | c | d | e", "AGREE.phone | a | b | c | d | e"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("readPhrases takes %q", bad)
				}
			}()
			readPhrases(bad)
		}()
	}
}
