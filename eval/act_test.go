package eval

import (
	"context"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/plover"
)

func TestUnmark(t *testing.T) {
	m := Unmark("On Friday, <s>the envoy’s aide</s> met <t>rebels</t>.")
	if m.Text != "On Friday, the envoy’s aide met rebels." || m.Source.In(m.Text) != "the envoy’s aide" || m.Target.In(m.Text) != "rebels" {
		t.Errorf("unmarked: %+v", m)
	}
	if m = Unmark("<t>Two papers</t> were closed."); !m.Source.IsZero() || m.Target.In(m.Text) != "Two papers" || m.Text != "Two papers were closed." {
		t.Errorf("unmarked without source: %+v", m)
	}
}

// told makes an event in a text, with parties by their words.
func eventIn(text string, typ plover.Type, status rapporteur.Status, actor, recipient string) rapporteur.Event {
	party := func(words string) []rapporteur.Entity {
		if words == "" {
			return nil
		}
		at := strings.Index(text, words)
		return []rapporteur.Entity{{Text: words, Span: rapporteur.Span{Start: at, End: at + len(words)}}}
	}
	return rapporteur.Event{Event: typ, PLOVER: typ, Quad: typ.Quad(), Status: status, Actor: party(actor), Recipient: party(recipient)}
}

func TestActAndRelation(t *testing.T) {
	m := Unmark("The council, which <s>the envoy</s> praised, condemned <t>the rebels</t> and asked the envoy to go.")
	praise := eventIn(m.Text, plover.Support, rapporteur.Occurred, "envoy", "council")
	accuse := eventIn(m.Text, plover.Accuse, rapporteur.Occurred, "council", "rebels")
	request := eventIn(m.Text, plover.Request, rapporteur.Occurred, "envoy", "rebels")
	bare := eventIn(m.Text, plover.Assault, rapporteur.Occurred, "", "")
	for _, c := range []struct {
		why     string
		events  []rapporteur.Event
		want    plover.Type
		related bool
	}{
		{"none", nil, plover.Type{}, false},
		{"names neither, but is all there is", []rapporteur.Event{bare}, plover.Assault, false},
		{"names one rather than none", []rapporteur.Event{bare, accuse}, plover.Accuse, false},
		{"the first of two that name one", []rapporteur.Event{praise, accuse}, plover.Support, false},
		{"names both", []rapporteur.Event{praise, accuse, request, bare}, plover.Request, true},
	} {
		coding := rapporteur.Coding{Events: c.events}
		e, ok := m.act(coding)
		if ok != (len(c.events) > 0) || e.PLOVER != c.want {
			t.Errorf("%s: the act is %v, want %v", c.why, e.PLOVER, c.want)
		}
		if got := m.related(coding); got != c.related {
			t.Errorf("%s: related is %v", c.why, got)
		}
	}
}

func TestCompareLabels(t *testing.T) {
	s := compareLabels([]label{{"A", "A", ""}, {"A", "B", "one"}, {"A", "", "two"}, {"B", "B", ""}, {"", "", ""}, {"", "C", "three"}})
	for class, want := range map[string]tally{"A": {1, 1, 3}, "B": {1, 2, 1}, "C": {0, 1, 0}} {
		if s.rows[class] != want {
			t.Errorf("%s: %v, want %v", class, s.rows[class], want)
		}
	}
	r := s.result("act", "", -1)
	wantMeasure(t, r, "precision", .5)
	wantMeasure(t, r, "recall", .5)
	// The F1 of A is 1/2, that of B 2/3; C is no class of the gold.
	wantMeasure(t, r, "macro_f1", (.5+2./3)/2)
	if len(r.Misses) != 3 || r.Misses[0].What != "B, not A" || r.Misses[1].What != "nothing, not A" || r.Misses[2].What != "C, not nothing" {
		t.Errorf("misses are %v", r.Misses)
	}
}

func TestMarkedTasksRun(t *testing.T) {
	act := goldFile(t, "act.tsv", "root\tquad\tmarked_sentence\nYIELD\t2\t<s>The rebels</s> released <t>two envoys</t>.\nACCUSE\t3\t<s>The envoy</s> condemned <t>the army</t>.\n")
	pair := goldFile(t, "pair.tsv", "political\tmarked_sentence\n1\t<s>The envoy</s> condemned <t>the army</t>.\n0\tIt rained.\n")
	iob := goldFile(t, "pair.iob", "The\tB-S\nenvoy\tI-S\ncondemned\tO\nthe\tB-T\narmy\tI-T\n.\tO\n\nIt\tO\nrained\tO\n")
	quad := goldFile(t, "quad.tsv", "sentence\tquad\nThe envoy condemned the army.\t3\nIt rained.\t0\n")
	for _, c := range []struct {
		task, gold, measures string
		classes              map[string]int // gold by class
	}{
		{"act", act, "f1 precision recall macro_f1 quad_accuracy", map[string]int{"YIELD": 1, "ACCUSE": 1}},
		{"pair", pair, "f1 precision recall", map[string]int{"relation": 1}},
		{"pair", act, "f1 precision recall ranked ranked_precision ranked_recall", map[string]int{"YIELD": 1, "ACCUSE": 1}},
		{"pair", iob, "f1 precision recall", map[string]int{"S": 1, "T": 1}},
		{"quad", quad, "f1 precision recall macro_f1 quad_accuracy", map[string]int{"verbal conflict": 1, "none": 1}},
	} {
		r, err := Run(context.Background(), c.task, []string{c.gold}, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.task, err)
			continue
		}
		var names []string
		for _, m := range r.Measures {
			names = append(names, m.Name)
		}
		if got := strings.Join(names, " "); got != c.measures {
			t.Errorf("%s measures %s, want %s", c.task, got, c.measures)
		}
		for _, row := range r.Rows {
			if row.Gold != c.classes[row.Name] {
				t.Errorf("%s: the gold has %d of %s, want %d", c.task, row.Gold, row.Name, c.classes[row.Name])
			}
			delete(c.classes, row.Name)
		}
		if len(c.classes) > 0 {
			t.Errorf("%s: no row for %v", c.task, c.classes)
		}
	}
	for _, c := range []struct{ task, text, says string }{
		{"act", "root\tquad\tmarked_sentence\nACCUSE\tthree\tx\n", "no quad class"},
		{"quad", "sentence\tquad\nx\t5\n", "no quad class"},
		{"pair", "political\tmarked_sentence\nyes\tx\n", "want 0 or 1"},
	} {
		if _, err := Run(context.Background(), c.task, []string{goldFile(t, "bad.tsv", c.text)}, Options{}); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error is %v, want one that says %q", c.task, err, c.says)
		}
	}
}
