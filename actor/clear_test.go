package actor

import "testing"

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
