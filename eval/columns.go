package eval

import (
	"fmt"
	"slices"
	"strings"
)

// columns is a table with tabs between its columns and their names in the first line.
type columns struct {
	names []string
	rows  [][]string
}

// readColumns reads a table that has at least the named columns. A value may stand in quotation marks, doubled within it.
func readColumns(path string, need ...string) (columns, error) {
	b, err := readGoldFile(path)
	if err != nil {
		return columns{}, err
	}
	var t columns
	n := 0
	for l := range strings.Lines(string(b)) {
		n++
		if l = strings.TrimRight(l, "\r\n"); l == "" {
			continue
		}
		values := strings.Split(l, "\t")
		for i, v := range values {
			if len(v) >= 2 && strings.HasPrefix(v, `"`) && strings.HasSuffix(v, `"`) {
				values[i] = strings.ReplaceAll(v[1:len(v)-1], `""`, `"`)
			}
		}
		switch {
		case t.names == nil:
			t.names = values
		case len(values) != len(t.names):
			return columns{}, fmt.Errorf("reading a table: line %d has %d columns, its first line names %d", n, len(values), len(t.names))
		default:
			t.rows = append(t.rows, values)
		}
	}
	for _, name := range need {
		if !t.has(name) {
			return columns{}, fmt.Errorf("reading a table: its first line names no column %q, only %q", name, t.names)
		}
	}
	return t, nil
}

func (t columns) has(name string) bool { return slices.Contains(t.names, name) }

// column gives all values of a named column.
func (t columns) column(name string) []string {
	i := slices.Index(t.names, name)
	out := make([]string, len(t.rows))
	for k, r := range t.rows {
		out[k] = r[i]
	}
	return out
}
