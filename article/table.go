package article

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.txt
var files embed.FS

// rows reads one of the package's own tables: a record a line, its n fields divided by '|', '#' begins a comment line. A
// broken table is a mistake in the build, so it panics.
func rows(file string, n int) [][]string {
	data, err := files.ReadFile(file)
	if err != nil {
		panic(fmt.Sprintf("article: reading table %s: %v", file, err))
	}
	var out [][]string
	for i, line := range strings.Split(string(data), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		fields := strings.SplitN(line, "|", n)
		if len(fields) < n {
			panic(fmt.Sprintf("article: table %s, line %d: %d fields, want %d", file, i+1, len(fields), n))
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
