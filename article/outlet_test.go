package article

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// told is a story long enough to stand below a head.
const told = `The envoy met both delegations on Tuesday, and said that talks would go on for as long as the two governments wished.

Nobody left the room before midnight, an aide said, and the guards at the gate were told to stay until the morning.`

const headlined = "Envoys agree on a timetable for talks\n\n"

// TestCreditForms reads reports with names that no table has, in each form in which outlets and agencies are named.
func TestCreditForms(t *testing.T) {
	for _, c := range []struct {
		name, text, outlet string
		wires              []string
		byline, dateline   string
	}{
		{"agency in a dateline", headlined + "KLOW (Sample Wire) - " + told, "", []string{"Sample Wire"}, "", "KLOW"},
		{"agency in a dateline with its day", headlined + "KLOW, March 21, 2012 (Sample Wire) - " + told, "", []string{"Sample Wire"}, "", "KLOW, March 21, 2012"},
		{"two plain words in a dateline", headlined + "KLOW (Novaya Liniya) — " + told, "", []string{"Novaya Liniya"}, "", "KLOW"},
		{"a region in a dateline", headlined + "SPRINGFIELD (Freedonia) - " + told + "\n\nThe president of Freedonia was not there, and no one had expected her to come.", "", nil, "", "SPRINGFIELD"},
		{"an outlet of the table in a dateline", headlined + "(CNN) -- " + told, "CNN", nil, "", ""},
		{"last line in brackets", headlined + told + "\n\n(Sample Wire)", "", []string{"Sample Wire"}, "", ""},
		{"last line of two agencies", headlined + told + "\n\n(Sample Wire, Reuters)", "", []string{"Sample Wire", "Reuters"}, "", ""},
		{"last line with the outlet's initials", "Sample Herald\n\n" + headlined + told + "\n\n*(Mock Press, SH)*", "Sample Herald", []string{"Mock Press"}, "", ""},
		{"last line with the outlet", "Sample Herald\n\n" + headlined + told + "\n\n(Mock Press, Sample Herald)", "Sample Herald", []string{"Mock Press"}, "", ""},
		{"last line of a person", headlined + told + "\n\n(Ann Writer)", "", nil, "", ""},
		{"last line of initials", headlined + told + "\n\n(XNA)", "", []string{"XNA"}, "", ""},
		{"last line that names nobody", headlined + told + "\n\n(ENDS)", "", nil, "", ""},
		{"source", headlined + told + "\n\nSource: Novaya Liniya", "", []string{"Novaya Liniya"}, "", ""},
		{"source that is a party", headlined + told + " Nobody from FIRM came, and FIRM said why.\n\nSource: FIRM", "", nil, "", ""},
		{"with reporting by", headlined + told + "\n\nWith reporting by Sample Wire and Mock Press", "", []string{"Sample Wire", "Mock Press"}, "", ""},
		{"with reporting by a person", headlined + told + "\n\nWith reporting by Ann Writer in Klow", "", nil, "", ""},
		{"a person of an agency", headlined + told + "\n\nAnn Writer of Mock Press contributed to this report.", "", []string{"Mock Press"}, "", ""},
		{"contributed", headlined + told + "\n\nMock Press contributed to this report", "", []string{"Mock Press"}, "", ""},
		{"behind dashes", headlined + told + "\n\n-- Sample Wire", "", []string{"Sample Wire"}, "", ""},
		{"staff", headlined + "By Sample Post staff\n\n" + told, "Sample Post", nil, "Sample Post staff", ""},
		{"correspondents", headlined + "By Sample Post correspondents in Klow\n\n" + told, "Sample Post", nil, "Sample Post correspondents in Klow", ""},
		{"staff of the table's agency", headlined + "By Reuters staff\n\n" + told, "", []string{"Reuters"}, "", ""},
		{"our correspondent", headlined + "By our correspondent in Klow\n\n" + told, "", nil, "our correspondent in Klow", ""},
		{"link", headlined + "By [Sample Post](#)\n\n" + told, "Sample Post", nil, "", ""},
		{"link of a person", headlined + "By [Ann Writer](#)\n\n" + told, "", nil, "Ann Writer", ""},
		{"a person for an outlet", headlined + "By Ann Writer, Sample Post\n\n" + told, "Sample Post", nil, "Ann Writer", ""},
		{"a person for another outlet", "Sample Herald\n\n" + headlined + "By Ann Writer, Mock Press\n\n" + told, "Sample Herald", []string{"Mock Press"}, "Ann Writer", ""},
		{"rights", headlined + told + "\n\n© 2012 Sample Post. All rights reserved.", "Sample Post", nil, "", ""},
		{"rights of a firm", headlined + told + "\n\nCopyright 2012 Sample Post Ltd. All rights reserved.", "Sample Post", nil, "", ""},
		{"rights of an agency", headlined + told + "\n\n© 2012 The Associated Press. All rights reserved.", "", []string{"AP"}, "", ""},
		{"rights of nobody", headlined + told + "\n\n© 2012 All rights reserved.", "", nil, "", ""},
		{"masthead", "Sample Herald\n\n" + headlined + told, "Sample Herald", nil, "", ""},
		{"masthead in capitals", "THE SAMPLE GAZETTE\n\n" + headlined + told, "The Sample Gazette", nil, "", ""},
		{"masthead below the title", headlined + "Sample Gazette\n24.03.2012 14:05\n\n" + told, "Sample Gazette", nil, "", ""},
		{"masthead with a date", headlined + "Sample Gazette, Sunday 22 February 2015\n\n" + told, "Sample Gazette", nil, "", ""},
		{"masthead that the rights bear out", "Ostrava Bridge\n\n" + headlined + told + "\n\n© 2012 Ostrava Bridge", "Ostrava Bridge", nil, "", ""},
		{"masthead that the address bears out", "Ostrava Bridge\n\n" + headlined + told + "\n\nOriginal url: https://ostravabridge.test/a", "Ostrava Bridge", nil, "", ""},
		{"a section that nothing bears out", "Ostrava Bridge\n\n" + headlined + told, "", nil, "", ""},
		{"masthead and section", "SAMPLE GAZETTE | World news\n\n" + headlined + told, "Sample Gazette", nil, "", ""},
		{"breadcrumb", "Sample Herald » World » Middle East\n\n" + headlined + told, "Sample Herald", nil, "", ""},
		{"breadcrumb to the title", "Home > World > Envoys agree on a timetable for talks\n\n" + headlined + told, "", nil, "", ""},
		{"title with the outlet", "Envoys agree on a timetable for talks | Sample Post\n\n" + told, "Sample Post", nil, "", ""},
		{"title with state media", "Envoys agree on a timetable for talks | State Media\n\n" + told, "", nil, "", ""},
		{"staff without by", headlined + "By Jane Example\nSAMPLE POST STAFF WRITER\n\n" + told, "Sample Post", nil, "Jane Example", ""},
		{"a person for an agency", headlined + "By Jane Example for Sample Wire\n\n" + told, "", []string{"Sample Wire"}, "Jane Example", ""},
		{"masthead with a date above the title", "SAMPLE POST — Tuesday, June 5, 2012 — Page A4\n\n" + headlined + told, "Sample Post", nil, "", ""},
		{"agency with its initials", headlined + "Sample News Agency (SNA)\n\nKLOW, June 5 (SNA) – " + told, "", []string{"Sample News Agency"}, "", "KLOW, June 5"},
		{"strokes behind a dateline", headlined + "KLOW // " + told + "\n\n* Sample Wire and Mock Press", "", []string{"Sample Wire", "Mock Press"}, "", "KLOW"},
		{"rights before the name", headlined + told + "\n\nAll rights reserved. Sample Herald 2012.", "Sample Herald", nil, "", ""},
		{"staff and agencies", headlined + told + "\n\nSample Telegraph staff and agencies", "", []string{"Sample Telegraph"}, "", ""},
		{"additional reporting", headlined + told + "\n\nAdditional reporting by Sample Wire. This article was amended on 4 May.", "", []string{"Sample Wire"}, "", ""},
		{"picture of two organs", headlined + "Sample Today/Sample Wire\n\n" + told, "", nil, "", ""},
		{"set in italics", headlined + "**By Jane Example**\n\n*Klow, 3 May 2014*\n\n" + told + "\n\n*(Sample Wire)*", "", []string{"Sample Wire"}, "Jane Example", ""},
		{"picture's credit alone", headlined + "The envoy (left) greets a delegate in Klow. Photo: Mock Press\n\n" + told, "", nil, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readOne(t, "r.txt", c.text, Options{})
			if a.Outlet != c.outlet || !slices.Equal(a.Wires, c.wires) || a.Byline != c.byline || a.Dateline != c.dateline {
				t.Errorf("outlet %q, wires %q, byline %q, dateline %q; want %q, %q, %q, %q", a.Outlet, a.Wires, a.Byline, a.Dateline, c.outlet, c.wires, c.byline, c.dateline)
			}
			if !strings.HasPrefix(a.Title, "Envoys agree") {
				t.Errorf("title %q", a.Title)
			}
			for _, p := range a.Parts {
				if s := p.Span.In(a.Text); p.Role == rapporteur.PartBody && (strings.HasPrefix(s, "(") || len(s) < 60) {
					t.Errorf("body part %q", s)
				}
			}
		})
	}
}

