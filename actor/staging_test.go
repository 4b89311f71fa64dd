package actor

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// TestStaging checks of which country somebody is whose country is not told, where others are named as often as the one where it happens.
func TestStaging(t *testing.T) {
	for _, tt := range []struct{ name, dateline, text, of, want string }{
		{"a capital in the lead, and two states that have a say", "",
			"Marchers stormed the parliament in Bishkek on Monday after police fired on them. The United States urged restraint. Russia said it would watch, and Russia agreed.",
			"police", "KGZ"},
		{"the town that it is sent from", "LAHORE",
			"The opposition on Wednesday walked out of the assembly. The law minister rejected its charge. The premier will visit Turkey next week and meet Turkish leaders.",
			"law minister", "PAK"},
		{"victims of one country, killed in another", "",
			"A British hiker was robbed in New Zealand on Friday. The woman, 24, was walking near Wellington. Police arrested a man.",
			"Police", "NZL"},
		{"whoever acts most, where no place is told", "",
			"Turkey vowed to answer. Turkey said its patience was over, and Turkish ministers met. Syria denied it. The government gave no details.",
			"government", "TUR"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := rapporteur.Article{Text: tt.text, Dateline: tt.dateline, Parts: []rapporteur.Part{{Role: rapporteur.PartBody, Span: rapporteur.Span{End: len(tt.text)}}}}
			c := Read(a, parse.Parse(a))
			at := strings.Index(tt.text, tt.of)
			got, ok := c.At(rapporteur.Span{Start: at, End: at + len(tt.of)})
			if !ok || got.Code.String() != tt.want {
				t.Errorf("%q is of %s, want %s; about %v", tt.of, got.Code, tt.want, c.homes)
			}
		})
	}
}
