package article

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The forms in which the sets' reports name the wires of the column. A body names its wire where one of them stands as a
// credit does: in brackets within the first three paragraphs, which is the dateline's; or, within the last three, in
// brackets, alone in its paragraph, behind a dash, or before "writer". Elsewhere it is somebody who is quoted or counted
// ("an Associated Press count", "told Reuters"), and a credit of reporters and editors without the agency's name names none.
var columnWires = map[string]struct {
	name  string
	forms *regexp.Regexp
}{
	"ap":      {"AP", regexp.MustCompile(`AP|(The )?Associated Press`)},
	"upi":     {"UPI", regexp.MustCompile(`UPI|United Press International`)},
	"afp":     {"AFP", regexp.MustCompile(`AFP|Agence France-Presse`)},
	"reuters": {"Reuters", regexp.MustCompile(`(Thomson )?Reuters`)},
}

// namesWire reports whether a body names the wire, by the definition above, which knows nothing of how the reader works.
func namesWire(body string, forms *regexp.Regexp) bool {
	paras := slices.DeleteFunc(strings.Split(body, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
	bracketed := regexp.MustCompile(`\((` + forms.String() + `)\)`)
	closing := regexp.MustCompile(`\((` + forms.String() + `)\)|^[-–— ]*(` + forms.String() + `)\W*$|[-–—]+ ?(` + forms.String() + `)\W*$|(` + forms.String() + `) (staff )?writer`)
	return slices.ContainsFunc(paras[:min(len(paras), 3)], bracketed.MatchString) || slices.ContainsFunc(paras[max(0, len(paras)-3):], closing.MatchString)
}

// TestGoldWires compares the agencies found in the bodies of the attribution set with the set's own column. The column is
// wrong where the body names an agency and it has none: those are told, and counted against the reader all the same.
func TestGoldWires(t *testing.T) {
	folder := gold(t)
	texts := tarTexts(t, filepath.Join(folder, "attribution", "polnear-train-dev.tar.gz"))
	reports, named, right, found := 0, 0, 0, 0
	for _, line := range strings.Split(strings.TrimSpace(texts["metadata.tsv"]), "\n")[1:] {
		row := strings.Split(line, "\t")
		body, ok := texts[row[1]+".txt"]
		if !ok {
			continue // of a part that is kept elsewhere
		}
		reports++
		a := readOne(t, row[1], body, Options{})
		want := columnWires[strings.ToLower(row[11])]
		told := want.name != "" && namesWire(body, want.forms)
		if told {
			named++
			if slices.Contains(a.Wires, want.name) {
				right++
			} else {
				t.Logf("%s: %s not found", row[1], want.name)
			}
		} else if want.name != "" {
			t.Logf("%s: the column has %s, the body does not name it; found %q", row[1], want.name, a.Wires)
		}
		for _, name := range a.Wires {
			found++
			if name != want.name {
				t.Logf("%s: found %s, the column has %q", row[1], name, row[11])
			}
		}
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(named)
	t.Logf("%d reports, %d name their wire: precision %.3f (%d of %d), recall %.3f (%d of %d)", reports, named, precision, right, found, recall, right, named)
	if reports < 900 || precision < 0.95 || recall < 0.97 {
		t.Errorf("precision %.3f, recall %.3f of %d reports; want 0.95 and 0.97 of 900 and more", precision, recall, reports)
	}
}

// tarTexts reads the texts and tables of a tar.gz archive by the last part of their names.
func tarTexts(t *testing.T, file string) map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return texts
		}
		if err != nil {
			t.Fatal(err)
		}
		switch path.Ext(h.Name) {
		case ".txt", ".tsv", ".tml":
			raw, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			texts[path.Base(h.Name)] = string(raw)
		}
	}
}
