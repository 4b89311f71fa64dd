package article

import (
	"strings"
	"testing"
)

// TestGlance holds the signs to what they are asked for: whatever a reader finds behind a sign has it.
func TestGlance(t *testing.T) {
	for _, c := range []struct {
		words string
		sign  signs
	}{
		{"in 2012", signFigure}, {"(left)", signBracket}, {"[1]", signBracket}, {"REUTERS/A. Photographer", signStroke},
		{"© Example Times", signRights}, {"Copyright Example Times", signRights}, {"(C) Example Times", signRights},
		{"a REPORT", signReport}, {"this story", signReport}, {"an article", signReport}, {"Contributing", signReport},
	} {
		if !glance("The envoy " + c.words + " met him").has(c.sign) {
			t.Errorf("glance(%q) = %b; want %b in it", c.words, glance(c.words), c.sign)
		}
	}
	for _, w := range append(credits.photo.all(), "photo", "picture", "courtesy") {
		if !glance(strings.ToUpper(w)).has(signPicture) {
			t.Errorf("no sign in %q, of the credits of pictures: pictureParts needs a part of it", w)
		}
	}
	for _, w := range captions.side.all() {
		if !glance("Ann Writer" + w + " and others").has(signSide | signBracket) {
			t.Errorf("no sign in %q, of the words of a side", w)
		}
	}
	for _, w := range credits.told.all() {
		if !glance(w).has(signReport) {
			t.Errorf("no sign in %q, of the words of those who helped: reportParts needs a part of it", w)
		}
	}
	if got := glance("The envoy met both sides, and said so."); got != 0 {
		t.Errorf("signs %b in plain words", got)
	}
	if got := glance(strings.Repeat("so ", maxTextCredit)); got != everySign {
		t.Errorf("signs %b in a long paragraph; want all", got)
	}
}

func TestSingleSpaced(t *testing.T) {
	for _, s := range []string{"", " ", "a", "a b", " a b", "a b ", "a  b", "a\tb", "a\u00a0b", "a\u2003b", "é b", "a\u0085", "\u3000a", "“a” — b"} {
		if got, want := singleSpaced(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("singleSpaced(%q) = %q; want %q", s, got, want)
		}
	}
}

func TestFrequentWords(t *testing.T) {
	words, known := countFrequent("The envoy’s talks, it's said: THROUGH them—don't, Zürich and co")
	if words != 11 || known != 5 {
		t.Errorf("%d words, %d of them frequent; want 11 and 5", words, known)
	}
}
