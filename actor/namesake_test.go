package actor

import "testing"

// TestNamesake checks whose a body is that bears a name which bodies of several states bear.
func TestNamesake(t *testing.T) {
	for _, tt := range []struct{ text, words, code string }{
		{"Peru is quiet. A court in Peru freed a man who was held in the United States. The Supreme Court rejected the appeal.", "Supreme Court", "PER"},
		{"The president of the Philippines met an American envoy. Philippine lawmakers left. The Senate rejected the treaty.", "Senate", "PHL"},
		{"Norway is quiet. Norway spoke to the United States. The Senate rejected the treaty.", "Senate", "USA"},
		{"Peru is quiet. Donald Trump, the FBI and the American envoy asked Peru for help. The Supreme Court rejected the appeal.", "Supreme Court", "USA"},
		{"Germany voted. Germany met the United States. The Social Democrats rejected the offer.", "Social Democrats", "DEU"},
		{"Germany voted. Germany met the United States. The Democrats rejected the offer.", "Democrats", "USA"},
		{"Adoptions by New Zealanders were banned in Norway.", "New Zealanders", "NZL"},
	} {
		if e, ok := read(tt.text).At(spanOf(tt.text, tt.words)); !ok || e.Code.String() != tt.code {
			t.Errorf("%q: %q is %s %s (%s), %v; want %s", tt.text, tt.words, e.Code, e.Sector, e.Basis, ok, tt.code)
		}
	}
}
