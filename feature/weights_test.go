package feature

import "testing"

func TestWeightsAreRead(t *testing.T) {
	w, err := ReadWeights("# a note\nhere|far|1\t150\nnone\t-25\n")
	if err != nil {
		t.Fatal(err)
	}
	var f List
	f.Add("here", "far", "1")
	f.Once("none")
	f.Once("none")
	f.Add("never", "seen")
	if got := w.Score(&f); got != 1.25 {
		t.Errorf("score %v, want 1.25", got)
	}
	if w.Len() != 2 {
		t.Errorf("%d weights, want 2", w.Len())
	}
	for _, bad := range []string{"here 150\n", "here\tmuch\n"} {
		if _, err := ReadWeights(bad); err == nil {
			t.Errorf("no error for %q", bad)
		}
	}
}
