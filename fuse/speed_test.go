package fuse

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

// nearIdentical gives short reports of one shelling, as many outlets would print them: hardly a word differs, the counts
// and the number of the house do, and every tenth denies it.
func nearIdentical(n int) []rapporteur.Coding {
	var out []rapporteur.Coding
	for i := range n {
		killed, source := fmt.Sprintf("at least %d people", 10+i%7), []string{[]string{"activists", "villagers"}[i%2]}
		first := fmt.Sprintf("Army troops shelled house %d of the market of Cusco on Tuesday, killing %s, %s said.", i, killed, source[0])
		second := "Vera Lind met Ana Quispe in Lima on the same day, after Norway had urged Peru to hold its fire."
		third := "Peru is to withdraw its boats from the shore under the lake plan."
		r := report(fmt.Sprintf("Outlet %d", i%400), fmt.Sprintf("2014-05-%02d", 6+i%3), fmt.Sprintf("Market shelled (%d)", i), first, second, third).
			Event(sketch.Act{In: 1, Type: "ASSAULT", Mode: "heavy-weapons", Trigger: "shelled", Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER", Source: source, Cue: "said"}).
			Event(sketch.Act{In: 2, Type: "CONSULT", Trigger: "met", Actor: []string{"Vera Lind"}, Recipient: []string{"Ana Quispe"}, Date: "2014-05-06", Place: "Lima", Country: "PER"}).
			Event(sketch.Act{In: 2, Type: "REQUEST", Trigger: "urged", Actor: []string{"Norway"}, Recipient: []string{"Peru"}, Date: "2014-05-06"}).
			Event(sketch.Act{In: 2, Type: "CONSULT", Trigger: "met", Status: rapporteur.Future, Actor: []string{"Vera Lind"}, Recipient: []string{"Ana Quispe"}}).
			Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: int64(10 + i%7), Wording: killed, Who: "people", Source: source, Cue: "said"}).
			Commitment(3, "lake plan", "withdraw its boats from the shore", []string{"Peru"}, rapporteur.Proposed, "2014-05-06")
		if i%10 == 0 {
			r.Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Status: rapporteur.Negated, Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER"})
		}
		out = append(out, r.Coding())
	}
	return out
}

// distinct gives reports of as many different things, by the same few parties, within the same ten days.
func distinct(n int) []rapporteur.Coding {
	actors := []string{"troops", "Peru", "Chile", "Norway", "Red Lamp", "Blue Door"}
	var out []rapporteur.Coding
	for i := range n {
		actor, day := actors[i%len(actors)], fmt.Sprintf("2014-05-%02d", 6+i%10)
		town := fmt.Sprintf("Town%d", i)
		first := fmt.Sprintf("The %s shelled hut%d and quay%d in %s, killing %d people.", actor, i*3, i*7, town, 1+i%90)
		second := fmt.Sprintf("The %s urged Peru to open dam%d before tide%d and reef%d.", actor, i*5, i*11, i*13)
		third := fmt.Sprintf("The %s vowed to mend pier%d and lock%d at mill%d.", actor, i*17, i*19, i*23)
		h := sketch.Head{File: fmt.Sprint(i), Outlet: fmt.Sprintf("Outlet %d", i%40), Title: fmt.Sprintf("The %s will meet person%d", actor, i), Published: day}
		if i%2 == 0 {
			h.Wires = []string{"Example Wire"}
		}
		r := sketch.New(h, cast, first, second, third, fmt.Sprintf("Since January %d people died in Peru.", 100+i)).
			Event(sketch.Act{Type: "CONSULT", Trigger: "meet", Status: rapporteur.Future, Actor: []string{actor}, Recipient: []string{fmt.Sprintf("person%d", i)}}).
			Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Actor: []string{actor}, Date: day, Place: town, Country: "PER"}).
			Event(sketch.Act{In: 2, Type: "REQUEST", Trigger: "urged", Actor: []string{actor}, Recipient: []string{"Peru"}, Date: day}).
			Event(sketch.Act{In: 3, Type: "AGREE", Trigger: "vowed", Actor: []string{actor}, Date: day}).
			Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: int64(1 + i%90), High: int64(1 + i%90), Wording: fmt.Sprintf("%d people", 1+i%90), Who: "people"}).
			Figure(sketch.Count{In: 4, Measure: rapporteur.Killed, Low: int64(100 + i), High: int64(100 + i), Wording: fmt.Sprintf("%d people", 100+i), Who: "people", Since: "2014-01", Place: "Peru", Country: "PER", AsOf: day}).
			Commitment(3, "", fmt.Sprintf("mend pier%d and lock%d", i*17, i*19), []string{actor}, rapporteur.Accepted, day)
		if i%10 == 0 {
			r.Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Status: rapporteur.Negated, Actor: []string{actor}, Date: day})
		}
		out = append(out, r.Coding())
	}
	return out
}

// TestOrderDoesNotMatterInCrowds holds the bounds on comparisons to the rule that the order of the reports changes nothing:
// there are more candidates and more versions than are looked at.
func TestOrderDoesNotMatterInCrowds(t *testing.T) {
	codings := append(nearIdentical(3*mostVersions), distinct(2*mostCandidates)...)
	want := Fuse(codings)
	for seed := range uint64(3) {
		shuffled := slices.Clone(codings)
		rand.New(rand.NewPCG(seed, 11)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := Fuse(shuffled); !reflect.DeepEqual(got, want) {
			t.Fatalf("order %d gives another record", seed)
		}
	}
}

// TestCrowdStaysOneHappening: what thousands of reports tell alike is one incident, with all of its reports and all counts.
func TestCrowdStaysOneHappening(t *testing.T) {
	codings := nearIdentical(3 * mostVersions)
	r := Fuse(codings)
	shelling := slices.IndexFunc(r.Incidents, func(i rapporteur.Incident) bool { return i.Event == "ASSAULT" && i.Status == rapporteur.Occurred })
	if shelling < 0 || len(r.Incidents[shelling].Articles) != len(codings) {
		t.Fatalf("incidents %+v, want one shelling told by all", groups(codings, r))
	}
	var told int
	for _, d := range r.Disagreements {
		for _, v := range d.Values {
			if d.Field == "killed" {
				told += len(v.Articles)
			}
		}
	}
	if told != len(codings) {
		t.Errorf("%d articles stand behind the counts in dispute, want %d", told, len(codings))
	}
}

func BenchmarkFuse(b *testing.B) {
	for _, c := range []struct {
		name    string
		codings []rapporteur.Coding
	}{
		{"copies=500", nearIdentical(500)},
		{"copies=2000", nearIdentical(2000)},
		{"distinct=2500", distinct(2500)},
		{"distinct=10000", distinct(10000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			var r Record
			for b.Loop() {
				r = Fuse(c.codings)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(c.codings)), "µs/article")
			b.ReportMetric(float64(len(r.Incidents)), "incidents")
		})
	}
}
