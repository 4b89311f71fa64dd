package place

import "testing"

func TestStateOfCity(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"KARACHI", "PAK"},
		{"GAZIANTEP, Turkey", "TUR"},
		{"MOSCOW", "RUS"},
		{" Peshawar ", "PAK"},
		{"UPPER NOWHERE", ""},
		{"", ""},
	} {
		if got := stateOfCity(c.words); got != c.want {
			t.Errorf("stateOfCity(%q) = %q, want %q", c.words, got, c.want)
		}
	}
}