// TestHeadOfCaptions reads heads whose captions tell themselves only by their credit, or not at all.
func TestHeadOfCaptions(t *testing.T) {
	story := "KLOW — Example and Sample shook hands before they left for the airport.\n\n" + told
	for _, c := range []struct{ name, above, caption, credit string }{
		{"in brackets", "Envoy Ann Example (L) shakes hands with a delegate in Klow, March 10, 2012. (Mock Press)", "March 10, 2012.", "(Mock Press)"},
		{"in capitals", "The four leaders and their aides in the palace in Klow, February 11, 2015. SAMPLE WIRE", "2015.", "SAMPLE WIRE"},
		{"with its sign", "Members of the council vote on a resolution on Saturday. © Sample Wire", "on Saturday.", "© Sample Wire"},
		{"with a stroke", "Shells in a street of Klow. SAMPLE WIRE/Ann Writer", "of Klow.", "SAMPLE WIRE/Ann Writer"},
		{"a year alone", "The four leaders and their aides in the palace in Klow, February 11, 2015", "2015", ""},
		{"two names", "Example and Sample", "Sample", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readOne(t, "r.txt", headlined+c.above+"\n\n"+story, Options{})
			if a.Dateline != "KLOW" {
				t.Errorf("dateline %q", a.Dateline)
			}
			if len(a.Parts) < 3 || a.Parts[1].Role != rapporteur.PartCaption || !strings.HasSuffix(a.Parts[1].Span.In(a.Text), c.caption) {
				t.Fatalf("parts %+v", a.Parts)
			}
			if p := a.Parts[2]; c.credit != "" && (p.Role != rapporteur.PartCredit || p.Span.In(a.Text) != c.credit) {
				t.Errorf("behind the caption stands %s %q", p.Role, p.Span.In(a.Text))
			}
		})
	}
}

