package fuse

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

// cast are the parties of the examples; the states are real, the rest is made up.
var cast = sketch.Cast{
	"Norway":         "Norway|NOR|GOV|state",
	"Oslo":           "Norway|NOR|GOV|state",
	"Peru":           "Peru|PER|GOV|state",
	"Chile":          "Chile|CHL|GOV|state",
	"Vera Lind":      "Vera Lind|NOR|GOV|person",
	"Minister Lind":  "Lind|NOR|GOV|person",
	"Jon Berg":       "Jon Berg|NOR|GOV|person",
	"Ana Quispe":     "Ana Quispe|PER|GOV|person",
	"President Rojo": "Luis Rojo|PER|GOV|person",
	"government":     "government|PER|GOV|organisation",
	"soldiers":       "soldiers|PER|MIL|group",
	"troops":         "troops|PER|MIL|group",
	"people":         "people|PER|CVL|group",
	"villagers":      "villagers|PER|CVL|group",
	"activists":      "activists|PER|CVL|group",
	"Red Lamp":       "Red Lamp|NGO||organisation",
	"Blue Door":      "Blue Door|NGO||organisation",
}

func report(outlet, published, title string, sentences ...string) *sketch.Report {
	return sketch.New(sketch.Head{File: outlet + ".txt", Outlet: outlet, Title: title, Published: published}, cast, sentences...)
}

// groups gives the incidents as the triggers of their events, each as "file:trigger".
func groups(codings []rapporteur.Coding, r Record) [][]string {
	name := map[rapporteur.EntryID]string{}
	for _, c := range codings {
		for _, e := range c.Events {
			name[e.ID] = c.Article.Outlet + ":" + e.Trigger.In(c.Article.Text)
		}
	}
	var out [][]string
	for _, i := range r.Incidents {
		var g []string
		for _, e := range i.Events {
			g = append(g, name[e])
		}
		out = append(out, g)
	}
	return out
}

