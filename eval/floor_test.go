package eval

import (
	"strings"
	"testing"
)

const someFloors = `# a note

samples  testdata/samples        f1         1.000
record   record?ids=dev..[02468] typed      0.411
record   record?ids=dev..[02468] precision  0.500  fixed
record   record                  typed      0
`

func readSomeFloors(t *testing.T, text string) *Floors {
	t.Helper()
	f, err := ReadFloors(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestReadFloors(t *testing.T) {
	f := readSomeFloors(t, someFloors)
	if got := string(f.Bytes()); got != someFloors {
		t.Errorf("the file is written back as\n%s", got)
	}
	sets := f.Sets()
	want := []Set{{"samples", "testdata/samples", ""}, {"record", "record", "dev..[02468]"}, {"record", "record", ""}}
	if len(sets) != len(want) {
		t.Fatalf("sets are %v, want %v", sets, want)
	}
	for i := range want {
		if sets[i] != want[i] {
			t.Errorf("set %d is %v, want %v", i, sets[i], want[i])
		}
	}
	if !sets[0].InPackage() || sets[1].InPackage() {
		t.Error("only gold below testdata/ lies in the package")
	}
	of := f.Of(want[1])
	if len(of) != 2 || of[0].Value != .411 || of[0].Fixed || of[1].Measure != "precision" || !of[1].Fixed {
		t.Errorf("floors of %v are %v", want[1], of)
	}
}

func TestReadFloorsRefuses(t *testing.T) {
	for _, bad := range []string{
		"record record typed", "record record typed high", "record record typed 41.1", "record record typed -0.1",
		"record record typed 0.4 about", "record record?name=x typed 0.4", "record record typed 0.4 fixed now",
	} {
		if _, err := ReadFloors(strings.NewReader("# note\n" + bad + "\n")); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: error is %v, want one that names line 2", bad, err)
		}
	}
}

func TestRaise(t *testing.T) {
	set := Set{"record", "record", "dev..[02468]"}
	for _, c := range []struct {
		why      string
		measured float64
		want     string
	}{
		{"raised and rounded down", .41299, "0.412"},
		{"what a machine makes of 0.57", .57, "0.570"},
		{"perfect", 1, "1.000"},
		{"the same", .411, "0.411"},
		{"never lowered", .2, "0.411"},
		{"never lowered to nothing", 0, "0.411"},
		{"never lowered within a digit", .4109, "0.411"},
		{"not raised by less than a digit", .4118, "0.411"},
	} {
		f := readSomeFloors(t, someFloors)
		f.Raise(set, Measures{{"typed", c.measured}, {"precision", .9}, {"other", 1}})
		want := strings.Replace(someFloors, "0.411", c.want, 1)
		if got := string(f.Bytes()); got != want {
			t.Errorf("%s: measured %v gives\n%s", c.why, c.measured, got)
		}
		for _, floor := range f.Of(set)[:1] {
			if err := floor.Check(Measures{{"typed", max(c.measured, .411)}}); err != nil {
				t.Errorf("%s: what was measured fails the floor that it set: %v", c.why, err)
			}
		}
	}
}

func TestRaiseTouchesOneSet(t *testing.T) {
	f := readSomeFloors(t, someFloors)
	f.Raise(Set{"record", "record", ""}, Measures{{"typed", .25}})
	if got, want := string(f.Bytes()), strings.Replace(someFloors, "typed      0\n", "typed      0.250\n", 1); got != want {
		t.Errorf("raising one set gives\n%s", got)
	}
}

func TestCheck(t *testing.T) {
	floor := Floor{Set{"record", "record", ""}, "typed", .412, false}
	for _, c := range []struct {
		measures Measures
		fails    string
	}{
		{Measures{{"typed", .412}}, ""},
		{Measures{{"typed", .9}}, ""},
		{Measures{{"typed", .4119}}, "below its floor of 0.412"},
		{Measures{{"full", .9}}, `no measure "typed"`},
	} {
		err := floor.Check(c.measures)
		if (err == nil) != (c.fails == "") || (err != nil && !strings.Contains(err.Error(), c.fails)) {
			t.Errorf("%v: error is %v, want %q", c.measures, err, c.fails)
		}
	}
}

// TestFloorsOfHouse keeps the house's own file readable where no gold data is at hand.
func TestFloorsOfHouse(t *testing.T) {
	known := map[string]bool{}
	for _, task := range Tasks() {
		known[task.Name] = true
	}
	f := readSomeFloors(t, readTestFile(t, "floors.txt"))
	for _, s := range f.Sets() {
		if !known[s.Task] {
			t.Errorf("floors.txt has a floor for %s, which is no task", s)
		}
		if s.Task == "record" && s.IDs == "" {
			t.Errorf("the floor for %s is measured on reports that were looked at", s)
		}
	}
	for _, floor := range f.Of(Set{"samples", "testdata/samples", ""}) {
		if floor.Value != 1 {
			t.Errorf("the floor of %s is %v: the samples' record is what was accepted, or it is not", floor.Measure, floor.Value)
		}
	}
}
