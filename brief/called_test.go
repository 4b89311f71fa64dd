package brief

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

// linesOf gives the lines of one section.
func linesOf(in Input, id string) []line {
	var out []line
	for _, s := range newPage(in).Sections {
		if s.ID == id {
			for _, g := range s.Groups {
				out = append(out, g.Lines...)
			}
		}
	}
	return out
}

func textsOf(lines []line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.told())
	}
	return out
}

func TestPartiesAreCalledAsInTheirReports(t *testing.T) {
	words := sketch.Cast{
		"their":     "their|||",
		"We":        "We|PER|GOV|",
		"garrison":  "garrison|PER|MIL|group",
		"Villagers": "Villagers|PER|CVL|group",
		"Oxbow":     "Oxbow|PER|CVL|group",
		"Norway":    "Norway|NOR|GOV|state",
		"Board":     "United Nations|UNO||organisation",
	}
	for _, c := range []struct{ sentence, actor, want string }{
		{"The garrison fired at dawn.", "garrison", "The garrison shot at Norway"},
		{"At dawn a garrison fired.", "garrison", "A garrison shot at Norway"},
		{"At dawn their guns fired.", "their", "Someone (“their”) shot at Norway"},
		{"We fired first.", "We", "Someone (“we”, Peru) shot at Norway"},
		{"At dawn the Board fired.", "Board", "The United Nations shot at Norway"},
	} {
		in := input([]rapporteur.Coding{sketch.New(sketch.Head{Outlet: "Example Wire", Title: "Norway", Published: "2014-05-06"}, words, c.sentence+" Norway and some villagers looked on.").
			Event(sketch.Act{In: 1, Type: "ASSAULT", Mode: "firearms", Trigger: "fired", Actor: []string{c.actor}, Recipient: []string{"Norway"}, Date: "2014-05-06"}).Coding()})
		if got := textsOf(linesOf(in, "happened")); !slices.Equal(got, []string{c.want + "."}) {
			t.Errorf("%q: %q, want %q", c.sentence, got, c.want)
		}
	}
	// A description at the head of a sentence is no name where some report writes it small; a name is never written small.
	in := input([]rapporteur.Coding{sketch.New(sketch.Head{Outlet: "Example Wire", Title: "Lake"}, words, "Villagers fired, and villagers fled.", "Oxbow fired.").
		Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "fired", Recipient: []string{"Villagers"}}).
		Event(sketch.Act{In: 2, Type: "ASSAULT", Trigger: "fired", Recipient: []string{"Oxbow"}}).Coding()})
	if got, want := textsOf(linesOf(in, "undated")), []string{"Violence against villagers.", "Violence against Oxbow."}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestHowItIsSaidStandsBeforeTheWords(t *testing.T) {
	for _, c := range []struct{ sentence, cue, content, want string }{
		{"Norway denied that the lake was closed.", "denied", "the lake was closed", "denied: the lake was closed"},
		{"Norway did not say who closed the lake.", "say", "who closed the lake", "did not say: who closed the lake"},
		{"Norway didn’t say who closed the lake.", "say", "who closed the lake", "didn't say: who closed the lake"},
		{"Norway refused to confirm that the lake was closed.", "confirm", "the lake was closed", "refused to confirm: the lake was closed"},
		{"Norway had long said the lake was closed.", "said", "the lake was closed", "said: the lake was closed"},
	} {
		in := input([]rapporteur.Coding{sketch.New(sketch.Head{Outlet: "Example Wire", Title: "Lake"}, cast, c.sentence).
			Said(1, "Norway", c.cue, c.content, rapporteur.Indirect).Coding()})
		if got := textsOf(linesOf(in, "statements")); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%q: %q, want %q", c.sentence, got, c.want)
		}
	}
}

func TestBareMentionsAreToldTogether(t *testing.T) {
	bare := func(in int, date string) sketch.Act {
		return sketch.Act{In: in, Type: "ASSAULT", Trigger: "attack", Date: date}
	}
	in := input([]rapporteur.Coding{sketch.New(sketch.Head{Outlet: "Example Wire", Title: "Lake", Published: "2014-05-07"}, cast,
		"An attack came at dawn.", "One more attack was heard of by noon.", "Boats burnt after an attack.", "Nobody saw that attack.", "Peru spoke of an attack.").
		Event(bare(1, "2014-05-06")).Event(bare(2, "2014-05-06")).Event(bare(3, "2014-05-07")).Event(bare(4, "")).
		Event(sketch.Act{In: 5, Type: "ASSAULT", Trigger: "attack", Recipient: []string{"Peru"}}).Coding()})
	if got, want := textsOf(linesOf(in, "happened")), []string{"Mentioned without saying who or where: violence (2 times).", "Violence."}; !slices.Equal(got, want) {
		t.Errorf("by day: %q, want %q", got, want)
	}
	if got, want := textsOf(linesOf(in, "undated")), []string{"Violence against Peru.", "Mentioned without saying who or where: violence."}; !slices.Equal(got, want) {
		t.Errorf("day not told: %q, want %q", got, want)
	}
	if n := strings.Count(written(t, JSON, in), `"kind": "incident"`); n != 5 {
		t.Errorf("%d incidents in JSON, want each of the 5 by itself", n)
	}
}

func TestCountOfAHeadlineIsNotASecondCount(t *testing.T) {
	in := input([]rapporteur.Coding{sketch.New(sketch.Head{Outlet: "Example Wire", Title: "At least 12 die"}, cast, "The army said at least 12 people died in Cusco.", "Red Lamp spoke of at least 12 people.").
		Figure(sketch.Count{Measure: rapporteur.Killed, Low: 12, Wording: "least 12"}).
		Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: 12, Wording: "at least 12 people", Who: "people", Source: []string{"army"}, Cue: "said", Place: "Cusco", Country: "PER"}).
		Figure(sketch.Count{In: 2, Measure: rapporteur.Killed, Low: 12, Wording: "at least 12 people", Who: "people", Source: []string{"Red Lamp"}, Cue: "spoke"}).Coding()})
	got := textsOf(linesOf(in, "figures"))
	if len(got) != 2 || !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "army") }) || !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "Red Lamp") }) {
		t.Errorf("%q, want one line for each claimant", got)
	}
}

func TestReportWithoutAHeadline(t *testing.T) {
	long := "Norway closed the lake " + strings.Repeat("once more ", 20)
	for _, c := range []struct {
		source source
		want   string
	}{
		{source{Title: "The lake", Basis: rapporteur.TitleHeadline}, "“The lake”"},
		{source{Title: "The lake"}, "“The lake”"},
		{source{}, "without a headline"},
		{source{Title: "Norway closed the lake.", Basis: rapporteur.TitleLead}, "no headline, begins “Norway closed the lake.”"},
		{source{Title: long, Basis: rapporteur.TitleLead}, "no headline, begins “" + head(long, leadRunes) + "”"},
	} {
		if got := titleText(c.source); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
