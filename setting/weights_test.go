package setting

import "testing"

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
		if n := loadWeights(what).Len(); n != lines || n < 1000 {
			t.Errorf("%s: %d weights of %d lines", what, n, lines)
		}
	}
}
