package when

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// sunday is the day of publication of the texts below.
const sunday = "2012-07-15"

func read(text, published string) *Calendar {
	a := rapporteur.Article{Text: text, Published: rapporteur.Date{Start: published}}
	return Read(a, parse.Parse(a))
}

func TestExpressions(t *testing.T) {
	for _, tt := range []struct {
		text, words, start, end string
		precision               rapporteur.Precision
		basis                   rapporteur.Basis
	}{
		{"Troops shelled the town on June 24, 2012.", "June 24, 2012", "2012-06-24", "", "day", "stated"},
		{"Troops shelled the town on 24 June 2012.", "24 June 2012", "2012-06-24", "", "day", "stated"},
		{"The uprising began in March 2011.", "March 2011", "2011-03", "", "month", "stated"},
		{"The war ended in 1991.", "1991", "1991", "", "year", "stated"},
		{"Troops shelled the town on June 24.", "June 24", "2012-06-24", "", "day", "day of the year"},
		{"The attack took place in December.", "December", "2011-12", "", "month", "day of the year"},
		{"Talks will begin in December.", "December", "2012-12", "", "month", "day of the year"},
		{"Troops shelled the town on Friday.", "Friday", "2012-07-13", "", "day", "weekday"},
		{"Troops shelled the town on Sunday.", "Sunday", sunday, "", "day", "weekday"},
		{"The envoy will meet the president on Tuesday.", "Tuesday", "2012-07-17", "", "day", "weekday"},
		{"The envoy is expected to meet the minister on Monday.", "Monday", "2012-07-16", "", "day", "weekday"},
		{"They met last Tuesday.", "last Tuesday", "2012-07-10", "", "day", "weekday"},
		{"They met yesterday.", "yesterday", "2012-07-14", "", "day", "relative"},
		{"They met last week.", "last week", "2012-07-09", "2012-07-15", "week", "relative"}, // told on a Sunday
		{"They met last month.", "last month", "2012-06", "", "month", "relative"},
		{"They met last year.", "last year", "2011", "", "year", "relative"},
		{"They met earlier this year.", "earlier this year", "2012", "", "year", "relative"},
		{"They met two days ago.", "two days ago", "2012-07-13", "", "day", "relative"},
		{"The uprising began 16 months ago.", "16 months ago", "2011-03", "", "month", "relative"},
		{"Protests have gone on since early June.", "early June", "2012-06", "", "month", "day of the year"},
		{"Troops killed three rebels overnight.", "overnight", "2012-07-14", "", "day", "relative"},
		{"The report of 2012-03-25 was late.", "2012-03-25", "2012-03-25", "", "day", "stated"},
	} {
		c := read(tt.text, sunday)
		all := c.Expressions()
		if len(all) != 1 {
			t.Errorf("%q: %d expressions, want 1: %+v", tt.text, len(all), all)
			continue
		}
		d := all[0].Date
		if d.Text != tt.words || d.Start != tt.start || d.End != tt.end || d.Precision != tt.precision || d.Basis != tt.basis {
			t.Errorf("%q: %+v, want %q %s..%s %s %s", tt.text, d, tt.words, tt.start, tt.end, tt.precision, tt.basis)
		}
		if d.Span.In(tt.text) != d.Text {
			t.Errorf("%q: the span quotes %q", tt.text, d.Span.In(tt.text))
		}
	}
}

// TestNoDate checks words that seem dates and are none, and expressions that are on no calendar.
func TestNoDate(t *testing.T) {
	for _, text := range []string{"They may march again.", "About 2000 people fled.", "The second army sat in the sun.", "A decade of war has passed by.", "They now fight in the second row.", "The second and third brigades left."} {
		for _, e := range read(text, sunday).Expressions() {
			if !e.Date.IsZero() {
				t.Errorf("%q: %q", text, e.Date.Text)
			}
		}
	}
}

// TestUnpublished checks that without a day of publication a relative date keeps its words and no more.
func TestUnpublished(t *testing.T) {
	all := read("They met on Friday.", "").Expressions()
	if len(all) != 1 || all[0].Date.Start != "" || all[0].Date.Text != "Friday" {
		t.Errorf("got %+v, want Friday without a start", all)
	}
	if all := read("They met on 5 May 2010.", "").Expressions(); len(all) != 1 || all[0].Date.Start != "2010-05-05" {
		t.Errorf("got %+v, want 2010-05-05", all)
	}
}

func TestOf(t *testing.T) {
	for _, tt := range []struct{ text, act, start string }{
		{"Troops shelled the town on Friday.", "shelled", "2012-07-13"},
		{"Activists said on Saturday that troops had shelled the town.", "shelled", ""},
		{"Activists said on Saturday that troops had shelled the town.", "said", "2012-07-14"},
		{"The army attacked Homs on Friday. The attack killed ten people.", "killed", ""},
		{"The army attacked Homs on Friday. Observers condemned the attack.", "attack", "2012-07-13"},
		{"Russia rejected the plan.", "rejected", ""},
		{"The ministers will meet on Tuesday and sign the treaty.", "meet", "2012-07-17"},
	} {
		c := read(tt.text, sunday)
		got, found := rapporteur.Date{}, false
		for i := range c.doc.Sentences {
			for k := range c.doc.Sentences[i].Tokens {
				if c.doc.Sentences[i].Tokens[k].Form == tt.act {
					got, found = c.Of(i, k), true
				}
			}
		}
		if !found || got.Start != tt.start {
			t.Errorf("Of(%q, %s) = %+v, want %q", tt.text, tt.act, got, tt.start)
		}
	}
}

// TestHostile checks that no text and no index is too odd.
func TestHostile(t *testing.T) {
	for _, text := range []string{"", "—", "last last last", "May", "9999-99-99", "on 31 February 2012", strings.Repeat("on Monday ", 300), "12 12 12 12", "one of a",
		"the", "the end of", "mid-", "mid- mid-", "- - -", "a", "2 1/2", "year-", "year-ago-", "9/9/9", "99/99/99", "'s", "the '", "about", "at least", "’", "10:99 p.m.", "99999999999 years",
		"every", "the third", "the 0s", "the s", "nineteen", "twenty-", "Christmas of", "two days later", "the same", "half a", "from now on", "around about around"} {
		for _, published := range []string{"", "2012", "2012-07", sunday} {
			c := read(text, published)
			for i := range c.doc.Sentences {
				for k := -1; k <= len(c.doc.Sentences[i].Tokens); k++ {
					c.Of(i, k)
				}
			}
			c.Of(-1, 0)
			c.Of(len(c.doc.Sentences), 0)
			for _, e := range c.Expressions() {
				if e.Date.Span.In(text) != e.Date.Text {
					t.Errorf("%q: the span quotes %q, the text is %q", text, e.Date.Span.In(text), e.Date.Text)
				}
				if _, ok := e.Date.First(); e.Date.Start != "" && !ok {
					t.Errorf("%q: %q is no date", text, e.Date.Start)
				}
			}
		}
	}
}
