package actor

import "testing"

func TestFronted(t *testing.T) {
	const report = "Kenyan President Omar Haddad asked the Kenyan parliament in Nairobi for patience. Kenya has waited long, he told Kenyan reporters."
	for _, tt := range []struct {
		sentence, words, want string
	}{
		{"In Johannesburg, police fired at mourners.", "mourners", "ZAF"},
		{"In Poland, the cabinet resigned and miners walked out.", "miners", "POL"},
		{"In March, police fired at mourners.", "mourners", "KEN"},
		{"In Poland, Kenyan envoys met the exiles and the opposition.", "opposition", "KEN"},
	} {
		text := report + " " + tt.sentence
		if got, _ := read(text).At(spanOf(text, tt.words)); got.Code.String() != tt.want {
			t.Errorf("%q: %q is of %s (%s), want %s", tt.sentence, tt.words, got.Code, got.Basis, tt.want)
		}
	}
}
