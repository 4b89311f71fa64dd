package actor

import "testing"

// TestJoints checks that a title and the name behind it are one mention, and no part of the title is somebody.
func TestJoints(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"U.S. Secretary of State Hillary Clinton praised the deal.", "U.S. Secretary of State Hillary Clinton"},
		{"UN Secretary-General Ban Ki-moon praised the deal.", "UN Secretary-General Ban Ki-moon"},
		{"United Nations-Arab League envoy to Syria Kofi Annan praised the deal.", "United Nations-Arab League envoy to Syria Kofi Annan"},
		{"U.N.-Arab League envoy Kofi Annan praised the deal.", "U.N.-Arab League envoy Kofi Annan"},
		{"Russian Foreign Minister Sergei Lavrov praised the deal.", "Russian Foreign Minister Sergei Lavrov"},
	} {
		c := read(tt.text)
		seen := false
		for _, e := range c.Entities() {
			if e.Text == tt.want {
				seen = true
			} else if e.Text != "Syria" {
				t.Errorf("%q: %q is taken for somebody", tt.text, e.Text)
			}
		}
		if !seen {
			t.Errorf("%q: no %q", tt.text, tt.want)
		}
	}
}

// TestJointsEnd checks that a title does not reach over a comma.
func TestJointsEnd(t *testing.T) {
	c := read("Troops left after days of fighting with Russian-backed separatists, President Petro Poroshenko said.")
	i, k := find(t, c, "Petro")
	if got, ok := c.Party(i, k); !ok || got.Text != "President Petro Poroshenko" {
		t.Errorf("%+v, %v", got, ok)
	}
}

// TestEntitiesAreNamed checks that nobody is called by a pronoun or by an office alone.
func TestEntitiesAreNamed(t *testing.T) {
	for _, e := range read("The Arab League envoy said it was up to you. He told me so.").Entities() {
		if e.Type == "person" || len(e.Name) < 4 {
			t.Errorf("%+v", e)
		}
	}
}
