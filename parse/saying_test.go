package parse

import (
	"testing"

	"rapporteur"
)

// TestSayings holds whose a verb of saying is that stands behind what somebody says.
func TestSayings(t *testing.T) {
	for text, want := range map[string]string{
		"The envoy said the rebels had broken the truce and called for talks.":   "said",
		"The rebels denied that they had fired at the town and blamed the army.": "denied",
		"The envoy said the rebels had left the town and burned the bridge.":     "left",
		"The envoy said the rebels called for talks and blamed the army.":        "called",
		"The envoy said the army had accused Peru and blamed the rebels.":        "accused",
	} {
		for _, s := range Parse(rapporteur.Article{Text: text, Parts: []rapporteur.Part{{Role: rapporteur.PartBody, Span: rapporteur.Span{End: len(text)}}}}).Sentences {
			for k := range s.Tokens {
				if tok := &s.Tokens[k]; tok.Rel == "conj" && tok.UPOS == "VERB" && s.Tokens[tok.Head].Form != want {
					t.Errorf("%s: %s goes on from %q, want %q", text, tok.Form, s.Tokens[tok.Head].Form, want)
				}
			}
		}
	}
}