// TestLateDateline reads datelines behind paragraphs of the story, and words in capitals there that are none.
func TestLateDateline(t *testing.T) {
	summary := "The talks by the lake go into their second week, and neither side wants to be the first to leave them.\n\n"
	for _, c := range []struct{ text, want string }{
		{summary + "KLOW — " + told, "KLOW"},
		{summary + "MOSCOW - " + told, "MOSCOW"},
		{summary + summary + "KLOW, Freedonia (Sample Wire) — " + told, "KLOW, Freedonia"},
		{summary + "TRADE — The first of the topics was trade, they said.\n\nBORDERS — The second were borders, they said.\n\n" + told, ""},
		{summary + "HOST: Welcome to all of you who listen tonight.\n\nGUEST: It is good to be here with you.\n\n" + told, ""},
		{strings.Repeat(summary, 6) + "KLOW — " + told, ""},
	} {
		if a := readOne(t, "r.txt", headlined+c.text, Options{}); a.Dateline != c.want {
			t.Errorf("dateline of %.200q: %q; want %q", c.text, a.Dateline, c.want)
		}
	}
}

func TestHeadlinesThatHoldStops(t *testing.T) {
	for text, want := range map[string]string{
		"Voters in doubt on the treaty;\n\nBoth camps are wooing those who have not yet made up their minds.\n\n" + told: "Voters in doubt on the treaty",
		"Court Frees Editor Of Weekly. Is He The Last One?\n\n" + told:                                                   "Court Frees Editor Of Weekly. Is He The Last One?",
		"Sample Herald » World » Middle East\n\n" + told:                                                                 "",
		"Sample Herald\n\n" + told:                                  "",
		"Gunmen Storm Klow Radio\n\n" + told:                        "Gunmen Storm Klow Radio",
		"World\n\nEnvoys agree on a timetable for talks\n\n" + told: "Envoys agree on a timetable for talks",
		"Home » World » Envoys go home early\n\nEnvoys go home early\n\nEnvoys go home early\n\n" + told:                      "Envoys go home early",
		"Envoys agree on a timetable for talks | Sample Post\n\nEnvoys agree on a timetable for talks | Sample Post\n" + told: "Envoys agree on a timetable for talks",
	} {
		if a := readOne(t, "r.txt", text, Options{}); a.Title != want {
			t.Errorf("title of %.80q: %q; want %q", text, a.Title, want)
		}
	}
}

