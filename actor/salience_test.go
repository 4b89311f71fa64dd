package actor

import "testing"

// Of several people "he" and "she" stand for whoever stands out, and never for a body or for somebody of the other sex.
func TestWhom(t *testing.T) {
	for _, c := range []struct{ text, pronoun, name string }{
		{"Omar Haddad met Julia Weber in Nairobi. She praised the talks.", "She", "Julia Weber"},
		{"Julia Weber praised the report of Omar Haddad. Her office sent it on, and he thanked them.", "he", "Omar Haddad"},
		{"Omar Haddad founded an association in Nairobi. He was arrested on Monday.", "He", "Omar Haddad"},
		{"Omar Haddad spoke after Peter Weber had left. He accused the police.", "He", "Omar Haddad"},
		{"\"He ordered the raid,\" Omar Haddad said of Peter Weber.", "He", ""},
	} {
		cast := read(c.text)
		i, k := find(t, cast, c.pronoun)
		got, _ := cast.Party(i, k)
		if c.name == "" {
			if got.Name == "Omar Haddad" {
				t.Errorf("%s: %s is who speaks", c.text, c.pronoun)
			}
		} else if got.Name != c.name {
			t.Errorf("%s: %s is %q, want %q", c.text, c.pronoun, got.Name, c.name)
		}
	}
}
