// Package plaintext reads the tables that lie beside the code: plain text, a record a line. White space around a line means
// nothing; '#' begins a line of comment. How a record is divided is each table's own affair.
package plaintext

import (
	"fmt"
	"io/fs"
	"iter"
	"strings"
)

// Lines yields the records of a table, each with the number of its line, from 1 on.
func Lines(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.Lines(text) {
			n++
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(n, line) {
				return
			}
		}
	}
}

// Text gives a table that is built in. One that is not there is a mistake in the build, so it panics.
func Text(files fs.FS, name string) string {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		panic(fmt.Sprintf("reading the built-in table %s: %v", name, err))
	}
	return string(b)
}
