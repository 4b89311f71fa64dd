package main

import (
	"strings"
	"testing"

	"rapporteur/parse/conll"
)

// TestChains checks who is told to be who: by the words that a name is cut down to, of the innermost mention.
func TestChains(t *testing.T) {
	const text = `# newdoc id = one
# global.Entity = GRP-etype-infstat-centering-minspan-link
1	The	the	DET	DT	_	2	det	_	Entity=(1-person-new-cf1-2-coref
2	envoy	envoy	NOUN	NN	_	4	nsubj	_	_
3	of	of	ADP	IN	_	4	case	_	_
4	Kenya	Kenya	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-cf2-1-sgl)1)
5	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
6	.	.	PUNCT	.	_	5	punct	_	_

# newpar
1	He	he	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv-cf1-1-ana)
2	slept	sleep	VERB	VBD	_	0	root	_	_

`
	sentences, err := conll.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	all, err := chainedTexts(sentences)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d texts, %v", len(all), err)
	}
	got := all[0]
	if len(got.chains) != 3 || got.id != "one" {
		t.Errorf("%q has the chains %v", got.id, got.chains)
	}
	for words, who := range map[string]string{"envoy": "1", "Kenya": "2", "He": "1"} {
		if is := got.chains[strings.Index(got.text, words)]; is != who {
			t.Errorf("%s is %q, want %q", words, is, who)
		}
	}
	if a := got.article(); len(a.Parts) != 2 {
		t.Errorf("%q has the parts %v", a.Text, a.Parts)
	}
	if _, err := chainedTexts(sentences[1:]); err == nil {
		t.Error("no error for a text that does not tell how mentions are written")
	}
}
