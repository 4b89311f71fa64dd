package actor

import "testing"

func TestNative(t *testing.T) {
	c := &Cast{homes: []string{"CHN", "USA", "GBR"}}
	for _, tt := range []struct{ name, taken, want string }{
		{"Harold Anderson", "CHN", "USA"},
		{"Zhang Weiguo", "CHN", "CHN"},
		{"Zhang Weiguo", "USA", "CHN"},
		{"Peter Johnson", "GBR", "GBR"},   // Americans have the same names
		{"George Watanabe", "JPN", "JPN"}, // the surname tells
		{"Oxq Zzyt", "CHN", "CHN"},        // no state's people are called so
	} {
		if got := c.native(tt.name, code(tt.taken)).String(); got != tt.want {
			t.Errorf("%s, taken for %s: %s, want %s", tt.name, tt.taken, got, tt.want)
		}
	}
}
