package article

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// gold gives the folder of the gold sets, or skips the test.
func gold(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("RAPPORTEUR_GOLD")
	if folder == "" || testing.Short() {
		t.Skip("RAPPORTEUR_GOLD, the folder of the gold sets, is not set, or tests are to be short")
	}
	return folder
}

// TestGoldRecords reads every report of the gold sets: none is skipped, and no text is changed or lost.
func TestGoldRecords(t *testing.T) {
	folder := gold(t)
	files, err := filepath.Glob(filepath.Join(folder, "record", "articles", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	sets, err := filepath.Glob(filepath.Join(folder, "reports", "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, file := range append(files, sets...) {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bytes.Split(bytes.TrimSpace(raw), []byte("\n"))
		if !strings.HasSuffix(file, ".jsonl") {
			lines = [][]byte{raw}
		}
		i := 0
		for item := range Read(file, bytes.NewReader(raw), Options{}) {
			if item.Skip != nil {
				t.Errorf("%s: %+v", file, *item.Skip)
				i++
				continue
			}
			var want struct{ Text, Published string }
			if err := json.Unmarshal(lines[i], &want); err != nil {
				t.Fatal(err)
			}
			if item.Article.Text != want.Text {
				t.Errorf("%s: the text of number %d was changed", file, i+1)
			}
			if want.Published != "" && item.Article.Published.IsZero() {
				t.Errorf("%s: number %d has lost its date", file, i+1)
			}
			checkWhole(t, *item.Article)
			i++
			read++
		}
		if i != len(lines) {
			t.Errorf("%s: %d outcomes of %d records", file, i, len(lines))
		}
	}
	t.Logf("%d reports read", read)
	if read < 700 {
		t.Errorf("%d reports read, want 700 and more", read)
	}
}

// TestSeeds reads five pasted reports on one story, which stand beside the gold sets, and checks what is told of them.
func TestSeeds(t *testing.T) {
	folder := filepath.Join(gold(t), "..", "seeds")
	title, repeat, caption, credit, body := rapporteur.PartTitle, rapporteur.PartRepeat, rapporteur.PartCaption, rapporteur.PartCredit, rapporteur.PartBody
	dateline, notice, byline, date := rapporteur.PartDateline, rapporteur.PartNotice, rapporteur.PartByline, rapporteur.PartDate
	for _, c := range []struct {
		file              string
		titled            bool
		outlet            string
		wires             []string
		byline, dateline  string
		start             string
		basis             rapporteur.Basis
		quoted            string
		roles             []rapporteur.PartRole // runs of the same role count once
		hasURL            bool
		captionHas, endIn string
	}{
		{"000_9dfd0a598d851291.txt", true, "", []string{"ITAR-TASS", "Interfax", "AFP", "AP", "dpa"}, "", "", "", "", "",
			[]rapporteur.PartRole{title, caption, body, credit}, false, "(right)", "and dpa"},
		{"001_a9bcfe7e2e5e9712.txt", true, "", nil, "", "", "2012-03-25", "caption", "March 25, 2012",
			[]rapporteur.PartRole{notice, title, caption, body}, false, "(L)", "the fighting."},
		{"002_18c29b6a928865fb.txt", true, "The Moscow Times", []string{"Reuters"}, "", "", "2012-07-15", "head", "July 15, 2012",
			[]rapporteur.PartRole{title, byline, date, caption, body, credit, notice}, true, "Annan", "-a16248"},
		{"003_8f34267e7dea9fc8.txt", false, "", nil, "", "Moscow", "", "", "",
			[]rapporteur.PartRole{notice, caption, credit, dateline, body}, false, "Sunday", "Al Assad."},
		{"004_df531acc8ff2d763.txt", true, "", []string{"AP"}, "", "BEIRUT", "2012-02-07", "caption weekday", "February 6, 2012",
			[]rapporteur.PartRole{title, repeat, dateline, repeat, caption, credit, body}, false, "February 6, 2012", "said."},
	} {
		t.Run(c.file, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join(folder, c.file))
			if err != nil {
				t.Fatal(err)
			}
			a := readOne(t, c.file, string(raw), Options{})
			if a.Outlet != c.outlet || a.Byline != c.byline || a.Dateline != c.dateline || !slices.Equal(a.Wires, c.wires) || c.hasURL != (a.URL != "") {
				t.Errorf("outlet %q, byline %q, dateline %q, wires %q, url %q", a.Outlet, a.Byline, a.Dateline, a.Wires, a.URL)
			}
			if a.Published.Start != c.start || a.Published.Basis != c.basis || a.Published.Text != c.quoted {
				t.Errorf("published %+v; want %s by %s, %q", a.Published, c.start, c.basis, c.quoted)
			}
			var roles []rapporteur.PartRole
			for _, p := range a.Parts {
				if len(roles) == 0 || roles[len(roles)-1] != p.Role {
					roles = append(roles, p.Role)
				}
				if p.Role == title && p.Span.In(a.Text) != a.Title {
					t.Errorf("title %q, in the text %q", a.Title, p.Span.In(a.Text))
				}
				if p.Role == caption && !strings.Contains(p.Span.In(a.Text), c.captionHas) {
					t.Errorf("caption %q", p.Span.In(a.Text))
				}
			}
			if !slices.Equal(roles, c.roles) {
				t.Errorf("roles %q; want %q", roles, c.roles)
			}
			if (a.Title != "") != c.titled {
				t.Errorf("title %q", a.Title)
			}
			if last := a.Parts[len(a.Parts)-1].Span.In(a.Text); !strings.HasSuffix(last, c.endIn) {
				t.Errorf("the last part ends in %q", last)
			}
		})
	}
}
