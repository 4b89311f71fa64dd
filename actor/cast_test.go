package actor

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// read makes the cast of a text, published on 15 July 2012.
func read(text string) *Cast {
	a := rapporteur.Article{Text: text, Published: rapporteur.Date{Start: "2012-07-15"}}
	return Read(a, parse.Parse(a))
}

// find gives the first sentence and token with this form.
func find(t *testing.T, c *Cast, form string) (sentence, token int) {
	t.Helper()
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			if c.doc.Sentences[i].Tokens[k].Form == form {
				return i, k
			}
		}
	}
	t.Fatalf("no token %q", form)
	return 0, 0
}

func TestParty(t *testing.T) {
	for _, tt := range []struct {
		text, head      string
		want            string // text of the mention; "" for no party
		code, sector    string
		name            string // where it is told elsewhere
		office, because string
	}{
		{text: "Russian Foreign Minister Sergei Lavrov met the envoy in Geneva.", head: "Sergei", want: "Russian Foreign Minister Sergei Lavrov", code: "RUS", sector: "GOV", name: "Sergei Lavrov", office: "Foreign Minister"},
		{text: "Government troops in Syria shelled the town.", head: "troops", want: "Government troops", code: "SYR", sector: "MIL"},
		{text: "The rebels in Homs retreated on Monday. Syria said so.", head: "rebels", want: "rebels", code: "SYR", sector: "REB"},
		{text: "At least 22 people were killed in Syria.", head: "people", want: "people", code: "SYR", sector: "CVL"},
		{text: "Moscow agreed to the plan.", head: "Moscow", want: "Moscow", code: "RUS", sector: "GOV"},
		{text: "The ministers met in Moscow.", head: "Moscow", want: ""},
		{text: "The Kremlin rejected the demand.", head: "Kremlin", want: "Kremlin", code: "RUS", sector: "GOV"},
		{text: "The opposition rejected the plan.", head: "plan", want: ""},
		{text: "The U.N. Security Council condemned the attack.", head: "Council", want: "U.N. Security Council", code: "UNO"},
		{text: "Dozens of villagers fled to Turkey.", head: "Dozens", want: "villagers", code: "TUR", sector: "CVL"},
		{text: "Fighters of the Free Syrian Army attacked a convoy.", head: "Army", want: "Free Syrian Army", code: "SYR", sector: "REB"},
		{text: "Hezbollah fighters crossed the border.", head: "fighters", want: "Hezbollah fighters", code: "LBN", sector: "REB"},
		{text: "The president of Chad signed the agreement.", head: "president", want: "president of Chad", code: "TCD", sector: "GOV"},
		{text: "A Syrian military spokesman denied the report.", head: "spokesman", want: "Syrian military spokesman", code: "SYR", sector: "MIL"},
		{text: "The envoy met Omar Haddad, a former judge.", head: "Omar", want: "Omar Haddad"},
		{text: "Amnesty International accused the army of torture.", head: "International", want: "Amnesty International", code: "NGO"},
		{text: "Police in Nairobi fired tear gas at the crowd.", head: "Police", want: "Police", code: "KEN", sector: "COP"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		got, ok := c.Party(i, k)
		if ok != (tt.want != "") || got.Text != tt.want {
			t.Errorf("Party(%q, %s) = %q, %v; want %q", tt.text, tt.head, got.Text, ok, tt.want)
			continue
		}
		if !ok {
			continue
		}
		if got.Span.In(tt.text) != got.Text {
			t.Errorf("Party(%q, %s): the span quotes %q, the text is %q", tt.text, tt.head, got.Span.In(tt.text), got.Text)
		}
		if tt.code != "" && (got.Code.String() != tt.code || got.Sector.String() != tt.sector) {
			t.Errorf("Party(%q, %s) is %s %q (%s), want %s %q", tt.text, tt.head, got.Code, got.Sector, got.Basis, tt.code, tt.sector)
		}
		if tt.name != "" && got.Name != tt.name || tt.office != "" && got.Office != tt.office {
			t.Errorf("Party(%q, %s) is %q, %q; want %q, %q", tt.text, tt.head, got.Name, got.Office, tt.name, tt.office)
		}
	}
}

// TestAcross checks what later words of an article take from earlier ones.
func TestAcross(t *testing.T) {
	const text = "Nigerian Information Minister Tunde Bello visited Borno on Friday. Bello said the army had retaken two towns. " +
		"He thanked the soldiers. The minister blamed Boko Haram for the attacks."
	c := read(text)
	for _, tt := range []struct{ head, code, sector, name string }{
		{"Tunde", "NGA", "GOV", "Tunde Bello"},
		{"He", "NGA", "GOV", "Tunde Bello"},
		{"army", "NGA", "MIL", ""},
		{"minister", "NGA", "GOV", "Tunde Bello"},
		{"Haram", "NGA", "REB", "Boko Haram"},
	} {
		i, k := find(t, c, tt.head)
		if tt.head == "Haram" {
			k--
		}
		got, ok := c.Party(i, k)
		if !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector || tt.name != "" && got.Name != tt.name {
			t.Errorf("%s is %q %s %q (%s), %v; want %q %s %s", tt.head, got.Name, got.Code, got.Sector, got.Basis, ok, tt.name, tt.code, tt.sector)
		}
	}
}

func TestUnknownKeepsItsText(t *testing.T) {
	c := read("Zorvath Quellin praised the deal.")
	i, k := find(t, c, "Zorvath")
	got, ok := c.Party(i, k)
	if !ok || got.Text != "Zorvath Quellin" || !got.Code.IsZero() || !got.Sector.IsZero() || got.Basis != "" {
		t.Errorf("Party = %+v, %v; want the text alone", got, ok)
	}
}

func TestOwner(t *testing.T) {
	for _, tt := range []struct{ text, thing, want string }{
		{"Damascus rejected the Arab plan.", "plan", "Arab"},
		{"Russia backs Annan's mission.", "mission", "Annan"},
		{"The council adopted a Security Council resolution.", "resolution", ""},
		{"The rebels downed a Syrian helicopter.", "helicopter", "Syrian"},
		{"The blast destroyed a bridge.", "bridge", ""},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.thing)
		got, ok := c.Owner(i, k)
		if ok != (tt.want != "") || got.Text != tt.want {
			t.Errorf("Owner(%q, %s) = %q, %v; want %q", tt.text, tt.thing, got.Text, ok, tt.want)
		}
	}
}

