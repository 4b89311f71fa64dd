package actor

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// TestMet checks who a person is by the office told with the name: also where the tree takes the office for a part of the name, and where the
// tables know the person by an office that is not theirs on that day.
func TestMet(t *testing.T) {
	for _, tt := range []struct{ day, text, name, code, sector string }{
		{"2005-10-09", "Chancellor Gerhard Schröder met ministers in Norway. Schröder rejected the offer.", "Schröder", "DEU", "GOV"},
		{"", "Kenya is small. Minister Shah Zorvath left. Major Tom Zorvath stayed. Zorvath rejected the offer.", "Shah Zorvath", "KEN", "GOV"},
		{"2013-04-19", "Australia voted. Opposition leader Tony Abbott rejected the offer.", "Tony Abbott", "AUS", "OPP"},
		{"2014-04-19", "Australia voted. Prime Minister Tony Abbott rejected the offer.", "Tony Abbott", "AUS", "GOV"},
		{"", "Prime Minister Joseph Muscat of Malta left. She praised Muscat's wife.", "Muscat's wife", "MLT", "CVL"},
		{"", "Envoys of Oman left. Joseph Muscat of Malta met Muscat's envoys.", "Muscat's envoys", "OMN", "GOV"},
		{"2005-10-09", "Germany voted. Angela Merkel, the leader of the Christian Democratic Union, rejected the offer.", "Angela Merkel", "DEU", "PTY"},
	} {
		a := rapporteur.Article{Text: tt.text, Published: rapporteur.Date{Start: tt.day}}
		c := Read(a, parse.Parse(a))
		if e, ok := c.At(spanOf(tt.text, tt.name)); !ok || e.Code.String() != tt.code || e.Sector.String() != tt.sector {
			t.Errorf("%q: %q is %s %s (%s), %v; want %s %s", tt.text, tt.name, e.Code, e.Sector, e.Basis, ok, tt.code, tt.sector)
		}
	}
}

// TestFigures checks that people are known who hold no office: by surname, too.
func TestFigures(t *testing.T) {
	for _, tt := range []struct{ text, words, want string }{
		{"In Norway, Geert Wilders rejected the offer. Later Wilders left.", "Wilders left", "NLD PTY"},
		{"In Norway, Irom Sharmila criticised the president.", "Irom Sharmila", "IND CVL"},
		{"In Norway, Kirill of Moscow criticised the president.", "Kirill of Moscow", "RUS REL"},
		{"Spain is small. Spain spoke to the United States. Interior Minister Jorge Fernandez Zorvath rejected the offer.", "Jorge Fernandez Zorvath", "ESP GOV"},
	} {
		e, ok := read(tt.text).At(spanOf(tt.text, tt.words))
		if is := e.Code.String() + " " + e.Sector.String(); !ok || is != tt.want {
			t.Errorf("%q: %q is %s (%s), %v; want %s", tt.text, tt.words, is, e.Basis, ok, tt.want)
		}
	}
}

// TestShortNames checks by which words alone somebody is known.
func TestShortNames(t *testing.T) {
	for _, tt := range []struct{ name, code, want string }{
		{"Carrie Lam", "HKG", "lam"},
		{"Leung Chun-ying", "HKG", "ying leung"},
		{"Tsai Ing-wen", "TWN", "wen tsai"},
		{"Jack Ma", "CHN", "ma"},
		{"Xi Jinping", "CHN", "jinping xi"},
	} {
		if got := strings.Join(shortNames(place.Fold(tt.name), tt.code), " "); got != tt.want {
			t.Errorf("short names of %s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestConvicted checks that whoever was convicted is no criminal in reports of the years before.
func TestConvicted(t *testing.T) {
	for _, tt := range []struct{ day, want string }{{"2013-05-05", "USA BUS"}, {"2022-05-05", "USA CRM"}} {
		text := "American officials praised Elizabeth Holmes."
		a := rapporteur.Article{Text: text, Published: rapporteur.Date{Start: tt.day}}
		e, _ := Read(a, parse.Parse(a)).At(spanOf(text, "Elizabeth Holmes"))
		if got := e.Code.String() + " " + e.Sector.String(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.day, got, tt.want)
		}
	}
}
