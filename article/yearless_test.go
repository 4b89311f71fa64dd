package article

import (
	"slices"
	"testing"
)

// TestYearless reads reports whose dateline tells a day without its year.
func TestYearless(t *testing.T) {
	const head = "Envoys to meet again\n\nBEIRUT, March 3 (Reuters) - Envoys of the two sides agreed on Saturday to meet again within two weeks, the mediator said.\n\n"
	for _, c := range []struct{ text, start, basis string }{
		{head + "The mediator said that the road was long.", "", "dateline"},
		{head + "The mediator said that the road was long.\n\n© 2012 The Example Times. All rights reserved.", "2012-03-03", "dateline year"},
		{head + "The mediator said that the road was long.\n\n© 1998-2012 The Example Times. All rights reserved.", "", "dateline"},
		{head + "The first round began on March 1, 2012, in the same town.", "2012-03-03", "dateline year"},
		{head + "The war began on March 15, 2011, and talks were held on May 2, 2010.", "", "dateline"},
		{head + "Talks were held on March 1, 2012, as on March 2, 2011.", "", "dateline"},
	} {
		d := readOne(t, "r.txt", c.text, Options{}).Published
		if d.Start != c.start || string(d.Basis) != c.basis || d.Text != "March 3" {
			t.Errorf("%q: published %+v; want %q by %s", c.text[len(head):], d, c.start, c.basis)
		}
	}
	if d := readOne(t, "r.json", `{"text": "BEIRUT, March 3 (Reuters) - Envoys agreed to meet again.", "url": "https://example.test/2012/03/envoys"}`, Options{}).Published; d.Start != "2012-03-03" || d.Basis != "url" {
		t.Errorf("with the month in the address: published %+v", d)
	}
}

// TestCreditsAmidStory tells the credit of a picture that stands between paragraphs from the credit of the text.
func TestCreditsAmidStory(t *testing.T) {
	const a = "Envoys of the two sides agreed on Saturday to meet again within two weeks, the mediator said after the talks.\n\n"
	const b = "The mediator said that the road was long, and that a timetable would be made known when both had seen it.\n\n"
	for _, c := range []struct {
		text  string
		wires []string
	}{
		{"Envoys to meet again\n\n" + a + b + "ASSOCIATED PRESS.\n\n" + a + b, nil},
		{"Envoys to meet again\n\n" + a + b + "Reuters", []string{"Reuters"}},
		{"Envoys to meet again\n\nReuters\n\n" + a + b, []string{"Reuters"}},
		{"Envoys to meet again\n\n" + a + b + "From Reuters:\n\n" + a + b, nil},
		{"Envoys to meet again\n\n" + a + b + "Contributing: Ann Writer and Bo Writer, Al Jazeera", nil},
		{"Envoys to meet again A monitor tells of talks AFP Friday 23 Aug 2013 envoys of the two sides agreed to meet again within two weeks.", []string{"AFP"}},
	} {
		if got := readOne(t, "r.txt", c.text, Options{}).Wires; !slices.Equal(got, c.wires) {
			t.Errorf("%q: wires %q; want %q", c.text, got, c.wires)
		}
	}
}
