package rank

import (
	"math"
	"testing"

	"rapporteur/parse"
)

// What is learned of a token has to be what it is weighed by, though the directions are weighed by another way.
func TestOpinionsAreThoseOfTheFeatures(t *testing.T) {
	r := Load()
	s := &parse.Text("The army shelled Aleppo on Monday, killing three people, and the envoy, who had met the president, condemned it.").Sentences[0]
	o := r.Opinions(s, r.Opinions(&parse.Text("The talks about the ceasefire failed.").Sentences[0], nil)) // in the room of others
	for i := range s.Tokens {
		if !Candidate(s, i) {
			continue
		}
		f := r.WordFeatures(s, i)
		want := r.words.Probabilities(&f)
		for c, p := range o.of(i) {
			if math.Abs(p-want[c]) > 1e-9 {
				t.Errorf("%s: class %d has probability %g, by its features %g", s.Tokens[i].Form, c, p, want[c])
			}
		}
	}
}
