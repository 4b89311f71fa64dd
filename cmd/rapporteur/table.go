package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// leastColumn is the width below which a column of a table tells nothing any more.
const leastColumn = 8

// sheet is a list to be shown: on a terminal a table with a head, cut to its width, without columns that are empty; in a
// pipe plain lines with tabs between the cells, uncut, without a head and with all columns.
type sheet struct {
	streams
	head []string
	rows [][]string // kept on a terminal only
	n    int        // rows so far
}

func newSheet(s streams, head ...string) *sheet { return &sheet{streams: s, head: head} }

// add puts one more row under the others, as visible text.
func (t *sheet) add(cells ...string) error {
	t.n++
	row := make([]string, len(t.head))
	for i, c := range cells {
		row[i] = visible(c)
	}
	if t.OutTerminal {
		t.rows = append(t.rows, row)
		return nil
	}
	return t.line(strings.Join(row, "\t"))
}

// end shows what add has not shown yet.
func (t *sheet) end() error {
	if len(t.rows) == 0 {
		return nil
	}
	t.dropEmpty()
	w := table.NewWriter()
	style := table.StyleLight
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	if t.Color {
		style.Color.Header = text.Colors{text.Bold}
	}
	w.SetStyle(style)
	w.AppendHeader(tableRow(t.head))
	for _, row := range t.rows {
		w.AppendRow(tableRow(row))
	}
	var columns []table.ColumnConfig
	for i, width := range t.widths(t.Width - 2*len(t.head)) {
		columns = append(columns, table.ColumnConfig{Number: i + 1, WidthMax: width, WidthMaxEnforcer: snip})
	}
	w.SetColumnConfigs(columns)
	for line := range strings.Lines(w.Render()) {
		if err := t.line(strings.TrimRight(line, " \n")); err != nil {
			return err
		}
	}
	return nil
}

func (t *sheet) line(words string) error {
	if _, err := fmt.Fprintln(t.Out, words); err != nil {
		return fmt.Errorf("writing the list: %w", err)
	}
	return nil
}

// dropEmpty leaves out the columns that no row has anything in.
func (t *sheet) dropEmpty() {
	for i := len(t.head) - 1; i >= 0; i-- {
		if slices.ContainsFunc(t.rows, func(row []string) bool { return row[i] != "" }) {
			continue
		}
		t.head = slices.Delete(slices.Clone(t.head), i, i+1)
		for k, row := range t.rows {
			t.rows[k] = slices.Delete(row, i, i+1)
		}
	}
}

// widths shares room among the columns: those that need little get what they need, the others the same width each.
func (t *sheet) widths(room int) []int {
	need := make([]int, len(t.head))
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, cell := range row {
			need[i] = max(need[i], text.StringWidthWithoutEscSequences(cell))
		}
	}
	order := make([]int, len(need))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return need[a] - need[b] })
	widths := make([]int, len(need))
	for k, i := range order {
		widths[i] = max(min(need[i], room/(len(order)-k)), min(need[i], leastColumn))
		room -= widths[i]
	}
	return widths
}

// snip cuts a cell to the width of its column.
func snip(cell string, width int) string { return text.Snip(cell, width, "…") }

func tableRow(cells []string) table.Row {
	row := make(table.Row, len(cells))
	for i, c := range cells {
		row[i] = c
	}
	return row
}
