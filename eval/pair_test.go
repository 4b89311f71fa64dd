package eval

import (
	"testing"

	"rapporteur"
)

func TestSides(t *testing.T) {
	const text = "Kenya met Peru. Kenya and Peru met. Talks between Kenya and Peru. Kenya accused Peru."
	at := func(words string, from int) rapporteur.Span {
		for k := from; ; k++ {
			if text[k:k+len(words)] == words {
				return rapporteur.Span{Start: k, End: k + len(words)}
			}
		}
	}
	for _, c := range []struct {
		from           int // where its sentence begins
		trigger        string
		actor, other   []string
		source, target int
	}{
		{0, "met", []string{"Kenya", "Peru"}, nil, 1, 1},
		{16, "met", []string{"Kenya", "Peru"}, nil, 2, 0},
		{36, "Talks", []string{"Kenya", "Peru"}, nil, 2, 0},
		{66, "accused", []string{"Kenya"}, []string{"Peru"}, 1, 1},
	} {
		e := rapporteur.Event{Trigger: at(c.trigger, c.from)}
		for _, w := range c.actor {
			e.Actor = append(e.Actor, rapporteur.Entity{Text: w, Span: at(w, c.from)})
		}
		for _, w := range c.other {
			e.Recipient = append(e.Recipient, rapporteur.Entity{Text: w, Span: at(w, c.from)})
		}
		if source, target := sides(e); len(source) != c.source || len(target) != c.target {
			t.Errorf("%s: %d sources, %d targets, want %d and %d", text[c.from:], len(source), len(target), c.source, c.target)
		}
	}
}
