package place

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

func read(text string) *Map {
	a := rapporteur.Article{Text: text}
	return Read(a, parse.Parse(a))
}

// of gives the place of the act told by the first word with this form.
func of(t *testing.T, m *Map, act string) rapporteur.Place {
	t.Helper()
	for i := range m.doc.Sentences {
		for k := range m.doc.Sentences[i].Tokens {
			if m.doc.Sentences[i].Tokens[k].Form == act {
				return m.Of(i, k)
			}
		}
	}
	t.Fatalf("no word %q", act)
	return rapporteur.Place{}
}

func TestOf(t *testing.T) {
	for _, tt := range []struct{ text, act, want, country, precision string }{
		{"Syrian troops killed ten people in Homs.", "killed", "Homs", "SYR", "city"},
		{"Syrian rebels fought soldiers on the outskirts of Damascus.", "fought", "outskirts of Damascus", "SYR", "near"},
		{"Ministers met in Moscow on Monday.", "met", "Moscow", "RUS", "city"},
		{"Ministers met in Amman, Jordan, on Monday.", "met", "Amman, Jordan", "JOR", "city"},
		{"Protesters marched in Syria.", "marched", "Syria", "SYR", "country"},
		{"Gunmen attacked a convoy near Kandahar in Afghanistan.", "attacked", "Kandahar", "AFG", ""},
		{"Russia rejected the plan.", "rejected", "", "", ""},
		{"They met in March.", "met", "", "", ""},
		{"The president spoke in English.", "spoke", "", "", ""},
		{"Syrian troops captured Palmyra.", "captured", "Palmyra", "SYR", "city"},
		{"Troops attacked two boats near Lake Victoria.", "attacked", "Lake Victoria", "", ""}, // of three states, and no Australian one
		{"Troops held ten men in Guantanamo Bay.", "held", "Guantanamo Bay", "USA", ""},
	} {
		got := of(t, read(tt.text), tt.act)
		if got.Text != tt.want || got.Country != tt.country || tt.precision != "" && got.Precision != tt.precision {
			t.Errorf("Of(%q, %s) = %q %s %s, want %q %s %s", tt.text, tt.act, got.Text, got.Country, got.Precision, tt.want, tt.country, tt.precision)
		}
		if got.Text != "" && got.Span.In(tt.text) != got.Text {
			t.Errorf("Of(%q, %s): the span quotes %q", tt.text, tt.act, got.Span.In(tt.text))
		}
	}
}

// TestChoice checks that one name means the place in the story's country, and the largest where nothing tells.
func TestChoice(t *testing.T) {
	for _, tt := range []struct{ text, country string }{
		{"The Libyan army left. A bomb exploded in Tripoli.", "LBY"},
		{"Lebanese soldiers left. Lebanon's army said a bomb exploded in Tripoli.", "LBN"},
	} {
		if got := of(t, read(tt.text), "exploded"); got.Country != tt.country {
			t.Errorf("%q: %+v, want a place in %s", tt.text, got, tt.country)
		}
	}
}

func TestSites(t *testing.T) {
	for _, tt := range []struct{ name, country, kind string }{
		{"Homs", "SYR", "city"}, {"Deir ez-Zor", "SYR", "city"}, {"al-Raqqa", "SYR", "city"}, {"Mosul", "IRQ", "city"},
		{"Helmand", "AFG", "province"}, {"Syria", "SYR", "country"}, {"Côte d'Ivoire", "CIV", "country"}, {"U.S.", "USA", "country"},
	} {
		all := Sites(tt.name)
		if len(all) == 0 || all[0].Country != tt.country || all[0].Kind != tt.kind {
			t.Errorf("Sites(%q) = %+v, want a %s in %s first", tt.name, all, tt.kind, tt.country)
		}
	}
	for _, none := range []string{"", "us", "Zorvathquellin", "\t", "homs\tSY"} {
		if all := Sites(none); len(all) != 0 {
			t.Errorf("Sites(%q) = %+v, want none", none, all)
		}
	}
}

// TestTables checks that the towns stand in the order that the search needs, and that every state of theirs is known.
func TestTables(t *testing.T) {
	last, n := "", 0
	for line := range strings.Lines(citiesText) {
		if line = strings.TrimSuffix(line, "\n"); line < last {
			t.Fatalf("cities.txt: %q stands after %q", line, last)
		}
		last = line
		n++
		if f := strings.Split(line, "\t"); len(f) != 5 && len(f) != 6 && n > 1 {
			t.Fatalf("cities.txt: %d fields in %q, want 5 or 6", len(f), line)
		}
	}
	if n < 50000 {
		t.Errorf("cities.txt has %d lines, want at least 50000", n)
	}
	if len(regions()) < 1000 {
		t.Errorf("%d regions, want at least 1000", len(regions()))
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"U.S.": "US", "us": "us", "Hay’at Tahrir al-Sham": "hayat tahrir al sham", "São Tomé": "sao tome", "Washington, D.C.": "washington dc", "": "", " - ": ""} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestStates(t *testing.T) {
	for word, want := range map[string]string{"Syrians": "SYR", "Swiss": "CHE", "Dutch": "NLD", "Frenchmen": "FRA", "us": "", "Tuesday": ""} {
		if got := StateOfPeople(word); got != want {
			t.Errorf("StateOfPeople(%q) = %q, want %q", word, got, want)
		}
	}
	if got := StateNamed("Syrias"); got != "SYR" { // an apostrophe lost on the way
		t.Errorf("StateNamed(Syrias) = %q", got)
	}
	if got := StateOfCapital("Damascus"); got != "SYR" {
		t.Errorf("StateOfCapital(Damascus) = %q", got)
	}
}

// TestHostile checks that no text and no index is too odd, and that spans quote the text.
func TestHostile(t *testing.T) {
	for _, text := range []string{"", "in", "—in—", "in in in in Homs in", strings.Repeat("in Homs near Hama ", 200), "“Zoë” in São Tomé’s old port…"} {
		m := read(text)
		for i := range m.doc.Sentences {
			for k := -1; k <= len(m.doc.Sentences[i].Tokens); k++ {
				if p := m.Of(i, k); p.Span.In(text) != p.Text {
					t.Errorf("%q: the span quotes %q, the text is %q", text, p.Span.In(text), p.Text)
				}
			}
		}
		m.Of(-1, 0)
		m.Of(len(m.doc.Sentences), 0)
	}
}

func BenchmarkRead(b *testing.B) {
	a := rapporteur.Article{Text: strings.Repeat("Syrian troops shelled Homs on Monday, and rebels attacked a checkpoint near Aleppo. ", 30)}
	d := parse.Parse(a)
	for b.Loop() {
		Read(a, d)
	}
}

// TestLargeTownsOvershadow checks that the story's country takes a town from its namesake, but not from one that is far better known.
func TestLargeTownsOvershadow(t *testing.T) {
	for _, c := range []struct{ name, home, want string }{
		{"London", "USA", "GBR"}, {"Paris", "USA", "FRA"}, {"Tripoli", "LBN", "LBN"}, {"Tripoli", "LBY", "LBY"}, {"Birmingham", "USA", "USA"},
	} {
		if got, ok := Likeliest(c.name, []string{c.home}); !ok || got.Country != c.want {
			t.Errorf("%s in a report about %s is in %q, want %s", c.name, c.home, got.Country, c.want)
		}
	}
	if got, ok := Likeliest("Nowhereville", []string{"USA"}); ok {
		t.Errorf("no such town, and yet %v", got)
	}
}
