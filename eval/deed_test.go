package eval

import (
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/plover"
)

// TestDeeds checks which relations the events of a sentence tell, and where one that is not among them was lost.
func TestDeeds(t *testing.T) {
	m := Unmark("<s>The envoy</s> praised <t>the council</t> and met the rebels.")
	praise := eventIn(m.Text, plover.Support, rapporteur.Occurred, "The envoy", "the council")
	blame := eventIn(m.Text, plover.Accuse, rapporteur.Occurred, "The envoy", "the council")
	back := eventIn(m.Text, plover.Support, rapporteur.Occurred, "the council", "The envoy")
	alone := eventIn(m.Text, plover.Support, rapporteur.Occurred, "The envoy", "")
	other := eventIn(m.Text, plover.Consult, rapporteur.Occurred, "The envoy", "the rebels")
	meeting := eventIn(m.Text, plover.Support, rapporteur.Occurred, "The envoy", "")
	meeting.Actor = append(meeting.Actor, praise.Recipient...)
	for _, c := range []struct {
		why    string
		events []rapporteur.Event
		deeds  int
		lost   string // "": not lost
	}{
		{"nothing told", nil, 0, "no event"},
		{"told", []rapporteur.Event{praise}, 1, ""},
		{"told twice", []rapporteur.Event{praise, praise}, 1, ""},
		{"all sides of a reciprocal act are actors", []rapporteur.Event{meeting}, 1, ""},
		{"another act", []rapporteur.Event{blame}, 1, "wrong type"},
		{"the sides changed", []rapporteur.Event{back}, 1, "wrong roles"},
		{"one side alone", []rapporteur.Event{alone}, 0, "no target"},
		{"the other side in another act", []rapporteur.Event{other, alone}, 1, "no target"},
	} {
		coding := rapporteur.Coding{Events: c.events}
		all := deeds(coding, false)
		if len(all) != c.deeds {
			t.Errorf("%s: %d relations, want %d", c.why, len(all), c.deeds)
		}
		found := slices.ContainsFunc(all, func(d deed) bool { return d.class == plover.Support.String() && m.by(d) })
		if found != (c.lost == "") {
			t.Errorf("%s: found is %v", c.why, found)
		}
		if !found {
			if got := m.lost(coding, plover.Support.String(), false); got != c.lost {
				t.Errorf("%s: lost at %q, want %q", c.why, got, c.lost)
			}
		}
	}
	retreat := eventIn(m.Text, plover.Retreat, rapporteur.Occurred, "The envoy", "the council")
	if d := deeds(rapporteur.Coding{Events: []rapporteur.Event{retreat}}, true); len(d) != 1 || d[0].class != "YIELD" {
		t.Errorf("where the gold merges RETREAT with CONCEDE, the relation is %v", d)
	}
}
