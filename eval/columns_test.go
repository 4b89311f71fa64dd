package eval

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// goldFile writes a gold file for one test.
func goldFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadColumns(t *testing.T) {
	path := goldFile(t, "a.tsv", "sentence\tquad\r\nOne.\t1\r\n\"He said \"\"no\"\".\"\t3\r\n\r\n\"Yes,\" he said\t0\r\n")
	c, err := readColumns(path, "quad", "sentence")
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"One.", `He said "no".`, `"Yes," he said`}; !slices.Equal(c.column("sentence"), want) {
		t.Errorf("sentences are %q, want %q", c.column("sentence"), want)
	}
	if want := []string{"1", "3", "0"}; !slices.Equal(c.column("quad"), want) {
		t.Errorf("quads are %q, want %q", c.column("quad"), want)
	}
	for text, says := range map[string]string{
		"sentence\tquad\nOne.\n":     "line 2 has 1 columns",
		"sentence\tclass\nOne.\t1\n": `no column "quad"`,
		"":                           `no column "quad"`,
	} {
		if _, err := readColumns(goldFile(t, "b.tsv", text), "quad"); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: error is %v, want one that says %q", text, err, says)
		}
	}
}
