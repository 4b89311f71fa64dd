package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Result is how the program did on a task. Its JSON is {task, gold, measures:{name: value, ...}}.
type Result struct {
	Task     string   `json:"task"`
	Gold     string   `json:"gold"`
	Measures Measures `json:"measures"`
	Rows     []Row    `json:"-"` // the same by kind or type of what was found
	Curve    []Bin    `json:"-"` // how far confidences can be relied on; none where the task has none
	Misses   []Miss   `json:"-"` // the worst first
	Notes    []string `json:"-"` // what a reader of the figures has to know
}

// Measure is one figure of a result, from 0 to 1; the more the better, but of calibration_error.
type Measure struct {
	Name  string
	Value float64
}

// Measures stand in an order that the task fixes.
type Measures []Measure

// Value gives the measure of that name; false where the task has none.
func (m Measures) Value(name string) (float64, bool) {
	i := slices.IndexFunc(m, func(x Measure) bool { return x.Name == name })
	if i < 0 {
		return 0, false
	}
	return m[i].Value, true
}

// MarshalJSON gives one object in the order of the measures, with six decimals.
func (m Measures) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, x := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(x.Name)
		if err != nil {
			return nil, fmt.Errorf("writing the name of measure %q: %w", x.Name, err)
		}
		v, err := strconv.ParseFloat(strconv.FormatFloat(x.Value, 'f', 6, 64), 64)
		if err != nil {
			return nil, fmt.Errorf("rounding measure %s: %w", x.Name, err)
		}
		fmt.Fprintf(&b, "%s:%s", name, strconv.FormatFloat(v, 'f', -1, 64))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Row is one line of the table by kind or type.
type Row struct {
	Name                  string
	Gold, Given, Hits     int
	Precision, Recall, F1 float64
}

// Miss is one thing that the gold holds and the program does not, or the other way round.
type Miss struct {
	Where  string // the report and the place in it: "trn001 3"
	Fault  string // "missed", "invented"
	What   string // what was missed or invented
	Text   string // the words it was, or was not, read from
	weight int
}

// WriteMeasures prints one line a measure, as in "typed 0.412".
func (r Result) WriteMeasures(w io.Writer) error {
	var b strings.Builder
	for _, m := range r.Measures {
		fmt.Fprintf(&b, "%s %.3f\n", m.Name, m.Value)
	}
	return r.print(w, "measures", b.String())
}

// WriteRows prints the table by kind or type.
func (r Result) WriteRows(w io.Writer) error {
	var b strings.Builder
	if len(r.Rows) > 0 {
		fmt.Fprintf(&b, "%-12s %9s %6s %6s %6s %6s %6s\n", "", "precision", "recall", "f1", "hits", "given", "gold")
	}
	for _, x := range r.Rows {
		fmt.Fprintf(&b, "%-12s %9.3f %6.3f %6.3f %6d %6d %6d\n", x.Name, x.Precision, x.Recall, x.F1, x.Hits, x.Given, x.Gold)
	}
	return r.print(w, "table", b.String())
}

// WriteMisses prints the misses, the worst first, each place with its words once.
func (r Result) WriteMisses(w io.Writer) error {
	var b strings.Builder
	for i, m := range r.Misses {
		if i == 0 || m.Where != r.Misses[i-1].Where {
			fmt.Fprintf(&b, "%s: %s\n", m.Where, strings.Join(strings.Fields(m.Text), " "))
		}
		fmt.Fprintf(&b, "    %-8s %s\n", m.Fault, m.What)
	}
	return r.print(w, "misses", b.String())
}

func (r Result) print(w io.Writer, what, text string) error {
	if _, err := io.WriteString(w, text); err != nil {
		return fmt.Errorf("printing the %s of %s: %w", what, r.Task, err)
	}
	return nil
}
