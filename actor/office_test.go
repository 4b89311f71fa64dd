package actor

import "testing"

func TestIsOffice(t *testing.T) {
	for words, want := range map[string]bool{
		"foreign minister": true, "Presidents": true, "leaders": true, "archbishop": true, "UN chief": true, "Special Envoy for Norland": true,
		"company": false, "University": false, "mother": false, "counterpart": false, "Ugandan colleagues": false, "predecessor": false, "activist": false, "World": false,
	} {
		if got := IsOffice(words); got != want {
			t.Errorf("IsOffice(%q) = %v, want %v", words, got, want)
		}
	}
}

// TestAs checks whose somebody is on a day: of the office held then, be it a state's or of several states.
func TestAs(t *testing.T) {
	for _, tt := range []struct{ name, day, want string }{
		{"jens stoltenberg", "2010-05-01", "NOR GOV"},
		{"jens stoltenberg", "2017-05-01", "IGO "},
		{"mary robinson", "1995-05-01", "IRL GOV"},
		{"mary robinson", "2000-05-01", "UNO "},
		{"mikheil saakashvili", "2017-12-06", "UKR OPP"},
		{"mikheil saakashvili", "2008-08-10", "GEO GOV"},
		{"kellyanne conway", "2016-10-01", "USA PTY"},
		{"kellyanne conway", "2017-10-01", "USA GOV"},
		{"donald tusk", "2016", "EUR "},
		{"ryan crocker", "2012-02-01", "USA GOV"},
		{"barack obama", "2022-01-01", "USA GOV"},
	} {
		e := lexis().names[tt.name]
		if e == nil {
			t.Fatalf("nobody is called %s", tt.name)
		}
		code, sector := e.as(tt.day)
		if is := code.String() + " " + sector.String(); is != tt.want {
			t.Errorf("%s on %s is %s, want %s", tt.name, tt.day, is, tt.want)
		}
	}
}
