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
		{"On Monday nine men were jailed for fraud in Kenya.", "men", "KEN", "CRM"},
		{"On Monday nine men were jailed in Kenya for what they wrote.", "men", "KEN", "CVL"},
		{"The police in Kenya seek a woman accused of arson.", "woman", "KEN", "CRM"},
		{"The police in Kenya said a man was accused of killing his boss.", "boss", "KEN", "CVL"},
		{"A judge in Kenya sentenced Omar and Lina Haddad to life in prison. Omar Haddad wept.", "Omar", "KEN", "CRM"},
		{"A judge in Kenya sentenced Omar and Lina Haddad to life in prison.", "Lina Haddad", "KEN", "CRM"},
		{"In Kenya's election two candidates stood. The candidates, a frontrunner and another contender, spoke. Omar Haddad defeated Lina Marek.", "Lina Marek", "KEN", "PTY"},
		{"The airline of Kenya suspended two pilots.", "pilots", "KEN", "CVL"},
		{"The bombing hit Kenya's capital, where rebels and soldiers fought. An ambush killed two pilots.", "pilots", "KEN", "MIL"},
		{"The hospital in Kenya said that its surgeons and nurses had left. The minister met Dr. Omar Haddad.", "Omar Haddad", "KEN", "MED"},
		{"The co-founder of Boeing, Omar Haddad, met the minister.", "Omar Haddad", "USA", "BUS"},
		{"In Kenya Omar Haddad, chief executive of the Refugee Council, condemned the law.", "Omar Haddad", "NGO", ""},
		{"The mafia and two of its gangs met in Kenya. The police said gangsters and mafia clans had fled.", "mafia clans", "KEN", "CRM"},
		{"Clans met in Kenya.", "Clans", "KEN", "SOC"},
		{"A storm in Kenya killed two farmers.", "farmers", "KEN", "CVL"},
		{"The police in Kenya beat ten detainees.", "detainees", "KEN", "CVL"},
		{"The Church of Scientology sued the Kenyan minister.", "Church of Scientology", "USA", "REL"},
		{"On Friday Omar Haddad resigned as the governor of Nairobi in Kenya.", "Omar Haddad", "KEN", "GOV"},
		{"Omar Haddad was sworn in as a judge in Kenya.", "Omar Haddad", "KEN", "JUD"},
		{"In Kenya Omar Haddad was elected president.", "Omar Haddad", "KEN", "GOV"},
		{"Two men who robbed a bank in Kenya fled.", "men", "KEN", "CRM"},
		{"The nine men were prosecuted in Kenya for ten crimes.", "men", "KEN", "CRM"},
		{"Gangsters, thieves and robbers fled in Kenya. The police sought the suspects.", "suspects", "KEN", "CRM"},
		{"The police in Kenya sought the suspects.", "suspects", "KEN", "UNK"},
		{"The militants in Kenya shot two government employees.", "employees", "KEN", "GOV"},
		{"The State Department employees left Kenya.", "employees", "USA", "GOV"},
		{"The company in Kenya dismissed ten employees.", "employees", "KEN", "CVL"},
		{"The minister of Kenya left her party.", "party", "KEN", "PTY"},
		{"The Karama party of Kenya asked the regional government to resign.", "regional government", "KEN", "GOV"},
		{"In Kenya the KMP party condemned the law.", "KMP party", "KEN", "PTY"},
		{"The minister of Kenya said that every country should help.", "country", "", "GOV"},
		{"Kenya's navy rescued forty asylum seekers.", "asylum seekers", "", "REF"},
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
