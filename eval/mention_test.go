package eval

import (
	"slices"
	"testing"
)

func TestSameWords(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Foreign Minister Ada Berg", "Berg", true},
		{"Foreign Minister Ada Berg", "Ada Berg of Nordland", true}, // which holds "Berg", the last word of the other
		{"the rebels", "rebels in Harbour Town", true},
		{"rebels", "REBELS", true},
		{"rebel leaders", "rebel fighters", false},
		{"rebel leaders", "leaders", true},
		{"old army command", "new rebel command", false}, // one word of three
		{"army command", "rebel command", true},          // one word of two
		{"people", "", false},
		{"...", "...", false},
		{"his", "his", true}, // nothing but a stop word
		{"his", "her", false},
		{"Sudland’s army", "army", true},
		{"ΟΔΟΣ", "οδος", true},
		{"İzmir", "i̇zmir", true},
		{"3rd_brigade", "3RD_BRIGADE", true},
	} {
		if got := sameWords(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := sameWords(c.b, c.a); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestPairs(t *testing.T) {
	of := func(names ...string) []mention {
		var out []mention
		for _, n := range names {
			out = append(out, mention{text: n})
		}
		return out
	}
	given := of("the army", "rebel army", "army")
	var got []string
	for _, p := range pairs(of("army", "envoy", "rebel army", "rebel army", "army"), given) {
		got = append(got, p.gold.text+" = "+p.given.text)
	}
	want := []string{"army = the army", "rebel army = rebel army", "rebel army = army"}
	if !slices.Equal(got, want) {
		t.Errorf("paired %q, want %q", got, want)
	}
	if given[0].text != "the army" || given[2].text != "army" {
		t.Errorf("the given mentions were changed to %v", given)
	}
}
