package actor

import "testing"

func TestIsOffice(t *testing.T) {
	for words, want := range map[string]bool{
		"foreign minister": true, "Presidents": true, "leaders": true, "archbishop": true, "UN chief": true, "Special Envoy for Norland": true,
		"company": false, "University": false, "mother": false, "activist": false, "World": false,
	} {
		if got := IsOffice(words); got != want {
			t.Errorf("IsOffice(%q) = %v, want %v", words, got, want)
		}
	}
}
