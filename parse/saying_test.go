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

// TestActives holds that "has killed" and "killed ten" are no passives, and that "was killed" and "killed, ten hurt" are left alone.
func TestActives(t *testing.T) {
	for text, want := range map[string]string{
		"army/NOUN/2/nsubj:pass had/AUX/2/aux killed/VERB/-1/root ten/NUM/2/obj":                       "nsubj",
		"army/NOUN/3/nsubj:pass had/AUX/3/aux been/AUX/3/aux:pass killed/VERB/-1/root":                 "nsubj:pass",
		"guards/NOUN/1/nsubj:pass killed/VERB/-1/root in/ADP/3/case raid/NOUN/1/obl":                   "nsubj:pass",
		"guards/NOUN/3/nsubj:pass have/AUX/3/aux got/AUX/3/aux:pass killed/VERB/-1/root ten/NUM/3/obj": "nsubj:pass",
	} {
		tokens := drawn(text)
		for k := range tokens {
			if tokens[k].UPOS == "VERB" {
				tokens[k].XPOS = "VBN"
			}
			tokens[k].Lemma = map[string]string{"had": "have", "been": "be", "got": "get"}[tokens[k].Form]
			if tokens[k].Lemma == "" {
				tokens[k].Lemma = tokens[k].Form
			}
		}
		actives(tokens)
		if tokens[0].Rel != want {
			t.Errorf("%s: %s, want %s", text, tokens[0].Rel, want)
		}
	}
}

// TestFronted holds that a noun behind the place at the beginning is the subject of the verb behind it.
func TestFronted(t *testing.T) {
	tokens := drawn("In/ADP/1/case Oslo/PROPN/6/obl ,/PUNCT/3/punct youths/NOUN/1/appos with/ADP/5/case clubs/NOUN/3/nmod fought/VERB/-1/root police/NOUN/6/obj")
	tokens[6].XPOS = "VBD"
	fronted(tokens)
	if k := &tokens[3]; k.Head != 6 || k.Rel != "nsubj" {
		t.Errorf("youths hangs as %s on %d, want nsubj on 6", k.Rel, k.Head)
	}
}
