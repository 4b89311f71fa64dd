package place

import "testing"

// TestClausal checks places that another clause of the sentence tells, and those told behind a description.
func TestClausal(t *testing.T) {
	for _, tt := range []struct{ text, act, want string }{
		{"The Kenyan president flew to Norway, where he met the king.", "met", "Norway"},
		{"Visiting Nairobi, the envoy warned the rebels.", "warned", "Nairobi"},
		{"The envoy pressed the president when they met in Nairobi.", "pressed", "Nairobi"},
		{"The envoy arrived in Nairobi to attend the talks.", "attend", "Nairobi"},
		{"Kenyan police broke up a rally in the capital, Nairobi.", "broke", "Nairobi"},
		{"The ministers met at a summit in Norway.", "met", "Norway"},
	} {
		if got := of(t, read(tt.text), tt.act); got.Text != tt.want {
			t.Errorf("Of(%q, %s) = %q, want %q", tt.text, tt.act, got.Text, tt.want)
		}
	}
}

// TestFate checks that no place bears the name of somebody whose fate is told.
func TestFate(t *testing.T) {
	for _, tt := range []struct{ text, act, want string }{
		{"The rebels claimed the killing of Hassan.", "killing", ""},
		{"The rebels claimed the killing of ten people in Hassan.", "killing", "Hassan"},
	} {
		if got := of(t, read(tt.text), tt.act); got.Text != tt.want {
			t.Errorf("Of(%q, %s) = %q, want %q", tt.text, tt.act, got.Text, tt.want)
		}
	}
}
