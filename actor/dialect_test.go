package actor

import "testing"

// TestDialect checks what the press of some states calls people and bodies.
func TestDialect(t *testing.T) {
	const karachi, kolkata = "Pakistan's prime minister visited Karachi in Pakistan. ", "India's prime minister visited Kolkata in India. "
	for _, tt := range []struct{ text, head, code, sector string }{
		{karachi + "The court summoned the SHO.", "SHO", "PAK", "COP"},
		{karachi + "The DPO met the IGP.", "DPO", "PAK", "COP"},
		{karachi + "Two MPAs were arrested.", "MPAs", "PAK", "LEG"},
		{karachi + "The apex court rejected the plea.", "court", "PAK", "JUD"},
		{karachi + "The bench rejected the plea.", "bench", "PAK", "JUD"},
		{karachi + "A NAB team arrested two men.", "team", "PAK", "COP"},
		{karachi + "The FIA arrested two men.", "FIA", "PAK", "COP"},
		{karachi + "The jawans fled.", "jawans", "PAK", "MIL"},
		{karachi + "The DG Rangers, Major General Omar Haddad, thanked the governor. The Rangers left.", "Rangers", "PAK", "PRM"},
		{karachi + "ISPR Director General Omar Haddad warned the men.", "Omar", "PAK", "MIL"},
		{karachi + "MPAs Omar Haddad and Ali Wali condemned the arrest.", "Ali", "PAK", "LEG"},
		{kolkata + "BJP president Omar Haddad condemned the arrest.", "Omar", "IND", "PTY"},
		{kolkata + "CPI(M) leader Omar Haddad was arrested.", "Omar", "IND", "PTY"},
		{kolkata + "The JD(U) chief condemned the arrest.", "chief", "IND", "PTY"},
		{kolkata + "The troopers fled.", "troopers", "IND", "MIL"},
		{kolkata + "The district magistrate met the villagers.", "magistrate", "IND", "GOV"},
		{kolkata + "The Congress condemned the arrest.", "Congress", "IND", "PTY"},
		{kolkata + "The NIA arrested two men.", "NIA", "IND", "COP"},
		{kolkata + "The ultras attacked a camp.", "ultras", "IND", "REB"},
		{"Kenya's president visited Kenya's north. The NIA arrested two men.", "NIA", "KEN", ""},
		{"Kenya's president visited Kenya's north. The district magistrate met the villagers.", "magistrate", "KEN", "JUD"},
		{"The United States sent help. Troopers in Ohio arrested two men.", "Troopers", "USA", "COP"},
		{"The Philippine army left the town. The NPA attacked a camp in the Philippines.", "NPA", "PHL", "REB"},
		{"Taiwan's president left Taipei. The NPA arrested two men in Taiwan.", "NPA", "TWN", "COP"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %s is %q %s %s (%s), %v; want %s %s", tt.text, tt.head, got.Text, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}

// TestDialectTables checks what the loader of the tables cannot: that no word stands twice for a state.
func TestDialectTables(t *testing.T) {
	seen := map[string]string{}
	for _, f := range records("dialects.txt", 3) {
		for _, w := range words(f[2]) {
			for i := 0; i+3 <= len(f[0]); i += 4 {
				key := f[0][i:i+3] + " " + w
				if len(f[1]) > 12 {
					key += " role"
				}
				if old, ok := seen[key]; ok {
					t.Errorf("%q stands under %q and %q", key, old, f[1])
				}
				seen[key] = f[1]
			}
		}
	}
	for state, list := range lexis().services {
		if list() == nil {
			t.Errorf("nothing was read of %s", state)
		}
	}
}
