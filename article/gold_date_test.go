package article

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// withheld reads a set of JSON lines, keeps title and text of each record alone, and gives what is read of them.
func withheld(t *testing.T, file string) (told []goldRecord) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range bytes.Split(bytes.TrimSpace(raw), []byte("\n")) {
		var r goldRecord
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		bare, err := json.Marshal(map[string]string{"title": r.Title, "text": r.Text})
		if err != nil {
			t.Fatal(err)
		}
		r.found = readOne(t, "record", string(bare), Options{}).Published.Start
		told = append(told, r)
	}
	return told
}

type goldRecord struct{ Title, Text, Published, found string }

// TestGoldDates reads the days of publication from the texts alone, and compares them with what the sets tell beside them.
func TestGoldDates(t *testing.T) {
	folder := gold(t)

	all, right := 0, 0
	for _, r := range withheld(t, filepath.Join(folder, "reports", "wikinews-2019.jsonl")) {
		all++
		if r.found == r.Published {
			right++
		} else {
			t.Logf("%s: found %q, published %s", r.Title, r.found, r.Published)
		}
	}
	t.Logf("wikinews: %d of %d right", right, all)
	if all < 150 || right*100 < all*98 {
		t.Errorf("wikinews: %d of %d right, want 0.98", right, all)
	}

	// This set's column is often the day on which somebody saved the page: where the outlet's own date is in the text, it
	// is counted how often the two differ. A report tells its day with a year in its head or foot.
	tells := regexp.MustCompile(`(?i)\b\d{1,2}[ -.]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d\d)[a-z]*[ -.]*20\d\d|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2} ?20\d\d`)
	all, lost, differ := 0, 0, 0
	set := withheld(t, filepath.Join(folder, "reports", "syria-outlets-dev.jsonl"))
	for _, r := range set {
		if r.found == "" {
			if tells.MatchString(r.Text[:min(len(r.Text), 60)]) {
				lost++
				t.Logf("%s: its head tells a day, none is found: %.60q", r.Title, r.Text)
			}
			continue
		}
		all++
		if r.Published != "" && r.found != r.Published {
			differ++
		}
	}
	t.Logf("outlets: a day is found in %d of %d, missed in the heads of %d; the column contradicts it in %d", all, len(set), lost, differ)
	if all < 360 || lost > 1 {
		t.Errorf("outlets: a day is found in %d of %d, missed in the heads of %d", all, len(set), lost)
	}
}

// TestGoldCreation reads the bodies of reports whose day of creation stands outside them: the day is not guessed, and where
// one is read it is the right one.
func TestGoldCreation(t *testing.T) {
	texts := tarTexts(t, filepath.Join(gold(t), "dates", "timebank.tar.gz"))
	body := regexp.MustCompile(`(?s)<TEXT>(.*?)</TEXT>`)
	created := regexp.MustCompile(`<DCT><TIMEX3[^>]* value="(\d{4}-\d\d-\d\d)`)
	tag := regexp.MustCompile(`<[^>]*>`)
	var names []string
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	read := 0
	for _, name := range names {
		m, c := body.FindStringSubmatch(texts[name]), created.FindStringSubmatch(texts[name])
		if m == nil || c == nil {
			continue
		}
		read++
		text := strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(tag.ReplaceAllString(m[1], ""))
		if d := readOne(t, name, strings.TrimSpace(text), Options{}).Published; d.Start != "" && d.Start != c[1] {
			t.Errorf("%s: read %+v, created %s", name, d, c[1])
		}
	}
	t.Logf("%d reports, none given a wrong day", read)
	if read < 180 {
		t.Errorf("%d reports read, want 180 and more", read)
	}
}
