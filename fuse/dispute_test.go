package fuse

import (
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

func TestCountsOfOneIncidentDiffer(t *testing.T) {
	codings := crisis()
	r := Fuse(codings)
	if len(r.Incidents) != 2 {
		t.Fatalf("%d incidents, want the shelling and the demand: %v", len(r.Incidents), groups(codings, r))
	}
	shelling := r.Incidents[0]
	if shelling.Independent != 2 || len(shelling.Articles) != 3 {
		t.Errorf("%d independent of %d articles, want 2 of 3: one is a copy", shelling.Independent, len(shelling.Articles))
	}
	if len(shelling.Disagreements) != 1 || shelling.Disagreements[0].Field != "killed" {
		t.Fatalf("disagreements %+v, want one on the killed", shelling.Disagreements)
	}
	var values []string
	for _, v := range shelling.Disagreements[0].Values {
		values = append(values, v.Value)
	}
	slices.Sort(values)
	if want := []string{"at least 12 people (activists)", "three people (government)"}; !slices.Equal(values, want) {
		t.Errorf("values %q, want %q", values, want)
	}
	if len(r.Disagreements) != 1 || r.Disagreements[0].Incident != shelling.ID {
		t.Errorf("the record lists %+v, want the one of the incident", r.Disagreements)
	}
}

func TestTolls(t *testing.T) {
	toll := func(outlet, published, place, since string, low int64, wording, who string) rapporteur.Coding {
		country := "PER"
		return report(outlet, published, "The toll of the war", "The war in "+place+" has cost the lives of "+wording+", activists said.").
			Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: low, Wording: wording, Who: who, Place: place, Country: country, Since: since,
				Source: []string{"activists"}, Cue: "said"}).Coding()
	}
	first := toll("Example Wire", "2014-05-06", "Peru", "2013-01", 8000, "8,000 people", "people")
	part := toll("Sample Post", "2014-05-07", "Peru", "2013-01", 2000, "2,000 people", "people")
	part.Figures[0].Relation = rapporteur.PartOf
	for _, c := range []struct {
		name    string
		other   rapporteur.Coding
		differs bool
	}{
		{"a part of another count", part, false},
		{"twice as many", toll("Sample Post", "2014-05-07", "Peru", "2013-01", 17000, "17,000 people", "people"), true},
		{"a little more", toll("Sample Post", "2014-05-07", "Peru", "2013-01", 9100, "more than 9,100 people", "people"), false},
		{"weeks later", toll("Sample Post", "2014-06-07", "Peru", "2013-01", 17000, "17,000 people", "people"), false},
		{"of another place", toll("Sample Post", "2014-05-07", "Chile", "2013-01", 17000, "17,000 people", "people"), false},
		{"of others", toll("Sample Post", "2014-05-07", "Peru", "2013-01", 17000, "17,000 soldiers", "soldiers"), false},
		{"over another time", toll("Sample Post", "2014-05-07", "Peru", "2014-05", 70, "70 people", "people"), false},
		{"by the same outlet in the same words", first, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Fuse([]rapporteur.Coding{first, c.other})
			if got := len(r.Disagreements) > 0; got != c.differs {
				t.Errorf("differs: %v, want %v: %+v", got, c.differs, r.Disagreements)
			}
			for _, d := range r.Disagreements {
				if d.Incident != "" || d.Field != "killed" || len(d.Values) != 2 {
					t.Errorf("%+v, want a count that stands alone with two values", d)
				}
			}
		})
	}
}

func TestDaysOfCopiesDiffer(t *testing.T) {
	told := "Troops shelled villagers near the old market of Cusco at dawn, and many families left along the river road, witnesses said there."
	tell := func(outlet, published, date string) rapporteur.Coding {
		return report(outlet, published, "Shelling", told).
			Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Recipient: []string{"villagers"}, Date: date}).Coding()
	}
	a := tell("Example Wire", "2014-05-07", "2014-05-06")
	b := tell("Sample Post", "2014-05-14", "2014-05-13")
	if r := Fuse([]rapporteur.Coding{a, b}); len(r.Incidents) != 1 || len(r.Disagreements) != 1 || r.Disagreements[0].Field != "date" {
		t.Errorf("stated days: %+v, want one incident whose day differs", r)
	}
	for _, c := range []rapporteur.Coding{a, b} {
		c.Events[0].Date.Basis = "weekday"
	}
	if r := Fuse([]rapporteur.Coding{a, b}); len(r.Incidents) != 1 || len(r.Disagreements) != 0 {
		t.Errorf("days worked out from the day of publication: %+v, want one incident without a difference", r)
	}
}

