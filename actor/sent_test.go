package actor

import "testing"

func TestSent(t *testing.T) {
	const report = "Mali's army fought rebels near Gao in Mali. Malian ministers asked for help. "
	for _, tt := range []struct {
		sentence, words, code, sector string
	}{
		{"Chad sent troops to the town.", "troops", "TCD", "MIL"},
		{"Chad and Niger sent troops to the town.", "troops", "", "MIL"},
		{"Commander Omar Haddad of the Taliban spoke.", "Commander Omar Haddad", "AFG", "REB"},
		{"Father Omar Haddad led the prayers.", "Father Omar Haddad", "MLI", "REL"},
		{"Police shot a man on Monday. Two officers were hurt.", "Two officers", "MLI", "COP"},
	} {
		text := report + tt.sentence
		got, _ := read(text).At(spanOf(text, tt.words))
		if got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %q is %s %s (%s), want %s %s", tt.sentence, tt.words, got.Code, got.Sector, got.Basis, tt.code, tt.sector)
		}
	}
}
