package article

import (
	"embed"
	"fmt"
	"strings"

	"rapporteur/plaintext"
)

//go:embed *.txt
var files embed.FS

// rows reads one of the package's own tables: a record a line, its n fields divided by '|', '#' begins a comment line. A
// broken table is a mistake in the build, so it panics.
func rows(file string, n int) [][]string {
	var out [][]string
	for at, line := range plaintext.Lines(plaintext.Text(files, file)) {
		fields := strings.SplitN(line, "|", n)
		if len(fields) < n {
			panic(fmt.Sprintf("article: table %s, line %d: %d fields, want %d", file, at, len(fields), n))
		}
		for k := range fields {
			fields[k] = strings.TrimSpace(fields[k])
		}
		out = append(out, fields)
	}
	return out
}

// list cuts a field of several entries, divided by ';'.
func list(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
