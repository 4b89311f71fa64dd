package statement

import (
	"testing"

	"rapporteur/feature"
)

func TestPack(t *testing.T) {
	learned := map[string]map[string]float64{
		"cue":     {"w|say|VERB": 2, "w|run|VERB": 0, "top": -9},
		"content": {"k|>obj": .4},
	}
	all, err := unpack(Pack(learned))
	if err != nil {
		t.Fatal(err)
	}
	cue := &all[cueWeights]
	if !cue.knows("say", "VERB") || !cue.knows("run", "VERB") || cue.knows("say", "NOUN") {
		t.Error("the words that are known are not those that were learned")
	}
	var f feature.List
	f.Add("k", ">obj")
	f.Add("never", "seen")
	if got := all[contentWeights].chance(&f); got < .598 || got > .599 { // 1/(1+e^-.4)
		t.Errorf("chance %v", got)
	}
	if worth, _ := cue.of(feature.Hash("top")); worth != -127 {
		t.Errorf("a weight beyond the largest is %d", worth)
	}
	for _, b := range [][]byte{nil, {9, 0, 0, 0}, Pack(learned)[:12]} {
		if _, err := unpack(b); err == nil {
			t.Errorf("%d bytes are taken for weights", len(b))
		}
	}
}
