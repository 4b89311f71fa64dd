package actor

import (
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// In their own news the offices, envoys and soldiers of the United Nations go without saying whose they are.
func TestUnited(t *testing.T) {
	for _, tt := range []struct{ outlet, text, head, code, sector string }{
		{"UN News", "Kenya's army left. The Secretary-General's special envoy praised the plan.", "envoy", "UNO", ""},
		{"UN News", "Kenya's army left. Omar Haddad, the Secretary-General's Special Representative for Chad, praised the plan.", "Omar", "UNO", ""},
		{"UN News", "Kenya's army left. Omar Haddad, who leads the UN mission, praised the plan.", "Omar", "UNO", ""},
		{"UN News", "Kenya's army left. The Under-Secretary-General for Political Affairs met the rebels.", "General", "UNO", ""},
		{"UN News", "Rebels in Kenya killed two peacekeepers.", "peacekeepers", "UNO", "MIL"},
		{"UN News", "Rebels in Kenya attacked police of the United Nations.", "police", "UNO", "COP"},
		{"UN News", "Rebels in Kenya left. The 15-member body praised them.", "body", "UNO", ""},
		{"UN News", "Rebels in Kenya left. Omar Haddad told reporters that he was glad.", "Omar", "UNO", ""},
		{"The Star", "Rebels in Kenya left. Omar Haddad told reporters that he was glad.", "Omar", "KEN", "CVL"},
		{"The Star", "Rebels in Kenya left. The humanitarian coordinator for Kenya praised them.", "coordinator", "UNO", ""},
		{"The Star", "The rebels in Kenya, led by Omar Haddad, left.", "Omar", "KEN", "REB"},
		{"The Star", "Reporters Without Borders and Save the Children praised Kenya.", "Children", "NGO", ""},
		{"The Star", "The Russian Federation rejected the plan.", "Federation", "RUS", "GOV"},
		{"The Star", "The Congolese army left Kinshasa.", "army", "COD", "MIL"},
		{"The Star", "The Congolese army left Brazzaville. The Republic of the Congo praised it.", "army", "COG", "MIL"},
	} {
		a := rapporteur.Article{Outlet: tt.outlet, Text: tt.text}
		c := Read(a, parse.Parse(a))
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%s: %q: %s is %s %s (%s), %v; want %s %s", tt.outlet, tt.text, tt.head, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}
