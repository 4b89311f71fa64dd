package actor

import (
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// says makes the role that a report of that day gives somebody.
func says(name, of, sectorOf, office, day string, basis rapporteur.Basis) rapporteur.Role {
	return rapporteur.Role{
		Holder: rapporteur.Entity{Name: name, Code: code(of), Sector: sector(sectorOf), Type: rapporteur.TypePerson, Office: office, Basis: basis},
		Office: office, Of: of, AsOf: rapporteur.Date{Start: day},
	}
}

func TestRolesOfEarlierReports(t *testing.T) {
	r := NewRoles([]rapporteur.Role{
		says("Kari Quellin", "NOR", "GOV", "minister", "2012-03-01", "title"),
		says("Kari A. Quellin", "NOR", "OPP", "opposition leader", "2012-07-01", "phrase"),
		says("Kari Quellin", "SWE", "GOV", "envoy", "2012-09-01", "story"), // guessed
		says("Olaf Quellin", "DNK", "MIL", "general", "2012-03-01", "title"),
		says("Ann Doe", "KEN", "JUD", "judge", "2012-03-01", "title"),
		says("Ann Doe", "UGA", "JUD", "judge", "2012-03-01", "title"),
		says("Jan Piet Moor", "NLD", "GOV", "minister", "2012-03-01", "title"),
		says("Jan Kees Moor", "BEL", "GOV", "minister", "2012-03-02", "title"),
		says("Vesna Ilic", "SRB", "LEG", "lawmaker", "2012-03", "title"),
		says("Ilo Penn", "POL", "GOV", "mayor", "", "title"), // of no day
		says("Quellin", "FRA", "GOV", "minister", "2012-03-01", "title"),
	})
	for _, tt := range []struct{ name, day, code, sector string }{
		{"Kari Quellin", "2012-02-01", "", ""}, // nothing was said yet
		{"Kari Quellin", "2012-03-01", "", ""}, // on the same day: not earlier
		{"Kari Quellin", "2012-05-05", "NOR", "GOV"},
		{"Kari Quellin", "2013-01-01", "NOR", "OPP"},
		{"Kari A. Quellin", "2012-05-05", "NOR", "GOV"},
		{"Olaf Quellin", "2012-05-05", "DNK", "MIL"},
		{"Per Quellin", "2012-05-05", "", ""}, // shares a surname
		{"Quellin", "2012-05-05", "", ""},
		{"Ann Doe", "2012-05-05", "", ""},  // told of two states alike
		{"Jan Moor", "2012-05-05", "", ""}, // two bear the name
		{"Jan Piet Moor", "2012-05-05", "NLD", "GOV"},
		{"Vesna Ilic", "2012-03-20", "", ""}, // the same month: perhaps not earlier
		{"Vesna Ilic", "2012-04-01", "SRB", "LEG"},
		{"Ilo Penn", "2012-05-05", "", ""},
		{"Kari Quellin", "", "", ""},
	} {
		got, ok := r.of(tt.name, tt.day)
		if ok != (tt.code != "") || ok && (got.code.String() != tt.code || got.sector.String() != tt.sector) {
			t.Errorf("%s on %s: %s %s, %v; want %s %s", tt.name, tt.day, got.code, got.sector, ok, tt.code, tt.sector)
		}
	}
	var none *Roles
	if _, ok := none.of("Kari Quellin", "2012-05-05"); ok {
		t.Error("no roles know somebody")
	}
}

// TestRecordIsTheLastToBeAsked checks that the article and the tables go before the record, and that surnames follow.
func TestRecordIsTheLastToBeAsked(t *testing.T) {
	record := NewRoles([]rapporteur.Role{
		says("Kari Quellin", "NOR", "GOV", "minister", "2012-03-01", "title"),
		says("Sergei Lavrov", "NOR", "JRN", "reporter", "2012-03-01", "title"),
	})
	for _, tt := range []struct{ text, head, code, sector, basis string }{
		{"Kari Quellin met rebels in Kenya.", "Kari", "NOR", "GOV", "record"},
		{"Kari Quellin was in Kenya. Rebels met Quellin in Kenya.", "Quellin", "NOR", "GOV", "record"},
		{"Swedish lawyer Kari Quellin met rebels in Kenya.", "Kari", "SWE", "CVL", "title"},
		{"Kari Quellin met rebels in Kenya. She spoke to Swedish lawyer Kari Quellin.", "Kari", "SWE", "CVL", "title"},
		{"Sergei Lavrov met rebels in Kenya.", "Sergei", "RUS", "GOV", "named"},
	} {
		a := rapporteur.Article{Text: tt.text, Published: rapporteur.Date{Start: "2012-05-05"}}
		c := Knowledge{Record: record}.Read(a, parse.Parse(a))
		i, k := find(t, c, tt.head)
		if got, _ := c.Party(i, k); got.Code.String() != tt.code || got.Sector.String() != tt.sector || string(got.Basis) != tt.basis {
			t.Errorf("%q: %s is %s %s (%s); want %s %s (%s)", tt.text, tt.head, got.Code, got.Sector, got.Basis, tt.code, tt.sector, tt.basis)
		}
	}
}