func TestCountedAgain(t *testing.T) {
	c := report("Example Wire", "2014-05-07", "Shelling in Cusco",
		"The government said troops shelled Cusco, killing at least 30 people and wounding 60 people.",
		"Red Lamp spoke of at least 20 people.",
		"The war has cost 5,000 people since January, Red Lamp said.").
		Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER"}).
		Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: 30, Wording: "at least 30 people", Who: "people", Source: []string{"government"}, Cue: "said"}).
		Figure(sketch.Count{In: 1, Measure: rapporteur.Wounded, Low: 60, High: 60, Wording: "60 people", Who: "people", Source: []string{"government"}, Cue: "said"}).
		Figure(sketch.Count{In: 2, Measure: rapporteur.Killed, Low: 20, Wording: "at least 20 people", Who: "people", Source: []string{"Red Lamp"}, Cue: "spoke"}).
		Figure(sketch.Count{In: 3, Measure: rapporteur.Killed, Low: 5000, High: 5000, Wording: "5,000 people", Who: "people", Source: []string{"Red Lamp"}, Cue: "said"}).Coding()
	r := Fuse([]rapporteur.Coding{c})
	if len(r.Disagreements) != 1 || r.Disagreements[0].Incident == "" || len(r.Disagreements[0].Values) != 2 {
		t.Errorf("%+v, want 30 against 20 for the shelling, the toll of the war apart", r.Disagreements)
	}
}

func TestDenied(t *testing.T) {
	act := func(status rapporteur.Status) sketch.Act {
		return sketch.Act{Type: "ASSAULT", Trigger: "shelled", Status: status, Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER"}
	}
	r := Fuse([]rapporteur.Coding{
		report("Example Wire", "2014-05-07", "Activists: troops shelled Cusco").Event(act(rapporteur.Occurred)).Coding(),
		report("Sample Post", "2014-05-07", "No troops shelled Cusco, army says").Event(act(rapporteur.Negated)).Coding(),
	})
	if len(r.Incidents) != 2 {
		t.Fatalf("%d incidents, want what happened and what did not apart", len(r.Incidents))
	}
	if len(r.Disagreements) != 1 || r.Disagreements[0].Field != "status" {
		t.Fatalf("disagreements %+v, want one on the status", r.Disagreements)
	}
	for i, want := range []string{"occurred", "negated"} {
		if v := r.Disagreements[0].Values[i]; v.Value != want || len(v.Articles) != 1 {
			t.Errorf("value %d: %+v, want %s by one article", i, v, want)
		}
	}
}

func TestPlacesOfOneMeetingDiffer(t *testing.T) {
	meet := func(place string) sketch.Act {
		return sketch.Act{Type: "CONSULT", Trigger: "met", Actor: []string{"Vera Lind"}, Recipient: []string{"Ana Quispe"}, Date: "2014-05-06", Place: place, Country: "PER"}
	}
	r := Fuse([]rapporteur.Coding{
		report("Example Wire", "2014-05-07", "Vera Lind met Ana Quispe in Lima").Event(meet("Lima")).Coding(),
		report("Sample Post", "2014-05-07", "Vera Lind met Ana Quispe in Cusco").Event(meet("Cusco")).Coding(),
	})
	if len(r.Incidents) != 1 || len(r.Incidents[0].Disagreements) != 1 || r.Incidents[0].Disagreements[0].Field != "place" {
		t.Errorf("%+v, want one meeting whose place differs", r.Incidents)
	}
}

// TestNothingToTellIsNoDispute: two countries named for one thing are too wide to be values, so there is nothing to list.
func TestNothingToTellIsNoDispute(t *testing.T) {
	tell := func(outlet, place string) rapporteur.Coding {
		c := report(outlet, "2014-05-07", "Villagers left", "Villagers left at dawn along the river road, carrying what they could on carts and bicycles, and went to neighbouring "+place+".").
			Event(sketch.Act{In: 1, Type: "RETREAT", Trigger: "left", Actor: []string{"Villagers"}, Date: "2014-05-06", Place: place}).Coding()
		c.Events[0].Place.Precision = "country"
		return c
	}
	r := Fuse([]rapporteur.Coding{tell("Example Wire", "Peru"), tell("Sample Post", "Chile")})
	if len(r.Incidents) != 1 || len(r.Disagreements) != 0 || len(r.Incidents[0].Disagreements) != 0 {
		t.Errorf("%+v, want one incident and no disagreement", r)
	}
}

func TestPointsOfAPlan(t *testing.T) {
	told := func(outlet, published, sentence, action string, standing rapporteur.Standing, obligor ...string) rapporteur.Coding {
		return report(outlet, published, "The lake plan", sentence).
			Commitment(1, "lake plan", action, obligor, standing, published).Coding()
	}
	r := Fuse([]rapporteur.Coding{
		told("Third Mirror", "2014-05-09", "Peru has withdrawn its boats from the northern shore.", "withdrawn its boats from the northern shore", rapporteur.CarriedOut, "Peru"),
		told("Example Wire", "2014-05-06", "Peru is to withdraw its boats from the shore.", "withdraw its boats from the shore", rapporteur.Proposed, "Peru"),
		told("Sample Post", "2014-05-06", "Chile is to withdraw its boats from the shore.", "withdraw its boats from the shore", rapporteur.Proposed, "Chile"),
		told("Sample Post", "2014-05-07", "Peru is to open its market to lake fish.", "open its market to lake fish", rapporteur.Accepted, "Peru"),
	})
	var sizes []int
	for _, p := range r.Points {
		sizes = append(sizes, len(p.Commitments))
	}
	slices.Sort(sizes)
	if want := []int{1, 1, 2}; !slices.Equal(sizes, want) {
		t.Errorf("points with %v tellings, want %v: %+v", sizes, want, r.Points)
	}
}
