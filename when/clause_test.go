package when

import (
	"testing"

	"rapporteur"
)

// dates gives the date of the first word of a text, published on Sunday, 15 July 2012, that has this form.
func dates(t *testing.T, text, act string) rapporteur.Date {
	t.Helper()
	c := read(text, sunday)
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			if c.doc.Sentences[i].Tokens[k].Form == act {
				return c.Of(i, k)
			}
		}
	}
	t.Fatalf("no word %q in %q", act, text)
	return rapporteur.Date{}
}

func TestAhead(t *testing.T) {
	for _, tt := range []struct{ text, act, start string }{
		{"Envoy to meet ministers in Ankara Wednesday", "meet", "2012-07-18"},
		{"The truce will hold from Tuesday.", "hold", "2012-07-17"},
		{"A ceasefire from Friday was agreed in Geneva.", "ceasefire", "2012-07-20"},
		{"A ceasefire from Friday was agreed in Geneva.", "agreed", ""},
		{"The two sides agreed to a truce starting Friday.", "truce", "2012-07-20"},
		{"Fighting raged from Friday to Sunday.", "raged", "2012-07-13"},
	} {
		if got := dates(t, tt.text, tt.act); got.Start != tt.start {
			t.Errorf("Of(%q, %s) = %+v, want %q", tt.text, tt.act, got, tt.start)
		}
	}
}

// TestUnset checks days that no comma sets apart from the noun behind them, and such as have lost their apostrophe.
func TestUnset(t *testing.T) {
	for _, tt := range []struct{ text, act, start string }{
		{"On Monday rebels fired rockets at the airport.", "fired", "2012-07-09"},
		{"Rebels killed ten soldiers in the city on Friday activists and state media said.", "killed", "2012-07-13"},
		{"Warplanes killed nine people in the northern city of Idlib on Sunday monitoring group the Observatory for Peace reported.", "killed", sunday},
		{"A bomb attack killed at least one person and wounded another three in the rebel stronghold of Latakia in northwestern Syria on Friday state television said.", "killed", "2012-07-13"},
		{"The army had shelled the town, the minister said on Sunday television.", "shelled", ""},
		{"Mondays twin bombings shook the port.", "bombings", "2012-07-09"},
		{"The port was calm after yesterdays vote.", "vote", "2012-07-14"},
		{"Rebels shelled the port on Mondays and Fridays.", "shelled", ""},
	} {
		if got := dates(t, tt.text, tt.act); got.Start != tt.start {
			t.Errorf("Of(%q, %s) = %+v, want %q", tt.text, tt.act, got, tt.start)
		}
	}
}

// TestHours checks of which day a time of day is that stands alone.
func TestHours(t *testing.T) {
	for _, tt := range []struct{ text, act, start string }{
		{"The army shelled the port at midnight.", "shelled", sunday},
		{"On Friday, two shells hit the port. At 9 p.m., a bomb exploded.", "exploded", "2012-07-13"},
		{"He was killed in June 1968. They shot him at midnight.", "shot", ""},
		{"The envoys met on Friday. They will meet again at 5 p.m. on Monday.", "meet", "2012-07-16"},
	} {
		if got := dates(t, tt.text, tt.act); got.Start != tt.start {
			t.Errorf("Of(%q, %s) = %+v, want %q", tt.text, tt.act, got, tt.start)
		}
	}
}

// TestClauses checks that no verb takes the date of another's clause.
func TestClauses(t *testing.T) {
	for _, tt := range []struct{ text, act, start string }{
		{"The minister flew home on Friday, days after rebels shelled the port.", "shelled", ""},
		{"The minister flew home on Friday, hours after rebels shelled the port.", "shelled", "2012-07-13"},
		{"Kenya sent troops last year and has backed the government.", "backed", ""},
		{"Kenya sent troops last year and backed the government.", "backed", "2011"},
		{"The visit comes days after Kenya vetoed a resolution on Friday.", "vetoed", "2012-07-13"},
		{"The council voted on Friday to cut the aid.", "cut", ""},
		{"The panel is investigating meddling with the 2010 census.", "investigating", ""},
		{"The command confirmed today the arrest of a commander in the north.", "arrest", ""},
		{"The command confirmed today that patrols recently detained two men.", "detained", ""},
		{"The command said on Friday that rebels have shelled the port for weeks.", "shelled", ""},
		{"The army shelled the town on Friday, a day after rebels attacked a convoy.", "attacked", "2012-07-12"},
		{"On Wednesday, the envoy met the rebels, two days before the president dismissed him.", "dismissed", "2012-07-13"},
		{"The army shelled the town a day after rebels attacked a convoy.", "attacked", ""},
		{"Visiting Nairobi last week, the envoy warned the rebels.", "warned", "2012-07-09"},
		{"Two people were hurt in a bombing that happened on June 27.", "bombing", "2012-06-27"},
	} {
		if got := dates(t, tt.text, tt.act); got.Start != tt.start {
			t.Errorf("Of(%q, %s) = %+v, want %q", tt.text, tt.act, got, tt.start)
		}
	}
}

// TestSince checks that "since" gives the start of what goes on, and no day to an act done once.
func TestSince(t *testing.T) {
	got := dates(t, "Rebels have shelled the port since April.", "shelled")
	if got.Start != "2012-04" || got.End != sunday || got.Precision != rapporteur.PrecisionRange {
		t.Errorf("have shelled since April: %+v", got)
	}
	got = dates(t, "Hundreds have been killed since the revolt began in March 2011.", "killed")
	if got.Start != "2011-03" || got.Precision != rapporteur.PrecisionRange {
		t.Errorf("have been killed since the revolt began: %+v", got)
	}
}

// TestLater checks days that are counted from the day told before, and from that alone.
func TestLater(t *testing.T) {
	for _, tt := range []struct{ text, act, start string }{
		{"Troops attacked the port on June 20. Two days later, rebels shelled it.", "shelled", "2012-06-22"},
		{"Troops attacked the port on June 20. On the same day, rebels shelled the town.", "shelled", "2012-06-20"},
		{"Troops attacked the port on June 20. Rebels shelled the town the following day.", "shelled", "2012-06-21"},
		{"Troops attacked the port on June 20 and the bridge on June 25. Two days later, rebels shelled it.", "shelled", ""},
		{"Troops attacked the port. Two days later, rebels shelled it.", "shelled", ""},
	} {
		got := dates(t, tt.text, tt.act)
		if got.Start != tt.start {
			t.Errorf("Of(%q, %s) = %+v, want %q", tt.text, tt.act, got, tt.start)
		}
		if got.Start != "" && (got.Basis != "told before" || got.Span.In(tt.text) != got.Text) {
			t.Errorf("%q: %+v", tt.text, got)
		}
	}
}
