package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/event"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/statement"
	"rapporteur/when"
)

// TestSpeech reads sentences with their statements: what a speaker says that others must do is asked of them, what a speaker says
// that others do wrong is charged.
func TestSpeech(t *testing.T) {
	for text, want := range map[string][]string{
		"The Danish minister said that both sides must respect the border.": {"REQUEST occurred : Danish minister > sides"},
		"The envoy said the hostages must be freed.":                        {"REQUEST occurred : envoy > hostages"},
		"Both sides must respect the border.":                               nil, // nobody says so but the outlet
		"The envoy said the governor must have known.":                      nil,
		"Kenya said the rebels had sabotaged the harvest.":                  {"ACCUSE occurred : Kenya > rebels"},
		"Kenya said that Uganda was a threat.":                              {"ACCUSE occurred : Kenya > Uganda"},
		"The minister said the allegations were baseless.":                  {"REJECT occurred : minister > -"},
		"The rebels sabotaged the harvest.":                                 nil,
		"Kenya said the plan was illogical and unfair to farmers.":          nil,
		"Kenya said the raid was the work of the rebels.":                   {"ACCUSE occurred : Kenya > rebels"},
		"The minister said the raids by the army represent a crime.":        {"ASSAULT occurred : army > -", "ACCUSE occurred : minister > army"},
		"\"This is a brutal regime,\" the Danish minister said.":            {"ACCUSE occurred : Danish minister > regime"},
		"The Danish minister said the rebels were not serious about peace.": {"ACCUSE occurred : Danish minister > rebels"},
		"The Danish minister said the police use excessive force.":          {"ACCUSE occurred : Danish minister > police"},
		"The Danish minister said such acts would not be tolerated.":        {"REJECT occurred : Danish minister > -"},
		"Kenya left the talks. It maintains that dialogue is necessary.":    {"REJECT occurred : Kenya > -", "REQUEST occurred : It > -"},
		"The Danish minister said all options were on the table.":           {"THREATEN occurred : Danish minister > -"},
	} {
		var got []string
		for _, e := range told(text).Events {
			got = append(got, fmt.Sprintf("%s %s : %s > %s", e.Event, e.Status, names(e.Actor), names(e.Recipient)))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n  read %s\n  want %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
}

// TestUttered checks that what somebody does by saying so is done on the day of the saying.
func TestUttered(t *testing.T) {
	for text, want := range map[string]string{
		"Kenya said on 4 May 2011 that it was ready to work with Uganda.":                 "AGREE 2011-05-04",
		"\"We urge both sides to talk,\" the Danish foreign minister said on 4 May 2011.": "REQUEST 2011-05-04",
		"Kenya said on 4 May 2011 that Uganda had rejected the plan.":                     "REJECT ",
	} {
		var got []string
		for _, e := range told(text).Events {
			got = append(got, e.Event.String()+" "+e.Date.Start)
		}
		if !slices.Contains(got, want) {
			t.Errorf("%s\n  read %q\n  want %s", text, got, want)
		}
	}
}

// TestTenor checks of what kind a charge is that no word beside it tells, when it was made, and that nobody is charged for being like the speaker.
func TestTenor(t *testing.T) {
	for text, want := range map[string]string{
		"\"This is a brutal government,\" the Danish foreign minister told deputies on 4 May 2011.": "disapprove 2011-05-04 government ",
		"Kenya said on 4 May 2011 that the rebels had sabotaged the harvest.":                       "allege 2011-05-04 rebels KEN",
		"Kenya said that Uganda was a threat.":                                                      "disapprove  Uganda UGA",
	} {
		got := ""
		for _, e := range told(text).Events {
			if e.Event.String() == "ACCUSE" && len(e.Mode) > 0 && len(e.Recipient) > 0 {
				got = fmt.Sprintf("%s %s %s %s", e.Mode[0], e.Date.Start, e.Recipient[0].Text, e.Recipient[0].Code)
			}
		}
		if got != want {
			t.Errorf("%s\n  read %q\n  want %q", text, got, want)
		}
	}
}

// told takes a text of our own through all the stages up to the events, its statements with them.
func told(text string) event.Record {
	a := rapporteur.Article{
		Kind: rapporteur.KindArticle, ID: "example", Text: text,
		Parts: []rapporteur.Part{{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: 0, End: len(text)}}},
	}
	doc, ids := parse.Parse(a), rapporteur.NewNumberer(a.ID, "test")
	cast, days := actor.Read(a, doc), when.Read(a, doc)
	voices := statement.Read(a, doc, cast, days, ids)
	return event.Read(event.Scene{Doc: doc, Cast: cast, Days: days, Places: place.Read(a, doc), Voices: voices}, ids)
}

// TestFirstPerson reads who says "I" and "we": who says the words that they stand in, whoever else is named beside them. What is done in
// words is the speaker's own; of other deeds "we" stays as written.
func TestFirstPerson(t *testing.T) {
	for text, want := range map[string]string{
		`"As the envoy of the United Nations you know that we support your efforts," Russian President Vladimir Putin said.`: "Russian President Vladimir Putin RUS",
		`"I condemn the attack on the United States," Norwegian Foreign Minister Jens Hansen said.`:                          "Norwegian Foreign Minister Jens Hansen NOR",
		`"We arrested the two rebels at the border," Norwegian Foreign Minister Jens Hansen said.`:                           "We NOR",
	} {
		var got []string
		for _, e := range told(text).Events {
			for _, a := range e.Actor {
				got = append(got, a.Text+" "+a.Code.String())
			}
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: read %q, want %q", text, got, want)
		}
	}
}

// TestWhoVouches reads who says that an act happened. Who does it by saying so is its doer and no source, whoever tells that they said so is.
func TestWhoVouches(t *testing.T) {
	for text, want := range map[string]string{
		"Kenya and Uganda said that rebels had attacked the town.":                              "Kenya, Uganda",
		"The rebels claimed responsibility for the attack on the town.":                         "rebels",
		"The envoy said both armies must respect the border, according to the Danish ministry.": "Danish ministry",
		"The Danish minister admitted that he had asked Kenya to delay the vote.":               "Danish minister",
		`"We condemn the governor," the Danish minister said.`:                                  "",
		"Footage showed rebels attacking the town.":                                             "",
		"The Danish minister said it would rain, while Kenya accused Uganda of treason.":        "",
		"A student named Ada Osei said that police had beaten protesters.":                      "Ada Osei",
	} {
		var got []string
		for _, e := range told(text).Events {
			for _, src := range e.Attribution {
				if !slices.Contains(got, src.Entity.Text) {
					got = append(got, src.Entity.Text)
				}
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: read %q, want %q", text, got, want)
		}
	}
}

// TestSecondPerson reads who "you" is: whom the words are told to be said to, else whom the speaker has just met.
func TestSecondPerson(t *testing.T) {
	for text, want := range map[string]string{
		`"We support your efforts," Russian President Vladimir Putin told Kenyan President William Ruto.`:                                "your KEN",
		`Russian President Vladimir Putin met Kenyan President William Ruto in Moscow on Monday. "We support your efforts," Putin said.`: "your KEN",
		`Russian President Vladimir Putin met Kenyan President William Ruto on Monday. "We support your efforts," Putin told reporters.`: "your ",
		`"We support your efforts," Russian President Vladimir Putin said in Moscow.`:                                                    "your ",
	} {
		var got []string
		for _, e := range told(text).Events {
			for _, a := range e.Recipient {
				if e.Event.String() == "SUPPORT" {
					got = append(got, a.Text+" "+a.Code.String())
				}
			}
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: read %q, want %q", text, got, want)
		}
	}
}
