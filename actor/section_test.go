package actor

import "testing"

func TestSections(t *testing.T) {
	const first = "PERU: Thousands of miners seized the parliament in Lima and forced President Omar Haddad from office. Peru's army refused to fire at the miners. The trade unions cheered. "
	const second = "KENYA: Police beat a lawyer near Nairobi. The government blamed the opposition. A High Court judge freed ten squatters."
	for _, tt := range []struct{ text, words, want string }{
		{first + second, "trade unions", "PER"},
		{first + second, "lawyer", "KEN"},
		{first + second, "opposition", "KEN"},
		{first + second, "High Court judge", "KEN"},
		{first + second, "squatters", "KEN"},
		{first + "KENYA: no word yet. The army left the streets later.", "miners", "PER"},
		{"Thousands of miners seized the parliament in Lima. Peru's army refused to fire. PERU: Police beat a lawyer.", "lawyer", "PER"},
	} {
		if got, _ := read(tt.text).At(spanOf(tt.text, tt.words)); got.Code.String() != tt.want {
			t.Errorf("%q: %q is of %q (%s), want %s", tt.text, tt.words, got.Code, got.Basis, tt.want)
		}
	}
}
