package article

import "testing"

func TestDateAt(t *testing.T) {
	for _, c := range []struct {
		text, iso string
		n         int // bytes read; 0: no date
	}{
		{"July 15, 2012", "2012-07-15", 13},
		{"July 15 2012 and on", "2012-07-15", 12},
		{"Jul. 15, 2012", "2012-07-15", 13},
		{"JULY 15TH, 2012", "2012-07-15", 15},
		{"Jul 152015 A man", "2015-07-15", 10},
		{"15 July 2012", "2012-07-15", 12},
		{"15th of July, 2012", "2012-07-15", 18},
		{"05 Jul 2015", "2015-07-05", 11},
		{"12-Jun-2016", "2016-06-12", 11},
		{"Thursday, October 10, 2019", "2019-10-10", 26},
		{"Fri Jul 1 2016", "2016-07-01", 14},
		{"Sun 05 Jul 2015", "2015-07-05", 15},
		{"2012-07-15", "2012-07-15", 10},
		{"2012/07/15", "2012-07-15", 10},
		{"24.08.2013Get", "2013-08-24", 10},
		{"15-09-2013", "2013-09-15", 10},
		{"05-09-2013", "2013-09-05", 10},
		{"9/15/2013", "2013-09-15", 9},
		{"15/9/2013", "2013-09-15", 9},
		{"5/6/2012", "2012", 8},
		{"Tuesday, 5/6/2012", "2012-06-05", 17},
		{"Sunday, 5/6/2012", "2012-05-06", 16},
		{"July 2012", "2012-07", 9},
		{"10/30/89 EXAMPLE STREET JOURNAL", "1989-10-30", 8},
		{"08-16-90 2041EDT", "1990-08-16", 8},
		{"11/02/89", "1989", 8},
		{"24/7/365", "", 0},
		{"July 15", "", 7},
		{"15 July", "", 7},
		{"February 30, 2012", "", 0},
		{"July 45, 2012", "", 0},
		{"July 10,000", "", 0},
		{"May 5% of", "", 0},
		{"Sunday", "", 0},
		{"Marching 15, 2012", "", 0},
		{"1.999536-3491022214", "", 0},
		{"31-12", "", 0},
		{"", "", 0},
	} {
		d, n := dateAt(c.text)
		iso, _, _ := d.iso()
		if n != c.n || n > 0 && iso != c.iso {
			t.Errorf("dateAt(%q) = %q, %d; want %q, %d", c.text, iso, n, c.iso, c.n)
		}
	}
}

func TestStampAt(t *testing.T) {
	for _, c := range []struct {
		text, date, rest string
		updated          bool
	}{
		{"Published: July 15, 2012", "July 15, 2012", "", false},
		{"Last updated at Jul 152015 A man", "Jul 152015", " A man", true},
		{"17 July 2012 Last updated at 11:30 GMT", "17 July 2012", "", false},
		{"updated 6:41 PM EDT, Tue July 17, 2012", "Tue July 17, 2012", "", true},
		{"Fri Jul 1 2016 16:02 GMT", "Fri Jul 1 2016", "", false},
		{"Sunday 25 August 2013 KSA 15:55 - GMT 12:55", "Sunday 25 August 2013", "", false},
		{"August 22 2013 1849 UTC+3 A total", "August 22 2013", " A total", false},
		{"Sat 24 Aug 2013 at 2354 The", "Sat 24 Aug 2013", " The", false},
		{"Written: 2012-07-15 10:12:44 / Updated: 2012-07-16 11:02:10", "2012-07-15", "", false},
		{"2012-07-15T10:00:00Z", "2012-07-15", "", false},
		{"10:30 GMT, July 15, 2012", "July 15, 2012", "", false},
		{"05.02.2015 A group", "05.02.2015", " A group", false},
		{"July 15, 2012 ET and AP", "July 15, 2012", " ET and AP", false},
	} {
		st, n := stampAt(c.text)
		if n == 0 || st.span.In(c.text) != c.date || c.text[n:] != c.rest || st.updated != c.updated {
			t.Errorf("stampAt(%q): date %q, rest %q, updated %v; want %q, %q, %v", c.text, st.span.In(c.text), c.text[n:], st.updated, c.date, c.rest, c.updated)
		}
	}
	for _, text := range []string{"Published in Geneva", "Updated", "A man of 40", ""} {
		if _, n := stampAt(text); n != 0 {
			t.Errorf("stampAt(%q) reads %d bytes; want none", text, n)
		}
	}
}

func TestDateInAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.example.test/2012/07/15/talks-a1":      "2012-07-15",
		"https://example.test/world/2012/jul/5/talks":       "2012-07-05",
		"https://example.test/news/2012-07-15-talks":        "2012-07-15",
		"https://example.test/a/20120715.html":              "2012-07-15",
		"https://example.test/2012/07/talks":                "2012-07",
		"https://example.test/article/20129915":             "",
		"https://example.test/story/1999536-3491022214":     "",
		"https://example.test/2012/13/talks":                "",
		"https://2012-07-15.example.test/talks":             "",
		"https://example.test/id/12345678/2012/07/15/talks": "2012-07-15",
		"no address 2012/07/15":                             "",
	} {
		d, at := dateInAddress(address)
		got, _, _ := d.iso()
		if got != want {
			t.Errorf("dateInAddress(%q) = %q; want %q", address, got, want)
		}
		if want != "" && !hasWord(at.In(address)) {
			t.Errorf("dateInAddress(%q) quotes %q", address, at.In(address))
		}
	}
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]string{
		"2012-07-15":                      "2012-07-15 day",
		"2012-07":                         "2012-07 month",
		"2012":                            "2012 year",
		" July 15, 2012 ":                 "2012-07-15 day",
		"2017-11-14T08:00:00+01:00":       "2017-11-14 day",
		"Tue, 17 Jul 2012 10:00:00 +0000": "2012-07-17 day",
	} {
		d, err := ParseDate(text)
		if err != nil || d.Start+" "+string(d.Precision) != want || d.Basis != "given" || d.Text != "" || !d.Span.IsZero() {
			t.Errorf("ParseDate(%q) = %+v, %v; want %s", text, d, err, want)
		}
	}
	for _, text := range []string{"", "yesterday", "2012-13", "2012-02-30", "15", "Sunday"} {
		if d, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %+v; want an error", text, d)
		}
	}
}
