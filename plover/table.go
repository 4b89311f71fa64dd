package plover

import (
	"embed"
	"fmt"
	"strings"

	"rapporteur/plaintext"
)

//go:embed *.txt
var files embed.FS

// rows reads one of the package's own tables: a record a line, fields by white space, '#' begins a comment line. The last
// of the n fields keeps its spaces. A broken table is a mistake in the build, so it panics.
func rows(file string, n int) [][]string {
	var out [][]string
	for at, line := range plaintext.Lines(plaintext.Text(files, file)) {
		fields := strings.Fields(line)
		if len(fields) < n {
			panic(fmt.Sprintf("plover: table %s, line %d: %d fields, want %d", file, at, len(fields), n))
		}
		out = append(out, append(fields[:n-1:n-1], strings.Join(fields[n-1:], " ")))
	}
	return out
}

// UnknownError says that a word is no code of the codebook.
type UnknownError struct {
	Kind string // "event type", "mode", ...
	Word string
	Hint string // where the known ones stand
}

func (e *UnknownError) Error() string {
	return fmt.Sprintf("parsing %s %q: not in the codebook; the known ones are in %s", e.Kind, e.Word, e.Hint)
}

// code is a word of a closed list. Embedding it gives a type its text and JSON form.
type code struct{ word string }

// String gives the code as the codebook writes it; "" for none.
func (c code) String() string { return c.word }

// IsZero reports that there is no code.
func (c code) IsZero() bool { return c.word == "" }

// MarshalText gives the code as the codebook writes it.
func (c code) MarshalText() ([]byte, error) { return []byte(c.word), nil }
