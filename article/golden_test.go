package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
)

var update = flag.Bool("update", false, "write the golden files anew, to be read by a person")

// TestReports reads the reports in testdata, all of our own writing, and compares what becomes of them with golden files.
func TestReports(t *testing.T) {
	files, err := filepath.Glob("testdata/reports/*.*")
	if err != nil || len(files) < 20 {
		t.Fatalf("reports in testdata: %d, %v", len(files), err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for item := range Read(file, strings.NewReader(string(raw)), Options{}) {
				if item.Skip != nil {
					fmt.Fprintf(&got, "skip %s: %s\n", item.Skip.Reason, item.Skip.Detail)
					continue
				}
				checkWhole(t, *item.Article)
				got.WriteString(sketch(*item.Article))
			}
			golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got.String(), want)
			}
		})
	}
}

// sketch writes an article as a golden file has it: what was found, and the parts with the ends of their text.
func sketch(a rapporteur.Article) string {
	var b strings.Builder
	d := a.Published
	fmt.Fprintf(&b, "title     %s\noutlet    %s\nwires     %s\nbyline    %s\ndateline  %s\nurl       %s\n", a.Title, a.Outlet, strings.Join(a.Wires, ", "), a.Byline, a.Dateline, a.URL)
	published := "not told"
	if !d.IsZero() {
		published = strings.TrimSpace(fmt.Sprintf("%s (%s, %s) %s", d.Start, d.Precision, d.Basis, d.Text))
	}
	fmt.Fprintf(&b, "published %s\n\n", published)
	for _, p := range a.Parts {
		fmt.Fprintf(&b, "%-9s %s\n", p.Role, strings.NewReplacer("\r", `\r`, "\n", `\n`).Replace(p.Span.In(a.Text)))
	}
	return b.String()
}

// checkWhole checks what holds for every article: it is valid once the coder has seen it, its parts are trimmed, and every
// letter and digit lies in one of them.
func checkWhole(t *testing.T, a rapporteur.Article) {
	t.Helper()
	if a.Version != "" || a.Sentences != nil {
		t.Errorf("version %q or sentences %v set: they are the coder's", a.Version, a.Sentences)
	}
	a.Version = "test"
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	at := 0
	for _, p := range a.Parts {
		if lost := a.Text[at:p.Span.Start]; hasWord(lost) {
			t.Errorf("lost before %s at %d: %q", p.Role, p.Span.Start, lost)
		}
		if s := p.Span.In(a.Text); !hasWord(s) || s != strings.TrimFunc(s, blank) {
			t.Errorf("part %s is not trimmed, or holds nothing: %q", p.Role, s)
		}
		at = p.Span.End
	}
	if lost := a.Text[at:]; hasWord(lost) {
		t.Errorf("lost at the end: %q", lost)
	}
	if d := a.Published; !d.Span.IsZero() && d.Text != d.Span.In(a.Text) {
		t.Errorf("published quotes %q, its span %q", d.Text, d.Span.In(a.Text))
	}
}