// TestListsBelowTheStory reads headlines of other reports, which are no part of the story.
func TestListsBelowTheStory(t *testing.T) {
	a := readOne(t, "r.txt", headlined+told+"\n\nMost read\n1. Rebels seize the port of Klow\n2. Letters to the editor\n", Options{})
	for _, p := range a.Parts[3:] {
		if p.Role != rapporteur.PartNotice {
			t.Errorf("%s %q; want a notice", p.Role, p.Span.In(a.Text))
		}
	}
}

func TestSameOrgan(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"The Moscow Times", "Moscow Times", true}, {"MT", "The Moscow Times", true}, {"TMT", "The Moscow Times", true}, {"manar", "Al-Manar TV", true},
		{"SAMPLE POST", "Sample Post", true}, {"Sample Post", "Mock Post", false}, {"", "Sample Post", false}, {"AP", "Al Jazeera", false},
	} {
		if got := sameOrgan(c.a, c.b); got != c.want {
			t.Errorf("sameOrgan(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestSplitMasthead(t *testing.T) {
	for _, c := range []struct{ title, kept, outlet string }{
		{"Envoys meet by the lake - Region - World - Ahram Online", "Envoys meet by the lake", "Ahram Online"},
		{"Envoys meet by the lake | Jordan Times", "Envoys meet by the lake", "Jordan Times"},
		{"Envoys meet by the lake - report - Reuters", "Envoys meet by the lake - report", "Reuters"},
		{"Envoys meet by the lake - World", "Envoys meet by the lake - World", ""},
		{"World - Reuters", "World", "Reuters"},
	} {
		if end, outlet := splitMasthead(c.title); c.title[:end] != c.kept || outlet != c.outlet {
			t.Errorf("%q: title %q, outlet %q; want %q, %q", c.title, c.title[:end], outlet, c.kept, c.outlet)
		}
	}
}
