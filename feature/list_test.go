package feature

import (
	"slices"
	"testing"
)

// What is learned from the names of features has to be found again by their hashes.
func TestFeaturesAreNamedAsTheyAreHashed(t *testing.T) {
	l := List{Named: true}
	l.Add("w", "say", "VERB")
	l.Add("top")
	l.Once("top")
	l.Once("here", "far")
	if want := []string{"w|say|VERB", "top", "here|far"}; !slices.Equal(l.Names, want) {
		t.Errorf("names %q, want %q", l.Names, want)
	}
	if len(l.Hashes) != len(l.Names) {
		t.Fatalf("%d hashes of %d names", len(l.Hashes), len(l.Names))
	}
	for k, name := range l.Names {
		if l.Hashes[k] != Hash(name) {
			t.Errorf("%s has another hash than its parts", name)
		}
	}
	if Hash("") != 0xcbf29ce484222325 || Hash("a") != 0xaf63dc4c8601ec8c { // the published values of FNV-1a
		t.Errorf("no FNV-1a: %x, %x", Hash(""), Hash("a"))
	}
	l.Reset()
	if len(l.Hashes) != 0 || len(l.Names) != 0 {
		t.Errorf("after the reset there are %d hashes and %d names", len(l.Hashes), len(l.Names))
	}
}
