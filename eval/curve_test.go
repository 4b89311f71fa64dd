package eval

import (
	"bytes"
	"context"
	"math"
	"strings"
	"testing"

	"rapporteur/coder"
)

func TestCurve(t *testing.T) {
	var c, more curve
	for _, x := range []struct {
		confidence float64
		right      bool
	}{{.9, true}, {.92, true}, {.9, false}, {.94, true}, {.55, false}, {.59, true}} {
		c.note(x.confidence, x.right)
	}
	more.note(.29, false) // 0.29 times ten lies below 2.9
	more.note(1, true)
	more.note(.3, true)
	c = c.plus(more)
	r := Result{Curve: c.bins()}
	var b bytes.Buffer
	if err := r.WriteCurve(&b); err != nil {
		t.Fatal(err)
	}
	want := `confidence        mean  right events
0.2 to 0.3       0.290  0.000      1
0.3 to 0.4       0.300  1.000      1
0.5 to 0.6       0.570  0.500      2
0.9 to 1.0       0.932  0.800      5
`
	if b.String() != want {
		t.Errorf("the curve is\n%swant\n%s", b.String(), want)
	}
	if got, want := c.deviation(), (.29+.7+2*.07+5*.132)/9; math.Abs(got-want) > 1e-9 {
		t.Errorf("the calibration error is %v, want %v", got, want)
	}
	if got := (curve{}).deviation(); got != 0 {
		t.Errorf("nothing given has the calibration error %v", got)
	}
}

// TestCurveNeedsConfidences holds that entries without confidences are not measured by them.
func TestCurveNeedsConfidences(t *testing.T) {
	for _, c := range []struct {
		confidence string
		want       bool
	}{{"", false}, {`,"confidence":0.8`, true}} {
		line := `{"article":"alp1","kind":"event","event":"CONSULT","status":"occurred","sentence":[0,10],"trigger":[0,1]` + c.confidence + "}"
		r, err := Run(context.Background(), "record", []string{"testdata/record"}, Options{Entries: strings.NewReader(line)})
		if err != nil {
			t.Fatal(err)
		}
		if _, got := r.Measures.Value("calibration_error"); got != c.want || (len(r.Curve) > 0) != c.want {
			t.Errorf("entries with %q: a calibration error is %v, the curve %v", c.confidence, got, r.Curve)
		}
	}
}

// TestJudge reads the reports of the test's own gold: every event that counts has its weighing.
func TestJudge(t *testing.T) {
	all, err := Judge(context.Background(), "testdata/record", "", coder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, j := range all {
		if j.Weighing.Confidence <= 0 || len(j.Weighing.Evidence) == 0 || j.Type == "" || j.Report == "" {
			t.Errorf("judged %+v", j)
		}
		if j.Right {
			right++
		}
	}
	r, err := Run(context.Background(), "record", []string{"testdata/record"}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	given, hits := 0, 0
	for _, row := range r.Rows {
		given, hits = given+row.Given, hits+row.Hits
	}
	if len(all) != given || right != hits || given == 0 {
		t.Errorf("%d events judged and %d right; the task counts %d and %d", len(all), right, given, hits)
	}
}
