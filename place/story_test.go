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
		if got := Read(a, parse.Parse(a)).Homes(); len(got) == 0 || got[0] != tt.first {
			t.Errorf("Homes(%q) = %v, want %s first", tt.text, got, tt.first)
		}
	}
}

// TestHomesOfTitle checks that a title kept apart from the text tells which country a report is about, and that its opening tells more than
// the reactions at its end.
func TestHomesOfTitle(t *testing.T) {
	for _, tt := range []struct{ title, text, first string }{
		{"Peru's court jails general", "A court sentenced a retired general. He is said to have relatives in the United States.", "PER"},
		{"Burkina Faso army takes over", "Soldiers took the palace. They fired on guards. Ivory Coast, the neighbour, let the Ivorian envoy leave.", "BFA"},
		{"", "The Bolivian president expelled an envoy on Wednesday. Later, Brazil offered to mediate.", "BOL"},
		{"", "Police in Victoria searched a house. New Zealand asked for news of Victoria.", "AUS"},
		{"", "Prime Minister Joseph Muscat of Malta left. Muscat sued her. Muscat lost. Muscat wept.", "MLT"},
		{"", "Victoria Haddad left. Victoria Haddad met voters in Norway.", "NOR"},
		{"", "Roads in Tarija, Cochabamba and Pando were blocked. An envoy of Brazil left.", "BOL"},
		{"1.5 million march, again", "They marched in Chile, and left.", "CHL"},
	} {
		a := rapporteur.Article{Title: tt.title, Text: tt.text}
		if got := Read(a, parse.Parse(a)).Homes(); len(got) == 0 || got[0] != tt.first {
			t.Errorf("Homes(%q, %q) = %v, want %s first", tt.title, tt.text, got, tt.first)
		}
	}
}
