package event

import (
	"fmt"
	"strings"
)

// origin says where the sense comes from: its line in the table of predicates, or the rule of those that stand in none.
func (s *sense) origin() string {
	switch s {
	case demanded:
		return "what a speaker says that others must do"
	case dismissed:
		return "what a speaker calls untrue"
	case blamed:
		return "what a speaker says that others do wrong"
	}
	return fmt.Sprintf("predicates.txt %d", s.line)
}

// origins names several senses, each with what it asks for.
func origins(list []*sense) string {
	var out []string
	for _, s := range list {
		one := fmt.Sprintf("%d", s.line)
		if c := s.conditionText(); c != "" {
			one += " (" + c + ")"
		}
		out = append(out, one)
	}
	return strings.Join(out, ", ")
}

// frameText writes the sense as its line does: "v call/for : subj > to ; actor absorbs".
func (s *sense) frameText() string {
	if s.lemma == "" {
		return "a speaker > whom the clause is about"
	}
	words := s.before + s.lemma
	for _, w := range []struct{ sign, word string }{{"+", s.particle}, {"/", s.with}, {":", s.object}} {
		if w.word != "" {
			words += w.sign + w.word
		}
	}
	arrow := " > "
	if s.together {
		arrow = " & "
	}
	out := string(s.pos) + " " + words + " : " + slotText(s.actor) + arrow + slotText(s.recipient)
	if c := s.conditionText(); c != "" {
		out += " ; " + c
	}
	return out
}

func (s *sense) conditionText() string {
	var out []string
	for _, c := range s.conditions {
		one := c.slot
		if c.class != "" {
			one += "=" + c.class
		}
		out = append(out, one)
	}
	if s.absorbs {
		out = append(out, "absorbs")
	}
	if s.result {
		out = append(out, "result")
	}
	return strings.Join(out, " ")
}

func slotText(slots []string) string {
	if len(slots) == 0 {
		return "-"
	}
	return strings.Join(slots, ",")
}
