package parse

import "testing"

func TestBodies(t *testing.T) {
	tokens := drawn("Peru/PROPN/6/nsubj 's/PART/0/case Security/PROPN/0/conj and/CCONJ/5/cc Defence/PROPN/5/compound Council/PROPN/0/conj met/VERB/-1/root")
	tokens[1].XPOS = "POS"
	all := bodies(tokens)
	if len(all) != 1 || all[0] != (body{2, 5}) {
		t.Fatalf("bodies %v, want one from 2 to 5", all)
	}
	for k, want := range []string{"Council nmod:poss", "Peru case", "Council compound", "Defence cc", "Security conj", "met nsubj"} {
		if got := tokens[tokens[k].Head].Form + " " + tokens[k].Rel; got != want {
			t.Errorf("%s hangs as %s, want %s", tokens[k].Form, got, want)
		}
	}
	names := asOne([]Name{{First: 0, Last: 0, Type: Location}, {First: 2, Last: 2, Type: Organisation}, {First: 4, Last: 5, Type: Person}, {First: 6, Last: 6, Type: OtherName}}, all)
	if len(names) != 3 || names[1] != (Name{First: 2, Last: 5, Type: Organisation}) {
		t.Errorf("names %v, want the council as the second of three", names)
	}
	for _, two := range []string{
		"Parliament/PROPN/4/nsubj and/CCONJ/3/cc Justice/PROPN/3/compound Ministry/PROPN/0/conj met/VERB/-1/root",
		"security/NOUN/4/nsubj and/CCONJ/3/cc defence/NOUN/3/compound council/NOUN/0/conj met/VERB/-1/root",
	} {
		if all := bodies(drawn(two)); len(all) != 0 {
			t.Errorf("%s: %v, want no body", two, all)
		}
	}
}
