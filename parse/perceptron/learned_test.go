package perceptron_test

import (
	"testing"

	"rapporteur/parse/perceptron"
)

func TestLearnedElsewhere(t *testing.T) {
	features := []perceptron.Feature{perceptron.One(1, 1), perceptron.One(1, 2)}
	b, _, err := perceptron.Learned(3, features, [][]float64{{1, 0, -4}, {0, 0.25, 0}}).Pack(1 << 10)
	if err != nil {
		t.Fatal(err)
	}
	p, err := perceptron.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	var scores perceptron.Scores
	p.Score(features, &scores)
	for class, want := range []float64{1, 0.25, -4} {
		if got := float64(scores[class]) / perceptron.Unit; got < want-0.05 || got > want+0.05 {
			t.Errorf("class %d scores %.3f, want %.2f", class, got, want)
		}
	}
}
