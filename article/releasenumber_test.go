package article

import "testing"

// TestReleaseNumbers reads releases whose number tells the year.
func TestReleaseNumbers(t *testing.T) {
	const story = "A patrol found a store of weapons in the north of the province yesterday and destroyed it on the spot, the command said.\n"
	for _, c := range []struct{ text, start, words string }{
		{"Patrol finds weapons\n\nExample Command 2010-09-CA-260\n\nNAIROBI, Kenya (Sept. 12) - " + story, "2010-09-12", "Sept. 12"},
		{"Patrol finds weapons\n\nExample Command 2010-08-CA-260\n\nNAIROBI, Kenya (Sept. 1) - " + story, "2010-09-01", "Sept. 1"},
		{"Patrol finds weapons\n\nExample Command 2010-03-CA-260\n\nNAIROBI, Kenya (Sept. 12) - " + story, "", "Sept. 12"},
		{"Patrol finds weapons\n\nExample Command 2010-09-12345\n\nNAIROBI, Kenya (Sept. 12) - " + story, "", "Sept. 12"},
		{"Sept. 12: Patrols Find Weapons in Northern Province\nExample Command 2010-09-CA-260\n\n" + story, "2010-09-12", "Sept. 12"},
		{"Sept. 12: Patrols Find Weapons in Northern Province\n\n" + story, "", "Sept. 12"},
		{"Patrol finds weapons\n\nExample Command 2010-09-CA-260 For Immediate Release\n\n" + story, "2010-09", "2010-09"},
		{"Patrol finds weapons\n\nExample Command 2010-19-CA-260 For Immediate Release\n\n" + story, "", ""},
		{"Patrol finds weapons\n\nExample Command 2010-09-CA-260\n\n" + story, "", ""},
	} {
		if d := readOne(t, "r.txt", c.text, Options{}).Published; d.Start != c.start || d.Text != c.words {
			t.Errorf("%q: published %+v; want %q from %q", c.text, d, c.start, c.words)
		}
	}
}
