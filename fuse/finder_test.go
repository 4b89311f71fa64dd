package fuse

import (
	"slices"
	"testing"
)

func TestFinder(t *testing.T) {
	f := newFinder[string]()
	for i := range 3 * mostCandidates {
		f.add(i, "common", "common")
	}
	f.add(5, "rare")
	f.add(2*mostCandidates, "rare")
	if got := f.find([]string{"none"}); len(got) != 0 {
		t.Errorf("found %v under a sign of nothing", got)
	}
	if got, want := f.find([]string{"rare"}), []int{5, 2 * mostCandidates}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	got := f.find([]string{"common", "rare"})
	if len(got) != mostCandidates || !slices.IsSorted(got) || !slices.Contains(got, 2*mostCandidates) {
		t.Errorf("found %d things %v, want %d in order, those under the rare sign among them", len(got), got, mostCandidates)
	}
}
