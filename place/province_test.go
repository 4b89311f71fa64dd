package place

import "testing"

func TestProvince(t *testing.T) {
	for _, tt := range []struct{ name, country, want string }{
		{"Paktiya province", "AFG", "Paktya"},
		{"Aleppo", "SYR", "Aleppo"},
		{"Aleppo countryside", "", "Aleppo"},
		{"Rural Damascus", "SYR", "Rif Dimashq"},
		{"Helmand", "", "Helmand"},
		{"Helmand", "SYR", ""},
		{"Nowhere province", "AFG", ""},
	} {
		if got := Province(tt.name, tt.country); got != tt.want {
			t.Errorf("Province(%q, %q) = %q, want %q", tt.name, tt.country, got, tt.want)
		}
	}
}

// TestProvinceOfAct checks that an act's place has its province: by the words behind it, by the tables, or by what was told before.
func TestProvinceOfAct(t *testing.T) {
	for _, tt := range []struct{ text, act, want string }{
		{"Afghan soldiers fought rebels in Nowabad district, Ghazni province, on Sunday.", "fought", "Ghazni"},
		{"Syrian troops shelled rebels in Manbij.", "shelled", "Aleppo"},
		{"Syrian troops shelled rebels in Homs province.", "shelled", "Homs"},
		{"Syria said that troops shelled rebels in Syria.", "shelled", ""},
		{"Afghan soldiers went to Helmand province. They fought rebels in a village.", "fought", "Helmand"},
	} {
		if got := of(t, read(tt.text), tt.act); got.Province != tt.want {
			t.Errorf("Of(%q, %s) = %q in %q, want in %q", tt.text, tt.act, got.Text, got.Province, tt.want)
		}
	}
}

func TestSetting(t *testing.T) {
	if got := read("Kabul said little. Afghan soldiers saw a car near Sangin in Helmand province. They fought.").Setting(); got.Province != "Helmand" {
		t.Errorf("Setting() = %+v, want in Helmand", got)
	}
	if got := read("The council met.").Setting(); !got.IsZero() {
		t.Errorf("Setting() = %+v, want none", got)
	}
}

// BenchmarkTables is what the first use costs.
func BenchmarkTables(b *testing.B) {
	for b.Loop() {
		readProvinces()
		readRegions()
		readStates()
	}
}
