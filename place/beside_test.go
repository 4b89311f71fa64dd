package place

import "testing"

func TestBeside(t *testing.T) {
	for _, tt := range []struct{ text, act, want, name, precision string }{
		{"Kenyan soldiers fought rebels outside Nairobi.", "fought", "Nairobi", "Nairobi", "near"},
		{"Kenyan soldiers fought rebels in Nairobi.", "fought", "Nairobi", "Nairobi", "city"},
		{"Kenya said that two bombs exploded near the capital.", "exploded", "capital", "Nairobi", "near"},
		{"Kenya said that two bombs exploded in the capital.", "exploded", "capital", "Nairobi", "city"},
		{"Kenyan soldiers fought rebels on the outskirts of the capital.", "fought", "outskirts of the capital", "Nairobi", "near"},
		{"Two bombs exploded in the capital.", "exploded", "capital", "capital", "site"},
	} {
		got := of(t, read(tt.text), tt.act)
		if got.Text != tt.want || got.Name != tt.name || got.Precision != tt.precision {
			t.Errorf("Of(%q, %s) = %+v, want %q %q %s", tt.text, tt.act, got, tt.want, tt.name, tt.precision)
		}
	}
}

// TestNoPlace checks places that stand in a name or tell where a mission is.
func TestNoPlace(t *testing.T) {
	for _, tt := range []struct{ text, act string }{
		{"The Organization for Security and Cooperation in Europe condemned the raid.", "condemned"},
		{"Norway closed its embassy in Kenya.", "closed"},
		{"Norway vetoed a resolution at the United Nations.", "vetoed"},
	} {
		if got := of(t, read(tt.text), tt.act); !got.IsZero() {
			t.Errorf("Of(%q, %s) = %+v, want none", tt.text, tt.act, got)
		}
	}
}
