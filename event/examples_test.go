package event_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// example is a sentence with the events that a careful coder reads in it.
type example struct {
	line     int
	sentence string
	want     []string
}

func examples(t *testing.T) []example {
	t.Helper()
	data, err := os.ReadFile("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	for n, line := range strings.Split(string(data), "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == ' ':
			last := &all[len(all)-1]
			last.want = append(last.want, strings.TrimSpace(line))
		default:
			all = append(all, example{line: n + 1, sentence: line})
		}
	}
	return all
}

func names(list []rapporteur.Entity) string {
	var out []string
	for _, e := range list {
		out = append(out, e.Text)
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, ", ")
}

// outletAlone tells everything itself.
type outletAlone struct{}

func (outletAlone) Sources(int, int) []rapporteur.Source { return nil }
func (outletAlone) Tellers(int, int) []rapporteur.Source { return nil }
func (outletAlone) Hearers(int, int) []rapporteur.Entity { return nil }
func (outletAlone) Said(int, int) rapporteur.Date        { return rapporteur.Date{} }

func TestExamples(t *testing.T) {
	for _, x := range examples(t) {
		t.Run(fmt.Sprintf("line %d", x.line), func(t *testing.T) {
			var got []string
			for _, e := range read(x.sentence).Events {
				got = append(got, fmt.Sprintf("%s %s : %s > %s", e.Event, e.Status, names(e.Actor), names(e.Recipient)))
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("%s\n  read %s\n  want %s", x.sentence, strings.Join(got, "; "), strings.Join(x.want, "; "))
			}
		})
	}
}
