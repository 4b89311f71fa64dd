package eval

import (
	"testing"

	"rapporteur"
)

func TestAlone(t *testing.T) {
	for _, c := range []struct{ text, head string }{
		{"OSLO (Example Wire) -- The minister met the envoy of Peru on Monday.", "OSLO (Example Wire)"},
		{"The minister met the envoy of Peru on Monday.", ""},
		{"Oslo met.", ""},
	} {
		a := Alone("sentence 1", c.text)
		if a.Text != c.text {
			t.Errorf("Alone(%q) has the text %q", c.text, a.Text)
		}
		head := ""
		for _, p := range a.Parts {
			if p.Role == rapporteur.PartDateline {
				head = p.Span.In(a.Text)
			}
		}
		if head != c.head {
			t.Errorf("Alone(%q): head %q, want %q; parts %v", c.text, head, c.head, a.Parts)
		}
	}
}
