package actor

import (
	"strings"
	"testing"

	"rapporteur"
)

// Persons without an office take their sector from what they are told to do or to suffer, and an office that is held no more makes nobody
// a member of a government.
func TestDeeds(t *testing.T) {
	for _, c := range []struct{ text, who, code, sector string }{
		{"A court in Kenya sentenced Omar Haddad to life in prison on Monday. Haddad had denied everything.", "Haddad", "KEN", "CRM"},
		{"Omar Haddad pleaded guilty to murder in Kenya.", "Omar Haddad", "KEN", "CRM"},
		{"Omar Haddad met his neighbours in Kenya.", "Omar Haddad", "KEN", "CVL"},
		{"The Kenyan police arrested Omar Haddad on charges of fraud.", "Omar Haddad", "KEN", "CRM"},
		{"The police questioned the alleged victims in Kenya.", "alleged victims", "KEN", "CVL"},
		{"The police questioned ten convicted men in Kenya.", "convicted men", "KEN", "CRM"},
		{"The Kenyan police arrested Omar Haddad for his speech.", "Omar Haddad", "KEN", "CVL"},
		{"Omar Haddad, brother of a singer, was sentenced in Kenya for her murder.", "Omar Haddad", "KEN", "CRM"},
		{"Soldiers killed ten militants including Omar Haddad in Kenya.", "Omar Haddad", "KEN", "REB"},
		{"The Kenyan police arrested former Interior Minister Omar Haddad on Monday.", "former Interior Minister Omar Haddad", "KEN", "ELI"},
		{"Omar Haddad, a former deputy minister of Kenya, was arrested on Monday.", "Omar Haddad", "KEN", "ELI"},
		{"Former President Omar Haddad of Kenya met the rebels on Monday.", "Former President Omar Haddad", "KEN", "GOV"},
	} {
		at := strings.Index(c.text, c.who)
		got, _ := read(c.text).At(rapporteur.Span{Start: at, End: at + len(c.who)})
		if got.Code.String() != c.code || got.Sector.String() != c.sector {
			t.Errorf("%s: %s is %s %s, want %s %s", c.text, c.who, got.Code, got.Sector, c.code, c.sector)
		}
	}
}
