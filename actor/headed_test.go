package actor

import "testing"

// TestOwners checks whose those are before whom a body stands as an owner does, and those of whom the text tells little.
func TestOwners(t *testing.T) {
	const kenya = "Kenya's government met in Nairobi. "
	for _, tt := range []struct{ text, words, code, sector string }{
		{kenya + "The New Party's Omar Haddad denied the charge.", "Omar", "KEN", "PTY"},
		{kenya + "Human Rights Watch's Omar Haddad denied the charge.", "Omar", "NGO", ""},
		{kenya + "Kenya's Omar Haddad denied the charge.", "Omar", "KEN", "CVL"},
		{kenya + "The United Nations' peacekeepers were killed and the families of the peacekeepers wept.", "families", "", "CVL"},
		{"Kenya's parliament met in Nairobi. Kenya waits. President Uhuru Kenyatta was ill. United States Secretary of State John Kerry sent condolences to Kenya. The owners had bribed officials.", "officials", "KEN", "GOV"},
		{kenya + "Gunmen loyal to ousted President Omar Haddad seized a barracks.", "Gunmen", "KEN", "REB"},
		{kenya + "Troops loyal to President Omar Haddad seized a barracks.", "Troops", "KEN", "MIL"},
		{"Thousands of Indians seized the parliament in Quito, Ecuador.", "Indians", "ECU", "SOC"},
		{"Thousands of Indians left Quito, Ecuador, for India. India welcomed them.", "Indians", "IND", "CVL"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.words)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %s is %q %q (%s), %v; want %q %q", tt.text, tt.words, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}
