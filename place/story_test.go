package place

import (
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// TestHomes checks which country a report is about: none where only a monitor is at home, nor what an armed group has in its name.
func TestHomes(t *testing.T) {
	for _, tt := range []struct{ text, first string }{
		{"Troops shelled Homs in Syria, the UK-based monitor said. The Britain-based group counted ten dead.", "SYR"},
		{"The Islamic State in Iraq and Syria left Kenya.", "KEN"},
		{"The president of Iraq met envoys of Iraq and Syria in Iraq.", "IRQ"},
	} {
		a := rapporteur.Article{Text: tt.text}
		if got := Homes(a, parse.Parse(a)); len(got) == 0 || got[0] != tt.first {
			t.Errorf("Homes(%q) = %v, want %s first", tt.text, got, tt.first)
		}
	}
}