func TestExpand(t *testing.T) {
	for _, tt := range []struct {
		text, head string
		want       []string
	}{
		{"Russia and China vetoed the draft.", "Russia", []string{"Russia", "China"}},
		{"The rebel leaders Ivo Marek and Ana Ruiz signed it.", "leaders", []string{"leaders", "Ana"}},
		{"Putin, Xi and Rouhani met in Beijing.", "Putin", []string{"Putin", "Xi", "Rouhani"}},
		{"The rebels attacked on Friday.", "rebels", []string{"rebels"}},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		var got []string
		for _, h := range c.Expand(i, k) {
			got = append(got, c.doc.Sentences[i].Tokens[h].Form)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Expand(%q, %s) = %q, want %q", tt.text, tt.head, got, tt.want)
		}
	}
}

// TestNotTwo checks that no mention runs two actors together.
func TestNotTwo(t *testing.T) {
	c := read("Talks between British and Irish ministers began in London. Saudi Arabia, Turkey and Qatar denied it.")
	for _, e := range c.Entities() {
		if strings.Contains(e.Text, " and ") || strings.Contains(e.Text, ",") {
			t.Errorf("two actors in %q", e.Text)
		}
	}
}

// TestSpans checks that every party of a text with odd characters quotes it, and that every index is safe.
func TestSpans(t *testing.T) {
	for _, text := range []string{"", " ", "—", "Zoë’s “troops” met Saïd al-Müller; U.S.-backed rebels — IS and the E.U. — didn't.", strings.Repeat("the army and ", 200), "\u00ad.\n\n“’”"} {
		c := read(text)
		for i := range c.doc.Sentences {
			for k := range c.doc.Sentences[i].Tokens {
				for _, read := range []func(int, int) (rapporteur.Entity, bool){c.Party, c.Owner} {
					if e, ok := read(i, k); ok && e.Span.In(text) != e.Text {
						t.Errorf("%q: span quotes %q, text is %q", text, e.Span.In(text), e.Text)
					}
				}
				c.Expand(i, k)
			}
		}
		for _, bad := range [][2]int{{-1, 0}, {0, -1}, {1000, 0}, {0, 100000}} {
			if _, ok := c.Party(bad[0], bad[1]); ok {
				t.Errorf("a party at %v", bad)
			}
			c.Owner(bad[0], bad[1])
			c.Expand(bad[0], bad[1])
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Russian Foreign Minister Sergei Lavrov met rebels in Homs on Monday, and the U.N. envoy said government troops had shelled the town. ", 20)
	a := rapporteur.Article{Text: text}
	d := parse.Parse(a)
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			parse.Parse(a)
		}
	})
	b.Run("actor", func(b *testing.B) {
		for b.Loop() {
			Read(a, d)
		}
	})
}
