package eval

import (
	"context"
	"strings"
	"testing"
)

// datedText is a made-up text in TimeML. Of its five expressions the program finds the first with its value, the second with another
// span, the third with another value, not the fourth, and one that is not annotated.
const datedText = `<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2012-07-15" functionInDocument="CREATION_TIME">07/15/2012</TIMEX3></DCT>
<EXTRAINFO>A wire of 2011</EXTRAINFO>
<TEXT>
Troops &amp; rebels <EVENT eid="e1" class="OCCURRENCE">fought</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2012-07-13">Friday</TIMEX3> and
for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days more</TIMEX3>. They had met <TIMEX3 tid="t3" type="DATE" value="2010">last year</TIMEX3> at
<TIMEX3 tid="t4" type="SET" value="P1Y">the festival</TIMEX3>. The war began in March 2011.
</TEXT>
</TimeML>
`

func TestScoreDates(t *testing.T) {
	dir := writeTree(t, map[string]string{"texts/one.tml": datedText, "texts/two.tml": datedText, "texts/notes.txt": "no gold"})
	for _, ids := range []string{"", "one"} {
		r, err := Run(context.Background(), "dates", []string{dir}, Options{IDs: ids, Worst: -1})
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]float64{"f1": .25, "precision": .25, "recall": .25, "value": .5, "strict": .5, "relaxed": .75, "type": 1} {
			if got, ok := r.Measures.Value(name); !ok || got != want {
				t.Errorf("ids %q: %s is %v, want %v", ids, name, got, want)
			}
		}
		var told strings.Builder
		if err := r.WriteMisses(&told); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{`missed   SET "the festival" P1Y`, `other    DATE "last year" 2010, found DATE "last year" 2011`, `invented DATE "March 2011" 2011-03`} {
			if !strings.Contains(told.String(), want) {
				t.Errorf("the misses do not tell %s:\n%s", want, told.String())
			}
		}
	}
}

func TestReadTimeML(t *testing.T) {
	dir := writeTree(t, map[string]string{"one.tml": datedText, "bare.tml": "<a>On <TIMEX3 type=\"DATE\" value=\"2012\">2012</TIMEX3> &c</a>", "broken.tml": "<a><b", "odd.tml": "</TIMEX3>"})
	all, err := readTimeML(dir + "/one.tml")
	if err != nil || len(all) != 1 || all[0].id != "one" || all[0].created != "2012-07-15" || len(all[0].timexes) != 4 {
		t.Fatalf("readTimeML = %+v, %v", all, err)
	}
	for _, x := range all[0].timexes {
		if words := squash(x.span.In(all[0].text)); !strings.Contains(datedText, ">"+words+"<") {
			t.Errorf("an expression is %q, which is not annotated", words)
		}
	}
	if all, err := readTimeML(dir + "/bare.tml"); err != nil || len(all[0].timexes) != 1 {
		t.Errorf("a text without TEXT: %+v, %v", all, err)
	}
	for _, name := range []string{"broken.tml", "odd.tml", "none.tml"} {
		if _, err := readTimeML(dir + "/" + name); err == nil {
			t.Errorf("no error for %s", name)
		}
	}
	if _, err := readTimeML(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no .tml") {
		t.Errorf("an empty folder gives %v", err)
	}
}
