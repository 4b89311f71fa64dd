package eval

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Floor is a measure that must not fall below a value.
type Floor struct {
	Set
	Measure string
	Value   float64
	Fixed   bool // Raise leaves it: a demand of its own, such as a precision that recall may be traded against
}

// Set is what a task is scored against: a gold file or folder, and the reports chosen of it.
type Set struct {
	Task string
	Gold string // a path: below the package's folder where it begins with testdata/, otherwise below the gold data
	IDs  string // see Options.IDs
}

func (s Set) String() string {
	if s.IDs == "" {
		return s.Task + " " + s.Gold
	}
	return s.Task + " " + s.Gold + "?ids=" + s.IDs
}

// InPackage reports whether the gold comes with the package, so that it can always be scored.
func (s Set) InPackage() bool { return strings.HasPrefix(s.Gold, "testdata/") }

// Floors are the floors of a file. A line of it holds task, gold, measure and floor, with white space between, and may end
// with the word fixed; the gold may end in ?ids=EXPRESSION. Lines that begin with # are notes.
type Floors struct {
	lines  []string
	floors map[int]Floor // by line
}

// ReadFloors reads a file of floors.
func ReadFloors(r io.Reader) (*Floors, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("reading floors: %w", err)
	}
	f := &Floors{floors: map[int]Floor{}}
	for l := range strings.Lines(string(b)) {
		l = strings.TrimRight(l, "\r\n")
		if strings.TrimSpace(l) != "" && l[0] != '#' {
			floor, err := parseFloor(l)
			if err != nil {
				return nil, fmt.Errorf("reading floors: line %d: %w", len(f.lines)+1, err)
			}
			f.floors[len(f.lines)] = floor
		}
		f.lines = append(f.lines, l)
	}
	return f, nil
}

func parseFloor(line string) (Floor, error) {
	w := strings.Fields(line)
	fixed := len(w) == 5 && w[4] == "fixed"
	if len(w) != 4 && !fixed {
		return Floor{}, fmt.Errorf("%q: want task, gold, measure and floor, and perhaps the word fixed", line)
	}
	value, err := strconv.ParseFloat(w[3], 64)
	if err != nil || value < 0 || value > 1 {
		return Floor{}, fmt.Errorf("%q: the floor %q is no number from 0 to 1", line, w[3])
	}
	gold, choice, chosen := strings.Cut(w[1], "?")
	ids, ok := strings.CutPrefix(choice, "ids=")
	if chosen && !ok {
		return Floor{}, fmt.Errorf("%q: the gold may only be followed by ?ids=, not by ?%s", line, choice)
	}
	return Floor{Set{w[0], gold, ids}, w[2], value, fixed}, nil
}

// Sets lists what has floors, in the order of the file.
func (f *Floors) Sets() []Set {
	var sets []Set
	seen := map[Set]bool{}
	for i := range f.lines {
		if floor, ok := f.floors[i]; ok && !seen[floor.Set] {
			seen[floor.Set] = true
			sets = append(sets, floor.Set)
		}
	}
	return sets
}

// Of lists the floors of a set, in the order of the file.
func (f *Floors) Of(s Set) []Floor {
	var out []Floor
	for i := range f.lines {
		if floor, ok := f.floors[i]; ok && floor.Set == s {
			out = append(out, floor)
		}
	}
	return out
}

// slack forgives a floor the last bits of a floating-point number.
const slack = 1e-9

// Check says how the measures fall below the floor; nil when they do not.
func (f Floor) Check(m Measures) error {
	v, ok := m.Value(f.Measure)
	switch {
	case !ok:
		return fmt.Errorf("%s: the task has no measure %q", f.Set, f.Measure)
	case v < f.Value-slack:
		return fmt.Errorf("%s: %s is %.4f, below its floor of %.3f", f.Set, f.Measure, v, f.Value)
	}
	return nil
}

// Raise lifts the floors of a set to what was measured, rounded down to three digits. It never lowers one, nor touches a
// fixed one.
func (f *Floors) Raise(s Set, m Measures) {
	for i, line := range f.lines {
		floor, ok := f.floors[i]
		if !ok || floor.Fixed || floor.Set != s {
			continue
		}
		v, ok := m.Value(floor.Measure)
		if !ok {
			continue
		}
		text := down(v)
		value, err := strconv.ParseFloat(text, 64)
		if err != nil || value <= floor.Value {
			continue
		}
		floor.Value = value
		f.floors[i] = floor
		line = strings.TrimRight(line, " \t")
		f.lines[i] = line[:strings.LastIndexAny(line, " \t")+1] + text
	}
}

// down writes a share with three digits, the rest cut off.
func down(v float64) string {
	s := strconv.FormatFloat(v, 'f', 12, 64) // 0.57 is 0.5699999999999999 to the machine
	return s[:len(s)-9]
}

// Bytes gives the file.
func (f *Floors) Bytes() []byte {
	var b bytes.Buffer
	for _, l := range f.lines {
		b.WriteString(l + "\n")
	}
	return b.Bytes()
}
