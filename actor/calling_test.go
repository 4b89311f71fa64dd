package actor

import "testing"

// TestCallings checks of which sector people and bodies are by what they are called.
func TestCallings(t *testing.T) {
	for _, tt := range []struct{ text, words, sector string }{
		{"A police sergeant was suspended in Kenya.", "police sergeant", "COP"},
		{"Two art dealers were charged in Kenya.", "art dealers", "BUS"},
		{"Two dealers were charged in Kenya.", "dealers", "CRM"},
		{"Her co-worker was arrested in Kenya.", "co-worker", "CVL"},
		{"The bus drivers rejected the offer in Kenya.", "bus drivers", "LAB"},
		{"Virologists criticised the president of Kenya.", "Virologists", "EDU"},
		{"The Kenyan Medical Association rejected the offer.", "Kenyan Medical Association", "MED"},
		{"The papal nuncio criticised the president of Kenya.", "papal nuncio", "REL"},
		{"Kenya's mayor-elect rejected the offer.", "mayor-elect", "GOV"},
		{"Kenya's shadow home secretary rejected the offer.", "shadow home secretary", "PTY"},
		{"Kenya's shadow cabinet rejected the offer.", "shadow cabinet", "PTY"},
		{"The fire brigade of Kenya rejected the offer.", "fire brigade", "GOV"},
	} {
		if e, ok := read(tt.text).At(spanOf(tt.text, tt.words)); !ok || e.Sector.String() != tt.sector {
			t.Errorf("%q: %q is %s %s (%s), %v; want %s", tt.text, tt.words, e.Code, e.Sector, e.Basis, ok, tt.sector)
		}
	}
}
