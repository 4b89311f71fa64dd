package actor

import (
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// In their own news the offices, envoys and soldiers of the United Nations go without saying whose they are.
func TestUnited(t *testing.T) {
	for _, tt := range []struct{ outlet, text, head, code, sector string }{
		{"UN News", "Kenya's army left. The Secretary-General's special envoy praised the plan.", "envoy", "UNO", ""},
		{"UN News", "Kenya's army left. Omar Haddad, the Secretary-General's Special Representative for Chad, praised the plan.", "Omar", "UNO", ""},
		{"UN News", "Kenya's army left. Omar Haddad, who leads the UN mission, praised the plan.", "Omar", "UNO", ""},
		{"UN News", "Kenya's army left. The Under-Secretary-General for Political Affairs met the rebels.", "General", "UNO", ""},
		{"UN News", "Rebels in Kenya killed two peacekeepers.", "peacekeepers", "UNO", "MIL"},
		{"UN News", "Rebels in Kenya attacked police of the United Nations.", "police", "UNO", "COP"},
		{"UN News", "Rebels in Kenya left. The 15-member body praised them.", "body", "UNO", ""},
		{"UN News", "Rebels in Kenya left. Omar Haddad told reporters that he was glad.", "Omar", "UNO", ""},
		{"UN News", "Rebels in Kenya attacked Norwegian peacekeepers.", "peacekeepers", "UNO", "MIL"},
		{"UN News", "Rebels in Kenya attacked Norwegian troops of the UN mission.", "troops", "UNO", "MIL"},
		{"UN News", "The rebels left Kenya. President Omar Haddad praised the plan.", "Omar", "KEN", "GOV"},
		{"UN News", "The rebels left Kenya. Assembly President Omar Haddad praised the plan.", "Omar", "UNO", ""},
		{"UN News", "The rebels left Kenya. Government spokesman Omar Haddad praised the plan.", "Omar", "KEN", "GOV"},
		{"UN News", "The rebels left Kenya. An army spokesman praised the plan.", "spokesman", "KEN", "MIL"},
		{"UN News", "The rebels left Kenya. A spokesman praised the plan.", "spokesman", "UNO", ""},
		{"UN News", "The rebels left Kenya. Major General Omar Haddad, the UN mission's force commander, praised the plan.", "Haddad", "UNO", "MIL"},
		{"UN News", "The rebels left Kenya. An expert panel praised the plan.", "panel", "UNO", ""},
		{"UN News", "The rebels left Kenya. The Council delegation praised the plan.", "delegation", "UNO", ""},
		{"The Star", "The International Criminal Court met. Its judges left. The court praised Kenya.", "court", "IGO", "JUD"},
		{"The Star", "The International Criminal Court met. A Kenyan court met. The court left.", "left", "KEN", "JUD"},
		{"The Star", "The head of the Food and Agriculture Organization left Kenya.", "head", "UNO", ""},
		{"UN News", "The rebels left Chad. Introducing the draft, Omar Haddad of Kenya praised it.", "Omar", "KEN", "GOV"},
		{"UN News", "The rebels left Chad. Kenya's Omar Haddad praised it.", "Omar", "KEN", "GOV"},
		{"UN News", "The rebels left Chad. Omar Haddad (Kenya) praised it.", "Omar", "KEN", "GOV"},
		{"The Star", "The rebels left Chad. Omar Haddad of Kenya praised it.", "Omar", "KEN", "CVL"},
		{"UN News", "Chadian troops left. Force Commander Omar Haddad praised Kenya.", "Haddad", "UNO", "MIL"},
		{"UN News", "Chadian troops left. Executive Director Omar Haddad praised Kenya.", "Haddad", "UNO", ""},
		{"The Star", "Kenyan Minister of State for Planning Omar Haddad praised Chad.", "Haddad", "KEN", "GOV"},
		{"The Star", "UN High Commissioner for Human Rights Omar Haddad praised Chad.", "Haddad", "UNO", ""},
		{"The Star", "The Assembly elected Omar Haddad of Kenya and Jane Roe of Chad as judges.", "Jane", "TCD", "JUD"},
		{"UN News", "The Assembly elected three judges: Omar Haddad (Kenya), Jane Roe (Chad) and Tim Poe (Norway).", "Omar", "KEN", "JUD"},
		{"UN News", "Kenya's Provisional Electoral Council met.", "Council", "KEN", "GOV"},
		{"UN News", "Kenya's army left. The Security Council met. The Norwegian Refugee Council left. The Council praised it.", "praised", "UNO", ""},
		{"UN News", "Kenya's army left. The High Commissioner called on all States to help.", "States", "", "GOV"},
		{"UN News", "Kenya's army left. UNICEF and its partners left.", "partners", "", ""},
		{"UN News", "Kenya's army left. Health staff in Kenya left.", "staff", "KEN", "MED"},
		{"The Star", "The main faction of the Kenyan rebels (KR), led by Omar Haddad, met.", "Omar", "KEN", "REB"},
		{"The Star", "The Sudan Liberation Army (SLA) left. The SLA praised the plan.", "praised", "SDN", "REB"},
		{"The Star", "The Kenyan Attorney-General praised the plan.", "Attorney", "KEN", "GOV"},
		{"The Star", "Addis Ababa expelled ten diplomats.", "Addis", "ETH", "GOV"},
		{"The Star", "Rebels in Kenya left. Omar Haddad told reporters that he was glad.", "Omar", "KEN", "CVL"},
		{"The Star", "Rebels in Kenya left. The humanitarian coordinator for Kenya praised them.", "coordinator", "UNO", ""},
		{"The Star", "The rebels in Kenya, led by Omar Haddad, left.", "Omar", "KEN", "REB"},
		{"The Star", "Reporters Without Borders and Save the Children praised Kenya.", "Children", "NGO", ""},
		{"The Star", "The Russian Federation rejected the plan.", "Federation", "RUS", "GOV"},
		{"The Star", "The Congolese army left Kinshasa.", "army", "COD", "MIL"},
		{"The Star", "The Congolese army left Brazzaville. The Republic of the Congo praised it.", "army", "COG", "MIL"},
	} {
		a := rapporteur.Article{Outlet: tt.outlet, Text: tt.text}
		c := Read(a, parse.Parse(a))
		i, k := find(t, c, tt.head)
		if s := c.doc.Sentences[i]; s.Tokens[k].UPOS == "VERB" {
			k = s.Find(k, "nsubj")
		}
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%s: %q: %s is %s %s (%s), %v; want %s %s", tt.outlet, tt.text, tt.head, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}
