package actor

import "testing"

// TestUndergone checks whom those are to whom something was done, by who is told to have suffered it.
func TestUndergone(t *testing.T) {
	for _, tt := range []struct{ text, head, want string }{
		{"Gunmen kidnapped four Kenyan hikers in Norway. Norway's police looked for them. A helicopter picked up the hostages.", "hostages", "KEN CVL"},
		{"Officers arrested two Kenyan soldiers in Norway. Norway's courts are slow. A judge freed the suspects.", "suspects", "KEN MIL"},
		{"Gunmen kidnapped four hikers in Norway. Norway's police looked for them. Kenya helped. A helicopter picked up the hostages.", "hostages", "NOR CVL"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String()+" "+got.Sector.String() != tt.want {
			t.Errorf("%q: %s is %s %s (%s), %v; want %s", tt.text, tt.head, got.Code, got.Sector, got.Basis, ok, tt.want)
		}
	}
}

// TestAsOf checks that a state is coded as of the day of publication.
func TestAsOf(t *testing.T) {
	for _, tt := range []struct{ day, of, want string }{
		{"1998-03-05", "XKX", "SRB"}, {"2012-03-05", "XKX", "XKX"}, {"", "XKX", "XKX"}, {"1988-01-01", "SUN", "RUS"}, {"", "SUN", "RUS"}, {"1998-03-05", "KEN", "KEN"},
	} {
		if got := (&Cast{day: tt.day}).asOf(code(tt.of)); got.String() != tt.want {
			t.Errorf("%s on %q is %s, want %s", tt.of, tt.day, got, tt.want)
		}
	}
}

// TestOfNoState checks who is of no state where a report tells of none for them, and who broke the law by what is told behind them.
func TestOfNoState(t *testing.T) {
	for _, tt := range []struct{ text, head, want string }{
		{"Kenya's minister told reporters that nothing happened.", "reporters", " JRN"},
		{"Kenya's police beat reporters in Nairobi.", "reporters", "KEN JRN"},
		{"Kenya's minister called on governments to help.", "governments", " GOV"},
		{"Kenya's police held a man suspected of planting a device.", "man", "KEN CRM"},
		{"Kenya's police held two men who robbed a bank.", "men", "KEN CRM"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String()+" "+got.Sector.String() != tt.want {
			t.Errorf("%q: %s is %s %s (%s), %v; want %s", tt.text, tt.head, got.Code, got.Sector, got.Basis, ok, tt.want)
		}
	}
}
