package perceptron_test

import (
	"testing"

	"rapporteur/parse/perceptron"
)

// trained learns that feature n stands for class n%3, among features that stand for nothing.
func trained() *perceptron.Trainer {
	t := perceptron.NewTrainer(3, 1)
	var scores perceptron.Scores
	for range 20 {
		for n := range uint32(300) {
			f := []perceptron.Feature{perceptron.One(1, n), perceptron.Two(2, n%7, n%5)}
			t.Score(f, &scores)
			right, rival := int(n%3), int((n+1)%3)
			if scores[(n+2)%3] > scores[rival] {
				rival = int((n + 2) % 3)
			}
			t.Tick()
			if scores[right]-scores[rival] < perceptron.Margin {
				t.Update(f, right, rival)
			}
		}
	}
	return t
}

func best(s *perceptron.Scores) int {
	at := 0
	for c := range 3 {
		if s[c] > s[at] {
			at = c
		}
	}
	return at
}

func TestPackedDecidesAsTrained(t *testing.T) {
	model := trained()
	b, _, err := model.Pack(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	p, err := perceptron.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	var scores perceptron.Scores
	for n := range uint32(300) {
		p.Score([]perceptron.Feature{perceptron.One(1, n)}, &scores)
		if got := best(&scores); got != int(n%3) {
			t.Errorf("class %d for feature %d, want %d", got, n, n%3)
		}
	}
	p.Score([]perceptron.Feature{perceptron.One(9, 9)}, &scores)
	if scores[0] != 0 || scores[1] != 0 || scores[2] != 0 {
		t.Errorf("an unknown feature scores %v", scores[:3])
	}
}

func TestPackKeepsToItsBudget(t *testing.T) {
	model := trained()
	whole, _, err := model.Pack(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	budget := len(whole) / 2
	half, smallest, err := model.Pack(budget)
	if err != nil {
		t.Fatal(err)
	}
	if len(half) > budget || smallest <= 0 {
		t.Errorf("%d bytes for a budget of %d, smallest weight %f", len(half), budget, smallest)
	}
}

func TestOpenRefuses(t *testing.T) {
	whole, _, err := trained().Pack(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"empty": nil, "short": whole[:len(whole)-1], "other": append([]byte("XXXX"), whole[4:]...)} {
		if _, err := perceptron.Open(b); err == nil {
			t.Errorf("%s weights were opened", name)
		}
	}
}

func TestFeaturesDiffer(t *testing.T) {
	seen := map[perceptron.Feature]string{}
	add := func(f perceptron.Feature, what string) {
		if before, ok := seen[f]; ok {
			t.Fatalf("%s and %s have the same hash", before, what)
		}
		seen[f] = what
	}
	for template := range uint32(20) {
		for a := range uint32(20) {
			add(perceptron.One(template, a), "one")
			for b := uint32(1); b < 20; b++ { // a second value of 0 is none
				add(perceptron.Two(template, a, b), "two")
				add(perceptron.Three(template, a, b, 7), "three")
				add(perceptron.Four(template, a, b, 7, 9), "four")
			}
		}
	}
}

func TestThinnedModelStaysWithinItsBudget(t *testing.T) {
	model := trained()
	whole, _, err := model.Pack(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	budget := len(whole) / 2
	model.Thin(budget)
	before := model.Features()
	var scores perceptron.Scores
	for n := range uint32(300) {
		f := []perceptron.Feature{perceptron.One(1, n), perceptron.One(8, n)}
		model.Score(f, &scores)
		model.Tick()
		model.Update(f, int(n%3), int((n+1)%3))
	}
	if got := model.Features(); got != before {
		t.Errorf("%d features after more training, want the %d that were left", got, before)
	}
	b, _, err := model.Pack(budget)
	if err != nil {
		t.Fatal(err)
	}
	p, err := perceptron.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	p.Score([]perceptron.Feature{perceptron.One(8, 1)}, &scores)
	if scores[0] != 0 || scores[1] != 0 || scores[2] != 0 {
		t.Errorf("a feature that came after has the scores %v", scores[:3])
	}
}
