package actor

import (
	"strings"
	"testing"

	"rapporteur"
)

// TestDescribed checks that what an article says of a body or a person that no table has is heard, also where it names them again.
func TestDescribed(t *testing.T) {
	for _, tt := range []struct{ text, head, code, sector string }{
		{"Roszorb, the Russian space agency, denied the report.", "Roszorb", "RUS", "GOV"},
		{"Fighters of the Yemeni rebel group Fajr Quellin attacked a convoy. Later Fajr Quellin denied it.", "denied", "YEM", "REB"},
		{"The Tunisian teachers' union (QZET) called a strike. QZET rejected the offer.", "QZET", "TUN", "LAB"},
		{"Tunisia is small. The Zorvath Workers Party (QZE) called a strike. The QZE rejected the offer.", "rejected", "TUN", "PTY"},
		{"In Tunisia the QZET (Tunisian Teachers Union) met. QZET rejected the offer.", "rejected", "TUN", "LAB"},
		{"Omar Zorvath of the World Health Organization warned of cholera.", "Omar", "UNO", ""},
		{"Omar Zorvath, of the Kenyan interior ministry, warned of cholera.", "Omar", "KEN", "GOV"},
		{"Vice president of the Syrian National Council Omar Haddad rejected the offer.", "Omar", "SYR", "OPP"},
		{"The president of the Kenyan Supreme Court, Omar Zorvath, rejected the offer.", "Omar", "KEN", "JUD"},
		{"Walid Zorvath, an adviser to President Vladimir Putin, rejected the offer.", "Walid", "RUS", "GOV"},
		{"The US ambassador to Kenya, Omar Zorvath, rejected the offer.", "Omar", "USA", "GOV"},
		{"Russia's U.S. ambassador rejected the offer.", "ambassador", "RUS", "GOV"},
		{"A former Kenyan interior minister was arrested.", "minister", "KEN", "ELI"},
		{"Former Kenyan President Omar Zorvath was arrested.", "Omar", "KEN", "GOV"},
		{"The Cuban delegation rejected the offer.", "delegation", "CUB", "GOV"},
		{"Iraqi forces killed 14 IS militants near Mosul.", "militants", "IMG", "REB"},
		{"Omar Zorvath rejected the offer of Kenya.", "Omar", "KEN", "CVL"},
		{"Kenya is small. Virginia Gov. Omar Zorvath resigned.", "Omar", "USA", "GOV"},
		{"American voters met U.S. Rep. Ann Zorvath. Sen. Omar Haddad rejected the offer.", "Omar", "USA", "LEG"},
		{"Kenya is small. Chicago police arrested a man.", "police", "USA", "COP"},
		{"Kenya is small. Kenya grew. The Maduro government rejected the offer.", "government", "VEN", "GOV"},
		{"Norway is small. Norway grew. An Iraq War veteran was arrested.", "veteran", "NOR", "CVL"},
		{"Kenyan officials met church leaders.", "leaders", "KEN", "REL"},
		{"An American was arrested in Kenya.", "American", "USA", "CVL"},
		{"Kenya is small. Students were arrested in Belgium.", "Students", "BEL", "EDU"},
		{"The Kenyan company's president rejected the offer.", "president", "KEN", "BUS"},
		{"King Hussein met Saddam Hussein in Baghdad.", "met", "JOR", "GOV"},
		{"Coalition forces in Kenya detained a man.", "forces", "IGO", "MIL"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		if s := &c.doc.Sentences[i]; s.Tokens[k].UPOS == "VERB" {
			k = s.Find(k, "nsubj")
		}
		got, ok := c.Party(i, k)
		if !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %s is %q %s %q (%s), %v; want %s %q", tt.text, tt.head, got.Text, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}

// TestAt checks that a stretch of text is read as somebody where its phrase is not: in a place, and in a compound.
func TestAt(t *testing.T) {
	for _, tt := range []struct {
		text, words string
		party       bool
		code        string
	}{
		{"The ministers met in Moscow.", "Moscow", true, "RUS"},
		{"The ministers met in Kenya.", "Kenya", true, "KEN"},
		{"A Taliban bomb went off.", "Taliban bomb", true, "AFG"},
		{"The plan was rejected.", "plan", false, ""},
		{"The plan was rejected.", ".", false, ""},
	} {
		c := read(tt.text)
		var e, ok = c.At(spanOf(tt.text, tt.words))
		if ok != tt.party || e.Code.String() != tt.code {
			t.Errorf("%q: %q is %+v, %v; want %v %s", tt.text, tt.words, e, ok, tt.party, tt.code)
		}
	}
}

func spanOf(text, words string) rapporteur.Span {
	at := strings.Index(text, words)
	return rapporteur.Span{Start: at, End: at + len(words)}
}