func TestOneHappeningToldByTwo(t *testing.T) {
	meet := func(in int, actor, recipient, date, place string) sketch.Act {
		return sketch.Act{In: in, Type: "CONSULT", Trigger: "met", Actor: []string{actor}, Recipient: []string{recipient}, Date: date, Place: place, Country: "PER"}
	}
	shell := func(recipient, date, place string) sketch.Act {
		a := sketch.Act{In: 0, Type: "ASSAULT", Trigger: "shelled", Actor: []string{"troops"}, Date: date, Place: place, Country: "PER"}
		if recipient != "" {
			a.Recipient = []string{recipient}
		}
		return a
	}
	for _, c := range []struct {
		name  string
		a, b  string // titles
		actA  sketch.Act
		actB  sketch.Act
		joins bool
	}{
		{"same persons, same day", "Vera Lind met Ana Quispe in Lima", "Ana Quispe met Minister Lind",
			meet(0, "Vera Lind", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Ana Quispe", "Minister Lind", "2014-05-06", ""), true},
		{"same persons, other day", "Vera Lind met Ana Quispe in Lima", "Vera Lind met Ana Quispe in Lima",
			meet(0, "Vera Lind", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Vera Lind", "Ana Quispe", "2014-05-07", "Lima"), false},
		{"same persons, no day in one", "Vera Lind met Ana Quispe in Lima", "Vera Lind met Ana Quispe in Lima",
			meet(0, "Vera Lind", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Vera Lind", "Ana Quispe", "", "Lima"), false},
		{"same persons, only a month in one", "Vera Lind met Ana Quispe in Lima", "Vera Lind met Ana Quispe in Lima",
			meet(0, "Vera Lind", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Vera Lind", "Ana Quispe", "2014-05", "Lima"), false},
		{"other minister of the same government", "Vera Lind met Ana Quispe in Lima", "Jon Berg met Ana Quispe in Lima",
			meet(0, "Vera Lind", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Jon Berg", "Ana Quispe", "2014-05-06", "Lima"), false},
		{"the country stands for its minister", "Vera Lind met Ana Quispe in Lima", "Norway met Ana Quispe in Lima",
			meet(0, "Vera Lind", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Norway", "Ana Quispe", "2014-05-06", "Lima"), true},
		{"two organisations of no state", "Red Lamp met Ana Quispe in Lima", "Blue Door met Ana Quispe in Lima",
			meet(0, "Red Lamp", "Ana Quispe", "2014-05-06", "Lima"), meet(0, "Blue Door", "Ana Quispe", "2014-05-06", "Lima"), false},
		{"shelling of one town", "Army troops shelled Cusco", "The troops shelled villagers in Cusco",
			shell("", "2014-05-06", "Cusco"), shell("villagers", "2014-05-06", "Cusco"), true},
		{"shelling of two towns", "Army troops shelled Cusco", "The troops shelled Tacna",
			shell("", "2014-05-06", "Cusco"), shell("", "2014-05-06", "Tacna"), false},
		{"shelling with no place in one", "Army troops shelled Cusco", "The troops shelled villagers again",
			shell("", "2014-05-06", "Cusco"), shell("villagers", "2014-05-06", ""), false},
		{"shelling somewhere in one country", "Army troops shelled homes in Peru", "The troops shelled a school in Peru",
			shell("", "2014-05-06", "Peru"), shell("", "2014-05-06", "Peru"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			codings := []rapporteur.Coding{
				report("Example Wire", "2014-05-07", c.a).Event(c.actA).Coding(),
				report("Sample Post", "2014-05-07", c.b).Event(c.actB).Coding(),
			}
			r := Fuse(codings)
			if got := len(r.Incidents) == 1; got != c.joins {
				t.Errorf("joined: %v, want %v; incidents %v", got, c.joins, groups(codings, r))
			}
			if c.joins && (r.Incidents[0].Independent != 2 || len(r.Incidents[0].Outlets) != 2) {
				t.Errorf("independent %d, outlets %v; want two of each", r.Incidents[0].Independent, r.Incidents[0].Outlets)
			}
		})
	}
}

func TestSpeechHasToBeAboutTheSame(t *testing.T) {
	call := func(recipient ...string) sketch.Act {
		return sketch.Act{Type: "REQUEST", Trigger: "urged", Actor: []string{"Norway"}, Recipient: recipient, Date: "2014-05-06"}
	}
	for _, c := range []struct {
		name, a, b string
		actA, actB sketch.Act
		joins      bool
	}{
		{"one demand", "Norway urged Peru to open an inquiry into the shelling of Cusco", "Norway urged an inquiry into the Cusco shelling", call("Peru"), call(), true},
		{"two demands of one party", "Norway urged Peru to open an inquiry into the shelling", "Norway urged Peru to lift the curfew at once", call("Peru"), call("Peru"), false},
		{"two demands of nobody", "Norway urged an inquiry into the Cusco shelling", "Norway urged a lasting ceasefire without conditions", call(), call(), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			codings := []rapporteur.Coding{
				report("Example Wire", "2014-05-07", c.a).Event(c.actA).Coding(),
				report("Sample Post", "2014-05-07", c.b).Event(c.actB).Coding(),
			}
			if r := Fuse(codings); (len(r.Incidents) == 1) != c.joins {
				t.Errorf("incidents %v, want them joined: %v", groups(codings, r), c.joins)
			}
		})
	}
}

func TestWithinOneArticle(t *testing.T) {
	c := report("Example Wire", "2014-05-07", "Norway vetoed plan for lake",
		"On Tuesday Norway vetoed the plan for the lake.",
		"Norway has repeatedly vetoed a plan for the lake.",
		"Peru met Chile in March.", "Peru met Chile on Tuesday.").
		Event(sketch.Act{In: 0, Type: "REJECT", Trigger: "vetoed", Actor: []string{"Norway"}}).
		Event(sketch.Act{In: 1, Type: "REJECT", Trigger: "vetoed", Actor: []string{"Norway"}, Date: "2014-05-06"}).
		Event(sketch.Act{In: 2, Type: "REJECT", Trigger: "vetoed", Actor: []string{"Norway"}}).
		Event(sketch.Act{In: 3, Type: "CONSULT", Trigger: "met", Actor: []string{"Peru", "Chile"}, Date: "2014-03"}).
		Event(sketch.Act{In: 4, Type: "CONSULT", Trigger: "met", Actor: []string{"Peru", "Chile"}, Date: "2014-05-06"}).Coding()
	r := Fuse([]rapporteur.Coding{c})
	var sizes []int
	for _, i := range r.Incidents {
		sizes = append(sizes, len(i.Events))
	}
	// In order of days: the meeting of March, the two of 6 May, the background veto.
	if want := []int{1, 2, 1, 1}; !slices.Equal(sizes, want) {
		t.Fatalf("events of each incident: %v, want %v: %v", sizes, want, groups([]rapporteur.Coding{c}, r))
	}
	if d := r.Incidents[1].Date.Start; d != "2014-05-06" {
		t.Errorf("the veto is dated %q, want the day that one of its tellings gives", d)
	}
	if r.Incidents[1].Independent != 1 {
		t.Errorf("independent %d within one article, want 1", r.Incidents[1].Independent)
	}
}

func TestPlannedAndHeld(t *testing.T) {
	meet := func(status rapporteur.Status, date string) sketch.Act {
		return sketch.Act{Type: "CONSULT", Trigger: "meet", Status: status, Actor: []string{"Vera Lind"}, Recipient: []string{"Ana Quispe"}, Date: date}
	}
	for _, c := range []struct {
		name, announced, plan, held string
		linked                      bool
	}{
		{"on the day announced", "2014-05-01", "2014-05-06", "2014-05-06", true},
		{"on another day", "2014-05-01", "2014-05-05", "2014-05-06", false},
		{"no day announced", "2014-05-01", "", "2014-05-06", true},
		{"no day announced, long after", "2014-03-01", "", "2014-05-06", false},
		{"announced afterwards", "2014-05-10", "", "2014-05-06", false},
		{"month announced", "2014-04-01", "2014-05", "2014-05-06", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			plan := report("Example Wire", c.announced, "Vera Lind will meet Ana Quispe").Event(meet(rapporteur.Future, c.plan)).Coding()
			held := report("Sample Post", "2014-05-07", "Vera Lind did meet Ana Quispe").Event(meet(rapporteur.Occurred, c.held)).Coding()
			r := Fuse([]rapporteur.Coding{plan, held})
			var got []rapporteur.EntryID
			for _, i := range r.Incidents {
				got = append(got, i.PlannedBy...)
			}
			if linked := slices.Equal(got, []rapporteur.EntryID{plan.Events[0].ID}); linked != c.linked {
				t.Errorf("planned by %v, want linked: %v", got, c.linked)
			}
		})
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	codings := crisis()
	want := Fuse(codings)
	for seed := range uint64(20) {
		shuffled := slices.Clone(codings)
		rand.New(rand.NewPCG(seed, 7)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := Fuse(append(shuffled, shuffled[0])); !reflect.DeepEqual(got, want) {
			t.Fatalf("order %d gives another record:\n%+v\nwant\n%+v", seed, got, want)
		}
	}
}

// crisis is a small story told by several outlets, with copies, a count in dispute and a plan that came true.
func crisis() []rapporteur.Coding {
	wire := "Army troops shelled the market of Cusco on Tuesday, killing at least 12 people, activists of the town said in a statement."
	more := "Witnesses spoke of smoke over the old town and of families leaving along the river road before dark on that day."
	story := func(outlet, published, title string) *sketch.Report {
		return report(outlet, published, title, wire, more).
			Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Actor: []string{"troops"}, Recipient: []string{"people"}, Date: "2014-05-06", Place: "Cusco", Country: "PER", Source: []string{"activists"}, Cue: "said"}).
			Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: 12, Wording: "at least 12 people", Who: "people", Source: []string{"activists"}, Cue: "said"})
	}
	other := report("Third Mirror", "2014-05-07", "Shelling in Cusco", "The government said troops shelled Cusco and three people died there.").
		Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER", Source: []string{"government"}, Cue: "said"}).
		Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: 3, High: 3, Wording: "three people", Who: "people", Source: []string{"government"}, Cue: "said"})
	return []rapporteur.Coding{
		story("Example Wire", "2014-05-06", "Market shelled").Coding(),
		story("Sample Post", "2014-05-07", "Shells on a market in Cusco").Coding(),
		other.Coding(),
		report("", "", "Norway urged Peru to hold its fire").Event(sketch.Act{Type: "REQUEST", Trigger: "urged", Actor: []string{"Norway"}, Recipient: []string{"Peru"}}).Coding(),
	}
}
