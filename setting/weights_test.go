package setting

import (
	"testing"

	"rapporteur/feature"
)

func TestWeightsAreRead(t *testing.T) {
	w, err := readWeights("# a note\nhere|far|1\t150\nnone\t-25\n")
	if err != nil {
		t.Fatal(err)
	}
	var f feature.List
	f.Add("here", "far", "1")
	f.Once("none")
	f.Once("none")
	f.Add("never", "seen")
	if got := w.score(&f); got != 1.25 {
		t.Errorf("score %v, want 1.25", got)
	}
	for _, bad := range []string{"here 150\n", "here\tmuch\n"} {
		if _, err := readWeights(bad); err == nil {
			t.Errorf("no error for %q", bad)
		}
	}
}

// TestNoTwoFeaturesShareAHash checks the names of the weights.
func TestNoTwoFeaturesShareAHash(t *testing.T) {
	for _, what := range Questions {
		text, err := weightFiles.ReadFile("weights/" + what + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		lines := 0
		for i, c := range text {
			if c == '\n' && i+1 < len(text) && text[i+1] != '#' {
				lines++
			}
		}
		n := 0
		for _, one := range loadWeights(what) {
			if one.hash != 0 {
				n++
			}
		}
		if n != lines || n < 1000 {
			t.Errorf("%s: %d weights of %d lines", what, n, lines)
		}
	}
}
