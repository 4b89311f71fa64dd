package setting_test

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/setting"
	"rapporteur/when"
)

// read gives an article as the reader has it.
func read(t *testing.T, text string) rapporteur.Article {
	t.Helper()
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{}) {
		if item.Article != nil {
			return *item.Article
		}
	}
	t.Fatal("no article")
	return rapporteur.Article{}
}

const bombing = `Car bomb kills nine in Kenya

NAIROBI, Kenya, May 14, 2013 (Example Wire) - A car bomb killed nine people at a market in the Kenyan town of Garissa on Sunday, police said.

The bomb wounded another 20 people, officials said.

On Monday the president condemned the attack.

Gunmen had attacked a hotel in Mombasa in March.
`

func TestSettledActs(t *testing.T) {
	a := read(t, bombing)
	c, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]rapporteur.Event{}
	for _, e := range c.Events {
		got[e.Sentence.In(a.Text)[:12]+"|"+e.Event.String()] = e
	}
	for _, tt := range []struct{ act, date, place string }{
		{"A car bomb k|ASSAULT", "2013-05-12", "Garissa"},
		{"The bomb wou|ASSAULT", "2013-05-12", ""},
		{"On Monday th|ACCUSE", "2013-05-13", ""},
		{"Gunmen had a|ASSAULT", "2013-03", "Mombasa"},
	} {
		e, ok := got[tt.act]
		if !ok {
			t.Errorf("no %s among %d events", tt.act, len(c.Events))
			continue
		}
		if e.Date.Start != tt.date || !strings.Contains(e.Place.Text, tt.place) {
			t.Errorf("%s was on %q in %q, want %q in %q", tt.act, e.Date.Start, e.Place.Text, tt.date, tt.place)
		}
	}
}

// TestNarrowestPlace checks that an act was in the town, not in the province that the town is said to lie in.
func TestNarrowestPlace(t *testing.T) {
	a := read(t, "Air strikes kill fifteen\n\nBEIRUT, Feb. 2, 2015 (Example Wire) - In Jassem in the southern province of Daraa, 15 civilians were killed on Monday, a monitor said.\n")
	c, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Events {
		if e.Trigger.In(a.Text) == "killed" && e.Place.Text == "Jassem" {
			return
		}
	}
	t.Errorf("no killing in Jassem: %+v", c.Events)
}

// TestSettleQuotes checks that nothing is made up, that the events given stay as they are, and that the same comes out again.
func TestSettleQuotes(t *testing.T) {
	a := read(t, bombing)
	c, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	d := parse.Parse(a)
	sc := setting.Scene{Article: &a, Doc: d, Days: when.Read(a, d), Places: place.Read(a, d)}
	bare := make([]rapporteur.Event, len(c.Events))
	for k, e := range c.Events {
		e.Date, e.Place = rapporteur.Date{}, rapporteur.Place{}
		bare[k] = e
	}
	before := append([]rapporteur.Event{}, bare...)
	first, again := setting.Settle(sc, bare), setting.Settle(sc, bare)
	if !reflect.DeepEqual(before, bare) {
		t.Error("the events given were changed")
	}
	if !reflect.DeepEqual(first, again) {
		t.Error("another result the second time")
	}
	told := 0
	for _, e := range first {
		if e.Date.Start != "" {
			told++
			if e.Date.Span.In(a.Text) != e.Date.Text {
				t.Errorf("the date %+v quotes %q", e.Date, e.Date.Span.In(a.Text))
			}
		}
		if e.Place.Text != "" {
			told++
			if e.Place.Span.In(a.Text) != e.Place.Text {
				t.Errorf("the place %+v quotes %q", e.Place, e.Place.Span.In(a.Text))
			}
		}
	}
	if told < 4 {
		t.Errorf("only %d dates and places are told", told)
	}
}

// TestRelativeDatesWait checks that "on Monday" stays what it is where the day of publication is not known.
func TestRelativeDatesWait(t *testing.T) {
	a := read(t, "Norway rejects plan\n\nNorway on Monday rejected the Kenyan plan for the border. The war had begun in May 2011.\n")
	c, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Events {
		if strings.HasPrefix(e.Trigger.In(a.Text), "rejected") && e.Date.Start == "" && e.Date.Text == "Monday" {
			return
		}
	}
	t.Errorf("no event has the date Monday: %+v", c.Events)
}

// TestStudyListsNone checks that each act may have no date and no place, and that each choice is there once.
func TestStudyListsNone(t *testing.T) {
	a := read(t, bombing)
	c, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	d := parse.Parse(a)
	asked := 0
	setting.Study(setting.Scene{Article: &a, Doc: d, Days: when.Read(a, d), Places: place.Read(a, d)}, c.Events, func(n int, what string, choices []setting.Choice) {
		asked++
		seen := map[string]bool{}
		for k, x := range choices {
			if (x.Value == "") != (k == 0) || seen[x.Value] || len(x.Features) == 0 {
				t.Errorf("%s of event %d: choice %d is %q with %d features", what, n, k, x.Value, len(x.Features))
			}
			seen[x.Value] = true
		}
	})
	if asked != 2*len(c.Events) {
		t.Errorf("%d questions about %d events", asked, len(c.Events))
	}
}

// TestElsewhen checks that a day is given to no act that its words do not tell of.
func TestElsewhen(t *testing.T) {
	for text, dates := range map[string]map[string]string{
		"Marek was arrested in 1961 and stayed imprisoned until 1970.":                              {"arrested": "1961", "imprisoned": "1961"},
		"After President Marek fired his minister, the army arrested him on May 6, 2013.":           {"fired": "", "arrested": "2013-05-06"},
		"Marek met the king on Friday.\n\nIn 2009, Osei was made governor after Juma had resigned.": {"resigned": ""},
		"The town, held by rebels since 2011, was attacked by the army.":                            {"attacked": ""},
		"Kenya condemned the 1997 treaty.":                                                          {"condemned": ""},
		"The rebels were convicted before Friday's announcement.":                                   {"convicted": ""},
		"Hours after the army shelled the town, rebels attacked a base on Sunday.":                  {"attacked": "2013-05-12"},
		"On March 4, 2010, the army arrested President Marek.\n\nThe army released him on May 9.":   {"released": "2010-05-09"},
	} {
		a := read(t, "Unrest in Norland\n\nNAIROBI, Kenya, May 14, 2013 (Example Wire) - "+text+"\n")
		c, err := coder.Code(a)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Events {
			word := e.Trigger.In(a.Text)
			if want, ok := dates[word]; ok && e.Date.Start != want {
				t.Errorf("%s: %s was on %q, want %q", text, word, e.Date.Start, want)
			}
			delete(dates, word)
		}
		for word := range dates {
			t.Errorf("%s: no event %s", text, word)
		}
	}
}
