package place

import (
	"strings"
	"testing"
)

// TestSieveHoldsAllNames checks that no name is lost.
func TestSieveHoldsAllNames(t *testing.T) {
	for line := range strings.Lines(citiesText) {
		if key, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' && !mayName([]byte(key)) {
			t.Fatalf("%q is not in the sieve", key)
		}
	}
	for key := range regions() {
		for _, form := range []string{key, "al " + key, "ash " + key, "al el " + key} {
			if !mayName([]byte(form)) {
				t.Fatalf("%q is not in the sieve", form)
			}
		}
	}
	for key := range states().names {
		if !mayName([]byte(key)) {
			t.Fatalf("%q is not in the sieve", key)
		}
	}
}

func TestLongNames(t *testing.T) {
	for word, want := range map[string]bool{"saudi": true, "united": true, "san": true, "kenya": false, "monday": false} {
		if longNames()[word] != want {
			t.Errorf("longNames of %q is %v", word, !want)
		}
	}
}

// TestPhrases checks what may be a place, and in which words.
func TestPhrases(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Kenyan soldiers fought rebels at a market in the town of Garissa.", []string{"Garissa"}},
		{"Troops raided houses in the Mediterranean coastal city of Tartus.", []string{"Tartus"}},
		{"Troops attacked the rebellious Hama region of Syria.", []string{"Hama region of Syria"}},
		{"Rebels clashed with troops in four Damascus neighborhoods.", []string{"Damascus neighborhoods"}},
		{"Jets bombed a village in rebel-held eastern Aleppo.", []string{"eastern Aleppo"}},
		{"Soldiers took control of al-Karima town on Monday.", []string{"al-Karima town"}},
		{"Norway rejected the plan.", []string{"Norway"}},
		{"The envoy spoke for an hour.", nil},
	} {
		m := read(tt.text)
		var got []string
		for _, p := range m.Phrases(0) {
			if len(got) == 0 || got[len(got)-1] != p.Place.Text {
				got = append(got, p.Place.Text)
			}
			if p.Place.Span.In(tt.text) != p.Place.Text {
				t.Errorf("%q: the span quotes %q", tt.text, p.Place.Span.In(tt.text))
			}
		}
		found := map[string]bool{}
		for _, g := range got {
			found[g] = true
		}
		for _, w := range tt.want {
			if !found[w] {
				t.Errorf("%q: phrases %q, want %q", tt.text, got, w)
			}
		}
		if tt.want == nil && got != nil {
			t.Errorf("%q: phrases %q, want none", tt.text, got)
		}
	}
}
