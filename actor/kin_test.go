package actor

import (
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

func TestWhoIsMeantByWhatWasNamed(t *testing.T) {
	for _, tt := range []struct{ text, head, code, sector string }{
		// whose lawmakers are told by those that the story names
		{"North Korea fired a missile. North Korea fired another missile near North Korea. Senator Bernie Sanders met Senator Chris Murphy in Congress. Lawmakers condemned the launch.", "Lawmakers", "USA", "LEG"},
		// a noun for the kind of a body takes up the one named last
		{"Syria is at war. Syria has been at war for years. Boko Haram seized a town. The group killed ten farmers.", "group", "NGA", "REB"},
		{"The FBI raided an office. The agency arrested ten men.", "agency", "USA", "COP"},
		// others are of the sort named before
		{"The blast in Kenya killed three policemen and wounded five others in Kenya.", "others", "KEN", "COP"},
		// first names, and the first of two surnames
		{"Governor Luis Marin Toledo of Peru met students. Marin praised the students.", "Marin", "PER", "GOV"},
		// a people stands for its government
		{"The Russians have broken the treaty.", "Russians", "RUS", "GOV"},
		{"The blast killed two Russians.", "Russians", "RUS", "CVL"},
		// offices told once before several names
		{"Kenyan Senators Ann Otieno, Joe Kamau and Tim Wekesa met rebels.", "Tim", "KEN", "LEG"},
		{"Joseph R. Biden Jr. met lawmakers.", "Joseph", "USA", "GOV"},
		{"The Asean ministers met.", "ministers", "IGO", ""},
		// a foreign ministry is that of the diplomats who are named, whatever country the story is about
		{"Syria is at war. Syria needs help. The Norwegian foreign minister flew to Syria. Norwegian deputy foreign minister Kari Moe stayed in Syria. The Foreign Ministry condemned an attack by Syrian rebels.", "Ministry", "NOR", "GOV"},
	} {
		a := rapporteur.Article{Text: tt.text, Published: rapporteur.Date{Start: "2016-05-05"}}
		c := Read(a, parse.Parse(a))
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %s is %s %s (%s), %v; want %s %s", tt.text, tt.head, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}

func TestWordsHeldToBeAParty(t *testing.T) {
	const text = "Cuba was isolated. Cuba protested. Nothing changed on the Caribbean island."
	a := rapporteur.Article{Text: text}
	c := Read(a, parse.Parse(a))
	at := len("Cuba was isolated. Cuba protested. Nothing changed on the ")
	got, ok := c.At(rapporteur.Span{Start: at, End: at + len("Caribbean island")})
	if !ok || got.Code.String() != "CUB" || got.Sector.String() != "GOV" {
		t.Errorf("the Caribbean island is %s %s, %v; want CUB GOV", got.Code, got.Sector, ok)
	}
}
