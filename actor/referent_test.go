package actor

import (
	"strings"
	"testing"
)

// TestPronouns checks that a pronoun stands for a party only where that is clear, and for nobody where it stands for a thing.
func TestPronouns(t *testing.T) {
	for _, tt := range []struct {
		text, word string
		party      bool
		code       string
	}{
		{"The statement was drafted by Norway. It names no deadline.", "It", false, ""},
		{"Norway rejected the draft. It wants a new text.", "It", true, "NOR"},
		{"Norway recalled its ambassador.", "its", true, "NOR"},
		{"The envoy urged Kenya to withdraw its troops.", "its", true, "KEN"},
		{"Norway said it had agreed. The plan calls for a truce, but it does not name a date.", "does", false, ""},
		{"Kenya and Norway vetoed the draft. They want a new text.", "They", true, ""},
		{"Sudanese rebels left the town. They burned two houses.", "They", true, "SDN"},
		{"For years Norway has said it would not join the pact.", "it", true, "NOR"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.word)
		if tt.word == "does" {
			k-- // the "it" before it
		}
		got, ok := c.Party(i, k)
		if ok != tt.party || got.Code.String() != tt.code {
			t.Errorf("%q: %s is %+v, %v; want %v %q", tt.text, tt.word, got, ok, tt.party, tt.code)
		}
	}
}

// Of several people "he" and "she" stand for whoever stands out, and never for a body or for somebody of the other sex.
func TestWhom(t *testing.T) {
	for _, c := range []struct{ text, pronoun, name string }{
		{"Omar Haddad met Julia Weber in Nairobi. She praised the talks.", "She", "Julia Weber"},
		{"Julia Weber praised the report of Omar Haddad. Her office sent it on, and he thanked them.", "he", "Omar Haddad"},
		{"Omar Haddad founded an association in Nairobi. He was arrested on Monday.", "He", "Omar Haddad"},
		{"Omar Haddad spoke after Peter Weber had left. He accused the police.", "He", "Omar Haddad"},
		{"Peter Weber said no. \"I stand ready\" tweeted Omar Haddad \"to help the town.\"", "I", "Omar Haddad"},
		{"Peter Weber said no. Omar Haddad spoke to the press after the vote: \"I urge them to resign.\"", "I", "Omar Haddad"},
		{"Peter Weber said no. Omar Haddad did not answer, telling the court \"I am innocent.\"", "I", "Omar Haddad"},
		{"Omar Haddad met Peter Weber in Nairobi and told him to leave.", "him", "Peter Weber"},
		{"Peter Weber fled. Omar Haddad blamed himself.", "himself", "Omar Haddad"},
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

// TestTogether checks what of several that "they" stand for is told.
func TestTogether(t *testing.T) {
	for _, c := range []struct{ text, code, sector string }{
		{"Kenya and Norway vetoed the draft. They want a new text.", "", "GOV"},
		{"Kenyan rebels and Kenyan police signed the truce. They left the town.", "KEN", ""},
	} {
		cast := read(c.text)
		i, k := find(t, cast, "They")
		if got, ok := cast.Party(i, k); !ok || got.Code.String() != c.code || got.Sector.String() != c.sector {
			t.Errorf("%s: they are %+v, %v; want %q %q", c.text, got, ok, c.code, c.sector)
		}
	}
}

// TestNoTwoFeaturesShareAHash checks the names of the weights.
func TestNoTwoFeaturesShareAHash(t *testing.T) {
	lines := 0
	for line := range strings.Lines(pronounWeights) {
		if line[0] != '#' {
			lines++
		}
	}
	if n := loadWeights().Len(); n != lines || n < 1000 {
		t.Errorf("%d weights of %d lines", n, lines)
	}
}
